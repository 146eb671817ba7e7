// A registration on its way to a receiver that may misbehave: it counts once, and never seems more than it is.
import { complaints } from "./contract.mjs";
import { expectAccessible, ofMany, openPage } from "./fixtures.mjs";
import { HANDED_OVER, effects, expect, expectOneEffect, seen, standing, submit, test } from "./delivering.mjs";
import { records, stored } from "./device.mjs";
import { card } from "./lists.mjs";
import { MIXED, OPEN, dutch, eventOf, programmeWith } from "./programme.mjs";
import { ways } from "./receiver.mjs";
import { expectNowhere, field } from "./registering.mjs";

const WAITING = "Wacht op verbinding";
const BUSY = "Wacht op de ontvanger";
const LATER = 7_000; // Longer than the first wait of five seconds and its fifth.
const title = (id) => dutch(eventOf(id).title);
const main = (page) => page.getByRole("main");
const button = (page, name) => page.getByRole("button", { name, exact: true });

test("handed over: said with the receipt, and nothing personal is left on the device", async ({ page, receiver }) => {
  await submit(page, OPEN, { seats: "2", session: /Tafel 1/ });
  await expect(standing(page, HANDED_OVER)).toBeFocused();
  await expect(page.getByRole("status")).toContainText("Overgedragen op");
  expectOneEffect(receiver);
  const [{ headers, message }] = receiver.requests;
  await expect(page.getByRole("heading", { name: "Uw ticket" })).toBeVisible();
  await expect(main(page).getByText(`Kenmerk: TD-${message.key.slice(0, 4)}.`)).toBeVisible();
  expect(await complaints("Message", message)).toEqual([]);
  expect(message).toMatchObject({ kind: "register", revision: 1, language: "nl", details: { name: "Jo de Vries", seats: 2 } });
  expect(headers["idempotency-key"]).toBe(message.key);
  expect(headers).not.toHaveProperty("cookie");
  expect(headers).not.toHaveProperty("referer");
  const left = JSON.stringify(await stored(page));
  for (const word of ["Jo de Vries", "jo@voorbeeld.nl"]) expect(left).not.toContain(word);
  expect(Object.values(await records(page, "registration"))[0].payload.details.seats).toBe(2);
  await expectNowhere(page, /Jo de Vries|jo@voorbeeld/);
  expect(page.url()).not.toMatch(/Jo|voorbeeld\.nl/);
  await expectAccessible(page);

  await page.getByRole("link", { name: "Terug naar de activiteit" }).click();
  await expect(page.getByRole("region", { name: "Aanmelding" })).toContainText(/Overgedragen op .* aan de organisator/);
  await page.goto("mijn/");
  await expect(card(page, title(OPEN))).toContainText(/Overgedragen op .* aan de organisator/);
  // The organizer has it: it is withdrawn first.
  await expect(button(page, `Verwijder ${title(OPEN)}`)).toHaveCount(0);
});

for (const [at, [name, way, words]] of [
  ["closes the line after taking it", ways.closesAfter, WAITING],
  ["closes the line before taking it", ways.closesBefore, WAITING],
  ["fails after taking it", ways.failsAfter, BUSY],
  ["fails with a page", ways.fails, BUSY],
  ["says nothing, with success", ways.saysNothing, WAITING],
  ["names another key", ways.wrongKey, BUSY],
  ["stops in the middle of the receipt", ways.cutJson, WAITING],
  ["sends the receipt as a page", ways.wrongType, WAITING],
  ["is a café's page", ways.captivePortal, WAITING],
  ["leads elsewhere", ways.redirects, WAITING],
  ["does not let the site see its answer", ways.hidesItself, WAITING],
  ["has too many", ways.tooMany(), BUSY],
  ["has too many, with a negative wait", ways.tooMany("-30"), BUSY],
  ["has too many, with a wait of nonsense", ways.tooMany("binnenkort"), BUSY],
  ["has too many, with a wait of nothing", ways.tooMany("0"), BUSY],
].entries()) {
  test(`a receiver that ${name}: ${words === BUSY ? "the receiver" : "a connection"} is waited for, then handed over, once`, ofMany(at), async ({ page, receiver }) => {
    receiver.plan.push(way);
    await submit(page, MIXED);
    await seen(receiver, 1);
    await expect(standing(page, words)).toBeVisible();
    await expectNowhere(page, /Overgedragen op|(?<!niet )verstuurd|bevestigd/);
    await page.clock.fastForward(LATER);
    await expect(standing(page, HANDED_OVER)).toBeVisible();
    await seen(receiver, 2);
    expectOneEffect(receiver);
  });
}

