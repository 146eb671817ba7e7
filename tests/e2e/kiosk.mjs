// The kiosk in tests: its two screens, a clock that stands still until it is told, and the ways of a visitor.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expectAccessible as expectAccessibleNow } from "./accessibility.mjs";
import { expect, openPage, test as base } from "./fixtures.mjs";
import { DIST } from "./server.mjs";
import { FILE, pageOf } from "./unattended.mjs";

export { expect } from "./fixtures.mjs";

/** The panels that the kiosk is made for. */
export const PANELS = {
  portrait: { width: 1080, height: 1920 },
  landscape: { width: 1920, height: 1080 },
};

/** How long a kiosk waits, in milliseconds. */
export const IDLE = 90_000;
export const READING = 180_000;
export const WARNING = 30_000;
/** After a wipe it looks whether nothing is left. */
export const SETTLED = 150;

export const test = base.extend({
  /** The tests are on an evening of before this build. So the pages are of a build of long ago, and no server says what
   * time it is. */
  past: [
    async ({ server, baseURL: _ }, use) => {
      for (const path of ["kiosk/", "en/kiosk/"]) server.answers.set(path, { body: published(await pageOf(path)) });
      server.answers.set(FILE, { body: await readFile(join(DIST, FILE)), headers: { date: "ooit" } });
      await use();
    },
    { auto: true },
  ],
  hasTouch: true,
  viewport: PANELS.portrait,
  contextOptions: { reducedMotion: "reduce" },
});

/** Where the site is published, as the page of a build says it. */
export const PUBLISHED = "https://example.org/";
const published = (page) => page.replace(/<script(?=[^>]* data-wasm=)/, (script) => `${script} data-site="${PUBLISHED}"`);

/** Opens a kiosk, and waits until it has been told how the house set it up: the last thing that it asks for. */
export async function untilSetUp(page, open) {
  const settings = page.waitForResponse("**/data/portal.json");
  await open();
  await (await settings).finished();
}

/** Opens the kiosk at rest, and holds its clock. */
export async function openKiosk(page, query = "", { path = "kiosk/", moment = "2026-11-23T19:00:00+01:00" } = {}) {
  await page.addInitScript(countTones);
  await page.clock.install({ time: new Date(moment) });
  await untilSetUp(page, () => openPage(page, `${path}${query}`));
  await expect(page.locator(".kiosk-rest")).toBeVisible();
  await page.clock.runFor(1000);
  await page.clock.pauseAt(new Date(new Date(moment).getTime() + 60_000));
}

/** Waits until the kiosk has the programme from the server: until then it says that it is an earlier one, then it begins its
 * loop anew. */
export const isUpToDate = (page) => expect(page.locator(".door-marks")).toHaveText("");

/** Opens the kiosk and wakes it. */
export async function wakeKiosk(page, query, options) {
  await openKiosk(page, query, options);
  await tap(page);
  await page.clock.runFor(50);
  await expect(page.locator(".kiosk-controls")).toBeVisible();
}

/** A touch where nothing is to be touched. */
export const tap = (page, x = 540, y = 300) => page.touchscreen.tap(x, y);

/** A touch on something, and what follows in the next frames. */
export async function touch(page, locator) {
  // To the middle: at the edges stand headings and controls that stay in sight.
  await locator.evaluate((it) => it.scrollIntoView({ block: "center" }));
  await locator.tap();
  await page.clock.runFor(50);
}

/** As for any page; axe waits for timers, so time goes on. */
export async function expectAccessible(page) {
  await page.clock.resume();
  await expectAccessibleNow(page);
}

export const question = (page) => page.getByRole("alertdialog", { name: /^(Bent u er nog\?|Are you still there\?)$/ });
export const atRest = (page) => page.locator(".kiosk-rest");
export const controls = (page) => page.locator(".kiosk-controls");
export const button = (page, name) => page.getByRole("button", { name });
export const heading = (page) => page.getByRole("heading", { level: 1 });
export const code = (page) => page.locator("#kiosk-code");

/** How many tones were started. */
export const tones = (page) => page.evaluate(() => globalThis.tones);

function countTones() {
  globalThis.tones = 0;
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (...given) {
    globalThis.tones += 1;
    return start.apply(this, given);
  };
}
