// Lists and forms begin with the outline of the programme; the programme itself comes once the page is at rest, or when somebody
// goes to a page that shows more. Nothing moves by it, and what staff put on the server alone still wins.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { appIsReady, expect, openPage, test } from "./fixtures.mjs";
import { heart } from "./device.mjs";
import { card, expectTitles, titled } from "./lists.mjs";
import { MIXED, OPEN, dutch, eventOf, programme, programmeWith, upcomingTitles } from "./programme.mjs";
import { DIST, OUTLINE as outline } from "./server.mjs";

const FILE = "data/events.json";
const TEXT = readFileSync(join(DIST, outline), "utf8");
/** Stands in the description of a talk alone, and the outline has no descriptions. */
const ONLY_IN_TEXT = "kraanvogelnest";
const WITH_WORD = programmeWith(OPEN, { description: { nl: `Over een ${ONLY_IN_TEXT}.`, en: "About a nest." } });
const title = (id) => dutch(eventOf(id).title);
const heading = (page) => page.getByRole("heading", { level: 1 });
const talkLink = (page) => page.getByRole("main").locator(`a[href$="activiteit/${OPEN}/"]`).first();
const asked = (server, path) => server.requests.filter((it) => it === path).length;

/** Sends the outline, and the programme only when told. */
function holdBack(server) {
  server.answers.set(outline, { body: TEXT });
  const waiting = [];
  server.answers.set(FILE, () => new Promise((resolve) => waiting.push(resolve)));
  return {
    isAsked: () => expect.poll(() => waiting.length).toBeGreaterThan(0),
    send: (answer = { body: readFileSync(join(DIST, FILE), "utf8") }) => {
      server.answers.set(FILE, answer);
      for (const resolve of waiting.splice(0)) resolve(answer);
    },
  };
}

/** Marks the first card, to see whether it is made anew. */
const markCard = (page) => page.locator(".card").first().evaluate((it) => (it.isSame = true));
const isSameCard = (page) => page.locator(".card").first().evaluate((it) => it.isSame === true);

test("a list begins with the outline, and does not move when the rest comes", async ({ page, server }) => {
  const { isAsked, send } = holdBack(server);
  const before = asked(server, FILE);
  await openPage(page);
  await expectTitles(page, upcomingTitles());
  await markCard(page);
  await isAsked();
  send();
  await page.waitForResponse((it) => it.url().endsWith(FILE)).catch(() => {});
  await talkLink(page).hover();
  await expect(page.getByRole("status").first()).toHaveText("");
  expect(await isSameCard(page)).toBe(true);
  expect(asked(server, FILE) - before).toBe(1);
  await talkLink(page).click();
  await expect(heading(page)).toHaveText(titled(title(OPEN)));
  expect(asked(server, FILE) - before).toBe(1);
});

test("who goes to a talk at once waits for its text, and sees it whole", async ({ page, server }) => {
  const { isAsked, send } = holdBack(server);
  await openPage(page);
  await page.evaluate(() => (globalThis.isSameDocument = true));
  await talkLink(page).click();
  await isAsked();
  await expect(page.getByText("De pagina wordt geladen…")).toBeVisible();
  await expect(heading(page)).toHaveText("Agenda");
  send();
  await expect(heading(page)).toHaveText(titled(title(OPEN)));
  await expect(page.locator(".event-description, .prose").first()).toBeVisible();
  expect(await page.evaluate(() => globalThis.isSameDocument)).toBe(true);
});

test("a search for what stands only in a text finds it once that is there", async ({ page, server }) => {
  const body = JSON.stringify(WITH_WORD);
  const { isAsked, send } = holdBack(server);
  await page.route(`**/${outline}`, (route) => route.fulfill({ contentType: "application/json", body: outlineOf(body) }));
  await openPage(page);
  await page.getByRole("searchbox").fill(ONLY_IN_TEXT);
  await expectTitles(page, []);
  await isAsked();
  send({ body });
  await expectTitles(page, [title(OPEN)]);
});

/** The outline of a text, which need leave out only what the test is about. */
function outlineOf(text) {
  const fnv = [...new TextEncoder().encode(text)].reduce((mark, byte) => BigInt.asUintN(64, (mark ^ BigInt(byte)) * 0x100000001b3n), 0xcbf29ce484222325n);
  const { events, ...rest } = JSON.parse(text);
  return JSON.stringify({ ...rest, outlineOf: fnv.toString(16), events: events.map(({ description, ...event }) => event) });
}

