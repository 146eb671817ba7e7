// Makes a script and wasm by wasm-bindgen small: keeps what is used of both, and optimizes them.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";

const run = promisify(execFile);
// A class for byte streams that a library exports and nothing here makes, with the lines that belong to it.
const UNUSED_CLASS = /^export class (IntoUnderlying\w+) \{\n.*?^\}\nif \(Symbol\.dispose\)[^\n]*\n/gms;
const FINALIZATION = /^const IntoUnderlying\w+Finalization = .*?;\n/gms;

/** Slims the files `glue` and `wasm` of a folder in place; `entry` says what the script is to export. */
export async function slim(folder, { glue, wasm, entry }) {
  const script = await slimGlue(folder, glue, entry);
  const path = join(folder, wasm);
  await slimWasm(path, script);
  await writeFile(join(folder, glue), await shortenNames(path, script));
}

// The script as one ES module of which only what is asked for is left.
async function slimGlue(folder, glue, entry) {
  const source = (await readFile(join(folder, glue), "utf8")).replace(UNUSED_CLASS, "").replace(FINALIZATION, "");
  if (/IntoUnderlying/.test(source)) throw new Error(`${glue}: a class that should be unused is used`);
  const { outputFiles } = await build({
    stdin: { contents: `${entry} from "./glue.js"`, resolveDir: folder },
    plugins: [{
      name: "glue",
      setup(builder) {
        builder.onResolve({ filter: /glue\.js$/ }, () => ({ path: glue, namespace: "glue" }));
        builder.onLoad({ filter: /.*/, namespace: "glue" }, () => ({ contents: source, resolveDir: folder }));
      },
    }],
    bundle: true, format: "esm", minify: true, target: "es2022", write: false, logLevel: "error",
  });
  return outputFiles[0].text;
}

// The wasm without the exports that the script does not name, and without what only those reach.
async function slimWasm(path, script) {
  const exports = WebAssembly.Module.exports(new WebAssembly.Module(await readFile(path))).map(({ name }) => name);
  const used = exports.filter((name) => script.includes(name));
  const graph = [
    { name: "script", root: true, reaches: used },
    ...used.map((name) => ({ name, export: name })),
  ];
  const scratch = await mkdtemp(join(tmpdir(), "stadsgesprek-"));
  try {
    const [graphPath, reduced] = [join(scratch, "graph.json"), join(scratch, "reduced.wasm")];
    await writeFile(graphPath, JSON.stringify(graph));
    await run("wasm-metadce", ["--graph-file", graphPath, path, "-o", reduced]);
    // Nothing of Rust lies below address 1024; one function is inlined where it is short, not where it is called once.
    // Taken apart and put together again, blocks need fewer jumps; what that leaves double goes in two more rounds. A hundredth.
    // Then what no value can ever reach goes, and what only that reached. As much again; and half as much once more.
    const rebuilt = ["--flatten", "--rereloop", "-Oz", "-Oz"];
    const unreached = ["--gufa-optimizing", "-Oz"];
    const rounds = ["-Oz", ...rebuilt, ...unreached, ...unreached, ...unreached, ...rebuilt];
    await run("wasm-opt", [...rounds, "--low-memory-unused", "-ocimfs", "1", "--strip-producers", reduced, "-o", path]);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

// Short names where script and wasm meet: wasm-bindgen's end in hashes, which do not compress. And the variables of each function
// shared and ordered anew, so that the most used have the shortest numbers.
async function shortenNames(path, script) {
  const passes = ["--minify-imports-and-exports-and-modules", "--merge-locals", "--coalesce-locals", "--reorder-locals"];
  const { stdout } = await run("wasm-opt", [...passes, path, "-o", path]);
  const { imports, exports } = JSON.parse(stdout);
  const imported = new Map(imports.map(([, name, short]) => [name, short]));
  const exported = new Map(exports);
  const modules = new Set(imports.map(([module]) => module));
  const renamed = script
    .replace(/(?<=\.)[\w$]+/g, (name) => exported.get(name) ?? name)
    .replace(/\b__wb\w+/g, (name) => imported.get(name) ?? name);
  const module = WebAssembly.Module.imports(new WebAssembly.Module(await readFile(path)))[0].module;
  return [...modules].reduce((text, name) => text.replaceAll(JSON.stringify(name), JSON.stringify(module)), renamed);
}
