// What a visitor does before the app is there: it shows at once, the app takes it over, and nothing of it is lost.
import { LONG, ON_PHONE, appIsReady, expect, openPage, test } from "./fixtures.mjs";
import { heart, records, stored } from "./device.mjs";
import { activities, cardLinks, chip, expectQuery, filterToggle, openFilters, option, resultCount, searchField, titled } from "./lists.mjs";
import { field, save } from "./registering.mjs";
import { MIXED, ONLINE, OPEN, dutch, eventOf, hasPartner, hasTheme, upcomingTitles } from "./programme.mjs";

const title = (id) => dutch(eventOf(id).title);

/** Opens a page of which the app waits; returns what lets it come. */
async function openEarly(page, path = "./") {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(path);
  return async () => {
    release();
    await appIsReady(page);
  };
}

/** What can be seen of the list and its filter, and the address. */
const seen = (page) => page.evaluate(() => globalThis.seen());

/** Puts `seen` into the page: what the list and its filter show, as texts. */
const withSeen = (page) => page.addInitScript(() => {
  globalThis.seen = () => {
    const isThere = (it) => !it.closest("[hidden]") && !it.closest("template");
    const all = (selector) => [...document.querySelectorAll(selector)].filter(isThere);
    const words = (it) => it.textContent.replaceAll("\u00ad", "").replace(/\s+/g, " ").trim();
    const texts = (selector) => all(selector).map(words);
    const list = all(".event-group").map((group) => [words(group.querySelector("h2")), ...[...group.querySelectorAll(".card-title a, .event-row a")].filter(isThere).map((it) => it.id)]);
    return {
      search: location.search,
      list,
      titles: list.flatMap(([, ...titles]) => titles),
      count: texts(".result-count"),
      greetings: all(".greeting").length,
      close: texts(".filter-panel-close"),
      toggle: texts(".filter-toggle"),
      options: all(".filter-options li").map((it) => [words(it), it.querySelector("input").checked, it.querySelector("input").id]),
      more: texts(".filter-options > button"),
      periods: all(".period-button").map((it) => [words(it), it.ariaPressed]),
      years: [...texts(".period-year option"), document.querySelector(".period-year select").value],
      chips: all(".chips li").map((it) => [words(it), it.firstElementChild.ariaLabel]),
      nothing: texts(".no-results > *"),
      all: texts(".list-all"),
      elsewhere: texts(".elsewhere"),
      follow: [...texts(".follow-summary"), ...all(".follow-panel a[href*='.atom']").map((it) => it.getAttribute("href"))],
      month: all(".view-option[href], .nav-language").map((it) => it.search),
      focused: document.activeElement.id,
    };
  };
});

/** The same for what both have: of a long list the app builds the first cards, and so says that there are more. */
function expectSame(app, early, what) {
  const first = app.titles.length;
  expect(app.titles, what).toEqual(early.titles.slice(0, first));
  expect(first, what).toBe(Math.min(12, early.titles.length));
  const rest = ({ list: _list, titles: _titles, all, ...rest }) => ({ ...rest, isLong: all.length });
  expect(rest(app), what).toEqual(rest(early));
  if (early.titles.length <= 12) expect(app.list, what).toEqual(early.list);
}

test.beforeEach(({ page }) => withSeen(page));

test("a theme and a partner chosen early filter at once, and the app changes nothing", async ({ page }) => {
  const start = await openEarly(page);
  await openFilters(page);
  await option(page, "Thema", "Stadmaken").check();
  await expectQuery(page, "?thema=stadmaken");
  await expect(resultCount(page)).toHaveText(activities(upcomingTitles(hasTheme("stadmaken")).length));
  await option(page, "Partner", "Delft Design").check();
  await expectQuery(page, "?thema=stadmaken&partner=delft-design");
  const both = (event) => hasTheme("stadmaken")(event) && hasPartner("delft-design")(event);
  await expect(cardLinks(page)).toHaveText(upcomingTitles(both).map(titled));
  await expect(page.getByRole("status").filter({ hasText: activities(upcomingTitles(both).length) })).toBeAttached();
  await expect(chip(page, "Stadmaken")).toBeVisible();
  const [before, scrolled] = [await seen(page), await page.evaluate(() => scrollY)];
  await start();
  expectSame(await seen(page), before, "after the app");
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  await page.goBack();
  await expectQuery(page, "?thema=stadmaken");
  await expect(option(page, "Partner", "Delft Design")).not.toBeChecked();
});

