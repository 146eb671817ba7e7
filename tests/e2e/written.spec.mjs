// The pages as the build wrote them, without a script: what needs one looks as if it does.
import { expect, test } from "./fixtures.mjs";
import { CANCELLED, MIXED, OPEN, TALK } from "./programme.mjs";

const CONTROLS = "button, input, select, textarea, [role=button], [contenteditable]";
const PAGES = [
  "", "archief/", "maand/", "mijn/", "mijn/apparaat/", "mijn/meenemen/", "mijn/notities/", "rode-draad/", "personen/", "over/",
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
      // One that is only aria-disabled says a fact: that the whole list is there.
      const found = await page.locator(CONTROLS).evaluateAll((all) =>
        all.filter((it) => !it.hasAttribute("aria-disabled")).map((it) => ({
          control: it.outerHTML.slice(0, 120),
          isDisabled: it.matches(":disabled"),
          looksOff: Number(getComputedStyle(it).opacity) < 0.6,
        })),
      );
      controls += found.length;
      expect(found.filter(({ isDisabled, looksOff }) => !isDisabled || !looksOff), path).toEqual([]);
      for (const href of await page.locator("a[href]").evaluateAll((links) => links.map((it) => it.getAttribute("href")))) {
        leads.set(href, path);
      }
    }
    expect(controls).toBeGreaterThan(10);
    const leadsSomewhere = async ([href, path]) => {
      expect(href, `a link in ${path}`).not.toMatch(/^webcal:(?!\/\/)/);
      const url = new URL(href, baseURL);
      if (url.origin === new URL(baseURL).origin) expect((await request.get(url.href)).status(), `${href} in ${path}`).toBe(200);
    };
    await Promise.all([...leads].filter(([href]) => !/^(mailto|tel|https):/.test(href)).map(leadsSomewhere));
  });
});
