// Asks for what the app begins with: its program and the programme. Once, whoever comes first: the page (`ahead.js`) or the starter.
export function askForApp() {
  if (!globalThis.stadsgesprekAsked) {
    const { wasm, wasmIntegrity: integrity = "" } = document.querySelector("script[data-wasm]").dataset;
    const asked = { app: fetch(wasm, { integrity }), programme: fetch("data/events.json") };
    // Somebody looks at them later, or never.
    for (const answer of Object.values(asked)) answer.catch(() => {});
    globalThis.stadsgesprekAsked = asked;
  }
  return globalThis.stadsgesprekAsked;
}

// In an address: the page as the build wrote it, without the app.
export const READABLE = "zonder-app";
export const isReadable = () => new URLSearchParams(location.search).has(READABLE);
export const hasWasm = () => typeof WebAssembly === "object";
