// A short run of what `cargo xtask soak` does two thousand times, and what it once found.
import { LONG } from "./fixtures.mjs";
import { test as base } from "@playwright/test";
import { LIMIT, table } from "../soak/measure.mjs";
import { serveEvening, soak } from "../soak/soak.mjs";
import { SETTLED, atRest, button, expect, test, touch, wakeKiosk } from "./kiosk.mjs";
import { PATIENCE } from "./offline.mjs";
import { DIST, startServer } from "./server.mjs";

const VISITS = 40;
/** What so few visits tell of; memory needs many more. */
const COUNTED = ["DOM nodes", "event listeners", "documents", "wasm tables (entries)", "timers waiting"];

base.describe("forty visits", LONG, () => {
  base.use({ serviceWorkers: "allow", viewport: { width: 1080, height: 1920 }, hasTouch: true, isMobile: false });

  base("no node, listener, handle or timer stays of a visit", async ({ page }) => {
    base.setTimeout(600_000);
    const server = await startServer();
    try {
      await serveEvening(server, DIST);
      const { rows, done, troubles } = await soak(page, { url: `${server.url}kiosk/`, visits: VISITS });
      expect(rows, troubles.join("\n")).not.toEqual([]);
      const grown = rows.filter(({ name, before, after }) => COUNTED.includes(name) && after > before * LIMIT);
      expect(grown, table(rows)).toEqual([]);
      expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(COUNTED));
      // A walk that goes nowhere finds nothing.
      expect(Object.keys(done).sort()).toEqual([
        "begin anew", "button", "done", "favorite", "gone", "letter", "link", "panel", "question", "staff", "toggle or language", "way",
      ]);
    } finally {
      await server.stop();
    }
  });
});

test("who is done before a count of events was said leaves nothing, and is not spoken of later", async ({ page }) => {
  await wakeKiosk(page);
  await page.evaluate(() => (globalThis.isOld = true));
  await touch(page, page.getByRole("link", { name: "Zoek een woord" }));
  await touch(page, page.getByRole("button", { name: "W", exact: true }));
  // Its words are said 700 ms after the letter; at first the wipe looks just then.
  await page.clock.runFor(500);
  await touch(page, button(page, "Klaar"));
  await page.clock.runFor(SETTLED);
  await expect(atRest(page)).toBeVisible(PATIENCE);
  await page.clock.runFor(5000);
  await expect(page.getByRole("status")).toHaveText("");
  expect(await page.evaluate(() => sessionStorage.getItem("sg1.kiosk.fault")), "what was left").toBeNull();
  expect(await page.evaluate(() => globalThis.isOld), "not loaded anew").toBe(true);
});
