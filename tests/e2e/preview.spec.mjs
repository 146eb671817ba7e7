import { expect, openPage, test } from "./fixtures.mjs";
import { card, cardLinks, expectQuery, openFilters, option } from "./lists.mjs";
import { TALK, dutch, eventOf } from "./programme.mjs";

const title = dutch(eventOf(TALK).title);
const NU = "?nu=2019-02-01T12:00";
const mark = (page) => page.getByText(/^U ziet de site.*vrijdag 1 februari 2019 om 12\.00 uur/);

test("the site as on another day: the talk of 2019 is to come, and that this is a preview is said", async ({ page }) => {
  await openPage(page, NU);
  await expect(mark(page)).toBeVisible();
  await expect(page.getByRole("region", { name: "februari 2019" })).toContainText(title);
  await expect(cardLinks(page).first()).toHaveText(/^Stadsgesprek TOPdelft Werkgelegenheid/);
});

test("links and choices keep the preview", async ({ page }) => {
  await openPage(page, NU);
  await card(page, title).getByRole("heading").getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeFocused();
  await expect(page).toHaveURL((url) => url.searchParams.get("nu") === "2019-02-01T12:00");
  await expect(mark(page)).toBeVisible();
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Agenda" }).click();
  await openFilters(page);
  await option(page, "Thema", "Stadsgesprekken").check();
  await expect(page).toHaveURL((url) => url.searchParams.get("nu") === "2019-02-01T12:00" && url.searchParams.get("thema") === "stadsgesprekken");
  await expect(mark(page)).toBeVisible();
  await page.reload();
  await expect(mark(page)).toBeVisible();
});

test("one touch leads back to today", async ({ page }) => {
  await openPage(page, `activiteit/${TALK}/${NU}`);
  await expect(mark(page)).toBeVisible();
  await page.getByRole("link", { name: "Terug naar vandaag" }).click();
  await expectQuery(page, "");
  await expect(mark(page)).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Agenda" }).click();
  await expectQuery(page, "");
  await expect(card(page, title)).toHaveCount(0);
});

test("a moment that makes no sense is no preview", async ({ page }) => {
  await openPage(page, "?nu=ooit");
  await expect(page.getByText(/^U ziet de site/)).toHaveCount(0);
  await expect(cardLinks(page).first()).toBeVisible();
});
