import { favorite, withStored } from "./device.mjs";
import { LONG, expect, openPage, test, withProgramme } from "./fixtures.mjs";
import { A3, A4, A4_LYING, print } from "./paper.mjs";
import { scan } from "./scan.mjs";
import { CANCELLED, EXHIBITION, FULL, MIXED, OPEN, POSTPONED, TALK, dutch, eventOf, programme, programmeOf } from "./programme.mjs";
import { register } from "./registering.mjs";

const sheetOf = (id, kind) => `activiteit/${id}/drukwerk/${kind ? `?soort=${kind}` : ""}`;
// Where a line ends depends on the typeface.
const unspaced = (text) => text.replaceAll(" ", "");
const sheet = (page) => page.getByRole("region", { name: "Zo komt het op papier" });
const code = (page) => page.getByRole("img", { name: /^QR-code/ });

/** Opens a sheet with a code, and waits for the code. */
async function openSheet(page, path) {
  await openPage(page, path);
  await expect(page.getByRole("img", { name: /^QR/ }).first()).toBeVisible();
}

test.describe("each on the paper it is for", () => {
  const toCome = programme.events.filter((event) => event.sample).map(({ id }) => id);

  for (const [language, prefix] of [["Dutch", ""], ["English", "en/"]]) {
    test(`in ${language}`, prefix ? LONG : {}, async ({ page }) => {
      test.slow();
      for (const id of toCome) {
        for (const [kind, size] of [["", A4], ["affiche", A3]]) {
          await openSheet(page, prefix + sheetOf(id, kind));
          const { sizes } = await print(page);
          expect(sizes, `${id} ${kind}`).toEqual([size]);
        }
      }
    });
  }

  test("however much there is to say", async ({ page }) => {
    const long = "Meervoudigepersoonlijkheden en grachtenkademurenherstelprogramma’s: ".repeat(3);
    const person = (at) => ({ id: `p${at}`, name: `Jo van der Voorbeeld-Achternaam ${at}` });
    const people = Array.from({ length: 12 }, (_, at) => person(at));
    const event = {
      ...eventOf(OPEN), title: long, subtitle: "Met een ondertitel die ook lang is ".repeat(3), summary: "Een zin over de stad. ".repeat(18),
      contributors: people.map(({ id }) => ({ person: id, role: "panellist", function: "wethouder van alles wat met de stad te maken heeft" })),
    };
    await withProgramme(page, { ...programmeOf(event), people });
    for (const [kind, size] of [["", A4], ["affiche", A3]]) {
      await openSheet(page, sheetOf(OPEN, kind));
      expect((await print(page)).sizes, kind).toEqual([size]);
    }
    // The picture makes room for what is to be said first.
    const moved = { ...event, status: "rescheduled", previousStart: ["2026-11-25T20:00"] };
    await withProgramme(page, { ...programmeOf(moved), people });
    await openSheet(page, sheetOf(OPEN, "affiche"));
    expect((await print(page)).sizes).toEqual([A3]);
  });
});

test("an announcement says what one must know to come", async ({ page }) => {
  await openSheet(page, sheetOf(OPEN));
  const { texts: [text] } = await print(page);
  for (const words of [
    dutch(eventOf(OPEN).title), dutch(eventOf(OPEN).subtitle), "woensdag 9 december 2026", "20.00–22.00 uur", "Inloop vanaf 19.30 uur",
    "Prinsenkwartier, Podium", "Sint Agathaplein 4", "Aanmelden verplicht", "Gratis", "Met ringleiding", "Ondernemersfonds Delft", `activiteit/${OPEN}`,
    "Voorbeeld: vindt niet echt plaats",
  ]) {
    expect(unspaced(text)).toContain(unspaced(words));
  }
  expect(text).not.toContain("Druk af");
  expect(text).not.toContain("Naar de inhoud");
});

test("what is off says so in large letters, and does not ask to register", async ({ page }) => {
  for (const [id, words] of [[CANCELLED, "AFGELAST"], [POSTPONED, "UITGESTELD"]]) {
    for (const kind of ["", "affiche"]) {
      await openSheet(page, sheetOf(id, kind));
      const { texts: [text] } = await print(page);
      expect(text).toContain(words);
      expect(text).not.toContain("Aanmelden verplicht");
      const height = (name) => page.locator(name).evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
      expect(await height(".sheet-status-words")).toBeGreaterThan(await height(".sheet-title"));
    }
  }
});

