// What changed of the visitor's own events: said once, in words, old and new.
import { expect, expectAccessible, openPage, test, withAnswer, withProgramme } from "./fixtures.mjs";
import { favorite, heart, mineLink, record, records, withStored } from "./device.mjs";
import { MIXED, OPEN, dutch, eventOf, programmeWith } from "./programme.mjs";

const TITLE = "Veranderd sinds u het laatst keek";
const notice = (page) => page.locator(".notice", { has: page.getByRole("heading", { name: TITLE }) });
const MOVED = { start: "2026-12-10T20:30", end: "2026-12-10T22:30", sessions: undefined, room: undefined };
const WORDS = /Nu: donderdag 10 december 2026, 20\.30–22\.30 uur\. Eerst: woensdag 9 december 2026, 20\.00–22\.00 uur\./;

/** Makes an event the visitor's own, as it is now. */
async function saveFavorite(page, id) {
  await openPage(page, `activiteit/${id}/`);
  await heart(page, dutch(eventOf(id).title)).first().click();
  await expect.poll(async () => Object.keys(await records(page, "seen"))).toEqual([`sg1.seen.${id}`]);
}

test("a change is marked in the menu, said on the page of the event, and then no more", async ({ page }) => {
  await saveFavorite(page, OPEN);
  await expect(notice(page)).toHaveCount(0);
  await withProgramme(page, programmeWith(OPEN, MOVED));
  await openPage(page, "archief/");
  await expect(mineLink(page)).toHaveAccessibleName(/één activiteit is veranderd$/);
  await openPage(page, `activiteit/${OPEN}/`);
  await expect(notice(page)).toContainText(WORDS);
  await expectAccessible(page);
  await expect(mineLink(page)).not.toHaveAccessibleName(/veranderd/);
  await openPage(page, `activiteit/${OPEN}/`);
  await expect(page.getByText("donderdag 10 december 2026").first()).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
});

test("all that changed is said in what is mine, in the language of the page", async ({ page }) => {
  await saveFavorite(page, OPEN);
  await withProgramme(page, programmeWith(OPEN, { status: "cancelled", statusReason: undefined }));
  await openPage(page, "en/mijn/");
  const said = page.locator(".notice", { has: page.getByRole("heading", { name: "Changed since you last looked" }) });
  await expect(said).toContainText("Now: Cancelled. Before: goes ahead.");
  await expect(said.getByRole("link")).toHaveAttribute("href", new RegExp(`${OPEN}/$`));
  await expectAccessible(page);
  await openPage(page, "en/mijn/");
  await expect(said).toHaveCount(0);
});

test("a session that comes, goes or moves is said by its name", async ({ page }) => {
  await saveFavorite(page, OPEN);
  const [first, ...rest] = eventOf(OPEN).sessions;
  const sessions = [{ ...first, start: "2026-12-09T20:10" }, ...rest.slice(1), { id: "nieuw", title: "Nagesprek", start: "2026-12-09T21:50" }];
  await withProgramme(page, programmeWith(OPEN, { sessions }));
  await openPage(page, `activiteit/${OPEN}/`);
  await expect(notice(page)).toContainText(`${dutch(first.title)}: Nu: 20.10 uur. Eerst: `);
  await expect(notice(page)).toContainText("Nagesprek: nieuw in het programma.");
  await expect(notice(page)).toContainText(`${dutch(rest[0].title)}: niet meer in het programma.`);
});

test("only the event moved: its parts, which stay, are not told; a new title and online are", async ({ page }) => {
  await saveFavorite(page, OPEN);
  await withProgramme(page, programmeWith(OPEN, { start: "2026-12-09T20:05", title: "Een nieuwe titel", attendance: "online" }));
  await openPage(page, `activiteit/${OPEN}/`);
  await expect(notice(page).getByRole("listitem")).toHaveText([
    /^Nu: woensdag 9 december 2026, 20\.05–22\.00 uur\. Eerst: woensdag 9 december 2026, 20\.00–22\.00 uur\.$/,
    /^Nu: Online\. Eerst: Prinsenkwartier, Podium, /,
    `Titel: Nu: Een nieuwe titel. Eerst: ${dutch(eventOf(OPEN).title)}.`,
  ]);
});

test("what was saved before the site kept this begins with what there is now", async ({ page }) => {
  await withStored(page, { [`sg1.favourite.${MIXED}`]: favorite("x") });
  await withProgramme(page, programmeWith(MIXED, MOVED));
  await openPage(page, "mijn/");
  await expect.poll(async () => Object.keys(await records(page, "seen"))).toEqual([`sg1.seen.${MIXED}`]);
  await expect(notice(page)).toHaveCount(0);
});

test("a last good programme that is older than what was seen changes nothing", async ({ page }) => {
  const seen = { revision: 4_000_000_000, start: 1_800_000_000, status: "cancelled", sessions: [] };
  await withStored(page, { [`sg1.favourite.${OPEN}`]: favorite("x"), [`sg1.seen.${OPEN}`]: record(seen) });
  await openPage(page, `activiteit/${OPEN}/`);
  await expect(mineLink(page)).not.toHaveAccessibleName(/veranderd/);
  await expect(notice(page)).toHaveCount(0);
});

test("seen in one tab is seen in the other", async ({ context, page }) => {
  await saveFavorite(page, OPEN);
  const other = await context.newPage();
  for (const tab of [page, other]) await withProgramme(tab, programmeWith(OPEN, MOVED));
  await openPage(page, "archief/");
  await openPage(other, "archief/");
  for (const tab of [page, other]) await expect(mineLink(tab)).toHaveAccessibleName(/veranderd$/);
  await openPage(other, `activiteit/${OPEN}/`);
  await expect(notice(other)).toContainText(WORDS);
  await expect(mineLink(page)).not.toHaveAccessibleName(/veranderd/);
});

test("what was last seen is no line of a backup's preview, and stays with the rest", async ({ page }) => {
  await saveFavorite(page, OPEN);
  await page.goto("mijn/apparaat/");
  await expect(page.getByText("Hoe uw activiteiten waren toen u het laatst keek")).toBeVisible();
});

test.describe("without the newest programme at first", () => {
  test.use({ tolerated: /500/ });

  test("what changed is told when the programme comes after all", async ({ page }) => {
    await saveFavorite(page, OPEN);
    await withAnswer(page, "data/events.json", { status: 500 });
    await openPage(page, `activiteit/${OPEN}/`);
    const retry = page.getByRole("button", { name: "Probeer het opnieuw" });
    await expect(retry).toBeVisible();
    await expect(notice(page)).toHaveCount(0);
    await withProgramme(page, programmeWith(OPEN, MOVED));
    await retry.click();
    await expect(notice(page)).toContainText(WORDS);
  });
});
