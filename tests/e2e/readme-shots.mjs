// The pictures of the README, of the built site: `node tests/e2e/readme-shots.mjs`.
import { mkdir } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { findBrowser, launchArguments } from "./browser.mjs";
import { MOMENT, openPage } from "./fixtures.mjs";
import { PANELS } from "./kiosk.mjs";
import { OPEN } from "./programme.mjs";
import { desktop, phone } from "./screens.mjs";
import { startServer } from "./server.mjs";

const folder = "docs/screenshots";
const panel = { viewport: PANELS.portrait ?? Object.values(PANELS)[0], hasTouch: true };
const wake = (page) => page.touchscreen.tap(500, 300);
/** Each picture: what stands beside each other, and how high that is in it. */
const PICTURES = {
  "agenda-and-talk": {
    height: 560,
    parts: [
      { screen: { ...phone, viewport: { width: 390, height: 844 } }, path: "" },
      { screen: { ...desktop, viewport: { width: 1280, height: 800 } }, path: `activiteit/${OPEN}/` },
    ],
  },
  kiosk: {
    height: 670,
    parts: [
      { screen: panel, path: "kiosk/?paneel=32", open: async () => {} },
      { screen: panel, path: "kiosk/?paneel=32", open: wake },
      { screen: panel, path: "kiosk/?paneel=32", open: async (page) => { await wake(page); await page.locator(".kiosk-way").nth(1).tap(); } },
    ],
  },
};

await mkdir(folder, { recursive: true });
const server = await startServer();
const browser = await chromium.launch({ executablePath: findBrowser(), args: launchArguments });
try {
  for (const [name, { height, parts }] of Object.entries(PICTURES)) {
    const pictures = [];
    for (const part of parts) pictures.push(await shoot(part));
    const page = await browser.newPage({ viewport: { width: 1800, height: 1000 } });
    const images = pictures.map((png) => `<img height="${height}" src="data:image/png;base64,${png.toString("base64")}">`);
    await page.setContent(`<div style="display: inline-flex; gap: 10px; padding: 12px; background: #8a8172">${images.join("")}</div>`);
    await page.locator("div").screenshot({ path: `${folder}/${name}.png` });
    await page.close();
  }
} finally {
  await browser.close();
  await server.stop();
}

async function shoot({ screen, path, open = async () => {} }) {
  const settings = { ...screen, deviceScaleFactor: 1, baseURL: server.url, locale: "nl-NL", reducedMotion: "reduce", serviceWorkers: "block" };
  const context = await browser.newContext(settings);
  await context.clock.setFixedTime(new Date(MOMENT));
  const page = await context.newPage();
  await openPage(page, path);
  await page.evaluate(() => document.fonts.ready);
  await open(page);
  await page.waitForTimeout(400);
  const picture = await page.screenshot({ animations: "disabled" });
  await context.close();
  return picture;
}
