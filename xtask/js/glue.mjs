// Minifies the scripts that wasm-bindgen wrote: `node glue.mjs <bundle>`. They stay ES modules.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";

const bundle = process.argv[2];
const isGlue = (name) => /^stadsgesprek(-app)?-[0-9a-f]+\.js$/.test(name) || /^snippets\/.+\.js$/.test(name);
const names = (await readdir(bundle, { recursive: true })).map((name) => name.replaceAll("\\", "/")).filter(isGlue);

if (names.length === 0) throw new Error(`${bundle} has no script by wasm-bindgen (stadsgesprek-app-….js)`);

for (const name of names) {
  const path = join(bundle, name);
  const source = await readFile(path, "utf8");
  const { code } = await transform(source, { loader: "js", format: "esm", minify: true, target: "es2022" });
  await writeFile(path, code);
  console.log(`${name}: ${source.length} → ${code.length} bytes`);
}
