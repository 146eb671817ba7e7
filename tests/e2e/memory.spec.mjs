// Who reads on, or stands at the kiosk one after another, does not make the page larger: the same ways, many times.
import { LIMIT, keepWasm } from "../soak/measure.mjs";
import { LONG, expect, openPage, test } from "./fixtures.mjs";
import { atRest, button, tap, test as kioskTest, touch, wakeKiosk } from "./kiosk.mjs";
import { OPEN } from "./programme.mjs";

const memory = (page) => page.evaluate(() => globalThis.soakWasm.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0));

/** Follows links by their addresses, each once the screen before has settled. */
const walk = (page, addresses) =>
  page.evaluate(async (addresses) => {
    for (const address of addresses) {
      const link = [...document.querySelectorAll("a[href]")].find((it) => it.getAttribute("href") === address);
      if (!link) throw new Error(`no link to ${address} at ${location.href}`);
      link.click();
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 10))));
    }
  }, addresses);

test("reading on, a hundred times through the same pages, takes no more memory", LONG, async ({ page }) => {
  test.slow();
  await page.addInitScript(keepWasm);
  await openPage(page);
  const round = [`activiteit/${OPEN}/`, "archief/", "./"];
  for (let times = 0; times < 20; times += 1) await walk(page, round);
  const before = await memory(page);
  expect(before).toBeGreaterThan(0);
  for (let times = 0; times < 100; times += 1) await walk(page, round);
  expect(await memory(page)).toBeLessThanOrEqual(before * LIMIT);
});

kioskTest("sixty visitors who do the same take no more memory than ten", LONG, async ({ page }) => {
  kioskTest.slow();
  await page.addInitScript(keepWasm);
  await wakeKiosk(page);
  const visit = async () => {
    await touch(page, page.getByRole("link", { name: "Alles wat komt" }));
    await touch(page, page.locator("main .favorite").first());
    await touch(page, page.locator("main .card-title a").first());
    await touch(page, button(page, "Klaar"));
    await page.clock.runFor(200);
    await expect(atRest(page)).toBeVisible();
    await tap(page);
    await page.clock.runFor(50);
  };
  for (let times = 0; times < 10; times += 1) await visit();
  const before = await memory(page);
  expect(before).toBeGreaterThan(0);
  for (let times = 0; times < 50; times += 1) await visit();
  expect(await memory(page)).toBeLessThanOrEqual(before * LIMIT);
});
