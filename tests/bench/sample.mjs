// One run of one site: a cold visit that is measured throughout, and another that filters as early as it can.
import { setTimeout as sleep } from "node:timers/promises";
import { openProfile, openSession } from "./session.mjs";

/** Typed and taken back letter by letter; common enough to find something at every size. */
const QUERY = "energie";
/** The first steps compile code; they are not counted. */
const WARM_UP = 2;
const STEPS = 16;
const STEP_LIMIT = 30_000;
const MEGABYTE = 2 ** 20;

/** How often somebody really clicks. */
const CLICKS = 10;
/** Browsers do not tell an interaction of less than this apart from nothing. */
const SHORTEST = 16;
/** A task of more than this blocks. */
const LONG_TASK = 50;
/** A finger touches what it sees. */
const AT_ONCE = { timeout: 200, force: true };
/** How long a worker may take to keep all that it wants to. */
const KEEPING_LIMIT = 60_000;

/** Everything in milliseconds, bytes or megabytes; lists hold one number for each step. */
export async function takeSample(site, server, conditions) {
  return {
    ...(await visit(site, server, conditions)),
    firstFilter: await filterEarly(site, conditions),
    firstTouch: await touchEarly(site, conditions),
    again: await visitAgain(site, conditions),
    ready: await becomeReady(site, conditions),
  };
}

/** When the app is ready on each of the pages that a site names, each in a visit of its own. */
async function becomeReady(site, conditions) {
  const ready = {};
  for (const [name, path] of Object.entries(site.pages ?? {})) {
    const session = await openSession({ ...site, url: site.url + path }, conditions);
    try {
      ready[name] = await session.waitForReady();
    } finally {
      await session.close();
    }
  }
  return ready;
}

async function visit(site, server, conditions) {
  server.takeSent();
  const session = await openSession(site, conditions);
  try {
    await session.waitForFirstCard();
    await session.settle();
    const sent = server.takeSent();
    const { longTasks, ...start } = await session.page.evaluate(() => {
      const { firstPaint, firstCard, shift, longTasks } = globalThis.bench;
      return { firstPaint, firstCard, shift, longTasks };
    });
    // Of a task in which the first paint came, what is after it.
    const afterPaint = longTasks.map(([at, duration]) => Math.min(duration, at + duration - start.firstPaint)).filter((rest) => rest > 0);
    const blocked = afterPaint.reduce((sum, duration) => sum + Math.max(0, duration - LONG_TASK), 0);
    const memory = await measureMemory(session);
    const filter = await measureFilters(session, site);
    if (site.filters && (await session.page.isVisible(site.filters))) await session.page.click(site.filters);
    await session.settle();
    await session.page.evaluate(() => (globalThis.bench.interactions = {}));
    const search = await measureSearch(session, site, conditions.cpu);
    await clickFilters(session, site);
    await session.settle();
    const felt = await session.page.evaluate(() => Object.values(globalThis.bench.interactions));
    const done = CLICKS + 2 * QUERY.length - 1;
    const interactions = [...felt, ...Array(Math.max(0, done - felt.length)).fill(SHORTEST)];
    return { sent, ...start, blocked, longest: Math.max(0, ...afterPaint), ...memory, ...filter, search, interactions };
  } finally {
    await session.close();
  }
}

async function filterEarly(site, conditions) {
  const session = await openSession(site, { ...conditions, firstFilter: site.steps[0] });
  try {
    await session.waitForFirstFilter();
    return await session.page.evaluate(() => globalThis.bench.firstFilter);
  } finally {
    await session.close();
  }
}

/** The first filter by a finger, on a phone: once a card is in sight, and again while nothing answers. */
async function touchEarly(site, conditions) {
  const session = await openSession(site, { ...conditions, screen: "phone" });
  const { page } = session;
  try {
    await session.waitForFirstCard();
    const [step] = site.steps;
    await page.evaluate(() => globalThis.bench.watchResult());
    for (const end = performance.now() + STEP_LIMIT; performance.now() < end; await sleep(50)) {
      const at = await page.evaluate(() => globalThis.bench.resultAt);
      if (at) return at;
      // Nothing may be there to be touched yet.
      if (site.filters && !(await page.isVisible(`label:has(${step.check})`))) await page.tap(site.filters, AT_ONCE).catch(() => {});
      await choose(page, step, "tap").catch(() => {});
    }
    return undefined;
  } finally {
    await session.close();
  }
}

