// Makes what Trunk built small: keeps of script and wasm what the app uses, and optimizes both.
import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { slim } from "./slimming.mjs";

/** Slims the app that starts first, the starter and the filter of written lists, in the folder that Trunk wrote them to. */
export async function slimApp(bundle) {
  const names = await readdir(bundle);
  const glue = names.find((name) => /^stadsgesprek(-app)?-[0-9a-f]+\.js$/.test(name));
  const wasm = names.find((name) => /^stadsgesprek(-app)?-[0-9a-f]+_bg\.wasm$/.test(name));
  if (!glue || !wasm) throw new Error(`${bundle} has no script and wasm by wasm-bindgen (stadsgesprek-app-….js)`);
  for (const name of ["boot.js", "filter.js"]) await slimScript(bundle, name);
  for (const name of ["page.js", "early.js", "filter-rules.js"]) await rm(join(bundle, name));
  await slim(bundle, { glue, wasm, entry: "export { default }" });
}

// A script with all that it imports as one file, without its comments.
async function slimScript(bundle, name) {
  const path = join(bundle, name);
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, write: false, format: "esm", minify: true, target: "es2022", logLevel: "error" });
  await writeFile(path, outputFiles[0].text);
}
