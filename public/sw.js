// Lets the whole site open without a network. All files of one build come from one cache, each checked by its hash; the
// programme comes from the network, and from the last good copy when that fails.

// The build writes these; a name is a path below the site, with its hash (W3C Subresource Integrity) and its length.
const BUILD = "";
const APP = "";
const NEEDED = [];
const PAGES = [];

/** What fits any address: it starts the app. */
const SHELL = "start.html";
/** Files that are replaced on the server without a build. */
const DATA = ["data/events.json", "data/portal.json"];
/** How long the network may take when there is something else to show. */
const PATIENCE_MS = 3_000;
/** How long a programme that is suddenly tiny is not believed. */
const DOUBT_MS = 24 * 3_600_000;
/** How much older than the programme the date of its copy may be. */
const DATED_MS = 3_600_000;
/** How long an install waits for the page that is starting. */
const START_MS = 10_000;
/** How long a file may take in an install; and a page after that, since a new worker waits for it. */
const NEEDED_MS = 120_000;
const PAGE_MS = 15_000;
/** How many pictures of events are kept. */
const MOST_PICTURES = 100;
/** How many pages in a row may fail. */
const FAILURES = 5;

const scope = new URL(self.registration.scope);
// All sites of one origin share its caches, and no path has a space in it.
const own = `stadsgesprek ${scope.pathname} `;
const CACHE = own + BUILD;
const LAST_GOOD = `${own}data`;
const PICTURES = `${own}pictures`;
const at = (path) => new URL(path, scope).href;
const LISTED = new Set([...NEEDED, ...PAGES].map(([path]) => path));
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const isPage = (path) => path === "" || path.endsWith("/") || path.endsWith(".html");
const isHtml = (response) => typeOf(response).includes("text/html");
const typeOf = (response) => response.headers.get("content-type") ?? "";
const dateOf = (response) => Date.parse(response.headers.get("date") ?? "") || 0;

let filling;
let begin;
const pageHasStarted = new Promise((resolve) => (begin = resolve));

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(tidy()));
self.addEventListener("message", (event) => {
  if (event.data === "activate") self.skipWaiting();
  if (event.data === "started") begin();
  if (event.data === "fill") event.waitUntil((filling ??= fill().finally(() => (filling = undefined))));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const isOurs = url.origin === scope.origin && url.pathname.startsWith(scope.pathname);
  // The starter asks with "reload" what is on the server itself.
  const isPast = request.headers.has("range") || (request.mode !== "navigate" && request.cache === "reload");
  if (request.method !== "GET" || !isOurs || isPast) return;
  const path = url.pathname.slice(scope.pathname.length).replace(/(^|\/)index\.html$/, "$1");
  const answer = answerFor(event, path);
  // Where the browser allows no cache, everything comes from the network.
  if (answer) event.respondWith(answer.catch(() => fetch(request)));
});

/** Nothing for what the worker has no business with: calendars, feeds, pictures of links, other files. */
function answerFor(event, path) {
  const { request } = event;
  if (DATA.includes(path)) return data(event, path);
  if (request.mode === "navigate") return /\.(?!html$)[^/]*$/.test(path) ? undefined : page(request, path);
  if (/^pictures\/[^/]+\.webp$/.test(path)) return picture(event, path);
  return LISTED.has(path) || /\.(css|js|wasm|woff2)$/.test(path) ? file(request, path) : undefined;
}

// ── The build: installed as a whole or not at all.

async function install() {
  await Promise.race([pageHasStarted, pause(START_MS)]);
  const cache = await caches.open(CACHE);
  try {
    const all = await Promise.allSettled([...NEEDED.map((entry) => keep(cache, entry, NEEDED_MS)), keepData()]);
    const failed = all.find(({ reason }) => reason);
    if (failed) throw failed.reason;
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage(APP);
}

/** Puts a file into the cache, unless it is there; from an earlier build when it is the same there. */
async function keep(cache, entry, limit) {
  const [path] = entry;
  if (await cache.match(at(path))) return;
  const response = (await fromEarlier(entry)) ?? (await fromNetwork(entry, limit));
  await cache.put(at(path), response);
}

async function fromEarlier([path, hash]) {
  for (const name of (await builds()).filter((name) => name !== CACHE)) {
    const found = await (await caches.open(name)).match(at(path));
    if (found && (await hashOf(await found.clone().arrayBuffer())) === hash) return found;
  }
  return undefined;
}

async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}

/** The file from the server, past all caches on the way; fails when it is not, to the byte, the one of this build. */
async function fromNetwork([path, integrity, length], limit) {
  const signal = AbortSignal.timeout(limit);
  const response = await fetch(at(path), { cache: "reload", integrity, priority: "low", signal });
  const body = await response.arrayBuffer();
  const isRight = response.status === 200 && body.byteLength === length && isHtml(response) === isPage(path);
  if (!isRight) throw new Error(`${path}: status ${response.status}, ${typeOf(response)}, ${body.byteLength} bytes`);
  return new Response(body, { headers: plainHeaders(response) });
}

/** The headers, without those of a body that is unpacked by now. A new response is not "redirected" either: such a one
 * cannot answer a navigation. */
function plainHeaders(response, more = {}) {
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  for (const [name, value] of Object.entries(more)) headers.set(name, value);
  return headers;
}

/** Fetches the pages one by one, as far as they are not there yet; the next start goes on where this one stopped. One
 * that fails hides no other, but several in a row mean that there is no connection, or no room. It makes way for a new
 * worker, which could not take over in the meantime. */
