// The command of the unit shows the built site on the whole screen, and brings it back when something ends or freezes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { DIST, startServer } from "../e2e/server.mjs";
import { hasPolicies, hasSandbox, missing, startDevice } from "./device.mjs";
import { programmeOfTheWeek } from "./programme.mjs";
import { browser, openPorts, renderers, signal, statusOf } from "./processes.mjs";
import { until } from "./until.mjs";

// A slide stays for less than half of this, so that a page that is well always changes in time.
const WATCH = { STILL_SECONDS: "24", LOOK_SECONDS: "2" };
const PAGES = ["kiosk/?talen=nl", "scherm/"];

const lacking = missing();
const skip = lacking.length > 0 ? `not installed: ${lacking.join(", ")}` : false;
if (skip) console.log(`Skipped: ${skip}.`);

describe("The screens of the house on a device", { skip, concurrency: false }, () => {
  let site;
  before(async () => {
    site = await startServer();
    site.answers.set("data/events.json", { body: JSON.stringify(programmeOfTheWeek()) });
  });
  after(() => site?.stop());

  for (const page of PAGES) {
    test(`/${page} fills the screen, and nothing of the browser is seen`, async () => {
      await withDevice(site.url + page, {}, (device) => isShown(device, page));
    });
  }

  describe("the kiosk", { concurrency: false }, () => {
    let device;
    before(() => (device = startDevice(site.url + PAGES[0], WATCH)));
    after(() => device?.stop());

    test("goes from slide to slide, and is left alone while it does", async () => {
      await isShown(device, PAGES[0]);
      await isAlive(device);
      assert.equal(device.starts, 1);
    });

    test("cannot be reached over the network", () => assert.deepEqual(openPorts(device.processes()), []));

    test("has its page in the sandbox", { skip: !hasSandbox() && "no namespaces for users here" }, () => {
      const pages = renderers(device.processes());
      assert.ok(pages.length > 0);
      for (const { pid } of pages) {
        assert.equal(statusOf(pid, "Seccomp"), "2");
        assert.ok(statusOf(pid, "NSpid").split(/\s+/).length > 1, "a namespace of its own");
      }
    });

    const ACCIDENTS = [
      ["its page is killed", "SIGKILL", renderers],
      ["its page freezes", "SIGSTOP", renderers],
      ["the browser is killed", "SIGKILL", (processes) => [browser(processes)]],
    ];
    for (const [accident, name, victims] of ACCIDENTS) {
      test(`comes back without a touch when ${accident}`, async () => {
        await isShown(device, PAGES[0]);
        const startsBefore = device.starts;
        const first = browser(device.processes()).pid;
        signal(name, victims(device.processes()));
        await until("the command starts again", () => device.starts > startsBefore);
        await until("there is another browser", () => (browser(device.processes())?.pid ?? first) !== first);
        await isShown(device, PAGES[0]);
        await isAlive(device);
      });
    }
  });

  test("another address is never asked for", { skip: !hasPolicies() && "policies need root" }, async () => {
    // Another name for the same server, which was not installed.
    const elsewhere = `${site.url.replace("127.0.0.1", "localhost")}elders/`;
    await withDevice(site.url + PAGES[0], { ADDRESS: elsewhere }, async (device) => {
      await until("the browser shows something", () => device.screen.window()?.title !== undefined && renderers(device.processes()).length > 0);
      await until("the browser has said no", () => device.screen.window()?.title === "localhost");
      assert.ok(!site.requests.includes("elders/"));
    });
  });
});

async function withDevice(address, settings, action) {
  const device = startDevice(address, settings);
  try {
    await action(device);
  } finally {
    device.stop();
  }
}

/** The window in front is the page, as large as the screen. */
async function isShown({ screen }, page) {
  const html = readFileSync(join(DIST, page.split("?")[0], "index.html"), "utf8");
  const title = /<title>([^<]*)/.exec(html)[1].trim();
  await until(`“${title}” is in front`, () => screen.window()?.title === title);
  const { x, y, width, height } = screen.window();
  assert.deepEqual({ x, y, width, height }, { x: 0, y: 0, ...screen.size });
}

/** The picture changes by itself, time and again: no picture of an error does. */
async function isAlive({ screen }) {
  const seen = new Set();
  await until("three slides have passed", () => {
    seen.add(screen.picture());
    return seen.size >= 4;
  });
}
