import { readFile } from "node:fs/promises";
import ICAL from "ical.js";
import { expect, openPage, test } from "./fixtures.mjs";
import { CANCELLED, ELSEWHERE, EXHIBITION, OPEN, POSTPONED, RESCHEDULED, TALK, dutch, eventOf } from "./programme.mjs";

const panel = (page) => page.locator("summary").filter({ hasText: /^(Kalender|Calendar)$/ });
const FILE = /^(Kalenderbestand|Calendar file) \(\.ics\)$/;

/** Follows a link of an event page, with a reminder or without; the file as text and as an entry. */
async function calendarOf(page, path, { link = FILE, reminder } = {}) {
  await openPage(page, path);
  await panel(page).click();
  if (reminder) await page.getByLabel("Herinnering").selectOption(reminder);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  const file = await download;
  const text = await readFile(await file.path(), "utf8");
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const entries = calendar.getAllSubcomponents("vevent");
  expect(entries).toHaveLength(1);
  return { name: file.suggestedFilename(), text, entry: entries[0], event: new ICAL.Event(entries[0]) };
}

test.use({ tolerated: /404.*\.ics/ });

const instant = (time) => new Date(time.toUnixTime() * 1000).toISOString();

/** As when the event was added after the pages were built: the device makes the file. */
const withoutBuiltFiles = (page) => page.route("**/*.ics", (route) => route.fulfill({ status: 404, contentType: "text/html", body: "" }));

for (const { season, id, start, end } of [
  { season: "winter", id: OPEN, start: "2026-12-09T19:00:00.000Z", end: "2026-12-09T21:00:00.000Z" },
  { season: "summer", id: ELSEWHERE, start: "2027-06-09T18:00:00.000Z", end: "2027-06-09T19:15:00.000Z" },
]) {
  for (const isBuilt of [true, false]) test(`the calendar file ${isBuilt ? "of the site" : "of the device"} has the right hour in ${season}`, async ({ page, server }) => {
    if (!isBuilt) await withoutBuiltFiles(page);
    const { name, entry, event } = await calendarOf(page, `activiteit/${id}/`);
    expect(name).toBe(`${id}.ics`);
    expect(entry.getFirstProperty("dtstart").getParameter("tzid")).toBe("Europe/Amsterdam");
    expect([instant(event.startDate), instant(event.endDate)]).toEqual([start, end]);
    expect(event.summary).toContain(dutch(eventOf(id).title));
    // The site that is tested does not know its own address when it is built.
    expect(entry.getFirstPropertyValue("url")).toBe(isBuilt ? null : `${server.url}activiteit/${id}/`);
    expect(entry.getFirstPropertyValue("status")).toBe("CONFIRMED");
    expect(event.uid).toMatch(new RegExp(`^${id}@`));
  });
}

