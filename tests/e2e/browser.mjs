// Finds a Chromium to test with; as root on Debian it installs one.
import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const WHOLE = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/** The same Chromium without windows (Debian's package of that name): tests in it take two thirds of the time. */
const SHELL = "chromium-headless-shell";
const isRoot = process.getuid?.() === 0;

/** What every browser is started with: nothing of its own to fetch. */
export const launchArguments = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(isRoot ? ["--no-sandbox"] : []),
];

/** For the one without windows, too: there the page crashes where wasm leaves its memory, unless that is looked at each time. */
export const testArguments = [...launchArguments, "--js-flags=--wasm-enforce-bounds-checks"];

/** The path of a Chromium; with `isWhole` one as visitors have it. */
export function findBrowser({ isWhole = false } = {}) {
  return process.env.CHROMIUM || (onPath(isWhole ? WHOLE : [SHELL, ...WHOLE]) ?? playwrightsOwn() ?? install(isWhole ? WHOLE[0] : SHELL));
}

function onPath(names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function playwrightsOwn() {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function install(name) {
  if (!isRoot || !existsSync("/usr/bin/apt-get")) {
    throw new Error("No Chromium: install it (or Chrome), run `npx playwright install chromium`, or set CHROMIUM to its path.");
  }
  console.error("Installing Chromium with apt-get (once, about a minute) …");
  const aptGet = (...arguments_) =>
    execFileSync("apt-get", arguments_, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  aptGet("update");
  aptGet("install", "-y", "--no-install-recommends", WHOLE[0], SHELL);
  return `/usr/bin/${name}`;
}
