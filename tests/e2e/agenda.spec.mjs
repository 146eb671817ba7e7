import { expect, openPage, test, withProgramme } from "./fixtures.mjs";
import { activities, card, cardLinks, openFilters, option, resultCount } from "./lists.mjs";
import {
  CANCELLED, FULL, MIXED, ONLINE, OPEN, POSTPONED, RESCHEDULED, TALK, dutch, eventOf, programme, programmeOf, upcomingTitles,
} from "./programme.mjs";

const title = (id) => dutch(eventOf(id).title);
const group = (page, name) => page.getByRole("region", { name, exact: true });
const groupNames = (page) => page.getByRole("main").locator(".event-group").getByRole("heading", { level: 2 });
const past = programme.events.filter(({ id }) => !id.startsWith("voorbeeld-"));

test("what is to come stands under its month, in order", async ({ page }) => {
  await openPage(page);
  await expect(page.getByRole("heading", { level: 1, name: "Agenda" })).toBeVisible();
  await expect(page).toHaveTitle("Stadsgesprek · Over Delft, met Delft");
  await expect(groupNames(page)).toHaveText([
    "november 2026", "december 2026", "januari 2027", "februari 2027", "maart 2027", "april 2027", "juni 2027",
  ]);
  await expect(group(page, "december 2026").getByRole("article")).toHaveCount(3);
  await expect(cardLinks(page)).toHaveCount(upcomingTitles().length);
  await expect(resultCount(page)).toHaveText(activities(upcomingTitles().length));
});

const nextTalk = (page) => page.getByRole("region", { name: "Eerstvolgende gesprek" });

test("above the agenda stands what this is, and the talk that comes next", async ({ page }) => {
  await openPage(page);
  await expect(page.getByRole("main").getByText("Over Delft, met Delft")).toBeVisible();
  await expect(nextTalk(page).getByRole("heading", { level: 2, name: title(FULL) })).toBeVisible();
  for (const words of ["over 2 dagen", "woensdag 25 november 2026, 20.00–22.00 uur", "Vol"]) await expect(nextTalk(page)).toContainText(words);
  await expect(nextTalk(page).getByRole("link", { name: "Aanmelden" })).toHaveCount(0);
  await nextTalk(page).getByRole("button", { name: `Bewaar ${title(FULL)}` }).click();
  await expect(card(page, title(FULL)).getByRole("button")).toHaveAttribute("aria-pressed", "true");
  await openFilters(page);
  await option(page, "Thema", "Stadmaken").check();
  await expect(nextTalk(page)).toBeHidden();
});

for (const { at, words } of [
  { at: "2026-12-08T12:00:00+01:00", words: "Morgen" },
  { at: "2026-12-09T12:00:00+01:00", words: "Vanavond 20.00" },
  { at: "2026-12-09T19:45:00+01:00", words: "De deuren zijn open · begint om 20.00 uur" },
  { at: "2026-12-09T20:45:00+01:00", words: "Nu bezig · tot 22.00 uur" },
]) {
  test.describe(`at ${at}`, () => {
    test.use({ moment: at });

    test("the talk that comes next is not the one that is cancelled, and says how soon it is", async ({ page }) => {
      await openPage(page);
      await expect(nextTalk(page).getByRole("heading", { name: title(OPEN) })).toBeVisible();
      await expect(nextTalk(page)).toContainText(words);
      await expect(nextTalk(page).getByRole("link", { name: "Aanmelden" })).toHaveCount(at < "2026-12-09T17" ? 1 : 0);
    });
  });
}

test("a whole row leads to its talk", async ({ page }) => {
  await openPage(page);
  // The link lies over the whole row, so the words are not what is pressed.
  const words = card(page, title(OPEN)).getByText("Prinsenkwartier, Podium");
  await words.scrollIntoViewIfNeeded();
  const { x, y } = await words.boundingBox();
  await page.mouse.click(x + 5, y + 5);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title(OPEN));
});

test("how an event stands is said in words", async ({ page }) => {
  await openPage(page);
  for (const [id, words] of [
    [CANCELLED, "Afgelast"],
    [POSTPONED, "Uitgesteld"],
    [RESCHEDULED, "Nieuwe datum"],
    [RESCHEDULED, "Was eerder op woensdag 13 januari 2027 om 20.00 uur."],
    [ONLINE, "Alleen nog online"],
    [FULL, "Vol"],
    [OPEN, "Aanmelden verplicht"],
    [FULL, "Voorbeeld"],
  ]) {
    await expect(card(page, title(id)).getByText(words, { exact: true }), id).toBeVisible();
  }
});

