// Weighs what a visitor must load: `node size.mjs <bundle>` fails above a budget.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

// What a visitor on a slow phone loads for the first page, in kB as sent; what comes in must be worth it.
const FIRST = 261;
// What a page adds to that, by its slices (`crates/stadsgesprek-core/src/address/slice.rs`).
const PAGES = {
  "a search": { slices: ["search"], most: 40 },
  "a talk": { slices: ["event"], most: 75 },
  "a theme": { slices: ["topic"], most: 50 },
  "the month": { slices: ["month"], most: 83 },
  "rode draad": { slices: ["threads"], most: 75 },
  "a text": { slices: ["texts"], most: 63 },
  "the form": { slices: ["own", "registration"], most: 159 },
  "mine": { slices: ["own", "mine"], most: 152 },
  "notes": { slices: ["own", "notes"], most: 134 },
};
// All that a kiosk or a thorough visitor ever loads.
const ALL = 779;

const bundle = process.argv[2];
const shell = await readFile(join(bundle, "index.html"), "utf8");
const glue = / data-js="([^"]*)"/.exec(shell)?.[1];
const slices = JSON.parse(/slices=(\{.*?\}),shared=/.exec(await readFile(join(bundle, glue), "utf8"))[1]);
// What is fetched only when it is asked for is weighed, but not counted for a first visit.
const later = new Set(/ data-pieces="([^"]*)"/.exec(shell)?.[1].split(" "));
const isLater = (name) => name.startsWith("sw") || later.has(name);
const isWeighed = (name) => /\.(wasm|js|css)$/.test(name);
const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(7);

const sizes = new Map();
for (const name of (await readdir(bundle)).filter(isWeighed).sort()) {
  const content = await readFile(join(bundle, name));
  sizes.set(name, brotliCompressSync(content).length);
  console.log(`${kilobytes(content.length)} kB → ${kilobytes(sizes.get(name))} kB brotli  ${name}${isLater(name) ? " (only when asked for)" : ""}`);
}
const sum = (names) => [...names].reduce((total, name) => total + sizes.get(name), 0);
const over = [];
function weigh(what, names, most) {
  const bytes = sum(names);
  console.log(`${kilobytes(bytes)} kB of ${most} kB brotli: ${what}.`);
  if (bytes > most * 1000) over.push(what);
}
weigh("first visit (wasm, scripts, styles)", [...sizes.keys()].filter((name) => !isLater(name)), FIRST);
for (const [page, { slices: its, most }] of Object.entries(PAGES)) {
  const files = new Set(its.flatMap((slice) => slices[slice].map(({ name }) => name)));
  weigh(`what ${page} adds, ${files.size} files`, files, most);
}
weigh("all of it", [...sizes.keys()].filter((name) => !name.startsWith("sw")), ALL);
if (over.length > 0) {
  console.error(`Over the budget: ${over.join("; ")}. Look at what is new in those pieces, or leave out a dependency.`);
  process.exit(1);
}
