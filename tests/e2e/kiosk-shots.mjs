// Pictures of the kiosk in the built site: `node tests/e2e/kiosk-shots.mjs <folder> [screen …]`, on both panels.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser, launchArguments } from "./browser.mjs";
import { openPage } from "./fixtures.mjs";
import { PANELS } from "./kiosk.mjs";
import { startServer } from "./server.mjs";

const [folder, ...chosen] = process.argv.slice(2);
if (!folder) throw new Error("Say where the pictures go: node tests/e2e/kiosk-shots.mjs <folder> [screen …]");
await mkdir(folder, { recursive: true });

const named = (page, role, name) => page.getByRole(role, { name }).first().tap();
const way = (page, at) => page.locator(".kiosk-way").nth(at).tap();
const event = (page) => page.locator(".card-title a").first().tap();
const wake = (page) => page.touchscreen.tap(500, 300);

/** What is done before each picture; the address and the panel when they are not the usual ones. */
const screens = {
  rest: { open: async () => {}, moving: true },
  "rest-still": { open: async () => {} },
  home: { open: wake },
  "home-en-large": { path: "en/kiosk/", open: async (page) => { await wake(page); await named(page, "button", "Larger text"); } },
  "home-contrast": { open: async (page) => { await wake(page); await named(page, "button", "Meer contrast"); } },
  "home-low": { open: async (page) => { await wake(page); await named(page, "button", "Knoppen lager"); } },
  themes: { open: async (page) => { await wake(page); await way(page, 1); } },
  dates: { open: async (page) => { await wake(page); await way(page, 2); } },
  partners: { open: async (page) => { await wake(page); await way(page, 3); } },
  letters: { open: async (page) => { await wake(page); await way(page, 4); for (const key of "WON") await page.getByRole("button", { name: key, exact: true }).tap(); } },
  list: { open: async (page) => { await wake(page); await way(page, 0); } },
  event: { open: async (page) => { await wake(page); await event(page); } },
  "event-en": { path: "en/kiosk/", open: async (page) => { await wake(page); await event(page); } },
  code: { open: async (page) => { await wake(page); await event(page); await named(page, "button", "Op mijn telefoon"); } },
  "home-far": { query: "?paneel=22&afstand=100", open: wake },
  "event-far": { query: "?paneel=22&afstand=100", open: async (page) => { await wake(page); await event(page); } },
  "code-far": { query: "?paneel=24&afstand=200", open: async (page) => { await wake(page); await event(page); await named(page, "button", "Op mijn telefoon"); } },
  "picks-empty": { open: async (page) => { await wake(page); await named(page, "button", /Mijn keuze/); } },
  picks: { open: async (page) => { await wake(page); await page.locator(".favorite").first().tap(); await page.locator(".favorite").nth(1).tap(); await named(page, "button", /Mijn keuze/); } },
  question: { open: async (page) => { await wake(page); await page.clock.fastForward(90_500); } },
  staff: { open: async (page) => { await wake(page); for (let taps = 0; taps < 5; taps += 1) await page.touchscreen.tap(20, 20); } },
};

const server = await startServer();
const browser = await chromium.launch({ executablePath: findBrowser(), args: launchArguments });
try {
  for (const [panel, viewport] of Object.entries(PANELS)) {
    for (const [name, { open, path = "kiosk/", query = "?paneel=32", moving }] of Object.entries(screens)) {
      if (chosen.length > 0 && !chosen.includes(name)) continue;
      const settings = { viewport, hasTouch: true, baseURL: server.url, locale: "nl-NL", reducedMotion: moving ? "no-preference" : "reduce", serviceWorkers: "block" };
      const context = await browser.newContext(settings);
      const page = await context.newPage();
      await page.clock.install({ time: new Date("2026-11-23T19:00:00+01:00") });
      await openPage(page, `${path}${query}`);
      await page.clock.runFor(600);
      await open(page);
      await page.clock.runFor(400);
      await page.evaluate(() => document.fonts.ready);
      const file = join(folder, `${name}-${panel}.png`);
      await page.screenshot({ path: file, animations: "disabled" });
      console.log(file);
      await context.close();
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
