// Builds the chunks that the app fetches only when they are asked for, and makes all of a release small: Trunk runs
// `node chunks.mjs` after its own build.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { slimApp } from "./slim.mjs";
import { slim } from "./slimming.mjs";

const run = promisify(execFile);
const TARGET = "wasm32-unknown-unknown";
const { TRUNK_STAGING_DIR: bundle, TRUNK_PROFILE: profile, CARGO_TARGET_DIR: target = "target" } = process.env;
if (!bundle) throw new Error("chunks.mjs is run by Trunk, which says where its files are (TRUNK_STAGING_DIR)");
const isRelease = profile === "release";

// Beside the rest: each takes one core a minute.
const slimmed = isRelease ? slimApp(bundle) : undefined;
const chunks = (await readdir("chunks", { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
const packages = chunks.flatMap((chunk) => ["--package", `stadsgesprek-${chunk}`]);
await run("cargo", ["build", "--quiet", "--target", TARGET, ...(isRelease ? ["--release"] : []), ...packages]);

const files = [];
for (const built of await Promise.all(chunks.map(bind))) files.push(...built);
files.push(await keepStyle("whole", "target/style/rare.css"));
const shell = join(bundle, "index.html");
const text = await readFile(shell, "utf8");
if (!text.includes(" data-js=")) throw new Error("index.html does not name the script of the app");
const names = isRelease ? [] : await siteNames();
const told = [["data-parts", files.join(" ")], ...names].map(([name, value]) => ` ${name}="${escape(value)}"`);
await writeFile(shell, text.replace(" data-js=", () => `${told.join("")} data-js=`));

await slimmed;

function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}

// What the site is called, which the staff tool says of a site that it builds. Here nothing is settled but what is written out.
async function siteNames() {
  const { siteName, tagline, house } = JSON.parse(await readFile("public/data/portal.json", "utf8"));
  const both = (name, text) => (typeof text === "object" ? [[name, text.nl], [`${name}-en`, text.en]] : [[name, text]]);
  const address = [house?.name, house?.address, house?.city].filter(Boolean).join(", ");
  return [...both("data-name", siteName), ...both("data-tagline", tagline), ["data-house", address]].filter(([, text]) => text);
}

// The stylesheet of a chunk, which comes before it is started.
async function keepStyle(chunk, source) {
  const text = await readFile(source);
  const name = `${chunk}-${createHash("sha256").update(text).digest("hex").slice(0, 16)}.css`;
  await writeFile(join(bundle, name), text);
  return name;
}

// Script and wasm of a chunk, named by their content as the app's own are.
async function bind(chunk) {
  const scratch = await mkdtemp(join(tmpdir(), "stadsgesprek-"));
  try {
    const built = join(target, TARGET, isRelease ? "release" : "debug", `stadsgesprek_${chunk}.wasm`);
    await run("wasm-bindgen", ["--target", "web", "--no-typescript", "--out-dir", scratch, "--out-name", chunk, built]);
    const [glue, wasm] = [`${chunk}.js`, `${chunk}_bg.wasm`];
    if (isRelease) await slim(scratch, { glue, wasm, entry: 'export { default } from "./glue.js"; export *' });
    const hash = createHash("sha256").update(await readFile(join(scratch, glue))).update(await readFile(join(scratch, wasm)));
    const name = `${chunk}-${hash.digest("hex").slice(0, 16)}`;
    const named = [`${name}.js`, `${name}_bg.wasm`];
    await rename(join(scratch, glue), join(bundle, named[0]));
    await rename(join(scratch, wasm), join(bundle, named[1]));
    return named;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
