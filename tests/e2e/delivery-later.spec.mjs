// A registration on its way, when what is around it changes: the event is gone, another tab is busy, the host turns to
// mail, the storage is erased.
import { openPage } from "./fixtures.mjs";
import { HANDED_OVER, effects, expect, expectOneEffect, seen, standing, submit, test } from "./delivering.mjs";
import { bareTab, expectSaved, records, stored, withoutTelling } from "./device.mjs";
import { card } from "./lists.mjs";
import { MIXED, dutch, eventOf, programme } from "./programme.mjs";
import { ways } from "./receiver.mjs";

const WAITING = "Wacht op verbinding";
const LATER = 7_000; // Longer than the first wait of five seconds and its fifth.
const title = dutch(eventOf(MIXED).title);
const button = (page, name) => page.getByRole("button", { name, exact: true });
const online = (page) => page.evaluate(() => dispatchEvent(new Event("online")));
const without = { body: JSON.stringify({ ...programme, events: programme.events.filter(({ id }) => id !== MIXED) }) };
const byMail = { body: JSON.stringify({ delivery: { kind: "mailto", address: "aanmelden@voorbeeld.nl" } }) };

async function message(page) {
  const [record] = Object.values(await records(page, "registration"));
  return record.payload.message;
}

for (const { name, way } of [
  { name: "was handed over", way: ways.receipt },
  { name: "may have arrived", way: ways.closesAfter },
]) {
  test(`the event is gone and the registration ${name}: it is withdrawn in Mine, and the organizer is told`, async ({ page, server, receiver }) => {
    receiver.plan.push(way);
    await submit(page, MIXED);
    await expect(standing(page, way === ways.receipt ? HANDED_OVER : WAITING)).toBeVisible();
    server.answers.set("data/events.json", without);
    await openPage(page, "mijn/");
    const row = card(page, title);
    await expect(row).toContainText("Niet meer in het programma");
    // For an event that is gone nothing is sent without being asked.
    await page.clock.fastForward(LATER);
    await online(page);
    await row.getByRole("button", { name: "Meld mij af" }).click();
    await expect(row).toContainText("Afgemeld");
    await seen(receiver, 2);
    await expect.poll(async () => (await message(page)).state).toBe("handedOver");
    const [registration, withdrawal] = receiver.effects();
    expect(withdrawal).toMatchObject({ kind: "withdraw", registration: registration.registration, replaces: registration.key });
    expect(Object.values(effects(receiver))).toEqual([1, 1]);
    await expect(row.getByRole("button", { name: "Meld mij af" })).toHaveCount(0);
    await row.getByRole("button", { name: `Verwijder ${title}` }).click();
    await expect(row).toHaveCount(0);
  });
}

/** Another tab that is sending: it holds the lock until `release`. */
async function busyTab(context) {
  const tab = await bareTab(context);
  await tab.evaluate(() => new Promise((isHeld) => {
    navigator.locks.request("sg1.delivery", () => {
      isHeld();
      return new Promise((release) => (window.release = release));
    });
  }));
  return { release: () => tab.evaluate(() => window.release()) };
}

test("another tab is sending: this one waits for it, then hands over, once", async ({ page, context, receiver }) => {
  const other = await busyTab(context);
  await submit(page, MIXED);
  await expect(standing(page, "Bezig met overdragen")).toBeVisible();
  await page.clock.fastForward(LATER);
  await online(page);
  await expect(standing(page, "Bezig met overdragen")).toBeVisible();
  expect(receiver.requests).toEqual([]);
  await other.release();
  await expect(standing(page, HANDED_OVER)).toBeVisible();
  await seen(receiver, 1);
  expectOneEffect(receiver);
});

test("another tab that never ends sending is not waited for for ever", async ({ page, context, receiver }) => {
  await busyTab(context);
  await submit(page, MIXED);
  await expect(standing(page, "Bezig met overdragen")).toBeVisible();
  expect(receiver.requests).toEqual([]);
  await page.clock.fastForward(31_000);
  await expect(standing(page, HANDED_OVER)).toBeVisible();
  expectOneEffect(receiver);
});

test("the host turns to mail while it waits: it is to be mailed, and never sent by itself again", async ({ page, server, receiver }) => {
  receiver.plan.push(ways.closesBefore);
  await submit(page, MIXED);
  await expect(standing(page, WAITING)).toBeVisible();
  const { key } = await message(page);
  server.answers.set("data/portal.json", byMail);
  await page.reload();
  await expect(standing(page, "Klaar om te mailen")).toBeVisible();
  const mail = new URL(await page.getByRole("link", { name: "Open de mail" }).getAttribute("href"));
  expect(mail.pathname).toBe("aanmelden@voorbeeld.nl");
  expect(mail.searchParams.get("body")).toContain("Naam: Jo de Vries");
  expect(await message(page)).toMatchObject({ key, state: "toMail" });
  await page.clock.fastForward(4_000_000);
  await online(page);

  // Back to the receiver: only when the visitor wants it, and under the key that may have arrived.
  server.answers.clear();
  await page.reload();
  await expect(button(page, "Stuur naar de organisator")).toBeVisible();
  await page.clock.fastForward(4_000_000);
  await online(page);
  await expect(button(page, "Stuur naar de organisator")).toBeVisible();
  expect(receiver.requests).toHaveLength(1);
  await button(page, "Stuur naar de organisator").click();
  await expect(standing(page, HANDED_OVER)).toBeVisible();
  expect(receiver.requests.map(({ message }) => message.key)).toEqual([key, key]);
  expectOneEffect(receiver);
});

for (const { name, isTold } of [
  { name: "", isTold: true },
  { name: " by a browser that does not tell", isTold: false },
]) {
  test(`everything is erased${name} while it waits: it is not sent, and does not come back`, async ({ page, context, receiver }) => {
    if (!isTold) await withoutTelling(page);
    receiver.plan.push(ways.closesBefore);
    await submit(page, MIXED);
    await expect(standing(page, WAITING)).toBeVisible();
    const other = await bareTab(context);
    await other.evaluate(() => localStorage.clear());
    // Until the browser has brought it over, the page cannot know.
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
    await page.clock.fastForward(LATER);
    await online(page);
    await expect(page.getByText(/^Wat hier bewaard was, is gewist/)).toBeVisible();
    await expect(button(page, "Bewaar mijn aanmelding")).toBeVisible();
    await page.clock.fastForward(4_000_000);
    await online(page);
    await expectSaved(page, 0);
    expect(receiver.requests).toHaveLength(1);
    expect(await stored(page)).toEqual({});
  });
}
