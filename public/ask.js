// What the page itself (`ahead.js`) and the starter (`boot.js`) both do: ask for what the app begins with, its program and the
// programme or its outline, once, whoever comes first.
export function askForApp() {
  // As new as the starter: a browser that cannot read that one asks for nothing in vain.
  globalThis.stadsgesprekAsked ??= ask();
  return globalThis.stadsgesprekAsked;
}

function ask() {
  const asked = { app: fetchApp() };
  // Who was here before has a worker, and with it the programme itself.
  if ("outline" in script().dataset && !navigator.serviceWorker?.controller) asked.outline = fetch("data/outline.json");
  else asked.programme = fetch("data/events.json");
  // Somebody looks at them later, or never.
  for (const answer of Object.values(asked)) answer.catch(() => {});
  return asked;
}

const script = () => document.querySelector("script[data-wasm]");

export function fetchApp() {
  const { wasm, wasmIntegrity: integrity } = script().dataset;
  // What comes only in part would be taken for what is wrong, when it is the visitor who left.
  const leaving = new AbortController();
  addEventListener("pagehide", () => leaving.abort());
  return fetch(wasm, { integrity, signal: leaving.signal });
}

// In an address: the page as the build wrote it, without the app.
export const READABLE = "zonder-app";
export const isReadable = () => new URLSearchParams(location.search).has(READABLE);
export const hasWasm = () => typeof WebAssembly === "object";
