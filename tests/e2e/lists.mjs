// Finding one's way in the agenda: cards, numbers and filters.
import { expect } from "./fixtures.mjs";

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A text that begins with a title, in which very long words may be broken. */
export const titled = (title) => new RegExp(`^${[...title].map(escape).join("\u00ad?")}`);

/** A text as it reads, without the places where its words may be broken. */
export const readable = (text) => text.replaceAll("\u00ad", "");

/** The card of an event, by its title. */
export const card = (page, title) => page.getByRole("article").filter({ has: page.getByRole("heading", { name: title }) });

/** The titles in the list, with date and status, as a screen reader says them. */
export const cardLinks = (page) => page.getByRole("article").getByRole("heading").getByRole("link");

/** How many there are, in words. */
export const activities = (count) => (count === 1 ? "1 activiteit" : `${count} activiteiten`);

/** The line that says how many there are. */
export const resultCount = (page) => page.getByRole("main").getByRole("paragraph").filter({ hasText: /^\d+ (activiteit|event)/ });

/** The number in that line. */
export const shownCount = async (page) => Number.parseInt(await resultCount(page).innerText(), 10);

/** Waits until the list holds exactly these titles, in this order. */
export async function expectTitles(page, titles) {
  await expect(resultCount(page)).toHaveText(activities(titles.length));
  await expect(cardLinks(page)).toHaveText(titles.map(titled));
}

/** The button that opens the filters on a phone. */
export const filterToggle = (page) => page.getByRole("button", { name: /^Filters/ });

/** Opens the filters where they are not in sight already. */
export async function openFilters(page) {
  const toggle = filterToggle(page);
  if ((await toggle.isVisible()) && (await toggle.getAttribute("aria-expanded")) === "false") await toggle.click();
}

/** The check box of a theme or partner; `group` is "Thema" or "Partner". */
export const option = (page, group, name) =>
  page.getByRole("group", { name: group }).getByRole("checkbox", { name: new RegExp(`^${escape(name)}\\s*\\d+$`) });

/** Every choice of a group, the rarer ones included. */
export async function allOptions(page, group) {
  const more = page.getByRole("group", { name: group }).getByRole("button", { name: /^Nog \d+/ });
  if (await more.isVisible()) await more.click();
  return page.getByRole("group", { name: group }).getByRole("checkbox");
}

/** The number at the end of a name. */
export const numberOf = (text) => Number(/(\d+)\D*$/.exec(text)?.[1] ?? Number.NaN);

/** The chip that takes a choice away. */
export const chip = (page, name) => page.getByRole("button", { name: `Verwijder filter ${name}` });

/** The search field of a list. */
export const searchField = (page) => page.getByRole("searchbox", { name: "Zoek in het programma" });

/** Waits until the query of the address is exactly this. */
export const expectQuery = (page, query) => expect(page).toHaveURL((url) => url.search === query);

/** Every key as an event of its own, faster than any machine can be slow. */
export const typeAtOnce = (field, words) =>
  field.evaluate((input, words) => {
    for (let length = 1; length <= words.length; length += 1) {
      input.value = words.slice(0, length);
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
  }, words);
