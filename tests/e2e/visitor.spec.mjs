import { appIsReady, expect, openPage, test, withProgramme } from "./fixtures.mjs";
import { bareTab, expectSaved, favorite, heart, mineLink, record, records, stored, withStored } from "./device.mjs";
import { card } from "./lists.mjs";
import { CANCELLED, FULL, MIXED, OPEN, TALK, dutch, eventOf, programmeWith } from "./programme.mjs";

const title = (id) => dutch(eventOf(id).title);
const row = card;

test("a heart on the list, on the page and at a session; all stay after closing the browser", async ({ page, context, browser, baseURL }) => {
  await openPage(page);
  await expectSaved(page, 0);
  await heart(page, title(MIXED)).click();
  await expect(heart(page, title(MIXED))).toHaveAttribute("aria-pressed", "true");
  await expectSaved(page, 1);

  await page.getByRole("link", { name: title(OPEN) }).click();
  await heart(page, title(OPEN)).click();
  await heart(page, "Panel: wat kan de stad morgen doen?").click();
  await expectSaved(page, 3);
  await expect(page.getByRole("button", { name: /^Bewaar Inloop/ })).toHaveCount(0);

  const again = await browser.newContext({ storageState: await context.storageState(), baseURL, serviceWorkers: "block" });
  await again.clock.setFixedTime(new Date("2026-11-24T09:00:00+01:00"));
  const later = await again.newPage();
  await openPage(later, `activiteit/${OPEN}/`);
  await expect(heart(later, title(OPEN))).toHaveAttribute("aria-pressed", "true");
  await expect(heart(later, "Panel: wat kan de stad morgen doen?")).toHaveAttribute("aria-pressed", "true");
  await expect(heart(later, "Tafel 1: huren zonder lange wachttijd")).toHaveAttribute("aria-pressed", "false");
  await expectSaved(later, 3);
  await again.close();
});

test("a second touch takes the heart away again", async ({ page }) => {
  await openPage(page);
  await heart(page, title(MIXED)).click();
  await expectSaved(page, 1);
  await heart(page, title(MIXED)).click();
  await expect(heart(page, title(MIXED))).toHaveAttribute("aria-pressed", "false");
  await expectSaved(page, 0);
  await page.reload();
  await expectSaved(page, 0);
});

test("mine: what is to come in order, what was below, newest first", async ({ page }) => {
  const saved = [TALK, MIXED, FULL, "delft-als-spons"];
  await withStored(page, Object.fromEntries(saved.map((id) => [`sg1.favourite.${id}`, favorite(title(id), eventOf(id).start)])));
  await openPage(page);
  await mineLink(page).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bewaard" })).toBeFocused();
  const links = (name, level) => page.getByRole("region", { name, exact: true }).getByRole("heading", { level });
  await expect(links("Binnenkort", 4)).toHaveText([title(FULL), title(MIXED)]);
  await expect(links("Geweest", 3)).toHaveText([title(TALK), title("delft-als-spons")]);
  await expect(row(page, title(FULL))).toContainText("20.00–22.00");
});

test("nothing saved: it says how to begin", async ({ page }) => {
  await openPage(page, "mijn/");
  await expect(page.getByRole("heading", { name: "U hebt nog niets bewaard" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Naar de agenda" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Agenda" })).toBeFocused();
});

test("what is removed can be put back", async ({ page }) => {
  await withStored(page, { [`sg1.favourite.${MIXED}`]: favorite(title(MIXED)) });
  await openPage(page, "mijn/");
  await page.getByRole("button", { name: `Verwijder ${title(MIXED)}` }).click();
  await expect(row(page, title(MIXED))).toHaveCount(0);
  await expect(page.getByRole("status")).toHaveText(`${title(MIXED)} is verwijderd.`);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  expect(await records(page, "favourite")).toEqual({});
  await page.getByRole("button", { name: "Zet terug" }).click();
  await expect(row(page, title(MIXED))).toBeVisible();
  await expect(page.getByRole("button", { name: "Zet terug" })).toHaveCount(0);
  await page.reload();
  await expect(row(page, title(MIXED))).toBeVisible();
});

test("a favorite that the programme no longer has keeps its title", async ({ page }) => {
  await withStored(page, { "sg1.favourite.weggehaald-gesprek": favorite("Een gesprek dat er niet meer is", "2027-01-20T20:00") });
  await openPage(page, "mijn/");
  await expect(row(page, "Een gesprek dat er niet meer is")).toContainText("Niet meer in het programma");
  await page.getByRole("button", { name: "Verwijder Een gesprek dat er niet meer is" }).click();
  await expect(row(page, "Een gesprek dat er niet meer is")).toHaveCount(0);
});

test("a favorite under a former id is still the favorite", async ({ page }) => {
  await withProgramme(page, programmeWith(MIXED, { formerIds: ["kademuren-oud"] }));
  await withStored(page, { "sg1.favourite.kademuren-oud": favorite("Oude titel") });
  await openPage(page);
  await expect(heart(page, title(MIXED))).toHaveAttribute("aria-pressed", "true");
  await heart(page, title(MIXED)).click();
  await expect(heart(page, title(MIXED))).toHaveAttribute("aria-pressed", "false");
  await expectSaved(page, 0);
});

