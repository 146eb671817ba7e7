// Serves the built site as a plain web server would, and misbehaves on request.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const DIST = process.env.SITE ?? fileURLToPath(new URL("../../target/tested-site/", import.meta.url));

const PROGRAMME = "data/events.json";

/** What stands for the outline of a programme when a test gives another programme; the app takes the programme itself then. */
export const OUTLINE = "data/outline.json";
export const NO_OUTLINE = { contentType: "application/json", body: "{}" };

/** What a site of before says that other sites may fetch. */
const NOTHING = { path: "^$", headers: {} };

/** What the build tells every host: headers and types. So the browser tests run under the policy that is shipped. */
function hosting(root) {
  const path = join(root, ".hosting/hosting.json");
  const { headers, types, caching, public: shared = NOTHING } = JSON.parse(readFileSync(path, "utf8"));
  const isShared = new RegExp(shared.path, "i");
  const typeOf = (name) => ({
    "content-type": types[extname(name) || ".html"] ?? "application/octet-stream",
    ...(isShared.test(name) ? shared.headers : {}),
  });
  return { headers: { ...headers, "cache-control": caching.other }, typeOf };
}

/**
 * Starts on a free port. `base` is the path of the site, e.g. "/agenda/".
 * `answers` maps a path within the site ("data/events.json") to `{ status, headers, body }`, to a function that gives
 * one, or to "silence"; who gives another programme gives no outline of it. `requests` are the paths that were asked for; `serve` puts another build in the place of this one.
 */
export async function startServer({ root: first = DIST, base = "/", port = 0 } = {}) {
  let root = first;
  const answers = new Map();
  const requests = [];
  let { headers: always, typeOf } = hosting(root);
  const serve = (folder) => {
    root = folder;
    ({ headers: always, typeOf } = hosting(root));
  };
  const server = createServer(async (request, response) => {
    requests.push(pathWithin(request.url, base));
    const { status, headers, body } = await answer(request.url, { root, base, answers, typeOf });
    if (status === undefined) return; // Silence: the browser waits.
    response.writeHead(status, { ...always, ...headers });
    response.end(request.method === "HEAD" ? undefined : body);
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${server.address().port}${base}`, answers, requests, serve, stop };
}

async function answer(target, { root, base, answers, typeOf }) {
  const [address, query] = target.split(/(?=\?)/);
  if (address.includes("//")) return { status: 301, headers: { location: address.replace(/\/\/+/g, "/") + (query ?? "") } };
  const path = pathWithin(target, base);
  if (path === undefined) return missing(root, typeOf);
  const plan = answers.get(path) ?? (path === OUTLINE && answers.has(PROGRAMME) ? NO_OUTLINE : undefined);
  const planned = typeof plan === "function" ? await plan() : plan;
  if (planned === "silence") return {};
  if (planned) return { status: 200, ...planned, headers: { ...typeOf(path), ...planned.headers } };
  const file = await read(join(root, path === "" || path.endsWith("/") ? `${path}index.html` : path));
  if (file) return { status: 200, headers: typeOf(path), body: file };
  const isFolder = !path.endsWith("/") && (await read(join(root, path, "index.html")));
  return isFolder ? { status: 301, headers: { location: `${base}${path}/` } } : missing(root, typeOf);
}

/** The path in the site, without a leading slash; undefined outside it. */
function pathWithin(target, base) {
  const { pathname } = new URL(`http://site.invalid${target}`);
  let path;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const isInside = !/%2f|%5c/i.test(pathname) && path.startsWith(base) && !normalize(path).split(sep).includes("..");
  return isInside ? path.slice(base.length) : undefined;
}

async function missing(root, typeOf) {
  const page = await read(join(root, "404.html"));
  return { status: 404, headers: typeOf(".html"), body: page ?? "Not found" };
}

const read = (path) => readFile(path).catch(() => undefined);