test("a receiver that never answers: the attempt ends, the next one is handed over, once", async ({ page, receiver }) => {
  receiver.plan.push(ways.neverAnswers);
  await submit(page, MIXED);
  await seen(receiver, 1);
  await expect(standing(page, "Bezig met overdragen")).toBeVisible();
  await page.clock.fastForward(20_000);
  await expect(standing(page, WAITING)).toBeVisible();
  await page.clock.fastForward(LATER);
  await expect(standing(page, HANDED_OVER)).toBeVisible();
  expectOneEffect(receiver);
});

for (const [at, { name, retryAfter, early, late }] of [
  { name: "seconds", retryAfter: "120", early: 110_000, late: 15_000 },
  { name: "a date", retryAfter: "Mon, 23 Nov 2026 18:03:00 GMT", early: 150_000, late: 60_000 },
  { name: "more seconds than there are in a life", retryAfter: "99999999999", early: 86_000_000, late: 500_000 },
  { name: "a date in another century", retryAfter: "Wed, 01 Jan 2200 00:00:00 GMT", early: 86_000_000, late: 500_000 },
].entries()) {
  test(`a wait of ${name} is kept, but never longer than a day`, ofMany(at), async ({ page, receiver }) => {
    receiver.plan.push(ways.tooMany(retryAfter));
    await submit(page, MIXED);
    await expect(standing(page, BUSY)).toBeVisible();
    await page.clock.fastForward(early);
    // Even a connection that comes back is no reason to ask before the receiver wants it.
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await expect(standing(page, BUSY)).toBeVisible();
    expect(receiver.requests).toHaveLength(1);
    await page.clock.fastForward(late);
    await expect(standing(page, /^Overgedragen op/)).toBeVisible();
    expectOneEffect(receiver);
  });
}

test("a receiver that is dead: the waits grow, and it is handed over when it lives again", async ({ page, receiver }) => {
  await receiver.die();
  await submit(page, MIXED);
  await expect(standing(page, WAITING)).toBeVisible();
  for (const attempts of [2, 3, 4]) {
    await page.clock.fastForward(60_000);
    await expect.poll(async () => (await message(page)).attempts).toBe(attempts);
    await expect.poll(async () => (await message(page)).state).toBe("waiting");
  }
  await receiver.revive();
  await button(page, "Probeer het nu").click();
  await expect(standing(page, HANDED_OVER)).toBeVisible();
  expectOneEffect(receiver);
});

test("a tab that was open before, with the app that does not send, sends when the visitor comes back to it", async ({ context, page, receiver }) => {
  const before = await context.newPage();
  await openPage(before, "archief/");
  await receiver.die();
  await submit(page, MIXED);
  await expect(standing(page, WAITING)).toBeVisible();
  await page.close();
  await receiver.revive();
  await before.clock.fastForward(LATER);
  await before.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
  await seen(receiver, 1);
  expectOneEffect(receiver);
  await expect(before.getByRole("heading", { level: 1, name: "Archief" })).toBeVisible();
  await expect.poll(async () => (await message(before)).state).toBe("handedOver");
});