test("the name of a card's link holds title, date and status", async ({ page }) => {
  await openPage(page);
  for (const [id, date, status] of [
    [MIXED, "woensdag 10 februari 2027", undefined],
    [CANCELLED, "woensdag 2 december 2026", "Afgelast"],
    [POSTPONED, "woensdag 24 maart 2027", "Uitgesteld"],
    [ONLINE, "woensdag 24 februari 2027", "Alleen nog online"],
    [FULL, "woensdag 25 november 2026", "Vol"],
  ]) {
    const link = card(page, title(id)).getByRole("heading").getByRole("link");
    await expect(link).toHaveAccessibleName(new RegExp(`^${title(id).replace(/[?.]/g, "\\$&")}\\s*, ${date}${status ? `, ${status}` : ""}$`));
  }
});

test("a card has the time of Delft, on any device", async ({ page }) => {
  await openPage(page);
  for (const words of ["20.00–22.00 uur", "inloop 19.30"]) await expect(card(page, title(OPEN))).toContainText(words);
  await expect(card(page, title(OPEN)).getByRole("time")).toHaveAttribute("datetime", "2026-12-09T20:00:00+01:00");
});

for (const { at, words, name } of [
  { at: "2026-11-25T19:30:00+01:00", words: "De deuren zijn open · begint om 20.00 uur", name: "with the doors open" },
  { at: "2026-11-25T20:45:00+01:00", words: "Nu bezig · tot 22.00 uur", name: "under way" },
]) {
  test.describe(`while an event is ${name}`, () => {
    test.use({ moment: at });

    test("it stands first, under Nu", async ({ page }) => {
      await openPage(page);
      await expect(groupNames(page).first()).toHaveText("Nu");
      await expect(group(page, "Nu").getByRole("article")).toHaveCount(1);
      await expect(group(page, "Nu")).toContainText(title(FULL));
      await expect(group(page, "Nu")).toContainText(words);
    });
  });
}

test.describe("when the event ends with the agenda open", () => {
  test.use({ moment: "2026-11-25T21:59:00+01:00" });

  test("it moves to the archive by itself", async ({ page, context }) => {
    await openPage(page);
    await expect(group(page, "Nu")).toContainText(title(FULL));
    await context.clock.setFixedTime(new Date("2026-11-25T22:00:00+01:00"));
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
    await expect(group(page, "Nu")).toHaveCount(0);
    await expect(card(page, title(FULL))).toHaveCount(0);
    await page.getByRole("link", { name: "Archief", exact: true }).click();
    await expect(group(page, "2026")).toContainText(title(FULL));
    await expect(groupNames(page).first()).toHaveText("2026");
  });
});

test.describe("during a cancelled event", () => {
  test.use({ moment: "2026-12-02T20:30:00+01:00" });

  test("nothing is on", async ({ page }) => {
    await openPage(page);
    await expect(card(page, title(CANCELLED)).getByText("Afgelast", { exact: true })).toBeVisible();
    await expect(group(page, "Nu")).toHaveCount(0);
    await expect(card(page, title(CANCELLED))).not.toContainText("Nu bezig");
  });
});

test("with nothing to come, the archive is near", async ({ page }) => {
  await withProgramme(page, programmeOf(...past));
  await openPage(page);
  await expect(page.getByText("Er staat nu niets op het programma.")).toBeVisible();
  await page.getByRole("link", { name: "Naar het archief" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Archief" })).toBeFocused();
  await expect(card(page, dutch(past.find(({ start }) => start?.startsWith("2024-05")).title))).toBeVisible();
});

test("the archive stands by year, latest first", async ({ page }) => {
  await openPage(page, "archief/?partner=tu-delft");
  const years = await groupNames(page).allTextContents();
  const known = years.filter((year) => /^\d{4}$/.test(year));
  expect(known.length).toBeGreaterThan(2);
  expect(known).toEqual([...new Set(known)].sort().reverse());
  await openPage(page, "archief/?periode=2019");
  await expect(groupNames(page)).toHaveText(["2019"]);
  await expect(group(page, "2019").getByRole("link", { name: title(TALK) })).toBeVisible();
});

test("what was kept of a past event is said on its card", async ({ page }) => {
  await openPage(page, "archief/?q=honderdduizend");
  await expect(card(page, "Stadsgesprek 100.000 mensen – één stad")).toContainText("Verslagen");
});

test.describe("with mistakes in the programme", () => {
  // A build for developers names what it left out.
  test.use({ tolerated: / at \/events\// });

  test("one event that makes no sense hides no other", async ({ page }) => {
    await withProgramme(page, programmeOf({ id: "kapot", title: 5, start: "gisteren" }, eventOf(MIXED), null));
    await openPage(page);
    await expect(card(page, title(MIXED))).toBeVisible();
  });
});
