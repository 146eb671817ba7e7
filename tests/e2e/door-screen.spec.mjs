// The screen beside the door: what it says, in which letters, and that it goes on for a month by itself.
import { DAY, FILE, HOUR, LYING, STANDING, countWakeLocks, eventAt, expect, expectAccessible, openScreen, programmeOf, test } from "./unattended.mjs";
import { LONG, appIsReady } from "./fixtures.mjs";
import { CANCELLED, MIXED, dutch, eventOf } from "./programme.mjs";

const HOUSE = "scherm/?plek=prinsenkwartier";
const lead = (page) => page.locator(".door-lead");
const rest = (page) => page.locator(".door-rest");
const marks = (page) => page.locator(".door-marks");
const clock = (page) => page.locator(".door-time");
const title = dutch(eventOf(MIXED).title);

test.describe("an evening", () => {
  test("it goes from next to now to over, and then says what comes", async ({ page, time }) => {
    time.serve(programmeOf(eventOf(MIXED), eventAt("daarna", "2027-03-24T20:00", { end: "2027-03-24T22:00" })));
    await openScreen(page, HOUSE);
    await expect(clock(page)).toHaveText("19.40");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Prinsenkwartier");
    await expect(lead(page).getByRole("heading", { level: 2 })).toHaveText("Straks");
    await expect(lead(page)).toContainText("over 20 minuten");
    await expect(lead(page).getByRole("heading", { name: title })).toBeVisible();
    await time.pass(60_000);
    await expect(lead(page)).toContainText("over 19 minuten");
    await time.pass(19 * 60_000);
    await expect(lead(page).getByRole("heading", { level: 2 })).toHaveText("Nu");
    await expect(lead(page)).toContainText("tot 22.00 uur");
    await time.leap(2 * HOUR);
    await expect(lead(page)).toContainText("Dit was het voor vandaag");
    await expect(rest(page).getByRole("heading", { level: 2 })).toHaveText("woensdag 24 maart");
    // In a row only when it begins.
    await expect(rest(page).locator(".door-when")).toHaveText(/^20\.00 uur\s+Podium$/);
  });

  test("a room that is not this one is not shown, and the room is in the name", async ({ page, time }) => {
    time.serve(programmeOf(eventAt("boven", "2027-02-10T20:00", { room: "atelier" }), eventAt("beneden", "2027-02-10T21:00")));
    await openScreen(page, `${HOUSE}&ruimte=podium`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Prinsenkwartier Podium");
    await expect(lead(page).getByRole("heading", { level: 3 })).toHaveText("beneden");
    await expect(page.getByText("boven")).toHaveCount(0);
  });

  test("a part of the programme that is on, and the next", async ({ page, time }) => {
    const sessions = [
      { id: "a", title: "Inleiding", start: "2027-02-10T19:30", end: "2027-02-10T20:00" },
      { id: "b", title: "Gesprek", start: "2027-02-10T20:00" },
    ];
    time.serve(programmeOf(eventAt("avond", "2027-02-10T19:30", { end: "2027-02-10T22:00", sessions })));
    await openScreen(page, HOUSE);
    await expect(lead(page)).toContainText("Nu: Inleiding");
    await expect(lead(page)).toContainText("20.00 uur Gesprek");
  });
});

test.describe("a cancelled evening", () => {
  test.use({ moment: "2026-12-02T19:00:00+01:00" });

  test("it is said in words, with what comes instead", async ({ page, time }) => {
    await openScreen(page, HOUSE);
    await expect(lead(page).getByRole("heading", { level: 2 })).toHaveText("Anders dan gepland");
    await expect(lead(page)).toContainText("Afgelast");
    await expect(lead(page)).toContainText("Niet om 20.00 uur");
    await expect(lead(page)).toContainText(dutch(eventOf(CANCELLED).title));
    await expect(rest(page).getByRole("heading", { level: 2 })).toHaveText("woensdag 9 december");
    await time.leap(3 * HOUR);
    await expect(lead(page)).toContainText("Vandaag is er geen programma");
  });
});

test.describe("in English", () => {
  test("every word, and Dutch titles are marked", async ({ page, time }) => {
    time.serve(programmeOf(eventAt("gesprek", "2027-02-10T20:00", { title: "Gesprek" })));
    await openScreen(page, "en/scherm/");
    await expect(lead(page)).toContainText("in 20 minutes");
    await expect(lead(page).getByRole("heading", { level: 3 }).locator("[lang=nl]")).toHaveText("Gesprek");
  });

  test("languages in turn, in the order of the address", async ({ page, time }) => {
    time.serve(programmeOf(eventAt("kort", "2027-02-10T20:00")));
    await openScreen(page, `${HOUSE}&taal=en,nl`);
    for (const heading of ["Next", "Straks", "Next"]) {
      await expect(lead(page).getByRole("heading", { level: 2 })).toHaveText(heading);
      await time.pass(13_000);
    }
  });
});

test("a place that is not there is said to staff, with those that are", async ({ page, time }) => {
  expect(time.now).toBeGreaterThan(0);
  await openScreen(page, "scherm/?plek=prinsenkwatier");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("De plek ‘prinsenkwatier’ staat niet in het programma");
  await expect(page.getByRole("listitem").filter({ hasText: "plek=prinsenkwartier" })).toBeVisible();
  await openScreen(page, `${HOUSE}&ruimte=zolder`);
  await expect(page.getByRole("listitem")).toHaveText(["ruimte=podium Podium", "ruimte=atelier Atelier"]);
});

// ── Letters

/** The visible texts that are for visitors, each with the size of its letters. */
const sizes = (page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector(".door"), NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (node.data.trim() && !element.closest(".door-foot")) found.push({ text: node.data, size: parseFloat(getComputedStyle(element).fontSize) });
    }
    return found;
  });

