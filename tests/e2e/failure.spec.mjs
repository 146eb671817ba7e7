import { appIsReady, expect, openPage, test } from "./fixtures.mjs";
import { expectTitles } from "./lists.mjs";
import { heart } from "./device.mjs";
import { MIXED, dutch, eventOf, programmeOf, upcomingTitles } from "./programme.mjs";

const FILE = "data/events.json";
const NOTE = /Het nieuwste programma kon niet worden geladen\. Dit is het programma van 20 november 2026\./;
const failed = (page) => page.getByRole("heading", { level: 1, name: "Het programma is niet geladen" });
const retry = (page) => page.getByRole("button", { name: "Probeer het opnieuw" });

/** Visits once, until the programme is kept for later. */
async function visit(page) {
  await openPage(page);
  await expect.poll(() => page.evaluate(async () => Boolean(await caches.match(new URL("data/events.json", document.baseURI))))).toBe(true);
}

const troubles = {
  "an error of the server": { status: 500 },
  "half a file": { body: '{"schemaVersion": 1, "events": [' },
  "a file without events": { body: JSON.stringify(programmeOf()) },
};

test.describe("when the programme cannot be had", () => {
  test.use({ tolerated: /500|could not be (loaded|read)/ });

  for (const [name, answer] of Object.entries(troubles)) {
    test(`${name} at the first visit: it is said, and trying again works`, async ({ page, server }) => {
      server.answers.set(FILE, answer);
      await openPage(page, `activiteit/${MIXED}/`);
      await expect(failed(page)).toBeVisible();
      await retry(page).click();
      await expect(failed(page)).toBeVisible();
      server.answers.clear();
      await retry(page).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(dutch(eventOf(MIXED).title));
      await expect(page).toHaveTitle(new RegExp(`^${dutch(eventOf(MIXED).title).replace("?", "\\?")}`));
    });

    test(`${name} after an earlier visit: the last good programme, with its date`, async ({ page, server }) => {
      await visit(page);
      server.answers.set(FILE, answer);
      await page.reload();
      await appIsReady(page);
      await expect(page.getByText(NOTE)).toBeVisible();
      await expectTitles(page, upcomingTitles());
      await heart(page, dutch(eventOf(MIXED).title)).click();
      await expect(heart(page, dutch(eventOf(MIXED).title))).toHaveAttribute("aria-pressed", "true");
      server.answers.clear();
      await retry(page).click();
      await expect(page.getByText(NOTE)).toHaveCount(0);
      await expectTitles(page, upcomingTitles());
    });
  }

  test("a bad file does not take the place of the last good one", async ({ page, server }) => {
    await visit(page);
    server.answers.set(FILE, { body: "{}" });
    for (const time of ["once", "twice"]) {
      await page.reload();
      await expect(page.getByText(NOTE), time).toBeVisible();
    }
    await expectTitles(page, upcomingTitles());
  });

  test("what was saved is still there", async ({ page, server }) => {
    await openPage(page);
    await heart(page, dutch(eventOf(MIXED).title)).click();
    await page.evaluate(() => caches.delete("sg1-programme"));
    server.answers.set(FILE, { status: 500 });
    await openPage(page, "mijn/");
    await expect(failed(page)).toBeVisible();
    server.answers.clear();
    await retry(page).click();
    await expect(page.getByRole("article")).toContainText(dutch(eventOf(MIXED).title));
  });
});
