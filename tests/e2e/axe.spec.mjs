import { LONG, ON_DESKTOP, ON_PHONE, expectAccessible, openPage, test } from "./fixtures.mjs";
import { OPEN } from "./programme.mjs";
import { events, pages, states, withSomethingSaved } from "./states.mjs";

// Each screen sees both languages and both colour schemes; together they see every pair. By default the second scheme is seen on
// the pages of events, which have every colour.
const ofScheme = (colorScheme) => (colorScheme === "dark" ? LONG : {});
for (const { language, colorScheme, tag } of [
  { language: "", colorScheme: "light", tag: [ON_PHONE.tag] },
  { language: "en/", colorScheme: "dark", tag: [ON_PHONE.tag, LONG.tag] },
  { language: "", colorScheme: "dark", tag: [ON_DESKTOP.tag] },
  { language: "en/", colorScheme: "light", tag: [ON_DESKTOP.tag, LONG.tag] },
]) {
  test.describe(`axe, ${language === "" ? "Dutch" : "English"}, ${colorScheme}`, { tag }, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" }, tolerated: /404|500|could not be loaded/ });

    const openEach = async (page, paths) => {
      for (const path of paths) {
        await test.step(path || "the agenda", async () => {
          await openPage(page, `${language}${path}`);
          await expectAccessible(page);
        });
      }
    };

    test("lists, topics and texts", ofScheme(colorScheme), async ({ page }) => {
      test.slow();
      await openEach(page, pages);
    });

    test("events in every state", async ({ page }) => {
      test.slow();
      await openEach(page, events);
    });

    test("forms, what is saved, panels, and what goes wrong", ofScheme(colorScheme), async ({ page, server }) => {
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
