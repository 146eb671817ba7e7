import { appIsReady, expect, openPage, test, withProgramme } from "./fixtures.mjs";
import { fillStorage, mineLink, records } from "./device.mjs";
import { card } from "./lists.mjs";
import {
  CANCELLED, ELSEWHERE, FULL, MIXED, NOT_YET, ONLINE, OPEN, POSTPONED, TALK, dutch, eventOf, programmeWith,
} from "./programme.mjs";
import { expectNowhere, field, fillIn, formPage, register, save } from "./registering.mjs";

const title = (id) => dutch(eventOf(id).title);
const ON_DEVICE = "Nog niet verstuurd";

test("the form asks only what the event asks", async ({ page }) => {
  await openPage(page, formPage(ONLINE));
  await expect(page.getByRole("heading", { level: 1, name: `Aanmelden voor ${title(ONLINE)}` })).toBeVisible();
  await expect(page.getByRole("main").getByRole("textbox")).toHaveCount(3);
  await expect(field.name(page)).toHaveAttribute("autocomplete", "name");
  await expect(field.email(page)).toHaveAttribute("autocomplete", "email");
  await expect(field.question(page)).toBeVisible();
  await expect(field.seats(page)).toHaveCount(0);

  await openPage(page, formPage(OPEN));
  await expect(field.seats(page)).toHaveValue("1");
  await expect(field.needs(page)).toHaveAccessibleDescription("Bijvoorbeeld een plek voor een rolstoel of een gebarentolk.");
  const sessions = page.getByRole("group", { name: "Waar wilt u bij zijn?" }).getByRole("checkbox");
  await expect(sessions).toHaveCount(4);
  await expect(page.getByRole("checkbox", { name: /Inloop/ })).toHaveCount(0);
});

test("what is wrong is said at the field and together, each leading to its field; nothing typed is lost", async ({ page }) => {
  await openPage(page, formPage(OPEN));
  await field.email(page).fill("geen adres");
  await field.question(page).fill("Wat kost dat?");
  await field.seats(page).fill("11");
  await save(page);
  const summary = page.getByRole("group", { name: "Er zijn 4 dingen die nog niet kloppen" });
  await expect(summary).toBeFocused();
  await expect(summary).toBeInViewport();
  await expect(summary.getByRole("link")).toHaveText([
    "Vul uw naam in.",
    "Dit lijkt geen e-mailadres. Een voorbeeld: naam@voorbeeld.nl",
    "Vul een aantal in van 1 tot en met 10.",
    "Kies ten minste één onderdeel.",
  ]);
  await expect(field.name(page)).toHaveAttribute("aria-invalid", "true");
  await expect(field.name(page)).toHaveAccessibleDescription("Vul uw naam in.");
  await expect(field.seats(page)).toHaveAccessibleDescription("Vul een aantal in van 1 tot en met 10.");
  await expect(field.email(page)).toHaveValue("geen adres");
  await expect(field.question(page)).toHaveValue("Wat kost dat?");

  await summary.getByRole("link", { name: /e-mailadres/ }).click();
  await expect(field.email(page)).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("jo@voorbeeld.nl");
  await save(page);
  await expect(page.getByRole("group", { name: "Er zijn 3 dingen die nog niet kloppen" })).toBeFocused();
  await expect(field.email(page)).toHaveValue("jo@voorbeeld.nl");
  await expect(field.email(page)).not.toHaveAttribute("aria-invalid", "true");
  expect(await records(page, "registration")).toEqual({});
});

test("saved: on this device, never more than that, and visible everywhere", async ({ page }) => {
  await openPage(page, `activiteit/${OPEN}/`);
  await page.getByRole("main").getByRole("link", { name: "Aanmelden", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: /^Aanmelden voor/ })).toBeVisible();
  await appIsReady(page);
  await fillIn(page, { seats: "2", session: /Tafel 1/ });
  await save(page);
  await expect(page.getByRole("heading", { name: ON_DEVICE })).toBeFocused();
  await expect(page.getByText("Uw aanmelding is nog niet verstuurd.")).toBeVisible();
  await expect(page.getByRole("status")).toHaveText("Uw aanmelding is opgeslagen op dit apparaat.");
  await expectNowhere(page, /bevestigd|(?<!niet )verstuurd|verzonden|geslaagd/i);

  const next = page.locator(".registration-kept");
  await expect(next).toContainText(title(OPEN));
  await expect(next).toContainText("woensdag 9 december 2026");
  await expect(next.getByRole("link", { name: "In mijn kalender" })).toHaveAttribute("href", /\.ics$/);

  await page.getByRole("link", { name: "Terug naar de activiteit" }).click();
  const box = page.getByRole("region", { name: "Aanmelding" });
  await expect(box).toContainText(ON_DEVICE);
  await expect(box).toContainText("2 plaatsen");
  await expect(page.getByRole("link", { name: "Aanmelden", exact: true })).toHaveCount(0);
  await expectNowhere(page, /bevestigd|(?<!niet )verstuurd|verzonden/i);

  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Agenda" }).click();
  await expect(card(page, title(OPEN))).toContainText(ON_DEVICE);
  await mineLink(page).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bewaard");
  await expect(card(page, title(OPEN))).toContainText(ON_DEVICE);
  await page.reload();
  await card(page, title(OPEN)).getByRole("link", { name: "Wijzigen of afmelden" }).click();
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(`^Aanmeld.*${title(OPEN).replace("?", "\\?")}`) })).toBeVisible();
});

