// The kiosk over days, by itself: without a network, at night, with a clock that is wrong, on the nights the clock changes.
import { appIsReady } from "./fixtures.mjs";
import { atRest, button, controls, heading, tap, touch, untilSetUp } from "./kiosk.mjs";
import { MIXED, dutch, eventOf } from "./programme.mjs";
import { DAY, FILE, HOUR, STANDING, countWakeLocks, eventAt, expect, openScreen, programmeOf, test } from "./unattended.mjs";

const MINUTE = 60_000;
const clock = (page) => page.locator(".kiosk-clock");
const marks = (page) => page.locator(".door-marks");
const turns = (page) => page.locator(".kiosk-turn");
const title = dutch(eventOf(MIXED).title);

test.use({ viewport: STANDING, hasTouch: true, contextOptions: { reducedMotion: "reduce" } });

/** Opens the kiosk, and lets it come to rest. */
async function openKiosk(page) {
  await untilSetUp(page, () => openScreen(page, "kiosk/"));
  await page.clock.runFor(1000);
}

/** Wakes the kiosk. */
async function wake(page) {
  await tap(page);
  await page.clock.runFor(50);
  await expect(controls(page)).toBeVisible();
}

/** A visitor who is still there, and touches nothing. */
const stay = (page) => tap(page, 540, 40);

/** A visitor who looks at an event and is done. */
async function visit(page, name) {
  await wake(page);
  await touch(page, page.getByRole("link", { name: "Alles wat komt" }));
  await touch(page, page.locator("main .card-title a", { hasText: name }).first());
  await expect(heading(page)).toHaveText(name);
  await touch(page, button(page, "Klaar"));
  await page.clock.runFor(200);
  await expect(atRest(page)).toBeVisible();
}

const asked = (server, path = "kiosk/") => server.requests.filter((it) => it === path).length;

/** The page at hand is marked; the next one does not have the mark. */
const mark = (page) => page.evaluate(() => (globalThis.isMarked = true));
const isMarked = (page) => page.evaluate(() => "isMarked" in globalThis);

for (const device of ["1970-01-01T00:00:00Z", "2099-06-01T12:00:00Z"]) {
  test.describe(`a device in ${device.slice(0, 4)}`, () => {
    test.use({ device });

    test("shows what is on by the server's clock, and staff can see that", async ({ page, time }) => {
      await openKiosk(page);
      await expect(clock(page)).toHaveText(/19\.40/);
      await expect(atRest(page)).toContainText(title);
      await expect(marks(page)).toHaveText("De klok van dit apparaat loopt niet gelijk");
      await time.pass(21 * MINUTE + 4_000);
      // The server is up to a minute ahead while a minute passes on the device, and an answer may take that long.
      await expect(clock(page)).toHaveText(/20\.0[0-2]/);
      await expect(turns(page).first()).toHaveText("Nu");
      await visit(page, title);
    });

    test("shows no time while no server says it, and serves visitors all the same", async ({ page, time }) => {
      time.serve(programmeOf(eventAt("later", "2100-01-01T20:00")), { headers: { date: "ooit" } });
      await openKiosk(page);
      await expect(clock(page)).toHaveText("");
      await expect(marks(page)).toContainText("De klok van dit apparaat klopt niet");
      await visit(page, "later");
    });
  });
}

for (const { name, moment, steps } of [
  { name: "back", moment: "2027-10-31T02:58:00+02:00", steps: [[0, /02\.58/], [2, /02\.00/], [40, /02\.40/], [20, /03\.00/]] },
  { name: "forward", moment: "2027-03-28T01:58:00+01:00", steps: [[0, /01\.58/], [2, /03\.00/], [30, /03\.30/]] },
]) {
  test.describe(`the night on which the clock goes ${name}`, () => {
    test.use({ moment });

    test("it shows Delft's time, and waits as long as on any night", async ({ page, time }) => {
      time.serve(programmeOf(eventAt("nachtgesprek", "2027-10-31T03:30"), eventAt("lentenacht", "2027-03-28T04:00")));
      await openKiosk(page);
      for (const [minutes, text] of steps) {
        await time.pass(minutes * MINUTE);
        await expect(clock(page)).toHaveText(text);
      }
    });

    test("a visitor has the same 90 and 30 seconds across the change", async ({ page, time }) => {
      await openKiosk(page);
      await time.pass(MINUTE);
      await wake(page);
      await page.clock.runFor(89_900);
      await expect(page.getByRole("alertdialog")).toBeHidden();
      await page.clock.runFor(100);
      await expect(page.getByRole("alertdialog")).toBeVisible();
      await page.clock.runFor(29_900);
      await expect(atRest(page)).toHaveCount(0);
      await page.clock.runFor(300);
      await expect(atRest(page)).toBeVisible();
    });
  });
}

