// Whatever the programme and the visitor write: no page scrolls sideways, and no text leaves its box.
import { KINDS, burstingProgramme, withBurstingRecords } from "./bursting.mjs";
import { LONG, expect, openPage, test, withProgramme } from "./fixtures.mjs";
import { beside, broken } from "./layout.mjs";
import { BRANCHING, CANCELLED, EXHIBITION, MIXED, ONLINE, OPEN, RESCHEDULED, TALK, programme } from "./programme.mjs";

const SIZES = [[320, 640], [390, 844], [768, 1024], [1280, 800]];

const lists = [
  "", "?q=titelgrachtenkademurenherstelprogrammavergaderingsverslaggeversbijeenkomsten", "?thema=stadmaken&partner=gemeente-delft", "archief/",
  "maand/?maand=2026-12", "maand/?dag=2026-12-09", "rode-draad/", `rode-draad/${TALK}/`, `rode-draad/${BRANCHING}/`, "thema/stadmaken/", "partner/gemeente-delft/", "serie/collectief-wonen/",
  "personen/", `persoon/${programme.people[0].id}/`,
];
const events = [
  ...[OPEN, MIXED, CANCELLED, EXHIBITION, ONLINE, RESCHEDULED, TALK].map((id) => `activiteit/${id}/`), `activiteit/${OPEN}/?nu=2026-12-09T20:30`,
  `activiteit/${OPEN}/aanmelden/`, `activiteit/${MIXED}/aanmelden/`,
];
const own = ["mijn/", "mijn/notities/", `mijn/notities/?bij=${OPEN}`, "mijn/apparaat/", "mijn/meenemen/", "over/", "privacy/", "toegankelijkheid/", "niets/"];
const sheets = [`activiteit/${OPEN}/drukwerk/`, `activiteit/${OPEN}/drukwerk/?soort=affiche`, `activiteit/${OPEN}/drukwerk/?soort=draaiboek`, "drukwerk/?maand=2026-12", "mijn/drukwerk/"];
const screens = ["scherm/?plek=prinsenkwartier&nu=2026-12-09T20:40", "kiosk/"];

test.describe("words of eighty letters and addresses of two hundred", () => {
  // Without the phone's own zooming, which hides what is too wide.
  test.use({ isMobile: false, hasTouch: false, tolerated: /404|unsafe-address/ });

  for (const [group, paths] of Object.entries({ lists, events, own, sheets, screens })) {
    for (const language of ["", "en/"]) {
      test(`${group}, ${language ? "English" : "Dutch"}: nothing beside its box in any window`, language ? LONG : {}, async ({ page }) => {
        test.slow();
        await withBurstingRecords(page);
        await withProgramme(page, burstingProgramme());
        for (const path of paths) {
          await openPage(page, `${language}${path}`);
          await openAll(page);
          for (const [width, height] of SIZES) {
            await page.setViewportSize({ width, height });
            expect(await beside(page), `${path} at ${width}`).toEqual([]);
            // Numbers and short words do not give way to long ones.
            expect(await broken(page, 3), `${path} at ${width}`).toEqual([]);
          }
        }
      });
    }
  }

  for (const kind of KINDS.filter((kind) => kind !== "compound")) {
    test(`words of ${kind}`, LONG, async ({ page }) => {
      test.slow();
      await withBurstingRecords(page);
      await withProgramme(page, burstingProgramme(kind));
      await page.setViewportSize({ width: 320, height: 640 });
      for (const path of ["", "?thema=stadmaken&partner=gemeente-delft", "archief/", "maand/?dag=2026-12-09", `rode-draad/${TALK}/`, "partner/gemeente-delft/", `activiteit/${OPEN}/`, `activiteit/${OPEN}/aanmelden/`, "mijn/"]) {
        await openPage(page, path);
        await openAll(page);
        expect(await beside(page), path).toEqual([]);
      }
    });
  }
});

/** Opens what is folded, and the filters. */
const openAll = (page) =>
  page.evaluate(() => {
    for (const it of document.querySelectorAll("details")) it.open = true;
    document.querySelector(".filter-toggle[aria-expanded=false]")?.click();
  });