test("when the app comes, nothing on the screen changes", async ({ page }) => {
  const start = await openEarly(page);
  const before = await seen(page);
  await start();
  expectSame(await seen(page), before, "nothing chosen");
});

test("the back button, chips and a link to a filter work early", async ({ page }) => {
  await openEarly(page, "./?thema=stadmaken,stadsgesprekken&partner=delft-design");
  await expect(page.getByRole("list", { name: "Gekozen filters" }).getByRole("button", { name: /^Verwijder/ })).toHaveText(["Stadmaken", "Stadsgesprekken", "Delft Design"]);
  await chip(page, "Stadmaken").click();
  await expectQuery(page, "?thema=stadsgesprekken&partner=delft-design");
  await expect(page.locator("#result-count")).toBeFocused();
  await page.goBack();
  await expect(chip(page, "Stadmaken")).toBeVisible();
  await page.getByRole("button", { name: "Wis alle filters" }).click();
  await expect(page.getByRole("list", { name: "Gekozen filters" })).toHaveCount(0);
  await expect(cardLinks(page)).toHaveText(upcomingTitles().map(titled));
});

for (const [name, query] of [["Archief", "?periode=archief"], ["Alles", "?periode=alles"]]) {
  test(`${name} early: the other list comes in, and the app changes nothing`, async ({ page }) => {
    const start = await openEarly(page);
    await openFilters(page);
    await page.getByRole("button", { name: new RegExp(`^${name}\\s*\\d+$`) }).click();
    await expectQuery(page, query);
    await expect(page.getByRole("region", { name: "2019" })).toBeVisible();
    await openFilters(page);
    await page.getByRole("combobox", { name: "Jaar" }).selectOption("2019");
    await expectQuery(page, "?periode=2019");
    const before = await seen(page);
    await start();
    expectSame(await seen(page), before, name);
  });
}

for (const path of ["./?taal=en", "./?taal=en&periode=alles", "./archief/?periode=alles", "./archief/?taal=en&periode=komend", "./en/?thema=campus-en-de-stad,stadmaken&taal=en"]) {
  test(`what is in English, early and in the app: ${path}`, async ({ page }) => {
    const start = await openEarly(page, path);
    await openFilters(page);
    await expect(page.getByRole("group", { name: /^(Voertaal|Language)$/ })).toBeVisible();
    // The list of the other period has come in.
    if (path.includes("periode")) await expect(cardLinks(page).first()).toBeVisible();
    await page.evaluate(() => document.activeElement.blur());
    const before = await seen(page);
    await start();
    expectSame(await seen(page), before, path);
  });
}

for (const [name, id] of [["Archief", "period-archief"], ["Alles", "period-alles"]]) {
  test(`who was at a control of the filter stays at it: ${name}`, async ({ page }) => {
    const start = await openEarly(page);
    await openFilters(page);
    await page.getByRole("button", { name: new RegExp(`^${name}\\s*\\d+$`) }).click();
    await expect(page.locator(`#${id}`)).toBeFocused();
    await start();
    await expect(page.locator(`#${id}`)).toBeFocused();
    await page.keyboard.press("Space");
    await expect(page.locator(`#${id}`)).toHaveAttribute("aria-pressed", "true");
  });
}

