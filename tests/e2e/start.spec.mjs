// The app never hangs: when it does not start, panics or stalls, the page can be read, and there is a way back.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { MOMENT, appIsReady, expect, ofMany, openPage, test } from "./fixtures.mjs";
import { MIXED, TALK, dutch, eventOf } from "./programme.mjs";
import { DIST } from "./server.mjs";

const wasm = / data-wasm="([^"]+)"/.exec(readFileSync(join(DIST, "index.html"), "utf8"))[1];
const starter = / src="(boot-[^"]+)"/.exec(readFileSync(join(DIST, "index.html"), "utf8"))[1];
const talk = dutch(eventOf(TALK).title);
const notice = (page) => page.getByRole("alert");
const title = (page) => page.getByRole("heading", { level: 1 });
const again = (page) => page.getByRole("link", { name: "Opnieuw proberen" });

test.use({ tolerated: /could not be started|WebAssembly|integrity|404|500|unreachable|out of bounds|ERR_|recursion|RuntimeError|panicked/ });

/** The page that the build wrote is there, with the notice above it. */
async function expectReadable(page, heading) {
  await expect(notice(page)).toContainText("Lezen kan wel");
  await expect(title(page)).toHaveText(heading);
  await expect(page.locator("#start")).toBeAttached();
}

/** How often the page is loaded from now on. */
function countLoads(page) {
  const loads = [];
  page.on("domcontentloaded", () => loads.push(page.url()));
  return loads;
}

const FAULTS = {
  blocked: { status: 404, body: "" },
  corrupt: { headers: { "content-type": "application/wasm" }, body: "not wasm" },
  "a page with status 200": { headers: { "content-type": "text/html" }, body: "<!DOCTYPE html><title>Wifi</title>" },
};

for (const [at, [name, answer]] of Object.entries(FAULTS).entries()) {
  test(`wasm ${name}: the page can be read, nothing reloads by itself, and trying again works`, ofMany(at), async ({ page, server }) => {
    server.answers.set(wasm, answer);
    const loads = countLoads(page);
    await page.goto(`./activiteit/${TALK}/`);
    await expectReadable(page, talk);
    expect(loads).toHaveLength(1);
    server.answers.clear();
    await again(page).click();
    await appIsReady(page);
    await expect(notice(page)).toBeHidden();
    await expect(title(page)).toHaveText(talk);
  });
}

test("a page asks for the app itself, once, and does not wait for the starter", async ({ page, server }) => {
  const of = (part) => server.requests.filter((path) => path.split("?")[0] === part).length;
  let send;
  server.answers.set(starter, () => new Promise((resolve) => (send = resolve)));
  const before = [of(wasm), of("data/events.json")];
  await page.goto(`./activiteit/${TALK}/`, { waitUntil: "commit" });
  await expect.poll(() => [of(wasm) - before[0], of("data/events.json") - before[1]]).toEqual([1, 1]);
  await expect.poll(() => Boolean(send)).toBe(true);
  send({ headers: { "content-type": "text/javascript" }, body: readFileSync(join(DIST, starter)) });
  await appIsReady(page);
  expect([of(wasm) - before[0], of("data/events.json") - before[1]]).toEqual([1, 1]);
  server.answers.clear();
  // Without the app there is nothing to ask for.
  await page.goto(`./activiteit/${TALK}/?zonder-app`);
  await expect(notice(page)).toBeVisible();
  expect(of(wasm) - before[0]).toBe(1);
});

test("an answer that was lost before the starter came is asked for again", async ({ page, server }) => {
  let send;
  server.answers.set(starter, () => new Promise((resolve) => (send = resolve)));
  let lost = 0;
  await page.route(`**/${wasm}`, (route) => (lost++ === 0 ? route.abort() : route.continue()));
  await page.goto(`./activiteit/${TALK}/`, { waitUntil: "commit" });
  await expect.poll(() => lost).toBe(1);
  await expect.poll(() => Boolean(send)).toBe(true);
  send({ headers: { "content-type": "text/javascript" }, body: readFileSync(join(DIST, starter)) });
  await appIsReady(page);
  await expect(notice(page)).toBeHidden();
  expect(lost).toBe(2);
});

