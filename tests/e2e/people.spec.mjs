// People: a page for each, with what they did then, and everybody by letter.
import { expect, openPage, test, withProgramme } from "./fixtures.mjs";
import { cardLinks } from "./lists.mjs";
import { OPEN, TALK, dutch, eventOf, programme, programmeOf } from "./programme.mjs";

const MODERATOR = { id: "wolter-smit", name: "Wolter Smit" };

const heading = (page) => page.getByRole("heading", { level: 1 });
const letter = (page, name) => page.getByRole("region", { name, exact: true });
const letters = (page) => page.getByRole("navigation", { name: "Naar een letter" }).getByRole("link");
const speaks = (person, more) => ({ person: person.id, role: "speaker", ...more });
const inTalk = ({ id }) => (event) => [event, ...(event.sessions ?? [])].some(({ contributors = [] }) => contributors.some(({ person }) => person === id));

test("from a talk to a person, to everybody, and back", async ({ page }) => {
  await openPage(page, `activiteit/${TALK}/`);
  await page.getByRole("main").getByRole("link", { name: MODERATOR.name }).first().click();
  await expect(heading(page)).toBeFocused();
  await expect(heading(page)).toHaveText(MODERATOR.name);
  await expect(page).toHaveTitle(`${MODERATOR.name} · Stadsgesprek`);
  await expect(cardLinks(page)).toHaveCount(programme.events.filter(inTalk(MODERATOR)).length);
  const talk = page.getByRole("article").filter({ has: page.getByRole("link", { name: dutch(eventOf(TALK).title) }) });
  await expect(talk).toContainText("gespreksleider · directeur, TOPdesk");
  await page.getByRole("main").getByRole("link", { name: "Mensen" }).click();
  await expect(heading(page)).toHaveText("Mensen");
  await expect(letter(page, "S").getByRole("link", { name: MODERATOR.name })).toBeVisible();
  await page.goBack();
  await expect(heading(page)).toHaveText(MODERATOR.name);
});

test("what is to come goes first, and each talk says the function of then", async ({ page }) => {
  const person = programme.people[0];
  const talk = (id, start, contributor) => ({ id, title: id, start, contributors: [speaks(person, contributor)] });
  await withProgramme(page, programmeOf(
    talk("vroeger", "2015-03-01T20:00", { function: "raadslid" }),
    talk("later", "2018-03-01T20:00", { function: "wethouder" }),
    talk("straks", "2026-12-20T20:00", { role: "moderator" }),
  ));
  await openPage(page, `persoon/${person.id}/`);
  await expect(page.getByRole("article")).toHaveText([/straks.*gespreksleider/s, /later.*spreker · wethouder/s, /vroeger.*spreker · raadslid/s]);
});

test("everybody is found by letter, prefixes do not count, and a letter can be jumped to", async ({ page }) => {
  await openPage(page, "personen/");
  await expect(letter(page, "B").getByRole("link", { name: "Marja van Bijsterveldt" })).toBeVisible();
  await expect(letter(page, "H").getByRole("link", { name: "Mattijs van ’t Hoff" })).toBeVisible();
  await expect(letter(page, "W").getByRole("link", { name: "Kees van der Wiel" })).toBeVisible();
  await expect(letters(page)).toHaveText(await page.getByRole("main").getByRole("heading", { level: 2 }).allTextContents());
  await letters(page).filter({ hasText: "S" }).click();
  await expect(page).toHaveURL(/personen\/#letter-S$/);
  await expect(page.getByRole("heading", { name: "S", exact: true })).toBeInViewport();
  await expect(heading(page)).toHaveText("Mensen");
});

test("who wants no page has none: the name stays and leads nowhere", async ({ page }) => {
  const [silent, other] = programme.people;
  await withProgramme(page, {
    ...programmeOf({ ...eventOf(OPEN), sessions: [], contributors: [speaks(silent), speaks(other)] }),
    people: programme.people.map((person) => (person.id === silent.id ? { ...person, page: false } : person)),
  });
  await openPage(page, `activiteit/${OPEN}/`);
  const who = page.getByRole("region", { name: "Wie" });
  await expect(who.getByRole("listitem").filter({ hasText: silent.name })).toBeVisible();
  await expect(who.getByRole("link")).toHaveText([other.name]);
  await openPage(page, "personen/");
  await expect(page.getByRole("main").getByRole("listitem").getByRole("link", { name: silent.name })).toHaveCount(0);
  await openPage(page, `persoon/${silent.id}/`);
  await expect(heading(page)).toHaveText("Deze pagina is er niet");
  await expect(page.getByText("Deze persoon heeft hier geen pagina.")).toBeVisible();
});

test("two of one name are told apart by the talk that came last", async ({ page }) => {
  const people = ["een", "twee"].map((id) => ({ id, name: "Jo van Voorbeeld" }));
  const [first, second] = people;
  const talk = (id, ...who) => ({ id, title: `Gesprek ${id}`, start: "2026-12-20T20:00", contributors: who.map((person) => speaks(person)) });
  await withProgramme(page, { ...programmeOf(talk("a", first), talk("b", second)), people });
  await openPage(page, "personen/");
  await expect(letter(page, "V").getByRole("listitem")).toHaveText([/Gesprek a/, /Gesprek b/]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, tolerated: /404/ });

  test("names lead to people, letters to names, and who is not there is not found", async ({ page }) => {
    await page.goto(`./activiteit/${TALK}/`);
    await page.getByRole("link", { name: MODERATOR.name }).first().click();
    await expect(heading(page)).toHaveText(MODERATOR.name);
    await page.getByRole("contentinfo").getByRole("link", { name: "Mensen" }).click();
    await letters(page).filter({ hasText: "S" }).click();
    await expect(page.getByRole("heading", { name: "S", exact: true })).toBeInViewport();
    expect((await page.goto("./persoon/niemand/")).status()).toBe(404);
  });
});