test("another tab follows at once", async ({ page, context }) => {
  const other = await context.newPage();
  await openPage(page);
  await openPage(other, "mijn/");
  await heart(page, title(MIXED)).click();
  await expect(row(other, title(MIXED))).toBeVisible();
  await other.getByRole("button", { name: `Verwijder ${title(MIXED)}` }).click();
  await expect(heart(page, title(MIXED))).toHaveAttribute("aria-pressed", "false");
  await expectSaved(page, 0);
});

test("of two choices at the same time the later one stays, also when the storage ends with the earlier", async ({ page, context }) => {
  const key = `sg1.favourite.${MIXED}`;
  await openPage(page);
  await heart(page, title(MIXED)).click();
  await expectSaved(page, 1);
  const written = (await stored(page))[key];
  const other = await bareTab(context);
  const { payload, ...rest } = written;
  const earlier = JSON.stringify({ ...rest, at: written.at - 1, removed: true });
  await other.evaluate(([name, text]) => localStorage.setItem(name, text), [key, earlier]);
  await expect.poll(async () => (await stored(other))[key]).toEqual({ ...rest, payload });
  await page.reload();
  await expect(heart(page, title(MIXED))).toHaveAttribute("aria-pressed", "true");
});

test("two tabs, three hundred touches each: every one is written, and the last one of each heart counts", async ({ page, context, moment }) => {
  test.slow();
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await withStored(tab, { "sg1.device": "test" });
    await tab.addInitScript(() => {
      const { setItem } = Storage.prototype;
      window.written = [];
      Storage.prototype.setItem = function (key, text) {
        if (window.isTouching && key.startsWith("sg1.favourite.")) window.written.push({ key, ...JSON.parse(text) });
        setItem.call(this, key, text);
      };
    });
    await openPage(tab, "?periode=alles");
  }
  // Six hearts are touched by both, three more by each alone; the clock stands still, so a stamp counts the touches.
  const touch = (tab, own) =>
    tab.evaluate(async (own) => {
      const hearts = [...document.querySelectorAll("article button[aria-pressed]")];
      const mine = [...hearts.slice(0, 6), ...hearts.slice(own, own + 3)];
      const touches = {};
      for (let round = 0; round < 300; round += 1) {
        const button = mine[(round * 7 + own) % mine.length];
        window.isTouching = true;
        button.click();
        window.isTouching = false;
        touches[button.ariaLabel] = (touches[button.ariaLabel] ?? 0) + 1;
        if (round % 10 === 0) await new Promise((resolve) => setTimeout(resolve));
      }
      return { touches, own: mine.slice(6).map((button) => button.ariaLabel), written: window.written };
    }, own);
  const done = await Promise.all([touch(page, 6), touch(other, 9)]);
  const written = done.flatMap(({ written }) => written);
  expect(written, "each touch is written").toHaveLength(600);

  const last = {};
  for (const { key, at, removed = false } of written) if (!(at <= last[key]?.at)) last[key] = { at, removed };
  expect(Object.keys(last)).toHaveLength(12);
  const pressed = (tab) =>
    tab.evaluate(() => [...document.querySelectorAll("article button[aria-pressed=true]")].map((button) => button.ariaLabel).sort());
  const kept = async () => Object.values(await records(page, "favourite")).map(({ payload }) => `Bewaar ${payload.title}`).sort();
  await expect(async () => {
    const now = Object.entries(await stored(page, "sg1.favourite.")).map(([key, { at, removed = false }]) => [key, { at, removed }]);
    expect(Object.fromEntries(now), "the last touch of each heart").toEqual(last);
    expect(await pressed(page)).toEqual(await kept());
    expect(await pressed(other)).toEqual(await kept());
  }).toPass({ timeout: 5000 });

  // What one tab alone touched was written exactly so often.
  const began = new Date(moment).getTime();
  const keyOf = Object.fromEntries(written.filter(({ payload }) => payload).map(({ key, payload }) => [`Bewaar ${payload.title}`, key]));
  for (const { touches, own } of done) {
    expect(own).toHaveLength(3);
    for (const label of own) expect(last[keyOf[label]], label).toEqual({ at: began + touches[label] - 1, removed: touches[label] % 2 === 0 });
  }

  // And what the visitor does next counts.
  for (const tab of [page, other]) await tab.reload();
  await appIsReady(page);
  const before = await pressed(page);
  const name = `Bewaar ${title(CANCELLED)}`;
  await page.getByRole("button", { name, exact: true }).click();
  const after = before.includes(name) ? before.filter((it) => it !== name) : [...before, name].sort();
  await expect.poll(() => pressed(other)).toEqual(after);
});

test("the saved record has a title and start of its own, and no other data", async ({ page }) => {
  await openPage(page);
  await heart(page, title(MIXED)).click();
  await expectSaved(page, 1);
  const { [`sg1.favourite.${MIXED}`]: saved, ...rest } = await stored(page);
  expect(saved).toMatchObject({ version: 1, payload: { title: title(MIXED), start: "2027-02-10T20:00" } });
  // Beside it only the name of the device, and how the event was when it was last seen.
  expect(Object.keys(rest).sort()).toEqual(["sg1.device", `sg1.seen.${MIXED}`]);
  expect(JSON.parse(record({ title: "x" }))).toHaveProperty("version", saved.version);
});
