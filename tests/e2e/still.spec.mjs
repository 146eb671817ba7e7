// Nothing moves: neither while the written page is drawn, nor when the app takes its place.
import { expect, openPage, test } from "./fixtures.mjs";
import { OPEN } from "./programme.mjs";

for (const { width, height } of [{ width: 390, height: 844 }, { width: 1350, height: 940 }, { width: 1080, height: 1920 }]) {
  for (const path of ["", "archief/", `activiteit/${OPEN}/`]) {
    test(`at ${width}×${height} nothing of /${path} moves`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.addInitScript(() => {
        globalThis.shifts = [];
        const note = (list) => list.getEntries().forEach(({ value, sources }) => globalThis.shifts.push([value, ...sources.map(({ node }) => node?.className)]));
        new PerformanceObserver(note).observe({ type: "layout-shift", buffered: true });
      });
      await openPage(page, path);
      await page.evaluate(() => document.fonts.ready);
      // A shift is reported with the frame after it.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      // A typeface that comes late moves the menu by a pixel (0.001); what is laid out twice moves ten times as much.
      const moved = await page.evaluate(() => globalThis.shifts);
      expect(moved.reduce((sum, [value]) => sum + value, 0), JSON.stringify(moved)).toBeLessThan(0.005);
    });
  }
}
