// A second build of the site, as the next upload would be: every file of the app has another name and other content.
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { BUILT_AT } from "./moment.mjs";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const bundle = process.env.BUNDLE ?? join(repository, "target/bundle");
const tool = join(resolve(repository, process.env.CARGO_TARGET_DIR ?? "target"), "debug/stadsgesprek");

/**
 * Builds an edition of the site with this data; its pages say `<html data-edition="…">` once scripts run.
 * Returns `{ folder, remove }`.
 */
export function buildEdition(edition, data = join(repository, "tests/fixtures/house")) {
  const work = mkdtempSync(join(tmpdir(), "stadsgesprek-edition-"));
  const [copy, folder] = [join(work, "bundle"), join(work, "site")];
  cpSync(bundle, copy, { recursive: true });
  appendFileSync(join(copy, "boot.js"), `\ndocument.documentElement.dataset.edition = "${edition}";\n`);
  appendFileSync(join(copy, readdirSync(copy).find((name) => /^site-.*\.css$/.test(name))), `\n[data-edition="${edition}"] {}\n`);
  rename(copy, edition);
  const options = { "--bundle": copy, "--data": data, "--out": folder, "--now": BUILT_AT };
  const lean = ["--zonder-beelden", "--zonder-compressie"];
  execFileSync(tool, ["build", ...Object.entries(options).flat(), ...lean], { stdio: ["ignore", "ignore", "inherit"] });
  return { folder, remove: () => rmSync(work, { recursive: true, force: true }) };
}

/** Other content has another hash in its name. */
function rename(copy, edition) {
  const other = Buffer.from(edition.padEnd(8).slice(0, 8)).toString("hex");
  const pattern = /-[0-9a-f]{16}(?=\.(css|js|wasm))/g;
  for (const name of readdirSync(copy)) renameSync(join(copy, name), join(copy, name.replace(pattern, `-${other}`)));
  // The page names the app, and the script of the app its slices.
  for (const name of readdirSync(copy).filter((name) => name === "index.html" || /^app-.*\.js$/.test(name))) {
    const path = join(copy, name);
    writeFileSync(path, readFileSync(path, "utf8").replace(pattern, `-${other}`));
  }
}

/** What the worker of a build keeps: `{ needed, pages }`, as paths below the site. */
export function lists(folder) {
  const text = readFileSync(join(folder, "sw.js"), "utf8");
  const [needed, pages] = ["NEEDED", "PAGES"].map((name) => {
    const [, entries] = new RegExp(`const ${name} = \\[\\n([^]*?)\\n\\];`).exec(text);
    return entries.split("\n").map((line) => JSON.parse(line.trim().replace(/,$/, ""))[0]);
  });
  return { needed, pages };
}
