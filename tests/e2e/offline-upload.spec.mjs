// A half-finished upload is never activated: each needed file goes wrong in each way, and the old build goes on.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PATIENCE, builds, expect, expectEdition, lookForUpdate, openPage, test, title, visit, workers } from "./offline.mjs";
import { lists } from "./editions.mjs";
import { TALK, dutch, eventOf } from "./programme.mjs";
import { DIST } from "./server.mjs";

/** Another byte in the middle; the length stays. */
function changed(body) {
  const other = Buffer.from(body);
  other[other.length >> 1] ^= 1;
  return other;
}

const FAULTS = {
  missing: () => ({ status: 404, headers: { "content-type": "text/html; charset=utf-8" }, body: "<h1>404</h1>" }),
  "a page with status 200": () => ({ headers: { "content-type": "text/html; charset=utf-8" }, body: "<!DOCTYPE html><title>Wifi</title>" }),
  "cut off": (body) => ({ body: body.subarray(0, body.length - 1) }),
  "one byte other": (body) => ({ body: changed(body) }),
};

const fileOf = (path) => (path === "" || path.endsWith("/") ? `${path}index.html` : path);

test("with any needed file wrong in any way, the old build goes on", async ({ page, site, second }) => {
  test.slow();
  await visit(page);
  const [before] = await builds(page);
  const same = new Set(lists(DIST).needed.filter((path) => readFileSync(join(DIST, fileOf(path))).equals(readFileSync(join(second, fileOf(path)), { flag: "a+" }))));
  const needed = lists(second).needed.filter((path) => !same.has(path));
  expect(needed.length).toBeGreaterThan(8);
  site.serve(second);
  for (const path of needed) {
    for (const [name, fault] of Object.entries(FAULTS)) {
      site.answers.set(path, fault(readFileSync(join(second, fileOf(path)))));
      expect(await lookForUpdate(page), `${path}: ${name}`).toBe("redundant");
      expect(await builds(page), `${path}: ${name}`).toEqual([before]);
      site.answers.delete(path);
    }
  }
  await openPage(page, "archief/");
  await expectEdition(page, "first");
  await expect(title(page)).toHaveText("Archief");
  await expect.poll(() => workers(page), PATIENCE).toMatchObject({ waiting: "installed" });
});

test("with the first upload half there, the site works and there is no worker yet", async ({ page, site }) => {
  const [path] = lists(DIST).needed;
  site.answers.set("en/mijn/", FAULTS.missing());
  await openPage(page, `activiteit/${TALK}/`);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length))).toBe(0);
  expect(await builds(page)).toEqual([]);
  expect(path).toBeTruthy();
  site.answers.clear();
  await visit(page);
  expect(await builds(page)).toHaveLength(1);
});

test("an answer that was redirected is kept as one that can open a page", async ({ page, site }) => {
  const body = readFileSync(join(DIST, "mijn/index.html"));
  site.answers.set("mijn/", { status: 302, headers: { location: "index.html" } });
  site.answers.set("mijn/index.html", { headers: { "content-type": "text/html; charset=utf-8" }, body });
  await visit(page);
  await site.stop();
  await openPage(page, "mijn/");
  await expect(title(page)).toHaveText("Mijn programma");
});
