// A site is published over FTP to real servers, and a visitor meets a whole site all the while.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { FTP_SERVERS, makeCertificates, PASSWORD, startFtp } from "./ftp-servers.mjs";
import { LESSER_APACHES, start, STRICT_APACHES } from "./servers.mjs";
import { buildSite, TOOL } from "./site.mjs";

const certificates = mkdtempSync(join(tmpdir(), "stadsgesprek-certificates-"));
const isHere = spawnSync("openssl", ["version"]).status === 0;
if (isHere) makeCertificates(certificates);
after(() => rmSync(certificates, { recursive: true }));

/** Runs the tool to its end. */
function publish(site, address, { more = [], password = PASSWORD } = {}) {
  const { status, stdout, stderr } = spawnSync(TOOL, ["publish", "--language", "en", "--site", site, "--to", address, ...more], { encoding: "utf8", env: environment(password), timeout: 60_000 });
  return { status, said: stdout + stderr };
}

const environment = (password) => ({ ...process.env, STADSGESPREK_PASSWORD: password, SSL_CERT_FILE: join(certificates, "ca.pem") });

/** Starts the tool, which goes on by itself. */
function begin(site, address) {
  const child = spawn(TOOL, ["publish", "--language", "en", "--site", site, "--to", address], { env: environment(PASSWORD) });
  let said = "";
  child.stdout.on("data", (text) => (said += text));
  child.stderr.on("data", (text) => (said += text));
  const ended = new Promise((resolve) => child.once("close", (status) => resolve({ status, said })));
  /** Waits until something is there, or the tool has ended. */
  const until = async (path) => {
    while (!existsSync(path) && child.exitCode === null && child.signalCode === null) await pause(1);
  };
  return { child, ended, until };
}

/** Opens the desk on the data of a site; its pages are asked for as a browser does. */
async function openDesk(site) {
  const child = spawn(TOOL, ["desk", "--without-browser", ...site.options], { cwd: site.work, env: environment("") });
  const address = await new Promise((resolve) => {
    let said = "";
    child.stdout.on("data", (text) => {
      said += text;
      const found = said.match(/http:\/\/\S+/);
      if (found) resolve(found[0]);
    });
  });
  const ask = async (path, init) => (await fetch(new URL(path, address), init)).text();
  const post = (path, fields) => ask(path, { method: "POST", body: new URLSearchParams(fields), headers: { origin: new URL(address).origin } });
  /** Does something that goes on by itself, and waits for its end. */
  const end = async (path, fields) => {
    let page = await post(path, fields);
    while (page.includes("Bezig met publiceren")) {
      await pause(20);
      page = await ask("publiceren");
    }
    return page;
  };
  return { get: ask, post, end, stop: () => child.kill("SIGKILL") };
}

/** So large that publishing it takes a while; what is in it does not matter. */
const FILM = "film.mp4";

/** The files below a folder that visitors can see, with what is in them. */
function files(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => !name.startsWith(".stadsgesprek") && name !== FILM && statSync(join(folder, name)).isFile());
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

/** The scripts that a page asks for are there. */
function assertWhole(online) {
  const page = join(online, "index.html");
  if (!existsSync(page)) return;
  const text = readFileSync(page, "utf8");
  assert.match(text, /<\/html>\s*$/);
  for (const [, name] of text.matchAll(/"\.?\/?(app-[0-9a-f]{16}(?:_bg)?\.(?:js|wasm))"/g)) assert(existsSync(join(online, name)), name);
}

/** Builds another version: with other scripts, and more pages than a stop leaves unnoticed. */
function buildNext(site, number) {
  const hash = String(number).padStart(16, "0");
  const bundle = join(site.work, "bundle");
  for (const name of readdirSync(bundle).filter((it) => it.startsWith("app-"))) {
    const next = name.replace(/[0-9a-f]{16}/, hash);
    cpSync(join(bundle, name), join(bundle, next));
    if (next !== name) rmSync(join(bundle, name));
  }
  writeFileSync(join(bundle, FILM), Buffer.alloc(40_000_000, hash));
  const shell = join(bundle, "index.html");
  writeFileSync(shell, readFileSync(shell, "utf8").replaceAll(/app-[0-9a-f]{16}/g, `app-${hash}`));
  const built = spawnSync(TOOL, ["build", ...site.options], { cwd: site.work, encoding: "utf8" });
  assert.equal(built.status, 0, built.stderr);
}