test("on the page without the app the filter works, and what needs the app is off", async ({ page }) => {
  await openEarly(page, "./?zonder-app&thema=stadmaken");
  await expect(searchField(page)).toBeDisabled();
  await openFilters(page);
  await option(page, "Thema", "Stadsgesprekken").check();
  await expectQuery(page, "?thema=stadmaken,stadsgesprekken&zonder-app");
  await expect(heart(page, title(MIXED)).first()).toBeDisabled();
});

test("the back button leads from an early choice to where the visitor was, also when the app has come", async ({ page }) => {
  const start = await openEarly(page);
  await page.evaluate(() => {
    scrollTo(0, 150);
    document.getElementById("thema-stadmaken").click();
  });
  await start();
  await page.evaluate(() => scrollTo(0, 0));
  await page.goBack();
  await expectQuery(page, "");
  await expect(cardLinks(page)).toHaveText(upcomingTitles().map(titled));
  expect(Math.abs((await page.evaluate(() => scrollY)) - 150)).toBeLessThanOrEqual(2);
});

test("links keep what was chosen early", async ({ page }) => {
  await openEarly(page);
  await openFilters(page);
  await option(page, "Thema", "Stadmaken").check();
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/\?thema=stadmaken$/);
  await page.getByRole("link", { name: "Month", exact: true }).click();
  await expect(page).toHaveURL(/\/en\/maand\/\?thema=stadmaken$/);
});

test.describe("early and in the app", () => {
  // All that is tried early takes longer than a start may.
  test.use({ tolerated: /it took too long/ });

  for (const [path, extent] of [["./", {}], ["./archief/", LONG], ["./en/", LONG], ["./en/archief/", LONG]]) {
    test(`every choice and every pair gives early what it gives in the app: ${path}`, extent, async ({ page }) => {
      test.slow();
      const each = () => page.evaluate(async () => {
        const boxes = () => [...document.querySelectorAll(".filter-options input")].map(({ id }) => id);
        const settled = async () => {
          for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve));
        };
        const found = {};
        const touch = async (id) => {
          document.getElementById(id).click();
          await settled();
          const { focused: _focused, ...rest } = globalThis.seen();
          return rest;
        };
        for (const button of document.querySelectorAll(".filter-options > button[aria-expanded=false]:not([hidden])")) button.click();
        await settled();
        const all = boxes().filter((id) => !document.getElementById(id).closest("[hidden]"));
        for (const id of all) {
          found[id] = await touch(id);
          const others = boxes().filter((other) => other > id && !document.getElementById(other).closest("[hidden]"));
          for (const other of others) {
            found[`${id} ${other}`] = await touch(other);
            await touch(other);
          }
          await touch(id);
        }
        return found;
      });
      const start = await openEarly(page, path);
      const early = await each();
      await start();
      const app = await each();
      expect(Object.keys(early).length).toBeGreaterThan(50);
      expect(Object.keys(app)).toEqual(Object.keys(early));
      for (const [choice, given] of Object.entries(app)) expectSame(given, early[choice], choice);
    });
  }
});

test("words typed early are in the field and searched when the app is there", async ({ page }) => {
  const start = await openEarly(page);
  await searchField(page).pressSequentially("wat");
  await start();
  await expect(searchField(page)).toBeFocused();
  await page.keyboard.type("er");
  await expect(searchField(page)).toHaveValue("water");
  await expectQuery(page, "?q=water");
  await expect(resultCount(page)).not.toHaveText(activities(upcomingTitles().length));
});

test("on a phone the filters open early, and stay open", ON_PHONE, async ({ page }) => {
  const start = await openEarly(page);
  const themes = page.getByRole("group", { name: "Thema" });
  await expect(themes).toBeHidden();
  await page.getByRole("button", { name: "Filters" }).tap();
  await expect(themes).toBeVisible();
  await option(page, "Thema", "Stadmaken").tap();
  await expect(filterToggle(page)).toHaveText("Filters (1)");
  await start();
  await expect(filterToggle(page)).toHaveAttribute("aria-expanded", "true");
  await expect(themes).toBeVisible();
  await page.getByRole("button", { name: activities(upcomingTitles(hasTheme("stadmaken")).length) }).tap();
  await expect(themes).toBeHidden();
});