for (const [at, status] of [400, 409, 410, 422].entries()) {
  test(`refused with ${status}: said with the reason, and not sent again`, ofMany(at), async ({ page, receiver }) => {
    receiver.plan.push(ways.refuses(status, { reason: "Alle plaatsen zijn vergeven." }));
    await submit(page, MIXED);
    await expect(standing(page, "Niet aangenomen")).toBeFocused();
    await expect(main(page).getByText("De organisator zegt: Alle plaatsen zijn vergeven.")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Uw ticket" })).toHaveCount(0);
    await page.clock.fastForward(4_000_000);
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await expect(standing(page, "Niet aangenomen")).toBeVisible();
    expect(receiver.requests).toHaveLength(1);
    expect(effects(receiver)).toEqual({});
    // What was filled in is still there, to be changed.
    await button(page, "Wijzig").click();
    await expect(field.name(page)).toHaveValue("Jo de Vries");
    await button(page, "Bewaar de wijziging").click();
    await expect(standing(page, HANDED_OVER)).toBeVisible();
    expect(receiver.requests[1].message.key).not.toBe(receiver.requests[0].message.key);
    expect(Object.values(effects(receiver))).toEqual([1]);
  });
}

for (const [at, status] of [401, 403, 404, 405].entries()) {
  test(`a receiver that is not set up (${status}): said, not asked again by itself, and tried when asked for`, ofMany(at), async ({ page, receiver }) => {
    receiver.plan.push(ways.refuses(status));
    await submit(page, MIXED);
    await expect(standing(page, "Overdragen lukt niet")).toBeFocused();
    await expect(main(page).getByText(`niet goed ingesteld (fout ${status})`).first()).toBeVisible();
    await page.clock.fastForward(4_000_000);
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await expect(standing(page, "Overdragen lukt niet")).toBeVisible();
    expect(receiver.requests).toHaveLength(1);
    await button(page, "Probeer het nu").click();
    await expect(standing(page, HANDED_OVER)).toBeVisible();
    expectOneEffect(receiver);
  });
}

test("made without a connection, handed over when it comes back", async ({ page, context, receiver }) => {
  await page.goto(`activiteit/${MIXED}/aanmelden/`);
  await expect(main(page).getByText("Wij sturen de gegevens naar 127.0.0.1")).toBeVisible();
  await field.name(page).fill("Jo de Vries");
  await field.email(page).fill("jo@voorbeeld.nl");
  await context.setOffline(true);
  await button(page, "Bewaar mijn aanmelding").click();
  await expect(standing(page, WAITING)).toBeFocused();
  await expect(main(page).getByText("Wij sturen haar zodra het kan.")).toBeVisible();
  expect((await message(page)).key).toMatch(/^[0-9a-f-]{36}$/);
  await context.setOffline(false);
  await expect(standing(page, HANDED_OVER)).toBeVisible();
  expectOneEffect(receiver);
});

test("closed while it waits: the next visit, to any page, hands it over", async ({ page, receiver }) => {
  receiver.plan.push(ways.failsAfter);
  await submit(page, MIXED);
  await expect(standing(page, BUSY)).toBeVisible();
  await page.clock.fastForward(3_000);
  await page.goto("archief/");
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  await page.clock.fastForward(LATER);
  await seen(receiver, 2);
  await expect.poll(async () => (await message(page)).state).toBe("handedOver");
  expectOneEffect(receiver);
});

test("two tabs: one of them sends, and both say so", async ({ page, context, receiver }) => {
  receiver.plan.push(ways.fails);
  await submit(page, MIXED);
  await expect(standing(page, BUSY)).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(standing(other, BUSY)).toBeVisible();
  // Both hear of the connection at once, again and again.
  await page.clock.fastForward(LATER);
  const online = (tab) => tab.evaluate(() => { for (let at = 0; at < 5; at += 1) dispatchEvent(new Event("online")); });
  await Promise.all([online(page), online(other)]);
  await expect(standing(page, HANDED_OVER)).toBeVisible();
  await expect(standing(other, HANDED_OVER)).toBeVisible();
  expectOneEffect(receiver);
});

test("changed and withdrawn after the hand-over: each is a message that names the one before", async ({ page, receiver }) => {
  await submit(page, MIXED, { seats: "2" });
  await expect(standing(page, HANDED_OVER)).toBeVisible();
  await button(page, "Wijzig").click();
  // The name is no longer on the device.
  await expect(field.name(page)).toHaveValue("");
  await field.name(page).fill("Jo de Vries");
  await field.email(page).fill("jo@voorbeeld.nl");
  await field.seats(page).fill("3");
  await button(page, "Bewaar de wijziging").click();
  await expect(standing(page, HANDED_OVER)).toBeVisible();
  await seen(receiver, 2);

  await button(page, "Meld mij af").click();
  await button(page, "Meld mij af").click();
  await expect(standing(page, "Afgemeld")).toBeVisible();
  await expect(main(page).getByText(/^De organisator weet het sinds maandag 23 november 2026/)).toBeVisible();
  const [first, second, third] = receiver.requests.map(({ message }) => message);
  expect(second).toMatchObject({ kind: "register", revision: 2, replaces: first.key, registration: first.registration });
  expect(third).toMatchObject({ kind: "withdraw", revision: 3, replaces: second.key, registration: first.registration });
  for (const sent of [second, third]) expect(await complaints("Message", sent)).toEqual([]);
  expect(Object.values(effects(receiver))).toEqual([1, 1, 1]);
  expect(JSON.stringify(third)).not.toContain("Jo");
});

test("withdrawn before it ever left: nothing is sent", async ({ page, server, receiver }) => {
  server.answers.set("data/portal.json", { status: 500, body: "" });
  await page.goto(`activiteit/${MIXED}/aanmelden/`);
  await submitHeld(page, WAITING);
  expect(await message(page)).toMatchObject({ kind: "register", attempts: 0 });
  await button(page, "Meld mij af").click();
  await button(page, "Meld mij af").click();
  await expect(standing(page, "Afgemeld")).toBeVisible();
  server.answers.clear();
  await page.clock.fastForward(4_000_000);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(button(page, "Wis deze gegevens")).toBeVisible();
  expect(await message(page)).toBeUndefined();
  expect(receiver.requests).toEqual([]);
});

test("withdrawn when it may have arrived: the organizer is told", async ({ page, receiver }) => {
  receiver.plan.push(ways.closesAfter, ways.closesBefore);
  await submit(page, MIXED);
  await expect(standing(page, WAITING)).toBeVisible();
  await button(page, "Meld mij af").click();
  await button(page, "Meld mij af").click();
  await expect(main(page).getByText("De organisator weet het nog niet. Wij melden het zodra het kan.")).toBeVisible();
  await expect(button(page, "Wis deze gegevens")).toHaveCount(0);
  await page.clock.fastForward(LATER);
  await expect(main(page).getByText(/^De organisator weet het sinds/)).toBeVisible();
  const [registration, withdrawal] = receiver.effects();
  expect(withdrawal).toMatchObject({ kind: "withdraw", replaces: registration.key });
});

for (const [at, { name, changes, words }] of [
  { name: "cancelled", changes: { status: "cancelled" }, words: "Aanmelden kan niet: deze activiteit is afgelast." },
  { name: "closed", changes: { registration: { fields: ["name"], closes: "2026-11-22T12:00" } }, words: "De aanmelding is gesloten." },
  { name: "over", changes: { start: "2026-11-21T20:00", end: "2026-11-21T22:00" }, words: "Aanmelden kan niet meer: deze activiteit is geweest." },
  { name: "moved", changes: { start: "2026-12-20T20:00", end: undefined, sessions: undefined }, words: "De tijd is veranderd sinds u zich aanmeldde." },
].entries()) {
  test(`an event that has since been ${name}: not sent, the visitor is asked`, ofMany(at), async ({ page, server, receiver }) => {
    receiver.plan.push(ways.closesBefore);
    await submit(page, MIXED);
    await expect(standing(page, WAITING)).toBeVisible();
    server.answers.set("data/events.json", { body: JSON.stringify(programmeWith(MIXED, changes)) });
    await page.reload();
    await expect(standing(page, "Niet overgedragen")).toBeVisible();
    await expect(main(page).getByText(words)).toBeVisible();
    await page.clock.fastForward(4_000_000);
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await expect(main(page).getByText("Wilt u haar toch sturen?")).toBeVisible();
    expect(receiver.requests).toHaveLength(1);
    await button(page, "Stuur toch").click();
    await expect(standing(page, /^Overgedragen op/)).toBeVisible();
    expect(Object.values(effects(receiver))).toEqual([1]);
  });
}

for (const [at, { name, answer }] of [
  { name: "a café's page", answer: { headers: { "content-type": "text/html" }, body: "<title>Welkom</title>" } },
  { name: "an error", answer: { status: 500, body: "" } },
  { name: "a way that is not known", answer: { body: JSON.stringify({ delivery: { kind: "duif", url: "https://kwaad.example/" } }) } },
  { name: "an unsafe address", answer: { body: JSON.stringify({ delivery: { kind: "endpoint", url: "http://kwaad.example/" } }) } },
].entries()) {
  test(`settings that are ${name}: nothing goes anywhere until they are known`, ofMany(at), async ({ page, server, receiver }) => {
    server.answers.set("data/portal.json", answer);
    await page.goto(`activiteit/${MIXED}/aanmelden/`);
    await expect(main(page).getByText("tot bekend is hoe de organisator ze krijgt")).toBeVisible();
    await submitHeld(page, WAITING);
    expect(receiver.requests).toEqual([]);
    server.answers.clear();
    await button(page, "Probeer het nu").click();
    await expect(standing(page, HANDED_OVER)).toBeVisible();
    expectOneEffect(receiver);
  });
}

test("what was kept for the device only is not sent when the host turns to a receiver, unless the visitor wants it", async ({ page, server, receiver }) => {
  server.answers.set("data/portal.json", { body: JSON.stringify({ delivery: { kind: "none" } }) });
  await page.goto(`activiteit/${MIXED}/aanmelden/`);
  await expect(main(page).getByText("ze blijven op dit apparaat")).toBeVisible();
  await submitHeld(page, "Nog niet verstuurd");
  server.answers.clear();
  await page.reload();
  await expect(button(page, "Stuur naar de organisator")).toBeVisible();
  await page.clock.fastForward(4_000_000);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(standing(page, "Nog niet verstuurd")).toBeVisible();
  expect(receiver.requests).toEqual([]);
  await button(page, "Stuur naar de organisator").click();
  await expect(standing(page, HANDED_OVER)).toBeVisible();
  expectOneEffect(receiver);
});

test("by mail: a mail is ready, and only the visitor can say that it went", async ({ page, server, receiver }) => {
  server.answers.set("data/portal.json", { body: JSON.stringify({ delivery: { kind: "mailto", address: "aanmelden@voorbeeld.nl" } }) });
  await page.goto(`activiteit/${MIXED}/aanmelden/`);
  await expect(main(page).getByText("Daarna staat er een mail aan aanmelden@voorbeeld.nl voor u klaar")).toBeVisible();
  await submitHeld(page, "Klaar om te mailen");
  await expectNowhere(page, /Overgedragen/);
  const href = await page.getByRole("link", { name: "Open de mail" }).getAttribute("href");
  const mail = new URL(href);
  expect(mail.pathname).toBe("aanmelden@voorbeeld.nl");
  expect(mail.searchParams.get("subject")).toBe(`Aanmelding: ${title(MIXED)}`);
  expect(mail.searchParams.get("body")).toContain("Naam: Jo de Vries\r\nE-mailadres: jo@voorbeeld.nl");
  await expectAccessible(page);
  await button(page, "Ik heb de mail verstuurd").click();
  await expect(standing(page, "Gemaild, zegt u zelf")).toBeVisible();
  await expect(main(page).getByText("Of de mail is aangekomen, weet deze site niet.")).toBeVisible();

  await button(page, "Meld mij af").click();
  await button(page, "Meld mij af").click();
  const withdrawal = new URL(await page.getByRole("link", { name: "Open de mail" }).getAttribute("href"));
  expect(withdrawal.searchParams.get("subject")).toBe(`Afgemeld: ${title(MIXED)}`);
  expect(withdrawal.href).not.toContain("Vries");
  expect(receiver.requests).toEqual([]);
});

test("by mail: what a mail program would cut off stands beside it, to be copied", async ({ page, server, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  server.answers.set("data/portal.json", { body: JSON.stringify({ delivery: { kind: "mailto", address: "aanmelden@voorbeeld.nl" } }) });
  await page.goto(`activiteit/${MIXED}/aanmelden/`);
  const question = "Één café? ".repeat(90).trim();
  await field.needs(page).fill(question);
  await submitHeld(page, "Klaar om te mailen");
  await expect(main(page).getByText("Uw tekst is te lang om vanzelf in de mail te komen.")).toBeVisible();
  const text = page.getByRole("textbox", { name: "De tekst van uw mail" });
  await expect(text).toHaveValue(new RegExp(`Naam: Jo de Vries\n[^]*${question.replaceAll("?", "\\?")}`));
  const href = await page.getByRole("link", { name: "Open de mail" }).getAttribute("href");
  expect(href.length).toBeLessThanOrEqual(2000);
  expect(new URL(href).searchParams.get("subject")).toBe(`Aanmelding: ${title(MIXED)}`);
  await expectAccessible(page);
  await button(page, "Kopieer de tekst").click();
  await expect(main(page).getByText("De tekst is gekopieerd. Plak die in de mail.")).toBeVisible();
  expect((await page.evaluate(() => navigator.clipboard.readText())).replaceAll("\r", "")).toBe(await text.inputValue());
});

test("the ticket: a code to scan and to read aloud, dark on light in every scheme, reached from what is mine", async ({ page, receiver }) => {
  await submit(page, MIXED);
  await expect(standing(page, HANDED_OVER)).toBeVisible();
  const { registration } = receiver.requests[0].message;
  const ticket = page.getByRole("region", { name: "Uw ticket" });
  const groups = registration.replaceAll("-", "").toUpperCase().match(/.{4}/g).join(" ");
  await expect(ticket.getByText(groups, { exact: true })).toBeVisible();
  const code = ticket.getByRole("img", { name: "QR-code van uw ticket" });
  for (const media of [{ colorScheme: "dark" }, { colorScheme: "light" }, { forcedColors: "active" }]) {
    await page.emulateMedia(media);
    const colors = await code.evaluate((element) => [getComputedStyle(element.firstElementChild).fill, getComputedStyle(element).backgroundColor]);
    expect(colors, JSON.stringify(media)).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  }
  await page.goto("mijn/");
  await card(page, title(MIXED)).getByRole("link", { name: "Ticket" }).click();
  await expect(page.getByRole("region", { name: "Uw ticket" }).getByRole("img")).toBeVisible();
});

/** The message of the one registration, as it is kept. */
async function message(page) {
  const [record] = Object.values(await records(page, "registration"));
  return record.payload.message;
}

/** Submits the form that is open; where it stays says the heading. */
async function submitHeld(page, name) {
  await field.name(page).fill("Jo de Vries");
  await field.email(page).fill("jo@voorbeeld.nl");
  await button(page, "Bewaar mijn aanmelding").click();
  await expect(standing(page, name)).toBeFocused();
}
