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
  const { js, wasm, wasmIntegrity } = script.dataset;
  const { default: init } = await import(fromBase(js));
  await init({ module_or_path: fetch(fromBase(wasm), wasmIntegrity ? { integrity: wasmIntegrity } : {}) });
}

notice.querySelector("[data-reload]").addEventListener("click", (ev) => {
  ev.preventDefault();
  location.reload();
});
watchStart();
watchPanic();
allowTemplates();
start().catch(fail);
