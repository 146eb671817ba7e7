import { LONG } from "./fixtures.mjs";
import { PANELS, button, code, expect, expectAccessible, openKiosk, question, IDLE, test, touch, wakeKiosk } from "./kiosk.mjs";
import { over } from "./layout.mjs";

const TARGET = 64;

/** What can be touched and is smaller than a finger needs, inside a line of text left out. */
const small = (page) =>
  page.evaluate((least) => {
    const all = [...document.querySelectorAll(".kiosk a[href], .kiosk button")].filter((it) => it.checkVisibility({ visibilityProperty: true }));
    const isInLine = (it) => it.matches(".prose a, p > a:not([class])");
    // The link of a card lies over all of it.
    const targetOf = (it) => (it.matches(".card-title a") ? it.closest(".card") : it);
    return all
      .filter((it) => !isInLine(it))
      .map((it) => ({ name: it.textContent.trim().slice(0, 30), ...targetOf(it).getBoundingClientRect().toJSON() }))
      .filter(({ height, width }) => height < least || width < least)
      .map(({ name, width, height }) => `${name}: ${Math.round(width)} × ${Math.round(height)}`);
  }, TARGET - 0.5);

const screens = {
  "the first screen": async () => {},
  themes: (page) => touch(page, page.locator(".kiosk-way", { hasText: /^(Op thema|By theme)$/ })),
  partners: (page) => touch(page, page.locator(".kiosk-way", { hasText: /^(Op partner|By partner)$/ })),
  dates: (page) => touch(page, page.locator(".kiosk-way", { hasText: /^(Op datum|By date)$/ })),
  letters: async (page) => {
    await touch(page, page.locator(".kiosk-way", { hasText: /^(Zoek een woord|Search for a word)$/ }));
    await touch(page, page.getByRole("button", { name: "S", exact: true }));
  },
  "a list": (page) => touch(page, page.locator(".kiosk-way").first()),
  "an event": (page) => touch(page, page.locator(".card-title a").first()),
  "nothing chosen": (page) => touch(page, button(page, /^(Mijn keuze|My choice)/)),
  "a choice": async (page) => {
    await touch(page, page.locator("main .favorite").first());
    await touch(page, button(page, /^(Mijn keuze|My choice)/));
  },
  "a code": async (page) => {
    await touch(page, page.locator(".card-title a").first());
    await touch(page, button(page, /^(Op mijn telefoon|On my phone)$/));
  },
  "the question": async (page) => {
    await page.clock.runFor(IDLE);
    await expect(question(page)).toBeVisible();
  },
};

const ONCE = Object.keys(PANELS)[0];
const onceOf = (panel) => (panel === ONCE ? {} : LONG);