test("a registration can be changed; what was filled in stands there", async ({ page }) => {
  await register(page, MIXED, { seats: "2" });
  await page.goto(`activiteit/${MIXED}/`);
  await page.getByRole("link", { name: "Wijzigen of afmelden" }).click();
  await openForm(page);
  await expect(field.name(page)).toHaveValue("Jo de Vries");
  await expect(field.seats(page)).toHaveValue("2");
  await field.seats(page).fill("3");
  await page.getByRole("button", { name: "Bewaar de wijziging" }).click();
  await expect(page.getByRole("heading", { name: ON_DEVICE })).toBeFocused();
  await page.getByRole("link", { name: "Terug naar de activiteit" }).click();
  await expect(page.getByRole("region", { name: "Aanmelding" })).toContainText("3 plaatsen");
  const all = Object.values(await records(page, "registration"));
  expect(all.map(({ payload }) => payload.details.seats)).toEqual([3]);
});

test("a change can be left", async ({ page }) => {
  await register(page, MIXED, { seats: "2" });
  await page.getByRole("button", { name: "Wijzig", exact: true }).click();
  await field.seats(page).fill("9");
  await page.getByRole("button", { name: "Laat het zoals het was" }).click();
  await expect(page.getByRole("heading", { name: ON_DEVICE })).toBeVisible();
  const [{ payload }] = Object.values(await records(page, "registration"));
  expect(payload.details.seats).toBe(2);
});

