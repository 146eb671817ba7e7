// A long list builds what can be seen, and all of it when it is to be printed or searched.
import { favorite, withStored } from "./device.mjs";
import { expect, openPage, test, withProgramme } from "./fixtures.mjs";
import { programme } from "./programme.mjs";

const COUNT = 240;
const date = (at) => new Date(Date.UTC(2026, 11, 1) + at * 86_400_000).toISOString().slice(0, 10);
const talk = (at) => ({ id: `g${at}`, title: `Gesprek nummer ${at}`, start: `${date(at)}T20:00`, end: `${date(at)}T21:00`, themes: ["stadmaken"] });
const talks = (count) => Array.from({ length: count }, (_, at) => talk(at));
const cards = (page) => page.getByRole("main").getByRole("article");
const all = (page, count = COUNT) => page.getByRole("button", { name: `Toon alle ${count}`, exact: true });
const favorites = (events) => Object.fromEntries(events.map(({ id, title, start }) => [`sg1.favourite.${id}`, favorite(title, start)]));
const titles = (page) => page.evaluate(() => document.body.innerText.match(/Gesprek nummer \d+/g));
const elements = (page) => page.evaluate(() => document.querySelectorAll("*").length);

/** Whether the browser's own search finds a text. */
const finds = (page, text) => page.evaluate((text) => getSelection().removeAllRanges() ?? window.find(text), text);

async function openList(page, path) {
  const events = talks(COUNT);
  await withProgramme(page, { ...programme, events });
  await withStored(page, favorites(events));
  await openPage(page, path);
  await expect(all(page)).toBeInViewport({ ratio: 1 });
}

for (const path of ["", "thema/stadmaken/", "mijn/"]) {
  test(`/${path}: one button, in sight from the start, shows all; the search of the browser finds them`, async ({ page }) => {
    await openList(page, path);
    expect(await cards(page).count()).toBeLessThan(COUNT / 4);
    expect(await finds(page, "Gesprek nummer 231")).toBe(false);
    await all(page).focus();
    await page.keyboard.press("Enter");
    await expect(cards(page)).toHaveCount(COUNT);
    expect(await finds(page, "Gesprek nummer 231")).toBe(true);
    const said = page.getByRole("button", { name: `Alle ${COUNT} staan op deze pagina.` });
    await expect(said).toBeFocused();
    expect((await titles(page)).length).toBeGreaterThanOrEqual(COUNT);
    // In the order of the days, each once.
    expect([...new Set(await titles(page))]).toEqual(talks(COUNT).map(({ title }) => title));
    await page.keyboard.press("Enter");
    await expect(cards(page)).toHaveCount(COUNT);
  });

  test(`/${path}: all of it is printed`, async ({ page }) => {
    await openList(page, path);
    await page.emulateMedia({ media: "print" });
    await expect(cards(page)).toHaveCount(COUNT);
    await expect(page.locator(".list-all")).toBeHidden();
  });

  test(`/${path}: all of it is in the PDF that the browser makes`, async ({ page }) => {
    await openList(page, path);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await expect(cards(page)).toHaveCount(COUNT);
    const { count } = pagesOf(await page.pdf({ format: "A4" }));
    expect(count).toBeGreaterThan(10);
  });
}

/** How many pages a PDF has. */
const pagesOf = (pdf) => ({ count: pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length });

test("a short list has no such button", async ({ page }) => {
  await withProgramme(page, { ...programme, events: talks(12) });
  await openPage(page, "");
  await expect(cards(page)).toHaveCount(12);
  await expect(page.locator(".list-all").getByRole("button")).toHaveCount(0);
});

test("in English, too", async ({ page }) => {
  await withProgramme(page, { ...programme, events: talks(30) });
  await openPage(page, "en/");
  await page.getByRole("button", { name: "Show all 30" }).click();
  await expect(page.getByRole("button", { name: "All 30 are on this page." })).toBeVisible();
});

const KINDS = {
  "a day each": talks(500),
  "all on one day, one after the other": Array.from({ length: 500 }, (_, at) => ({ ...talk(at), start: `2026-12-12T${String(Math.floor(at / 60) + 10).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`, end: `2026-12-12T${String(Math.floor((at + 1) / 60) + 10).padStart(2, "0")}:${String((at + 1) % 60).padStart(2, "0")}` })),
  "all that was": talks(500).map((event, at) => ({ ...event, start: `2026-0${1 + (at % 9)}-1${at % 9}T20:00`, end: `2026-0${1 + (at % 9)}-1${at % 9}T21:00` })),
  "all for days": talks(500).map((event) => ({ ...event, start: "2026-11-20", end: "2027-02-01" })),
};

for (const [name, events] of Object.entries(KINDS)) {
  test(`Mine with five hundred things, ${name}: what can be seen is built, and the rest as it comes near`, async ({ page }) => {
    await withProgramme(page, { ...programme, events });
    await withStored(page, favorites(events));
    await openPage(page, "mijn/");
    await expect(all(page, 500)).toBeVisible();
    expect(await elements(page)).toBeLessThan(1500);
    const before = await cards(page).count();
    expect(before).toBeGreaterThan(5);
    await page.evaluate(() => document.querySelector(".more").scrollIntoView());
    await expect.poll(() => cards(page).count()).toBeGreaterThan(before);
    expect(await elements(page)).toBeLessThan(4000);
  });
}

test("Mine with five hundred things is removed from and put back as a short one is", async ({ page }) => {
  await withProgramme(page, { ...programme, events: talks(500) });
  await withStored(page, favorites(talks(500)));
  await openPage(page, "mijn/");
  await page.getByRole("button", { name: "Verwijder Gesprek nummer 3", exact: true }).click();
  await expect(all(page, 499)).toBeVisible();
  await page.getByRole("button", { name: "Zet terug" }).click();
  await expect(all(page, 500)).toBeVisible();
  await expect(page.getByRole("link", { name: "Gesprek nummer 3", exact: true })).toBeFocused();
});

test("back from an event, Mine is as far as it was", async ({ page }) => {
  await withProgramme(page, { ...programme, events: talks(60) });
  await withStored(page, favorites(talks(60)));
  await openPage(page, "mijn/");
  await all(page, 60).click();
  await page.getByRole("link", { name: "Gesprek nummer 50", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Gesprek nummer 50" })).toBeFocused();
  await page.goBack();
  await expect(cards(page)).toHaveCount(60);
  await expect(page.getByRole("link", { name: "Gesprek nummer 50", exact: true })).toBeInViewport();
});
