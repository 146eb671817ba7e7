// From samples to one row per site, and from rows to text.
import { table } from "./results.mjs";
import { BYTE_TYPES } from "./server.mjs";
import { median, quantile, spread } from "./statistics.mjs";

const KILOBYTE = 1000;

/** What each column shows of the samples of a site; README.md says what they mean. */
const COLUMNS = {
  "FCP ms": (samples) => median(samples.map(({ firstPaint }) => firstPaint)),
  "card ms": (samples) => median(samples.map(({ firstCard }) => firstCard)),
  "1st filter ms": (samples) => median(samples.map(({ firstFilter }) => firstFilter)),
  "1st touch ms": (samples) => median(samples.map(({ firstTouch }) => firstTouch)),
  ...Object.fromEntries(["agenda", "talk", "form", "mine", "month"].map((page) => [`${page} ready`, (samples) => median(samples.map(({ ready }) => ready?.[page]))])),
  "again: card": (samples) => median(samples.map(({ again }) => again?.card)),
  "again: ready": (samples) => median(samples.map(({ again }) => again?.ready)),
  "blocked ms": (samples) => median(samples.map(({ blocked }) => blocked)),
  "longest ms": (samples) => median(samples.map(({ longest }) => longest)),
  "INP p98": (samples) => quantile(samples.flatMap(({ interactions }) => interactions), 0.98),
  "filter ms": (samples) => median(samples.flatMap(({ filter }) => filter)),
  "p95 ms": (samples) => quantile(samples.flatMap(({ filter }) => filter), 0.95),
  "script ms": (samples) => median(samples.flatMap(({ filterScript }) => filterScript)),
  "main ms": (samples) => median(samples.flatMap(({ filterMain }) => filterMain)),
  "search ms": (samples) => median(samples.flatMap(({ search }) => search)),
  "search p95": (samples) => quantile(samples.flatMap(({ search }) => search), 0.95),
  "heap MB": (samples) => median(samples.map(({ heap }) => heap)),
  "wasm MB": (samples) => median(samples.map(({ wasmMemory }) => wasmMemory)),
  CLS: (samples) => median(samples.map(({ shift }) => shift)),
};

/** The columns as they are, and the bytes as sent; `spread` is that of the first card. */
export function summarize({ name, size }, cpu, samples) {
  const figures = Object.entries(COLUMNS).map(([column, figure]) => [column, figure(samples)]);
  const bytes = BYTE_TYPES.map((type) => [type, median(samples.map(({ sent }) => sent[type] ?? 0))]);
  const total = bytes.reduce((sum, [, count]) => sum + count, 0);
  return {
    site: name,
    size,
    cpu,
    runs: samples.length,
    spread: spread(samples.map(({ firstCard }) => firstCard)),
    figures: Object.fromEntries(figures),
    bytes: Object.fromEntries([["total", total], ...bytes]),
  };
}

/** All tables. */
export function describe({ rows, net, screen, runs }) {
  const cpus = [...new Set(rows.map(({ cpu }) => cpu))];
  const hasPeers = rows.some(({ site }) => site !== "ours");
  const tables = cpus.flatMap((cpu) => {
    const own = rows.filter((row) => row.cpu === cpu);
    const title = `CPU ${cpu === 1 ? "at full speed" : `slowed ${cpu} times`}, network ${net}, ${screen}, median of ${runs} runs`;
    return [table(title, own), ...(hasPeers ? [table(`ours divided by the peer (below 1: ours is better), CPU ×${cpu}`, ratios(own))] : [])];
  });
  const bytes = rows.filter(({ cpu }) => cpu === cpus[0]).map((row) => ({ ...row, figures: kilobytes(row.bytes) }));
  return [table("kB as sent", bytes), ...tables].join("\n\n");
}

const kilobytes = (bytes) => Object.fromEntries(Object.entries(bytes).map(([type, count]) => [type, count / KILOBYTE]));

function ratios(rows) {
  return rows.flatMap((row) => {
    const ours = rows.find(({ site, size }) => site === "ours" && size === row.size);
    if (row.site === "ours" || !ours) return [];
    // What a worker asks for goes by no slowed line, and what a peer has stays in no cache here.
    const compared = Object.entries(row.figures).filter(([column]) => !column.startsWith("again"));
    const pairs = compared.map(([column, figure]) => [column, figure ? ours.figures[column] / figure : undefined]);
    return [{ ...row, figures: Object.fromEntries(pairs) }];
  });
}
