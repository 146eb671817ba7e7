// A page that is left open: whoever comes back to it sees how the programme is by then, and nothing moves.
import { appIsReady, expect, openPage, test } from "./fixtures.mjs";
import { heart, records } from "./device.mjs";
import { titled } from "./lists.mjs";
import { MIXED, OPEN, RESCHEDULED, dutch, eventOf, programme, programmeWith } from "./programme.mjs";
import { field, formPage } from "./registering.mjs";

const TWO_DAYS_LATER = "2026-11-25T19:00:00+01:00";
const FILE = "data/events.json";
const title = (id) => dutch(eventOf(id).title);
/** What is called off has a line more; that one card may grow, and nothing that is read moves. */
const OF_THE_CARD = 0.02;
const CALLED_OFF = { status: "cancelled", statusReason: undefined };
const serve = (server, content) => server.answers.set(FILE, { body: JSON.stringify(content) });
const asked = (server) => server.requests.filter((path) => path === FILE).length;
const register = (page) => page.getByRole("main").getByRole("link", { name: "Aanmelden", exact: true });

/** Leaves the tab and comes back. */
async function comeBack(page, moment = TWO_DAYS_LATER) {
  await show(page, "hidden");
  await page.clock.setFixedTime(new Date(moment));
  await show(page, "visible");
}

