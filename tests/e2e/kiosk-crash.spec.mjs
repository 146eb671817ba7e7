// A kiosk that breaks: nobody stands beside it, so it comes back by itself, and nothing of the visitor comes back with it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { atRest, button, expect, heading, openKiosk, tap, test, touch, wakeKiosk } from "./kiosk.mjs";
import { MOMENT, appIsReady, ofMany } from "./fixtures.mjs";
import { PATIENCE, test as withWorker, workers } from "./offline.mjs";
import { DIST } from "./server.mjs";
import { openScreen, test as atDoor } from "./unattended.mjs";

const FILE = "data/events.json";

const MINUTE = 60_000;
/** The longest that `public/boot.js` needs to notice that the app no longer answers. */
const NOTICED = 30_000;
const EXPECTED = /has stopped|could not be started|WebAssembly|RuntimeError|unreachable|out of bounds|null function|panicked|40[34]|50[03]|integrity|ERR_|Failed to (load|fetch)/;

/** Keeps what wasm exports, so that a test can break it. */
const keepExports = (page) =>
  page.addInitScript(() => {
    const { instantiateStreaming } = WebAssembly;
    WebAssembly.instantiateStreaming = async (...given) => {
      const result = await instantiateStreaming.apply(WebAssembly, given);
      globalThis.wasmExports = result.instance.exports;
      return result;
    };
  });

/** What can become of an app: each runs in the page. */
const CAUSES = {
  "its memory is overwritten": () => {
    const memory = Object.values(globalThis.wasmExports).find((it) => it instanceof WebAssembly.Memory);
    new Uint8Array(memory.buffer).fill(0xff);
  },
  "it traps": () => {
    const trap = () => {
      for (const call of Object.values(globalThis.wasmExports).filter((it) => typeof it === "function")) {
        try {
          call(-16, -16, -16, -16);
        } catch (error) {
          if (error instanceof WebAssembly.RuntimeError) throw error;
        }
      }
    };
    addEventListener("test-trap", trap);
    dispatchEvent(new Event("test-trap"));
  },
  "its tasks stand still": () => {
    globalThis.queueMicrotask = () => {};
  },
};

/** A visitor who has left traces everywhere. */
async function useIt(page) {
  await touch(page, button(page, "Grotere tekst"));
  await touch(page, page.locator("main .favorite").first());
  await touch(page, page.locator(".card-title a").first());
  await expect(button(page, "Mijn keuze (1)")).toBeVisible();
}

/** It is at rest without a touch, as if nobody had been there. */
async function expectRest(page) {
  await expect(atRest(page)).toBeVisible();
  await expect(heading(page)).toHaveText("Stadsgesprek");
  await expect(page.locator(".kiosk[data-text], .kiosk[data-contrast]")).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
}

/** And who comes next finds nothing of who was there. */
async function expectFresh(page) {
  await expectRest(page);
  await page.clock.runFor(1000);
  await tap(page);
  await page.clock.runFor(50);
  await expect(button(page, "Mijn keuze (0)")).toBeVisible();
  await expect(button(page, "Terug")).toBeDisabled();
}

/** Lets time pass. What timers throw is thrown at the test, too. */
const pass = (page, ms) => page.clock.runFor(ms).catch((error) => expect(String(error)).toMatch(EXPECTED));

/** Breaks the app, and lets time pass until the page has been loaded again. */
async function crash(page, cause, within = NOTICED) {
  const loaded = page.waitForEvent("load");
  await page.evaluate(cause);
  await pass(page, within);
  await loaded;
  await appIsReady(page);
}