test.describe("without a network", () => {
  test.use({ tolerated: /Failed to load resource|could not be loaded|ERR_/ });

  test("for two days visitors see nothing of it, staff do; then it is up to date at once", async ({ page, time, server }) => {
    time.serve(programmeOf(eventOf(MIXED), eventAt("daarna", "2027-03-24T20:00")));
    await openKiosk(page);
    for (const path of [FILE, "kiosk/"]) server.answers.set(path, { status: 503, body: "" });
    const before = asked(server, FILE);
    await time.leap(20 * MINUTE);
    await expect.poll(() => asked(server, FILE)).toBeGreaterThan(before);
    await expect(marks(page)).toHaveText("Geen nieuwe gegevens sinds woensdag 10 februari 2027 om 20.00 uur");
    await visit(page, title);
    await mark(page);
    for (let hour = 0; hour < 48; hour += 1) await time.leap(HOUR);
    // Two nights went by: without a server the page stays as it is.
    expect(await isMarked(page)).toBe(true);
    await expect(marks(page)).toContainText("Programma van woensdag 10 februari 2027");
    await expect(turns(page)).toHaveCount(1);
    // While somebody is there, nothing of it is in sight.
    await wake(page);
    await expect(marks(page)).toHaveCount(0);
    await expect(page.locator("main .card")).toContainText("daarna");
    await touch(page, button(page, "Klaar"));
    await page.clock.runFor(200);
    await visit(page, "daarna");
    for (let day = 0; day < 6; day += 1) await time.leap(DAY);
    await expect(marks(page).locator("[data-kind=clear]")).toContainText("Dit programma is van woensdag 10 februari");
    time.serve(programmeOf(eventAt("terug", "2027-03-01T20:00")));
    server.answers.delete("kiosk/");
    await time.leap(11 * MINUTE);
    await expect(atRest(page)).toContainText("terug");
    await expect(marks(page)).toHaveText("");
  });
});

test.describe("at night", () => {
  test.use({ moment: "2027-02-11T03:30:00+01:00", tolerated: /Failed to load resource|could not be loaded|ERR_/ });

  test("at four it loads itself again, once", async ({ page, time, server }) => {
    await openKiosk(page);
    await time.pass(29 * MINUTE);
    expect(asked(server)).toBe(1);
    await mark(page);
    await time.pass(58_000);
    // In small steps: a page that is loaded begins at the time of the last one that is done.
    for (let second = 0; second < 10 && asked(server) === 1; second += 1) await time.pass(1_000);
    // The page as it is on the server, and the load itself.
    await expect.poll(() => asked(server)).toBe(3);
    await expect.poll(() => isMarked(page).catch(() => true)).toBe(false);
    await appIsReady(page);
    await time.pass(HOUR);
    expect(asked(server)).toBe(3);
    await expect(atRest(page)).toBeVisible();
  });

  test("with a server that is dead it goes on as it is, and tries again each quarter of an hour", async ({ page, time, server }) => {
    time.serve(programmeOf(eventAt("morgen", "2027-02-12T20:00")));
    await openKiosk(page);
    await mark(page);
    for (const path of ["kiosk/", FILE]) server.answers.set(path, { status: 503, body: "" });
    await time.pass(31 * MINUTE);
    for (let quarter = 0; quarter < 4; quarter += 1) {
      await expect.poll(() => asked(server)).toBe(2 + quarter);
      await time.pass(15 * MINUTE);
    }
    expect(await isMarked(page)).toBe(true);
    await visit(page, "morgen");
    server.answers.delete("kiosk/");
    time.serve(programmeOf(eventAt("morgen", "2027-02-12T20:00")));
    await time.pass(14 * MINUTE);
    for (let second = 0; second < 90 && (await isMarked(page).catch(() => true)); second += 1) await time.pass(1_000);
    await appIsReady(page);
    expect(await isMarked(page)).toBe(false);
  });

  test("not while somebody is there: then once they are done", async ({ page, time, server }) => {
    await openKiosk(page);
    await time.pass(29 * MINUTE);
    await wake(page);
    // Somebody who reads on, through four o'clock.
    for (let minute = 0; minute < 5; minute += 1) {
      await time.pass(MINUTE);
      await stay(page);
    }
    expect(asked(server)).toBe(1);
    await touch(page, button(page, "Klaar"));
    await page.clock.runFor(200);
    await expect(atRest(page)).toBeVisible();
    for (let second = 0; second < 10 && asked(server) === 1; second += 1) await time.pass(1_000);
    await expect.poll(() => asked(server)).toBe(3);
  });
});

test("a change of the programme shows within eleven minutes, and not under the eyes of a visitor", async ({ page, time }) => {
  await openKiosk(page);
  await wake(page);
  time.serve(programmeOf(eventAt("nieuw", "2027-02-10T20:30")));
  for (let minute = 0; minute < 12; minute += 1) {
    await time.pass(MINUTE);
    await stay(page);
  }
  await expect(page.locator("main .card").first()).toContainText(title);
  await touch(page, button(page, "Klaar"));
  await page.clock.runFor(200);
  await time.pass(11 * MINUTE);
  await expect(atRest(page)).toContainText("nieuw");
  await expect(atRest(page)).not.toContainText(title);
});

test("the panel is kept on, and again after the browser let go", async ({ page, time }) => {
  const { asked: locks, release } = await countWakeLocks(page);
  await openKiosk(page);
  await expect.poll(locks).toBe(1);
  await release();
  await expect.poll(locks).toBe(2);
  await time.pass(2 * MINUTE);
  expect(await locks()).toBe(2);
});