const show = (page, state) =>
  page.evaluate((state) => {
    Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
    Object.defineProperty(document, "hidden", { value: state === "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  }, state);

/** How far things move from now on without being touched. */
const watchShifts = (page) =>
  page.evaluate(() => {
    globalThis.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: false });
  });
const shift = (page) => page.evaluate(() => globalThis.shift);

// The programme is asked for once at the start, and then only when somebody comes back.
test.use({ outline: false });

test("a talk that was called off offers no registration any more, and that is said", async ({ page, server }) => {
  await openPage(page, `activiteit/${OPEN}/`);
  await expect(register(page).first()).toBeVisible();
  await watchShifts(page);
  serve(server, programmeWith(OPEN, CALLED_OFF));
  await comeBack(page);
  await expect(page.getByRole("main").getByText("Afgelast").first()).toBeVisible();
  await expect(register(page)).toHaveCount(0);
  await expect(page.getByRole("status")).toHaveText(`Het programma is bijgewerkt. ${title(OPEN)}: Afgelast.`);
  // The buttons to register and for the calendar go: still less than what counts as good.
  expect(await shift(page)).toBeLessThan(0.1);
});

test("a card of it says so too; scroll, focus, filter and what is typed stay", async ({ page, server }) => {
  await openPage(page);
  const search = page.getByRole("searchbox");
  await search.pressSequentially("de ");
  const link = page.getByRole("link", { name: titled(title(MIXED)) });
  await heart(page, title(MIXED)).focus();
  await link.evaluate((it) => scrollTo(0, it.getBoundingClientRect().top + scrollY - 200));
  const top = () => link.evaluate((it) => Math.round(it.getBoundingClientRect().top));
  const before = await top();
  await watchShifts(page);
  serve(server, programmeWith(OPEN, CALLED_OFF));
  await comeBack(page, "2026-11-23T20:00:00+01:00");
  await expect(page.getByRole("status")).toHaveText("Het programma is bijgewerkt.");
  await expect(heart(page, title(MIXED))).toBeFocused();
  await expect(search).toHaveValue("de ");
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
  expect(await shift(page)).toBeLessThan(OF_THE_CARD);
});

test("panels that were opened stay open, and the reader where they were", async ({ page, server }) => {
  await openPage(page, `activiteit/${MIXED}/`);
  const summary = page.locator("summary", { hasText: "Delen" });
  await summary.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Kopieer de link" })).toBeVisible();
  serve(server, programmeWith(OPEN, CALLED_OFF));
  await comeBack(page);
  await expect(page.getByRole("status")).toHaveText("Het programma is bijgewerkt.");
  await expect(page.getByRole("button", { name: "Kopieer de link" })).toBeVisible();
  await expect(summary).toBeFocused();
});

test("a question that is being answered is not taken away; the programme comes afterwards", async ({ page, server }) => {
  await openPage(page, `activiteit/${OPEN}/`);
  await page.locator("summary", { hasText: "Delen" }).click();
  await page.getByRole("button", { name: "Mastodon" }).click();
  const input = page.getByRole("textbox", { name: "Op welke Mastodon-server bent u?" });
  await input.pressSequentially("delft.exa");
  serve(server, programmeWith(OPEN, CALLED_OFF));
  const before = asked(server);
  await comeBack(page);
  await expect.poll(() => asked(server)).toBeGreaterThan(before);
  await expect(input).toHaveValue("delft.exa");
  await expect(input).toBeFocused();
  await page.keyboard.press("Escape");
  await comeBack(page);
  await expect(register(page)).toHaveCount(0);
});

test("a form that is being filled in stays; when the talk is called off it says so and keeps what was typed", async ({ page, server }) => {
  await openPage(page, formPage(OPEN));
  await field.name(page).pressSequentially("Jo");
  serve(server, programmeWith(MIXED, CALLED_OFF));
  await comeBack(page);
  await expect(page.getByRole("status")).toHaveText("Het programma is bijgewerkt.");
  await expect(field.name(page)).toBeFocused();
  await page.keyboard.type(" de Vries");
  await expect(field.name(page)).toHaveValue("Jo de Vries");
  serve(server, programmeWith(OPEN, CALLED_OFF));
  await comeBack(page, "2026-11-26T19:00:00+01:00");
  await expect(page.getByText("Aanmelden kan niet: deze activiteit is afgelast.")).toBeVisible();
  await expect(field.name(page)).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  const [{ payload }] = Object.values(await records(page, "draft"));
  expect(payload.name).toBe("Jo de Vries");
});

test("what changed of one's own is said in sight, with the way there", async ({ page, server }) => {
  await openPage(page, `activiteit/${OPEN}/`);
  await heart(page, title(OPEN)).first().click();
  await expect.poll(async () => Object.keys(await records(page, "seen"))).toEqual([`sg1.seen.${OPEN}`]);
  await page.evaluate(() => (globalThis.isSamePage = true));
  serve(server, programmeWith(OPEN, { start: "2026-12-10T20:30", end: "2026-12-10T22:30", sessions: undefined, room: undefined }));
  await comeBack(page);
  const tidings = page.locator(".tidings");
  await expect(tidings).toHaveText(/Er is iets veranderd aan wat u bewaarde\./);
  await expect(tidings).toBeInViewport();
  expect(await page.evaluate(() => globalThis.isSamePage)).toBe(true);
  await tidings.getByRole("link", { name: "Bewaard" }).click();
  await expect(page.getByRole("main").getByText(/Nu: donderdag 10 december 2026, 20\.30/)).toBeVisible();
});

test("who reads their own programme hears what changed", async ({ page, server }) => {
  await openPage(page, `activiteit/${OPEN}/`);
  await heart(page, title(OPEN)).first().click();
  await expect.poll(async () => Object.keys(await records(page, "seen"))).toEqual([`sg1.seen.${OPEN}`]);
  await openPage(page, "mijn/");
  serve(server, programmeWith(OPEN, CALLED_OFF));
  await comeBack(page);
  await expect(page.getByRole("status")).toContainText(`${title(OPEN)}. Nu: Afgelast. Eerst: gaat door.`);
  await expect(page.getByRole("main")).toContainText("Nu: Afgelast. Eerst: gaat door.");
});

test("what was just taken off the own programme can still be put back", async ({ page, server }) => {
  await openPage(page, `activiteit/${OPEN}/`);
  await heart(page, title(OPEN)).first().click();
  await openPage(page, "mijn/");
  await page.getByRole("button", { name: `Verwijder ${title(OPEN)}` }).click();
  serve(server, programmeWith(MIXED, CALLED_OFF));
  await comeBack(page, "2026-11-23T20:00:00+01:00");
  await expect(page.getByRole("status")).toHaveText("Het programma is bijgewerkt.");
  await page.getByRole("button", { name: "Zet terug" }).click();
  await expect(page.getByRole("main").getByRole("link", { name: title(OPEN) }).first()).toBeVisible();
  await page.getByRole("button", { name: `Verwijder ${title(OPEN)}` }).click();
  await page.getByRole("link", { name: "Agenda", exact: true }).click();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Bewaard" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Zet terug" })).toHaveCount(0);
});

