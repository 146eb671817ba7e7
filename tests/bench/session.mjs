// One cold visit: a browser with a profile of its own, slowed as asked.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { findBrowser, launchArguments } from "../e2e/browser.mjs";
import { phone } from "../e2e/screens.mjs";
import { freezeDate, NOW_MILLIS } from "./moment.mjs";
import { installProbe, watchWasm } from "./probe.mjs";

/** A site that does not start in this time counts as failed, in milliseconds. */
const LIMIT = 120_000;

/** The throttling of Chrome's own tools: a tenth off the line's speed, several times its delay for each request. */
const bits = (down, up, latency) => ({ offline: false, downloadThroughput: down / 8, uploadThroughput: up / 8, latency });
export const NETWORKS = {
  none: undefined,
  fast4g: bits(8.1e6, 1.35e6, 165),
  slow4g: bits(1.44e6, 675e3, 562.5),
};

/** What is looked at. */
export const SCREENS = { desktop: { viewport: { width: 1350, height: 940 } }, phone };

/** Opens `site` in a profile of its own; `firstFilter` is a step to try from the start. Close it when done. */
export async function openSession(site, conditions) {
  const profile = await openProfile(conditions);
  try {
    return { ...(await profile.visit(site, conditions)), close: profile.close };
  } catch (error) {
    await profile.close();
    throw error;
  }
}

/** A profile that has visited nothing, in which several visits can be made. Close it when done. */
export async function openProfile({ screen = "desktop", hasWorker = false }) {
  const profile = await mkdtemp(join(tmpdir(), "stadsgesprek-bench-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser({ isWhole: true }),
    args: [...launchArguments, "--disable-gpu"],
    ...SCREENS[screen],
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    // Playwright waits with code of its own in the page, which the site's policy would stop.
    bypassCSP: true,
    // A worker fetches for later, after the visit that is measured has got what it needs.
    serviceWorkers: hasWorker ? "allow" : "block",
  });
  const close = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  };
  return { close, visit: (site, conditions) => visit(context, site, conditions) };
}

async function visit(context, site, { cpu, net, firstFilter, limit = LIMIT }) {
  const page = context.pages().find((page) => page.url() === "about:blank") ?? (await context.newPage());
  const tools = await context.newCDPSession(page);
  // Time that the thread really ran: other work on the machine does not count.
  await tools.send("Performance.enable", { timeDomain: "threadTicks" });
  if (NETWORKS[net]) {
    await tools.send("Network.enable");
    await tools.send("Network.emulateNetworkConditions", NETWORKS[net]);
  }
  await tools.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  await page.addInitScript(freezeDate, NOW_MILLIS);
  await page.addInitScript(watchWasm);
  await page.addInitScript(installProbe, { card: site.card, result: site.result, firstFilter });
  const traffic = watchTraffic(page);
  const failure = new Promise((_, reject) => page.on("pageerror", reject));
  failure.catch(() => {}); // Nobody may be waiting.
  await page.goto(site.url, { waitUntil: "commit", timeout: limit });
  const wait = async (condition) => {
    const met = page.waitForFunction(condition, undefined, { timeout: limit, polling: 50 });
    met.catch(() => {}); // When the page has failed, it ends with the browser.
    await Promise.race([met, failure]);
  };
  return {
    page,
    tools,
    waitForFirstCard: () => wait("window.bench?.firstCard"),
    waitForFirstFilter: () => wait("window.bench?.firstFilter"),
    waitForReady: async () => {
      const found = page.waitForFunction((ready) => document.querySelector(ready) && performance.now(), site.ready, { timeout: limit, polling: "raf" });
      found.catch(() => {});
      return (await Promise.race([found, failure])).jsonValue();
    },
    settle: () => settle(page, traffic, { ready: site.ready, limit }),
  };
}

function watchTraffic(page) {
  const traffic = { open: 0, last: performance.now() };
  const count = (step) => () => {
    traffic.open += step;
    traffic.last = performance.now();
  };
  page.on("request", count(1));
  page.on("requestfinished", count(-1));
  page.on("requestfailed", count(-1));
  return traffic;
}

/** Waits until the site has started, and neither worked nor loaded for a while. */
async function settle(page, traffic, { ready, limit }) {
  const end = performance.now() + limit;
  while (performance.now() < end) {
    await sleep(200);
    const isIdle = await page.evaluate((ready) => {
      const hasStarted = document.readyState === "complete" && (!ready || document.querySelector(ready) !== null);
      return hasStarted && performance.now() - globalThis.bench.busyUntil > 1000;
    }, ready);
    if (isIdle && traffic.open <= 0 && performance.now() - traffic.last > 700) return;
  }
  throw new Error("the site does not come to rest");
}
