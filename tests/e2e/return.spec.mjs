import { mineLink } from "./device.mjs";
import { appIsReady, expect, openPage, test } from "./fixtures.mjs";
import { cardLinks, expectQuery, resultCount, shownCount } from "./lists.mjs";
import { OPEN, dutch, eventOf, programme } from "./programme.mjs";

const scrollY = (page) => page.evaluate(() => Math.round(scrollY));
const more = (page) => page.getByRole("button", { name: /^Toon er nog \d+/ });

test("coming back from an event finds list, filter, scroll and focus", async ({ page }) => {
  await openPage(page, "archief/?partner=topdelft");
  const link = cardLinks(page).nth(9);
  await link.scrollIntoViewIfNeeded();
  const title = await link.textContent();
  const scroll = await scrollY(page);
  expect(scroll).toBeGreaterThan(0);
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  expect(await scrollY(page)).toBe(0);

  await page.goBack();
  await expectQuery(page, "?partner=topdelft");
  await expect(link).toHaveText(title);
  await expect(link).toBeFocused();
  await expect.poll(async () => Math.abs((await scrollY(page)) - scroll)).toBeLessThanOrEqual(2);

  await page.goForward();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(resultCount(page)).toHaveCount(0);
});

test("a place far down a long list is found again too", async ({ page }) => {
  await openPage(page, "archief/");
  const total = await shownCount(page);
  await scrollToEnd(page, total);
  const link = cardLinks(page).nth(total - 2);
  await link.scrollIntoViewIfNeeded();
  const scroll = await scrollY(page);
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(link).toBeFocused();
  await expect.poll(async () => Math.abs((await scrollY(page)) - scroll)).toBeLessThanOrEqual(2);
});

test("a reload stays at the same height", async ({ page }) => {
  await openPage(page, "archief/");
  await page.evaluate(() => scrollTo(0, 900));
  await expect.poll(() => scrollY(page)).toBe(900);
  await page.reload();
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  await expect.poll(() => scrollY(page)).toBe(900);
});

test("a long list is built as it is scrolled, to the last one", async ({ page }) => {
  await openPage(page, "archief/");
  const total = await shownCount(page);
  expect(total).toBe(programme.events.filter(({ id }) => !id.startsWith("voorbeeld-")).length);
  expect(await cardLinks(page).count()).toBeLessThan(total);
  await scrollToEnd(page, total);
});

test("a long list can be built with the keyboard alone", async ({ page }) => {
  await openPage(page, "archief/");
  const total = await shownCount(page);
  await expect(async () => {
    if (await more(page).isVisible()) {
      await more(page).focus({ timeout: 500 });
      await page.keyboard.press("Enter");
    }
    expect(await cardLinks(page).count()).toBe(total);
  }).toPass({ timeout: 8000 });
  await expect(more(page)).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).not.toBe("body");
});

/** Scrolls down until every card is there. */
async function scrollToEnd(page, total) {
  await expect(async () => {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    expect(await cardLinks(page).count()).toBe(total);
  }).toPass({ timeout: 8000, intervals: [100] });
  await expect(more(page)).toHaveCount(0);
}

test("back from a page with an app of its own finds the page that was left", async ({ page }) => {
  await openPage(page);
  const title = dutch(eventOf(OPEN).title);
  const card = cardLinks(page).filter({ hasText: title });
  await card.click();
  const event = page.getByRole("heading", { level: 1, name: title });
  await expect(event).toBeFocused();
  await page.getByRole("main").getByRole("link", { name: "Aanmelden", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: /^Aanmelden voor/ })).toBeFocused();
  await page.goBack();
  await expect(event).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Agenda" })).toBeVisible();
  await expect(card).toBeVisible();
});

const isAt = (page, height) => expect.poll(async () => Math.abs((await scrollY(page)) - height)).toBeLessThanOrEqual(2);
const scrollTo = async (page, height) => {
  await page.evaluate((height) => scrollTo(0, height), height);
  await isAt(page, height);
};

test("a reload of a page that was reached by a link stays at the same height, each time", async ({ page }) => {
  await openPage(page, "archief/");
  await cardLinks(page).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Archief" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Archief" })).toBeFocused();
  await scrollTo(page, 700);
  for (const _ of [1, 2]) {
    await page.reload();
    await appIsReady(page);
    await isAt(page, 700);
  }
});

test("two steps back through a page with an app of its own find each place as it was left", async ({ page }) => {
  await openPage(page, "archief/");
  const link = cardLinks(page).nth(9);
  await link.scrollIntoViewIfNeeded();
  const height = await scrollY(page);
  expect(height).toBeGreaterThan(0);
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await scrollTo(page, 150);
  await mineLink(page).evaluate((link) => link.click());
  await expect(page.getByRole("heading", { level: 1, name: "Bewaard" })).toBeFocused();
  await page.getByRole("link", { name: /notities/i }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: /notities/i })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Bewaard" })).toBeVisible();
  await page.goBack();
  await appIsReady(page);
  await isAt(page, 150);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Archief" })).toBeVisible();
  await expect(link).toBeFocused();
  await isAt(page, height);
});

test("back from the form is where the visitor was, whatever was scrolled there", async ({ page }) => {
  await openPage(page, `activiteit/${OPEN}/`);
  await scrollTo(page, 120);
  await page.getByRole("main").getByRole("link", { name: "Aanmelden", exact: true }).first().evaluate((link) => link.click());
  await expect(page.getByRole("heading", { level: 1, name: /^Aanmelden voor/ })).toBeFocused();
  await appIsReady(page);
  await page.evaluate(() => scrollTo(0, 300));
  await page.goBack();
  await appIsReady(page);
  await expect(page.getByRole("heading", { level: 1, name: dutch(eventOf(OPEN).title) })).toBeVisible();
  await isAt(page, 120);
});

test("a page that is come to by a link begins at its top, also when it was left lower before", async ({ page }) => {
  await openPage(page, "archief/");
  await scrollTo(page, 600);
  await mineLink(page).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bewaard" })).toBeFocused();
  await page.goto("archief/");
  await appIsReady(page);
  await isAt(page, 0);
});
