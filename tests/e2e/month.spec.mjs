// The calendar by month: the same filters as the lists, days to be opened, and a way through it without a mouse.
import { ON_DESKTOP, expect, openPage, test, withProgramme } from "./fixtures.mjs";
import { activities, cardLinks, chip, expectQuery, filterToggle, openFilters, option, resultCount, searchField } from "./lists.mjs";
import { CANCELLED, EXHIBITION, FULL, OPEN, dutch, eventOf, programme, programmeOf } from "./programme.mjs";
import { startServer } from "./server.mjs";

const view = (page, name) => page.getByRole("navigation", { name: "Weergave" }).getByRole("link", { name });
const table = (page) => page.getByRole("table");
const day = (page, name) => table(page).getByRole("link", { name: new RegExp(`^${name},`) });
const title = (id) => dutch(eventOf(id).title);
const list = (page, name) => page.getByRole("region", { name });
const previous = (page) => page.getByRole("link", { name: /^Vorige maand/ });
const next = (page) => page.getByRole("link", { name: /^Volgende maand/ });
const titlesOf = (region) => region.getByRole("article").getByRole("heading").getByRole("link");

/** Five talks on one evening, and one on the next. */
const crowded = programmeOf(
  ...[1, 2, 3, 4, 5].map((at) => ({ id: `gesprek-${at}`, title: `Gesprek ${at}`, start: `2026-11-12T1${at}:00` })),
  { id: "daarna", title: "Daarna", start: "2026-11-13T20:00", status: "cancelled" },
);

test("from the agenda to the month and back, every filter stays", async ({ page }) => {
  await openPage(page, "?q=delft&thema=stadmaken&partner=tu-delft,delft-design");
  await view(page, "Maand").click();
  await expect(page).toHaveURL(/\/maand\/\?q=delft&thema=stadmaken&partner=delft-design,tu-delft$/);
  await expect(page.getByRole("heading", { level: 1, name: "Maand" })).toBeFocused();
  await expect(searchField(page)).toHaveValue("delft");
  await expect(filterToggle(page)).toHaveText("Filters (3)");
  for (const name of ["‘delft’", "Stadmaken", "Delft Design", "TU Delft"]) await expect(chip(page, name)).toBeVisible();
  await next(page).click();
  await expectQuery(page, "?q=delft&thema=stadmaken&partner=delft-design,tu-delft&maand=2026-12");
  await view(page, "Lijst").click();
  await expect(page.getByRole("heading", { level: 1, name: "Agenda" })).toBeFocused();
  await expectQuery(page, "?q=delft&thema=stadmaken&partner=delft-design,tu-delft");
});

test("who leaves a month for one of its events hears of that event, not of another month", async ({ page, moment }) => {
  await page.clock.install({ time: new Date(moment) });
  await openPage(page, "maand/?maand=2027-02");
  const link = titlesOf(page.getByRole("main")).first();
  const name = await link.textContent();
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  expect(name).toContain((await page.getByRole("heading", { level: 1 }).textContent()).trim());
  // Longer than the page waits before it says how much there is.
  await page.clock.runFor(1200);
  await expect(page.locator("p.visually-hidden[role=status]")).toHaveText("");
});

test("from the archive to the month of what was last, and back to the archive", async ({ page }) => {
  await openPage(page, "archief/?thema=stadmaken");
  const first = await titlesOf(page.getByRole("main")).first().textContent();
  await view(page, "Maand").click();
  await expect(page).toHaveURL(/\/maand\/\?thema=stadmaken&maand=\d{4}-\d{2}$/);
  await expect(cardLinks(page).filter({ hasText: first })).toHaveCount(1);
  await view(page, "Lijst").click();
  await expect(page.getByRole("heading", { level: 1, name: "Archief" })).toBeFocused();
  await expectQuery(page, "?thema=stadmaken");
});

