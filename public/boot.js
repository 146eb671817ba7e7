// Starts the app and its worker, and shows the way out when the app fails. It lives outside wasm, because a panic stops
// all that is inside.
import { READABLE, askForApp, fetchApp, hasWasm, isReadable } from "./ask.js";
import { bringToLife } from "./early.js";
import "./page.js";

const START_LIMIT_MS = 20_000;
const BEAT_MS = 15_000;
const RELOADS = { key: "sg1.reloads", limit: 2, spanMs: 600_000 };
// Nobody stands beside these. `src/platform/confinement.rs` notes that a browsing session is a kiosk's; before it has
// begun, and where nothing can be noted, the address tells.
const SCREENS = { key: "sg1.kiosk", paths: /^([a-z]{2}\/)?(kiosk|scherm)\/?$/, restMs: 60_000 };

const page = document.documentElement;
const notice = document.getElementById("start-failed");
const script = document.querySelector("script[data-wasm]");
const address = new URL(location.href);
const fromBase = (path) => new URL(path, document.baseURI);

let reloading;

// This runs as soon as it is there, so that the app is fetched while the page still comes in.
const parsed = new Promise((resolve) => {
  if (document.readyState !== "loading") resolve();
  addEventListener("DOMContentLoaded", resolve);
});

const isReady = () => "ready" in page.dataset;

function showNotice() {
  parsed.then(() => {
    document.querySelector(".start-note")?.remove();
    for (const it of document.querySelectorAll("#start :is(.favorite,input[type=search],.registration-form *)")) it.disabled = true;
  });
  const [stopped, unable, again] = notice.children;
  unable.hidden = hasWasm();
  stopped.hidden = again.hidden = !hasWasm();
  notice.hidden = false;
}

function isUnattended() {
  if (SCREENS.paths.test(address.pathname.slice(fromBase("./").pathname.length))) return true;
  try {
    return sessionStorage.getItem(SCREENS.key) !== null;
  } catch {
    return false;
  }
}

// Where something ran before, at once; where that has just been done, and where the start itself fails, each minute. First it
// looks whether there is something to load: the browser's own page of an error would never try again.
function keepReloading() {
  if (reloading) return;
  reloading = setInterval(reload, SCREENS.restMs);
  // What stands here answers no more, but its links would lead out.
  for (const part of document.body.children) part.inert = isReady() && part !== notice;
  if (isReady() && mayReload()) reload();
}

async function reload() {
  const kept = () => globalThis.caches?.match(fromBase("start.html"));
  const found = await fetch(location.href, { signal: AbortSignal.timeout(SCREENS.restMs) }).catch(kept);
  if (reloading && found?.ok) location.reload();
}

// Before the app has taken over, the readable page is still there. After that it is loaded again, in place of the app.
function fail(reason) {
  console.error("The app could not be started, or has stopped:", reason);
  showNotice();
  // Nobody is there to press a button, and the readable page has ways out.
  if (isUnattended()) return keepReloading();
  if (!isReady()) return;
  const readable = new URL(location.href);
  readable.searchParams.set(READABLE, "");
  // Without a connection and without the worker, what stands here is all there is.
  fetch(readable).then(({ ok }) => ok && location.replace(readable), () => {});
}

// The files of a page are gone when a newer build has taken their place: then a reload helps, and only then.
async function failStart(reason) {
  // A page that is left has not failed.
  if (leaving.signal.aborted) return;
  fail(reason);
  if (reloading) return;
  const text = await (await fetch(location.href, { cache: "reload" })).text();
  const wasm = / data-wasm="([^"]+)"/.exec(text)?.[1];
  if (wasm && wasm !== script.dataset.wasm && mayReload()) location.reload();
}

// Where nothing can be remembered, nothing reloads by itself.
function mayReload() {
  try {
    const now = Date.now();
    const times = JSON.parse(sessionStorage.getItem(RELOADS.key) ?? "[]").filter((at) => now - at < RELOADS.spanMs);
    sessionStorage.setItem(RELOADS.key, JSON.stringify([...times, now]));
    return times.length < RELOADS.limit;
  } catch {
    return false;
  }
}

// The app says that it is ready with `<html data-ready>`; a late start withdraws the notice.
function whenReady(then) {
  const observer = new MutationObserver(() => {
    if (!isReady()) return;
    observer.disconnect();
    setTimeout(then);
  });
  observer.observe(page, { attributeFilter: ["data-ready"] });
}

function watchStart() {
  const timer = setTimeout(() => fail("it took too long"), START_LIMIT_MS);
  whenReady(() => {
    clearTimeout(timer);
    reloading = clearInterval(reloading);
    notice.hidden = true;
    watchBeat();
  });
}

