// Cuts what Cargo built into the slices in which the app is sent, binds it to its script and, for a release, makes all of it
// small: Trunk runs `node release.mjs` after its own build, whose script and wasm this takes the place of.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { packs } from "./packs.mjs";
import { bindSlices, loaderOf, slimMain, slimPiece } from "./slimming.mjs";

const run = promisify(execFile);
const { TRUNK_STAGING_DIR: bundle, TRUNK_PROFILE: profile, CARGO_TARGET_DIR: target = "target", STADSGESPREK_XTASK: xtask } = process.env;
if (!bundle || !xtask) throw new Error("release.mjs is run by Trunk (TRUNK_STAGING_DIR), which `cargo xtask` runs (STADSGESPREK_XTASK)");
const isRelease = profile === "release";
// What stands in the stylesheet of every page.
const DRESSED = ["event", "topic", "search", "qr", "calendar"];

const scratch = await mkdtemp(join(tmpdir(), "stadsgesprek-"));
try {
  await make();
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function make() {
  const built = join(target, "wasm32-unknown-unknown", isRelease ? "release" : "debug", "stadsgesprek-app.wasm");
  await run(xtask, ["slices", built, scratch]);
  const slices = new Map((await readFile(join(scratch, "slices.txt"), "utf8")).trim().split("\n").map((line) => {
    const [name, ...pieces] = line.split(" ");
    return [name, pieces];
  }));
  await writeFile(join(scratch, "slices.js"), loaderOf([...slices.keys()]));
  const binding = ["--target", "web", "--no-typescript", "--keep-lld-exports", "--no-demangle", "--out-name", "app"];
  await run("wasm-bindgen", [...binding, "--out-dir", scratch, join(scratch, "main.wasm")]);
  const main = slimMain(scratch, { isRelease });
  if (isRelease) for (const name of ["boot.js", "filter.js"]) await slimScript(name, "esm");
  // A module would wait until the page is there.
  if (isRelease) await slimScript("ahead.js", "iife");
  if (isRelease) for (const name of ["ask.js", "page.js", "early.js", "filter-rules.js"]) await rm(join(bundle, name));

  const packed = isRelease ? await packs(scratch, slices) : slices;
  const pieces = [...new Set([...packed.values()].flat())].sort();
  if (isRelease) for (const piece of pieces) await slimPiece(join(scratch, `${piece}.wasm`));
  const names = new Map();
  for (const piece of pieces) names.set(piece, await keep(await readFile(join(scratch, `${piece}.wasm`)), piece.replace(/^split_/, ""), "wasm"));
  const rare = await keep(await readFile("target/style/rare.css"), "rare", "css");
  const listed = {};
  for (const [slice, its] of [...packed].sort()) {
    listed[slice] = [...(DRESSED.includes(slice) ? [] : [rare]), ...its.map((piece) => names.get(piece))];
  }
  const { script, wasm, shared } = await main;
  // While developing each piece asks for the number by which it knows the main one.
  const asked = isRelease ? [] : WebAssembly.Module.imports(new WebAssembly.Module(await readFile(join(scratch, `${pieces[0]}.wasm`))));
  for (const { name } of asked.filter(({ name }) => name.startsWith("__canary"))) shared[name] = ~0xdead;
  const app = await keep(wasm, "app", "wasm");
  const glue = await keep(Buffer.from(bindSlices(script, { slices: listed, shared })), "app", "js");
  await name({ glue: glue.name, app: app.name, pieces: [rare, ...names.values()].map(({ name }) => name) });
}

// A file of the bundle, named by its content, with how a browser knows it.
async function keep(content, stem, ending) {
  const hash = (algorithm) => createHash(algorithm).update(content);
  const name = `${stem}-${hash("sha256").digest("hex").slice(0, 16)}.${ending}`;
  await writeFile(join(bundle, name), content);
  return { name, integrity: `sha256-${hash("sha256").digest("base64")}` };
}

// A script with all that it imports as one file, without its comments.
async function slimScript(name, format) {
  const path = join(bundle, name);
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, write: false, format, minify: true, target: "es2022", logLevel: "error" });
  await writeFile(path, outputFiles[0].text);
}

// Puts the names of the files into the page, in the place of those of Trunk's own.
async function name({ glue, app, pieces }) {
  const shell = join(bundle, "index.html");
  let text = await readFile(shell, "utf8");
  const own = / data-js="([^"]+)" data-wasm="([^"]+)"/.exec(text);
  if (!own) throw new Error("index.html does not name the script of the app");
  for (const old of own.slice(1)) await rm(join(bundle, old));
  const names = isRelease ? [] : await siteNames();
  const told = [["data-pieces", pieces.join(" ")], ...names, ["data-js", glue], ["data-wasm", app]];
  text = text.replace(own[0], () => told.map(([name, value]) => ` ${name}="${escape(value)}"`).join(""));
  await writeFile(shell, text.replaceAll(own[1], glue));
  for (const left of await readdir(join(bundle, "snippets")).catch(() => [])) throw new Error(`a script of a library is left: ${left}`);
}

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
