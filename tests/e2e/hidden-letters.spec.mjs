// Characters that nobody sees and that turn the direction of a text: no name can pass for another by them, and what the site
// says around a name stays as it is.
import { readFile } from "node:fs/promises";
import { favorite, records, withStored } from "./device.mjs";
import { expect, ofMany, openPage, test, withProgramme } from "./fixtures.mjs";
import { MIXED, OPEN, eventOf, programme } from "./programme.mjs";
import { field, fillIn, formPage, save } from "./registering.mjs";

const HIDDEN = ["\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\u200b", "\u2060", "\ufeff"];
const dirty = (text) => [...text].map((letter, at) => letter + HIDDEN[at % HIDDEN.length]).join("") + "\u202e";
const isClean = (text) => !HIDDEN.some((letter) => text.includes(letter));

const person = { ...programme.people[0], name: dirty("Jan de Vries") };
const partner = { ...programme.partners.find(({ id }) => eventOf(OPEN).partners.some((it) => it.partner === id)), name: dirty("Gemeente Delft"), fullName: undefined };
const event = {
  ...eventOf(OPEN),
  title: { nl: dirty("Wonen in Delft"), en: dirty("Living in Delft") },
  subtitle: dirty("Een gesprek"),
  summary: dirty("Kort"),
  description: dirty("Een **lange** avond"),
  contributors: [{ person: person.id, role: "speaker", affiliation: dirty("De bank") }],
};
const own = {
  ...programme,
  people: programme.people.map((it) => (it.id === person.id ? person : it)),
  partners: programme.partners.map((it) => (it.id === partner.id ? partner : it)),
  events: [event, eventOf(MIXED)],
};

/** Everything that a page shows or says. */
const everything = (page) =>
  page.evaluate(() => [document.title, document.body.textContent, ...[...document.querySelectorAll("[aria-label], [title], a")].flatMap((it) => [it.ariaLabel, it.title, decodeURIComponent(it.href ?? "")])].join("\n"));

for (const [at, path] of ["", "en/", `activiteit/${OPEN}/`, `en/activiteit/${OPEN}/`, `activiteit/${OPEN}/aanmelden/`, "maand/?maand=2026-12", "mijn/", `activiteit/${OPEN}/drukwerk/`, `partner/${partner.id}/`, `persoon/${person.id}/`].entries()) {
  test(`names in the programme, on /${path}`, ofMany(at), async ({ page }) => {
    await withProgramme(page, own);
    await withStored(page, { [`sg1.favourite.${OPEN}`]: favorite(dirty("Wonen in Delft")), "sg1.favourite.weg": favorite(dirty("Weg"), "2027-01-01T20:00") });
    await openPage(page, path);
    const text = await everything(page);
    expect(text).toMatch(/Wonen in Delft|Living in Delft|Gemeente Delft|Jan de Vries/);
    expect(isClean(text)).toBe(true);
  });
}

test("names in a calendar file and its own name", async ({ page }) => {
  await withProgramme(page, own);
  await withStored(page, { [`sg1.favourite.${OPEN}`]: favorite(dirty("Wonen in Delft")) });
  await openPage(page, "mijn/");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download voor mijn kalender" }).click()]);
  const text = (await readFile(await download.path(), "utf8")).replaceAll("\r\n ", "");
  expect(text).toContain("Wonen in Delft");
  expect(isClean(text + download.suggestedFilename())).toBe(true);
});

test("what a visitor types, on the device and to the organizer", async ({ page }) => {
  await openPage(page, formPage(OPEN));
  await fillIn(page, { session: /Tafel 1/ });
  await field.name(page).fill(dirty("Jo de Vries"));
  await field.email(page).fill(`\ufeffjo\u202e@voorbeeld.nl\u200b`);
  await field.question(page).fill(dirty("Wie betaalt?"));
  await save(page);
  await expect(page.getByRole("heading", { name: "Nog niet verstuurd" })).toBeFocused();
  const [{ payload }] = Object.values(await records(page, "registration"));
  expect(payload.details).toMatchObject({ name: "Jo de Vries", email: "jo@voorbeeld.nl", question: "Wie betaalt?" });
});

test("a name of such characters alone is no name", async ({ page }) => {
  await openPage(page, formPage(OPEN));
  await fillIn(page, { session: /Tafel 1/ });
  await field.name(page).fill("\u202e\u2066\u2069");
  await save(page);
  await expect(page.locator("#problems")).toBeFocused();
  expect(await records(page, "registration")).toEqual({});
});
