// The device's zone and language decide nothing: every text, group and "today" is Delft's.
import { LONG, expect, openPage, test } from "./fixtures.mjs";
import { favorite, withStored } from "./device.mjs";
import { MIXED, OPEN, TALK } from "./programme.mjs";

const ZONES = ["Pacific/Kiritimati", "Pacific/Pago_Pago", "America/Los_Angeles", "Asia/Kathmandu", "Europe/Amsterdam"];
const LOCALES = ["en-US", "nl-NL", "ar-EG", "de-DE", "en-GB"];
const PAGES = ["", "archief/", `activiteit/${OPEN}/`, "en/mijn/", "mijn/"];
const SAVED = {
  [`sg1.favourite.${MIXED}`]: favorite("x"), [`sg1.favourite.${TALK}`]: favorite("x"), [`sg1.favourite.${OPEN}.panel`]: favorite("x"),
};

for (const [name, moment] of Object.entries({
  "an evening": "2026-11-23T19:00:00+01:00",
  "just after midnight in Delft": "2026-12-09T00:05:00+01:00",
  "the hour that comes twice": "2026-10-25T02:30:00+01:00",
  "the hour that is skipped": "2027-03-28T03:00:00+02:00",
})) {
  test(`five zones show the same text: ${name}`, name === "the hour that comes twice" ? {} : LONG, async ({ browser, baseURL }) => {
    test.slow();
    const texts = await Promise.all(ZONES.map(async (timezoneId, at) => {
      const context = await browser.newContext({ baseURL, timezoneId, locale: LOCALES[at], serviceWorkers: "block" });
      await context.clock.setFixedTime(new Date(moment));
      const page = await context.newPage();
      await withStored(page, SAVED);
      const found = [];
      for (const path of PAGES) {
        await openPage(page, path);
        found.push(await page.locator("body").innerText());
      }
      await context.close();
      return found;
    }));
    expect(texts[0].join("").length).toBeGreaterThan(1000);
    for (const other of texts.slice(1)) expect(other).toEqual(texts[0]);
  });
}
