// nginx, Apache and Caddy, each run with the configuration that the build made, and the staff tool's `serve` answer a
// matrix of addresses alike.
import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { get } from "./get.mjs";
import { LESSER_APACHES, SERVERS, start } from "./servers.mjs";
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
  [".stadsgesprek/files.json", 404, HTML, ASK_AGAIN],
  ["archief/.%2e/archief/", 404, HTML, ASK_AGAIN],
  ["archief/./", 404, HTML, ASK_AGAIN],
];

const OF_SHARED = { "cross-origin-resource-policy": "cross-origin", "access-control-allow-origin": "*" };

/** What other sites may fetch and show, and what they may not. */
const SHARED = [
  ["activiteit/debat/debat.ics", true],
  ["volg/alles.ics", true],
  ["schedule.json", true],
  ["schedule.xml", true],
  ["data/events.json", true],
  ["icon-192.png", true],
  ["favicon.svg", true],
  ["data/foto/Zaal.JPG", true],
  ["", false],
  ["activiteit/debat/", false],
  ["data/portal.json", false],
  [SCRIPT, false],
  ["bestaat-niet.ics", false],
  ["bestaat-niet.png", false],
];

/** Addresses with more slashes than one, and where they lead. */
const DOUBLED = [
  ["archief//", "archief/"],
  ["archief//?nu=2026-11-23", "archief/?nu=2026-11-23"],
  ["archief//index.html", "archief/index.html"],
  ["en///archief//", "en/archief/"],
  ["activiteit//debat////aanmelden/", "activiteit/debat/aanmelden/"],
  ["activiteit//debat", "activiteit/debat/"],
  ["bestaat//niet/", "bestaat/niet/"],
  ["/archief/", "archief/"],
];

/** With a slash in letters: where the server leaves such an address to the site, its page for what is missing. */
const IN_LETTERS = ["archief%2F", "archief%2findex.html", "en%2Farchief/", "archief%5C", "%2Farchief/"];

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

for (const base of ["/", "/agenda/"]) {
  const site = buildSite(base);
  after(() => rmSync(site.work, { recursive: true, force: true }));
  for (const server of LESSER_APACHES) {
    const skip = server.isHere() ? false : `${server.name} is not installed`;
    describe(`${server.name}, with the site at ${base}`, { skip }, () => checkLesser(server, site, base));
  }
}