test("the code leads to the event", async ({ page, baseURL }) => {
  for (const kind of ["", "affiche"]) {
    await openSheet(page, sheetOf(MIXED, kind));
    expect(await scan(page, code(page))).toBe(`${baseURL}activiteit/${MIXED}/`);
  }
  await openSheet(page, `en/${sheetOf(MIXED)}`);
  expect(await scan(page, page.getByRole("img", { name: /^QR code/ }))).toBe(`${baseURL}en/activiteit/${MIXED}/`);
});

test("the button opens the browser's own window", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.printed = 0;
    globalThis.print = () => { globalThis.printed += 1; };
  });
  await openPage(page, sheetOf(OPEN));
  await page.getByRole("button", { name: "Druk af" }).click();
  expect(await page.evaluate(() => globalThis.printed)).toBe(1);
});

const tile = (page) => sheet(page).locator(".date-block");
const millimetersOf = (tile) => tile.evaluate((it) => it.getBoundingClientRect().width / 96 * 25.4);

for (const { what, path, side, words } of [
  { what: "an announcement", path: sheetOf(OPEN), side: 30, words: ["wo", "9", "dec"] },
  { what: "a poster", path: sheetOf(OPEN, "affiche"), side: 48, words: ["wo", "9", "dec"] },
  { what: "a run sheet", path: sheetOf(OPEN, "draaiboek"), side: 30, words: ["wo", "9", "dec"] },
  { what: "a month", path: "drukwerk/?maand=2027-02", side: 30, words: ["wo", "10", "feb"] },
]) {
  test(`the day is a tile on ${what}, as large as it is said to be, and stands there in words`, async ({ page }) => {
    await openPage(page, path);
    await page.emulateMedia({ media: "print" });
    await expect(tile(page).first().locator("span")).toHaveText(words);
    expect(await millimetersOf(tile(page).first())).toBeCloseTo(side, 0);
    await expect(sheet(page)).toContainText(path.includes("maand") ? "woensdag 10 februari 2027" : "woensdag 9 december 2026");
  });
}

test("what lasts for days, or has no date, has no tile on paper: it is said in words", async ({ page }) => {
  await openSheet(page, sheetOf(EXHIBITION, "affiche"));
  await expect(tile(page)).toHaveCount(0);
  await expect(sheet(page)).toContainText("12 december 2026");
});

test.describe("the run sheet", () => {
  test("has the parts with their length, and what is free between them", async ({ page }) => {
    await openPage(page, sheetOf(OPEN));
    await page.getByRole("navigation", { name: "Wat wilt u afdrukken?" }).getByRole("link", { name: "Draaiboek (A4)" }).click();
    await expect(page).toHaveURL(/soort=draaiboek/);
    const row = (name) => page.getByRole("row", { name });
    await expect(row(/Wat kost een woning/)).toContainText("20.00–20.30");
    await expect(row(/Wat kost een woning/)).toContainText("30 min");
    await expect(row(/Tafel 2/)).toContainText("Atelier");
    await expect(row(/Tafel 2/)).toContainText("tegelijk met een ander onderdeel");
    await expect(row("5 minuten vrij")).toHaveCount(2);
    const { sizes, texts: [text] } = await print(page);
    expect(sizes).toEqual([A4_LYING]);
    for (const words of ["Inloop 19.30 uur", "Begin 20.00 uur", "Einde 22.00 uur", "Duur 2 uur", "TOPdelft, www.topdelft.nl"]) expect(text).toContain(words);
  });

  test("says what is not known", async ({ page }) => {
    const event = { ...eventOf(OPEN), end: undefined, doors: undefined, sessions: [{ id: "a", title: "Opening" }] };
    await withProgramme(page, programmeOf(event));
    await openPage(page, sheetOf(OPEN, "draaiboek"));
    const fact = (name) => page.getByRole("definition").nth(["Inloop", "Begin", "Einde", "Duur"].indexOf(name));
    for (const name of ["Inloop", "Einde", "Duur"]) await expect(fact(name), name).toHaveText("niet bekend");
    await expect(page.getByRole("row", { name: /Opening/ }).getByRole("cell").first()).toHaveText("niet bekend");
  });

  test("of a long evening goes on on another page with its heading", async ({ page }) => {
    const sessions = Array.from({ length: 14 }, (_, at) => ({ id: `s${at}`, title: `Onderdeel ${at + 1}` }));
    await withProgramme(page, programmeOf({ ...eventOf(OPEN), sessions }));
    await openPage(page, sheetOf(OPEN, "draaiboek"));
    const { sizes, texts } = await print(page);
    expect(sizes).toEqual([A4_LYING, A4_LYING]);
    for (const text of texts) expect(text).toContain("Notities");
  });

  test("is not offered where there are no parts", async ({ page }) => {
    await openSheet(page, sheetOf(FULL, "draaiboek"));
    await expect(page.getByRole("link", { name: "Draaiboek (A4)" })).toHaveCount(0);
    expect((await print(page)).sizes).toEqual([A4]);
  });
});