test("a year in the filter opens the calendar in that year, and the address of a month opens that month", async ({ page }) => {
  await openPage(page, "maand/?periode=2019");
  await expect(table(page)).toHaveAccessibleName("januari 2019");
  await expect(chip(page, "2019")).toBeVisible();
  await openPage(page, "maand/?maand=2016-03");
  await expect(table(page)).toHaveAccessibleName("maart 2016");
  await openPage(page, "maand/?maand=2016-13");
  await expect(table(page)).toHaveAccessibleName("november 2026");
});

test("a month has its weeks, its days by name, and today in words", async ({ page, isMobile }) => {
  await openPage(page, "maand/");
  await expect(table(page)).toHaveAccessibleName("november 2026");
  const first = isMobile ? ["ma", "di"] : ["Week", "maandag", "dinsdag"];
  await expect(table(page).getByRole("columnheader").first()).toHaveText(first[0], { useInnerText: true });
  await expect(table(page).getByRole("row")).toHaveCount(7);
  const today = page.locator('[aria-current="date"]').and(page.getByRole("cell"));
  await expect(today).toHaveText(/23 november, geen activiteiten Vandaag/);
  await expect(day(page, "25 november")).toHaveAccessibleName("25 november, 1 activiteit");
  if (isMobile) return;
  await expect(table(page).getByRole("link", { name: title(FULL) })).toHaveAccessibleName(new RegExp(`^20.00 Voorbeeld Vol ${title(FULL).slice(0, 8)}`));
  await expect(table(page).getByRole("rowheader").first()).toHaveText("Week 44");
});

test("over the end of the year and back, today, and any month: each is said, with how many", async ({ page }) => {
  await openPage(page, "maand/?maand=2026-12");
  await next(page).click();
  await expectQuery(page, "?maand=2027-01");
  await expect(next(page)).toBeFocused();
  await expect(page.getByRole("status")).toHaveText("januari 2027: 2 activiteiten");
  await expect(table(page)).toHaveAccessibleName("januari 2027");
  await previous(page).click();
  await previous(page).click();
  await expect(page.getByRole("status")).toHaveText("november 2026: 1 activiteit");
  const jump = page.getByRole("combobox", { name: "Ga naar" });
  await expect(jump).toHaveValue("2026-11");
  await jump.selectOption({ label: "februari 2019 (1)" });
  await expectQuery(page, "?maand=2019-02");
  await expect(page.getByRole("status")).toHaveText("februari 2019: 1 activiteit");
  await page.getByRole("link", { name: "Vandaag" }).click();
  await expectQuery(page, "");
  await expect(table(page)).toHaveAccessibleName("november 2026");
  await page.goBack();
  await expect(table(page)).toHaveAccessibleName("februari 2019");
  await expect(jump).toHaveValue("2019-02");
});

test("the months to go to are those that have something, each with what is in it", async ({ page }) => {
  await openPage(page, "maand/?thema=stadmaken");
  const jump = page.getByRole("combobox", { name: "Ga naar" });
  const options = await jump.getByRole("option").evaluateAll((all) => all.map(({ value, label }) => [value, Number(/\((\d+)\)$/.exec(label)[1])]));
  expect(options.length).toBeGreaterThan(4);
  for (const [month, count] of options) {
    await jump.selectOption(month);
    await expect(resultCount(page), month).toHaveText(activities(count));
  }
});

test("a month without anything says so, and leads to the nearest that have something", async ({ page }) => {
  await openPage(page, "maand/?maand=2025-06");
  await expect(page.getByRole("main").getByText("In juni 2025 zijn er geen activiteiten.")).toBeVisible();
  await expect(table(page).getByRole("link")).toHaveCount(0);
  await page.getByRole("main").getByRole("link", { name: "mei 2024 (1)" }).click();
  await expectQuery(page, "?maand=2024-05");
  await expect(cardLinks(page)).toHaveCount(1);
});