for (const [path, id] of [["./", MIXED], [`./activiteit/${OPEN}/`, OPEN]]) {
  test(`a heart touched early shows at once, stays in its place and is kept: ${path === "./" ? "agenda" : "talk"}`, async ({ page }) => {
    const start = await openEarly(page, path);
    const button = heart(page, title(id)).first();
    const box = () => button.evaluate((it) => {
      // Within what it stands in: what is far above is only measured when it comes in sight, and facts stay in sight.
      const { x, y, width, height } = it.getBoundingClientRect();
      return [x, y - it.parentElement.getBoundingClientRect().top, width, height].map(Math.round);
    });
    const before = await box();
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    await start();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    expect(await box()).toEqual(before);
    expect(Object.keys(await records(page, "favourite"))).toEqual([`sg1.favourite.${id}`]);
    expect(await stored(page, "sg1.touched")).toEqual({});
  });
}

test("a heart touched on a page that is left before the app comes is kept by the next", async ({ page }) => {
  await openEarly(page);
  await heart(page, title(MIXED)).first().click();
  await page.unroute("**/*.wasm");
  await openPage(page, `activiteit/${OPEN}/`);
  await expect.poll(async () => Object.keys(await records(page, "favourite"))).toEqual([`sg1.favourite.${MIXED}`]);
});

test("a favorite shows early, and one touch takes it away", async ({ page }) => {
  await openPage(page);
  await heart(page, title(MIXED)).first().click();
  const start = await openEarly(page);
  const button = heart(page, title(MIXED)).first();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await start();
  await expect(button).toHaveAttribute("aria-pressed", "false");
  expect(await records(page, "favourite")).toEqual({});
});

test.describe("a form filled in early", () => {
  const PATH = `./activiteit/${ONLINE}/aanmelden/`;

  test("keeps every letter, the focus and what is typed on, and is sent when the app is there", async ({ page }) => {
    const start = await openEarly(page, PATH);
    await field.name(page).pressSequentially("Jo de Vr");
    await field.email(page).fill("jo@voorbeeld.nl");
    await field.question(page).fill("Twee regels\nen “aanhalingstekens”");
    await expect(page.getByRole("button", { name: "Bewaar mijn aanmelding" })).toBeDisabled();
    // Enter in a field would send it, if it could be sent.
    await field.email(page).press("Enter");
    await expect(page).toHaveURL(new RegExp(`/activiteit/${ONLINE}/aanmelden/$`));
    await field.name(page).focus();
    await start();
    await expect(field.name(page)).toBeFocused();
    await page.keyboard.press("End");
    await page.keyboard.type("ies");
    await expect(field.name(page)).toHaveValue("Jo de Vries");
    await expect(field.email(page)).toHaveValue("jo@voorbeeld.nl");
    await expect(field.question(page)).toHaveValue("Twee regels\nen “aanhalingstekens”");
    await save(page);
    await expect(page.getByRole("heading", { name: "Nog niet verstuurd" })).toBeFocused();
    expect(Object.values(await records(page, "registration")).map(({ payload }) => payload.details.name)).toEqual(["Jo de Vries"]);
  });

  test("goes before what was kept of it, field by field", async ({ page }) => {
    await openPage(page, PATH);
    await field.name(page).fill("Eerder");
    await field.question(page).fill("Van eerder");
    await page.goto("./over/");
    const start = await openEarly(page, PATH);
    await field.name(page).fill("Nu");
    await start();
    await expect(field.name(page)).toHaveValue("Nu");
    await expect(field.question(page)).toHaveValue("Van eerder");
  });
});
