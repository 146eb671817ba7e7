// WebKit by W3C WebDriver: a display in memory, WebKitGTK's driver, and a window of our own.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "../../free-port.mjs";

const WINDOW = fileURLToPath(new URL("window.py", import.meta.url));
/** What WebDriver calls the keys that are no character. */
const KEYS = { Backspace: "\uE003", Tab: "\uE004", Enter: "\uE007", Escape: "\uE00C", Space: " ", End: "\uE010", Home: "\uE011", Delete: "\uE017", ArrowLeft: "\uE012", ArrowRight: "\uE014" };
/** The page's clock is set anyway, and no browser is made for one that somebody else moves. */
const { LD_PRELOAD, FAKETIME, ...withoutFakeTime } = process.env;
const PATIENCE = 40_000;
/** A line of WebKit's console, as it writes them beside its own. */
const COMPLAINT = /^CONSOLE .*\b(ERROR|WARN)\b/;

/** Starts a window of this size; `args` are those of window.py. */
export async function launch({ args = [], first, size, zone }) {
  const profile = mkdtempSync(join(tmpdir(), "engines-webkit-"));
  writeFileSync(join(profile, "first.js"), first);
  const { display, ended } = await startDisplay();
  const port = await freePort();
  const env = { ...withoutFakeTime, DISPLAY: display, HOME: profile, TZ: zone, NO_AT_BRIDGE: "1", http_proxy: "", https_proxy: "" };
  const driver = spawn("WebKitWebDriver", ["-p", String(port)], { env, stdio: ["ignore", "pipe", "pipe"] });
  const listeners = new Set();
  const read = (text) => String(text).split("\n").filter((line) => COMPLAINT.test(line)).forEach((line) => listeners.forEach((complain) => complain(line)));
  driver.stdout.on("data", read);
  driver.stderr.on("data", read);
  const stop = async () => {
    driver.kill();
    ended();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const call = await connect(port);
    const windowArguments = ["--profile", profile, "--script", join(profile, "first.js"), "--width", `${size.width}`, "--height", `${size.height}`];
    const options = { binary: WINDOW, args: [...windowArguments, ...args] };
    const { sessionId, capabilities } = await call("POST", "/session", {
      capabilities: { alwaysMatch: { browserName: "MiniBrowser", "webkitgtk:browserOptions": options } },
    });
    const session = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
    let isFirst = true;
    const open = async (size, complain) => {
      listeners.add(complain);
      const handle = isFirst ? await session("GET", "/window") : (await session("POST", "/window/new", { type: "window" })).handle;
      isFirst = false;
      const view = new View(session, handle, () => listeners.delete(complain));
      await view.resize(size);
      return view;
    };
    const quit = async () => {
      await session("DELETE", "").catch(() => {});
      await stop();
    };
    return { open, stop: quit, version: `webkitgtk/${capabilities.browserVersion}` };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** An X server on a number that is free. */
async function startDisplay() {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "2000x2000x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", () => reject(new Error("Xvfb did not start")));
    server.stdio[3].once("data", (text) => resolve(String(text).trim()));
  });
  return { display: `:${number}`, ended: () => server.kill() };
}

/** Waits for the driver; returns how it is asked. */
async function connect(port) {
  const call = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(PATIENCE) });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  for (let attempt = 0; ; attempt += 1) {
    try {
      await call("GET", "/status");
      return call;
    } catch (error) {
      if (attempt === 100) throw error;
      await pause(50);
    }
  }
}

class View {
  #session;

  /** One driver has one window at a time; each view goes to its own first. */
  constructor(session, handle, forget) {
    this.#session = session;
    this.handle = handle;
    this.forget = forget;
  }

  async do(method, path, body) {
    return inTurn(async () => {
      await this.#session("POST", "/window", { handle: this.handle });
      return this.#session(method, path, body);
    });
  }

  open = (url) => this.do("POST", "/url", { url });
  reload = () => this.do("POST", "/refresh", {});
  evaluate = (expression) => this.do("POST", "/execute/sync", { script: `return (${expression});`, args: [] });
  resize = ({ width, height }) => this.do("POST", "/window/rect", { width, height });
  screenshot = async () => Buffer.from(await this.do("GET", "/screenshot"), "base64");

  async click({ x, y }) {
    const to = { type: "pointerMove", x: Math.round(x), y: Math.round(y), origin: "viewport", duration: 0 };
    const touch = [to, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }];
    await this.do("POST", "/actions", { actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions: touch }] });
  }

  press = (key) => this.#keys([KEYS[key] ?? key]);

  /** The driver loses what is outside the first 65,536 characters; that comes as if it were pasted. */
  async type(text) {
    for (const part of text.split(/([\u{10000}-\u{10FFFF}]+)/u)) {
      if (/[\u{10000}-\u{10FFFF}]/u.test(part)) await this.evaluate(`document.execCommand("insertText", false, ${JSON.stringify(part)})`);
      else if (part) await this.#keys([...part].map((letter) => (letter === "\n" ? KEYS.Enter : letter)));
    }
  }

  async #keys(values) {
    const actions = values.flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]);
    await this.do("POST", "/actions", { actions: [{ type: "key", id: "keys", actions }] });
  }

  async close() {
    this.forget();
    await this.do("POST", "/url", { url: "about:blank" });
  }
}

let last = Promise.resolve();

/** One after the other: two calls at once would each move the driver to another window. */
function inTurn(action) {
  const next = last.then(action, action);
  last = next.catch(() => {});
  return next;
}
