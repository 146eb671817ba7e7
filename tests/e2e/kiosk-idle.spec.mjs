import { withProgramme } from "./fixtures.mjs";
import { IDLE, READING, SETTLED, WARNING, atRest, button, code, controls, expect, heading, isUpToDate, openKiosk, question, tap, test, tones, touch, wakeKiosk } from "./kiosk.mjs";
import { MIXED, eventOf, programmeOf } from "./programme.mjs";

test("the first touch only wakes it, wherever it lands", async ({ page }) => {
  await openKiosk(page);
  await expect(heading(page)).toHaveText("Stadsgesprek");
  // Where the first screen will have its ways to search, and its controls.
  for (const y of [1300, 1860]) {
    await tap(page, 200, y);
    await page.clock.runFor(50);
    await expect(heading(page)).toHaveText("Wat zoekt u?");
    await touch(page, button(page, "Klaar"));
    await page.clock.runFor(SETTLED);
    await expect(atRest(page)).toBeVisible();
  }
});

test("a key wakes it, too, and does nothing else", async ({ page }) => {
  await openKiosk(page);
  await page.keyboard.press("Enter");
  await page.clock.runFor(50);
  await expect(heading(page)).toBeFocused();
  await expect(heading(page)).toHaveText("Wat zoekt u?");
});

test("it asks after 90 seconds by sight and sound, and rests 30 seconds later, to the millisecond", async ({ page }) => {
  await wakeKiosk(page);
  await page.clock.runFor(IDLE - 50 - 1);
  await expect(question(page)).toBeHidden();
  expect(await tones(page)).toBe(0);
  await page.clock.runFor(1);
  await expect(question(page)).toBeVisible();
  await expect(button(page, "Ja, ik ga verder")).toBeFocused();
  await expect(question(page)).toHaveAccessibleDescription(/Over 30 seconden begint dit scherm opnieuw/);
  expect(await tones(page)).toBe(2);
  await page.clock.runFor(WARNING - 1);
  await expect(question(page)).toBeVisible();
  await expect(question(page).locator(".kiosk-count")).toHaveText("1");
  await page.clock.runFor(1);
  await expect(atRest(page)).toBeVisible();
  await expect(question(page)).toHaveCount(0);
});

test("one touch goes on, twelve times", async ({ page }) => {
  await wakeKiosk(page);
  await page.clock.runFor(IDLE - 50);
  for (let time = 1; time <= 12; time += 1) {
    await expect(question(page), `time ${time}`).toBeVisible();
    await page.clock.runFor(WARNING - 1);
    await tap(page);
    await page.clock.runFor(1);
    await expect(question(page)).toBeHidden();
    await page.clock.runFor(IDLE - 2);
    await expect(question(page)).toBeHidden();
    await page.clock.runFor(1);
  }
  await tap(page);
  await expect(controls(page)).toBeVisible();
});

test("a touch in the last 50 milliseconds keeps everything, and touches nothing below", async ({ page }) => {
  await wakeKiosk(page);
  await touch(page, page.getByRole("link", { name: "Op thema" }));
  await expect(heading(page)).toHaveText("Welk thema?");
  await page.clock.runFor(IDLE - 50 + WARNING - 50);
  await expect(question(page)).toBeVisible();
  const { x, y, width, height } = await page.locator(".kiosk-topic").first().boundingBox();
  await tap(page, x + width / 2, y + height / 2);
  await page.clock.runFor(100);
  await expect(question(page)).toBeHidden();
  await expect(heading(page)).toHaveText("Welk thema?");
  await page.clock.runFor(IDLE - 101);
  await expect(question(page)).toBeHidden();
  await page.clock.runFor(1);
  await expect(question(page)).toBeVisible();
});

test("a long text and a code get three minutes", async ({ page }) => {
  await wakeKiosk(page);
  await touch(page, button(page, "Mijn keuze (0)"));
  await touch(page, button(page, "Begin"));
  await touch(page, page.locator(".card-title a").first());
  await touch(page, button(page, "Op mijn telefoon"));
  await expect(code(page)).toBeVisible();
  await page.clock.runFor(READING - 51);
  await expect(question(page)).toBeHidden();
  await page.clock.runFor(1);
  await expect(question(page)).toBeVisible();
});