test("a choice in the filters changes the days, and one that finds nothing offers what is near", async ({ page }) => {
  await openPage(page, "maand/?maand=2026-12");
  await expect(resultCount(page)).toHaveText(activities(3));
  await openFilters(page);
  await option(page, "Thema", "Stad van creativiteit").check();
  await expectQuery(page, "?thema=stad-van-creativiteit&maand=2026-12");
  await expect(resultCount(page)).toHaveText(activities(1));
  await expect(day(page, "2 december")).toHaveCount(0);
  await expect(page.getByRole("status")).toHaveText("december 2026: 1 activiteit");
  await page.goBack();
  await expect(day(page, "2 december")).toHaveAccessibleName("2 december, 1 activiteit, die niet doorgaat");
  await searchField(page).fill("onzinwoordxyz");
  await expect(page.getByText("Niets gevonden met deze keuze.")).toBeVisible();
  await page.getByRole("button", { name: "Wis alle filters" }).last().click();
  await expectQuery(page, "?maand=2026-12");
  await expect(day(page, "2 december")).toBeVisible();
});

test("a day opens its list and is an address; back leads to where one was", async ({ page }) => {
  await openPage(page, "maand/?maand=2026-12");
  await day(page, "9 december").click();
  await expectQuery(page, "?dag=2026-12-09");
  const heading = page.getByRole("heading", { level: 2, name: "woensdag 9 december 2026" });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  await expect(titlesOf(list(page, "woensdag 9 december 2026"))).toHaveText([new RegExp(`^${title(OPEN).slice(0, 12)}`)]);
  await expect(page.getByRole("status")).toHaveText("woensdag 9 december 2026: 1 activiteit");
  await expect(day(page, "9 december")).toHaveAttribute("aria-current", "true");
  await page.goBack();
  await expectQuery(page, "?maand=2026-12");
  await expect(day(page, "9 december")).toBeFocused();
  await expect(titlesOf(list(page, "Alles in december 2026"))).toHaveCount(3);
  await page.goForward();
  await expect(heading).toBeVisible();
  await page.reload();
  await expect(heading).toBeVisible();
  await page.getByRole("link", { name: "Toon alles in december 2026" }).click();
  await expectQuery(page, "?maand=2026-12");
});

test("what does not fit is one touch away", async ({ page, isMobile }) => {
  await withProgramme(page, crowded);
  await openPage(page, "maand/");
  await expect(day(page, "12 november")).toHaveAccessibleName("12 november, 5 activiteiten");
  const more = table(page).getByRole("link", { name: /^\+3/ });
  if (isMobile) {
    await expect(more).toBeHidden();
    await day(page, "12 november").tap();
  } else {
    await expect(table(page).getByRole("link", { name: /Gesprek/ })).toHaveCount(2);
    await expect(more).toHaveAccessibleName("+3 nog 3 activiteiten op 12 november");
    await more.focus();
    await page.keyboard.press("Enter");
  }
  await expectQuery(page, "?dag=2026-11-12");
  await expect(page.getByRole("heading", { level: 2, name: "donderdag 12 november 2026" })).toBeFocused();
  await expect(titlesOf(list(page, "donderdag 12 november 2026"))).toHaveCount(5);
  await page.goBack();
  await expect(isMobile ? day(page, "12 november") : more).toBeFocused();
});

test("what does not go ahead is said in words, on the day and in the name", async ({ page, isMobile }) => {
  await openPage(page, "maand/?maand=2026-12");
  await expect(day(page, "2 december")).toHaveAccessibleName("2 december, 1 activiteit, die niet doorgaat");
  if (isMobile) return;
  await expect(table(page).getByRole("link", { name: title(CANCELLED) })).toContainText("Afgelast");
});

test("what lasts for weeks is on every day of both years", async ({ page }) => {
  await openPage(page, "maand/?maand=2026-12");
  for (const [month, count] of [["2026-12", 20], ["2027-01", 17]]) {
    await page.getByRole("combobox", { name: "Ga naar" }).selectOption(month);
    const cells = table(page).getByRole("cell").filter({ hasText: title(EXHIBITION) });
    await expect(cells).toHaveCount(count);
  }
});

