// Starts the app, and shows the way out when that fails. It lives outside wasm, because a panic stops all that is inside.
const START_LIMIT_MS = 20_000;

const page = document.documentElement;
const notice = document.getElementById("start-failed");
const script = document.querySelector("script[data-wasm]");
const fromBase = (path) => new URL(path, document.baseURI);

const isReady = () => "ready" in page.dataset;

function fail(reason) {
  console.error("The app could not be started:", reason);
  notice.hidden = false;
}

// The app says it is ready with `<html data-ready>`; a late start withdraws the notice.
function watchStart() {
  const timer = setTimeout(() => fail("it took too long"), START_LIMIT_MS);
  const observer = new MutationObserver(() => {
    if (!isReady()) return;
    observer.disconnect();
    clearTimeout(timer);
    notice.hidden = true;
  });
  observer.observe(page, { attributeFilter: ["data-ready"] });
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

async function start() {
  // Few visits come to this page: it has an app of its own, with every page in it.
  if ("whole" in script.dataset) return loadPart("whole");
  const { js, wasm, wasmIntegrity } = script.dataset;
  const { default: init } = await import(fromBase(js));
  await init({ module_or_path: fetch(fromBase(wasm), wasmIntegrity ? { integrity: wasmIntegrity } : {}) });
}

// Parts that few visits need are fetched when they are asked for, each checked by its hash; wasm calls this.
const parts = new Map();

globalThis.stadsgesprekPart = async (part, name, given) => {
  if (!parts.has(part)) parts.set(part, loadPart(part));
  return (await parts.get(part))[name]?.(...given);
};

async function loadPart(part) {
  const names = script.dataset.parts.split(" ");
  const hashes = script.dataset.partsIntegrity?.split(" ") ?? [];
  const [js, wasm] = names.flatMap((name, at) => (name.startsWith(`${part}-`) ? [{ url: fromBase(name), integrity: hashes[at] ?? "" }] : []));
  // An import has no place for a hash; a script that was loaded ahead with one is the script that is imported.
  const ahead = Object.assign(document.createElement("link"), { rel: "modulepreload", href: js.url, integrity: js.integrity });
  document.head.append(ahead);
  try {
    const functions = await import(js.url);
    await functions.default({ module_or_path: fetch(wasm.url, { integrity: wasm.integrity }) });
    return functions;
  } catch (error) {
    parts.delete(part);
    throw error;
  }
}

notice.querySelector("[data-reload]").addEventListener("click", (ev) => {
  ev.preventDefault();
  location.reload();
});
watchStart();
watchPanic();
allowTemplates();
start().catch(fail);
