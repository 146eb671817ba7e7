// A device with the files installed: the command of its unit, on a screen in memory, started anew whenever it ends.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { below, signal } from "./processes.mjs";
import { Screen } from "./screen.mjs";
import { readSettings, splitCommand } from "./unit.mjs";

const FILES = fileURLToPath(new URL("../../docs/kiosk/", import.meta.url));
const UNIT = "etc/systemd/system/stadsgesprek-kiosk.service";
const NEEDED = ["chromium", "xinit", "Xvfb", "matchbox-window-manager", "xwd", "xprop", "xwininfo", "setpriv", "unshare"];
const SIZE = { width: 1080, height: 1920 };
const IS_ROOT = process.getuid?.() === 0;
/** Nobody's number: a browser does not run as root, and a test need not make a user. */
const USER = 64321;

/** The programs that this machine lacks. */
export const missing = () => NEEDED.filter((program) => spawnSync("sh", ["-c", `command -v ${program}`]).status !== 0);

/** Puts the files below a folder, as `install.sh` does; the answer of the script. */
export const install = (destination, ...words) =>
  spawnSync(join(FILES, "install.sh"), ["--destdir", destination, ...words], { encoding: "utf8" });

/** Whether an ordinary user gets a namespace here, which the sandbox of Chromium is made of. */
export const hasSandbox = () => spawnSync("setpriv", [...asUser(), "unshare", "--user", "--map-root-user", "true"]).status === 0;

/** Whether the policy that was installed can be put in the place where the browser looks, for its eyes only. */
export const hasPolicies = () => IS_ROOT && existsSync("/etc/chromium") && spawnSync("unshare", ["--mount", "true"]).status === 0;

/**
 * Starts a device that shows `address`; `settings` go before those of its `kiosk.conf`.
 * `starts` counts how often its command was started.
 */
export function startDevice(address, settings = {}) {
  const folder = mkdtempSync(join(tmpdir(), "kiosk-device-"));
  chmodSync(folder, 0o755);
  const { status, stderr } = install(folder, address);
  if (status !== 0) throw new Error(stderr);
  const home = join(folder, "home");
  mkdirSync(home);
  if (IS_ROOT) chownSync(home, USER, USER);

  const unit = readSettings(join(folder, UNIT));
  const given = readSettings(join(folder, unit.EnvironmentFile));
  const env = { PATH: pathOf(folder), LANG: "C.UTF-8", ...given, HOME: home, PROFILE: join(home, "profile"), ...settings };
  const device = { starts: 0, screen: new Screen(freeDisplay(), SIZE), log: [] };
  const [program, ...words] = commandOf(unit, folder, device.screen.name);
  let child;
  let isWanted = true;
  // As `Restart=always` does.
  const start = () => {
    device.starts += 1;
    child = spawn(program, words, { env, cwd: home, stdio: ["ignore", "ignore", "pipe"] });
    child.stderr.on("data", (text) => device.log.push(String(text)));
    child.once("exit", () => isWanted && start());
  };
  start();
  device.processes = () => below(child.pid);
  device.stop = () => {
    isWanted = false;
    signal("SIGKILL", device.processes());
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
  };
  return device;
}

/** The command of the unit, with a server in memory for that of the panel, as little allowed as the unit says. */
function commandOf(unit, folder, display) {
  const { session: [xinit, session] } = splitCommand(unit);
  const screen = ["/usr/bin/Xvfb", display, "-screen", "0", `${SIZE.width}x${SIZE.height}x24`, "-nolisten", "tcp"];
  const limits = [
    ...(unit.NoNewPrivileges === "yes" ? ["--no-new-privs"] : []),
    ...(unit.CapabilityBoundingSet === "" && IS_ROOT ? ["--inh-caps=-all", "--bounding-set=-all"] : []),
  ];
  const command = ["setpriv", ...asUser(), ...limits, xinit, join(folder, session), "--", ...screen];
  if (!hasPolicies()) return command;
  const mount = `mount --bind "$0" /etc/chromium && exec "$@"`;
  return ["unshare", "--mount", "sh", "-c", mount, join(folder, "etc/chromium"), ...command];
}

function asUser() {
  return IS_ROOT ? [`--reuid=${USER}`, `--regid=${USER}`, "--clear-groups"] : [];
}

/** Where no sandbox can be, a browser without one goes before the other; nothing that is installed has it. */
function pathOf(folder) {
  if (hasSandbox()) return process.env.PATH;
  const chromium = execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();
  const programs = join(folder, "programs");
  mkdirSync(programs);
  writeFileSync(join(programs, "chromium"), `#!/bin/sh\nexec ${chromium} --no-sandbox "$@"\n`, { mode: 0o755 });
  return `${programs}:${process.env.PATH}`;
}

function freeDisplay() {
  const isFree = (number) => !existsSync(`/tmp/.X${number}-lock`) && !readFileSync("/proc/net/unix", "utf8").includes(`X11-unix/X${number}\n`);
  let number = 90;
  while (!isFree(number)) number += 1;
  return `:${number}`;
}
