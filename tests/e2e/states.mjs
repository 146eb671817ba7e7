// Every kind of page and state of the site, for checks that hold everywhere.
import { expect, openPage, withProgramme } from "./fixtures.mjs";
import { favorite, record, withStored } from "./device.mjs";
import { BRANCHING, MIXED, OPEN, TALK, WITH_PART, programme } from "./programme.mjs";

const samples = programme.events.filter((event) => event.sample).map(({ id }) => `activiteit/${id}/`);

/** What is printed, as it is shown before. */
const sheets = [
  "drukwerk/", "drukwerk/?maand=2030-05", "mijn/drukwerk/",
  `activiteit/${OPEN}/drukwerk/`, `activiteit/${OPEN}/drukwerk/?soort=affiche`, `activiteit/${OPEN}/drukwerk/?soort=draaiboek`,
];

/** The addresses of every kind of list and text page. */
export const pages = [
  "", "?thema=stadmaken&partner=delft-design", "?thema=stadmaken&partner=tu-delft", "?q=maakidustrie&periode=archief", "archief/",
  "thema/stadmaken/", "partner/epd/", "serie/collectief-wonen/", "personen/", "persoon/tako-postma/", "mijn/", "mijn/notities/", "over/", "privacy/", "toegankelijkheid/",
  "?nu=2026-11-25T20:30", "maand/", "maand/?thema=stadmaken&maand=2026-12", "maand/?dag=2026-12-12", "maand/?maand=2031-01",
  "rode-draad/", `rode-draad/${TALK}/`, `rode-draad/${BRANCHING}/`, `rode-draad/${WITH_PART}/`, ...sheets,
];

/** Every sample event, each in another state, and three of the archive: complete, undated, in another language. */
export const events = [
  ...samples, `activiteit/${TALK}/`, "activiteit/debat-over-delft-kennisstad/", "activiteit/exhibition-the-city-as-an-archive/",
  `activiteit/${OPEN}/?nu=2026-12-09T20:30`,
];

/** One of each kind, for checks that take longer. */
export const kinds = [
  "", "archief/", `activiteit/${OPEN}/`, `activiteit/${TALK}/`, `activiteit/${OPEN}/aanmelden/`, "mijn/", `mijn/notities/?bij=${OPEN}`, "partner/epd/", "personen/", "toegankelijkheid/",
  "maand/?maand=2026-12", "rode-draad/", `rode-draad/${BRANCHING}/`,
];

const save = (page) => page.getByRole("button", { name: /^(Bewaar mijn aanmelding|Save my registration)$/ }).click();

/** States that take more than an address; each opens one, with "" or "en/" before its path. */
export const states = {
  "the form with errors": async (page, language) => {
    await openPage(page, `${language}activiteit/${OPEN}/aanmelden/`);
    await save(page);
    await expect(page.locator("#problems")).toBeFocused();
  },
  "a saved registration, being withdrawn": async (page, language) => {
    await openPage(page, `${language}activiteit/${MIXED}/aanmelden/`);
    await page.locator("#field-name").fill("Jo de Vries");
    await page.locator("#field-email").fill("jo@voorbeeld.nl");
    await save(page);
    await expect(page.locator("#registration-kept")).toBeFocused();
    await page.getByRole("main").getByRole("button").last().click();
    await expect(page.getByRole("group")).toBeVisible();
  },
  "the event of that registration": (page, language) => openPage(page, `${language}activiteit/${MIXED}/`),
  "mine, filled": (page, language) => openPage(page, `${language}mijn/`),
  "the notes": (page, language) => openPage(page, `${language}mijn/notities/`),
  "the notes at an event": (page, language) => openPage(page, `${language}mijn/notities/?bij=${OPEN}`),
  "an event beside what was saved": (page, language) => openPage(page, `${language}activiteit/${OPEN}/`),
  "the ways into a calendar, open": async (page, language) => {
    await openPage(page, `${language}activiteit/${OPEN}/`);
    await page.locator("summary").filter({ hasText: /^(Kalender|Calendar)$/ }).click();
    await expect(page.getByRole("link", { name: "Outlook.com" })).toBeVisible();
    // Out from under the bar that stays in sight.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  },
  "a programme to take along": async (page, language) => {
    await openPage(page, `${language}mijn/meenemen/`);
    await expect(page.getByRole("img", { name: /^QR/ })).toBeVisible();
  },
  "a programme that came along, to be merged or to replace": async (page, language) => {
    await openPage(page, `${language}mijn/meenemen/#sg1aAQEnANj_AQEGCW9wZW4tc3RhZAYACgQhBID4suW9aCIGBWtpb3NrIwoAIAMBBG3f1w`);
    await expect(page.locator("#arrival")).toBeVisible();
    await page.locator("#replace-ask").click();
    await expect(page.locator("#replace-question")).toBeFocused();
  },
  "a programme that came along damaged": async (page, language) => {
    await openPage(page, `${language}mijn/meenemen/#sg1aAAAA`);
    await expect(page.locator("#arrival")).toBeVisible();
  },
  "the ways to share, open": async (page, language) => {
    await openPage(page, `${language}activiteit/${OPEN}/`);
    await page.locator("summary").filter({ hasText: /^(Delen|Share)$/ }).click();
    await page.getByRole("button", { name: "Mastodon" }).click();
    await page.getByRole("textbox").press("Enter");
    await expect(page.getByRole("textbox")).toHaveAttribute("aria-invalid", "true");
    await page.getByRole("button", { name: /^QR.code$/ }).click();
    await expect(page.getByRole("img", { name: /^QR/ })).toBeVisible();
  },
  "the calendar, with more than fits and its filters open": async (page, language) => {
    const crowd = [1, 2, 3, 4, 5].map((at) => ({ id: `g-${at}`, title: `Gesprek ${at}`, start: `2026-11-12T1${at}:00` }));
    await withProgramme(page, { ...programme, events: [...programme.events, ...crowd] });
    await openPage(page, `${language}maand/?dag=2026-11-12`);
    await page.getByRole("button", { name: "Filters" }).click();
    await expect(page.getByRole("checkbox").first()).toBeVisible();
    await page.unroute("**/data/events.json");
  },
  "the filters, open": async (page, language) => {
    await openPage(page, language);
    const toggle = page.getByRole("button", { name: "Filters" });
    if (await toggle.isVisible()) await toggle.click();
    await expect(page.getByRole("checkbox").first()).toBeVisible();
  },
};

/** Something to see on the page of what is mine: to come, past, gone, and a damaged record. */
export const withSomethingSaved = (page) =>
  withStored(page, {
    [`sg1.favourite.${MIXED}`]: favorite("x"),
    [`sg1.favourite.${TALK}`]: favorite("x"),
    [`sg1.favourite.${OPEN}.panel`]: favorite("x"),
    [`sg1.favourite.${OPEN}.tafel-huren`]: favorite("x"),
    [`sg1.favourite.${OPEN}.tafel-samen-bouwen`]: favorite("x"),
    [`sg1.note.${OPEN}`]: record({ text: "Wie betaalt?", title: "x", others: ["En wanneer?"] }),
    "sg1.favourite.weg": favorite("Weggehaald", "2027-01-01T20:00"),
    "sg1.note.weg": "{",
  });
