// Every kind of page and state of the site, for checks that hold everywhere.
import { expect, openPage } from "./fixtures.mjs";
import { favorite, withStored } from "./device.mjs";
import { MIXED, OPEN, TALK, programme } from "./programme.mjs";

const samples = programme.events.filter((event) => event.sample).map(({ id }) => `activiteit/${id}/`);

/** What is printed, as it is shown before. */
const sheets = [
  "drukwerk/", "drukwerk/?maand=2030-05", "mijn/drukwerk/",
  `activiteit/${OPEN}/drukwerk/`, `activiteit/${OPEN}/drukwerk/?soort=affiche`, `activiteit/${OPEN}/drukwerk/?soort=draaiboek`,
];

/** The addresses of every kind of list and text page. */
export const pages = [
  "", "?thema=stadmaken&partner=delft-design", "?thema=stadmaken&partner=tu-delft", "?q=maakidustrie&periode=archief", "archief/",
  "thema/stadmaken/", "partner/epd/", "serie/collectief-wonen/", "mijn/", "over/", "privacy/", "toegankelijkheid/",
  "?nu=2026-11-25T20:30", ...sheets,
];

/** Every sample event, each in another state, and three of the archive: complete, undated, in another language. */
export const events = [
  ...samples, `activiteit/${TALK}/`, "activiteit/debat-over-delft-kennisstad/", "activiteit/exhibition-the-city-as-an-archive/",
  `activiteit/${OPEN}/?nu=2026-12-09T20:30`,
];

/** One of each kind, for checks that take longer. */
export const kinds = [
  "", "archief/", `activiteit/${OPEN}/`, `activiteit/${TALK}/`, `activiteit/${OPEN}/aanmelden/`, "mijn/", "partner/epd/", "toegankelijkheid/",
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
  "the ways to share, open": async (page, language) => {
    await openPage(page, `${language}activiteit/${OPEN}/`);
    await page.locator("summary").click();
    await expect(page.getByRole("link", { name: "Mastodon" })).toBeVisible();
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
    "sg1.favourite.weg": favorite("Weggehaald", "2027-01-01T20:00"),
    "sg1.note.weg": "{",
  });
