import { ON_DESKTOP, ON_PHONE, expect, ofMany, openPage, test } from "./fixtures.mjs";
import { beside, broken, over, withStyle, withTextZoom } from "./layout.mjs";
import { FULL, MIXED, OPEN } from "./programme.mjs";
import { formPage } from "./registering.mjs";
import { events, kinds, pages, withSomethingSaved } from "./states.mjs";

/** How far the page is wider than the window, and the innermost elements that stick out. */
const overflow = (page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const isOutside = (element) => element.getBoundingClientRect().right > width + 1 && element.checkVisibility();
    const outside = [...document.querySelectorAll("body *")].filter((it) => isOutside(it) && ![...it.children].some(isOutside));
    const names = outside.map((it) => `${it.localName}.${it.className} ${it.textContent.trim().slice(0, 30)}`);
    return document.documentElement.scrollWidth > width ? names : [];
  });

/** Text that is cut off by its own box. */
const cutOff = (page) =>
  page.evaluate(() => {
    const isCut = (element) => {
      const { overflowX, overflowY, position } = getComputedStyle(element);
      const clips = overflowX === "hidden" || overflowY === "hidden" || overflowX === "clip";
      const isForReaders = position === "absolute" && element.clientWidth <= 1;
      return clips && !isForReaders && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
    };
    return [...document.querySelectorAll("main *")].filter(isCut).map((it) => `${it.localName}.${it.className}`);
  });

test.describe("narrow windows", () => {
  // Without the phone's own zooming, which hides what is too wide.
  test.use({ isMobile: false, hasTouch: false });

  // Of one screen: the window is as narrow on both.
  test("at 320 pixels no page scrolls sideways", ON_PHONE, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of [...pages, ...events, `activiteit/${OPEN}/aanmelden/`, "en/", `en/activiteit/${FULL}/`]) {
      await openPage(page, path);
      expect(await overflow(page), path).toEqual([]);
    }
  });

  test("at 400 percent nothing is lost, and what stays in sight leaves room to read", ON_DESKTOP, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 320, height: 256 });
    for (const path of kinds) {
      await openPage(page, path);
      expect(await overflow(page), path).toEqual([]);
      await page.evaluate(() => scrollTo(0, 400));
      const covered = await page.evaluate(() => {
        const isStuck = (it) => ["fixed", "sticky"].includes(getComputedStyle(it).position) && it.checkVisibility();
        const stuck = [...document.querySelectorAll("body *")].filter(isStuck).map((it) => it.getBoundingClientRect());
        const inView = stuck.map(({ top, bottom }) => Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)));
        return inView.reduce((sum, height) => sum + height, 0) / innerHeight;
      });
      expect(covered, path).toBeLessThan(0.5);
    }
  });
});

test("with more space between letters, words and lines nothing is cut off", async ({ page }) => {
  for (const path of kinds) {
    await openPage(page, path);
    await withStyle(page, `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`);
    expect(await overflow(page), path).toEqual([]);
    expect(await cutOff(page), path).toEqual([]);
  }
});

/** The ways to letters twice as large: all that is measured by them grows along, or the letters alone. */
const larger = {
  "text twice as large": (page) => withStyle(page, "html { font-size: 200% !important; }"),
  "letters alone twice as large": (page) => withTextZoom(page, 2),
};

for (const [at, [name, enlarge]] of Object.entries(larger).entries()) {
  test(`with ${name} nothing is cut off, beside its box, over something else or in pieces`, ofMany(at), async ({ page }) => {
    test.slow();
    await withSomethingSaved(page);
    for (const path of kinds) {
      await openPage(page, path);
      await enlarge(page);
      expect(await overflow(page), path).toEqual([]);
      expect(await cutOff(page), path).toEqual([]);
      expect(await beside(page), path).toEqual([]);
      expect(await over(page), path).toEqual([]);
      expect(await broken(page, 9), path).toEqual([]);
    }
  });
}

test("a very long word in a title is broken with a hyphen, in every browser; its name has none", async ({ page }) => {
  for (const path of ["", `activiteit/${MIXED}/`, formPage(MIXED)]) {
    await openPage(page, path);
    const title = page.getByRole("heading", { name: /grachtenkademurenherstelprogramma/ }).first();
    expect(await title.evaluate((it) => it.textContent)).toContain("grachtenkademuren\u00adherstel\u00adprogramma");
    await expect(page).not.toHaveTitle(/\u00ad/);
    expect(await page.locator("[aria-label*='\u00ad']").count()).toBe(0);
  }
});

test("main targets are at least 44 pixels high on a phone", ON_PHONE, async ({ page }) => {
  await openPage(page);
  for (const target of [
    page.getByRole("button", { name: "Filters" }),
    page.getByRole("searchbox"),
    page.getByRole("button", { name: /^Bewaar / }).first(),
    page.getByRole("link", { name: /^Bewaard/ }),
  ]) {
    const { width, height } = await target.boundingBox();
    expect(Math.round(height), String(target)).toBeGreaterThanOrEqual(44);
    expect(Math.round(width), String(target)).toBeGreaterThanOrEqual(44);
  }
});
