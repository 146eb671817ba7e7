// An app that does not start is said before anything else on the page, in words that are true for why it did not.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LONG, appIsReady, expect, ofMany, openPage, test } from "./fixtures.mjs";
import { OPEN, TALK, dutch, eventOf } from "./programme.mjs";
import { DIST, OUTLINE } from "./server.mjs";

const PAGES = ["", "archief/", `activiteit/${OPEN}/`, `activiteit/${OPEN}/aanmelden/`, "mijn/", "mijn/notities/", "maand/", "rode-draad/", "personen/", `activiteit/${OPEN}/drukwerk/`, "drukwerk/", "kiosk/", "scherm/", "over/"];
const ALL = [...PAGES, ...PAGES.map((path) => `en/${path}`)];
const notice = (page) => page.getByRole("alert");

test.use({ tolerated: /could not be started|WebAssembly|404|ERR_|integrity|unreachable|RuntimeError|Failed to fetch/ });

/** The notice is the first thing: at the top of the page and of the view, over whatever else stands there. */
async function expectFirst(page, found) {
  await expect(found).toBeVisible();
  await expect(found).toBeInViewport({ ratio: 1 });
  const { top, isFirst, isCovered, contrast } = await found.evaluate((it) => {
    const { top, left, width, height } = it.getBoundingClientRect();
    const before = [...document.body.children].filter((other) => other !== it && !it.contains(other) && other.checkVisibility() && other.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING && other.textContent.trim() && other.tagName !== "SCRIPT");
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    const { color, backgroundColor } = getComputedStyle(it);
    return { top, isFirst: before.length === 0, isCovered: !it.contains(hit), contrast: color !== backgroundColor };
  });
  expect({ top, isFirst, isCovered, contrast }).toEqual({ top: 0, isFirst: true, isCovered: false, contrast: true });
}

for (const colorScheme of ["light", "dark"]) {
  test(`wasm that is gone: said first on every kind of page, ${colorScheme}`, colorScheme === "dark" ? LONG : {}, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "" }));
    for (const path of ALL) {
      await test.step(`/${path}`, async () => {
        await page.goto(`./${path}`);
        await expectFirst(page, notice(page));
        await expect(notice(page)).toContainText("Lezen kan wel");
        await expect(notice(page)).toContainText("You can still read");
        await expect(page.locator("html[data-ready]")).toHaveCount(0);
      });
    }
  });
}

