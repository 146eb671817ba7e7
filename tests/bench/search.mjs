// Measures the search on judged queries, and beside it search libraries from npm; see README.md. It never fails because of a figure.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { createProgramme } from "./generate/programme.mjs";
import { machine } from "./machine.mjs";
import { keep, table } from "./results.mjs";
import { prepareEngines } from "./search-engines.mjs";
import { ROOT, WORK } from "./sites.mjs";
import { median } from "./statistics.mjs";

const HELP = `cargo xtask bench --search [options]        (or, with the tool in place: node tests/bench/search.mjs [options])

  --tool FILE      the staff tool                    (target/staff/stadsgesprek)
  --queries FILE   judged queries                    (tests/fixtures/search/queries.json)
  --programme FILE the events that they are about    (tests/fixtures/house/events.json)
  --sizes A,B      events, for the time that a key takes (1000,10000)
  --plain          without the libraries from npm
  --json           print JSON instead of tables`;

/** The day on which the queries were judged. */
const NOW = "2026-11-28T12:00";

const { values: options } = parseArgs({
  options: {
    tool: { type: "string", default: "target/staff/stadsgesprek" },
    queries: { type: "string", default: "tests/fixtures/search/queries.json" },
    programme: { type: "string", default: "tests/fixtures/house/events.json" },
    sizes: { type: "string", default: "1000,10000" },
    plain: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

async function run() {
  const queries = JSON.parse(readFileSync(resolve(ROOT, options.queries), "utf8"));
  const programme = JSON.parse(readFileSync(resolve(ROOT, options.programme), "utf8"));
  const engines = [ours(), ...(options.plain ? [] : await prepareEngines())];
  const quality = [];
  const times = [];
  for (const engine of engines) {
    console.error(engine.name);
    const { found } = await engine.search(programme, queries.map(({ query }) => query));
    quality.push({ site: engine.name, size: programme.events.length, figures: judge(queries, found) });
  }
  // A query is found anew at every key.
  const keys = queries.flatMap(({ query }) => [...query].map((_, at) => query.slice(0, at + 1)));
  for (const size of options.sizes.split(",").map(Number)) {
    for (const engine of engines) {
      console.error(`${engine.name}, ${size} events`);
      const { indexed, milliseconds } = await engine.search(createProgramme(size, NOW), keys);
      times.push({ site: engine.name, size, figures: { "index ms": indexed, "a key ms": milliseconds } });
    }
  }
  const result = { date: new Date().toISOString(), ...machine(), quality, times };
  const file = keep(result, "-search");
  const tables = [table("queries", quality), table("time at full speed; ours as a native program, the others in Node", times)];
  console.log(options.json ? JSON.stringify(result) : `\n${tables.join("\n\n")}\n\nkept in ${file}`);
}

/** The staff tool runs the engine of the site. What it needs to read the programme is in the time of its index. */
function ours() {
  const tool = resolve(ROOT, options.tool);
  const run = (folder, words) => {
    const start = performance.now();
    const text = execFileSync(tool, ["search", "--data", folder, "--now", NOW, "--json", "--", ...words], { maxBuffer: 2 ** 30 });
    return { answers: JSON.parse(text), took: performance.now() - start };
  };
  return {
    name: "ours",
    async search(programme, words) {
      const folder = join(WORK, "search", String(programme.events.length));
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, "events.json"), JSON.stringify(programme));
      // What is alike in both is the start, the reading and the index.
      const one = median([1, 2, 3].map(() => run(folder, ["?"]).took));
      const { answers, took } = run(folder, words);
      return { found: answers.map(({ hits }) => hits.map(({ id }) => id)), indexed: one, milliseconds: (took - one) / words.length };
    },
  };
}

/** hit@1 and hit@3: the one that is meant (`top`, else any of the highest grade) is first, or among three. nDCG@10 with gain 2^grade − 1. */
function judge(queries, found) {
  const rows = queries.map(({ top, grades }, at) => ({ top, grades, ids: found[at] }));
  const answerable = rows.filter(({ grades }) => Object.keys(grades).length > 0);
  const others = rows.filter(({ grades }) => Object.keys(grades).length === 0);
  const mean = (value) => answerable.reduce((sum, row) => sum + value(row), 0) / answerable.length;
  const isMeant = ({ top, grades }, id) => (top ? id === top : grades[id] === Math.max(...Object.values(grades)));
  return {
    "hit@1": mean((row) => Number(isMeant(row, row.ids[0]))),
    "hit@3": mean((row) => Number(row.ids.slice(0, 3).some((id) => isMeant(row, id)))),
    "nDCG@10": mean(({ grades, ids }) => discounted(ids.map((id) => grades[id] ?? 0)) / discounted(Object.values(grades).sort((a, b) => b - a))),
    "nothing found": mean(({ ids }) => Number(ids.length === 0)),
    unanswerable: others.length,
    "rightly nothing": others.filter(({ ids }) => ids.length === 0).length,
  };
}

const discounted = (grades) => grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

if (options.help) console.log(HELP);
else await run();
