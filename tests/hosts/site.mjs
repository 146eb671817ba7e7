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
export const FONT = "fonts/letter-latin-700-normal-TDD6IXKC.woff2";
export const GONE = "app-fedcba9876543210.js";

/** The staff tool, as `cargo build` makes it. */
export const TOOL = join(resolve(repository, process.env.CARGO_TARGET_DIR ?? "target"), "debug/stadsgesprek");

/**
 * Returns `{ work, root, folder, options }`: a folder for all, the web root, the site in it at the path `base`, and what
 * it was built with.
 */
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
  write(`bundle/${FONT}`, "the letters");
  write("bundle/fonts/letter-latin-700-normal.woff2", "the letters");
  write("bundle/site.css", "p{color:inherit}");
  for (const name of ["boot.js", "ahead.js", "filter.js", "favicon.svg", "sw.js", "sw-off.js"]) write(`bundle/${name}`, readFileSync(join(repository, "public", name)));
  write("bundle/.env", "secret");
  const programme = JSON.parse(readFileSync(join(support, "programme.json"), "utf8"));
  programme.themes[0].sources = ["http://www.oud.nl/dossier/?theme_id=2504&root=top"];
  programme.events[0].images = [{ src: "foto/Zaal.JPG", alt: "De zaal" }];
  write("data/foto/Zaal.JPG", readFileSync(join(repository, "tests/fixtures/house/images/zaal.jpg")));
  write("data/events.json", JSON.stringify(programme));
  write("data/portal.json", JSON.stringify({
    formerSites: ["www.oud.nl"],
    security: { contact: "mailto:site@delft.test", expires: "2027-12-31" },
  }));
  mkdirSync(root, { recursive: true });
  const paths = { "--bundle": join(work, "bundle"), "--data": join(work, "data"), "--out": folder };
  const options = Object.entries({ ...paths, "--base-path": base, "--now": "2026-11-23T19:00" }).flat();
  execFileSync(TOOL, ["build", ...options], { cwd: work, stdio: ["ignore", "ignore", "inherit"] });
  return { work, root, folder, options };
}
