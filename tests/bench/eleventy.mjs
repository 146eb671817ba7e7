// Eleventy as a peer of the build: one page for each event in each language, from the same programme.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PACKAGE = "@11ty/eleventy@3.1.8";

/** Fetches it once; gives how to build with it. */
export function prepareEleventy() {
  const folder = join(tmpdir(), "stadsgesprek-bench-eleventy");
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, "package.json"))) writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  if (!existsSync(join(folder, "node_modules"))) {
    execFileSync("npm", ["install", "--no-audit", "--no-fund", PACKAGE], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  }
  const program = join(folder, "node_modules/@11ty/eleventy/cmd.cjs");
  return {
    name: "Eleventy",
    folder: join(folder, "sites"),
    prepare(site, programme) {
      mkdirSync(join(site, "_data"), { recursive: true });
      writeFileSync(join(site, "_data/programme.json"), JSON.stringify(programme));
      cpSync(new URL("eleventy/event.11ty.js", import.meta.url), join(site, "event.11ty.js"));
    },
    command: () => [process.execPath, program, "--quiet"],
    out: (site) => join(site, "_site"),
  };
}
