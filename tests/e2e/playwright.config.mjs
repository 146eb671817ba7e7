import { defineConfig } from "@playwright/test";
import { findBrowser, testArguments } from "./browser.mjs";
import { LONG, ON_DESKTOP, ON_PHONE } from "./fixtures.mjs";
import { desktop, phone } from "./screens.mjs";

/** "usual": each test once, and on both screens what looks otherwise on each. "all": every test on every screen, and what
 * takes long. "rest": what the second adds to the first. */
const extent = process.env.EXTENT ?? "usual";

// What looks otherwise on each screen is tested on both. The worker, memory, what is typed, what a browser translates, paper and
// what is kept do not know of screens, and the tests of what moves, of long words, of the kiosk and of the door screen choose
// their own: one run is enough. All others are made on a phone, which most visitors have; with --all on a desktop, too.
const BOTH = ["agenda", "axe", "event", "filters", "month", "reflow", "smoke"];
// Who has a keyboard mostly has a desktop; with --all on a phone, too.
const FIRST_DESKTOP = ["focus", "keyboard"];
const ONLY_DESKTOP = ["builds", "offline-*", "still", "zones", "kiosk-*", "door-screen", "memory", "paper", "translated", "typing", "desk"];
const ONLY_PHONE = ["bursting"];
const files = (names) => names.map((name) => `**/${name}.spec.mjs`);

/** What is tested of files that are usual on this screen. */
const usual = { usual: { grepInvert: [new RegExp(LONG.tag)] }, all: {}, rest: { grep: new RegExp(LONG.tag) } }[extent];
const without = ({ tag }) => ({ ...usual, grepInvert: [...(usual.grepInvert ?? []), new RegExp(tag)] });

// Far from Delft on purpose: dates must be Delft's on any device.
const onPhone = { ...phone, locale: "en-US", timezoneId: "America/Los_Angeles" };
const onDesktop = { ...desktop, locale: "nl-NL", timezoneId: "Asia/Tokyo" };

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.mjs",
  outputDir: "../../test-results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: "100%",
  // One of a thousand may race on a machine that does nothing but test, and is busy. It is tried once more there, and named as
  // flaky: something to look into.
  retries: process.env.CI ? 1 : 0,
  timeout: process.env.CI ? 60_000 : 30_000,
  reporter: "list",
  use: {
    screenshot: "only-on-failure",
    // A worker would answer before `page.route` is asked; tests of the worker say `allow`.
    serviceWorkers: "block",
    launchOptions: { executablePath: findBrowser(), args: testArguments },
  },
  projects: [
    { name: "phone", testIgnore: files([...ONLY_DESKTOP, ...FIRST_DESKTOP]), ...without(ON_DESKTOP), use: onPhone },
    { name: "desktop", testMatch: files([...ONLY_DESKTOP, ...FIRST_DESKTOP, ...BOTH]), ...without(ON_PHONE), use: onDesktop },
    ...(extent === "usual" ? [] : [
      { name: "desktop, too", testIgnore: files([...ONLY_DESKTOP, ...FIRST_DESKTOP, ...BOTH, ...ONLY_PHONE]), grepInvert: new RegExp(ON_PHONE.tag), use: onDesktop },
      { name: "phone, too", testMatch: files(FIRST_DESKTOP), grepInvert: new RegExp(ON_DESKTOP.tag), use: onPhone },
    ]),
  ],
});