test("the month on one sheet, with what is on in it", async ({ page, baseURL }) => {
  await openSheet(page, "drukwerk/?maand=2027-01");
  await expect(sheet(page).getByRole("heading", { level: 2 })).toHaveText("januari 2027");
  const titles = sheet(page).getByRole("heading", { level: 3 });
  await expect(titles).toHaveText([dutch(eventOf(EXHIBITION).title), dutch(eventOf("voorbeeld-waar-blijft-het-water").title)]);
  expect(await scan(page, code(page))).toBe(baseURL);
  expect((await print(page)).sizes).toEqual([A4]);
  await page.getByRole("navigation", { name: "Welke maand?" }).getByRole("link", { name: "februari 2027" }).click();
  await expect(sheet(page).getByRole("heading", { level: 2 })).toHaveText("februari 2027");
  await openSheet(page, "drukwerk/?maand=2030-05");
  await expect(sheet(page)).toContainText("In mei 2030 staat er niets op het programma.");
});

test("a full month still is one sheet", async ({ page }) => {
  const day = (at) => ({ ...eventOf(OPEN), id: `e${at}`, start: `2027-02-${String(at + 1).padStart(2, "0")}T20:00`, end: undefined, doors: undefined, sessions: [], registration: undefined });
  await withProgramme(page, programmeOf(...Array.from({ length: 10 }, (_, at) => day(at))));
  await openSheet(page, "drukwerk/?maand=2027-02");
  expect((await print(page)).sizes).toEqual([A4]);
});

test("one's own programme: a sheet for each day, with what is saved and registered", async ({ page }) => {
  await withStored(page, { [`sg1.favourite.${OPEN}.panel`]: favorite("x"), [`sg1.favourite.${CANCELLED}`]: favorite("x") });
  await register(page, MIXED);
  await openSheet(page, "mijn/drukwerk/");
  await expect(sheet(page)).toHaveCount(3);
  const { sizes, texts } = await print(page);
  expect(sizes).toEqual([A4, A4, A4]);
  expect(texts[0]).toContain("AFGELAST");
  expect(texts[1]).toContain("woensdag 9 december 2026");
  expect(texts[1]).toContain("21.20–22.00 uur Panel");
  expect(texts[2]).toContain("U staat op dit apparaat als aangemeld");
});

test("with nothing saved there is nothing to print, and a way on", async ({ page }) => {
  await openPage(page, "mijn/drukwerk/");
  await expect(page.getByText("U hebt niets bewaard dat nog komt.")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Naar de agenda" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Agenda");
});

test("links say what can be printed, and lead to it", async ({ page }) => {
  for (const [path, name, title] of [
    [`activiteit/${OPEN}/`, "Aankondiging, affiche of draaiboek afdrukken", `Drukwerk voor ${dutch(eventOf(OPEN).title)}`],
    [`activiteit/${FULL}/`, "Aankondiging of affiche afdrukken", `Drukwerk voor ${dutch(eventOf(FULL).title)}`],
    ["", "Maandfolder afdrukken", "Maandfolder"],
    ["mijn/", "Afdrukken, één vel per dag", "Bewaard, op papier"],
  ]) {
    await openPage(page, path);
    await page.getByRole("link", { name }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  }
  await openPage(page, `activiteit/${TALK}/`);
  await expect(page.getByRole("link", { name: /afdrukken/ })).toHaveCount(0);
});

test("on the screen a sheet has the proportions of its paper, in every colour scheme black on white", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  for (const [kind, ratio] of [["", 297 / 210], ["affiche", 420 / 297]]) {
    await openSheet(page, sheetOf(OPEN, kind));
    const { width, height } = await sheet(page).boundingBox();
    expect(Math.abs(height / width - ratio), kind).toBeLessThan(0.01);
    await expect(sheet(page)).toHaveCSS("background-color", "rgb(255, 255, 255)");
    await expect(sheet(page)).toHaveCSS("color", "rgb(0, 0, 0)");
  }
});
