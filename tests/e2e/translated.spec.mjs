// A page that the browser translates, which puts an element in the place of each text: what changes still changes, and shows
// what it would have shown without.
import { favorite, heart, record, withStored } from "./device.mjs";
import { LONG, MOMENT, appIsReady, expect, openPage, test, withProgramme } from "./fixtures.mjs";
import { activities, chip, openFilters, option, searchField } from "./lists.mjs";
import { MIXED, OPEN, dutch, eventOf, hasTheme, programme, upcomingTitles } from "./programme.mjs";
import { field, formPage } from "./registering.mjs";

const title = (id) => dutch(eventOf(id).title);
const main = (page) => page.getByRole("main");

/** The ways in which translators put their text in the place of another. */
const WAYS = ["replaced", "put before and taken away"];

/** Translates each text that is there into itself, and then each that comes. */
async function translate(page, way) {
  await page.evaluate((way) => {
    const isDone = ({ data, parentElement }) => !data.trim() || parentElement.closest("font, script, style, textarea, [translate=no]");
    const texts = () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = [];
      while (walker.nextNode()) found.push(walker.currentNode);
      return found.filter((text) => !isDone(text));
    };
    const wrap = (text) => {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      inner.textContent = text.data;
      outer.append(inner);
      if (way === "replaced") return text.replaceWith(outer);
      text.before(outer);
      text.remove();
    };
    const translateAll = () => texts().forEach(wrap);
    translateAll();
    new MutationObserver(() => setTimeout(translateAll, 30)).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, way);
  expect(await page.locator("font font").count()).toBeGreaterThan(20);
}

/** What can be seen and what is read aloud, without what a translator leaves of white space. */
const shown = (page) =>
  page.evaluate(() => {
    const region = [...document.querySelectorAll("body > [role=status]")];
    // The code of a ticket is another each time.
    const words = document.body.innerText.replace(/\s+/g, " ").replace(/([0-9A-F]{4} ){7}[0-9A-F]{4}/g, "CODE").trim();
    return [words, document.title, ...region.map((it) => it.textContent)].join("\n");
  });

/** Lets time pass until nothing of the app moves any more: what it says of a count comes last, after 700 ms. */
const settle = (page) => page.clock.runFor(900);

const talk = (id, start, end) => ({ id, title: `Gesprek ${id}`, start, end });
const FALLING_TOGETHER = [talk("a", "2026-12-12T20:00", "2026-12-12T22:00"), talk("b", "2026-12-12T21:00", "2026-12-12T22:00"), talk("c", "2026-12-20T21:00", "2026-12-20T22:00")];

const JOURNEYS = {
  agenda: {
    path: "",
    steps: [
      (page) => openFilters(page),
      (page) => option(page, "Thema", "Stadmaken").check(),
      (page) => option(page, "Thema", "Stadmaken").uncheck(),
      (page) => searchField(page).fill("kademuur"),
      (page) => searchField(page).fill("niets dat er is"),
      (page) => searchField(page).fill(""),
      (page) => heart(page, title(MIXED)).click(),
      (page) => heart(page, title(OPEN)).click(),
      (page) => heart(page, title(MIXED)).click(),
      async (page) => {
        await main(page).getByRole("link", { name: title(OPEN) }).first().click();
        // Its slice comes first.
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(title(OPEN));
      },
      (page) => page.getByRole("link", { name: /English/ }).click(),
    ],
  },
  archive: {
    path: "archief/?thema=stadmaken",
    steps: [
      (page) => page.evaluate(() => scrollTo(0, document.body.scrollHeight)),
      (page) => chip(page, "Stadmaken").click(),
      (page) => main(page).getByRole("button", { name: /^Toon alle/ }).click(),
      (page) => page.getByRole("link", { name: "Agenda", exact: true }).click(),
    ],
  },
  event: {
    path: `activiteit/${OPEN}/`,
    steps: [
      (page) => page.getByRole("button", { name: `Bewaar ${title(OPEN)}`, exact: true }).click(),
      (page) => page.locator("summary", { hasText: "Delen" }).click(),
      (page) => page.getByRole("button", { name: "Mastodon" }).click(),
      (page) => page.keyboard.press("Escape"),
      (page) => page.getByRole("button", { name: `Bewaar ${title(OPEN)}`, exact: true }).click(),
      (page) => page.getByRole("link", { name: /English/ }).click(),
      (page) => page.goBack(),
    ],
  },
  mine: {
    path: "mijn/",
    prepare: async (page) => {
      await withProgramme(page, { ...programme, events: FALLING_TOGETHER });
      await withStored(page, Object.fromEntries(FALLING_TOGETHER.map(({ id, title, start }) => [`sg1.favourite.${id}`, favorite(title, start)])));
    },
    steps: [
      (page) => page.getByRole("button", { name: "Kies deze: Gesprek a" }).click(),
      (page) => page.getByRole("button", { name: "Zet terug" }).click(),
      (page) => page.getByRole("button", { name: "Verwijder Gesprek c" }).click(),
      (page) => page.getByRole("button", { name: "Verwijder Gesprek a" }).click(),
      (page) => page.getByRole("button", { name: "Verwijder Gesprek b" }).click(),
      (page) => page.getByRole("link", { name: /English/ }).click(),
    ],
  },
  month: {
    path: "maand/?maand=2026-12",
    steps: [
      (page) => main(page).getByRole("link", { name: /Volgende maand/ }).click(),
      (page) => main(page).getByRole("link", { name: /Vorige maand/ }).click(),
      (page) => page.locator("a.month-day").first().click(),
      (page) => openFilters(page),
      (page) => option(page, "Thema", "Stadmaken").check(),
      (page) => page.getByRole("link", { name: /English/ }).click(),
    ],
  },
  form: {
    path: formPage(OPEN),
    // The settings of the house come after the page.
    arrived: (page) => expect(page.getByText(/ze blijven op dit apparaat/)).toBeVisible(),
    steps: [
      (page) => page.getByRole("button", { name: "Bewaar mijn aanmelding" }).click(),
      (page) => field.name(page).fill("Jo de Vries"),
      (page) => field.email(page).fill("jo@voorbeeld.nl"),
      (page) => page.getByRole("checkbox", { name: /Tafel 1/ }).check(),
      (page) => page.getByRole("button", { name: "Bewaar mijn aanmelding" }).click(),
      (page) => page.getByRole("button", { name: "Wijzig", exact: true }).click(),
      (page) => page.getByRole("button", { name: "Laat het zoals het was" }).click(),
      (page) => page.getByRole("button", { name: "Meld mij af" }).click(),
      (page) => page.getByRole("button", { name: "Meld mij af" }).click(),
    ],
  },
  notes: {
    path: `mijn/notities/?bij=${OPEN}`,
    prepare: (page) => withStored(page, { [`sg1.note.${OPEN}`]: record({ text: "Hier", title: "x", others: ["Daar"] }) }),
    steps: [
      (page) => page.getByRole("button", { name: "Zet het eronder" }).click(),
      (page) => page.getByRole("textbox", { name: "Bij de hele activiteit" }).fill("x".repeat(1900)),
      (page) => page.getByRole("textbox", { name: "Bij de hele activiteit" }).fill("kort"),
      (page) => page.getByRole("link", { name: "Al uw notities" }).or(main(page).getByRole("link", { name: /notities/i })).last().click(),
    ],
  },
};

