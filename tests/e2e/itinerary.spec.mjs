// The visitor's own programme as a time line: days, free time, what falls together, what was.
import { expect, openPage, test, withProgramme } from "./fixtures.mjs";
import { favorite, mineLink, record, records, withStored } from "./device.mjs";
import { card } from "./lists.mjs";
import { MIXED, OPEN, TALK, dutch, eventOf, programme } from "./programme.mjs";

const TABLES = ["Tafel 1: huren zonder lange wachttijd", "Tafel 2: samen uw eigen huis bouwen"];
const TABLE_KEYS = [`sg1.favourite.${OPEN}.tafel-huren`, `sg1.favourite.${OPEN}.tafel-samen-bouwen`];
const title = (id) => dutch(eventOf(id).title);
const registration = (event) => record({ event, title: event, state: "onDevice", madeAt: 1, details: { name: "Jo" } });
const favorites = (...ids) => Object.fromEntries(ids.map((id) => [`sg1.favourite.${id}`, favorite(id)]));
const day = (page, name) => page.getByRole("region", { name });

/** The programme with these events instead, in the house, and the station nine minutes on foot from it. */
const programmeWithPlaces = (...events) => ({
  ...programme,
  places: programme.places.map((place) => ({ ...place, ...COORDINATES[place.id] })),
  events,
});
const COORDINATES = {
  prinsenkwartier: { latitude: 52.0116, longitude: 4.3571 },
  stationsplein: { latitude: 52.0067, longitude: 4.3564 },
};
const talk = (id, start, end, place = "prinsenkwartier", more = {}) => ({ id, title: `Gesprek ${id}`, start, end, place, ...more });

test("a day is a line: times, what is free in between, the way when it is known", async ({ page }) => {
  const events = [
    talk("a", "2026-12-12T10:00", "2026-12-12T11:30", "stationsplein"),
    talk("b", "2026-12-12T11:38", "2026-12-12T13:00"),
    talk("c", "2026-12-12T14:15", "2026-12-12T15:00"),
    talk("d", "2026-12-12T15:00", undefined),
    talk("e", "2026-12-12T20:00", "2026-12-12T21:00"),
  ];
  await withProgramme(page, programmeWithPlaces(...events));
  await withStored(page, favorites("a", "b", "c", "d", "e"));
  await openPage(page, "mijn/");
  const line = day(page, "zaterdag 12 december 2026").getByRole("list").first();
  await expect(line.getByRole("article")).toHaveCount(5);
  await expect(line.getByRole("paragraph").filter({ hasText: /vrij|Direct|tussen/ })).toHaveText([
    /^8 minuten vrij · ongeveer 9 minuten lopen\s+Dat is krap\.$/,
    "1 uur en 15 minuten vrij",
    "Direct daarna",
    "Hoeveel tijd hiertussen zit, is niet bekend",
  ]);
  await expect(card(page, "Gesprek d")).toContainText("eindtijd niet bekend");
  await expect(page.getByRole("button", { name: /^Kies deze/ })).toHaveCount(0);
});

