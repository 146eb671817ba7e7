// The form of one event in two tabs: neither writes over what was done in the other.
import { expect, openPage, test } from "./fixtures.mjs";
import { records, withoutTelling } from "./device.mjs";
import { MIXED } from "./programme.mjs";
import { field, fillIn, formPage, register, save } from "./registering.mjs";

const question = (page) => page.getByRole("group", { name: "In een ander venster is intussen iemand aangemeld" });
const names = async (page) => Object.values(await records(page, "registration")).map(({ payload }) => payload.details.name).sort();
const kept = (page) => page.locator("#registration-kept");

/** A tab in which somebody is filling in the form, and a tab in which somebody else registers meanwhile. */
async function twoTabs(page, context, prepare = () => {}) {
  await prepare(page);
  await openPage(page, formPage(MIXED));
  await field.name(page).fill("An Bakker");
  await field.email(page).fill("an@voorbeeld.nl");
  const other = await context.newPage();
  await register(other, MIXED);
  return other;
}

test("a form that is open says that somebody registered in another tab, and loses nothing", async ({ page, context }) => {
  await twoTabs(page, context);
  await expect(question(page)).toBeVisible();
  await expect(question(page)).toContainText("Die aanmelding staat op naam van Jo de Vries.");
  await expect(field.name(page)).toHaveValue("An Bakker");
  await save(page);
  await expect(question(page)).toBeFocused();
  await expect(question(page)).toBeInViewport();
  expect(await names(page)).toEqual(["Jo de Vries"]);
});

test("also where the browser does not tell what other tabs do", async ({ page, context }) => {
  await twoTabs(page, context, withoutTelling);
  await expect(question(page)).toHaveCount(0);
  await save(page);
  await expect(question(page)).toBeFocused();
  expect(await names(page)).toEqual(["Jo de Vries"]);
  await expect(field.name(page)).toHaveValue("An Bakker");
});

test("a new registration leaves the other as it is, and both can be seen", async ({ page, context }) => {
  await twoTabs(page, context);
  await question(page).getByRole("button", { name: "Maak een nieuwe aanmelding" }).click();
  await expect(kept(page)).toBeFocused();
  expect(await names(page)).toEqual(["An Bakker", "Jo de Vries"]);
  await page.getByRole("button", { name: "Bekijk de aanmelding van Jo de Vries" }).click();
  await expect(kept(page)).toBeFocused();
  await page.getByRole("button", { name: "Wijzig", exact: true }).click();
  await expect(field.name(page)).toHaveValue("Jo de Vries");
  await page.getByRole("button", { name: "Laat het zoals het was" }).click();
  await page.getByRole("button", { name: "Bekijk de aanmelding van An Bakker" }).click();
  await page.getByRole("button", { name: "Meld mij af" }).click();
  await page.getByRole("group", { name: "Weet u het zeker?" }).getByRole("button", { name: "Meld mij af" }).click();
  await expect(page.getByRole("heading", { name: "Afgemeld" })).toBeFocused();
  const states = Object.values(await records(page, "registration")).map(({ payload }) => [payload.details.name, payload.state]);
  expect(states.sort()).toEqual([["An Bakker", "cancelled"], ["Jo de Vries", "onDevice"]]);
});

test("the registration that is there is changed only when that is asked for", async ({ page, context }) => {
  const other = await twoTabs(page, context);
  await question(page).getByRole("button", { name: "Wijzig die aanmelding" }).click();
  await expect(kept(page)).toBeFocused();
  expect(await names(page)).toEqual(["An Bakker"]);
  await expect(kept(other)).toBeVisible();
});

test("what is wrong with the form is said first, and the answer is remembered", async ({ page, context }) => {
  await twoTabs(page, context);
  await field.email(page).fill("geen adres");
  await question(page).getByRole("button", { name: "Maak een nieuwe aanmelding" }).click();
  await expect(page.locator("#problems")).toBeFocused();
  await expect(question(page)).toHaveCount(0);
  await field.email(page).fill("an@voorbeeld.nl");
  await save(page);
  await expect(kept(page)).toBeFocused();
  expect(await names(page)).toEqual(["An Bakker", "Jo de Vries"]);
});

test("a change that is open asks again when the registration was changed or withdrawn elsewhere", async ({ page, context }) => {
  await register(page, MIXED);
  await page.getByRole("button", { name: "Wijzig", exact: true }).click();
  await field.seats(page).fill("5");
  const other = await context.newPage();
  await openPage(other, formPage(MIXED));
  await other.getByRole("button", { name: "Wijzig", exact: true }).click();
  await field.seats(other).fill("2");
  await other.getByRole("button", { name: "Bewaar de wijziging" }).click();
  await expect(kept(other)).toBeFocused();

  const seats = async () => Object.values(await records(page, "registration")).map(({ payload }) => payload.details.seats);
  await page.getByRole("button", { name: "Bewaar de wijziging" }).click();
  const changed = page.getByRole("group", { name: "Deze aanmelding is intussen in een ander venster gewijzigd" });
  await expect(changed).toBeFocused();
  expect(await seats()).toEqual([2]);

  await other.getByRole("button", { name: "Meld mij af" }).click();
  await other.getByRole("group", { name: "Weet u het zeker?" }).getByRole("button", { name: "Meld mij af" }).click();
  const withdrawn = page.getByRole("group", { name: "Deze aanmelding is intussen in een ander venster afgemeld" });
  await expect(withdrawn).toBeVisible();
  await withdrawn.getByRole("button", { name: "Maak een nieuwe aanmelding" }).click();
  await expect(kept(page)).toBeFocused();
  expect((await seats()).sort()).toEqual([2, 5]);
});

test("each tab keeps what was typed in it", async ({ page, context }) => {
  await openPage(page, formPage(MIXED));
  const other = await context.newPage();
  await openPage(other, formPage(MIXED));
  await field.name(page).fill("An Bakker");
  await field.name(other).fill("Jo de Vries");
  for (const tab of [page, other, page]) await tab.reload();
  await expect(field.name(page)).toHaveValue("An Bakker");
  await expect(field.name(other)).toHaveValue("Jo de Vries");
});

test("what was typed in a tab that was closed is found in the next", async ({ page, context }) => {
  const first = await context.newPage();
  await openPage(first, formPage(MIXED));
  await field.name(first).fill("An Bakker");
  await first.close();
  await openPage(page, formPage(MIXED));
  await expect(field.name(page)).toHaveValue("An Bakker");
  await expect(page.getByText("Wat u eerder typte, staat er nog.")).toBeVisible();
  await page.getByRole("button", { name: "Begin opnieuw" }).click();
  expect(await records(page, "draft")).toEqual({});
});

test("what was typed for a new registration never stands in the change of another", async ({ page, context }) => {
  await openPage(page, formPage(MIXED));
  await field.name(page).fill("An Bakker");
  const other = await context.newPage();
  await openPage(other, formPage(MIXED));
  await fillIn(other);
  await save(other);
  await expect(kept(other)).toBeFocused();
  await page.reload();
  await expect(kept(page)).toBeVisible();
  await page.getByRole("button", { name: "Wijzig", exact: true }).click();
  await expect(field.name(page)).toHaveValue("Jo de Vries");
});