test("a browser without WebAssembly: the page can be read, and is not told to try again", async ({ page }) => {
  await page.addInitScript(() => delete globalThis.WebAssembly);
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  for (const path of ["", `activiteit/${TALK}/`, "en/", "mijn/", "kiosk/"]) {
    await page.goto(`./${path}`);
    await expectFirst(page, notice(page));
    await expect(notice(page)).toContainText("in deze browser");
    await expect(notice(page)).toContainText("in this browser");
    await expect(notice(page).getByRole("link")).toHaveCount(0);
    // An error of another script is no panic, and no panic is made of it.
    await page.evaluate(() => dispatchEvent(new ErrorEvent("error", { error: new Error("x") })));
  }
  expect(asked.filter((path) => path.endsWith(".wasm"))).toEqual([]);
  await page.goto(`./activiteit/${TALK}/`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(dutch(eventOf(TALK).title));
});

const WITHOUT = {
  "compiling while it comes in": () => {
    delete WebAssembly.instantiateStreaming;
    delete WebAssembly.compileStreaming;
  },
  "what only an encrypted page has": () => {
    Object.defineProperty(globalThis, "isSecureContext", { value: false });
    delete Crypto.prototype.subtle;
    delete Crypto.prototype.randomUUID;
    delete globalThis.caches;
    delete Navigator.prototype.serviceWorker;
    delete Navigator.prototype.locks;
    delete Navigator.prototype.clipboard;
    delete Navigator.prototype.share;
    delete Navigator.prototype.wakeLock;
  },
  "what newer browsers have": () => {
    delete globalThis.trustedTypes;
    delete AbortSignal.timeout;
    delete globalThis.requestIdleCallback;
  },
};

for (const [at, [name, take]] of Object.entries(WITHOUT).entries()) {
  test(`the app starts without ${name}, and says nothing`, ofMany(at), async ({ page }) => {
    await page.addInitScript(take);
    for (const path of ["", `activiteit/${OPEN}/`, "mijn/"]) {
      await openPage(page, path);
      await expect(notice(page)).toBeHidden();
    }
    await openPage(page, `activiteit/${OPEN}/`);
    await page.getByRole("button", { name: `Bewaar ${dutch(eventOf(OPEN).title)}`, exact: true }).click();
    await expect(page.getByRole("button", { name: `Bewaar ${dutch(eventOf(OPEN).title)}`, exact: true })).toHaveAttribute("aria-pressed", "true");
  });
}

test("an app that stops far down the page says so where the visitor is", async ({ page, context }) => {
  await openPage(page, "archief/");
  await page.evaluate(() => scrollTo(0, 1500));
  await context.setOffline(true);
  // As a panic is: an uncaught error of wasm, thrown by a script of the page.
  await page.evaluate(() => {
    addEventListener("test-panic", () => {
      throw new WebAssembly.RuntimeError("unreachable");
    });
    dispatchEvent(new Event("test-panic"));
  });
  await expect(notice(page)).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  await context.setOffline(false);
});

test("all is well: nothing is said, and it takes no room", async ({ page }) => {
  for (const path of ["", `activiteit/${OPEN}/`, "mijn/"]) {
    await openPage(page, path);
    await expect(notice(page)).toBeHidden();
    expect(await page.locator("#start-failed").evaluate((it) => it.getBoundingClientRect().height)).toBe(0);
  }
});

test("a page that is left while its app comes in says nothing", async ({ page }) => {
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  let send;
  await page.route("**/*.wasm", (route) => (send ? route.fallback() : new Promise((resolve) => (send = resolve)).then(() => route.abort())));
  await page.goto("./archief/");
  await expect.poll(() => Boolean(send)).toBe(true);
  await page.goto("./?zonder-app");
  send();
  await page.goto("./");
  await appIsReady(page);
  expect(said.filter((text) => /could not be started/.test(text))).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("every kind of page says so first", async ({ page }) => {
    test.slow();
    for (const path of ALL) {
      await test.step(`/${path}`, async () => {
        const answer = await page.goto(`./${path}`);
        expect(answer.status()).toBe(200);
        // Playwright's browser keeps scripting on for its own sake and so never shows what is in it: it is taken out by hand.
        await page.evaluate(() => {
          const element = document.querySelector("noscript");
          element.replaceWith(...element.childNodes);
        });
        await expectFirst(page, page.locator(".start-noscript"));
      });
    }
  });
});

test("each file that a first visit needs is asked for once", async ({ page, server }) => {
  for (const [path, programme] of [["", OUTLINE], [`activiteit/${OPEN}/`, "data/events.json"], ["mijn/", OUTLINE]]) {
    server.requests.length = 0;
    await openPage(page, path);
    await page.evaluate(() => document.fonts.ready);
    // The last that a page asks for when it is at rest.
    await expect.poll(() => server.requests.some((it) => it.startsWith("search-"))).toBe(true);
    const files = server.requests.filter((it) => it !== path);
    const twice = files.filter((name, at) => files.indexOf(name) !== at);
    expect(twice, `/${path}`).toEqual([]);
    expect(server.requests).toContain(programme);
    expect(server.requests).toContain("data/events.json");
  }
});

test("wasm and programme are asked for by the starter, not ahead of it by a link", async ({ page }) => {
  expect(readFileSync(join(DIST, "index.html"), "utf8")).not.toMatch(/rel="?preload"?[^>]*as="?fetch/);
  const asked = [];
  page.on("request", (request) => asked.push([new URL(request.url()).pathname, request.resourceType()]));
  await openPage(page);
  for (const file of [/\.wasm$/, /outline\.json$/]) expect(asked.filter(([path]) => file.test(path)).map(([, kind]) => kind)).toEqual(["fetch"]);
});
