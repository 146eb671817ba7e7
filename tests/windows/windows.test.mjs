// The program for Windows, run with Wine: what it makes is byte for byte what the program for Linux makes.
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "../free-port.mjs";
import { FTP_SERVERS, PASSWORD, startFtp } from "../hosts/ftp-servers.mjs";
import { buildSite } from "../hosts/site.mjs";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const PROGRAM = process.env.PROGRAM ?? join(resolve(repository, process.env.CARGO_TARGET_DIR ?? "target"), "x86_64-pc-windows-gnu/debug/stadsgesprek.exe");
/** What Windows has and this Wine has not: random bytes, for what Rust's library needs them. */
const RANDOM = `#include <windows.h>
#include <ntsecapi.h>
BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T count) { return RtlGenRandom(bytes, count); }
`;

/** The files below a folder that visitors can see, with what is in them. */
function files(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => !name.startsWith(".stadsgesprek") && statSync(join(folder, name)).isFile());
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name)).toString("latin1")]));
}

/** As Windows calls a path. */
const windows = (path) => `Z:${path.replaceAll("/", "\\")}`;

describe("the program for Windows", { timeout: 300_000 }, () => {
  let site, work, program, environment;
  before(() => {
    site = buildSite("");
    work = mkdtempSync(join(tmpdir(), "stadsgesprek-windows-"));
    program = join(work, "Stadsgesprek.exe");
    copyFileSync(PROGRAM, program);
    writeFileSync(join(work, "random.c"), RANDOM);
    execFileSync("x86_64-w64-mingw32-gcc", ["-shared", "-o", "bcryptprimitives.dll", "random.c", "-ladvapi32"], { cwd: work });
    const quiet = { WINEDEBUG: "-all", WINEDLLOVERRIDES: "mscoree,mshtml=", DISPLAY: "" };
    // Where the tests have another date, Wine keeps the real one: it starts in no other way.
    const { LD_PRELOAD, FAKETIME, ...others } = process.env;
    environment = { ...others, ...quiet, WINEPREFIX: join(work, "wine"), STADSGESPREK_PASSWORD: PASSWORD };
    // The first time Wine makes a disk for itself.
    spawnSync("wineboot", ["--init"], { env: environment, stdio: "ignore", timeout: 120_000 });
  });
  after(() => {
    spawnSync("wineserver", ["--kill"], { env: environment });
    rmSync(work, { recursive: true, force: true, maxRetries: 5 });
    rmSync(site.work, { recursive: true });
  });

  /** Runs the program in the folder that the site was made in, with paths as Windows calls them. */
  function run(...args) {
    const { status, stdout, stderr } = spawnSync("wine", [program, ...args.map((it) => (it.startsWith(tmpdir()) ? windows(it) : it))], { cwd: site.work, env: environment, encoding: "utf8", timeout: 120_000 });
    return { status, said: stdout + stderr };
  }

  /** Starts the program, which goes on until it is stopped; gives the address that it says. */
  async function open(...args) {
    const child = spawn("wine", [program, ...args.map((it) => (it.startsWith(tmpdir()) ? windows(it) : it))], { cwd: site.work, env: environment });
    const address = await new Promise((resolve, reject) => {
      let said = "";
      child.stdout.on("data", (text) => {
        said += text;
        const found = said.match(/http:\/\/[^\s]+/);
        if (found) resolve(found[0]);
      });
      child.once("close", () => reject(new Error(said)));
    });
    return { address, stop: () => child.kill("SIGKILL") };
  }

  const built = () => join(work, "dist");
  const options = () => site.options.map((it) => (it === site.folder ? built() : it));

  test("builds, byte for byte, the site that Linux builds", () => {
    const { status, said } = run("build", ...options());
    assert.equal(status, 0, said);
    const [there, expected] = [files(built()), files(site.folder)];
    assert.deepEqual([...there.keys()], [...expected.keys()]);
    for (const [name, text] of expected) assert.equal(there.get(name), text, name);
    assert(expected.size > 50, String(expected.size));
  });

  test("checks, and says the same in both languages", () => {
    for (const language of ["nl", "en"]) {
      const { status, said } = run("check", "--language", language, join(site.work, "data/events.json"));
      assert.equal(status, 0, said);
      assert.match(said, language === "nl" ? /gelezen/ : /read/);
    }
  });

  test("publishes to a folder, and only what changed", () => {
    const online = join(work, "online");
    mkdirSync(online);
    const first = run("publish", "--language", "en", "--site", built(), "--to", online);
    assert.equal(first.status, 0, first.said);
    for (const [name, text] of files(built())) assert.equal(files(online).get(name), text, name);
    assert.match(run("publish", "--language", "en", "--site", built(), "--to", online).said, /Nothing changed/);
  });

  const server = FTP_SERVERS.find((it) => !it.isEncrypted && it.isHere());
  test("publishes over FTP", { skip: !server && "no FTP server is installed here" }, async () => {
    const host = await startFtp(server, work);
    try {
      const done = run("publish", "--language", "en", "--site", built(), "--to", host.address);
      assert.equal(done.status, 0, done.said);
      for (const [name, text] of files(built())) assert.equal(files(join(host.home, "www")).get(name), text, name);
    } finally {
      await host.stop();
    }
  });

  test("shows the site", async () => {
    const port = await freePort();
    const shown = await open("serve", ...options(), "--port", String(port));
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/activiteit/debat/`);
      assert.equal(answer.status, 200);
      assert.equal(await answer.text(), readFileSync(join(built(), "activiteit/debat/index.html"), "utf8"));
    } finally {
      shown.stop();
    }
  });

  test("opens the desk, and what is done there is in the file", async () => {
    const desk = await open("desk", "--without-browser", ...options());
    try {
      const origin = new URL(desk.address).origin;
      const post = (path, fields) => fetch(new URL(path, desk.address), { method: "POST", body: new URLSearchParams(fields), headers: { origin } });
      const answer = await post("nieuw", { titel: "Een avond op Windows", datum: "20 januari 2027", begin: "half acht", einde: "" });
      assert.match(await answer.text(), /Een avond op Windows/);
      await pause(100);
      const programme = JSON.parse(readFileSync(join(site.work, "data/events.json"), "utf8"));
      assert.equal(programme.events.find((it) => it.id === "een-avond-op-windows").start, "2027-01-20T19:30");
    } finally {
      desk.stop();
    }
  });
});
