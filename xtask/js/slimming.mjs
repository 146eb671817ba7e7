// Makes the script and the pieces of wasm small: keeps what is used of them, and optimizes them.
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { FEATURES } from "./packs.mjs";

const run = promisify(execFile);
// A class for byte streams that a library exports and nothing here makes, with the lines that belong to it.
const UNUSED_CLASS = /^export class (IntoUnderlying\w+) \{\n.*?^\}\nif \(Symbol\.dispose\)[^\n]*\n/gms;
const FINALIZATION = /^const IntoUnderlying\w+Finalization = .*?;\n/gms;
// What the pieces import of the main one.
const SHARED = /^(memory|__indirect_function_table|__stack_pointer|__wasm_split_shared\d+)$/;

/** The script that loads slices, for the one that wasm-bindgen makes: `public/boot.js` does the work. */
export function loaderOf(slices) {
  return slices.map((slice) => `export const __wasm_split_load_${slice} = (back, data) => stadsgesprekSlice(${JSON.stringify(slice)}, back, data);\n`).join("");
}

/** The script with the list of slices, and under which names the main piece shares what the others import. */
export function bindSlices(script, { slices, shared }) {
  return `${script}export const slices=${JSON.stringify(slices)},shared=${JSON.stringify(shared)};\n`;
}

/** Script and wasm of the main piece, and the names of what it shares; in a release as small as they get. */
export async function slimMain(folder, { isRelease }) {
  const path = join(folder, "app_bg.wasm");
  const exports = WebAssembly.Module.exports(new WebAssembly.Module(await readFile(path))).map(({ name }) => name);
  const kept = exports.filter((name) => SHARED.test(name));
  const script = await oneScript(folder, isRelease);
  if (!isRelease) return { script, wasm: await readFile(path), shared: Object.fromEntries(kept.map((name) => [name, name])) };
  await optimize(path, exports.filter((name) => kept.includes(name) || script.includes(name)));
  return shortenNames(path, script, kept);
}

/** Makes another piece small. */
export async function slimPiece(path) {
  await optimizeWasm(path, path);
}

// The script as one ES module of which only what is asked for is left.
async function oneScript(folder, isRelease) {
  const source = (await readFile(join(folder, "app.js"), "utf8")).replace(UNUSED_CLASS, "").replace(FINALIZATION, "");
  if (/IntoUnderlying/.test(source)) throw new Error("app.js: a class that should be unused is used");
  await writeFile(join(folder, "app.js"), source);
  const { outputFiles } = await build({
    stdin: { contents: `export { default } from "./app.js"`, resolveDir: folder },
    bundle: true, format: "esm", minify: isRelease, target: "es2022", write: false, logLevel: "error",
  });
  return outputFiles[0].text;
}

// The wasm without the exports that nobody names, and without what only those reach.
async function optimize(path, used) {
  const graph = [
    { name: "outside", root: true, reaches: used },
    ...used.map((name) => ({ name, export: name })),
  ];
  const graphPath = `${path}.json`;
  await writeFile(graphPath, JSON.stringify(graph));
  await run("wasm-metadce", ["--graph-file", graphPath, path, "-o", path]);
  await optimizeWasm(path, path);
}

// Nothing of Rust lies below address 1024; one function is inlined where it is short, not where it is called once.
// Taken apart and put together again, blocks need fewer jumps; what that leaves double goes in two more rounds. A hundredth.
async function optimizeWasm(path, out) {
  const rebuilt = ["--flatten", "--rereloop", "-Oz", "-Oz"];
  await run("wasm-opt", [...FEATURES, "-Oz", ...rebuilt, "--low-memory-unused", "-ocimfs", "1", "--strip-debug", "--strip-producers", path, "-o", out]);
}

// Short names where script and wasm meet: wasm-bindgen's end in hashes, which do not compress. And the variables of each function
// shared and ordered anew, so that the most used have the shortest numbers.
async function shortenNames(path, script, kept) {
  const passes = ["--minify-imports-and-exports", "--merge-locals", "--coalesce-locals", "--reorder-locals"];
  const { stdout } = await run("wasm-opt", [...passes, path, "-o", path]);
  const { imports, exports } = JSON.parse(stdout);
  const imported = new Map(imports.map(([, name, short]) => [name, short]));
  const exported = new Map(exports);
  const renamed = script
    .replace(/(?<=\.)[\w$]+/g, (name) => exported.get(name) ?? name)
    .replace(/\b(__wb|__wasm_split_load_)\w+/g, (name) => imported.get(name) ?? name);
  return { script: renamed, wasm: await readFile(path), shared: Object.fromEntries(kept.map((name) => [name, exported.get(name) ?? name])) };
}
