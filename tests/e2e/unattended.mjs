// For the screens that nobody attends: a browser clock that a test moves, and a server that says what time it is.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test as base } from "@playwright/test";
import { expectAccessible as expectAccessibleNow } from "./accessibility.mjs";
import { appIsReady } from "./fixtures.mjs";
import { programme } from "./programme.mjs";
import { DIST, startServer } from "./server.mjs";
import { watchPages } from "./watch.mjs";

export { expect };

export const FILE = "data/events.json";
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A panel of 43 inches, lying and standing. */
export const LYING = { width: 1920, height: 1080 };
export const STANDING = { width: 1080, height: 1920 };

const PAGES = ["scherm/", "en/scherm/", "kiosk/", "en/kiosk/"];

const steps = (ms) => [...Array(Math.floor(ms / 60_000)).fill(60_000), ms % 60_000].filter(Boolean);

/** A page as a build of long ago would have written it, so that no test depends on the day of this one. */
export async function pageOf(path) {
  const text = await readFile(join(DIST, path, "index.html"), "utf8");
  return text.replace(/(<meta name="built" content=")[^"]+/, (_, before) => `${before}2026-01-01`);
}

export const test = base.extend({
  /** The true moment: the server's, and the device's unless `device` says otherwise. */
  moment: ["2027-02-10T19:40:00+01:00", { option: true }],
  device: [undefined, { option: true }],
  tolerated: [undefined, { option: true }],
  viewport: async ({}, use) => use(LYING),
  deviceScaleFactor: async ({}, use) => use(1),
  isMobile: async ({}, use) => use(false),
  hasTouch: async ({}, use) => use(false),

  server: async ({}, use) => {
    const server = await startServer();
    for (const path of PAGES) server.answers.set(path, { body: await pageOf(path) });
    await use(server);
    await server.stop();
  },
  baseURL: async ({ server }, use) => use(server.url),

  /** Lets time pass on the device and the server: `pass(ms)` runs every timer, `leap(ms)` each at most once. */
  time: async ({ server, page, moment }, use) => {
    let now = Date.parse(moment);
    const time = {
      get now() { return now; },
      async pass(ms) {
        // In steps, so that the server is never far ahead of the device.
        for (const step of steps(ms)) {
          now += step;
          await page.clock.runFor(step);
        }
      },
      async leap(ms) {
        now += ms;
        await page.clock.fastForward(ms);
      },
      /** What the server gives from now on. */
      serve(value, more = {}) {
        const body = JSON.stringify(value);
        server.answers.set(FILE, () => ({ headers: { date: new Date(now).toUTCString() }, body, ...more }));
      },
    };
    time.serve(programme);
    await use(time);
  },

  context: async ({ context, baseURL, moment, device, tolerated }, use) => {
    const time = new Date(device ?? moment);
    await context.clock.install({ time });
    await context.clock.pauseAt(new Date(time.getTime() + 1));
    const complaints = watchPages(context, { origin: new URL(baseURL).origin, tolerated });
    await use(context);
    expect(complaints, "errors in the browser, and requests to other origins").toEqual([]);
  },
});

/** Opens a screen and waits until it shows what it has to show. */
export async function openScreen(page, path) {
  await page.goto(path);
  await appIsReady(page);
  await page.clock.runFor(100);
}

/** Lets a page ask to keep the panel on; gives how often it did, and `release`, as a browser that lets go. */
export async function countWakeLocks(page) {
  await page.addInitScript(() => {
    globalThis.asked = 0;
    const request = async () => {
      globalThis.asked += 1;
      globalThis.sentinel = new EventTarget();
      return globalThis.sentinel;
    };
    Object.defineProperty(navigator, "wakeLock", { value: { request } });
  });
  return {
    asked: () => page.evaluate(() => globalThis.asked),
    release: () => page.evaluate(() => globalThis.sentinel.dispatchEvent(new Event("release"))),
  };
}

/** As for any page; axe waits for timers, so time goes on. */
export async function expectAccessible(page) {
  await page.clock.resume();
  await expectAccessibleNow(page);
}

/** An event of a test, in the house. */
export const eventAt = (id, start, more = {}) => ({ id, title: id, start, place: "prinsenkwartier", room: "podium", ...more });

export const programmeOf = (...events) => ({ ...programme, events });
