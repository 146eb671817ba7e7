// The pages as the build wrote them, without a script: what needs one looks as if it does.
import { expect, test } from "./fixtures.mjs";
import { CANCELLED, MIXED, OPEN, TALK } from "./programme.mjs";

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
