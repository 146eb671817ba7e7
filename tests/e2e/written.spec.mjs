// The pages as the build wrote them, before the app is there: what needs the app looks as if it does, and nothing moves when
// it comes.
import { appIsReady, expect, test } from "./fixtures.mjs";
import { heart } from "./device.mjs";
import { CANCELLED, MIXED, OPEN, TALK, dutch, eventOf } from "./programme.mjs";

const title = (id) => dutch(eventOf(id).title);
const PAGES = [
  "", "archief/", "maand/", "mijn/", "mijn/apparaat/", "mijn/meenemen/", "mijn/notities/", "rode-draad/", "over/",
  "kiosk/", "scherm/", "en/", `activiteit/${OPEN}/`, `activiteit/${TALK}/`, `activiteit/${CANCELLED}/`, `activiteit/${MIXED}/aanmelden/`,
  `activiteit/${MIXED}/drukwerk/`,
];

test.describe("without the app", () => {
  test.use({ javaScriptEnabled: false, tolerated: /404/ });

  test("every control that needs it is switched off, and every link leads somewhere", async ({ page, request, baseURL }) => {
    const leads = new Map();
    let controls = 0;
    for (const path of PAGES) {
      const answer = await page.goto(`./${path}`);
      expect(answer.status(), path).toBe(200);
      const buttons = page.locator("button, input, select, textarea, [role=button], [contenteditable]");
      controls += await buttons.count();
      for (const button of await buttons.all()) {
        // One that is only aria-disabled says a fact: that the whole list is there.
        if ((await button.getAttribute("aria-disabled")) !== null) continue;
        const name = `${path}: ${await button.evaluate((it) => it.outerHTML.slice(0, 120))}`;
        await expect(button, name).toBeDisabled();
        expect(Number(await button.evaluate((it) => getComputedStyle(it).opacity)), name).toBeLessThan(0.6);
      }
      for (const href of await page.locator("a[href]").evaluateAll((links) => links.map((it) => it.getAttribute("href")))) {
        leads.set(href, path);
      }
    }
    expect(controls).toBeGreaterThan(10);
    for (const [href, path] of leads) {
      if (/^(mailto|tel|https):/.test(href)) continue;
      expect(href, `a link in ${path}`).not.toMatch(/^webcal:(?!\/\/)/);
      const url = new URL(href, baseURL);
      if (url.origin !== new URL(baseURL).origin) continue;
      expect((await request.get(url.href)).status(), `${href} in ${path}`).toBe(200);
    }
  });
});

for (const [path, id] of [["", MIXED], [`activiteit/${OPEN}/`, OPEN]]) {
  test(`a heart is off until the app is there, and stays in its place: ${path || "agenda"}`, async ({ page }) => {
    let release;
    const held = new Promise((resolve) => (release = resolve));
    await page.route("**/*.wasm", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`./${path}`);
    const button = heart(page, title(id)).first();
    await expect(button).toBeDisabled();
    const box = () => button.evaluate((it) => {
      // Within what it stands in: what is far above is only measured when it comes in sight, and facts stay in sight.
      const { x, y, width, height } = it.getBoundingClientRect();
      return [x, y - it.parentElement.getBoundingClientRect().top, width, height].map(Math.round);
    });
    const before = await box();
    await button.click({ force: true });
    release();
    await appIsReady(page);
    await expect(button).toBeEnabled();
    await expect(button).toHaveAttribute("aria-pressed", "false");
    expect(await box()).toEqual(before);
    expect(await button.evaluate((it) => getComputedStyle(it).opacity)).toBe("1");
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
  });
}
