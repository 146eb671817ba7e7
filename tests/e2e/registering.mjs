// Filling in the registration form.
import { expect, openPage } from "./fixtures.mjs";

/** The address of an event's form. */
export const formPage = (id) => `activiteit/${id}/aanmelden/`;

/** The fields, by label. */
export const field = {
  name: (page) => page.getByRole("textbox", { name: "Naam", exact: true }),
  email: (page) => page.getByRole("textbox", { name: "E-mailadres" }),
  seats: (page) => page.getByRole("textbox", { name: "Aantal plaatsen" }),
  question: (page) => page.getByRole("textbox", { name: "Uw vraag voor het gesprek" }),
  needs: (page) => page.getByRole("textbox", { name: "Wat hebt u nodig om mee te kunnen doen?" }),
};

/** Fills in what every form asks, and what is given. */
export async function fillIn(page, { seats, session } = {}) {
  await field.name(page).fill("Jo de Vries");
  await field.email(page).fill("jo@voorbeeld.nl");
  if (seats) await field.seats(page).fill(seats);
  if (session) await page.getByRole("checkbox", { name: session }).check();
}

/** Presses the button of a new registration. */
export const save = (page) => page.getByRole("button", { name: "Bewaar mijn aanmelding" }).click();

/** Registers for an event, and ends on the page that says so. */
export async function register(page, id, details) {
  await openPage(page, formPage(id));
  await fillIn(page, details);
  await save(page);
  await expect(page.getByRole("heading", { name: "Nog niet verstuurd" })).toBeFocused();
}

/** Fails when the words are anywhere on the page, in sight or only read aloud. */
export const expectNowhere = async (page, words) => expect(await page.locator("body").textContent()).not.toMatch(words);
