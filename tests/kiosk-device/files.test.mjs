// What `install.sh` puts on a device, for which addresses, and what none of the files may hold.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { install } from "./device.mjs";
import { readSettings, splitCommand } from "./unit.mjs";

const ADDRESS = "https://www.example.org/kiosk/?plek=prinsenkwartier&paneel=32";
const SETTINGS = "etc/stadsgesprek-kiosk/kiosk.conf";
const POLICY = "etc/chromium/policies/managed/stadsgesprek.json";
const UNIT = "etc/systemd/system/stadsgesprek-kiosk.service";
const BROWSER = "/usr/lib/chromium/chromium";

const folder = mkdtempSync(join(tmpdir(), "kiosk-files-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const read = (path) => readFileSync(join(folder, path), "utf8");
const policy = () => JSON.parse(read(POLICY));
const files = () => readdirSync(folder, { recursive: true }).filter((path) => statSync(join(folder, path)).isFile()).sort();
const put = (address) => assert.equal(install(folder, address).status, 0, address);

test("a device gets the files, and the address is in them", () => {
  put(ADDRESS);
  assert.deepEqual(files(), [
    POLICY, SETTINGS, UNIT,
    "usr/lib/stadsgesprek-kiosk/session",
    "usr/lib/stadsgesprek-kiosk/start-browser",
    "usr/lib/stadsgesprek-kiosk/watch-screen",
    "usr/share/doc/stadsgesprek-kiosk/draaiboek.md",
  ]);
  assert.equal(readSettings(join(folder, SETTINGS)).ADDRESS, ADDRESS);
});

test("the unit starts what is there", () => {
  put(ADDRESS);
  const unit = readSettings(join(folder, UNIT));
  const { session: [, session] } = splitCommand(unit);
  for (const path of [session, unit.EnvironmentFile, unit.Documentation.replace("file:", "")]) {
    assert.ok(existsSync(join(folder, path)), path);
  }
  assert.equal(unit.Restart, "always");
  assert.notEqual(unit.User, "root");
});

const SITES = [
  ["https://www.example.org/kiosk/", "https://www.example.org/"],
  ["https://www.example.org/en/kiosk/?plek=a,b", "https://www.example.org/"],
  ["https://www.example.org/agenda/scherm/?plek=a&ruimte=b", "https://www.example.org/agenda/"],
  ["https://www.example.org:8443/en/scherm/", "https://www.example.org:8443/"],
  ["http://127.0.0.1:8080/kiosk/", "http://127.0.0.1:8080/"],
];
for (const [address, site] of SITES) {
  test(`with ${address} nothing is allowed but ${site}`, () => {
    put(address);
    assert.deepEqual(policy().URLBlocklist, ["*"]);
    assert.deepEqual(policy().URLAllowlist, [site]);
  });
}

test("a second time changes nothing, and another address only the address", () => {
  put(ADDRESS);
  const all = () => files().map((path) => [path, read(path)]);
  const first = all();
  put(ADDRESS);
  assert.deepEqual(all(), first);

  writeFileSync(join(folder, SETTINGS), read(SETTINGS).replace("ROTATE=normal", "ROTATE=left"));
  put("https://www.example.org/scherm/");
  assert.match(read(SETTINGS), /^ROTATE=left$/m);
  assert.match(read(SETTINGS), /^ADDRESS=https:\/\/www\.example\.org\/scherm\/$/m);
});

const REFUSED = [
  [], [""], [ADDRESS, ADDRESS], ["http://www.example.org/kiosk/"], ["file:///kiosk/"], ["javascript:alert(1)//kiosk/"],
  ["https://www.example.org/"], ["https://www.example.org/?x=/kiosk/"], ["https://www.example.org/kiosk/#lijst"],
  ["https:///kiosk/"], ["https://a@b/kiosk/"], ['https://www.example.org/kiosk/?"'], ["https://www.example.org/kiosk/?a b"],
  ["https://www.example.org/kiosk/?$(id)"], ["https://www.example.org/kiosk/?a|b"], ["https://www.example.org/kiosk/\nX=1"],
  ["https://www.example.org/kiosk/?\\n"],
];
for (const words of REFUSED) {
  test(`refuses ${JSON.stringify(words)}, and touches nothing`, () => {
    put(ADDRESS);
    const { status, stderr } = install(folder, ...words);
    assert.equal(status, 2);
    assert.notEqual(stderr, "");
    assert.equal(readSettings(join(folder, SETTINGS)).ADDRESS, ADDRESS);
  });
}

test("nothing keeps the page from storage, the browser from its sandbox, or opens it to others", () => {
  put(ADDRESS);
  for (const path of files()) {
    assert.doesNotMatch(read(path), /--(incognito|no-sandbox|disable-\S*sandbox|remote-debugging|disable-web-security|test-type)/, path);
  }
});

const isBrowserHere = existsSync(BROWSER);
test("the browser knows every policy by its name", { skip: !isBrowserHere && `no ${BROWSER}` }, () => {
  const program = readFileSync(BROWSER);
  const names = Object.keys(policy());
  assert.ok(names.length > 30);
  for (const name of names) assert.ok(program.includes(`\0${name}\0`), name);
  assert.ok(!program.includes("\0URLBlokkade\0"));
});

const hasAnalyze = spawnSync("systemd-analyze", ["--version"]).status === 0;
test("systemd reads the unit", { skip: !hasAnalyze && "systemd-analyze is not installed" }, () => {
  put(ADDRESS);
  const { stderr } = spawnSync("systemd-analyze", ["verify", "--man=no", join(folder, UNIT)], { encoding: "utf8" });
  const complaints = stderr.split("\n").filter((line) => line.includes("stadsgesprek-kiosk.service"));
  // What a later systemd knows, and programs and users of the device itself.
  const isOfDevice = (line) => /RestartSteps|RestartMaxDelaySec|is not executable|Failed to resolve user|\/usr\/bin\/xinit/.test(line);
  assert.deepEqual(complaints.filter((line) => !isOfDevice(line)), []);
});
