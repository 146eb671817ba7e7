// Chromium, Firefox and WebKit each make the journeys of a visitor, on the built site with its headers.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { after, describe, test } from "node:test";
import { MOMENT } from "../e2e/moment.mjs";
import { startServer } from "../e2e/server.mjs";
import { setClock } from "./inside/clock.mjs";
import { Tab } from "./drive/tab.mjs";
import { ENGINES, SETTINGS } from "./engines.mjs";
import { journeys } from "./journeys.mjs";
import "./journeys/lists.mjs";
import "./journeys/kept.mjs";
import "./journeys/events.mjs";
import "./journeys/registration.mjs";
import "./journeys/offline.mjs";
import "./journeys/looks.mjs";
import "./journeys/paper.mjs";
import "./journeys/screens.mjs";

const RESULTS = fileURLToPath(new URL("../../test-results/engines/", import.meta.url));
const FIRST = `(${setClock})(${new Date(MOMENT).getTime()});`;
const ZONE = "Europe/Amsterdam";
const TIMEOUT = 180_000;
/** `JOURNEYS` is a pattern of those that are to be made. */
const ONLY = process.env.JOURNEYS && new RegExp(process.env.JOURNEYS);

/** What they say that is not of the site's making, and what they say of a page that is left at once: of what it was still waiting for
 * Firefox names no address. */
const NOISE = /manifest-src|favicon\.ico|preloaded using link preload but not used|Failed to load ‘’\. A ServiceWorker intercepted/;

/** `ENGINES` names some; `BROWSERS=all` is content with nothing less than all. */
const chosen = ENGINES.filter(({ name }) => !process.env.ENGINES || process.env.ENGINES.split(",").includes(name));
const missing = chosen.filter((engine) => !engine.isHere());
if (process.env.BROWSERS === "all" && missing.length > 0) {
  throw new Error(missing.map(({ name, remedy }) => `${name} is not here: ${remedy}`).join("\n"));
}
for (const { name, remedy } of missing) console.log(`Skipped: ${name} is not here (${remedy}).`);

describe("journeys", { concurrency: true }, () => {
  for (const engine of chosen.filter((engine) => !missing.includes(engine))) describe(engine.name, { concurrency: 1 }, () => travel(engine));
});

/** One browser at a time for each engine, started anew when the next journey wants other settings. */
function travel(engine) {
  let running;
  const browser = async (setting, size) => {
    if (running?.setting === setting) return running;
    await stop();
    running = { setting, ...(await engine.launch(setting, { first: FIRST, zone: ZONE, size })) };
    return running;
  };
  const stop = async () => {
    await running?.stop();
    running = undefined;
  };
  after(stop);

  for (const setting of SETTINGS) {
    for (const it of journeys.filter((it) => it.setting === setting && (!ONLY || ONLY.test(it.name)) && (it.within ?? [engine.name]).includes(engine.name))) {
      for (const screen of it.screens) {
        const once = async () => make(it, screen, engine, await browser(setting, screen));
        test(`${engine.name}, ${screen.name}: ${it.name}`, { timeout: TIMEOUT }, async (t) => {
          // As the other browser tests: one that fails is tried once more, in a new browser, and named as flaky.
          await once().catch(async (error) => {
            t.diagnostic(`tried once more: ${error.message}`);
            await stop();
            await once();
          });
        });
      }
    }
  }
}

/** A server of its own gives each journey an origin of its own: nothing is kept from the one before. */
async function make({ name, run, tolerated }, screen, engine, browser) {
  const server = await startServer();
  const complaints = [];
  const isKnown = (text) => NOISE.test(text) || tolerated?.test(text);
  const tabs = [];
  const open = async () => {
    const tab = new Tab(await browser.open(screen, (text) => isKnown(text) || complaints.push(text)), server.url);
    tabs.push(tab);
    return tab;
  };
  try {
    const tab = await open();
    await run({ tab, newTab: open, server, engine: engine.name, screen });
    assert.deepEqual(complaints, [], "complaints in the console");
  } catch (error) {
    await keep(tabs, `${engine.name} ${screen.name} ${name}`);
    throw error;
  } finally {
    for (const tab of tabs) await tab.close().catch(() => {});
    await server.stop();
  }
}

/** What was to be seen when it went wrong. */
async function keep(tabs, name) {
  mkdirSync(RESULTS, { recursive: true });
  for (const [at, tab] of tabs.entries()) {
    const picture = await tab.screenshot().catch(() => undefined);
    if (picture) writeFileSync(`${RESULTS}${name.replaceAll(/[^\p{L}\d]+/gu, "-")}-${at}.png`, picture);
  }
}