test("nothing is done when nothing changed, and the server is not asked for each glance", async ({ page, server }) => {
  await openPage(page);
  await page.getByRole("main").evaluate((main) => (main.querySelector(".card").isSame = true));
  const first = asked(server);
  await comeBack(page, "2026-11-23T19:00:20+01:00");
  await comeBack(page, "2026-11-23T19:00:40+01:00");
  expect(asked(server)).toBe(first);
  await comeBack(page, "2026-11-23T19:02:00+01:00");
  await expect.poll(() => asked(server)).toBe(first + 1);
  await comeBack(page, "2026-11-23T19:02:30+01:00");
  expect(asked(server)).toBe(first + 1);
  expect(await page.evaluate(() => document.querySelector(".card").isSame)).toBe(true);
  await expect(page.getByRole("status")).toHaveText("");
});

test.describe("in sight", () => {
  test("the page asks by itself after an hour", async ({ page, server }) => {
    await page.clock.install({ time: new Date("2026-11-23T19:00:00+01:00") });
    await openPage(page, `activiteit/${OPEN}/`);
    serve(server, programmeWith(OPEN, CALLED_OFF));
    const before = asked(server);
    await page.clock.fastForward("50:00");
    await page.clock.runFor(61_000);
    expect(asked(server)).toBe(before);
    await page.clock.fastForward("15:00");
    await page.clock.runFor(61_000);
    await expect(register(page)).toHaveCount(0);
  });
});

test.describe("without a connection", () => {
  test.use({ tolerated: /ERR_INTERNET_DISCONNECTED|Failed to load resource/ });

  test("nothing is asked, and what is there stays", async ({ page, context, server }) => {
    await openPage(page, `activiteit/${OPEN}/`);
    const before = asked(server);
    await context.setOffline(true);
    await comeBack(page);
    expect(asked(server)).toBe(before);
    await expect(register(page).first()).toBeVisible();
    serve(server, programmeWith(OPEN, CALLED_OFF));
    await context.setOffline(false);
    await expect(register(page)).toHaveCount(0);
  });
});

for (const { name, body } of [
  { name: "an answer that is no programme", body: "<!doctype html><title>Log in</title>" },
  { name: "half a programme", body: JSON.stringify(programme).slice(0, 900) },
  { name: "a programme without events", body: JSON.stringify({ ...programme, events: [] }) },
]) {
  test(`${name} changes nothing`, async ({ page, server }) => {
    await openPage(page, `activiteit/${RESCHEDULED}/`);
    const before = asked(server);
    server.answers.set(FILE, { body });
    await comeBack(page);
    await expect.poll(() => asked(server)).toBeGreaterThan(before);
    await expect(page.getByRole("heading", { level: 1, name: title(RESCHEDULED) })).toBeVisible();
    await expect(page.getByRole("status")).toHaveText("");
  });
}

test("a page that the browser had put away reads what is kept again", async ({ page }) => {
  await openPage(page);
  await expect(heart(page, title(MIXED))).toHaveAttribute("aria-pressed", "false");
  await page.evaluate(([key, text]) => {
    localStorage.setItem(key, text);
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  }, [`sg1.favourite.${MIXED}`, JSON.stringify({ version: 1, at: 1, device: "x", payload: { title: "x" } })]);
  await appIsReady(page);
  await expect(heart(page, title(MIXED))).toHaveAttribute("aria-pressed", "true");
});
