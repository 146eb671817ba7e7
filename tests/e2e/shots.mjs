// Pictures of the built site: `node tests/e2e/shots.mjs <folder> [--viewport] [path …]`, each on two screens in two colour schemes.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser, launchArguments } from "./browser.mjs";
import { MOMENT, openPage } from "./fixtures.mjs";
import { desktop, phone } from "./screens.mjs";
import { startServer } from "./server.mjs";

const [folder, ...rest] = process.argv.slice(2);
if (!folder) throw new Error("Say where the pictures go: node tests/e2e/shots.mjs <folder> [--viewport] [path …]");
const fullPage = !rest.includes("--viewport");
const paths = rest.filter((argument) => argument !== "--viewport");

await mkdir(folder, { recursive: true });
const server = await startServer();
const browser = await chromium.launch({ executablePath: findBrowser(), args: launchArguments });
try {
  for (const [screen, size] of Object.entries({ phone, desktop })) {
    for (const colorScheme of ["light", "dark"]) {
      const settings = { ...size, colorScheme, baseURL: server.url, locale: "nl-NL", reducedMotion: "reduce", serviceWorkers: "block" };
      const context = await browser.newContext(settings);
      await context.clock.setFixedTime(new Date(MOMENT));
      for (const path of paths.length > 0 ? paths : ["/"]) await shoot(context, path, `${screen}-${colorScheme}`);
      await context.close();
    }
  }
} finally {
  await browser.close();
  await server.stop();
}

async function shoot(context, path, variant) {
  const page = await context.newPage();
  await openPage(page, path);
  await page.evaluate(() => document.fonts.ready);
  const name = path.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "") || "home";
  const file = join(folder, `${name}-${variant}.png`);
  await page.screenshot({ path: file, fullPage, animations: "disabled" });
  console.log(file);
  await page.close();
}
