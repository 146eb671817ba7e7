// The test function for deliveries: a site that sends to a receiver of ours, and a clock that tests move on.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { test as base, expect } from "@playwright/test";
import { openPage } from "./fixtures.mjs";
import { BUILT_AT, MOMENT } from "./moment.mjs";
import { startReceiver } from "./receiver.mjs";
import { fillIn, formPage } from "./registering.mjs";
import { startServer } from "./server.mjs";
import { watchPages } from "./watch.mjs";

export { expect };

const repository = fileURLToPath(new URL("../../", import.meta.url));
// What a browser says of answers that fail, and of a part that is asked for without a connection; the tests provoke them.
const FAILURES = /Failed to load resource|blocked by CORS policy|a part of the app could not be loaded: qr/;

/** Builds the site with these settings of delivery, as staff would; `data` is what it was built from. */
function buildSite(delivery) {
  const folder = mkdtempSync(join(tmpdir(), "stadsgesprek-delivery-"));
  const data = join(folder, "data");
  cpSync(join(repository, "tests/fixtures/house"), data, { recursive: true });
  const settings = join(data, "portal.json");
  writeFileSync(settings, JSON.stringify({ ...JSON.parse(readFileSync(settings, "utf8")), delivery }));
  const out = join(folder, "site");
  const tool = join(resolve(repository, process.env.CARGO_TARGET_DIR ?? "target"), "debug/stadsgesprek");
  const options = ["--data", data, "--out", out, "--now", BUILT_AT, "--zonder-beelden", "--zonder-compressie"];
  execFileSync(tool, ["build", ...options], { cwd: repository, stdio: ["ignore", "ignore", "inherit"] });
  return { root: out, data, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export const test = base.extend({
  /** What the browser's clock says at first. */
  moment: [MOMENT, { option: true }],

  /** A receiver and a site that sends to it: one of each per worker. */
  delivering: [
    async ({}, use) => {
      const receiver = await startReceiver();
      const site = buildSite({ kind: "endpoint", url: receiver.url });
      const server = await startServer({ root: site.root });
      await use({ receiver, server, site });
      await server.stop();
      site.remove();
      await receiver.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],

  receiver: async ({ delivering: { receiver } }, use) => {
    receiver.reset();
    await use(receiver);
  },

  server: async ({ delivering: { server } }, use) => {
    server.answers.clear();
    await use(server);
  },

  baseURL: async ({ server }, use) => use(server.url),

  context: async ({ context, receiver, baseURL, moment }, use) => {
    await context.clock.install({ time: new Date(moment) });
    const origin = new URL(baseURL).origin;
    const complaints = watchPages(context, { origin, also: new URL(receiver.url).origin, tolerated: FAILURES });
    await use(context);
    expect(complaints, "errors in the browser, and requests to other origins").toEqual([]);
  },
});

/** The heading that says how the registration stands. */
export const standing = (page, name) => page.getByRole("heading", { level: 2, name });

/** The words for a receipt; the moment is Delft's. */
export const HANDED_OVER = /^Overgedragen op maandag 23 november 2026 om \d\d\.\d\d uur aan de organisator$/;

/** Fills in the form of an event and submits it. */
export async function submit(page, id, details) {
  await openPage(page, formPage(id));
  await expect(page.getByText("Wij sturen de gegevens naar 127.0.0.1")).toBeVisible();
  await fillIn(page, details);
  await page.getByRole("button", { name: "Bewaar mijn aanmelding" }).click();
}

/** Waits until the receiver has seen so many messages. */
export const seen = (receiver, count) => expect.poll(() => receiver.requests.length).toBe(count);

/** How often each key counted. */
export function effects(receiver) {
  const counts = {};
  for (const { key } of receiver.effects()) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** Exactly one effect for the one registration, and no other. */
export function expectOneEffect(receiver) {
  expect(Object.values(effects(receiver))).toEqual([1]);
  expect(new Set(receiver.requests.map(({ text }) => text)).size, "what a key says never changes").toBe(1);
}
