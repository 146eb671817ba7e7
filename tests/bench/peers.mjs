// Peers to hold ourselves against, built from a folder beside this repository; nothing is written there.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { freezeDate, NOW, NOW_MILLIS } from "./moment.mjs";

const LEFT_OUT = new Set(["node_modules", "dist", "data", "vendor", "results"]);
const THEMES = ["Energie", "Cultuur", "Onderwijs", "Wonen"];

/** All peers have the same page, with one theme at a time in a list of choices. */
const PEER = {
  card: ".card",
  result: ["#count", ".card"],
  list: "#list",
  search: "#q",
  steps: THEMES.flatMap((theme) => [theme, ""].map((value) => ({ select: "#theme", value }))),
};

/** Those whose cards are called otherwise. */
const OTHERS = {
  "pretalx-npm": { card: ".c-linear-schedule-session", result: ["#count", ".c-linear-schedule-session .title"], list: "#cal" },
};

/** Builds what is not there yet; gives a folder to serve at "/", and the sites in it. */
export function buildPeers(folder, names, sizes) {
  const copy = join(tmpdir(), "stadsgesprek-bench-peers");
  const run = (program, ...words) => execFileSync(program, words, { cwd: copy, stdio: ["ignore", "ignore", "inherit"] });
  if (!existsSync(copy)) cpSync(resolve(folder), copy, { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) });
  if (!existsSync(join(copy, "node_modules"))) run("npm", "install", "--no-audit", "--no-fund");
  for (const size of sizes) {
    const data = join(copy, "data", `events-${size}.json`);
    const like = ["--base", NOW.slice(0, 10), "--past", String(1 / 3)];
    if (!existsSync(data)) run("node", "gen/gen_events.mjs", "--n", String(size), ...like, "--out", "data");
    const missing = names.filter((name) => !existsSync(join(copy, "dist", name, String(size), "index.html")));
    // They write what is to come into their pages, so their build must see our moment too.
    const frozen = `data:text/javascript,${encodeURIComponent(`(${freezeDate})(${NOW_MILLIS})`)}`;
    if (missing.length > 0) run("node", "--import", frozen, "build.mjs", "--peers", missing.join(), "--n", String(size));
  }
  const sites = sizes.flatMap((size) => names.map((name) => ({ ...PEER, ...OTHERS[name], name, size, path: `/${name}/${size}/` })));
  return { folder: join(copy, "dist"), sites };
}