test("who is done begins anew at once, also from the question", async ({ page }) => {
  await wakeKiosk(page);
  await touch(page, button(page, "Klaar"));
  await page.clock.runFor(SETTLED);
  await expect(atRest(page)).toBeVisible();
  await tap(page);
  await page.clock.runFor(IDLE);
  await touch(page, button(page, "Nee, begin opnieuw"));
  await page.clock.runFor(SETTLED);
  await expect(atRest(page)).toBeVisible();
  await tap(page);
  await page.clock.runFor(50);
  await expect(heading(page)).toHaveText("Wat zoekt u?");
});

test("it rests in the middle of a code, and of the panel for staff", async ({ page }) => {
  await wakeKiosk(page);
  await touch(page, page.locator(".card-title a").first());
  await touch(page, button(page, "Op mijn telefoon"));
  await expect(code(page)).toBeVisible();
  await page.clock.runFor(READING + WARNING + SETTLED);
  await expect(atRest(page)).toBeVisible();
  await expect(page.locator("dialog[open]")).toHaveCount(0);
  for (let taps = 0; taps < 5; taps += 1) await tap(page, 20, 20);
  await expect(page.getByRole("dialog", { name: "Voor de medewerkers" })).toBeVisible();
  await page.clock.runFor(IDLE + WARNING + SETTLED);
  await expect(atRest(page)).toBeVisible();
  await expect(page.locator("dialog[open]")).toHaveCount(0);
});

test("times of the house hold, but nobody gets less than 30 seconds to answer", async ({ page }) => {
  await wakeKiosk(page, "?rust=40&waarschuwing=5");
  await page.clock.runFor(40_000 - 51);
  await expect(question(page)).toBeHidden();
  await page.clock.runFor(1);
  await expect(question(page)).toBeVisible();
  await page.clock.runFor(29_999);
  await expect(question(page)).toBeVisible();
  await page.clock.runFor(1);
  await expect(atRest(page)).toBeVisible();
});

test.describe("where things may move", () => {
  test.use({ contextOptions: { reducedMotion: "no-preference" } });

  test("a slide stays ten seconds; the loop can be held still without waking it", async ({ page }) => {
    await openKiosk(page);
    await isUpToDate(page);
    const title = page.locator(".kiosk-slide-title");
    const first = await title.textContent();
    await page.clock.runFor(10_000);
    await expect(title).not.toHaveText(first);
    const second = await title.textContent();
    await button(page, "Zet stil").tap();
    await expect(button(page, "Ga door")).toBeVisible();
    await page.clock.runFor(60_000);
    await expect(title).toHaveText(second);
    await expect(atRest(page)).toBeVisible();
    await button(page, "Ga door").tap();
    await expect(button(page, "Zet stil")).toBeVisible();
    await page.clock.runFor(10_000);
    await expect(title).not.toHaveText(second);
  });
});

test("where nothing should move, all slides stand together", async ({ page }) => {
  await openKiosk(page);
  const titles = await page.locator(".kiosk-slide-title").allTextContents();
  expect(titles.length).toBeGreaterThan(2);
  await page.clock.runFor(60_000);
  expect(await page.locator(".kiosk-slide-title").allTextContents()).toEqual(titles);
  await expect(button(page, "Zet stil")).toHaveCount(0);
});

test("a long text gives more time", async ({ page }) => {
  const long = {
    ...eventOf(MIXED), start: "2026-11-23T19:30", end: "2026-11-23T22:00", doors: undefined, sessions: [],
    description: "Dit is een zin over de stad. ".repeat(60),
  };
  await withProgramme(page, programmeOf(long));
  await wakeKiosk(page);
  await touch(page, page.locator(".card-title a").first());
  await expect(page.locator(".event")).toBeVisible();
  await page.clock.runFor(IDLE);
  await expect(question(page)).toBeHidden();
  await page.clock.runFor(READING - IDLE);
  await expect(question(page)).toBeVisible();
});