test.describe("an older policy", () => {
  test.use({ tolerated: /Content Security Policy/ });

  test("where the server sends the policy of an earlier build, the starter asks", async ({ page }) => {
    await page.route(`**/activiteit/${TALK}/`, async (route) => {
      const response = await route.fetch();
      const { "content-security-policy": policy, ...headers } = response.headers();
      const earlier = policy.replace(/'sha256-[^']+' (?='sha256-[^']+' 'wasm)/, "");
      expect(earlier).not.toBe(policy);
      await route.fulfill({ response, headers: { ...headers, "content-security-policy": earlier } });
    });
    const refused = page.waitForEvent("console", (line) => line.text().includes("Content Security Policy"));
    await openPage(page, `activiteit/${TALK}/`);
    await refused;
  });
});

test("wasm that is late: it is said after a while, and withdrawn when it comes", async ({ page, server }) => {
  await page.clock.install({ time: new Date(MOMENT) });
  let send;
  server.answers.set(wasm, () => new Promise((resolve) => (send = resolve)));
  await page.goto(`./activiteit/${TALK}/`);
  await expect.poll(() => Boolean(send)).toBe(true);
  await page.clock.runFor(60_000);
  await expectReadable(page, talk);
  send({ headers: { "content-type": "application/wasm" }, body: readFileSync(join(DIST, wasm)) });
  await appIsReady(page);
  await expect(notice(page)).toBeHidden();
});

/** Keeps the functions that wasm exports, so that a test can call them wrongly. */
const keepExports = (page) =>
  page.addInitScript(() => {
    const { instantiateStreaming } = WebAssembly;
    WebAssembly.instantiateStreaming = async (...arguments_) => {
      const result = await instantiateStreaming.apply(WebAssembly, arguments_);
      globalThis.wasmExports = result.instance.exports;
      return result;
    };
  });

/** Calls into wasm with addresses that are not there, until it traps: the error is as uncaught as that of a panic. In a
 * script of the page, since the console's own errors are not the page's. */
async function panic(page) {
  await page.evaluate(() => {
    globalThis.panic = () => {
      for (const call of Object.values(globalThis.wasmExports).filter((it) => typeof it === "function")) {
        try {
          call(-16, -16, -16, -16);
        } catch (error) {
          if (error instanceof WebAssembly.RuntimeError) throw error;
        }
      }
      throw new Error("nothing trapped");
    };
    addEventListener("test-panic", globalThis.panic);
    dispatchEvent(new Event("test-panic"));
  });
}

test("after a panic the page at hand can be read, and the app can be started again", async ({ page }) => {
  await keepExports(page);
  await openPage(page);
  await page.getByRole("article").getByRole("link", { name: dutch(eventOf(MIXED).title) }).first().click();
  await expect(title(page)).toHaveText(dutch(eventOf(MIXED).title));
  await panic(page);
  await expect(page).toHaveURL(/zonder-app/);
  await expectReadable(page, dutch(eventOf(MIXED).title));
  await expect(page.locator("html[data-ready]")).toHaveCount(0);
  await again(page).click();
  await appIsReady(page);
  await expect(page).not.toHaveURL(/zonder-app/);
  await expect(title(page)).toHaveText(dutch(eventOf(MIXED).title));
});

test("the links of the readable page lead to the app", async ({ page }) => {
  await page.goto(`./activiteit/${TALK}/?zonder-app`);
  await expectReadable(page, talk);
  await page.getByRole("link", { name: "Archief" }).first().click();
  await appIsReady(page);
  await expect(title(page)).toHaveText("Archief");
  await expect(notice(page)).toBeHidden();
});

test("an app whose tasks stand still is found out", async ({ page }) => {
  await page.clock.install({ time: new Date(MOMENT) });
  await openPage(page, `activiteit/${TALK}/`);
  await page.clock.runFor(60_000);
  await expect(page.locator("html[data-ready]"), "an app that answers stays").toBeAttached();
  await page.evaluate(() => {
    globalThis.queueMicrotask = () => {};
  });
  await page.clock.runFor(60_000);
  await expect(page).toHaveURL(/zonder-app/);
  await expectReadable(page, talk);
});

test("a panic without a connection leaves what stands there, and says so", async ({ page, context }) => {
  await keepExports(page);
  await openPage(page, `activiteit/${TALK}/`);
  await context.setOffline(true);
  await panic(page);
  await expect(notice(page)).toBeVisible();
  await expect(title(page)).toHaveText(talk);
  await context.setOffline(false);
});

test.describe("a page whose files are gone", () => {
  /** Each answer is of yet another build, whose files are not there; returns how many there were. */
  const everOther = (server) => {
    let build = 0;
    const page = readFileSync(join(DIST, "index.html"), "utf8");
    server.answers.set("", () => ({ body: page.replaceAll(wasm, `gone-${(build += 1)}.wasm`) }));
    return () => build;
  };

  test("is loaded again when a newer build is there", async ({ page, server }) => {
    const text = readFileSync(join(DIST, "index.html"), "utf8");
    let asked = 0;
    server.answers.set("", () => ({ body: (asked += 1) === 1 ? text.replaceAll(wasm, "gone.wasm") : text }));
    await page.goto("./");
    await appIsReady(page);
    await expect(notice(page)).toBeHidden();
  });

  test("is loaded again twice, then stays as it is", async ({ page, server }) => {
    const asked = everOther(server);
    const loads = countLoads(page);
    await page.goto("./");
    // Each load asks for the page, and once more whether there is a newer one.
    await expect.poll(asked).toBe(6);
    await expectReadable(page, "Agenda");
    expect(loads).toHaveLength(3);
  });

  test("stays as it is where the browser keeps nothing", async ({ page, server }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, "sessionStorage", { get: () => { throw new DOMException("no", "SecurityError"); } });
    });
    const asked = everOther(server);
    const loads = countLoads(page);
    await page.goto("./");
    await expect.poll(asked).toBe(2);
    await expectReadable(page, "Agenda");
    expect(loads).toHaveLength(1);
  });
});
