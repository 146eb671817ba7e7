// nginx, Apache and Caddy, each run with the configuration that the build made, and the staff tool's `serve` answer a
// matrix of addresses alike.
import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { get } from "./get.mjs";
import { SERVERS, start } from "./servers.mjs";
import { buildSite, FONT, GONE, SCRIPT, WASM } from "./site.mjs";

const FOR_EVER = "public, max-age=31536000, immutable";
const ASK_AGAIN = "no-cache";
const HTML = "text/html; charset=utf-8";
const ENCRYPT = "strict-transport-security";

/** Path, status, type and caching of each answer. */
const MATRIX = [
  ["", 200, HTML, ASK_AGAIN],
  ["en/", 200, HTML, ASK_AGAIN],
  ["activiteit/debat/", 200, HTML, ASK_AGAIN],
  ["activiteit/debat/?nu=2026-11-23", 200, HTML, ASK_AGAIN],
  ["activiteit/debat/aanmelden/", 200, HTML, ASK_AGAIN],
  ["activiteit/debat/debat.ics", 200, "text/calendar; charset=utf-8", ASK_AGAIN],
  ["data/events.json", 200, "application/json; charset=utf-8", ASK_AGAIN],
  ["manifest.webmanifest", 200, "application/manifest+json", ASK_AGAIN],
  ["en/manifest.webmanifest", 200, "application/manifest+json", ASK_AGAIN],
  ["icon-maskable-512.png", 200, "image/png", ASK_AGAIN],
  ["apple-touch-icon.png", 200, "image/png", ASK_AGAIN],
  ["schedule.xml", 200, "application/xml; charset=utf-8", ASK_AGAIN],
  ["robots.txt", 200, "text/plain; charset=utf-8", ASK_AGAIN],
  ["sw.js", 200, "text/javascript; charset=utf-8", ASK_AGAIN],
  ["sw-off.js", 200, "text/javascript; charset=utf-8", ASK_AGAIN],
  [".well-known/security.txt", 200, "text/plain; charset=utf-8", ASK_AGAIN],
  [SCRIPT, 200, "text/javascript; charset=utf-8", FOR_EVER],
  [WASM, 200, "application/wasm", FOR_EVER],
  [FONT, 200, "font/woff2", FOR_EVER],
  ["fonts/letter-latin-700-normal.woff2", 200, "font/woff2", ASK_AGAIN],
  [GONE, 404, HTML, ASK_AGAIN],
  ["bestaat-niet/", 404, HTML, ASK_AGAIN],
  ["en/bestaat-niet", 404, HTML, ASK_AGAIN],
  ["activiteit/bestaat-niet/x.png", 404, HTML, ASK_AGAIN],
  ["data/", 404, HTML, ASK_AGAIN],
  [".env", 404, HTML, ASK_AGAIN],
  [".git/config", 404, HTML, ASK_AGAIN],
  [".htaccess", 404, HTML, ASK_AGAIN],
  [".hosting/nginx.conf", 404, HTML, ASK_AGAIN],
  ["activiteit/.env", 404, HTML, ASK_AGAIN],
];

/** An address, and the path that it leads to. */
const REDIRECTS = [
  ["activiteit/debat", "activiteit/debat/"],
  ["en/archief", "en/archief/"],
  ["activiteit/oud-debat/", "activiteit/debat/"],
  ["en/activiteit/oud-debat", "en/activiteit/debat/"],
  ["dossier/?theme_id=2504&root=top", "thema/wonen/"],
  ["dossier?root=top&theme_id=2504", "thema/wonen/"],
  ["dossier/?theme_id=2505", "archief/"],
  ["dossier/?theme_id=25041", "archief/"],
  ["dossier/?my_theme_id=2504", "archief/"],
  ["dossier/", "archief/"],
  ["thema/stad/wonen/?root=dd", "thema/wonen/"],
];

for (const base of ["/", "/agenda/"]) {
  const site = buildSite(base);
  const { headers } = JSON.parse(readFileSync(join(site.folder, ".hosting/hosting.json"), "utf8"));
  after(() => rmSync(site.work, { recursive: true, force: true }));
  for (const server of SERVERS) {
    const skip = server.isHere() ? false : `${server.name} is not installed`;
    if (skip) console.log(`Skipped: ${skip}.`);
    describe(`${server.name} with the site at ${base}`, { skip }, () => check(server, site, base, expected(server, headers)));
  }
}