test.describe("an app that stops", () => {
  test.use({ tolerated: EXPECTED });
  test.beforeEach(async ({ page }) => keepExports(page));

  for (const [name, cause] of Object.entries(CAUSES)) {
    test(`${name}: it rests again by itself, without a trace`, async ({ page }) => {
      await wakeKiosk(page);
      await useIt(page);
      await crash(page, cause);
      await expectFresh(page);
    });
  }

  test("it comes back each time: twice at once, then a minute later, and an hour later at once", async ({ page }) => {
    await openKiosk(page);
    for (const within of [NOTICED, NOTICED, NOTICED + MINUTE, NOTICED + MINUTE]) {
      await crash(page, CAUSES["its memory is overwritten"], within);
      await expect(atRest(page)).toBeVisible();
    }
    await page.clock.runFor(60 * MINUTE);
    await crash(page, CAUSES["its memory is overwritten"]);
    await expectFresh(page);
  });

  test("what stands there meanwhile leads nowhere", async ({ page, server }) => {
    await wakeKiosk(page);
    await useIt(page);
    server.answers.set("kiosk/", { status: 503, body: "" });
    await page.evaluate(CAUSES["its memory is overwritten"]);
    await pass(page, NOTICED);
    await expect(page.getByRole("alert")).toBeVisible();
    const gone = [];
    page.on("framenavigated", (frame) => gone.push(frame.url()));
    for (const link of await page.locator("main a[href]").all()) {
      const box = await link.boundingBox();
      if (box && box.y > 0 && box.y < 1900) await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    }
    expect(gone).toEqual([]);
  });

  test("a server that has nothing is asked again each minute; the browser's page of errors never comes", async ({ page, server }) => {
    await wakeKiosk(page);
    server.answers.set("kiosk/", { status: 503, body: "" });
    await page.evaluate(CAUSES["its memory is overwritten"]);
    await pass(page, NOTICED + 10 * MINUTE);
    await expect(page.getByRole("alert")).toBeVisible();
    server.answers.clear();
    const loaded = page.waitForEvent("load");
    await pass(page, MINUTE);
    await loaded;
    await appIsReady(page);
    await expectFresh(page);
  });

  test("it also comes back where the browser keeps nothing", async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ["localStorage", "sessionStorage"]) {
        Object.defineProperty(window, name, { get: () => { throw new DOMException("blocked", "SecurityError"); } });
      }
    });
    await wakeKiosk(page);
    await crash(page, CAUSES["its memory is overwritten"], NOTICED + MINUTE);
    await expect(atRest(page)).toBeVisible();
  });
});

test.describe("a kiosk that does not start", () => {
  test.use({ tolerated: EXPECTED });

  test("tries again each minute, also when it never ran", async ({ page }) => {
    await page.clock.install({ time: new Date(MOMENT) });
    const wasm = (path) => /\.wasm$/.test(new URL(path).pathname);
    await page.route(wasm, (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto("./kiosk/");
    await expect(page.getByRole("alert")).toBeVisible();
    for (let minute = 0; minute < 3; minute += 1) {
      const loaded = page.waitForEvent("load");
      await page.clock.runFor(MINUTE);
      await loaded;
      await expect(page.getByRole("alert")).toBeVisible();
    }
    await page.unroute(wasm);
    const loaded = page.waitForEvent("load");
    await page.clock.runFor(MINUTE);
    await loaded;
    await appIsReady(page);
    await expect(atRest(page)).toBeVisible();
    await expect(page.getByRole("alert")).toBeHidden();
  });
});

withWorker.describe("a device that starts the page again", () => {
  withWorker.use({ tolerated: EXPECTED, viewport: { width: 1080, height: 1920 }, hasTouch: true });

  /** The kiosk as it has stood for a while, with a visitor. */
  async function openUsed(page, site) {
    // What the server says of the time is no date: the kiosk would follow it.
    site.answers.set(FILE, { body: readFileSync(join(DIST, FILE)), headers: { date: "ooit" } });
    await page.clock.install({ time: new Date(MOMENT) });
    await page.goto("./kiosk/");
    await appIsReady(page);
    await expect.poll(() => workers(page), PATIENCE).toMatchObject({ active: "activated", installing: undefined });
    await page.clock.runFor(1000);
    await tap(page);
    await page.clock.runFor(50);
    await useIt(page);
  }

  /** Ends what draws the page, as a watchdog does: it need not answer. */
  async function kill(page) {
    const session = await page.context().browser().newBrowserCDPSession();
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    const crashed = page.waitForEvent("crash");
    for (const { id } of processInfo.filter(({ type }) => type === "renderer")) process.kill(id, "SIGKILL");
    await crashed;
  }

  for (const [at, [name, before]] of [["that hangs, which no page can notice", "for (;;);"], ["that crashed", "0"]].entries()) {
    withWorker(`a page ${name}: opened again without a connection it rests, without a trace`, ofMany(at), async ({ page, context, site }) => {
      await openUsed(page, site);
      page.evaluate(before).catch(() => {});
      await kill(page);
      await site.stop();
      const next = await context.newPage();
      await next.goto("./kiosk/");
      await appIsReady(next);
      await expectRest(next);
    });
  }

  withWorker("an app that stops without a connection rests again by itself", async ({ page, site }) => {
    await keepExports(page);
    await openUsed(page, site);
    await site.stop();
    await crash(page, CAUSES["its memory is overwritten"]);
    await expectFresh(page);
  });
});

atDoor.describe("the screen beside the door", () => {
  atDoor.use({ tolerated: EXPECTED });

  atDoor("comes back by itself, too", async ({ page }) => {
    await keepExports(page);
    await openScreen(page, "scherm/");
    await crash(page, CAUSES["its memory is overwritten"]);
    await page.clock.runFor(100);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("alert")).toBeHidden();
    expect(new URL(page.url()).search).toBe("");
  });
});
