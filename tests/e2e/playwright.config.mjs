import { defineConfig } from "@playwright/test";
import { findBrowser, launchArguments } from "./browser.mjs";
import { desktop, phone } from "./screens.mjs";

/** Every test on every screen, and what takes long; else each once, and on both screens what looks otherwise on each. */
const isAll = Boolean(process.env.ALL);

// The worker, memory, what is typed, what a browser translates and what is kept do not know of screens, and the tests of what
// moves, of the kiosk and of the door screen choose their own: one run is enough.
const ONCE = ["builds", "offline-*", "still", "zones", "kiosk-*", "door-screen", "memory", "translated", "typing"];
const WIDE = ["agenda", "axe", "event", "filters", "focus", "keyboard", "month", "paper", "reflow", "smoke"];
const files = (names) => names.map((name) => `**/${name}.spec.mjs`);

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.mjs",
  outputDir: "../../test-results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: "100%",
  grepInvert: isAll ? undefined : /@long/,
  // One of a thousand may race on a machine that does nothing but test, and is busy. It is tried once more there, and named as
  // flaky: something to look into.
  retries: process.env.CI ? 1 : 0,
  reporter: "list",
  use: {
    screenshot: "only-on-failure",
    // A worker would answer before `page.route` is asked; tests of the worker say `allow`.
    serviceWorkers: "block",
    launchOptions: { executablePath: findBrowser(), args: launchArguments },
  },
  // Far from Delft on purpose: dates must be Delft's on any device.
  projects: [
    { name: "phone", testIgnore: files(ONCE), use: { ...phone, locale: "en-US", timezoneId: "America/Los_Angeles" } },
    {
      name: "desktop", testMatch: isAll ? "**/*.spec.mjs" : files([...ONCE, ...WIDE]),
      use: { ...desktop, locale: "nl-NL", timezoneId: "Asia/Tokyo" },
    },
  ],
});
