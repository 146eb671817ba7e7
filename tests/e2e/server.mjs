// Serves the built site as a plain web server would, and misbehaves on request.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const DIST = process.env.SITE ?? fileURLToPath(new URL("../../dist/", import.meta.url));

const TYPES = {
  ".avif": "image/avif",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".ics": "text/calendar; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

/** The policy that the site is meant to live under. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS = {
  "cache-control": "no-cache",
  "content-security-policy": POLICY,
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/**
 * Starts on a free port. `base` is the path of the site, e.g. "/agenda/".
 * `answers` maps a path within the site ("data/events.json") to `{ status, headers, body }`, or to "silence".
 */
export async function startServer({ root = DIST, base = "/", port = 0 } = {}) {
  const answers = new Map();
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await answer(request.url, { root, base, answers });
    if (status === undefined) return; // Silence: the browser waits.
    response.writeHead(status, { ...HEADERS, ...headers });
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
  return { url: `http://127.0.0.1:${server.address().port}${base}`, answers, stop };
}

async function answer(target, { root, base, answers }) {
  const path = pathWithin(target, base);
  if (path === undefined) return missing(root);
  const planned = answers.get(path);
  if (planned === "silence") return {};
  if (planned) return { status: 200, ...planned, headers: { ...typeOf(path), ...planned.headers } };
  const file = await read(join(root, path === "" || path.endsWith("/") ? `${path}index.html` : path));
  if (file) return { status: 200, headers: typeOf(path), body: file };
  const isFolder = !path.endsWith("/") && (await read(join(root, path, "index.html")));
  return isFolder ? { status: 301, headers: { location: `${base}${path}/` } } : missing(root);
}

/** The path in the site, without a leading slash; undefined outside it. */
function pathWithin(target, base) {
  const { pathname } = new URL(target, "http://site.invalid");
  let path;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const isInside = path.startsWith(base) && !normalize(path).split(sep).includes("..");
  return isInside ? path.slice(base.length) : undefined;
}

async function missing(root) {
  const page = await read(join(root, "404.html"));
  return { status: 404, headers: typeOf(".html"), body: page ?? "Not found" };
}

const read = (path) => readFile(path).catch(() => undefined);

const typeOf = (path) => ({ "content-type": TYPES[extname(path) || ".html"] ?? "application/octet-stream" });