for (const [panel, viewport] of Object.entries(PANELS)) {
  test.describe(panel, onceOf(panel), () => {
    test.use({ viewport });

    for (const [name, open] of Object.entries(screens)) {
      test(`${name}: targets of 64 px, nothing beside the screen, no violation`, async ({ page }) => {
        test.slow();
        await wakeKiosk(page);
        await open(page);
        expect(await small(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
        await expectAccessible(page);
      });
    }

    test("at rest: no violation, and the invitation in the lower third", async ({ page }) => {
      await openKiosk(page);
      await expectAccessible(page);
      const { y } = await page.locator(".kiosk-wake").boundingBox();
      expect(y).toBeGreaterThan((viewport.height * 2) / 3);
    });

    test("larger text, contrast and language are within reach, in the lower third, and work", async ({ page }) => {
      await wakeKiosk(page);
      const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
      const before = await size();
      expect(before).toBeGreaterThanOrEqual(24);
      for (const name of ["Grotere tekst", "Meer contrast", "Knoppen lager", "English", "Terug"]) {
        const { y } = await button(page, name).boundingBox();
        expect(y, name).toBeGreaterThan((viewport.height * 2) / 3);
      }
      await touch(page, button(page, "Grotere tekst"));
      expect(await size()).toBeCloseTo(before * 1.35, 0);
      await expect(button(page, "Grotere tekst")).toHaveAttribute("aria-pressed", "true");
      await touch(page, button(page, "Meer contrast"));
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe("rgb(0, 0, 0)");
      await expectAccessible(page);
      await touch(page, button(page, "English"));
      await expect(page.locator("html")).toHaveAttribute("lang", "en");
    });

    test("with everything lower, what is to be touched is in the lower half", async ({ page }) => {
      await wakeKiosk(page);
      await touch(page, button(page, "Knoppen lager"));
      await touch(page, page.getByRole("link", { name: "Op thema" }));
      await page.clock.runFor(50);
      const { y } = await page.locator(".kiosk-topic").first().boundingBox();
      expect(y).toBeGreaterThan(viewport.height * 0.4);
    });

    for (const { query, least } of [
      { query: "?paneel=32&afstand=60", least: 163 },
      { query: "?paneel=22&afstand=60", least: 237 },
      { query: "?paneel=24&afstand=200", least: 723 },
      { query: "", least: 347 },
    ]) {
      test(`a code is 60 mm or a tenth of the distance, with its quiet zone (${query || "unknown panel"})`, async ({ page }) => {
        await wakeKiosk(page, query);
        await touch(page, page.locator(".card-title a").first());
        await touch(page, button(page, "Op mijn telefoon"));
        const picture = code(page).getByRole("img");
        const { width, height } = await picture.boundingBox();
        const [left, , whole] = (await picture.getAttribute("viewBox")).split(" ").map(Number);
        expect(left).toBe(-4);
        expect((width * (whole - 8)) / whole).toBeGreaterThanOrEqual(least - 1);
        expect(Math.abs(width - height)).toBeLessThan(1);
        await expect(button(page, "Sluit")).toBeInViewport({ ratio: 1 });
        const colors = await picture.evaluate((it) => [getComputedStyle(it).backgroundColor, getComputedStyle(it.firstElementChild).fill]);
        expect(colors).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
      });
    }
  });
}

/** The smallest text and the smallest side of a target on the screen, in px. */
const smallest = (page) =>
  page.evaluate(() => {
    const isSeen = (it) => it.checkVisibility({ visibilityProperty: true }) && !it.closest(".visually-hidden");
    const walker = document.createTreeWalker(document.querySelector(".kiosk"), NodeFilter.SHOW_TEXT);
    const letters = [];
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      if (text.data.trim() && isSeen(text.parentElement)) letters.push(Number.parseFloat(getComputedStyle(text.parentElement).fontSize));
    }
    const sides = [...document.querySelectorAll(".kiosk-row .button, .kiosk-way, .kiosk-key, .kiosk-topic, .kiosk-day, .kiosk .favorite, .kiosk .more .button, .kiosk .card, .kiosk-found a")]
      .filter(isSeen)
      .flatMap((it) => [it.getBoundingClientRect().width, it.getBoundingClientRect().height]);
    return { letter: Math.min(...letters), target: Math.min(...sides) };
  });

/** At what distance (cm) a panel (inches) is read, and whether it asks for more than is usual. */
for (const { inches, distance, isMore } of [
  { inches: 32, distance: 60, isMore: false },
  { inches: 24, distance: 100, isMore: true },
  { inches: 22, distance: 90, isMore: true },
  { inches: 15, distance: 60, isMore: true },
  { inches: 11, distance: 40, isMore: true },
]) {
  for (const [panel, viewport] of Object.entries(PANELS)) {
    test.describe(`${panel}, ${inches} inch, read from ${distance} cm`, isMore && inches !== 24 ? LONG : onceOf(panel), () => {
      test.use({ viewport });

      test("capitals have at least 16 minutes of arc, a finger 15 mm, and nothing is beside the screen", async ({ page }) => {
        test.slow();
        await wakeKiosk(page, `?paneel=${inches}&afstand=${distance}`);
        const perMillimeter = Math.hypot(viewport.width, viewport.height) / (inches * 25.4);
        // Of the typefaces of the site, capitals are at least 0.7 of the size of the type.
        const needed = ((distance * 10 * Math.tan(((16 / 60) * Math.PI) / 180)) / 0.7) * perMillimeter;
        const usual = (Math.min(viewport.width, viewport.height) * 2.3) / 100;
        const size = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
        if (isMore) expect(size).toBeGreaterThan(usual + 1);
        else expect(size).toBeCloseTo(usual, 0);
        for (const name of ["the first screen", "themes", "dates", "letters", "a list", "an event", "nothing chosen"]) {
          await screens[name](page);
          const { letter, target } = await smallest(page);
          expect(letter, `${name}: letters`).toBeGreaterThanOrEqual(needed);
          expect(target, `${name}: targets`).toBeGreaterThanOrEqual(15 * perMillimeter - 1);
          expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(viewport.width);
          await touch(page, button(page, "Begin"));
        }
      });
    });
  }
}

test.describe("in the dark and in English", LONG, () => {
  test.use({ colorScheme: "dark" });

  for (const [name, open] of Object.entries(screens)) {
    test(`${name}: no violation`, async ({ page }) => {
      test.slow();
      await wakeKiosk(page, "", { path: "en/kiosk/" });
      await open(page);
      await expectAccessible(page);
    });
  }
});

// No text lies over another one: what stays in sight on a wide page would. These are to stay in sight, and their own ground
// covers what passes below.
const FRAME = ".kiosk-head, .kiosk-controls, .event-group-heading, .kiosk-ways, .kiosk-keys";

for (const [panel, viewport] of Object.entries(PANELS)) {
  test.describe(`${panel}, letters as they are and larger`, onceOf(panel), () => {
    test.use({ viewport });

    for (const isLarge of [false, true]) {
      test(`no text lies over another one${isLarge ? ", with larger text" : ""}`, isLarge ? LONG : {}, async ({ page }) => {
        test.slow();
        await wakeKiosk(page);
        if (isLarge) await touch(page, button(page, "Grotere tekst"));
        for (const name of ["the first screen", "themes", "partners", "dates", "letters", "a list", "an event", "nothing chosen", "a choice", "a code"]) {
          await screens[name](page);
          for (const share of [0, 0.3, 0.6, 1]) {
            await page.evaluate((share) => scrollTo(0, share * (document.documentElement.scrollHeight - innerHeight)), share);
            // A panel lies over everything.
            const within = name === "a code" ? ".kiosk-panel" : ".kiosk";
            expect(await over(page, within, FRAME), `${name}, at ${share}`).toEqual([]);
          }
          if (name === "a code") await touch(page, button(page, "Sluit"));
          await touch(page, button(page, "Begin"));
        }
      });
    }
  });
}
