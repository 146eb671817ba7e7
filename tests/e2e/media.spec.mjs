import { expect, expectAccessible, openPage, test } from "./fixtures.mjs";
import { heart } from "./device.mjs";
import { plates } from "./layout.mjs";
import { FULL, MIXED, OPEN, TALK, dutch, eventOf } from "./programme.mjs";

const title = dutch(eventOf(MIXED).title);

test("with colours of one's own, a saved heart and the focus can still be seen", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await openPage(page);
  const button = heart(page, title);
  const look = () => button.locator("path").evaluate((path) => getComputedStyle(path).fill);
  const before = await look();
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  expect(await look()).not.toBe(before);
  await page.keyboard.press("Tab");
  const ring = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  expect(ring).not.toBe("none");
  await expectAccessible(page);
});

test("with colours of one's own, no text has its plate over another, and the current page is more than bold", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  for (const path of ["", "archief/", `activiteit/${TALK}/`, "mijn/", "maand/?maand=2026-12", "rode-draad/", "personen/"]) {
    await openPage(page, path);
    expect(await plates(page), path).toEqual([]);
  }
  await openPage(page, "archief/");
  const lines = await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link").evaluateAll((links) =>
    links.map((link) => [link.getAttribute("aria-current"), Number.parseFloat(getComputedStyle(link).borderBlockEndWidth) > 0]));
  for (const [current, hasLine] of lines) expect(hasLine).toBe(current === "page");
});

for (const colorScheme of ["light", "dark"]) {
  test(`with more contrast quiet text and lines are as strong as the others, ${colorScheme}`, async ({ page }) => {
    const look = async (contrast) => {
      await page.emulateMedia({ contrast, colorScheme });
      return page.locator(".card-subtitle").first().evaluate((quiet) => ({
        text: getComputedStyle(quiet).color,
        ink: getComputedStyle(document.body).color,
      }));
    };
    await openPage(page);
    const usual = await look("no-preference");
    expect(usual.text).not.toBe(usual.ink);
    const more = await look("more");
    expect(more.text).toBe(usual.ink);
    await expectAccessible(page);
  });
}

test("with less motion nothing moves", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const path of ["", `activiteit/${OPEN}/`]) {
    await openPage(page, path);
    await page.getByRole("button", { name: /^Bewaar / }).first().click();
    const moving = await page.evaluate(() => {
      const isMoving = (value) => value.split(",").some((time) => Number.parseFloat(time) > 0.01);
      const all = [...document.querySelectorAll("*")].map((element) => [element, getComputedStyle(element)]);
      const found = all.filter(([, style]) => isMoving(style.transitionDuration) || (style.animationName !== "none" && isMoving(style.animationDuration)));
      const smooth = getComputedStyle(document.documentElement).scrollBehavior === "smooth" ? ["html scrolls smoothly"] : [];
      return [...found.map(([element]) => `${element.localName}.${element.className}`), ...smooth];
    });
    expect(moving, path).toEqual([]);
  }
});

test("the language of the page is said, and text in the other one is marked", async ({ page }) => {
  await openPage(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  await expect(page.getByRole("link", { name: "English" })).toHaveAttribute("lang", "en");
  await openPage(page, "en/archief/?q=spons");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByText(dutch(eventOf("delft-als-spons").title), { exact: true }).first()).toHaveAttribute("lang", "nl");
  await openPage(page, `en/activiteit/${TALK}/`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveAttribute("lang", "nl");
  await openPage(page, `en/activiteit/${FULL}/`);
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveAttribute("lang", "nl");
});

test("on paper: the text, without buttons and filters", async ({ page }) => {
  await openPage(page, `activiteit/${OPEN}/`);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText(dutch(eventOf(OPEN).summary))).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Hoofdmenu" })).toBeHidden();
  await expect(heart(page, dutch(eventOf(OPEN).title))).toBeHidden();
});