async function fill() {
  const { connection } = self.navigator;
  const hasSuccessor = () => self.registration.installing || self.registration.waiting;
  const cache = await caches.open(CACHE);
  let failures = 0;
  for (const entry of [...NEEDED, ...PAGES]) {
    if (hasSuccessor() || connection?.saveData || failures === FAILURES) return;
    try {
      await keep(cache, entry, PAGE_MS);
      failures = 0;
    } catch (error) {
      failures += 1;
      console.info("A page is not kept for offline:", error.message);
    }
  }
}

/** Our builds, the oldest first. */
async function builds() {
  return (await caches.keys()).filter((name) => name.startsWith(own) && name !== LAST_GOOD && name !== PICTURES);
}

/** The build before this one stays: a page of it may be open still. */
async function tidy() {
  const names = await builds();
  const old = names.slice(0, Math.max(0, names.indexOf(CACHE) - 1));
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** A file of this build, else of the one before: their names hold a hash. */
async function file(request, path) {
  for (const name of [CACHE, ...(await builds()).reverse()]) {
    const found = await (await caches.open(name)).match(at(path));
    if (found) return found;
  }
  return fetch(request);
}

/** What was seen of an event is there without a network: the name of a picture holds the hash of what it shows. When there are
 * too many, the one that was fetched first goes. */
async function picture(event, path) {
  const cache = await caches.open(PICTURES);
  const kept = await cache.match(at(path));
  if (kept) return kept;
  const response = await fetch(event.request);
  // Some hosts answer with a page where there is nothing.
  if (response.status === 200 && typeOf(response).startsWith("image/")) {
    const copy = response.clone();
    event.waitUntil(store(cache, path, copy).then(() => thin(cache)));
  }
  return response;
}

async function thin(cache) {
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST_PICTURES)).map((request) => cache.delete(request)));
}

// ── Pages: from the cache first, so that page and app are of one build and nothing waits. What is not there comes
// from the network, and what cannot be had is shown by the app.

async function page(request, path) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(at(path));
  if (kept) return kept;
  const shell = await cache.match(at(SHELL));
  if (!shell) return fetch(request);
  const answer = fetch(request).then((response) => (response.status < 500 ? response : undefined), () => undefined);
  return (await Promise.race([answer, pause(PATIENCE_MS)])) ?? atTheTop(shell);
}

/** The shell with its links relative to the top of the site, at whatever address it is shown. */
async function atTheTop(shell) {
  const base = `<base href="${scope.pathname.replaceAll("&", "&amp;")}">`;
  const text = (await shell.text()).replace(/<base [^>]*>/, () => base);
  return new Response(text, { headers: plainHeaders(shell) });
}

// ── The data: from the network first. Only what makes sense takes the place of the last good copy.

async function data(event, path) {
  const cache = await caches.open(LAST_GOOD);
  const kept = await cache.match(at(path));
  const fresh = fetch(event.request).then((response) => examined(cache, path, response));
  event.waitUntil(fresh.catch(() => {}));
  if (!kept) return fresh.then(({ response }) => response);
  const found = await Promise.race([fresh.catch(() => undefined), pause(PATIENCE_MS)]);
  if (found?.isGood) return found.response;
  return new Response(kept.body, { headers: plainHeaders(kept, { "x-last-good": "1" }) });
}

/** The answer, and whether it is to be believed; if so it becomes the last good copy, and that one the copy before. */
async function examined(cache, path, response) {
  const text = await response.clone().text();
  const count = response.ok && typeOf(response).includes("json") ? countOf(path, text) : undefined;
  const kept = await cache.match(at(path));
  const before = await kept?.clone().text();
  if (count === undefined) return { response, isGood: false };
  if (kept && (await isDoubtful(cache, path, count, countOf(path, before)))) return { response, isGood: false };
  if (text !== before) {
    if (kept) await store(cache, `${path}?before`, kept);
  }
  // The date says how old a copy is; it need not be right to the minute.
  if (text !== before || dateOf(response) - dateOf(kept) > DATED_MS) {
    await store(cache, path, new Response(text, { headers: plainHeaders(response) }));
  }
  return { response, isGood: true };
}

/** A device that is full still shows what it was sent. */
const store = (cache, path, response) => cache.put(at(path), response).catch(() => {});

/** How many events there are (in settings: none); nothing when it is not such a file. */
function countOf(path, text) {
  try {
    const value = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (path !== DATA[0]) return value?.constructor === Object ? 0 : undefined;
    return value.events.length || undefined;
  } catch {
    return undefined;
  }
}

/** Half of the programme gone at once is more often a slip than meant. What is still small a day later is meant, also when
 * it was changed meanwhile. */
async function isDoubtful(cache, path, count, before) {
  const doubted = at(`${path}?doubted`);
  if (before < 10 || count * 2 >= before) {
    await cache.delete(doubted);
    return false;
  }
  const since = await (await cache.match(doubted))?.text();
  if (since) return Date.now() - since < DOUBT_MS;
  await store(cache, `${path}?doubted`, new Response(`${Date.now()}`));
  return true;
}

/** The programme is part of what an install needs; one that was had before will do. */
async function keepData() {
  const cache = await caches.open(LAST_GOOD);
  for (const path of DATA) {
    if (await cache.match(at(path))) continue;
    const found = await examined(cache, path, await fetch(at(path), { cache: "reload" }));
    if (!found.isGood && path === DATA[0]) throw new Error(`${path} is not a programme`);
  }
}
