import { expect, openPage, test } from "./fixtures.mjs";
import { focused } from "./focus.mjs";
import { resultCount, searchField } from "./lists.mjs";
import { OPEN, TALK } from "./programme.mjs";

/** The positions of everything that a keyboard must reach. */
const reachable = (page) =>
  page.evaluate(() => {
    const all = [...document.body.querySelectorAll("*")];
    const wanted = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")];
    return wanted.filter((it) => !it.disabled && it.checkVisibility({ visibilityProperty: true })).map((it) => all.indexOf(it));
  });

test("the skip link comes first, and leads past the header", async ({ page }) => {
  for (const path of ["", `activiteit/${OPEN}/`, "?thema=stadmaken"]) {
    await openPage(page, path);
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Naar de inhoud" });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)), path).toBe(true);
  }
});

for (const path of ["", `activiteit/${OPEN}/`, `activiteit/${TALK}/`, `activiteit/${OPEN}/aanmelden/`, "mijn/", "maand/?maand=2026-12", `mijn/notities/?bij=${OPEN}`, "rode-draad/", `rode-draad/${TALK}/`]) {
  test(`everything on /${path} is reached with Tab, once, in sight, with a ring`, async ({ page }) => {
    await openPage(page, path);
    const wanted = await reachable(page);
    expect(wanted.length).toBeGreaterThan(5);
    const seen = [];
    for (let step = 0; step <= wanted.length; step += 1) {
      await page.keyboard.press("Tab");
      const { name, at, isBody, hasRing, isInView, isCovered } = await focused(page);
      if (isBody) break;
      expect({ name, hasRing, isInView, isCovered }).toEqual({ name, hasRing: true, isInView: true, isCovered: false });
      seen.push(at);
    }
    expect(seen).toEqual(wanted);
  });
}

test("a whole journey without a mouse: search, open, save, back", async ({ page }) => {
  await openPage(page);
  await searchField(page).focus();
  await page.keyboard.type("kademuur");
  await expect(resultCount(page)).toHaveText("1 activiteit");
  await page.getByRole("article").getByRole("heading").getByRole("link").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  const heart = page.getByRole("button", { name: /^Bewaar Wie betaalt/ });
  await heart.focus();
  await page.keyboard.press("Space");
  await expect(heart).toHaveAttribute("aria-pressed", "true");
  await expect(heart).toBeFocused();
  await page.goBack();
  await expect(page.getByRole("article").getByRole("heading").getByRole("link")).toBeFocused();
  await expect(searchField(page)).toHaveValue("kademuur");
});
