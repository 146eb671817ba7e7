// Builds the parts that the app fetches only when they are asked for: Trunk runs `node parts.mjs` after its own build.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { slim } from "./slimming.mjs";

const run = promisify(execFile);
const TARGET = "wasm32-unknown-unknown";
const { TRUNK_STAGING_DIR: bundle, TRUNK_PROFILE: profile, CARGO_TARGET_DIR: target = "target" } = process.env;
if (!bundle) throw new Error("parts.mjs is run by Trunk, which says where its files are (TRUNK_STAGING_DIR)");
const isRelease = profile === "release";

const parts = (await readdir("parts", { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
const packages = parts.flatMap((part) => ["--package", `stadsgesprek-${part}`]);
await run("cargo", ["build", "--quiet", "--target", TARGET, ...(isRelease ? ["--release"] : []), ...packages]);

const files = [];
for (const built of await Promise.all(parts.map(bind))) files.push(...built);
files.push(await keepStyle("whole", "target/style/rare.css"));
const shell = join(bundle, "index.html");
const text = await readFile(shell, "utf8");
if (!text.includes(" data-js=")) throw new Error("index.html does not name the script of the app");
await writeFile(shell, text.replace(" data-js=", ` data-parts="${files.join(" ")}" data-js=`));

// The stylesheet of a part, which comes before it is started.
async function keepStyle(part, source) {
  const text = await readFile(source);
  const name = `${part}-${createHash("sha256").update(text).digest("hex").slice(0, 16)}.css`;
  await writeFile(join(bundle, name), text);
  return name;
}

// Script and wasm of a part, named by their content as the app's own are.
async function bind(part) {
  const scratch = await mkdtemp(join(tmpdir(), "stadsgesprek-"));
  try {
    const built = join(target, TARGET, isRelease ? "release" : "debug", `stadsgesprek_${part}.wasm`);
    await run("wasm-bindgen", ["--target", "web", "--no-typescript", "--out-dir", scratch, "--out-name", part, built]);
    const [glue, wasm] = [`${part}.js`, `${part}_bg.wasm`];
    if (isRelease) await slim(scratch, { glue, wasm, entry: 'export { default } from "./glue.js"; export *' });
    const hash = createHash("sha256").update(await readFile(join(scratch, glue))).update(await readFile(join(scratch, wasm)));
    const name = `${part}-${hash.digest("hex").slice(0, 16)}`;
    const named = [`${name}.js`, `${name}_bg.wasm`];
    await rename(join(scratch, glue), join(bundle, named[0]));
    await rename(join(scratch, wasm), join(bundle, named[1]));
    return named;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