/** With fewer modules or rights the site is still there, and nothing of it is broken. */
function checkLesser(server, site, base) {
  let running;
  before(async () => (running = await start(server, site)));
  after(() => running?.stop());
  const has = (module) => !server.without.includes(module);

  test("every page and file is sent as it is", async () => {
    for (const [path, file] of [["", "index.html"], ["activiteit/debat/", "activiteit/debat/index.html"], [SCRIPT, SCRIPT], [WASM, WASM]]) {
      const answer = await get(`${running.origin}${base}${path}`);
      assert.equal(answer.status, 200, path);
      assert.deepEqual(answer.body, readFileSync(join(site.folder, file)), path);
    }
  });

  test("compressed or not, what arrives is the file", async () => {
    for (const [path, file] of [["", "index.html"], [SCRIPT, SCRIPT], ["data/events.json", "data/events.json"]]) {
      const answer = await get(`${running.origin}${base}${path}`, { "accept-encoding": "gzip, br" });
      const unpack = { br: brotliDecompressSync, gzip: gunzipSync }[answer.headers["content-encoding"]] ?? ((body) => body);
      assert.deepEqual(unpack(answer.body), readFileSync(join(site.folder, file)), path);
    }
  });

  test("what is missing or hidden has its page", async () => {
    for (const path of ["bestaat-niet/", ".htaccess", ".hosting/nginx.conf", ".stadsgesprek/files.json"]) {
      const answer = await get(`${running.origin}${base}${path}`);
      const isShown = !has("rewrite") && !has("alias") && path.startsWith(".");
      if (isShown) continue;
      assert.equal(answer.status, 404, path);
      assert.match(answer.body.toString(), /<h1 id="page-title"/, path);
    }
  });

  test("what the modules that are there add is added", async () => {
    const { headers } = await get(`${running.origin}${base}schedule.json`);
    assert.equal(headers["x-content-type-options"], has("headers") ? "nosniff" : undefined);
    assert.equal(headers["access-control-allow-origin"], has("headers") ? "*" : undefined);
    const former = await get(`${running.origin}${base}activiteit/oud-debat/`);
    assert.equal(former.status, has("rewrite") ? 301 : 200);
  });
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

  const hasHeaders = (answer, isShared = false) => {
    const expected = isShared ? { ...expectedHeaders, ...OF_SHARED } : expectedHeaders;
    for (const [name, value] of Object.entries(expected)) assert.equal(answer.headers[name], value, name);
  };

  for (const [path, status, type, caching] of MATRIX) {
    test(`/${path} is answered with ${status}`, async () => {
      const answer = await ask(path);
      assert.equal(answer.status, status);
      assert.equal(answer.headers["content-type"].toLowerCase(), type);
      assert.equal(answer.headers["cache-control"], caching);
      hasHeaders(answer, status === 200 && /^schedule|events\.json$|\.(ics|png)$/.test(path));
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

  test("other sites may fetch what is made to be passed on, and nothing else", async () => {
    for (const [path, isShared] of SHARED) {
      const { headers } = await ask(path);
      assert.equal(headers["access-control-allow-origin"], isShared ? "*" : undefined, path);
      assert.equal(headers["cross-origin-resource-policy"], isShared ? "cross-origin" : "same-origin", path);
      assert.equal(headers["x-content-type-options"], "nosniff", path);
    }
    const { etag } = (await ask("schedule.json")).headers;
    const again = await ask("schedule.json", { "if-none-match": etag });
    assert.deepEqual([again.status, again.headers["access-control-allow-origin"]], [304, "*"]);
  });

  test("an address with more slashes than one leads to the page", async () => {
    for (const [path, target] of DOUBLED) {
      let at = base + path;
      let answer;
      for (let leads = 0; leads < 6; leads += 1) {
        answer = await get(running.origin + at);
        if (![301, 308].includes(answer.status)) break;
        at = answer.headers.location.replace(running.origin, "");
        assert.match(at, /^\/(?!\/)/);
      }
      assert.equal(at, base + target, path);
      assert.equal(answer.status, path.includes("niet") ? 404 : 200, path);
    }
    const elsewhere = await get(`${running.origin}//elders.test/%2e%2e`);
    assert.doesNotMatch(elsewhere.headers.location ?? "/", /^(?!\/(?!\/)|http:\/\/127\.0\.0\.1)/);
  });

  test("a slash in letters is none", async () => {
    for (const path of IN_LETTERS) {
      const answer = await ask(path);
      assert.equal(answer.status, 404, path);
      // Apache answers by itself, before it reads what the site says.
      if (server.name !== "Apache") assert.match(answer.body.toString(), new RegExp(`<base href="${base}">`), path);
    }
  });

  test("an older copy beside a page is not sent", async () => {
    const stale = ["index.html.br", "index.html.gz", "activiteit/debat/index.html.gz", "data/events.json.gz"].map((name) => join(site.folder, name));
    for (const path of stale) writeFileSync(path, gzipSync("an older page"));
    for (const path of ["", "activiteit/debat/", "data/events.json"]) {
      const answer = await ask(path, { "accept-encoding": "gzip, br" });
      const body = answer.headers["content-encoding"] === "gzip" ? gunzipSync(answer.body) : answer.body;
      assert.equal(answer.status, 200);
      assert.doesNotMatch(body.toString(), /an older page/, path);
    }
    for (const path of stale) rmSync(path);
  });

  const PLAIN = [["", "index.html", HTML], [SCRIPT, SCRIPT, "text/javascript; charset=utf-8"], [WASM, WASM, "application/wasm"]];
  for (const [path, file, type] of PLAIN) {
    test(`/${path} is sent compressed, as what it is`, async () => {
      for (const accepted of ["gzip", "gzip, deflate, br"]) {
        const answer = await ask(path, { "accept-encoding": accepted });
        assert.equal(answer.status, 200);
        const encoding = answer.headers["content-encoding"];
        // A page has no copies; nginx sends Brotli only with a module that Debian's does not have.
        const isCopied = path !== "" && server.name !== "nginx";
        assert.equal(encoding, accepted !== "gzip" && isCopied ? "br" : "gzip");
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
    hasHeaders(answer, true);
  });

  test("what has not changed is not sent again", async () => {
    const { etag } = (await ask("activiteit/debat/")).headers;
    const answer = await ask("activiteit/debat/", { "if-none-match": etag });
    assert.equal(answer.status, 304);
    assert.equal(answer.headers["cache-control"], ASK_AGAIN);
    const packed = { "accept-encoding": "gzip" };
    const tag = (await ask("activiteit/debat/", packed)).headers.etag;
    // What `serve` packs has no tag: it is a preview.
    if (tag) assert.equal((await ask("activiteit/debat/", { ...packed, "if-none-match": tag })).status, 304);
  });
}