const MANY = ["19:00", "19:30", "20:00", "20:30", "21:00", "21:30", "22:00"].map((start, at) =>
  eventAt(`gesprek-${at}`, `2027-02-10T${start}`, { title: `Wie betaalt het grachtenkademurenherstelprogramma nummer ${at}?` }));

for (const { name, viewport, inches, meters } of [
  { name: "lying", viewport: { width: 1920, height: 1080 }, inches: 43, meters: 6 },
  { name: "standing", viewport: STANDING, inches: 43, meters: 6 },
  { name: "large and far", viewport: { width: 3840, height: 2160 }, inches: 75, meters: 10 },
  { name: "small and near", viewport: { width: 1280, height: 800 }, inches: 15, meters: 2 },
]) {
  test.describe(name, inches === 75 ? {} : LONG, () => {
    test.use({ viewport });

    test("capitals have at least sixteen minutes of arc where people stand, and nothing scrolls", async ({ page, time }) => {
      time.serve(programmeOf(...MANY));
      await openScreen(page, `${HOUSE}&inch=${inches}&afstand=${meters}`);
      const found = await sizes(page);
      expect(found.length).toBeGreaterThan(10);
      const millimetersPerPixel = (inches * 25.4) / Math.hypot(viewport.width, viewport.height);
      for (const { text, size } of found) {
        const capital = size * 0.7 * millimetersPerPixel;
        const arc = (Math.atan(capital / (meters * 1000)) * 180 * 60) / Math.PI;
        expect(arc, text).toBeGreaterThan(15.95);
      }
      const root = await page.evaluate(() => {
        const { scrollHeight, scrollWidth, clientHeight, clientWidth } = document.documentElement;
        return [scrollHeight <= clientHeight, scrollWidth <= clientWidth];
      });
      expect(root).toEqual([true, true]);
    });
  });
}

