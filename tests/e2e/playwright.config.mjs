import { defineConfig } from "@playwright/test";
import { findBrowser, launchArguments } from "./browser.mjs";
import { desktop, phone } from "./screens.mjs";

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.mjs",
  outputDir: "../../test-results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: "100%",
  // One of a thousand may race on a machine that is busy. It is tried once more, and named as flaky: something to look into.
  retries: 1,
  reporter: "list",
  use: {
    screenshot: "only-on-failure",
    // A worker would answer before `page.route` is asked; tests of the worker say `allow`.
    serviceWorkers: "block",
    launchOptions: { executablePath: findBrowser(), args: launchArguments },
  },
  // Far from Delft on purpose: dates must be Delft's on any device.
  projects: [
    // The worker, memory, what is typed, what a browser translates and what is kept do not know of screens, and the tests of
    // what moves, of the kiosk and of the door screen choose their own: one run is enough.
    { name: "phone", testIgnore: ["**/builds.spec.mjs", "**/offline-*.spec.mjs", "**/still.spec.mjs", "**/zones.spec.mjs", "**/kiosk-*.spec.mjs", "**/door-screen.spec.mjs", "**/memory.spec.mjs", "**/translated.spec.mjs", "**/typing.spec.mjs"], use: { ...phone, locale: "en-US", timezoneId: "America/Los_Angeles" } },
    { name: "desktop", use: { ...desktop, locale: "nl-NL", timezoneId: "Asia/Tokyo" } },
  ],
});
