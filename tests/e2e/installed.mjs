// The pictures that a browser shows before it installs the site: `node tests/e2e/installed.mjs <folder>`, of the built site.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser, launchArguments } from "./browser.mjs";
import { MOMENT, openPage } from "./fixtures.mjs";
import { desktop, phone } from "./screens.mjs";
import { startServer } from "./server.mjs";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("Say where the pictures go: node tests/e2e/installed.mjs public/screenshots");

await mkdir(folder, { recursive: true });
const server = await startServer();
const browser = await chromium.launch({ executablePath: findBrowser(), args: launchArguments });
try {
  for (const [form, screen] of Object.entries({ narrow: phone, wide: desktop })) {
    for (const [language, path] of Object.entries({ nl: "/", en: "/en/" })) {
      const context = await browser.newContext({ ...screen, baseURL: server.url, reducedMotion: "reduce", serviceWorkers: "block" });
      await context.clock.setFixedTime(new Date(MOMENT));
      const page = await context.newPage();
      await openPage(page, path);
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(folder, `${language}-${form}.jpg`), type: "jpeg", quality: 80, animations: "disabled" });
      await context.close();
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