test("what does not fit turns by itself, twelve seconds a page, and every event has its turn", async ({ page, time }) => {
  time.serve(programmeOf(...MANY));
  await openScreen(page, HOUSE);
  await expect(page.locator(".door-count")).toHaveText(/^1 van [2-9]$/);
  const count = Number((await page.locator(".door-count").innerText()).split(" ").at(-1));
  // A title may go on on the next page, so each of its lines counts.
  const lines = (onlyShown) =>
    page.evaluate((onlyShown) => {
      const isInside = (inner, outer) => inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && inner.bottom <= outer.bottom + 1;
      return [...document.querySelectorAll(".door-showing h3")].flatMap((title) => {
        const range = document.createRange();
        range.selectNodeContents(title);
        const view = title.closest(".door-pages").getBoundingClientRect();
        const rows = [...range.getClientRects()].map((row, at) => ({ row, name: `${title.innerText}, line ${at}` }));
        return rows.filter(({ row }) => !onlyShown || isInside(row, view)).map(({ name }) => name);
      });
    }, onlyShown);
  const shown = () => lines(true);
  const seen = new Set(await shown());
  await time.pass(8_000);
  expect(new Set(await shown()), "a page stands for at least eight seconds").toEqual(seen);
  for (let turn = 0; turn < count; turn += 1) {
    await time.pass(12_000);
    for (const name of await shown()) seen.add(name);
  }
  const all = await lines(false);
  expect(new Set(all.map((name) => name.replace(/, line.*/, ""))).size).toBe(MANY.length);
  expect([...seen].sort()).toEqual([...new Set(all)].sort());
});

