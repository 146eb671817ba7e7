// Finds a Chromium to test with; as root on Debian it installs one.
import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const isRoot = process.getuid?.() === 0;

/** What every browser is started with: nothing of its own to fetch. */
export const launchArguments = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(isRoot ? ["--no-sandbox"] : []),
];

/** The path of a Chromium. Kept in CHROMIUM, so that the workers of one run ask once. */
export function findBrowser() {
  process.env.CHROMIUM ||= onPath() ?? playwrightsOwn() ?? install();
  return process.env.CHROMIUM;
}

function onPath() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isProgram);
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

function install() {
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
  aptGet("install", "-y", "--no-install-recommends", "chromium");
  return "/usr/bin/chromium";
}