test("a programme that staff replaced alone takes the place of what the pages were built with; focus and place stay", async ({ page, server }) => {
  const { isAsked, send } = holdBack(server);
  await openPage(page);
  await heart(page, title(MIXED)).focus();
  await isAsked();
  send({ body: JSON.stringify(programmeWith(OPEN, { status: "cancelled", statusReason: undefined })) });
  await expect(page.getByRole("status").filter({ hasText: "Het programma is bijgewerkt." })).toBeAttached();
  await expect(card(page, titled(title(OPEN)))).toContainText("Afgelast");
  await expect(heart(page, title(MIXED))).toBeFocused();
});

test("who begins with the outline keeps favourites and registers as with the programme", async ({ page, server }) => {
  const { isAsked, send } = holdBack(server);
  await openPage(page);
  await heart(page, title(MIXED)).click();
  await isAsked();
  send();
  await page.reload();
  await appIsReady(page);
  await expect(heart(page, title(MIXED))).toHaveAttribute("aria-pressed", "true");
  await openPage(page, "mijn/");
  await expect(page.getByRole("main")).toContainText(title(MIXED));
  await expect(page.getByText("Er is iets veranderd")).toHaveCount(0);
});

test.describe("an outline that cannot be used", () => {
  test.use({ tolerated: /404|500|Failed to load/ });

  for (const [name, answer] of Object.entries({
    "is gone": { status: 404, body: "" },
    "is a page": { headers: { "content-type": "text/html" }, body: "<!doctype html><title>Wifi</title>" },
    "is half there": { body: TEXT.slice(0, 900) },
    "has no event": { body: '{"outlineOf":"1","events":[]}' },
    "is the programme": { body: readFileSync(join(DIST, FILE), "utf8") },
  })) {
    test(`${name}: the app takes the programme`, async ({ page, server }) => {
      server.answers.set(outline, answer);
      const before = asked(server, FILE);
      await openPage(page);
      await expectTitles(page, upcomingTitles());
      expect(asked(server, FILE) - before).toBe(1);
      await talkLink(page).click();
      await expect(heading(page)).toHaveText(titled(title(OPEN)));
    });
  }

  test("a programme that cannot be had leaves the list as it is; the page of a talk comes from the server", async ({ page, server }) => {
    server.answers.set(outline, { body: TEXT });
    server.answers.set(FILE, { status: 500, body: "" });
    await openPage(page);
    await expectTitles(page, upcomingTitles());
    await page.getByRole("searchbox").fill(title(OPEN));
    await expectTitles(page, [title(OPEN)]);
    await page.evaluate(() => (globalThis.isSameDocument = true));
    await talkLink(page).click();
    await page.waitForFunction(() => globalThis.isSameDocument === undefined);
    await expect(heading(page)).toHaveText("Het programma is niet geladen");
    server.answers.delete(FILE);
    await page.getByRole("button", { name: "Probeer het opnieuw" }).click();
    await expect(heading(page)).toHaveText(titled(title(OPEN)));
  });

  test("what could not be had at rest is asked for again by who comes back", async ({ page, server }) => {
    server.answers.set(outline, { body: TEXT });
    server.answers.set(FILE, { status: 500, body: "" });
    const before = asked(server, FILE);
    await openPage(page);
    await expect.poll(() => asked(server, FILE) - before).toBe(1);
    server.answers.delete(FILE);
    await page.clock.setFixedTime(new Date("2026-11-23T20:00:00+01:00"));
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await expect.poll(() => asked(server, FILE) - before).toBeGreaterThan(1);
    server.answers.set(FILE, { status: 500, body: "" });
    await talkLink(page).click();
    await expect(page.locator("#content")).toContainText("Stadsgesprek met twee gesprekstafels");
    await expect(heading(page)).toHaveText(titled(title(OPEN)));
  });
});

test("a page that shows the texts, and one at an address that is not found, ask for the programme itself", async ({ page, server }) => {
  for (const path of [`activiteit/${OPEN}/`, "kiosk/", "scherm/"]) {
    const before = asked(server, outline);
    await openPage(page, path);
    expect(asked(server, outline), path).toBe(before);
  }
  expect(readFileSync(join(DIST, "404.html"), "utf8")).not.toContain("data-outline");
});

test.describe("with the worker", () => {
  test.use({ serviceWorkers: "allow" });

  test("who was here before asks for the programme alone", async ({ page, server }) => {
    await openPage(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    const before = asked(server, outline);
    await page.reload();
    await appIsReady(page);
    await expectTitles(page, upcomingTitles());
    expect(asked(server, outline)).toBe(before);
  });
});

test("the outline that the build writes leaves nothing out that lists show", () => {
  const short = JSON.parse(TEXT);
  expect(short.events).toHaveLength(programme.events.length);
  for (const [at, event] of programme.events.entries()) {
    const { description, links, note, origin, sources, sessions, ...rest } = event;
    const { sessions: parts, ...others } = short.events[at];
    expect(others).toEqual(rest);
    expect(parts).toEqual(sessions?.map(({ description, ...session }) => session));
  }
});
