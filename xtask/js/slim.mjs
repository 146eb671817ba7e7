// Makes what Trunk built small: `node slim.mjs <bundle>` keeps of script and wasm what the app uses, and optimizes both.
import { readdir } from "node:fs/promises";
import { slim } from "./slimming.mjs";

const bundle = process.argv[2];
const names = await readdir(bundle);
const glue = names.find((name) => /^stadsgesprek(-app)?-[0-9a-f]+\.js$/.test(name));
const wasm = names.find((name) => /^stadsgesprek(-app)?-[0-9a-f]+_bg\.wasm$/.test(name));
if (!glue || !wasm) throw new Error(`${bundle} has no script and wasm by wasm-bindgen (stadsgesprek-app-….js)`);
await slim(bundle, { glue, wasm, entry: "export { default }" });