for (const viewport of [LYING, STANDING]) {
  test.describe(`${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test("no page has only headings, and no line is cut", async ({ page, time }) => {
      time.serve(programmeOf(...MANY));
      await openScreen(page, HOUSE);
      await expect(page.locator(".door-showing").first()).toBeVisible();
      const { cut, bare } = await page.evaluate(() => {
        const [cut, bare] = [[], []];
        for (const view of document.querySelectorAll(".door-pages")) {
          const { left, top, bottom, width } = view.getBoundingClientRect();
          const said = new Map();
          for (const text of view.querySelectorAll("h2, h3, p")) {
            const range = document.createRange();
            range.selectNodeContents(text);
            for (const line of range.getClientRects()) {
              const at = Math.floor((line.left - left + view.scrollLeft + 1) / width);
              if (line.top < top - line.height / 4 || line.bottom > bottom + line.height / 4) cut.push(text.textContent);
              said.set(at, said.get(at) || !text.closest("h2, .door-beside"));
            }
          }
          for (const [at, hasMore] of said) if (!hasMore) bare.push(`${view.className}, page ${at + 1}`);
        }
        return { cut, bare };
      });
      expect(cut).toEqual([]);
      expect(bare).toEqual([]);
    });
  });
}

test("a keyboard holds the pages, and lets them go", async ({ page, time }) => {
  time.serve(programmeOf(...MANY));
  await openScreen(page, HOUSE);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Zet het scherm stil" })).toBeFocused();
  await page.keyboard.press("Enter");
  await time.pass(60_000);
  await expect(page.locator(".door-count")).toHaveText(/^1 van/);
  await page.getByRole("button", { name: "Laat het scherm doorgaan" }).press("Enter");
  await time.pass(4_000);
  await expect(page.locator(".door-count")).toHaveText(/^2 van/);
});

// ── The clock

for (const device of ["1970-01-01T00:00:00Z", "2099-06-01T12:00:00Z"]) {
  test.describe(`a device in ${device.slice(0, 4)}`, () => {
    test.use({ device });

    test("follows the server, and staff can see that it does", async ({ page, time }) => {
      await openScreen(page, HOUSE);
      await expect(clock(page)).toHaveText("19.40");
      await expect(lead(page)).toContainText("over 20 minuten");
      await expect(marks(page)).toHaveText("De klok van dit apparaat loopt niet gelijk");
      // The server says whole seconds, and its answer was on its way for a moment.
      await time.pass(20 * 60_000 + 4_000);
      await expect(lead(page).getByRole("heading", { level: 2 })).toHaveText("Nu");
    });

    test("shows no time at all while no server says it", async ({ page, time }) => {
      time.serve(programmeOf(eventAt("later", "2100-01-01T20:00")), { headers: { date: "ooit" } });
      await openScreen(page, HOUSE);
      await expect(clock(page)).toHaveCount(0);
      await expect(lead(page)).toContainText("Binnenkort");
      await expect(rest(page)).toContainText("vrijdag 1 januari");
      await expect(marks(page)).toContainText("De klok van dit apparaat klopt niet");
    });
  });
}

test.describe("the night on which the clock goes back", () => {
  test.use({ moment: "2027-10-31T02:58:00+02:00" });

  test("the hour is there twice, and minutes are those that pass", async ({ page, time }) => {
    time.serve(programmeOf(eventAt("nachtgesprek", "2027-10-31T03:10")));
    await openScreen(page, HOUSE);
    await expect(clock(page)).toHaveText("02.58");
    await time.pass(2 * 60_000);
    await expect(clock(page)).toHaveText("02.00");
    await time.pass(40 * 60_000);
    await expect(clock(page)).toHaveText("02.40");
    await expect(lead(page)).toContainText("over 30 minuten");
  });
});

test.describe("the night on which the clock goes forward", () => {
  test.use({ moment: "2027-03-28T01:58:00+01:00" });

  test("the hour is skipped", async ({ page, time }) => {
    time.serve(programmeOf(eventAt("nachtgesprek", "2027-03-28T03:30")));
    await openScreen(page, HOUSE);
    await expect(lead(page)).toContainText("over 32 minuten");
    await time.pass(2 * 60_000);
    await expect(clock(page)).toHaveText("03.00");
    await expect(lead(page)).toContainText("over 30 minuten");
  });
});

// ── By itself

test.describe("by itself", () => {
  test.use({ tolerated: /Failed to load resource|could not be loaded|ERR_/ });
  const isAsked = (server) => server.requests.filter((path) => path === FILE).length;

  test("a change of the programme shows within eleven minutes", async ({ page, time }) => {
    await openScreen(page, HOUSE);
    time.serve(programmeOf(eventAt("nieuw", "2027-02-10T20:30")));
    await time.leap(11 * 60_000);
    await expect(lead(page).getByRole("heading", { level: 3 })).toHaveText("nieuw");
  });

  test("without a network it goes on for days: visitors see nothing of it, staff do, and after a week everybody", async ({ page, time, server }) => {
    time.serve(programmeOf(eventOf(MIXED), eventAt("daarna", "2027-03-24T20:00")));
    await openScreen(page, HOUSE);
    for (const path of [FILE, "scherm/"]) server.answers.set(path, { status: 503, body: "" });
    const before = isAsked(server);
    await time.leap(20 * 60_000);
    await expect.poll(() => isAsked(server)).toBeGreaterThan(before);
    await expect(lead(page).getByRole("heading", { level: 2 })).toHaveText("Nu");
    await expect(marks(page)).toHaveText("Geen nieuwe gegevens sinds woensdag 10 februari 2027 om 20.00 uur");
    for (let hour = 0; hour < 48; hour += 1) await time.leap(HOUR);
    await expect(rest(page).getByRole("heading", { level: 2 })).toHaveText("woensdag 24 maart");
    await expect(marks(page)).toContainText("Programma van woensdag 10 februari 2027");
    const mark = marks(page).getByText(/^Programma van/);
    expect(await mark.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))).toBeLessThan(30);
    for (let day = 0; day < 6; day += 1) await time.leap(DAY);
    await expect(marks(page)).toContainText("Dit programma is van woensdag 10 februari");
    const clear = marks(page).getByText(/^Dit programma/);
    expect(await clear.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThan(70);
    time.serve(programmeOf(eventAt("terug", "2027-03-01T20:00")));
    await time.leap(11 * 60_000);
    await expect(rest(page)).toContainText("terug");
    await expect(marks(page)).toHaveText("");
  });

  /** Marks the page at hand; the next one does not have the mark. */
  const mark = (page) => page.evaluate(() => (globalThis.isMarked = true));
  const reloaded = (page) => expect.poll(() => page.evaluate(() => "isMarked" in globalThis).catch(() => true)).toBe(false);

  test.describe("at night", () => {
    test.use({ moment: "2027-02-11T03:30:00+01:00" });

    test("at four it loads itself again, once", async ({ page, time, server }) => {
      await openScreen(page, HOUSE);
      const asked = () => server.requests.filter((path) => path === "scherm/").length;
      await time.pass(29 * 60_000);
      expect(asked()).toBe(1);
      await mark(page);
      await time.pass(58_000);
      // In small steps: a page that is loaded begins at the time of the last one that is done.
      for (let second = 0; second < 10 && asked() === 1; second += 1) await time.pass(1_000);
      // The page as it is on the server, and the load itself.
      await expect.poll(asked).toBe(3);
      await reloaded(page);
      await appIsReady(page);
      await time.pass(60 * 60_000);
      expect(asked()).toBe(3);
      await expect(page.locator(".door-words, .door-list").first()).toBeVisible();
    });

    test("not while something is missing on the server; then a quarter of an hour later", async ({ page, time, server }) => {
      await openScreen(page, HOUSE);
      const wasm = await page.evaluate(() => document.querySelector("script[data-wasm]").dataset.wasm);
      server.answers.set(wasm.replace("./", ""), { status: 404, body: "" });
      const asked = (file = "scherm/") => server.requests.filter((path) => path === file).length;
      const before = asked(wasm.replace("./", ""));
      await time.pass(31 * 60_000);
      await expect.poll(() => asked(wasm.replace("./", ""))).toBe(before + 1);
      expect(asked()).toBe(2);
      server.answers.delete(wasm.replace("./", ""));
      await time.pass(13 * 60_000);
      expect(asked()).toBe(2);
      await time.pass(2 * 60_000);
      await expect.poll(() => asked()).toBe(4);
    });

    test("not while something is on", async ({ page, time, server }) => {
      time.serve(programmeOf(eventAt("nacht", "2027-02-11T02:00", { end: "2027-02-11T05:00" })));
      await openScreen(page, HOUSE);
      await time.pass(60 * 60_000);
      const asked = () => server.requests.filter((path) => path === "scherm/").length;
      expect(asked()).toBe(1);
      await time.pass(31 * 60_000);
      await expect.poll(asked).toBe(3);
    });
  });

  test("the panel is kept on, and again after the browser let go", async ({ page, time }) => {
    const { asked, release } = await countWakeLocks(page);
    await openScreen(page, HOUSE);
    await expect.poll(asked).toBe(1);
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
    expect(await asked(), "it holds one already").toBe(1);
    await release();
    await expect.poll(asked).toBe(2);
    await time.pass(60_000);
    expect(await asked()).toBe(2);
  });

  test("a month: no node, no timer, no listener and no memory more than after the first days", LONG, async ({ page, time, server }) => {
    test.setTimeout(300_000);
    await page.addInitScript(() => {
      const { setInterval, clearInterval } = globalThis;
      const running = new Set();
      globalThis.setInterval = (...given) => {
        const id = setInterval(...given);
        running.add(id);
        return id;
      };
      globalThis.clearInterval = (id) => {
        running.delete(id);
        clearInterval(id);
      };
      globalThis.intervals = () => running.size;
      const { instantiateStreaming } = WebAssembly;
      WebAssembly.instantiateStreaming = async (...given) => {
        const found = await instantiateStreaming.call(WebAssembly, ...given);
        const memory = Object.values(found.instance.exports).find((it) => it instanceof WebAssembly.Memory);
        globalThis.memory = () => memory.buffer.byteLength;
        return found;
      };
    });
    const day = (at) => new Date(Date.UTC(2027, 1, 1 + at)).toISOString().slice(0, 10);
    const evening = (at, hour) => eventAt(`avond-${at}-${hour}`, `${day(at)}T${hour}:00`, { title: "Een gesprek over de stad" });
    const days = [...Array(60).keys()].flatMap((at) => [evening(at, 20), evening(at, 22)]);
    await openScreen(page, `${HOUSE}&taal=nl,en`);
    // No reload at night: all of it in one life.
    server.answers.set("scherm/", { status: 503, body: "" });
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    const measure = async () => {
      await session.send("HeapProfiler.collectGarbage");
      const { metrics } = await session.send("Performance.getMetrics");
      const of = (name) => metrics.find((metric) => metric.name === name).value;
      const own = await page.evaluate(() => ({
        elements: document.querySelectorAll("*").length,
        intervals: globalThis.intervals(),
        wasm: globalThis.memory?.() ?? 0,
      }));
      return { ...own, nodes: of("Nodes"), listeners: of("JSEventListeners"), heap: of("JSHeapUsedSize") };
    };
    const live = async (steps) => {
      for (let step = 0; step < steps; step += 1) {
        time.serve(programmeOf(...days.map((event) => ({ ...event, summary: `Versie ${step % 7}` }))));
        await time.leap(30 * 60_000);
        // Asked after the programme, so answered after it, too.
        await page.evaluate(() => fetch("favicon.svg").then((answer) => answer.text()));
      }
    };
    await live(8 * 48);
    const before = await measure();
    await live(22 * 48);
    const after = await measure();
    test.info().annotations.push({ type: "measured", description: JSON.stringify({ before, after }) });
    expect(isAsked(server), "nearly every time it was due").toBeGreaterThan(30 * 48 * 0.9);
    expect(after.intervals).toBe(before.intervals);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners + 2);
    expect(after.elements).toBeLessThanOrEqual(before.elements + 60);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes * 1.05 + 200);
    expect(after.heap).toBeLessThanOrEqual(before.heap * 1.05 + 500_000);
    // What the programmes of a month leave between each other comes to rest; what leaks does not.
    expect(after.wasm).toBeLessThanOrEqual(before.wasm * 1.05);
  });
});

// ── For everybody

for (const { language, colorScheme } of [{ language: "", colorScheme: "light" }, { language: "en/", colorScheme: "dark" }]) {
  test.describe(`axe, ${language || "nl/"}, ${colorScheme}`, language ? LONG : {}, () => {
    test.use({ colorScheme, tolerated: /Failed to load resource|could not be loaded/ });

    test("every state", async ({ page, time, server }) => {
      const off = { status: "cancelled", statusReason: "De spreker is ziek." };
      for (const [name, events] of Object.entries({
        next: MANY,
        now: [eventAt("nu", "2027-02-10T19:00"), eventAt("af", "2027-02-10T21:00", off)],
        "the end": [eventAt("was", "2027-02-10T18:00", { end: "2027-02-10T19:00" })],
      })) {
        await test.step(name, async () => {
          time.serve(programmeOf(...events));
          await openScreen(page, `${language}${HOUSE}`);
          await expectAccessible(page);
        });
      }
      await openScreen(page, `${language}scherm/?plek=niets`);
      await expectAccessible(page);
      server.answers.set(FILE, { status: 500, body: "" });
      await page.evaluate(() => caches.delete("sg1-programme"));
      await openScreen(page, `${language}scherm/`);
      await expect(page.locator(".door-words")).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("it says what it needs, and leads to the agenda", async ({ page }) => {
    await page.goto("scherm/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Scherm bij de deur");
    await expect(page.getByRole("main")).toContainText("Dat kan alleen als JavaScript aan staat.");
    await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", "noindex");
    await page.getByRole("link", { name: "Naar de agenda" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Agenda");
  });
});