test("what falls together is said, one touch chooses, and that can be undone", async ({ page }) => {
  await withStored(page, Object.fromEntries(TABLE_KEYS.map((key) => [key, favorite("x")])));
  await openPage(page, "mijn/");
  await expect(page.getByText("Dit valt samen", { exact: true })).toBeVisible();
  const choose = page.getByRole("button", { name: `Kies deze: ${TABLES[0]}` });
  await choose.focus();
  await page.keyboard.press("Enter");
  await expect(card(page, TABLES[1])).toHaveCount(0);
  await expect(card(page, TABLES[0])).toBeVisible();
  await expect(page.getByRole("status")).toHaveText(`${TABLES[1]} is verwijderd.`);
  await expect(card(page, TABLES[0]).getByRole("link").first()).toBeFocused();
  await expect(page.getByText("Dit valt samen", { exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Zet terug" }).press("Enter");
  await expect(card(page, TABLES[1])).toBeVisible();
  await page.reload();
  await expect(page.getByText("Dit valt samen", { exact: true })).toBeVisible();
});

test("a registration is never withdrawn by one touch", async ({ page }) => {
  const events = [talk("a", "2026-12-12T20:00", "2026-12-12T22:00"), talk("b", "2026-12-12T21:00", "2026-12-12T22:00")];
  await withProgramme(page, programmeWithPlaces(...events));
  await withStored(page, { "sg1.registration.r1": registration("a"), ...favorites("b") });
  await openPage(page, "mijn/");
  await expect(page.getByRole("button", { name: /^Kies deze/ })).toHaveAccessibleName("Kies deze: Gesprek a");
  await expect(card(page, "Gesprek a").getByRole("link", { name: "Wijzigen of afmelden" })).toBeVisible();
  await page.getByRole("button", { name: "Kies deze: Gesprek a" }).click();
  await expect(card(page, "Gesprek b")).toHaveCount(0);
  expect(Object.keys(await records(page, "registration"))).toEqual(["sg1.registration.r1"]);

  await page.evaluate(([key, text]) => localStorage.setItem(key, text), ["sg1.registration.r2", registration("b")]);
  await page.reload();
  await expect(page.getByText("U hebt zich hier meer dan een keer aangemeld.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Kies deze/ })).toHaveCount(0);
});

test("an unknown end is a perhaps, and what is adjacent is no conflict", async ({ page }) => {
  const events = [talk(MIXED, "2026-12-12T19:00", undefined), talk("b", "2026-12-12T20:00", "2026-12-12T21:00"), talk("c", "2026-12-12T21:00", "2026-12-12T22:00")];
  await withProgramme(page, programmeWithPlaces(...events));
  await withStored(page, favorites("b", "c"));
  await openPage(page, "mijn/");
  await expect(page.getByText("Direct daarna")).toBeVisible();
  await expect(page.getByText(/valt (misschien )?samen/)).toHaveCount(0);
  await openPage(page, `activiteit/${MIXED}/`);
  await expect(page.getByText("Valt misschien samen met ‘Gesprek b’")).toBeVisible();
  await page.getByRole("button", { name: `Bewaar Gesprek ${MIXED}` }).click();
  await mineLink(page).click();
  await expect(page.getByText("Dit valt misschien samen: een eindtijd is niet bekend")).toBeVisible();
});

test("the event and its form warn of what is on the programme already", async ({ page }) => {
  const other = talk("ander", "2026-12-09T21:00", "2026-12-09T23:00");
  await withProgramme(page, { ...programme, events: [...programme.events, other] });
  await withStored(page, favorites("ander"));
  await openPage(page, `activiteit/${OPEN}/`);
  const warning = page.getByText("Valt samen met ‘Gesprek ander’, dat ook bij Bewaard staat.");
  await expect(warning).toBeVisible();
  await openPage(page, `activiteit/${OPEN}/aanmelden/`);
  await expect(warning).toBeVisible();
  await openPage(page, `activiteit/${MIXED}/`);
  await expect(warning).toHaveCount(0);
});

test("what was says how it stood, what is kept, and what came of it", async ({ page }) => {
  const ids = [TALK, "delft-als-spons"];
  await withStored(page, { [`sg1.registration.r1`]: registration(ids[0]), ...favorites(ids[1]) });
  await openPage(page, "mijn/");
  await expect(page.getByText("Of u er was, weet deze site niet.")).toBeVisible();
  await expect(card(page, title(ids[0]))).toContainText("U was aangemeld.");
  await expect(card(page, title(ids[0])).getByRole("heading", { name: "Wat ervan kwam" })).toBeVisible();
  await expect(card(page, title(ids[1]))).toContainText("U had dit bewaard.");
  await expect(card(page, title(ids[1])).getByRole("heading", { name: "Hierna volgde" })).toBeVisible();
});

test("a report appears where there was none as soon as the programme has it", async ({ page }) => {
  const past = talk("a", "2026-11-20T20:00", "2026-11-20T22:00");
  let events = [past];
  const serve = () => withProgramme(page, programmeWithPlaces(...events));
  await serve();
  await withStored(page, favorites("a"));
  await openPage(page, "mijn/");
  await expect(card(page, "Gesprek a")).toContainText("Er is nog geen verslag of opname.");
  events = [{ ...past, archive: { reports: [{ url: "https://example.org/verslag", label: "Verslag van de avond" }] } }];
  await serve();
  await page.reload();
  await expect(card(page, "Gesprek a").getByRole("link", { name: "Verslag van de avond" })).toBeVisible();
  await expect(card(page, "Gesprek a")).not.toContainText("nog geen verslag");
});

test("Mine opens from the first app, goes back to it, and goes on in the whole one", async ({ page }) => {
  await openPage(page, "archief/");
  await mineLink(page).click();
  const heading = page.getByRole("heading", { level: 1, name: "Bewaard" });
  await expect(heading).toBeFocused();
  await page.getByRole("main").getByRole("link", { name: "Mijn notities" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mijn notities" })).toBeFocused();
  await page.goBack();
  await expect(heading).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Archief" })).toBeVisible();
});

const ZONES = ["Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kolkata", "Europe/Amsterdam", "Pacific/Chatham"];

test("the text is the same in five time zones, over midnight and over both changes of the clock", async ({ browser, baseURL }) => {
  const events = [
    talk("a", "2027-03-28T00:30", "2027-03-28T01:30"), talk("b", "2027-03-28T03:30", "2027-03-28T04:00"),
    talk("c", "2027-10-31T00:30", "2027-10-31T01:30"), talk("d", "2027-10-31T03:30", "2027-10-31T04:00"),
    talk("e", "2026-12-31T22:00", "2027-01-01T01:00"), talk("f", "2027-01-01T00:30", "2027-01-01T02:00"),
    talk("g", "2026-11-25T20:00", undefined), talk("h", "2026-11-24T23:45", "2026-11-25T00:15"),
  ];
  const texts = [];
  for (const timezoneId of ZONES) {
    const context = await browser.newContext({ timezoneId, locale: "en-US", baseURL, serviceWorkers: "block" });
    await context.clock.setFixedTime(new Date("2026-11-24T23:30:00+01:00"));
    const page = await context.newPage();
    await withProgramme(page, programmeWithPlaces(...events));
    await withStored(page, favorites(...events.map(({ id }) => id)));
    await openPage(page, "mijn/");
    texts.push(await page.getByRole("main").innerText());
    await context.close();
  }
  expect(new Set(texts).size).toBe(1);
  expect(texts[0]).toContain("dinsdag 24 november 2026");
  expect(texts[0]).toContain("1 uur vrij");
  expect(texts[0]).toContain("3 uur vrij");
});

test("another tab follows what was chosen", async ({ page, context }) => {
  await withStored(page, Object.fromEntries(TABLE_KEYS.map((key) => [key, favorite("x")])));
  await openPage(page, "mijn/");
  const other = await context.newPage();
  await openPage(other, "mijn/");
  await page.getByRole("button", { name: `Kies deze: ${TABLES[1]}` }).click();
  await expect(card(other, TABLES[0])).toHaveCount(0);
  await expect(other.getByText("Dit valt samen", { exact: true })).toHaveCount(0);
});