test("withdrawing is asked once more; after that it can be done again, or erased", async ({ page }) => {
  await register(page, MIXED);
  const withdraw = () => page.getByRole("button", { name: "Meld mij af" });
  await withdraw().click();
  const question = page.getByRole("group", { name: "Weet u het zeker?" });
  await expect(question.getByRole("button", { name: "Meld mij af" })).toBeFocused();
  await question.getByRole("button", { name: "Nee, ik kom wel" }).click();
  await expect(question).toHaveCount(0);
  await expect(page.getByRole("heading", { name: ON_DEVICE })).toBeVisible();

  await withdraw().click();
  await question.getByRole("button", { name: "Meld mij af" }).click();
  await expect(page.getByRole("heading", { name: "Afgemeld" })).toBeFocused();
  await page.getByRole("button", { name: "Meld u opnieuw aan" }).click();
  await save(page);
  await expect(page.getByRole("heading", { name: ON_DEVICE })).toBeFocused();
  expect(Object.keys(await records(page, "registration"))).toHaveLength(1);

  await withdraw().click();
  await question.getByRole("button", { name: "Meld mij af" }).click();
  await page.getByRole("button", { name: "Wis deze gegevens" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(field.name(page)).toHaveValue("");
  expect(await records(page, "registration")).toEqual({});
  const left = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(left).not.toContain("Jo de Vries");
});

test("a double click makes one registration", async ({ page }) => {
  await openPage(page, formPage(MIXED));
  await fillIn(page);
  await page.getByRole("button", { name: "Bewaar mijn aanmelding" }).dblclick({ noWaitAfter: true });
  await expect(page.getByRole("heading", { name: ON_DEVICE })).toBeVisible();
  await expect(page.getByRole("group", { name: "Weet u het zeker?" })).toHaveCount(0);
  expect(Object.keys(await records(page, "registration"))).toHaveLength(1);
});

for (const { name, id, at, words, changes } of [
  { name: "cancelled", id: CANCELLED, words: "Aanmelden kan niet: deze activiteit is afgelast." },
  { name: "full", id: FULL, words: "De organisator meldt dat alle plaatsen bezet zijn." },
  { name: "not yet open", id: NOT_YET, words: "Aanmelden kan vanaf maandag 1 maart 2027 om 09.00 uur." },
  { name: "past", id: OPEN, at: "2026-12-09T22:00:00+01:00", words: "Aanmelden kan niet meer: deze activiteit is geweest." },
  { name: "closed", id: OPEN, at: "2026-12-09T17:00:00+01:00", words: "De aanmelding is gesloten." },
  { name: "postponed", id: POSTPONED, words: "Aanmelden kan nog niet: er is nog geen nieuwe datum.", changes: { registration: { fields: ["name"] } } },
  { name: "without registration", id: TALK, words: "Aanmelden is niet nodig." },
  { name: "registered for elsewhere", id: ELSEWHERE, words: "Aanmelden gaat via een andere site." },
]) {
  test.describe(`an event that is ${name}`, () => {
    // Where there is never a form, no page was built for it; the app answers on the one for lost addresses.
    test.use({ tolerated: /404/, ...(at && { moment: at }) });

    test("has no form, and says why", async ({ page }) => {
      if (changes) await withProgramme(page, programmeWith(id, changes));
      await openPage(page, formPage(id));
      await expect(page.getByText(words)).toBeVisible();
      await expect(page.getByRole("main").getByRole("textbox")).toHaveCount(0);
      await page.getByRole("link", { name: "Terug naar de activiteit" }).click();
      await expect(page.getByRole("heading", { level: 1, name: title(id) })).toBeFocused();
      await expect(page.getByRole("link", { name: "Aanmelden", exact: true })).toHaveCount(0);
    });
  });
}

test.describe("a minute before it closes", () => {
  test.use({ moment: "2026-12-09T16:59:00+01:00" });

  test("the form is open", async ({ page }) => {
    await openPage(page, formPage(OPEN));
    await expect(field.name(page)).toBeVisible();
  });
});

test("a registration that cannot be kept says so, and what was typed stays", async ({ page }) => {
  await openPage(page, formPage(MIXED));
  await fillIn(page);
  await fillStorage(page);
  await save(page);
  await expect(page.getByText("Uw aanmelding kon niet worden opgeslagen").first()).toBeVisible();
  await expect(field.name(page)).toHaveValue("Jo de Vries");
  await expect(page.getByRole("heading", { name: ON_DEVICE })).toHaveCount(0);
});

/** The form, when the page first shows what is saved. */
async function openForm(page) {
  await expect(page.getByRole("heading", { level: 1, name: /^Aanmeld/ })).toBeVisible();
  await appIsReady(page);
  const change = page.getByRole("button", { name: "Wijzig", exact: true });
  if (await change.isVisible()) await change.click();
}

test("what is typed is still there after a reload, and goes when it is sent or erased", async ({ page }) => {
  const drafts = async () => Object.values(await records(page, "draft")).filter(({ payload }) => payload);
  await openPage(page, formPage(MIXED));
  await field.name(page).fill("Jo de Vries");
  await page.reload();
  await expect(field.name(page)).toHaveValue("Jo de Vries");
  await expect(page.getByText("Wat u eerder typte, staat er nog.")).toBeVisible();
  await page.getByRole("button", { name: "Begin opnieuw" }).click();
  await expect(field.name(page)).toHaveValue("");
  expect(await drafts()).toEqual([]);
  await field.name(page).fill("Jo de Vries");
  await field.email(page).fill("jo@voorbeeld.nl");
  expect(await drafts()).toHaveLength(1);
  await page.getByRole("button", { name: "Bewaar mijn aanmelding" }).click();
  await expect(page.locator("#registration-kept")).toBeFocused();
  expect(await drafts()).toEqual([]);
});

test.describe("without the newest programme", () => {
  test.use({ tolerated: /Failed to load resource/, outline: false });

  test("a form that is open stays as it is when the programme is tried again", async ({ page, server }) => {
    await openPage(page, formPage(MIXED));
    server.answers.set("data/events.json", { status: 500, body: "" });
    await page.reload();
    await field.name(page).fill("Jo de Vries");
    const retry = page.getByRole("button", { name: "Probeer het opnieuw" });
    await retry.click();
    await expect(page.getByText("Het is nog niet gelukt.")).toBeVisible();
    await expect(field.name(page)).toHaveValue("Jo de Vries");
    server.answers.clear();
    await retry.click();
    await expect(retry).toHaveCount(0);
    await expect(field.name(page)).toHaveValue("Jo de Vries");
  });
});

test("a page that was open before shows what was registered in another tab", async ({ context, page }) => {
  const before = await context.newPage();
  await openPage(before, `activiteit/${MIXED}/`);
  await expect(before.getByText(ON_DEVICE, { exact: true })).toHaveCount(0);
  await register(page, MIXED);
  await expect(before.getByText(ON_DEVICE, { exact: true })).toBeVisible();
  await expect(before.getByRole("heading", { level: 1, name: title(MIXED) })).toBeVisible();
});
