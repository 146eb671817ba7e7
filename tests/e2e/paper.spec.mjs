// Every page on paper, as somebody prints it who wants to read it: the text, all of it, and nothing to press.
import { LONG, expect, openPage, test } from "./fixtures.mjs";
import { over } from "./layout.mjs";
import { A4, A4_LYING, print } from "./paper.mjs";
import { MIXED, OPEN, TALK, dutch, eventOf, upcomingTitles } from "./programme.mjs";
import { events, pages, states, withSomethingSaved } from "./states.mjs";

const letters = (text) => text.replace(/[\s\u00ad-]/g, "");

/** What can be seen on the page that is to be pressed or chosen; what was chosen is said. */
const controls = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("button:not(.chip), select, summary, nav, [role=search], input[type=search], .button")]
      .filter((it) => it.checkVisibility({ visibilityProperty: true }) && it.getClientRects().length > 0)
      .map((it) => `${it.localName}.${it.className} ${it.textContent.trim().slice(0, 30)}`));

/** Prints on A4 and looks at it: nothing to press, nothing over something else, nothing beside the paper. */
async function expectReadable(page, name) {
  await page.emulateMedia({ media: "print" });
  expect(await controls(page), name).toEqual([]);
  expect(await over(page), name).toEqual([]);
  const title = await page.locator("h1").evaluate((it) => (it.checkVisibility() ? it.innerText : ""));
  await page.emulateMedia({ media: null });
  const printed = await print(page, { format: "A4" });
  expect(printed.beside, name).toEqual([]);
  expect(letters(printed.texts.join("")), name).toContain(letters(title));
  // A sheet with nothing on it is a sheet lost.
  for (const text of printed.texts) expect(text.trim(), name).not.toBe("");
  return printed;
}

test.describe("on paper", () => {
  for (const language of ["", "en/"]) {
    const again = language ? LONG : {};

    test(`lists and texts, ${language ? "English" : "Dutch"}`, LONG, async ({ page }) => {
      test.slow();
      await withSomethingSaved(page);
      for (const path of pages.filter((path) => !path.includes("drukwerk"))) {
        await openPage(page, `${language}${path}`);
        const { sizes } = await expectReadable(page, path);
        expect(new Set(sizes), path).toEqual(new Set([path.startsWith("maand/") ? A4_LYING : A4]));
      }
    });

    test(`events, ${language ? "English" : "Dutch"}`, again, async ({ page }) => {
      test.slow();
      await withSomethingSaved(page);
      for (const path of [...events, `activiteit/${OPEN}/aanmelden/`, "mijn/apparaat/", "mijn/meenemen/"]) {
        await openPage(page, `${language}${path}`);
        await expectReadable(page, path);
      }
    });

    test(`what is being done, ${language ? "English" : "Dutch"}`, LONG, async ({ page }) => {
      test.slow();
      await withSomethingSaved(page);
      for (const [name, open] of Object.entries(states)) {
        await open(page, language);
        await expectReadable(page, name);
      }
    });
  }

  test("the agenda takes no more than two sheets for ten talks, and says each of them with day, time and place", async ({ page }) => {
    await openPage(page);
    const { sizes, texts } = await print(page, { format: "A4" });
    expect(sizes.length).toBeLessThanOrEqual(2);
    const text = letters(texts.join(""));
    for (const title of upcomingTitles()) expect(text).toContain(letters(title));
    for (const words of ["december2026", "wo9", "20.00–22.00uur", "Prinsenkwartier,Podium"]) expect(text).toContain(words);
  });

  test("the month is one sheet lying down, with every title whole", async ({ page }) => {
    await openPage(page, "maand/?maand=2026-12");
    const { sizes, texts } = await print(page, { format: "A4" });
    expect(sizes).toEqual([A4_LYING]);
    for (const id of ["voorbeeld-binnenstad-zonder-autos", OPEN, "voorbeeld-expositie-lege-plekken"]) {
      expect(letters(texts[0])).toContain(letters(dutch(eventOf(id).title)));
    }
  });

  test("a talk of the archive with its people is whole, and its text begins on the first sheet", async ({ page }) => {
    await openPage(page, `activiteit/${TALK}/`);
    const { texts, depths } = await print(page, { format: "A4" });
    const talk = eventOf(TALK);
    expect(letters(texts[0])).toContain(letters(dutch(talk.summary ?? talk.title)).slice(0, 60));
    expect(depths[0]).toBeGreaterThan(0.6);
  });

  test("what is taken along: the codes, each with its number, and no words over them", async ({ page }) => {
    await withSomethingSaved(page);
    await openPage(page, "mijn/meenemen/");
    await expect(page.getByRole("img", { name: /^QR/ }).first()).toBeVisible();
    await page.emulateMedia({ media: "print" });
    const boxes = await page.evaluate(() => {
      const codes = [...document.querySelectorAll("svg[role=img]")].map((it) => it.getBoundingClientRect());
      const texts = [...document.querySelectorAll("main :is(h1, h2, h3, p, figcaption, li)")].filter((it) => it.checkVisibility()).map((it) => [it.textContent, it.getBoundingClientRect()]);
      const isOver = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
      return texts.filter(([, text]) => codes.some((code) => isOver(code, text))).map(([text]) => text);
    });
    expect(boxes).toEqual([]);
    await page.emulateMedia({ media: null });
    expect((await print(page, { format: "A4" })).sizes.length).toBeLessThanOrEqual(2);
  });

  test("one's own programme: times, titles and notes, and no way to take them away", async ({ page }) => {
    await withSomethingSaved(page);
    await openPage(page, "mijn/");
    const { texts } = await expectReadable(page, "mine");
    const text = letters(texts.join(""));
    for (const words of [dutch(eventOf(MIXED).title), dutch(eventOf(TALK).title)]) expect(text).toContain(letters(words));
  });
});
