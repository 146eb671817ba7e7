// The way back, as docs/beheer/herstel.md says it: sw-off.js in the place of sw.js.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PATIENCE, expect, kept, lookForUpdate, openPage, registrations, test, title, visit } from "./offline.mjs";
import { lists } from "./editions.mjs";
import { expectSaved, heart } from "./device.mjs";
import { MIXED, TALK, dutch, eventOf } from "./programme.mjs";
import { DIST } from "./server.mjs";

test("two loads later there is no worker, and nothing else is lost", async ({ page, site }) => {
  await visit(page);
  await page.evaluate(() => caches.open("another site / 1"));
  await heart(page, dutch(eventOf(MIXED).title)).click();
  site.answers.set("sw.js", { body: readFileSync(join(DIST, "sw-off.js")) });
  await openPage(page);
  await expect.poll(() => registrations(page), PATIENCE).toBe(0);
  for (const time of ["second", "third"]) {
    await openPage(page, `activiteit/${TALK}/`);
    await expect(title(page), time).toHaveText(dutch(eventOf(TALK).title));
    await expect.poll(() => registrations(page), { ...PATIENCE, message: time }).toBe(0);
  }
  expect(Object.keys(await kept(page)).sort()).toEqual(["another site / 1", "sg1-programme"]);
  await expectSaved(page, 1);
  const asked = site.requests.length;
  await openPage(page, `activiteit/${TALK}/`);
  expect(site.requests.slice(asked), "pages come from the server").toContain(`activiteit/${TALK}/`);
});

test("it does not wait until the worker has kept every page", async ({ page, site }) => {
  const { pages } = lists(DIST);
  let send;
  site.answers.set(pages[2], () => new Promise((resolve) => (send = resolve)));
  await visit(page);
  await expect.poll(() => Boolean(send)).toBe(true);
  site.answers.set("sw.js", { body: readFileSync(join(DIST, "sw-off.js")) });
  await lookForUpdate(page);
  send({ body: readFileSync(join(DIST, `${pages[2]}index.html`)) });
  await expect.poll(() => registrations(page), PATIENCE).toBe(0);
  const asked = pages.filter((path) => site.requests.includes(path)).length;
  expect(asked).toBeGreaterThan(2);
  expect(asked, "the rest is not asked for any more").toBeLessThan(pages.length);
});

test("after it was withdrawn, a later release has a worker again", async ({ page, site }) => {
  await visit(page);
  site.answers.set("sw.js", { body: readFileSync(join(DIST, "sw-off.js")) });
  await openPage(page);
  await expect.poll(() => registrations(page), PATIENCE).toBe(0);
  site.answers.clear();
  await visit(page);
  await site.stop();
  await openPage(page, `activiteit/${TALK}/`);
  await expect(title(page)).toHaveText(dutch(eventOf(TALK).title));
});
