// A short run of the soak; `cargo xtask soak` makes two thousand visits.
import { expect, test } from "./fixtures.mjs";
import { PANELS } from "./kiosk.mjs";
import { DIST } from "./server.mjs";
import { serveEvening, soak } from "../soak/soak.mjs";

test.use({ hasTouch: true, viewport: PANELS.portrait, contextOptions: { reducedMotion: "reduce" } });

test("forty visits, one after the other, leave the page as it was", async ({ browser, server, viewport }) => {
  test.setTimeout(300_000);
  // A context of its own: the soak has its own clock.
  const context = await browser.newContext({ viewport, hasTouch: true, reducedMotion: "reduce", serviceWorkers: "block" });
  const page = await context.newPage();
  await serveEvening(server, DIST);
  const { rows, done, troubles } = await soak(page, { url: `${server.url}kiosk/`, visits: 40 });
  test.info().annotations.push({ type: "measured", description: JSON.stringify(rows) });
  expect(troubles).toEqual([]);
  expect(rows.length).toBeGreaterThan(3);
  expect(Object.keys(done).length).toBeGreaterThan(8);
  await context.close();
});
