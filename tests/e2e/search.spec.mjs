import { expect, openPage, test } from "./fixtures.mjs";
import {
  activities, cardLinks, expectQuery, expectTitles, openFilters, option, resultCount, searchField, shownCount, titled, typeAtOnce,
} from "./lists.mjs";
import { TALK, hasTheme, upcomingTitles } from "./programme.mjs";

// What is found does not grow while a test counts it: the texts are there from the start.
test.use({ outline: false });

/** Collects what the live region says, change by change. */
async function recordAnnouncements(page) {
  await page.getByRole("status").evaluate((region) => {
    globalThis.announced = [];
    new MutationObserver(() => globalThis.announced.push(region.textContent)).observe(region, {
      childList: true, characterData: true, subtree: true,
    });
  });
  return () => page.evaluate(() => globalThis.announced.filter((text) => text !== ""));
}

test("typing shows at once what is found, in the whole text and inside words", async ({ page }) => {
  await openPage(page, "archief/");
  await searchField(page).pressSequentially("maakindustrie");
  await expect(cardLinks(page).first()).toBeVisible();
  await expect(resultCount(page)).not.toHaveText(/^(57|58|59|60) /);
  await expectQuery(page, "?q=maakindustrie");
  const found = cardLinks(page).filter({ hasText: "Werkgelegenheid in de (innovatieve) maakindustrie" });
  await expect(found).toHaveCount(1);
});

test("who goes back while typing finds the page before, and nothing stops", async ({ page }) => {
  await openPage(page, `activiteit/${TALK}/`);
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Archief" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Archief" })).toBeFocused();
  await searchField(page).pressSequentially("maak");
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`activiteit/${TALK}/$`));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("typing adds nothing to the history, and reload keeps the words", async ({ page }) => {
  await openPage(page, "archief/");
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Agenda" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Agenda" })).toBeFocused();
  const length = await page.evaluate(() => history.length);
  await searchField(page).pressSequentially("kademuur", { delay: 20 });
  await expectQuery(page, "?q=kademuur");
  expect(await page.evaluate(() => history.length)).toBe(length);
  await page.reload();
  await expect(searchField(page)).toHaveValue("kademuur");
  await expect(cardLinks(page)).toHaveText([titled("Wie betaalt het grachtenkademurenherstelprogramma?")]);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Archief" })).toBeVisible();
});

test("words and a theme together: both must hold", async ({ page }) => {
  await openPage(page, "?q=toren");
  await expectTitles(page, ["Hoe hoog mag Delft worden?"]);
  await openFilters(page);
  await option(page, "Thema", "Stadmaken").check();
  await expectQuery(page, "?q=toren&thema=stadmaken");
  await expectTitles(page, ["Hoe hoog mag Delft worden?"]);
});

test("accents and capitals make no difference", async ({ page }) => {
  await openPage(page);
  await searchField(page).fill("BÈTA");
  await expect(page.getByRole("heading", { name: "Gevonden, het beste eerst" })).toBeVisible();
  const count = await shownCount(page);
  expect(count).toBeLessThan(upcomingTitles().length);
  await searchField(page).fill("beta");
  await expectQuery(page, "?q=beta");
  expect(await shownCount(page)).toBe(count);
});

test("a slip of the finger is forgiven, and said", async ({ page }) => {
  await openPage(page, "archief/");
  await searchField(page).fill("maakidustrie");
  await expect(page.getByText("Niets gevonden voor uw zoekwoorden. Dit zijn de resultaten voor ‘maakindustrie’.")).toBeVisible();
  const count = await shownCount(page);
  expect(count).toBeGreaterThan(0);
  await searchField(page).fill("maakindustrie");
  await expect(page.getByText("Niets gevonden voor uw zoekwoorden.")).toBeHidden();
  expect(await shownCount(page)).toBeGreaterThanOrEqual(count);
});

test("nothing found: what is near is offered, with true numbers", async ({ page }) => {
  const start = "?thema=stadmaken&partner=tu-delft";
  await openPage(page, start);
  await expect(page.getByText("Niets gevonden met deze keuze.")).toBeVisible();
  const offers = page.getByRole("list").filter({ has: page.getByRole("button", { name: /zonder|archief/ }) }).getByRole("button");
  const names = await offers.allInnerTexts();
  expect(names.length).toBeGreaterThan(1);
  for (const name of names) {
    await page.getByRole("button", { name, exact: true }).click();
    await expect(resultCount(page), name).toHaveText(activities(Number.parseInt(name, 10)));
    await page.goBack();
    await expectQuery(page, start);
    await expect(page.getByText("Niets gevonden met deze keuze.")).toBeVisible();
  }
});

test("nothing found at all: one touch shows everything again", async ({ page }) => {
  await openPage(page);
  await searchField(page).fill("qqqqxxxxzzzz");
  await expect(page.getByText("Niets gevonden met deze keuze.")).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: "Wis alle filters" }).last().click();
  await expectTitles(page, upcomingTitles());
  await expect(searchField(page)).toHaveValue("");
});

test("the number is said once, after the visitor has stopped typing", async ({ page }) => {
  await openPage(page);
  const announced = await recordAnnouncements(page);
  await typeAtOnce(searchField(page), "kademuur");
  await expect(page.getByRole("status")).toHaveText("1 activiteit");
  expect(await announced()).toEqual(["1 activiteit"]);
});

test("a choice is said too, and the focus stays where it was", async ({ page }) => {
  await openPage(page);
  await openFilters(page);
  const box = option(page, "Thema", "Stadmaken");
  await box.focus();
  await page.keyboard.press("Space");
  await expect(box).toBeChecked();
  const count = upcomingTitles(hasTheme("stadmaken")).length;
  await expect(page.getByRole("status")).toHaveText(activities(count));
  await expect(box).toBeFocused();
});

test("a chip that is taken away by keyboard leaves the focus near", async ({ page }) => {
  await openPage(page, "?thema=stadmaken,stadsgesprekken");
  const chips = page.getByRole("list", { name: "Gekozen filters" });
  await chips.getByRole("button", { name: "Verwijder filter Stadmaken" }).focus();
  await page.keyboard.press("Enter");
  await expectQuery(page, "?thema=stadsgesprekken");
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).not.toBe("body");
});
