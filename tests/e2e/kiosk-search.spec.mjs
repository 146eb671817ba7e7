import { button, expect, heading, test, touch, wakeKiosk } from "./kiosk.mjs";
import { OPEN, dutch, eventOf, hasTheme, programme, upcomingTitles } from "./programme.mjs";
import { readable } from "./lists.mjs";

const upcomingIds = (passes) => programme.events.filter((event) => event.id.startsWith("voorbeeld-") && passes(event)).map(({ id }) => id);
const cards = (page) => page.locator("main .card-title a > span:first-child");

test("by theme: how much there is of each, then the list, then what was", async ({ page }) => {
  await wakeKiosk(page);
  await touch(page, page.getByRole("link", { name: "Op thema" }));
  await expect(page.locator(".kiosk-topic").first()).toHaveAccessibleName(/\d+ komend/);
  await touch(page, page.getByRole("link", { name: /^Stadmaken/ }));
  await expect(heading(page)).toHaveText("Stadmaken");
  expect((await cards(page).allTextContents()).map(readable)).toEqual(upcomingTitles(hasTheme("stadmaken")));
  await touch(page, page.getByRole("link", { name: /geweest$/ }));
  await expect(page.getByRole("link", { name: /geweest$/ })).toHaveAttribute("aria-current", "page");
  await expect(page.locator(".event-group-heading").first()).toHaveText(/^20\d\d$/);
});

test("by partner: by name, those with something to come first", async ({ page }) => {
  await wakeKiosk(page);
  await touch(page, page.getByRole("link", { name: "Op partner" }));
  const names = await page.locator(".kiosk-topic").allTextContents();
  const first = names.findIndex((name) => !name.includes("komend"));
  expect(first).toBeGreaterThan(0);
  expect(names.slice(first).some((name) => name.includes("komend"))).toBe(false);
  await touch(page, page.locator(".kiosk-topic").first());
  await expect(page.locator("main .card").first()).toBeVisible();
});

test("by date: a day that is to come, and a year that was", async ({ page }) => {
  await wakeKiosk(page);
  await touch(page, page.getByRole("link", { name: "Op datum" }));
  await touch(page, page.getByRole("link", { name: /woensdag 9 december 2026/ }));
  await expect(heading(page)).toHaveText("Op woensdag 9 december 2026");
  await expect(cards(page)).toHaveText([dutch(eventOf(OPEN).title)]);
  await touch(page, button(page, "Terug"));
  await touch(page, page.getByRole("link", { name: /^2019/ }));
  await expect(heading(page)).toHaveText("2019");
  await expect(page.locator("main .card").first()).toBeVisible();
});

test("by letters: the first lists titles, more of them search everything, and the count is said", async ({ page }) => {
  await wakeKiosk(page);
  await touch(page, page.getByRole("link", { name: "Zoek een woord" }));
  await touch(page, page.getByRole("button", { name: "W", exact: true }));
  const found = page.locator(".kiosk-found a");
  for (const title of await found.allTextContents()) expect(title).toMatch(/^(de |het |een )?[‘'"]?w/i);
  for (const letter of "ONEN") await touch(page, page.getByRole("button", { name: letter, exact: true }));
  await expect(page.locator(".kiosk-word")).toHaveText(/wonen/i);
  await expect(found.first()).toBeVisible();
  await page.clock.runFor(800);
  await expect(page.getByRole("status")).toHaveText(/^\d+ activiteit(en)?$/);
  for (const letter of "QQQ") await touch(page, page.getByRole("button", { name: letter, exact: true }));
  await expect(page.getByText("Niets gevonden. Haal een letter weg.")).toBeVisible();
  for (let letters = 0; letters < 3; letters += 1) await touch(page, button(page, "Letter terug"));
  await expect(found.first()).toBeVisible();
  await touch(page, button(page, "Wis het woord"));
  await expect(found).toHaveCount(0);
});

test("the house chooses the part of the programme and the languages", async ({ page }) => {
  await wakeKiosk(page, "?thema=campus-en-de-stad&talen=en,nl");
  await expect(heading(page)).toHaveText("What are you looking for?");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  const ids = upcomingIds(hasTheme("campus-en-de-stad")).slice(0, 3);
  expect(ids.length).toBeGreaterThan(0);
  await expect(page.locator(".kiosk-soon .card-title a")).toHaveCount(ids.length);
  for (const id of ids) await expect(page.locator(`.kiosk-soon a[href*="${id}"]`)).toBeVisible();
  await expect(button(page, "Nederlands")).toBeVisible();
});

test("with one language there is no other to choose", async ({ page }) => {
  await wakeKiosk(page, "?talen=nl");
  await expect(button(page, "English")).toHaveCount(0);
});
