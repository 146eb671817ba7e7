import { ON_DESKTOP, ON_PHONE, expect, openPage, test } from "./fixtures.mjs";
import {
  activities, allOptions, cardLinks, chip, expectQuery, expectTitles, numberOf, openFilters, option, resultCount, searchField,
} from "./lists.mjs";
import { hasPartner, hasTheme, isInEnglish, programme, upcomingTitles } from "./programme.mjs";

test("several themes widen, a partner narrows, and the address says what was chosen", async ({ page }) => {
  await openPage(page);
  await openFilters(page);
  await option(page, "Thema", "Stadmaken").check();
  await expectTitles(page, upcomingTitles(hasTheme("stadmaken")));
  await expectQuery(page, "?thema=stadmaken");

  await option(page, "Thema", "Stadsgesprekken").check();
  const isOfEither = hasTheme("stadmaken", "stadsgesprekken");
  await expectTitles(page, upcomingTitles(isOfEither));
  await expectQuery(page, "?thema=stadmaken,stadsgesprekken");

  await option(page, "Partner", "Gemeente Delft").check();
  await expectTitles(page, upcomingTitles((event) => isOfEither(event) && hasPartner("gemeente-delft")(event)));
  await expectQuery(page, "?thema=stadmaken,stadsgesprekken&partner=gemeente-delft");

  await option(page, "Partner", "Delft Design").check();
  const isWithEither = hasPartner("gemeente-delft", "delft-design");
  await expectTitles(page, upcomingTitles((event) => isOfEither(event) && isWithEither(event)));
  await expectQuery(page, "?thema=stadmaken,stadsgesprekken&partner=delft-design,gemeente-delft");
});

for (const { group, other, start } of [
  { group: "Thema", other: "partner", start: "?partner=tu-delft,gemeente-delft&periode=alles" },
  { group: "Partner", other: "thema", start: "?thema=stadmaken" },
]) {
  test(`the number beside each ${group.toLowerCase()} is what a touch gives, under a chosen ${other}`, async ({ page }) => {
    await openPage(page, start);
    await openFilters(page);
    const options = await allOptions(page, group);
    const names = await options.evaluateAll((boxes) => boxes.map((box) => box.labels[0].innerText));
    expect(names.length).toBeGreaterThan(3);
    for (const [at, name] of names.entries()) {
      await options.nth(at).check();
      const count = numberOf(name);
      await expect(resultCount(page), name).toHaveText(activities(count));
      await options.nth(at).uncheck();
    }
  });
}

test("the number on each period is what a touch gives", async ({ page }) => {
  await openPage(page, "?thema=stadmaken");
  await openFilters(page);
  for (const name of ["Archief", "Alles", "Komend"]) {
    const button = page.getByRole("button", { name: new RegExp(`^${name}\\s*\\d+$`) });
    const count = numberOf(await button.innerText());
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    await expect(resultCount(page)).toHaveText(activities(count));
  }
  await expectQuery(page, "?thema=stadmaken");
});

test("a year shows what was and is to come in it", async ({ page }) => {
  await openPage(page);
  await openFilters(page);
  const years = page.getByRole("combobox", { name: "Jaar" });
  const label = await years.getByRole("option", { name: /^2019/ }).innerText();
  await years.selectOption("2019");
  await expect(resultCount(page)).toHaveText(activities(numberOf(label)));
  await expectQuery(page, "?periode=2019");
  await expect(page.getByRole("region", { name: "2019" })).toBeVisible();
  await expect(years).toHaveValue("2019");
});

test("a chip takes one choice away, and one touch takes all", async ({ page }) => {
  await openPage(page, "?thema=stadmaken,stadsgesprekken&partner=delft-design");
  const chips = page.getByRole("list", { name: "Gekozen filters" });
  await expect(chips.getByRole("button", { name: /^Verwijder filter/ })).toHaveText(["Stadmaken", "Stadsgesprekken", "Delft Design"]);
  await chip(page, "Stadmaken").click();
  await expectQuery(page, "?thema=stadsgesprekken&partner=delft-design");
  await expect(chip(page, "Stadmaken")).toHaveCount(0);
  await chips.getByRole("button", { name: "Wis alle filters" }).click();
  await expectQuery(page, "");
  await expect(chips).toBeHidden();
  await expectTitles(page, upcomingTitles());
  await openFilters(page);
  await expect(option(page, "Thema", "Stadsgesprekken")).not.toBeChecked();
});

