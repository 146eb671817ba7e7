import { expect, openPage, test, withProgramme } from "./fixtures.mjs";
import { MIXED, ONLINE, dutch, eventOf, programmeWith } from "./programme.mjs";

const heading = (page) => page.getByRole("heading", { level: 1 });
const status = (page, words) => page.getByRole("main").getByText(words);
const streamFact = (page) => page.getByRole("definition").getByRole("link", { name: "Kijk online" });
const register = (page) => page.getByRole("main").getByRole("link", { name: "Aanmelden", exact: true }).first();
const afterwards = {
  links: [
    { url: "https://example.org/voor", label: "Leesmap", when: "before" },
    { url: "https://example.org/tijdens", label: "Stellingen", when: "during" },
    { url: "https://example.org/na", label: "Verslag van de zaal", when: "after" },
  ],
  archive: { recordings: [{ url: "https://example.org/opname", label: "De hele avond" }], attendance: 57 },
};
const linkNames = (page) =>
  page.getByRole("main").getByRole("link").filter({ hasText: /Leesmap|Stellingen|Verslag van de zaal/ });

test.beforeEach(({ page }) => withProgramme(page, programmeWith(MIXED, afterwards)));

test("before: when it is, that one can register, and what to read first", async ({ page }) => {
  await openPage(page, `activiteit/${MIXED}/`);
  await expect(register(page)).toBeVisible();
  await expect(page.getByText("Aanmelden kan tot dinsdag 9 februari 2027 om 20.00 uur.")).toBeVisible();
  await expect(linkNames(page)).toHaveText(["Leesmap", "Stellingen", "Verslag van de zaal"]);
  await expect(status(page, /Nu bezig|Vandaag|Morgen|De deuren/)).toHaveCount(0);
});

for (const { at, words } of [
  { at: "2027-02-09T08:00:00+01:00", words: "Morgen" },
  { at: "2027-02-10T08:00:00+01:00", words: "Vandaag" },
  { at: "2027-02-10T19:30:00+01:00", words: "De deuren zijn open · begint om 20.00 uur" },
  { at: "2027-02-10T20:00:00+01:00", words: "Nu bezig · tot 22.00 uur" },
  { at: "2027-02-10T21:59:00+01:00", words: "Nu bezig · tot 22.00 uur" },
]) {
  test.describe(at, () => {
    test.use({ moment: at });

    test(`it says “${words}”`, async ({ page }) => {
      await openPage(page, `activiteit/${MIXED}/`);
      await expect(status(page, words)).toBeVisible();
    });
  });
}

test.describe("while it is on", () => {
  test.use({ moment: "2027-02-10T20:30:00+01:00" });

  test("the stream, what belongs to this moment first, and no registration any more", async ({ page }) => {
    await openPage(page, `activiteit/${MIXED}/`);
    await expect(streamFact(page)).toHaveAttribute("href", "https://example.org/live/kademuren");
    await expect(linkNames(page).first()).toHaveText("Stellingen");
    await expect(page.getByText("De aanmelding is gesloten.")).toBeVisible();
    await expect(register(page)).toHaveCount(0);
  });

  test("a page that stays open goes on with the clock", async ({ page, context }) => {
    await openPage(page, `activiteit/${MIXED}/`);
    await expect(status(page, "Nu bezig · tot 22.00 uur")).toBeVisible();
    await context.clock.setFixedTime(new Date("2027-02-10T22:00:00+01:00"));
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
    await expect(status(page, "Nu bezig")).toHaveCount(0);
    await expect(streamFact(page)).toHaveCount(0);
    await expect(heading(page)).toHaveText(dutch(eventOf(MIXED).title));
  });
});

test.describe("when it is over", () => {
  test.use({ moment: "2027-02-10T22:00:00+01:00" });

  test("what was kept, no stream, no registration", async ({ page }) => {
    await openPage(page, `activiteit/${MIXED}/`);
    await expect(streamFact(page)).toHaveCount(0);
    await expect(page.getByText("Aanmelden kan niet meer: deze activiteit is geweest.")).toBeVisible();
    const material = page.getByRole("region", { name: "Terugkijken en teruglezen" });
    await expect(material.getByRole("link", { name: "De hele avond" })).toBeVisible();
    await expect(material).toContainText("57 bezoekers");
    await expect(linkNames(page).first()).toHaveText("Verslag van de zaal");
  });
});

test("moved online: the word first, why, and where to join", async ({ page }) => {
  await openPage(page, `activiteit/${ONLINE}/`);
  await expect(status(page, "Alleen nog online")).toBeVisible();
  await expect(page.getByText(dutch(eventOf(ONLINE).statusReason))).toBeVisible();
  await expect(page.getByRole("definition").getByRole("link", { name: "Doe online mee" })).toHaveAttribute("href", eventOf(ONLINE).onlineUrl);
});
