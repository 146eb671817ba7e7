// Serves several folders as a good web server would, brotli at its best, and counts what it sends.
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);

/** Type, the column that its bytes are counted in, and whether compressing it helps. */
const TYPES = {
  ".css": ["text/css; charset=utf-8", "css", true],
  ".html": ["text/html; charset=utf-8", "html", true],
  ".js": ["text/javascript; charset=utf-8", "js", true],
  ".json": ["application/json; charset=utf-8", "json", true],
  ".svg": ["image/svg+xml", "other", true],
  ".wasm": ["application/wasm", "wasm", true],
  ".woff2": ["font/woff2", "font", false],
};
const UNKNOWN = ["application/octet-stream", "other", false];

/** The columns, in the order of the table. */
export const BYTE_TYPES = ["html", "js", "css", "wasm", "json", "font", "other"];

/** `mounts` maps a path ("/ours/100/") to a folder; the longest that fits counts. `cache` keeps what was compressed. */
export async function startServer({ mounts, cache }) {
  const answers = new Map();
  let sent = {};
  const server = createServer(async (request, response) => {
    const file = find(new URL(request.url, "http://site.invalid").pathname, mounts);
    // The promise is kept, so that two requests compress once.
    if (file && !answers.has(file)) answers.set(file, load(file, cache).catch(() => undefined));
    const answer = file && (await answers.get(file));
    if (!answer) return response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
    sent[answer.column] = (sent[answer.column] ?? 0) + answer.body.length;
    response.writeHead(200, { ...answer.headers, "content-length": answer.body.length }).end(answer.body);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    /** Bytes by type since the last call. */
    takeSent() {
      const taken = sent;
      sent = {};
      return taken;
    },
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function find(path, mounts) {
  const decoded = decodeURIComponent(path);
  if (normalize(decoded).split(sep).includes("..")) return undefined;
  const fitting = Object.keys(mounts).filter((mount) => decoded.startsWith(mount));
  const mount = fitting.sort((a, b) => b.length - a.length)[0];
  if (mount === undefined) return undefined;
  const rest = decoded.slice(mount.length);
  return join(mounts[mount], rest === "" || rest.endsWith("/") ? `${rest}index.html` : rest);
}

async function load(file, cache) {
  const [type, column, isCompressible] = TYPES[extname(file)] ?? UNKNOWN;
  const plain = await readFile(file);
  const headers = { "content-type": type, "cache-control": "no-cache" };
  if (!isCompressible) return { column, headers, body: plain };
  return { column, headers: { ...headers, "content-encoding": "br", vary: "accept-encoding" }, body: await brotli(plain, cache) };
}

/** Kept on disk by content: the best brotli takes most of a minute for 10,000 events. */
async function brotli(plain, cache) {
  const kept = join(cache, createHash("sha256").update(plain).digest("hex"));
  const found = await readFile(kept).catch(() => undefined);
  if (found) return found;
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: plain.length };
  const body = await compress(plain, { params });
  await mkdir(cache, { recursive: true });
  await writeFile(kept, body);
  return body;
}
