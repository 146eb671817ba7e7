// What a page holds on to, once the browser has thrown away what it can.

/** More than this above the figure after the warm-up is a leak. */
export const LIMIT = 1.05;

/** Runs in the page before its scripts: keeps the memories and tables of every wasm module that starts. */
export function keepWasm() {
  const kept = (globalThis.soakWasm = { memories: [], tables: [] });
  const keep = (result) => {
    for (const value of Object.values((result.instance ?? result).exports)) {
      if (value instanceof WebAssembly.Memory) kept.memories.push(value);
      if (value instanceof WebAssembly.Table) kept.tables.push(value);
    }
    return result;
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...given) => keep(await own.apply(WebAssembly, given));
  }
}

const WASM = `({
  memory: soakWasm.memories.reduce((sum, it) => sum + it.buffer.byteLength, 0),
  handles: soakWasm.tables.reduce((sum, it) => sum + it.length, 0),
  timers: soak.timers(),
})`;

/** The figures by name. */
export async function measure(page, session) {
  for (let time = 0; time < 3; time += 1) {
    await page.evaluate("soak.frame()");
    await session.send("HeapProfiler.collectGarbage");
  }
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
  const wasm = await page.evaluate(WASM);
  return {
    "JS heap (bytes)": of("JSHeapUsedSize"),
    "DOM nodes": of("Nodes"),
    "event listeners": of("JSEventListeners"),
    documents: of("Documents"),
    "wasm memory (bytes)": wasm.memory,
    "wasm tables (entries)": wasm.handles,
    "timers waiting": wasm.timers,
  };
}

/** Each figure with both values, and whether it has grown too much; what was never there was not measured. */
export const compare = (warm, end) =>
  Object.entries(warm).map(([name, before]) => ({ name, before, after: end[name], isLeak: !before || end[name] > before * LIMIT }));

/** The rows as lines of text. */
export function table(rows) {
  const number = (value) => value.toLocaleString("en-US").padStart(14);
  const growth = ({ before, after }) => `${(((after - before) / before) * 100).toFixed(1)} %`.padStart(9);
  const line = (row) => `${row.name.padEnd(22)}${number(row.before)}${number(row.after)}${growth(row)}${row.isLeak ? "  ← grows" : ""}`;
  return [`${"".padEnd(22)}${"warm".padStart(14)}${"end".padStart(14)}${"growth".padStart(9)}`, ...rows.map(line)].join("\n");
}