test("lines are folded at 75 bytes and end as the standard says", async ({ page }) => {
  const { text, event } = await calendarOf(page, `activiteit/${OPEN}/`);
  expect(text.endsWith("\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  const lengths = text.split("\r\n").map((line) => Buffer.byteLength(line));
  expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
  expect(event.description).toContain(dutch(eventOf(OPEN).summary));
});

for (const { id, status, sequence, word } of [
  { id: CANCELLED, status: "CANCELLED", sequence: 1, word: "Afgelast" },
  { id: POSTPONED, status: "TENTATIVE", sequence: 1, word: "Uitgesteld" },
  { id: RESCHEDULED, status: "CONFIRMED", sequence: 1, word: "" },
]) {
  test(`the calendar file of ${id} says ${status}`, async ({ page, server }) => {
    // What does not go ahead is offered to no new calendar; who has the file asks for it again.
    const response = await page.request.get(`${server.url}activiteit/${id}/${id}.ics`);
    const entry = new ICAL.Component(ICAL.parse(await response.text())).getFirstSubcomponent("vevent");
    const event = new ICAL.Event(entry);
    expect(entry.getFirstPropertyValue("status")).toBe(status);
    expect(event.sequence).toBe(sequence);
    expect(event.summary.toLowerCase()).toContain(word.toLowerCase());
  });
}

test.describe("before a talk of 2019", () => {
  test.use({ moment: "2019-02-01T12:00:00+01:00" });

  test("an end that is not known is said to be assumed, on the page and in the file", async ({ page }) => {
    const { event } = await calendarOf(page, `activiteit/${TALK}/`);
    expect([instant(event.startDate), instant(event.endDate)]).toEqual(["2019-02-06T19:00:00.000Z", "2019-02-06T21:00:00.000Z"]);
    expect(event.description).toMatch(/eindtijd/i);
    await expect(page.getByText("De eindtijd is niet bekend. In uw kalender staat twee uur.")).toBeVisible();
  });
});

test("days without a time are whole days, the last one included", async ({ page }) => {
  const { event } = await calendarOf(page, `activiteit/${EXHIBITION}/`);
  expect(event.startDate.isDate).toBe(true);
  expect([event.startDate.toString(), event.endDate.toString()]).toEqual(["2026-12-12", "2027-01-18"]);
});

for (const isBuilt of [true, false]) test(`the file ${isBuilt ? "of the site" : "of the device"} is in the language of the page`, async ({ page }) => {
  if (!isBuilt) await withoutBuiltFiles(page);
  const { event } = await calendarOf(page, `en/activiteit/${OPEN}/`);
  expect(event.summary).toContain(eventOf(OPEN).title.en);
});

for (const isBuilt of [true, false]) test(`a reminder by choice, in the file ${isBuilt ? "of the site" : "of the device"}`, async ({ page }) => {
  if (!isBuilt) await withoutBuiltFiles(page);
  for (const [reminder, triggers] of [["Een dag ervoor", [-86_400]], ["Een uur ervoor", [-3600]], ["Geen", []]]) {
    const { entry, name } = await calendarOf(page, `activiteit/${OPEN}/`, { reminder });
    const alarms = entry.getAllSubcomponents("valarm");
    expect(alarms.map((alarm) => alarm.getFirstPropertyValue("trigger").toSeconds())).toEqual(triggers);
    expect(name).toBe(`${OPEN}.ics`);
  }
});

test("what is over no longer goes into a calendar, and its file stays for who has it", async ({ page, server }) => {
  await openPage(page, `activiteit/${TALK}/`);
  await expect(page.locator("summary", { hasText: "Delen" })).toBeVisible();
  await expect(panel(page)).toHaveCount(0);
  expect((await page.request.get(`${server.url}activiteit/${TALK}/${TALK}.ics`)).headers()["content-type"]).toContain("text/calendar");
});

test.describe("on the evening itself", () => {
  test.use({ moment: "2026-12-09T21:59:30+01:00" });

  test("what ends while the page is open is taken out of reach of calendars then", async ({ page, context }) => {
    await openPage(page, `activiteit/${OPEN}/`);
    await expect(panel(page)).toBeVisible();
    await context.clock.setFixedTime(new Date("2026-12-09T22:00:00+01:00"));
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
    await expect(panel(page)).toHaveCount(0);
  });
});

for (const isBuilt of [true, false]) test(`one session, in a file ${isBuilt ? "of the site" : "of the device"}`, async ({ page }) => {
  if (!isBuilt) await withoutBuiltFiles(page);
  const session = eventOf(OPEN).sessions.find(({ start }) => start);
  const title = dutch(session.title);
  const { event, entry } = await calendarOf(page, `activiteit/${OPEN}/`, { link: `${session.start.slice(11).replace(":", ".")} ${title}`, reminder: "Een uur ervoor" });
  expect(event.summary).toContain(title);
  expect(event.uid).toMatch(new RegExp(`^${OPEN}\\.${session.id}@`));
  expect(entry.getAllSubcomponents("valarm")).toHaveLength(1);
});

test("calendars on the web get title, hour, place and address; what is a copy is said", async ({ page, server }) => {
  await openPage(page, `activiteit/${OPEN}/`);
  await panel(page).click();
  await expect(page.getByText("Dit is een kopie van nu")).toBeVisible();
  const addressOf = async (name) => new URL(await page.getByRole("link", { name, exact: true }).getAttribute("href"));
  const google = await addressOf("Google Agenda");
  expect(google.origin).toBe("https://calendar.google.com");
  expect(Object.fromEntries(google.searchParams)).toMatchObject({
    text: dutch(eventOf(OPEN).title), dates: "20261209T190000Z/20261209T210000Z", details: `${server.url}activiteit/${OPEN}/`,
  });
  for (const [name, origin] of [["Outlook.com", "https://outlook.live.com"], ["Microsoft 365", "https://outlook.office.com"]]) {
    const address = await addressOf(name);
    expect(address.origin).toBe(origin);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      subject: dutch(eventOf(OPEN).title), startdt: "2026-12-09T19:00:00Z", enddt: "2026-12-09T21:00:00Z",
    });
  }
  await expect(page.getByRole("link", { name: "Nieuwe gesprekken in mijn kalender" })).toHaveAttribute("href", /^webcal:.*volg\/alles\.ics$/);
});

test("what does not go ahead is offered to no calendar", async ({ page }) => {
  for (const id of [CANCELLED, POSTPONED]) {
    await openPage(page, `activiteit/${id}/`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(panel(page)).toHaveCount(0);
  }
});
