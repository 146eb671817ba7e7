// For the tests of the worker: a server of one's own, which may stop, and what the worker has done so far.
import { appIsReady, expect, ofMany, openPage, test as base } from "./fixtures.mjs";
import { buildEdition } from "./editions.mjs";
import { DIST, startServer } from "./server.mjs";

export { appIsReady, expect, ofMany, openPage };

/** What a browser says of a server that is gone, and of answers that are made wrong on purpose. */
export const TROUBLE = /Failed to load resource|ERR_|could not be (started|read|loaded)|has stopped|Failed to (update|fetch)/;

export const test = base.extend({
  // Functions, since the values of the configuration would go before plain ones.
  serviceWorkers: async ({}, use) => use("allow"),
  tolerated: async ({}, use) => use(TROUBLE),
  /** The path of the site on its server. */
  folder: ["/", { option: true }],
  /** The first build. Each test has a server of its own: it may `stop()`, and `restart()` at the same port. */
  site: async ({ folder }, use) => {
    let server = await startServer({ base: folder });
    const port = Number(new URL(server.url).port);
    const site = {
      get url() { return server.url; },
      get answers() { return server.answers; },
      get requests() { return server.requests; },
      serve: (root) => server.serve(root),
      stop: () => server.stop(),
      restart: async (root = DIST) => (server = await startServer({ base: folder, port, root })),
    };
    await use(site);
    await server.stop();
  },
  baseURL: async ({ site }, use) => use(site.url),
  /** The second build: the folder that it is in. */
  second: [
    async ({}, use) => {
      const edition = buildEdition("second");
      await use(edition.folder);
      edition.remove();
    },
    { scope: "worker" },
  ],
});

/** For what a browser does when it has the time. */
export const PATIENCE = { timeout: 20_000 };

/** Opens the site once, until its worker is ready for the next time. */
export async function visit(page, path = "") {
  await openPage(page, path);
  await expect.poll(() => workers(page), PATIENCE).toMatchObject({ active: "activated", installing: undefined });
}

/** The state of each worker of the page. */
export const workers = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const stateOf = (name) => registration?.[name]?.state;
    return { installing: stateOf("installing"), waiting: stateOf("waiting"), active: stateOf("active") };
  });

/** How many workers the origin has. */
export const registrations = (page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

/** Lets the browser look for a new worker, as it does with each visit; resolves to how that one ended. */
export const lookForUpdate = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise((resolve) => registration.addEventListener("updatefound", () => resolve(registration.installing)));
    await registration.update();
    const worker = await found;
    const isDone = () => ["installed", "activated", "redundant"].includes(worker.state);
    while (!isDone()) await new Promise((resolve) => worker.addEventListener("statechange", resolve, { once: true }));
    return worker.state;
  });

/** The caches of this origin, each with the paths in it below the site. */
export const kept = (page) =>
  page.evaluate(async () => {
    const found = {};
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      found[name] = requests.map(({ url }) => url.replace(document.baseURI, ""));
    }
    return found;
  });

/** Takes pages away from what is kept, as a browser does that needs the room. */
export const forget = (page, part) =>
  page.evaluate(async (part) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const requests = (await cache.keys()).filter(({ url }) => url.includes(part));
      await Promise.all(requests.map((request) => cache.delete(request)));
    }
  }, part);

/** The builds in it, the oldest first. */
export async function builds(page) {
  const names = Object.keys(await kept(page));
  return names.filter((name) => /^stadsgesprek \S+ [0-9a-f]{16}$/.test(name));
}

/** Which build the page is of, once its app has started. */
export async function expectEdition(page, edition) {
  const mark = edition === "first" ? ":not([data-edition])" : `[data-edition="${edition}"]`;
  await expect(page.locator(`html[data-ready]${mark}`), `the page is of the ${edition} build`).toBeAttached(PATIENCE);
}

export const title = (page) => page.getByRole("heading", { level: 1 });
export const notice = (page) => page.getByRole("button", { name: "Vernieuw de pagina" });