for (const server of FTP_SERVERS) {
  describe(`publishing with ${server.name}`, { skip: !(isHere && server.isHere()) && "not installed here", timeout: 240_000 }, () => {
    let site, host, online;
    before(async () => {
      site = buildSite("");
      host = await startFtp(server, site.work, certificates);
      online = join(host.home, "www");
    });
    after(async () => {
      await host?.stop();
      rmSync(site.work, { recursive: true });
    });

    test("the site is there, and only what changed is sent again", () => {
      const first = publish(site.folder, host.address);
      assert.equal(first.status, 0, first.said);
      assert.deepEqual(files(online), files(site.folder));
      assert(files(online).has(".nojekyll") && files(online).get(".nojekyll") === "", "a file without anything in it");
      assert.match(publish(site.folder, host.address).said, /Nothing changed/);

      writeFileSync(join(site.folder, "proef.txt"), "van ons");
      const trial = publish(site.folder, host.address, { more: ["--dry-run"] });
      assert.match(trial.said, /Would send: 1 files[^]*\+ proef\.txt/);
      assert(!existsSync(join(online, "proef.txt")));
      assert.match(publish(site.folder, host.address).said, /1 files sent, 0 taken away/);
      rmSync(join(site.folder, "proef.txt"));
      assert.match(publish(site.folder, host.address).said, /0 files sent, 1 taken away/);
      assert.deepEqual(files(online), files(site.folder));
    });

    test("a visitor meets a whole site all the while, also when the program is killed, and it goes on", async () => {
      for (const number of [1, 2, 3]) {
        buildNext(site, number);
        const { child, ended } = begin(site.folder, host.address);
        let end;
        void ended.then((it) => (end = it));
        const new_ = join(online, `app-${String(number).padStart(16, "0")}.js`);
        while (!end) {
          assertWhole(online);
          if (number !== 2 && existsSync(new_)) child.kill("SIGKILL");
          await pause(1);
        }
        assertWhole(online);
        assert.equal(end.status, number === 2 ? 0 : null, "it was killed in the middle");
        const again = publish(site.folder, host.address);
        assert.equal(again.status, 0, again.said);
        const [there, built] = [files(online), files(site.folder)];
        for (const [name, text] of built) assert.equal(there.get(name), text, name);
      }
    });

    test("the connection may be lost", async () => {
      buildNext(site, 4);
      const { ended, until } = begin(site.folder, host.address);
      await until(join(online, ".stadsgesprek/busy"));
      const dropped = host.drop();
      const { status, said } = await ended;
      assert.equal(status, 0, said);
      assert(dropped > 0);
      for (const [name, text] of files(site.folder)) assert.equal(files(online).get(name), text, name);
    });

    test("two cannot publish at once", async () => {
      const other = join(site.work, "other");
      cpSync(site.folder, other, { recursive: true });
      buildNext(site, 5);
      const { child, ended, until } = begin(site.folder, host.address);
      await until(join(online, ".stadsgesprek/busy/by.json"));
      child.kill("SIGSTOP");
      const refused = publish(other, host.address);
      child.kill("SIGCONT");
      const { status, said } = await ended;
      assert.equal(status, 0, said);
      if (refused.status === 0) assert.fail(`two at once: ${refused.said}`);
      assert.match(refused.said, /Somebody is publishing already/);
    });

    test("the version of before comes back", () => {
      const before_ = files(site.folder);
      buildNext(site, 6);
      assert.equal(publish(site.folder, host.address).status, 0);
      const back = publish(site.folder, host.address, { more: ["--back"] });
      assert.equal(back.status, 0, back.said);
      for (const [name, text] of before_) assert.equal(files(online).get(name), text, name);
    });

    test("what was changed there by hand is not lost", () => {
      const programme = join(online, "data/events.json");
      writeFileSync(programme, "by hand");
      writeFileSync(join(site.work, "data/events.json"), readFileSync(join(site.work, "data/events.json"), "utf8").replace("{", '{ "revision": 7,'));
      buildNext(site, 7);
      const refused = publish(site.folder, host.address);
      assert.equal(refused.status, 2);
      assert.match(refused.said, /was changed on the server/);
      assert.equal(readFileSync(programme, "utf8"), "by hand");
      const asked = publish(site.folder, host.address, { more: ["--overwrite"] });
      assert.equal(asked.status, 0, asked.said);
      const kept = readdirSync(join(site.folder, ".stadsgesprek/published"), { recursive: true }).filter((name) => name.endsWith("data/events.json"));
      assert.deepEqual(kept.map((name) => readFileSync(join(site.folder, ".stadsgesprek/published", name), "utf8")), ["by hand"]);
      assert.equal(readFileSync(programme, "utf8"), readFileSync(join(site.folder, "data/events.json"), "utf8"));
    });

    test("what is wrong is said", () => {
      const at = (address) => publish(site.folder, address);
      assert.match(at(host.address.replace("/www", "/wwww")).said, /The folder is not there: wwww \(www\)/);
      assert.match(at(`ftp://${server.user}@localhost:1/www`).said, /The server does not answer/);
      if (server.user !== "anonymous") {
        const wrong = publish(site.folder, host.address, { password: "fout" });
        assert.match(wrong.said, /refuses the name or the password/);
        assert(!wrong.said.includes("fout"), "the password is not shown");
      }
      if (server.isEncrypted) {
        assert.match(at(host.address.replace("localhost", "127.0.0.1")).said, /The certificate of the server is not right/);
        assert.match(at(host.address.replace("ftps:", "ftp:")).said, /wants what is sent to be encrypted/);
      } else {
        assert.match(at(host.address.replace("ftp:", "ftps:")).said, /The server does not encrypt/);
      }
      const empty = join(site.work, "empty-folder");
      mkdirSync(empty, { recursive: true });
      assert.match(publish(empty, host.address).said, /no site in .* that was built/);
    });

    test("the desk publishes, goes back, and says what was changed by hand", async () => {
      rmSync(online, { recursive: true });
      mkdirSync(online, { mode: 0o777 });
      chmodSync(online, 0o777);
      const desk = await openDesk(site);
      try {
        const [, , , where] = host.address.split("/");
        const fields = { soort: "web", server: `localhost:${host.port}`, naam: server.user, servermap: where, ...(server.isEncrypted ? { versleuteld: "ja" } : {}) };
        const lacking = await desk.post("publiceren", fields);
        assert.match(lacking, /Vul het wachtwoord in/);
        assert(lacking.includes(`value="localhost:${host.port}"`), "what was filled in stays");
        assert.match(await desk.post("publiceren/test", { ...fields, wachtwoord: PASSWORD, servermap: "wwww" }), /De map is er niet: wwww \(.*www/);
        assert.match(await desk.post("publiceren/test", { ...fields, wachtwoord: PASSWORD }), /De server antwoordt, en in deze map mag worden geschreven/);
        assert.deepEqual(readdirSync(online), [], "a test leaves nothing");
        assert.match(await desk.end("publiceren", fields), /Gepubliceerd op localhost\/www: \d+ bestanden gestuurd/);
        for (const [name, text] of files(site.folder)) assert.equal(files(online).get(name), text, name);
        const page = await desk.get("publiceren");
        assert.match(page, /Er is niets veranderd sinds de vorige keer/);
        assert(page.includes(`value="localhost:${host.port}"`) && !page.includes(PASSWORD), "all but the password is there again");

        const before_ = files(online).get("index.html");
        assert.match(await desk.post("nieuw", { titel: "Een nieuwe avond", datum: "20 januari 2027", begin: "20.00", einde: "" }), /Een nieuwe avond/);
        await desk.post("activiteit/een-nieuwe-avond/concept", {});
        assert.match(await desk.get("publiceren"), /Nieuw: Een nieuwe avond/);
        assert.match(await desk.end("publiceren", fields), /Gepubliceerd/);
        assert(files(online).has("activiteit/een-nieuwe-avond/index.html"));
        assert.match(await desk.get("publiceren"), /Zet vorige versie terug/);
        assert.match(await desk.end("publiceren/vorige", fields), /Gepubliceerd/);
        assert(!files(online).has("activiteit/een-nieuwe-avond/index.html"));
        assert.equal(files(online).get("index.html"), before_);
        assert.match(await desk.get("publiceren"), /Nieuw: Een nieuwe avond/);

        writeFileSync(join(online, "data/events.json"), "by hand");
        const refused = await desk.end("publiceren", fields);
        assert.match(refused, /Op de server is veranderd wat u nu zou vervangen/);
        assert.match(refused, /name="vervang"/);
        assert.match(await desk.end("publiceren", { ...fields, vervang: "ja" }), /Gepubliceerd/);
      } finally {
        desk.stop();
      }
    });

    test("a full disk leaves a whole site", (context) => {
      const small = join(host.home, "small");
      mkdirSync(small, { recursive: true });
      const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=200k,mode=777", "tmpfs", small]);
      if (mounted.status !== 0) return context.skip("a small disk cannot be made here");
      try {
        const full = publish(site.folder, host.address.replace("/www", "/small"));
        assert.equal(full.status, 2);
        assert.match(full.said, /there is no room left/);
        assertWhole(small);
      } finally {
        spawnSync("umount", [small]);
      }
    });
  });
}

describe("what a host can", { skip: !(isHere && FTP_SERVERS[0].isHere() && LESSER_APACHES[0].isHere()) && "not installed here", timeout: 120_000 }, () => {
  let site, host, online;
  before(async () => {
    site = buildSite("");
    host = await startFtp(FTP_SERVERS.find((it) => !it.isEncrypted), site.work, certificates);
    online = join(host.home, "www");
    writeFileSync(join(online, "index.html"), "van iemand anders");
  });
  after(async () => {
    await host?.stop();
    rmSync(site.work, { recursive: true });
  });

  /** The address of the site, as its settings say. */
  const setAddress = (siteUrl) => writeFileSync(join(site.folder, "data/portal.json"), JSON.stringify({ siteUrl }));
  const tested = () => publish(site.folder, host.address, { more: ["--test"] });
  const named = (name) => LESSER_APACHES.find((it) => it.name === name);

  for (const [server, expected] of [
    [named("Apache that lets a site say only FileInfo"), /leads to this folder, and your host can do everything/],
    [named("Apache without mod_headers"), /The site works at your host\. Your host cannot send headers: [^.]*\.\n$/],
    [named("Apache without mod_rewrite"), /The site works at your host\. Your host cannot redirect [^.]*\.\n$/],
    [named("Apache with nothing but pages"), /cannot send headers.*cannot redirect/],
    [STRICT_APACHES[0], /cannot send headers.*cannot redirect/],
    [STRICT_APACHES[1], /does not bear our rules/],
  ]) {
    test(server.name, async () => {
      const web = await start(server, { ...site, root: online, folder: online });
      try {
        setAddress(`${web.origin}/`);
        const { status, said } = tested();
        assert.equal(status, 0, said);
        assert.match(said, expected);
        assert.deepEqual(readdirSync(online), ["index.html"], "nothing stays");
      } finally {
        await web.stop();
      }
    });
  }

  test("a host that does not bear the rules of the site that is there", async () => {
    writeFileSync(join(online, ".htaccess"), "RewriteEngine On\n");
    const web = await start(STRICT_APACHES[1], { ...site, root: online, folder: online });
    try {
      setAddress(`${web.origin}/`);
      assert.match(tested().said, /does not bear our rules/);
    } finally {
      await web.stop();
      rmSync(join(online, ".htaccess"));
    }
  });

  test("an address that leads elsewhere, to nobody, or is not known", async () => {
    const elsewhere = await start(named("Apache with nothing but pages"), { ...site, root: site.root, folder: site.folder });
    setAddress(`${elsewhere.origin}/`);
    assert.match(tested().said, /does not lead to this folder \(answer 404\)/);
    await elsewhere.stop();
    assert.match(tested().said, /cannot be reached/);
    setAddress("https://www.example.org/");
    assert.match(tested().said, /is not known: fill in the address/);
    assert.deepEqual(readdirSync(online), ["index.html"]);
  });
});
