// Many visits of the kiosk, one after another in one page, and what the page holds on to after them.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { installClock } from "./clock.mjs";
import { compare, keepWasm, measure } from "./measure.mjs";
import { installVisitor } from "./visitor.mjs";

/** Monday evening, while the house is open. */
const MOMENT = Date.parse("2026-11-23T19:00:00+01:00");
const PAGE = "kiosk/index.html";

/**
 * Makes the server that of a long evening: it says what time it is, gives a programme that is another each time, which the
 * kiosk takes in between visits, and no page that could take the place of this one, since a page must last.
 */
export async function serveEvening(server, folder) {
  const text = await readFile(join(folder, "data/events.json"), "utf8");
  const headers = { date: new Date(MOMENT).toUTCString() };
  let count = 0;
  server.answers.set("data/events.json", () => ({ headers, body: text + " ".repeat((count += 1) % 2) }));
  // No clock believes a time from before the build.
  const page = (await readFile(join(folder, PAGE), "utf8")).replace(/(<meta name="built" content=")[^"]+/, (_, before) => `${before}2026-01-01`);
  let asked = 0;
  server.answers.set(PAGE.replace("index.html", ""), () => ((asked += 1) === 1 ? { body: page } : { status: 503, body: "" }));
}

/**
 * The first visits do not count: they fill caches, the browser compiles what runs often, and memory of wasm is as large as the
 * largest screen asked for. Of two thousand, after three hundred every screen was seen.
 */
export const warmUpOf = (visits) => Math.min(300, Math.max(15, Math.floor(visits / 6)));

/**
 * Visits the kiosk in a page of its own context. `onFigures(visit, figures)` is told each hundred. Resolves to the rows of
 * figures, how often everything was done, and what went wrong.
 */
export async function soak(page, { url, visits, seed = 1, onFigures = () => {} }) {
  const session = await openKiosk(page, url);
  const troubles = watch(page);
  const done = {};
  let warm;
  for (let visit = 1; visit <= visits; visit += 1) {
    await wake(page);
    const { did, isAtRest } = await visitOnce(page, seed * 1_000_003 + visit);
    for (const what of did) done[what] = (done[what] ?? 0) + 1;
    if (!isAtRest) troubles.push("it did not come to rest");
    if (troubles.length > 0) {
      const what = `visit ${visit} of seed ${seed}: ${did.join(", ")}`;
      return { rows: [], done, troubles: [what, ...troubles, await lastFault(page)] };
    }
    if (visit === warmUpOf(visits)) warm = await measure(page, session);
    if (visit % 100 === 0) onFigures(visit, await measure(page, session));
  }
  const rows = compare(warm, await measure(page, session));
  return { rows, done, troubles: rows.filter(({ isLeak }) => isLeak).map(({ name }) => `${name}: more than 5 % above the warm-up`) };
}

async function openKiosk(page, url) {
  await page.addInitScript(installClock, MOMENT);
  await page.addInitScript(keepWasm);
  await page.addInitScript(installVisitor);
  // The last thing that it asks for is how the house set it up.
  const settings = page.waitForResponse("**/data/portal.json");
  await page.goto(url);
  await page.locator("html[data-ready] .kiosk-rest").waitFor();
  await (await settings).finished();
  await page.evaluate("soak.pass(5000)");
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("HeapProfiler.enable");
  return session;
}

/** What must not happen: an error, or a page that had to be loaded anew. */
function watch(page) {
  const troubles = [];
  page.on("pageerror", (error) => troubles.push(`uncaught: ${error}`));
  page.on("crash", () => troubles.push("the page crashed"));
  // The page that is not given is asked for each quarter of an hour of the night.
  page.on("console", (message) => message.type() === "error" && !/503/.test(message.text()) && troubles.push(`console: ${message.text()}`));
  page.on("framenavigated", () => troubles.push("the page was loaded anew, so something of a visitor was left"));
  return troubles;
}

/** A page that is loaded anew meanwhile does not answer. */
const visitOnce = (page, seed) => page.evaluate((seed) => soak.visit(seed), seed).catch(() => ({ did: ["no answer"], isAtRest: false }));

/** What the kiosk itself noted. */
async function lastFault(page) {
  await page.waitForLoadState();
  const fault = await page.evaluate("sessionStorage.getItem('sg1.kiosk.fault')").catch((error) => error.message);
  return `noted by the kiosk: ${fault}`;
}

/** A true touch, since sound needs one. */
async function wake(page) {
  const { width, height } = page.viewportSize();
  await page.touchscreen.tap(width / 2, Math.round(height / 6));
  await page.evaluate("soak.frame().then(() => soak.pass(50))");
}
