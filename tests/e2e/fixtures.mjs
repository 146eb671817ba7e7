// The test function of every spec: a server, a frozen moment, and no error or foreign request left unseen.
import { test as base, expect } from "@playwright/test";
import { MOMENT } from "./moment.mjs";
import { NO_OUTLINE, OUTLINE, startServer } from "./server.mjs";
import { watchPages } from "./watch.mjs";

export { expect, MOMENT };
export { expectAccessible } from "./accessibility.mjs";

/** Of a test that takes long, or tries once more on another screen, language or scheme what is tried already: only
 * `cargo xtask test --all` makes it. */
export const LONG = { tag: "@long" };

/** Of a test that is made for each of many inputs of one kind, by the place of its own: the first is always tried, the others
 * take long together. */
export const ofMany = (at) => (at === 0 ? {} : LONG);

/** Of a test that is about one screen: it is made on that one only. */
export const ON_PHONE = { tag: "@phone" };
export const ON_DESKTOP = { tag: "@desktop" };

export const test = base.extend({
  /** What the browser's clock says; timers run on. Change it with `test.use({ moment: "…" })`. */
  moment: [MOMENT, { option: true }],

  /** Whether lists begin with the outline of the programme; without it the app has the programme itself from the start. */
  outline: [true, { option: true }],

  /** A pattern of the console lines and page errors that the test provokes on purpose. */
  tolerated: [undefined, { option: true }],

  /** One per worker; `server.answers` is empty at the start of each test. */
  server: [
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],

  baseURL: async ({ server, outline }, use) => {
    server.answers.clear();
    if (!outline) server.answers.set(OUTLINE, NO_OUTLINE);
    await use(server.url);
  },

  context: async ({ context, baseURL, moment, tolerated }, use) => {
    await context.clock.setFixedTime(new Date(moment));
    const complaints = watchPages(context, { origin: new URL(baseURL).origin, tolerated });
    await use(context);
    expect(complaints, "errors in the browser, and requests to other origins").toEqual([]);
  },
});

/** Opens a path of the site ("/", "activiteit/x/") and waits until the app has taken over. */
export async function openPage(page, path = "/") {
  const response = await page.goto(path.replace(/^\/+/, "./"));
  await appIsReady(page);
  return response;
}

/** Waits until the app answers instead of the static page. */
export const appIsReady = (page) => page.locator("html[data-ready]").waitFor({ state: "attached" });

/** Gives the page another programme: an object, or text as it would be in the file. */
export async function withProgramme(page, programme) {
  const body = typeof programme === "string" ? programme : JSON.stringify(programme);
  await withAnswer(page, "data/events.json", { contentType: "application/json", body });
}

/** Gives the page another answer for one file, e.g. `{ status: 500 }`; where that is the programme, no outline of it. */
export async function withAnswer(page, path, answer) {
  if (path === "data/events.json") await page.route(`**/${OUTLINE}`, (route) => route.fulfill(NO_OUTLINE));
  await page.route(`**/${path}`, (route) => route.fulfill(answer));
}