// Marks the page, and asks the app to take the mark away. It does so at once, or never again.
function watchBeat() {
  const timer = setInterval(() => {
    if ("beat" in page.dataset) {
      clearInterval(timer);
      fail("it does not answer");
      return;
    }
    page.dataset.beat = "";
    dispatchEvent(new Event("sg-beat"));
  }, BEAT_MS);
}

// A panic aborts the module: nothing in the page answers from then on.
function watchPanic() {
  const isPanic = (error) => error instanceof WebAssembly.RuntimeError;
  addEventListener("error", (ev) => isPanic(ev.error) && fail(ev.error));
  addEventListener("unhandledrejection", (ev) => isPanic(ev.reason) && fail(ev.reason));
}

// Where Trusted Types are enforced (a header or meta), Leptos still makes its templates; scripts stay on this origin.
function allowTemplates() {
  globalThis.trustedTypes?.createPolicy("default", {
    createHTML: (markup) => markup,
    createScriptURL: (url) => (fromBase(url).origin === location.origin ? url : null),
  });
}

// Needs nothing of the app: also a release that does not start must be replaced by the next. Only the build says
// `data-app`, so there is no worker while developing.
async function keepWorker() {
  const { serviceWorker } = navigator;
  const { app } = script.dataset;
  if (!app || !serviceWorker) return;
  // Whatever the page itself needs comes first.
  await parsed;
  const started = new Promise(whenReady);
  serviceWorker.addEventListener("message", async ({ data }) => {
    await started;
    if (data !== app) dispatchEvent(new Event("sg-update"));
  });
  const options = { scope: fromBase("./"), updateViaCache: "none" };
  const registration = await serviceWorker.register(fromBase("sw.js"), options);
  // What waited for the next start has it now.
  registration.waiting?.postMessage("activate");
  addEventListener("click", ({ target }) => target.closest("[data-update]") && showUpdate(registration.waiting));
  document.addEventListener("visibilitychange", () => document.hidden || registration.update().catch(() => {}));
  await started;
  // What the worker fetches for later waits for what the page needs now.
  const tell = () => registration.installing?.postMessage("started");
  registration.addEventListener("updatefound", tell);
  tell();
  (await serviceWorker.ready).active.postMessage("fill");
}

function showUpdate(waiting) {
  if (!waiting) return location.reload();
  waiting.addEventListener("statechange", () => waiting.state === "activated" && location.reload());
  waiting.postMessage("activate");
}

async function start() {
  // The app takes the programme from here (`src/platform/http.rs`). Not loaded ahead by a link: WebKit does not take that for a
  // fetch, and loads it twice.
  const wasAsked = "stadsgesprekAsked" in globalThis;
  const asked = askForApp();
  // A line may have come between since the page asked.
  const app = wasAsked ? asked.app.catch(fetchApp) : asked.app;
  const { js, slices = "" } = script.dataset;
  glue = import(fromBase(js));
  // What this page shows, beside what every page needs.
  glue.then((its) => slices.split(" ").flatMap((name) => its.slices[name] ?? []).forEach(piece)).catch(() => {});
  const [{ default: init }, module_or_path] = await Promise.all([glue, app, parsed]);
  exports = init({ module_or_path });
  await exports;
}

// What comes only in part would be taken for what is wrong, when it is the visitor who left.
let leaving = new AbortController();
addEventListener("pagehide", () => leaving.abort());
// The browser may show a page again as it was left, in the middle of the start.
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  leaving = new AbortController();
  if (!isReady() && notice.hidden) location.reload();
});

// The script of the app, with the list of its slices; and what its first piece shares with the others.
let glue;
let exports;
const pieces = new Map();
const slices = new Map();

// A slice of the app is fetched when it is asked for, each of its pieces checked by its hash; wasm calls this, and is called back.
globalThis.stadsgesprekSlice = async (name, callback, data) => {
  if (!slices.has(name)) slices.set(name, loadSlice(name));
  let isThere = true;
  await slices.get(name).catch((error) => {
    isThere = false;
    slices.delete(name);
    console.info(`A slice of the app cannot be had: ${name}`, error);
    // What the page itself shows; without another one the app starts all the same.
    const isShown = script.dataset.slices?.split(" ").includes(name);
    if (isShown && !isReady()) failStart(error);
  });
  const { __indirect_function_table: table } = await sharedNames();
  table.get(callback)(data, isThere);
};

async function loadSlice(name) {
  const { slices } = await glue;
  const its = slices[name].map(piece);
  const main = await sharedNames();
  const imports = { main, __wasm_split: main };
  await Promise.all(its.map(({ bytes }) => bytes));
  for (const it of its) {
    it.placed ??= it.bytes.then((bytes) => bytes && WebAssembly.instantiate(bytes, imports));
    it.placed.catch(() => forget(it));
    await it.placed;
  }
}

