// The kiosk in tests: its two screens, a clock that stands still until it is told, and the ways of a visitor.
import { expect, openPage, test as base } from "./fixtures.mjs";

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
  hasTouch: true,
  viewport: PANELS.portrait,
  contextOptions: { reducedMotion: "reduce" },
});

/** Opens the kiosk at rest, and holds its clock. */
export async function openKiosk(page, query = "", { path = "kiosk/", moment = "2026-11-23T19:00:00+01:00" } = {}) {
  await page.addInitScript(countTones);
  await page.clock.install({ time: new Date(moment) });
  await openPage(page, `${path}${query}`);
  await expect(page.locator(".kiosk-rest")).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.clock.runFor(1000);
  await page.clock.pauseAt(new Date(new Date(moment).getTime() + 60_000));
}

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
  await locator.scrollIntoViewIfNeeded();
  await locator.tap();
  await page.clock.runFor(50);
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