/** As a person does: a list of choices opens in a window of its own, which no program can touch. */
async function choose(page, { check, on, select, value }, way) {
  if (select) return page.selectOption(select, value);
  if ((await page.isChecked(check)) === on) return;
  await page[way](`label:has(${check})`, way === "tap" ? AT_ONCE : {});
}

/** Real clicks; who has a list of choices goes through it by key. */
async function clickFilters({ page }, { steps }) {
  for (let at = 0; at < CLICKS; at += 1) {
    const step = steps[at % steps.length];
    if (step.check) await choose(page, step, "click");
    else await page.locator(step.select).press(at % 2 === 0 ? "ArrowDown" : "ArrowUp");
    await sleep(200);
  }
}

/** The second visit, to a site that may have kept itself. */
async function visitAgain(site, conditions) {
  const profile = await openProfile({ ...conditions, hasWorker: true });
  try {
    const first = await profile.visit(site, { cpu: 1, net: "none" });
    await first.waitForFirstCard();
    await first.settle();
    await first.page.evaluate(untilKept, KEEPING_LIMIT);
    // An address of nothing, in which the next visit is made: the first one has been left.
    await first.page.goto("about:blank");
    const second = await profile.visit(site, conditions);
    await second.waitForFirstCard();
    const ready = site.ready ? await second.waitForReady() : undefined;
    return { card: await second.page.evaluate(() => globalThis.bench.firstCard), ready };
  } finally {
    await profile.close();
  }
}

/** In the page: until the worker, when there is one, has had nothing more to keep for a while. */
async function untilKept(limit) {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (!registration) return;
  const end = performance.now() + limit;
  const count = async () => {
    const names = await caches.keys();
    const sizes = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  for (let before = -1, now = 0; (before !== now || !registration.active) && performance.now() < end; ) {
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    now = await count();
  }
}

async function measureMemory({ page, tools }) {
  // Twice: what the first pass frees may hold on to more.
  await tools.send("HeapProfiler.collectGarbage");
  await tools.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize } = await tools.send("Runtime.getHeapUsage");
  const wasm = await page.evaluate(() => globalThis.benchMemory?.buffer.byteLength ?? 0);
  return { heap: (usedSize + (embedderHeapUsedSize ?? 0)) / MEGABYTE, wasmMemory: wasm / MEGABYTE };
}

async function measureFilters({ page, tools }, { steps }) {
  const seen = { filter: [], filterScript: [], filterMain: [] };
  for (let at = 0; at < WARM_UP + STEPS; at += 1) {
    const before = await threadTime(tools);
    const { shown } = await page.evaluate(([step, limit]) => globalThis.bench.measure(step, limit), [steps[at % steps.length], STEP_LIMIT]);
    if (shown === undefined) throw new Error(`step ${at} changed nothing: ${JSON.stringify(steps[at % steps.length])}`);
    await sleep(60);
    const after = await threadTime(tools);
    if (at < WARM_UP) continue;
    seen.filter.push(shown);
    seen.filterScript.push(after.script - before.script);
    seen.filterMain.push(after.all - before.all);
  }
  return seen;
}

/** What the page's main thread did so far: scripts with their microtasks, and all together. */
async function threadTime(tools) {
  const { metrics } = await tools.send("Performance.getMetrics");
  const millis = (wanted) => metrics.find(({ name }) => name === wanted).value * 1000;
  return { script: millis("ScriptDuration"), all: millis("TaskDuration") };
}

/** Real keys; a key that changes nothing that is shown is left out. */
async function measureSearch({ page }, { search, list }, cpu) {
  const rest = 100 + 50 * cpu;
  const seen = [];
  await page.evaluate((list) => globalThis.bench.watchList(list), list);
  await page.focus(search);
  for (const key of [...QUERY, ...Array(QUERY.length - 1).fill("Backspace")]) {
    await page.evaluate(() => Object.assign(globalThis.bench, { lastInput: 0, lastMutation: 0, lastShown: 0 }));
    await page.keyboard.press(key);
    const { lastInput, lastShown } = await atRest(page, rest);
    if (lastShown) seen.push(lastShown - lastInput);
  }
  return seen;
}

/** Waits until the list has not changed for a while, or does not seem to be going to. */
async function atRest(page, rest) {
  const end = performance.now() + STEP_LIMIT;
  for (;;) {
    await sleep(50);
    const state = await page.evaluate(() => ({ ...globalThis.bench, now: performance.now() }));
    const isShown = state.lastMutation > 0 && state.lastShown >= state.lastMutation;
    const since = state.now - (isShown ? state.lastMutation : state.lastInput);
    if (since > (isShown ? rest : 3 * rest) || performance.now() > end) return state;
  }
}
