// A small site, built by the staff tool for a path on its server.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const support = join(repository, "crates/stadsgesprek-cli/tests/support");

/** Files with a hash in their names, and one that is not there. */
export const SCRIPT = "app-0123456789abcdef.js";
export const WASM = "app-0123456789abcdef_bg.wasm";
export const GONE = "app-fedcba9876543210.js";

/** Returns `{ work, root, folder }`: a folder for all, the web root, and the site in it at the path `base`. */
export function buildSite(base) {
  const work = mkdtempSync(join(tmpdir(), "stadsgesprek-hosts-"));
  const root = join(work, "www");
  const folder = join(root, base);
  const write = (name, text) => {
    mkdirSync(join(work, name, ".."), { recursive: true });
    writeFileSync(join(work, name), text);
  };
  const shell = readFileSync(join(support, "shell.html"), "utf8");
  write("bundle/index.html", shell.replaceAll("app.js", SCRIPT).replaceAll("app.wasm", WASM));
  write(`bundle/${SCRIPT}`, "// the app\n".repeat(500));
  write(`bundle/${WASM}`, "the app".repeat(500));
  for (const name of ["boot.js", "favicon.svg", "sw.js", "sw-off.js"]) write(`bundle/${name}`, readFileSync(join(repository, "public", name)));
  write("data/events.json", readFileSync(join(support, "programme.json"), "utf8"));
  write("data/portal.json", JSON.stringify({
    formerSites: ["www.oud.nl"],
    security: { contact: "mailto:site@delft.test", expires: "2027-12-31" },
  }));
  mkdirSync(root, { recursive: true });
  const options = { "--bundle": "bundle", "--data": "data", "--out": folder, "--base-path": base, "--now": "2026-11-23T19:00" };
  const target = process.env.CARGO_TARGET_DIR ?? join(repository, "target");
  const tool = join(resolve(repository, target), "debug/stadsgesprek");
  execFileSync(tool, ["build", ...Object.entries(options).flat()], { cwd: work, stdio: ["ignore", "ignore", "inherit"] });
  writeFileSync(join(folder, ".env"), "secret");
  return { work, root, folder };
}
