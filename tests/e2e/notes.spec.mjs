// Private notes at events and sessions: written as they are typed, never lost, handed over only when the visitor wants.
import { expect, openPage, test } from "./fixtures.mjs";
import { mineLink, record, records, withStored } from "./device.mjs";
import { OPEN, dutch, eventOf } from "./programme.mjs";
import { field, fillIn, formPage, save } from "./registering.mjs";

const TITLE = dutch(eventOf(OPEN).title);
const PAGE = `mijn/notities/?bij=${OPEN}`;
const KEY = `sg1.note.${OPEN}`;
const note = (page, name = "Bij de hele activiteit") => page.getByRole("textbox", { name });
const texts = async (page) => Object.fromEntries(Object.entries(await records(page, "note")).map(([key, { payload }]) => [key, payload.text]));
const stored = (text, more) => ({ [KEY]: record({ text, title: TITLE, ...more }) });

/** Holds the time in all windows, so that only leaving a field, or the page, saves what is typed. */
const hold = async (page) => page.clock.pauseAt((await page.evaluate(() => Date.now())) + 10_000);

test("two touches from the event to a note, at the whole and at a part; both stay", async ({ page }) => {
  await openPage(page, `activiteit/${OPEN}/`);
  await page.getByRole("link", { name: "Maak een notitie" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Notities bij ${TITLE}` })).toBeFocused();
  await note(page).fill("Hoe lang is de wachttijd?");
  await expect.poll(() => texts(page)).toEqual({ [KEY]: "Hoe lang is de wachttijd?" });
  await note(page, /Panel/).fill("Wie betaalt?");
  await expect.poll(() => texts(page)).toEqual({ [KEY]: "Hoe lang is de wachttijd?", [`${KEY}.panel`]: "Wie betaalt?" });
  await page.reload();
  await expect(note(page)).toHaveValue("Hoe lang is de wachttijd?");
  await expect(note(page, /Panel/)).toHaveValue("Wie betaalt?");
  await page.getByRole("link", { name: "Terug naar de activiteit" }).click();
  await expect(page.getByRole("link", { name: "Mijn notitie", exact: true })).toBeVisible();
});

test("what was typed is saved when the page is left, without waiting", async ({ page, moment }) => {
  await page.clock.install({ time: new Date(moment) });
  await openPage(page, PAGE);
  await hold(page);
  await note(page).pressSequentially("Vragen naar de sloop");
  expect(await texts(page)).toEqual({});
  await page.clock.resume();
  await page.reload();
  await expect(note(page)).toHaveValue("Vragen naar de sloop");
  await hold(page);
  await note(page).pressSequentially(" van de flat");
  await mineLink(page).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bewaard" })).toBeVisible();
  expect(await texts(page)).toEqual({ [KEY]: "Vragen naar de sloop van de flat" });
});

test("another window follows; of two that type at once no text is lost", async ({ page, context, moment }) => {
  await page.clock.install({ time: new Date(moment) });
  const other = await context.newPage();
  await openPage(page, PAGE);
  await openPage(other, PAGE);
  await hold(page);
  await note(page).fill("Eerst hier");
  await page.clock.runFor(1000);
  await expect(note(other)).toHaveValue("Eerst hier");

  await note(other).fill("Daar getypt");
  await note(page).fill("Hier verder getypt");
  await note(page).blur();
  await expect.poll(() => texts(page)).toEqual({ [KEY]: "Hier verder getypt" });
  await expect(note(other)).toHaveValue("Daar getypt");
  await note(other).blur();
  for (const window of [page, other]) {
    await expect(note(window)).toHaveValue("Daar getypt");
    await expect(window.getByRole("group", { name: "Dit schreef u tegelijk" })).toContainText("Hier verder getypt");
  }
  await page.getByRole("button", { name: "Zet het eronder" }).click();
  for (const window of [page, other]) {
    await expect(note(window)).toHaveValue("Daar getypt\n\nHier verder getypt");
    await expect(window.getByRole("group", { name: "Dit schreef u tegelijk" })).toHaveCount(0);
  }
});

test("what was written elsewhere can be left out", async ({ page }) => {
  await withStored(page, stored("Mijn tekst", { others: ["Andere tekst"] }));
  await openPage(page, PAGE);
  await page.getByRole("button", { name: "Laat het weg" }).click();
  await expect(page.getByText("Andere tekst")).toHaveCount(0);
  await expect(note(page)).toHaveValue("Mijn tekst");
});

test("the list of notes: to the event, taken away, put back", async ({ page }) => {
  await withStored(page, { ...stored("Wachttijd"), "sg1.note.weggehaald": record({ text: "Oude vraag", title: "Een oud gesprek" }) });
  await openPage(page, "mijn/notities/");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText([TITLE, "Een oud gesprek"]);
  await page.getByRole("button", { name: "Verwijder Een oud gesprek" }).click();
  await expect(page.getByText("Oude vraag")).toHaveCount(0);
  await page.getByRole("button", { name: "Zet terug" }).click();
  await expect(page.getByText("Oude vraag")).toBeVisible();
  await page.getByRole("link", { name: TITLE }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Notities bij ${TITLE}` })).toBeFocused();
  await note(page).fill("");
  await expect.poll(() => texts(page)).toEqual({ "sg1.note.weggehaald": "Oude vraag" });
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Mijn notities" })).toBeFocused();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(["Een oud gesprek"]);
});

test("a note is on the programme, on the device page and in the copy", async ({ page }) => {
  await withStored(page, { ...stored("Wachttijd"), [`sg1.favourite.${OPEN}`]: record({ title: TITLE }) });
  await openPage(page, "mijn/");
  await expect(page.getByRole("article")).toContainText("Wachttijd");
  await openPage(page, "mijn/apparaat/");
  await expect(page.getByRole("heading", { name: "Notities (1)" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Wachttijd" })).toContainText(TITLE);
});

test("a note becomes the question only when the visitor says so", async ({ page }) => {
  await withStored(page, { ...stored("Hoe lang is de wachttijd?"), [`${KEY}.panel`]: record({ text: "Wie betaalt?", title: "Panel" }) });
  await openPage(page, formPage(OPEN));
  await fillIn(page, { session: /Tafel 1/ });
  await expect(field.question(page)).toHaveValue("");
  await field.question(page).fill("Goedenavond.");
  await page.getByRole("button", { name: "Neem mijn notitie over", exact: true }).click();
  await expect(field.question(page)).toHaveValue("Goedenavond.\nHoe lang is de wachttijd?");
  await expect(page.getByRole("button", { name: "Neem mijn notitie over", exact: true })).toHaveCount(0);
  await save(page);
  await expect(page.getByRole("heading", { name: "Nog niet verstuurd" })).toBeFocused();
  const [{ payload }] = Object.values(await records(page, "registration"));
  expect(payload.details.question).toBe("Goedenavond.\nHoe lang is de wachttijd?");
  expect(JSON.stringify(payload)).not.toContain("Wie betaalt?");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says what it needs", async ({ page }) => {
    await page.goto("./mijn/notities/");
    await expect(page.getByText("Notities werken alleen als JavaScript aan staat.")).toBeVisible();
  });
});
