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

/**
 * The path of a Chromium; with `isWhole` one as visitors have it. Kept in CHROMIUM, so that the workers of one run ask once.
 */
export function findBrowser({ isWhole = false } = {}) {
  process.env.CHROMIUM ||= onPath(isWhole ? WHOLE : [SHELL, ...WHOLE]) ?? playwrightsOwn() ?? install(isWhole ? WHOLE[0] : SHELL);
  return process.env.CHROMIUM;
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
  aptGet("install", "-y", "--no-install-recommends", name);
  return `/usr/bin/${name}`;
}
