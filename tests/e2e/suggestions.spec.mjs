// Where somebody who types may want to go at once: by finger, by keyboard, and said aloud.
import { expect, openPage, test } from "./fixtures.mjs";
import { resultCount, searchField } from "./lists.mjs";
import { OPEN, dutch, eventOf } from "./programme.mjs";

test.use({ outline: false });

const list = (page) => page.getByRole("group", { name: /Ga direct naar$/ });
const link = (page, name) => list(page).getByRole("link", { name });
const title = (id) => dutch(eventOf(id).title);

test("themes, partners, places and talks are suggested, with how many there are; each leads to its page", async ({ page }) => {
  await openPage(page);
  await searchField(page).pressSequentially("stads");
  await expect(link(page, /^Stadsgesprekken thema · [1-9]/)).toBeVisible();
  await searchField(page).fill("tu delft");
  await expect(link(page, /^TU Delft partner · [1-9]/)).toBeVisible();
  await searchField(page).fill("vollebregt");
  await expect(link(page, /^Bas Vollebregt persoon · [1-9]/)).toHaveAttribute("href", "persoon/bas-vollebregt/");
  await searchField(page).fill(title(OPEN));
  await link(page, new RegExp(`^${title(OPEN)}`)).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title(OPEN));
});

test("a place is searched for by its name, over and to come", async ({ page }) => {
  await openPage(page);
  await searchField(page).fill("hofstee");
  await link(page, / plaats · /).first().click();
  await expect(page).toHaveURL(/periode=alles/);
  await expect(searchField(page)).toHaveValue(/^"/);
  await expect(resultCount(page)).not.toHaveText("0 activiteiten");
});

test("arrow keys go through them, Escape comes back and closes, other words open them again", async ({ page }) => {
  await openPage(page);
  await searchField(page).pressSequentially("delft");
  const links = list(page).getByRole("link");
  await expect(links.first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(links.first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(searchField(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  await expect(searchField(page)).toBeFocused();
  await expect(list(page)).toBeHidden();
  await searchField(page).fill("delf");
  await expect(list(page)).toBeVisible();
  await searchField(page).blur();
  await expect(list(page)).toBeHidden();
});

test("how many there are is said with the result, and that it is only a part", async ({ page }) => {
  await openPage(page, "archief/");
  const said = page.getByRole("status").first();
  await searchField(page).fill("delft");
  await expect(said).toHaveText(/^\d+ activiteiten\. \d suggesties bij het zoekveld$/);
  await searchField(page).fill("hoogbouw vogels");
  await expect(said).toHaveText(/Niets heeft alles wat u zoekt/);
});

test("/ goes to the search field, but not from a field, and not for who does not want it", async ({ page }) => {
  await openPage(page);
  // The search is fetched at rest, or at the first word.
  await searchField(page).fill("delft");
  await expect(list(page)).toBeVisible();
  await searchField(page).fill("");
  await searchField(page).blur();
  await page.keyboard.press("/");
  await expect(searchField(page)).toBeFocused();
  await page.keyboard.press("/");
  await expect(searchField(page)).toHaveValue("/");
  await openPage(page, "mijn/apparaat/");
  const choice = page.getByRole("checkbox", { name: /toets \// });
  await expect(choice).toBeChecked();
  await choice.uncheck();
  await openPage(page);
  await searchField(page).fill("delft");
  await expect(list(page)).toBeVisible();
  await searchField(page).blur();
  await page.keyboard.press("/");
  await expect(searchField(page)).not.toBeFocused();
});

test("one letter and what nobody has suggest nothing", async ({ page }) => {
  await openPage(page);
  await searchField(page).fill("d");
  await expect(list(page)).toHaveCount(0);
  await searchField(page).fill("<b>xyzzy</b>");
  await expect(resultCount(page)).toHaveText("0 activiteiten");
  await expect(list(page)).toHaveCount(0);
});
