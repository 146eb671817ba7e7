// The way back, as docs/herstel.md says it: sw-off.js in the place of sw.js.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PATIENCE, expect, kept, openPage, registrations, test, title, visit } from "./offline.mjs";
import { heart, expectSaved } from "./device.mjs";
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