/** What is shown after each step. */
async function travel(page, { path, prepare, arrived, steps }, begin) {
  await prepare?.(page);
  await page.clock.install({ time: new Date(MOMENT) });
  await openPage(page, path);
  await arrived?.(page);
  await begin();
  const seen = [await shown(page)];
  for (const step of steps) {
    await step(page);
    await settle(page);
    await appIsReady(page);
    seen.push(await shown(page));
  }
  return seen;
}

for (const [name, journey] of Object.entries(JOURNEYS)) {
  for (const way of WAYS) {
    test(`${name}, each text ${way}`, way === WAYS[0] ? {} : LONG, async ({ page, browser, baseURL, contextOptions }) => {
      test.slow();
      const context = await browser.newContext({ ...contextOptions, baseURL, serviceWorkers: "block", viewport: page.viewportSize() });
      const plain = await context.newPage();
      const expected = await travel(plain, journey, async () => {});
      await context.close();
      const found = await travel(page, journey, () => translate(page, way));
      for (const [at, words] of expected.entries()) expect(found[at], `after step ${at}`).toBe(words);
    });
  }
}

test("a translation that is taken back leaves the page as it was, and it goes on", async ({ page }) => {
  await page.clock.install({ time: new Date(MOMENT) });
  await openPage(page, "");
  await openFilters(page);
  const text = () => main(page).innerText();
  const before = await text();
  await page.evaluate(() => {
    globalThis.originals = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts.filter((it) => it.data.trim() && !it.parentElement.closest("script, style"))) {
      const font = document.createElement("font");
      font.textContent = `«${text.data}»`;
      globalThis.originals.push([font, text]);
      text.replaceWith(font);
    }
  });
  expect(await text()).toContain("«");
  await page.evaluate(() => globalThis.originals.forEach(([font, text]) => font.isConnected && font.replaceWith(text)));
  await expect.poll(text).toBe(before);
  await option(page, "Thema", "Stadmaken").check();
  await expect(page.locator("#result-count")).toHaveText(/^\d+ activiteit/);
  await option(page, "Thema", "Stadmaken").uncheck();
  await settle(page);
  await expect.poll(text).toBe(before);
});

test("a translation in other words is replaced by what the app says next, once", async ({ page }) => {
  await openPage(page, "");
  await page.evaluate(() => {
    const text = document.querySelector("#result-count").firstChild;
    const font = document.createElement("font");
    font.textContent = "viele Veranstaltungen";
    text.replaceWith(font);
  });
  await expect(page.locator("#result-count")).toHaveText("viele Veranstaltungen");
  await searchField(page).fill("kademuur");
  await expect(page.locator("#result-count")).toHaveText("1 activiteit");
});

for (const way of WAYS) {
  test(`before the app is there, ${way}: the numbers of the filter follow it`, async ({ page }) => {
    await page.route("**/*.wasm", () => {});
    await page.goto("./");
    await page.waitForLoadState("load");
    await translate(page, way);
    await openFilters(page);
    const count = page.locator("#result-count");
    for (const themes of [["stadmaken"], ["stadmaken", "stadsgesprekken"], ["stadsgesprekken"]]) {
      for (const id of ["stadmaken", "stadsgesprekken"]) await page.locator(`#thema-${id}`).setChecked(themes.includes(id));
      await expect(count).toHaveText(activities(upcomingTitles(hasTheme(...themes)).length));
      await expect(page.locator(".filter-panel-close")).toHaveText(activities(upcomingTitles(hasTheme(...themes)).length));
    }
  });
}