test.describe("without a mouse", () => {
  const focusedDay = (page, name) => expect(page.locator(":focus")).toContainText(name);

  test("arrow keys go from day to day and over the borders of the month", async ({ page }) => {
    await openPage(page, "maand/");
    await day(page, "25 november").focus();
    for (const [key, name] of [
      ["ArrowRight", "26 november, geen activiteiten"],
      ["ArrowUp", "19 november"],
      ["Home", "16 november"],
      ["End", "22 november"],
      ["ArrowDown", "29 november"],
      ["ArrowRight", "30 november"],
      ["ArrowRight", "1 december"],
      ["ArrowRight", "2 december, 1 activiteit, die niet doorgaat"],
      ["PageDown", "2 januari"],
      ["Home", "1 januari"],
      ["ArrowLeft", "31 december"],
      ["PageUp", "30 november"],
    ]) {
      await page.keyboard.press(key);
      await focusedDay(page, name);
    }
    await expect(page.getByRole("status")).toHaveText("november 2026: 1 activiteit");
    await expectQuery(page, "?maand=2026-11");
    for (const key of ["Home", "ArrowRight"]) await page.keyboard.press(key);
    await focusedDay(page, "1 december");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 2, name: "woensdag 2 december 2026" })).toBeFocused();
  });

  test("keys that are the browser's stay the browser's", async ({ page }) => {
    await openPage(page, "maand/");
    await day(page, "25 november").focus();
    for (const key of ["Control+ArrowRight", "Shift+ArrowDown", "a"]) {
      await page.keyboard.press(key);
      await expect(day(page, "25 november")).toBeFocused();
    }
  });
});

test("the other language keeps month and filter", async ({ page }) => {
  await openPage(page, "maand/?thema=stadmaken&maand=2026-12");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/maand\/\?thema=stadmaken&maand=2026-12$/);
  await expect(table(page)).toHaveAccessibleName("December 2026");
  await expect(page.getByRole("heading", { level: 1, name: "Month" })).toBeVisible();
});

test("a look ahead stays on while going through the months", async ({ page }) => {
  await openPage(page, "maand/?nu=2027-02-10T20:30");
  await expect(table(page)).toHaveAccessibleName("februari 2027");
  await expect(page.locator('td[aria-current="date"]')).toContainText("10 februari");
  await previous(page).click();
  await expectQuery(page, "?maand=2027-01&nu=2027-02-10T20:30");
});

// On a wide screen, where names are seen.
test("on any device the calendar says the same", ON_DESKTOP, async ({ browser, page }) => {
  const server = await startServer();
  const texts = [];
  for (const timezoneId of ["Europe/Amsterdam", "America/Los_Angeles", "Asia/Tokyo", "Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
    const context = await browser.newContext({ timezoneId, baseURL: server.url, serviceWorkers: "block", viewport: page.viewportSize() });
    // Half an hour after midnight in Delft, on the morning that the clock goes back.
    await context.clock.setFixedTime(new Date("2026-10-25T00:30:00+02:00"));
    const other = await context.newPage();
    await withProgramme(other, programmeOf(...programme.events, { id: "nacht", title: "Nacht", start: "2026-10-24T23:30", end: "2026-10-25T03:30" }));
    await openPage(other, "maand/");
    texts.push(await other.getByRole("main").innerText());
    await context.close();
  }
  await server.stop();
  expect(texts[0]).toContain("oktober 2026");
  expect(new Set(texts).size).toBe(1);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("one month can be read, by its name, and the lists are a link away", async ({ page, isMobile }) => {
    await page.goto("./maand/");
    const name = (await page.locator("caption").textContent()).trim();
    expect(name).toMatch(/^\p{L}+ \d{4}$/u);
    await expect(page.getByRole("heading", { name: `Alles in ${name}` })).toBeVisible();
    await expect(page.getByText(`U ziet ${name}.`, { exact: false })).toBeVisible();
    await expect(table(page).getByRole("link")).toHaveCount(isMobile ? 0 : await cardLinks(page).count());
    await page.getByRole("main").getByRole("link", { name: "Naar de agenda" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Agenda" })).toBeVisible();
  });
});
