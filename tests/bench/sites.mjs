// Our own site at every size: the same bundle, another programme, pages written by the staff tool.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createProgramme } from "./generate/programme.mjs";
import { NOW } from "./moment.mjs";

export const ROOT = new URL("../../", import.meta.url).pathname;
export const WORK = join(ROOT, "target/bench");

/** Rare and common themes; none is that of the first cards, so each step changes the first card. */
const THEMES = ["energie", "cultuur", "onderwijs", "wonen"];

/** What to look at in our pages. */
const OURS = {
  name: "ours",
  card: ".card",
  result: [".result-count", ".card"],
  list: ".list-results",
  search: "#search",
  ready: "html[data-ready]",
  filters: "#filter-toggle",
  steps: THEMES.flatMap((id) => [true, false].map((on) => ({ check: `#thema-${id}`, on }))),
};

/** Builds the site at a size; gives what to serve and what to look at. */
export function buildOurs(size, bundle) {
  const data = join(WORK, "data", String(size));
  const out = join(WORK, "ours", String(size));
  mkdirSync(data, { recursive: true });
  const programme = createProgramme(size, NOW);
  // One can register for the first one to come.
  const first = programme.events.find(({ start }) => start > NOW);
  first.registration = { required: true, fields: ["name", "email", "seats"] };
  writeFileSync(join(data, "events.json"), JSON.stringify(programme));
  cpSync(join(ROOT, "tests/fixtures/house/portal.json"), join(data, "portal.json"));
  // The server of the benchmark compresses by itself, and no visit loads the pictures of previews.
  const build = ["build", "--bundle", bundle, "--data", data, "--out", out, "--now", NOW, "--zonder-beelden", "--zonder-compressie"];
  execFileSync("cargo", ["run", "--quiet", "--package", "stadsgesprek-cli", "--", ...build], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
  const talk = `activiteit/${first.id}/`;
  const pages = { agenda: "", talk, form: `${talk}aanmelden/`, mine: "mijn/", month: "maand/" };
  return { ...OURS, pages, size, path: `/ours/${size}/`, folder: out };
}
