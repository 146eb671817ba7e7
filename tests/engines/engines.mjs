// The engines: where each is, what to install when it is not, and how a visitor's settings are made in it.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser, launchArguments } from "../e2e/browser.mjs";
import * as webdriver from "./drive/webdriver.mjs";
import * as puppeteer from "./drive/puppeteer.mjs";

const pathOf = (program) => spawnSync("sh", ["-c", `command -v ${program}`], { encoding: "utf8" }).stdout.trim();
const runs = (command, ...args) => spawnSync(command, args).status === 0;

/** The settings that a journey may ask for; "usual" is none of them. */
export const SETTINGS = ["usual", "dark", "still", "forced colors", "no JavaScript", "no storage"];

const Chromium = {
  name: "Chromium",
  isHere: () => true, // Or else it says itself what to install.
  launch: async (setting, options) => {
    const profile = mkdtempSync(join(tmpdir(), "engines-chromium-"));
    if (setting === "no storage") refuseCookies(profile);
    const features = {
      dark: [{ name: "prefers-color-scheme", value: "dark" }],
      still: [{ name: "prefers-reduced-motion", value: "reduce" }],
      "forced colors": [{ name: "forced-colors", value: "active" }],
    };
    const started = await puppeteer.launch({
      ...options, browser: "chrome", executablePath: findBrowser({ isWhole: true }), args: launchArguments, features: features[setting],
      profile, javascript: setting !== "no JavaScript",
    });
    const stop = async () => {
      await started.stop();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    };
    return { ...started, stop };
  },
};

function refuseCookies(profile) {
  mkdirSync(join(profile, "Default"), { recursive: true });
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, "Default/Preferences"), JSON.stringify(preferences));
}

const firefox = () => pathOf("firefox-esr") || pathOf("firefox");

const Firefox = {
  name: "Firefox",
  isHere: () => firefox() !== "",
  remedy: "install Firefox (on Debian: firefox-esr)",
  launch: (setting, options) => {
    const preferences = {
      dark: { "layout.css.prefers-color-scheme.content-override": 0 },
      still: { "ui.prefersReducedMotion": 1 },
      "forced colors": { "browser.display.document_color_use": 2, "ui.useAccessibilityTheme": 1 },
      "no JavaScript": { "javascript.enabled": false },
      "no storage": { "network.cookie.cookieBehavior": 2 },
    };
    return puppeteer.launch({
      ...options, browser: "firefox", executablePath: firefox(), preferences: preferences[setting], javascript: setting !== "no JavaScript",
    });
  },
};

const WebKit = {
  name: "WebKit",
  isHere: () => ["WebKitWebDriver", "Xvfb"].every(pathOf) && runs("/usr/bin/python3", "-c", "import gi; gi.require_version('WebKit2', '4.1')"),
  remedy: "install WebKitGTK with its driver (on Debian: webkit2gtk-driver gir1.2-webkit2-4.1 python3-gi xvfb)",
  launch: (setting, options) => {
    const args = { dark: "--dark", still: "--still", "no JavaScript": "--no-javascript", "no storage": "--no-storage" };
    return webdriver.launch({ ...options, args: args[setting] ? [args[setting]] : [] });
  },
};

export const ENGINES = [Chromium, Firefox, WebKit];
