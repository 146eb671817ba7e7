// The pictures of an event: as small as the screen needs, in their place before they are there, and kept.
import { ON_DESKTOP, ON_PHONE, expect, expectAccessible, openPage, test, withProgramme } from "./fixtures.mjs";
import { OPEN, dutch, eventOf, programme } from "./programme.mjs";

const { images: [first, ...others] } = eventOf(OPEN);
const PAGE = `activiteit/${OPEN}/`;

/** The pictures that a page asks for. */
function askedBy(page) {
  const asked = [];
  page.on("request", (request) => {
    const path = decodeURI(new URL(request.url()).pathname);
    if (/\/(pictures|data\/images)\//.test(path)) asked.push(path);
  });
  return asked;
}

test("the first is with the summary, the others follow; none moves what is around it", async ({ page }) => {
  const asked = askedBy(page);
  await openPage(page, PAGE);
  const picture = page.getByRole("img", { name: dutch(first.alt) });
  await expect(picture).toBeVisible();
  await expect(page.getByText(`Beeld: ${first.credit}`).first()).toBeVisible();
  const shape = await picture.evaluate((it) => ({
    said: it.getAttribute("width") / it.getAttribute("height"),
    is: it.naturalWidth / it.naturalHeight,
  }));
  expect(Math.abs(shape.said - shape.is)).toBeLessThan(0.01);
  // The written page and the app show the same file: it is asked for once, and only where there is no WebP the other.
  const shown = await picture.evaluate((it) => new URL(it.currentSrc).pathname);
  expect(asked.filter((path) => path === shown)).toHaveLength(1);
  expect(asked.filter((path) => path.includes("/data/"))).toEqual([]);
  const list = page.getByRole("region", { name: "Foto’s" });
  await list.scrollIntoViewIfNeeded();
  await expect(list.locator("img")).toHaveCount(others.length);
  await expect.poll(() => list.locator("img").evaluateAll((all) => all.every((it) => it.naturalWidth > 0))).toBe(true);
  await expectAccessible(page);
});

test("a phone gets a smaller file than a wide screen", ON_PHONE, async ({ page }) => {
  await openPage(page, PAGE);
  const picture = page.getByRole("img", { name: dutch(first.alt) });
  await expect.poll(() => picture.evaluate((it) => /pictures\/(480|960)-/.test(it.currentSrc))).toBe(true);
});

test("a list has small ones where there is room", ON_DESKTOP, async ({ page }) => {
  await openPage(page);
  const card = page.locator(".card", { has: page.locator(`a[href*="${OPEN}"]`) }).first();
  const small = card.locator("img");
  await expect(small).toBeVisible();
  await small.scrollIntoViewIfNeeded();
  await expect.poll(() => small.evaluate((it) => it.naturalWidth)).toBe(480);
  // It says nothing that the words do not.
  await expect(small).toHaveAttribute("alt", "");
});

test("and where there is none, nothing is fetched", ON_PHONE, async ({ page }) => {
  const asked = askedBy(page);
  await openPage(page);
  await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
  await expect(page.locator(".card img").first()).toBeHidden();
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([]);
});

test("of a programme that was replaced without a build, they are shown as they are", async ({ page }) => {
  const bare = structuredClone(programme);
  for (const event of bare.events) event.images?.forEach((image) => delete image.published);
  await withProgramme(page, bare);
  await openPage(page, PAGE);
  const picture = page.getByRole("img", { name: dutch(first.alt) });
  await expect.poll(() => picture.evaluate((it) => (it.naturalWidth > 0 ? decodeURI(it.currentSrc) : ""))).toContain(first.src);
});