test("what is in English is a choice where some of the list is, beside theme, partner and period", async ({ page }) => {
  await openPage(page);
  await openFilters(page);
  const english = option(page, "Voertaal", "In het Engels");
  expect(numberOf(await english.evaluate((box) => box.labels[0].innerText))).toBe(upcomingTitles(isInEnglish).length);
  await english.check();
  await expectQuery(page, "?taal=en");
  await expectTitles(page, upcomingTitles(isInEnglish));
  await expect(chip(page, "In het Engels")).toBeVisible();
  await option(page, "Thema", "Campus en de Stad").check();
  await expectQuery(page, "?thema=campus-en-de-stad&taal=en");
  await expectTitles(page, upcomingTitles((event) => hasTheme("campus-en-de-stad")(event) && isInEnglish(event)));
  await chip(page, "Campus en de Stad").click();
  // Of a language there is nothing to follow.
  await expect(page.getByText("Nieuwe gesprekken in mijn kalender", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: /^Alles\s*\d+$/ }).click();
  await expectQuery(page, "?taal=en&periode=alles");
  await expect(resultCount(page)).toHaveText(activities(programme.events.filter(isInEnglish).length));
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/\?taal=en&periode=alles$/);
  await page.getByRole("button", { name: "Remove filter In English" }).click();
  await expect(page).toHaveURL(/\/en\/\?periode=alles$/);
});

test("where nothing or everything is in English, that is no choice", async ({ page }) => {
  await openPage(page, "archief/");
  await openFilters(page);
  await expect(page.getByRole("group", { name: "Thema" })).toBeVisible();
  await expect(page.getByRole("group", { name: "Voertaal" })).toBeHidden();
  await page.getByRole("button", { name: /^Alles\s*\d+$/ }).click();
  await expect(page.getByRole("group", { name: "Voertaal" })).toBeVisible();
  await option(page, "Thema", "Stadmaken").check();
  await expect(page.getByRole("group", { name: "Voertaal" })).toBeHidden();
  await option(page, "Thema", "Stadmaken").uncheck();
  await expect(page.getByRole("group", { name: "Voertaal" })).toBeVisible();
  await searchField(page).fill('"een sensor op straat"');
  await expect(resultCount(page)).toHaveText(activities(1));
  await expect(page.getByRole("group", { name: "Voertaal" })).toBeHidden();
});

test("the back button undoes a choice, and a reload keeps what was chosen", async ({ page }) => {
  await openPage(page);
  await openFilters(page);
  await option(page, "Thema", "Stadmaken").check();
  await option(page, "Partner", "Delft Design").check();
  await expectQuery(page, "?thema=stadmaken&partner=delft-design");
  await page.goBack();
  await expectQuery(page, "?thema=stadmaken");
  await expect(option(page, "Partner", "Delft Design")).not.toBeChecked();
  await expect(option(page, "Thema", "Stadmaken")).toBeChecked();
  await expectTitles(page, upcomingTitles(hasTheme("stadmaken")));
  await page.reload();
  await expectTitles(page, upcomingTitles(hasTheme("stadmaken")));
  await expect(chip(page, "Stadmaken")).toBeVisible();
  await page.goBack();
  await expectTitles(page, upcomingTitles());
});

test("a link to a filter opens on it, and what it does not know is left out", async ({ page }) => {
  await openPage(page, "?thema=stadmaken,bestaat-niet&partner=&onbekend=1");
  await expect(cardLinks(page).first()).toBeVisible();
  await expectTitles(page, upcomingTitles(hasTheme("stadmaken")));
});

test("the other language keeps the filter", async ({ page }) => {
  await openPage(page, "?thema=stadmaken");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/\?thema=stadmaken$/);
  await expect(page.getByRole("navigation", { name: "Main menu" })).toBeVisible();
  await expect(cardLinks(page)).toHaveCount(upcomingTitles(hasTheme("stadmaken")).length);
});

test("on a phone one touch opens the filters, one closes them", ON_PHONE, async ({ page }) => {
  await openPage(page);
  const themes = page.getByRole("group", { name: "Thema" });
  await expect(themes).toBeHidden();
  await page.getByRole("button", { name: "Filters" }).tap();
  await expect(themes).toBeVisible();
  await option(page, "Thema", "Stadmaken").tap();
  await expect(page.getByRole("button", { name: "Filters (1)" })).toHaveAttribute("aria-expanded", "true");
  await page.getByRole("button", { name: activities(upcomingTitles(hasTheme("stadmaken")).length) }).tap();
  await expect(themes).toBeHidden();
  await expectTitles(page, upcomingTitles(hasTheme("stadmaken")));
});

test("on a desktop the filters are in sight at once", ON_DESKTOP, async ({ page }) => {
  await openPage(page);
  await expect(page.getByRole("group", { name: "Thema" })).toBeVisible();
  await expect(searchField(page)).toBeVisible();
});
