// A half-finished upload is never activated: each needed file goes wrong in each way, and the old build goes on.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  PATIENCE, builds, expect, expectEdition, lookForUpdate, openPage, registrations, test, title, visit, workers,
} from "./offline.mjs";
import { lists } from "./editions.mjs";
import { LONG } from "./fixtures.mjs";
import { TALK } from "./programme.mjs";
import { DIST } from "./server.mjs";

/** Another byte in the middle; the length stays. */
function changed(body) {
  const other = Buffer.from(body);
  other[other.length >> 1] ^= 1;
  return other;
}

const HTML = { "content-type": "text/html; charset=utf-8" };

const FAULTS = {
  missing: () => ({ status: 404, headers: HTML, body: "<h1>404</h1>" }),
  "a page with status 200": () => ({ headers: HTML, body: "<!DOCTYPE html><title>Wifi</title>" }),
  "cut off": (body) => ({ body: body.subarray(0, body.length - 1) }),
  "one byte other": (body) => ({ body: changed(body) }),
};

const FAULT_NAMES = Object.keys(FAULTS);

const fileOf = (path) => (path === "" || path.endsWith("/") ? `${path}index.html` : path);

/** What the second build needs and the first does not have: the rest is not fetched again. */
function newIn(second) {
  const isOld = (path) => existsSync(join(DIST, path)) && readFileSync(join(DIST, path)).equals(readFileSync(join(second, path)));
  return lists(second).needed.filter((path) => !isOld(fileOf(path)));
}

/** Every file in one way, so that each way has its turn; or in every second one: the pieces of the app are many, and alike. */
for (const { name, details, isHere } of [
  { name: "each needed file wrong in one way", details: {}, isHere: (file, fault) => file % FAULT_NAMES.length === fault },
  { name: "any needed file wrong in every second way", details: LONG, isHere: (file, fault) => file % 2 === fault % 2 },
]) {
  test(`with ${name}, the old build goes on`, details, async ({ page, site, second }) => {
    test.slow();
    await visit(page);
    const [before] = await builds(page);
    const needed = newIn(second);
    expect(needed.length).toBeGreaterThan(8);
    site.serve(second);
    for (const [file, path] of needed.entries()) {
      for (const fault of FAULT_NAMES.filter((_, at) => isHere(file, at))) {
        site.answers.set(path, FAULTS[fault](readFileSync(join(second, fileOf(path)))));
        expect(await lookForUpdate(page), `${path}: ${fault}`).toBe("redundant");
        expect(await builds(page), `${path}: ${fault}`).toEqual([before]);
        site.answers.delete(path);
      }
    }
    await openPage(page, "archief/");
    await expectEdition(page, "first");
    await expect(title(page)).toHaveText("Archief");
    await expect.poll(() => workers(page), PATIENCE).toMatchObject({ waiting: "installed" });
  });
}

test("with the first upload half there, the site works and there is no worker yet", async ({ page, site }) => {
  site.answers.set("en/mijn/", FAULTS.missing());
  await openPage(page, `activiteit/${TALK}/`);
  await expect.poll(() => registrations(page)).toBe(0);
  expect(await builds(page)).toEqual([]);
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
  await expect(title(page)).toHaveText("Bewaard");
});
