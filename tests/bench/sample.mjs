// One run of one site: a cold visit that is measured throughout, and another that filters as early as it can.
import { setTimeout as sleep } from "node:timers/promises";
import { openSession } from "./session.mjs";

/** Typed and taken back letter by letter; common enough to find something at every size. */
const QUERY = "energie";
/** The first steps compile code; they are not counted. */
const WARM_UP = 2;
const STEPS = 16;
const STEP_LIMIT = 30_000;
const MEGABYTE = 2 ** 20;

/** Everything in milliseconds, bytes or megabytes; lists hold one number for each step. */
export async function takeSample(site, server, conditions) {
  return { ...(await visit(site, server, conditions)), firstFilter: await filterEarly(site, conditions), ready: await becomeReady(site, conditions) };
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
    const start = await session.page.evaluate(() => {
      const { firstPaint, firstCard, shift } = globalThis.bench;
      return { firstPaint, firstCard, shift };
    });
    const memory = await measureMemory(session);
    const filter = await measureFilters(session, site);
    const search = await measureSearch(session, site, conditions.cpu);
    return { sent, ...start, ...memory, ...filter, search };
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
