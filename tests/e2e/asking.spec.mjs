// Who is asked to register: nobody for what is off, over or without a date, and nobody who did.
import { expect, openPage, test, withProgramme } from "./fixtures.mjs";
import { expectSaved, favorite, heart, mineLink, record, withStored } from "./device.mjs";
import { card } from "./lists.mjs";
import { FULL, MIXED, OPEN, dutch, eventOf, programmeWith } from "./programme.mjs";
import { register } from "./registering.mjs";

const title = (id) => dutch(eventOf(id).title);
const REQUIRED = "Aanmelden verplicht";
const asks = (page) => page.getByText(/aanmelden verplicht|meld u aan|aanmelden kan/i);
const required = { ...eventOf(OPEN).registration, required: true, note: "Meld u aan bij de balie." };
const REGISTRATION = "sg1.registration.0b9f5a52-6c1e-4a7e-9f0e-2f7d2c1f8f11";
const registered = (id, state = "onDevice") => record({ event: id, title: title(id), state, details: { name: "Jo", email: "jo@voorbeeld.nl" } });

for (const { name, changes, at } of [
  { name: "cancelled", changes: { status: "cancelled", statusReason: undefined } },
  { name: "postponed", changes: { status: "postponed", statusReason: undefined } },
  { name: "over", changes: {}, at: "2026-12-10T12:00:00+01:00" },
]) {
  test.describe(`a talk that is ${name}`, () => {
    test.use(at ? { moment: at } : {});

    test("asks nobody to register: card, page, poster", async ({ page }) => {
      await withProgramme(page, programmeWith(OPEN, { ...changes, registration: required }));
      await openPage(page, at ? "archief/" : "");
      await expect(card(page, title(OPEN))).toBeVisible();
      await expect(card(page, title(OPEN)).getByText(/aanmeld/i)).toHaveCount(0);
      await openPage(page, `activiteit/${OPEN}/`);
      const main = page.getByRole("main");
      await expect(main.locator(".event-title")).toBeVisible();
      await expect(main).not.toContainText(REQUIRED);
      await expect(main).not.toContainText("Meld u aan bij de balie");
      if (changes.status) await expect(page.locator("summary", { hasText: "Kalender" })).toHaveCount(0);
      await expect(page.getByRole("link", { name: "Aanmelden", exact: true })).toHaveCount(0);
      await openPage(page, `activiteit/${OPEN}/drukwerk/`);
      await expect(page.locator(".sheet").first()).toBeVisible();
      await expect(asks(page)).toHaveCount(0);
    });
  });
}

test("who registered is not told that it is required any more", async ({ page }) => {
  await withProgramme(page, programmeWith(MIXED, { registration: { ...eventOf(MIXED).registration, required: true } }));
  await openPage(page, `activiteit/${MIXED}/`);
  const box = page.getByRole("region", { name: "Aanmelding" });
  await expect(box).toContainText(REQUIRED);
  await register(page, MIXED);
  await openPage(page, `activiteit/${MIXED}/`);
  await expect(box).toContainText("Nog niet verstuurd");
  await expect(box).not.toContainText(REQUIRED);
  for (const path of ["", "mijn/"]) {
    await openPage(page, path);
    await expect(card(page, title(MIXED))).toContainText("Nog niet verstuurd");
    await expect(card(page, title(MIXED))).not.toContainText(REQUIRED);
  }
});

test("who withdrew is told again", async ({ page }) => {
  await withStored(page, { [REGISTRATION]: registered(MIXED, "cancelled") });
  await withProgramme(page, programmeWith(MIXED, { registration: { ...eventOf(MIXED).registration, required: true } }));
  await openPage(page, `activiteit/${MIXED}/`);
  await expect(page.getByRole("region", { name: "Aanmelding" })).toContainText(REQUIRED);
});

for (const { name, kept, count } of [
  { name: "saved and registered", kept: { [`sg1.favourite.${MIXED}`]: favorite("x"), [REGISTRATION]: registered(MIXED) }, count: 1 },
  { name: "registered twice", kept: { [REGISTRATION]: registered(MIXED), [`${REGISTRATION}-2`]: registered(MIXED) }, count: 1 },
  { name: "registered, and another one saved", kept: { [`sg1.favourite.${FULL}`]: favorite("x"), [REGISTRATION]: registered(MIXED) }, count: 2 },
  { name: "saved, and withdrawn from", kept: { [`sg1.favourite.${MIXED}`]: favorite("x"), [REGISTRATION]: registered(MIXED, "cancelled") }, count: 1 },
]) {
  test(`the number in the menu counts an event once: ${name}`, async ({ page }) => {
    await withStored(page, kept);
    await openPage(page);
    await expectSaved(page, count);
  });
}

test("the number follows: saved, registered, no longer saved", async ({ page }) => {
  await openPage(page);
  await heart(page, title(MIXED)).click();
  await expectSaved(page, 1);
  await register(page, MIXED);
  await expectSaved(page, 1);
  await openPage(page);
  await heart(page, title(MIXED)).click();
  await expectSaved(page, 1);
  await expect(mineLink(page)).toBeVisible();
});