/** What is never encrypted does not ask browsers to insist on that. */
function expected(server, headers) {
  return server.isNeverEncrypted ? { ...headers, [ENCRYPT]: undefined } : headers;
}

function check(server, site, base, expectedHeaders) {
  let running;
  before(async () => (running = await start(server, site)));
  after(() => running?.stop());
  const ask = (path, headers) => get(`${running.origin}${base}${path}`, headers);

  const hasHeaders = (answer) => {
    for (const [name, value] of Object.entries(expectedHeaders)) assert.equal(answer.headers[name], value, name);
  };

  for (const [path, status, type, caching] of MATRIX) {
    test(`/${path} is answered with ${status}`, async () => {
      const answer = await ask(path);
      assert.equal(answer.status, status);
      assert.equal(answer.headers["content-type"].toLowerCase(), type);
      assert.equal(answer.headers["cache-control"], caching);
      hasHeaders(answer);
      if (status === 404) {
        const language = path.startsWith("en/") ? "en" : "nl";
        assert.match(answer.body.toString(), new RegExp(`<html lang="${language}">`));
        assert.doesNotMatch(answer.body.toString(), /secret/);
      }
    });
  }

  if (base !== "/") {
    test("what is outside the site is missing", async () => {
      for (const path of ["/elders/", "/agendas/"]) assert.equal((await get(running.origin + path)).status, 404, path);
    });
  }

  for (const [path, target] of REDIRECTS) {
    test(`/${path} leads to /${target}`, async () => {
      const answer = await ask(path);
      assert.ok([301, 308].includes(answer.status), `status ${answer.status}`);
      assert.equal(answer.headers.location.replace(running.origin, ""), base + target);
      hasHeaders(answer);
    });
  }

  const PLAIN = [["", "index.html", HTML], [SCRIPT, SCRIPT, "text/javascript; charset=utf-8"], [WASM, WASM, "application/wasm"]];
  for (const [path, file, type] of PLAIN) {
    test(`/${path} is sent compressed, as what it is`, async () => {
      for (const accepted of ["gzip", "gzip, deflate, br"]) {
        const answer = await ask(path, { "accept-encoding": accepted });
        assert.equal(answer.status, 200);
        const encoding = answer.headers["content-encoding"];
        // nginx sends Brotli only with a module that Debian's does not have.
        assert.equal(encoding, accepted === "gzip" || server.name === "nginx" ? "gzip" : "br");
        const unpacked = encoding === "br" ? brotliDecompressSync(answer.body) : gunzipSync(answer.body);
        assert.deepEqual(unpacked, readFileSync(join(site.folder, file)));
        assert.equal(answer.headers["content-type"].toLowerCase(), type);
        assert.match(answer.headers.vary, /accept-encoding/i);
        assert.equal(answer.headers["cache-control"], path === "" ? ASK_AGAIN : FOR_EVER);
        hasHeaders(answer);
      }
    });
  }

  test("a missing page is one to who takes compressed answers, too", async () => {
    const answer = await ask("bestaat-niet/", { "accept-encoding": "gzip" });
    assert.equal(answer.status, 404);
    assert.equal(answer.headers["content-type"].toLowerCase(), HTML);
    hasHeaders(answer);
  });

  test("the programme file is compressed when it is asked for", async () => {
    const answer = await ask("data/events.json", { "accept-encoding": "gzip" });
    assert.equal(answer.headers["content-encoding"], "gzip");
    assert.deepEqual(gunzipSync(answer.body), readFileSync(join(site.folder, "data/events.json")));
    assert.match(answer.headers.vary, /accept-encoding/i);
    hasHeaders(answer);
  });

  test("what has not changed is not sent again", async () => {
    const { etag } = (await ask("activiteit/debat/")).headers;
    const answer = await ask("activiteit/debat/", { "if-none-match": etag });
    assert.equal(answer.status, 304);
    assert.equal(answer.headers["cache-control"], ASK_AGAIN);
  });
}
