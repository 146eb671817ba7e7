import { LONG, expectAccessible, openPage, test } from "./fixtures.mjs";
import { OPEN } from "./programme.mjs";
import { events, pages, states, withSomethingSaved } from "./states.mjs";

// Each screen sees both languages and both colour schemes; together they see every pair.
const pairs = {
  phone: [{ language: "", colorScheme: "light" }, { language: "en/", colorScheme: "dark" }],
  desktop: [{ language: "", colorScheme: "dark" }, { language: "en/", colorScheme: "light" }],
};

const hasPair = (info, pair) => pairs[info.project.name].some((it) => it.language === pair.language && it.colorScheme === pair.colorScheme);

for (const pair of [...pairs.phone, ...pairs.desktop]) {
  const { language, colorScheme } = pair;
  test.describe(`axe, ${language === "" ? "Dutch" : "English"}, ${colorScheme}`, language === "" ? {} : LONG, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" }, tolerated: /404|500|could not be loaded/ });
    test.beforeEach(({}, info) => test.skip(!hasPair(info, pair), "seen on the other screen"));

    const openEach = async (page, paths) => {
      for (const path of paths) {
        await test.step(path || "the agenda", async () => {
          await openPage(page, `${language}${path}`);
          await expectAccessible(page);
        });
      }
    };

    test("lists, topics and texts", async ({ page }) => {
      test.slow();
      await openEach(page, pages);
    });

    test("events in every state", async ({ page }) => {
      test.slow();
      await openEach(page, events);
    });

    test("forms, what is saved, panels, and what goes wrong", async ({ page, server }) => {
      test.slow();
      await withSomethingSaved(page);
      for (const [name, open] of Object.entries(states)) {
        await test.step(name, async () => {
          await open(page, language);
          await expectAccessible(page);
        });
      }
      await openEach(page, [`activiteit/${OPEN}/aanmelden/`, "bestaat/niet/", "activiteit/bestaat-niet/"]);
      server.answers.set("data/events.json", { status: 500 });
      await page.evaluate(() => caches.delete("sg1-programme"));
      await openEach(page, [""]);
    });
  });
}