// What the pieces import, by the names that they know.
async function sharedNames() {
  const [{ shared }, its] = await Promise.all([glue, exports]);
  return Object.fromEntries(Object.entries(shared).map(([name, short]) => [name, its[short] ?? short]));
}

// A piece on its way, with its bytes; those of a stylesheet are nothing, once it is there. What could not be had is asked for anew.
function piece({ name, integrity }) {
  if (pieces.has(name)) return pieces.get(name);
  const it = { name };
  it.bytes = name.endsWith(".css") ? dress(name, integrity).catch(() => forget(it)) : fetchBytes(fromBase(name), integrity);
  it.bytes.catch(() => forget(it));
  pieces.set(name, it);
  return it;
}

function forget(it) {
  if (pieces.get(it.name) === it) pieces.delete(it.name);
}

async function fetchBytes(url, integrity) {
  const stop = new AbortController();
  leaving.signal.addEventListener("abort", () => stop.abort());
  // A start that is late is told by itself, and goes on when it can.
  const timer = isReady() && setTimeout(() => stop.abort(), START_LIMIT_MS);
  const response = await fetch(url, { integrity, signal: stop.signal });
  if (!response.ok) throw new Error(`${url}: status ${response.status}`);
  const bytes = await response.arrayBuffer();
  clearTimeout(timer);
  return bytes;
}

// A newer programme takes the place of the one on the page, which is built anew within a frame. None of its elements stays, so
// what had the focus, what was open and what is in sight are found again by name.
globalThis.stadsgesprekStill = () => {
  const main = document.getElementById("content");
  if (main.querySelector(".share-form")) return false;
  const named = () => {
    const times = {};
    return new Map([...main.querySelectorAll("a,button,summary,input,select,h1,h2,h3,h4")].map((it) => {
      const name = it.id || it.localName + (it.getAttribute("aria-label") ?? it.getAttribute("href") ?? it.textContent);
      times[name] = (times[name] ?? 0) + 1;
      return [name + times[name], it];
    }));
  };
  const isOpen = (it) => it.ariaExpanded === "true" || (it.localName === "summary" && it.parentNode.open);
  const topOf = (it) => it.getBoundingClientRect().top;
  const before = [...named()];
  const open = before.filter(([, it]) => isOpen(it));
  const active = document.activeElement;
  const [focused] = before.find(([, it]) => it === active) ?? [];
  const { selectionStart, selectionEnd } = active;
  const isInView = ([, it]) => it.checkVisibility?.() && topOf(it) >= 0 && topOf(it) < innerHeight;
  const [anchor, stood] = before.find((one) => one[0] === focused && isInView(one)) ?? before.find(isInView) ?? [];
  const top = stood && topOf(stood);
  const settle = () => {
    const stands = named().get(anchor);
    if (stands) scrollBy({ top: topOf(stands) - top, behavior: "instant" });
  };
  requestAnimationFrame(() => {
    const after = named();
    for (const [name] of open) if (after.has(name) && !isOpen(after.get(name))) after.get(name).click();
    if (focused) {
      const field = after.get(focused) ?? document.getElementById("page-title");
      field.focus({ preventScroll: true });
      if (selectionStart != null) field.setSelectionRange?.(selectionStart, selectionEnd);
    }
    settle();
    requestAnimationFrame(settle);
  });
  return true;
};

// The page as the build wrote it has the stylesheet of its slices; without one, the page still works.
async function dress(name, integrity) {
  const { href } = fromBase(name);
  if ([...document.querySelectorAll("link[rel=stylesheet]")].some((it) => it.href === href)) return;
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href, integrity });
  try {
    await new Promise((resolve, reject) => {
      Object.assign(link, { onload: resolve, onerror: reject });
      document.head.append(link);
    });
  } catch (error) {
    link.remove();
    throw error;
  }
}

notice.querySelector("[data-reload]").addEventListener("click", (ev) => {
  ev.preventDefault();
  const again = new URL(location.href);
  again.searchParams.delete(READABLE);
  if (isReadable()) location.replace(again);
  else location.reload();
});
allowTemplates();
keepWorker().catch(() => {});
if (isReadable() || !hasWasm()) showNotice();
else {
  watchStart();
  watchPanic();
  if (!isUnattended()) {
    for (const written of [parsed, new Promise((resolve) => addEventListener("sg-written", resolve))]) {
      written.then(() => notice.hidden && bringToLife());
    }
  }
  start().catch(failStart);
}
