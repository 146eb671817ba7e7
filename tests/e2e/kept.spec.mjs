// What is kept on the device: all of it in sight, saved as a file, put back with a look ahead, erased.
import { readFile } from "node:fs/promises";
import { expect, expectAccessible, openPage, test } from "./fixtures.mjs";
import { expectSaved, favorite, heart, mineLink, record, stored, withStored } from "./device.mjs";
import { FULL, MIXED, OPEN, TALK, dutch, eventOf } from "./programme.mjs";

const title = (id) => dutch(eventOf(id).title);
const key = (id) => `sg1.favourite.${id}`;
const REGISTRATION = "sg1.registration.0b9f5a52-6c1e-4a7e-9f0e-2f7d2c1f8f11";
const registration = (name) => record({ event: OPEN, title: title(OPEN), state: "onDevice", details: { name, email: "jan@example.org" } });
const choose = (page, text) => page.getByLabel("Kies het bestand").setInputFiles({ name: "kopie.json", mimeType: "application/json", buffer: Buffer.from(text) });
const backup = (records) => JSON.stringify({ format: "stadsgesprek-backup", version: 1, records });
const ours = async (page) => Object.keys(await stored(page)).filter((name) => name.startsWith("sg1."));

test("Mine leads to the page and back without another start", async ({ page }) => {
  await openPage(page);
  await mineLink(page).click();
  await page.getByRole("link", { name: "Kopie maken, terugzetten of alles wissen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Wat op dit apparaat staat" })).toBeVisible();
  await expect(page.locator("html[data-ready]")).toBeAttached();
  await page.evaluate(() => (window.isSameStart = true));
  await mineLink(page).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bewaard" })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Wat op dit apparaat staat" })).toBeFocused();
  expect(await page.evaluate(() => window.isSameStart)).toBe(true);
});

test("everything that is kept is in sight, with what it says of the visitor", async ({ page }) => {
  await withStored(page, { [key(MIXED)]: favorite(title(MIXED)), [REGISTRATION]: registration("Jan") });
  await openPage(page, "mijn/apparaat/");
  await expect(page.getByRole("heading", { name: "Bewaarde activiteiten (1)" })).toBeVisible();
  const main = page.getByRole("main");
  await expect(main.getByRole("listitem").filter({ hasText: title(MIXED) })).toBeVisible();
  await expect(main.getByRole("listitem").filter({ hasText: title(OPEN) })).toContainText("Hierin staat: Naam · E-mailadres.");
  await expectAccessible(page);
});

test("a copy brings everything back on a device that has nothing", async ({ page }) => {
  await withStored(page, { [key(MIXED)]: favorite(title(MIXED)), [REGISTRATION]: registration("Jan") });
  await openPage(page, "mijn/apparaat/");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download de kopie" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("stadsgesprek-2026-11-23.json");
  const text = await readFile(await file.path(), "utf8");

  await page.getByRole("button", { name: "Wis alles op dit apparaat" }).click();
  await page.getByRole("button", { name: "Ja, wis alles" }).click();
  await expect(page.getByRole("main").getByText("Alles is gewist.")).toBeFocused();
  expect(await ours(page)).toEqual([]);

  await choose(page, text);
  await expect(page.getByRole("heading", { name: "Dit verandert er" })).toBeFocused();
  await expect(page.getByText(`Komt erbij: ${title(MIXED)}`)).toBeVisible();
  expect(await ours(page)).toEqual([]);
  await page.getByRole("button", { name: "Zet de kopie terug" }).click();
  await expect(page.getByRole("main").getByText("De kopie is teruggezet.")).toBeFocused();
  // What was last seen of the events is kept beside them.
  const kept = (await ours(page)).filter((name) => !name.startsWith("sg1.seen."));
  expect(kept.sort()).toEqual([key(MIXED), REGISTRATION].sort());
  await choose(page, text);
  await expect(page.getByRole("heading", { name: "Deze kopie verandert niets: alles staat er al." })).toBeFocused();
});

test("a copy is merged: what was saved later stays, what was removed later goes", async ({ page }) => {
  await withStored(page, { [key(MIXED)]: favorite(title(MIXED)), [key(TALK)]: favorite(title(TALK)) });
  await openPage(page, "mijn/apparaat/");
  const later = { version: 1, at: 4102444800000, device: "other" };
  const earlier = { version: 1, at: 1, device: "other" };
  await choose(page, backup({
    [key(TALK)]: { ...later, removed: true },
    [key(MIXED)]: { ...earlier, removed: true },
    [key(OPEN)]: { ...earlier, payload: { title: title(OPEN) } },
    "sg1.registration.x": { version: 1 },
  }));
  await expect(page.getByText(`Komt erbij: ${title(OPEN)}`)).toBeVisible();
  await expect(page.getByText(`Gaat weg: ${title(TALK)}`)).toBeVisible();
  await expect(page.getByText("1 onderdeel van de kopie kunnen we niet lezen.")).toBeVisible();
  await page.getByRole("button", { name: "Zet de kopie terug" }).click();
  await page.goto("./mijn/");
  await expect(page.getByRole("main").getByRole("heading", { level: 4 })).toHaveText([title(OPEN), title(MIXED)]);
});

for (const { name, text, words } of [
  { name: "a photo", text: "\xff\xd8\xff", words: "Dit bestand is geen kopie van deze site." },
  { name: "an empty file", text: "", words: "Dit bestand is geen kopie van deze site." },
  { name: "another JSON file", text: '{"events": []}', words: "Dit bestand is geen kopie van deze site." },
  { name: "half a copy", text: backup({ a: 1 }).slice(0, -4), words: "Dit bestand is geen kopie van deze site." },
  { name: "a copy by a newer version", text: '{"format": "stadsgesprek-backup", "version": 9, "records": {}}', words: "Een nieuwere versie van deze site heeft deze kopie gemaakt." },
]) {
  test(`${name} is refused with a reason, and changes nothing`, async ({ page }) => {
    await withStored(page, { [key(MIXED)]: favorite(title(MIXED)) });
    await openPage(page, "mijn/apparaat/");
    await choose(page, text);
    await expect(page.getByRole("main").getByText(words)).toBeFocused();
    await expect(page.getByRole("heading", { name: "Bewaarde activiteiten (1)" })).toBeVisible();
  });
}

test("erasing is asked once more, and another tab sees it at once", async ({ page, context }) => {
  await withStored(page, { [key(MIXED)]: favorite(title(MIXED)), "sg1.quarantine.1.sg1.settings": "{", foreign: "stays" });
  await openPage(page, "mijn/apparaat/");
  const other = await context.newPage();
  await openPage(other);
  await expect(heart(other, title(MIXED))).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "Wis alles op dit apparaat" }).click();
  await expect(page.getByText("Weet u zeker dat u alles wilt wissen?")).toBeFocused();
  await page.getByRole("button", { name: "Nee, laat het staan" }).click();
  await expect(page.getByRole("button", { name: "Wis alles op dit apparaat" })).toBeFocused();
  expect(await ours(page)).not.toEqual([]);
  await page.getByRole("button", { name: "Wis alles op dit apparaat" }).click();
  await page.getByRole("button", { name: "Ja, wis alles" }).click();
  await expect(heart(other, title(MIXED))).toHaveAttribute("aria-pressed", "false");
  expect(await stored(page, "")).toEqual({ foreign: "stays" });
  // The visitor did it here; there is nothing more to say.
  await expectSaved(other, 0);
  for (const tab of [page, other]) await expect(tab.getByText(/^Wat hier bewaard was, is gewist/)).toHaveCount(0);
});

test("what is noted of an event is erased after what it is noted for, the name of the device last", async ({ page }) => {
  await withStored(page, { [key(MIXED)]: favorite(title(MIXED)), [key(FULL)]: favorite(title(FULL)) });
  await openPage(page, "mijn/apparaat/");
  await expect.poll(async () => Object.keys(await stored(page, "sg1.seen."))).toHaveLength(2);
  await page.evaluate(() => {
    globalThis.removed = [];
    const remove = Storage.prototype.removeItem;
    Storage.prototype.removeItem = function (key) {
      globalThis.removed.push(key);
      return remove.call(this, key);
    };
  });
  await page.getByRole("button", { name: "Wis alles op dit apparaat" }).click();
  await page.getByRole("button", { name: "Ja, wis alles" }).click();
  await expect.poll(() => stored(page, "sg1.")).toEqual({});
  const removed = await page.evaluate(() => globalThis.removed);
  const kinds = removed.map((name) => name.split(".")[1]);
  expect(kinds.at(-1)).toBe("device");
  expect(kinds.lastIndexOf("favourite")).toBeLessThan(kinds.indexOf("seen"));
  expect(kinds.filter((kind) => kind === "seen")).toHaveLength(2);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says what it needs", async ({ page }) => {
    await page.goto("./mijn/apparaat/");
    await expect(page.getByText("Deze pagina werkt alleen als JavaScript aan staat.")).toBeVisible();
  });
});

test.describe("in a browser that forgets after a week", () => {
  test.beforeEach(({ page }) => page.addInitScript(() => Object.defineProperty(Navigator.prototype, "vendor", { value: "Apple Computer, Inc." })));
  const ADVICE = "Deze browser kan wissen wat u hier bewaart";

  test("who has saved something is advised, once", async ({ page }) => {
    await openPage(page, "mijn/");
    await expect(page.getByRole("heading", { name: "U hebt nog niets bewaard" })).toBeVisible();
    await expect(page.getByText(ADVICE)).toHaveCount(0);
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [key(MIXED), favorite(title(MIXED))]);
    await page.reload();
    const advice = page.locator(".notice", { hasText: ADVICE });
    await expect(advice.getByText(/daar is ‘Bewaard’ nog leeg/)).toBeVisible();
    // First the copy, and only then the home screen.
    await expect(advice.getByRole("listitem")).toHaveText([/^Maak hier een kopie/, /beginscherm/, /zet de kopie terug/]);
    await expect(advice.getByRole("link", { name: "Kopie maken, terugzetten of alles wissen" })).toHaveAttribute("href", "mijn/apparaat/");
    await page.getByRole("button", { name: "Niet meer tonen" }).click();
    await expect(page.getByText(ADVICE)).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole("heading", { level: 4, name: title(MIXED) })).toBeVisible();
    await expect(page.getByText(ADVICE)).toHaveCount(0);
  });

  test("who has the site on the home screen is not", async ({ page }) => {
    await page.addInitScript(() => {
      const { matchMedia } = window;
      window.matchMedia = (query) => (query === "(display-mode: standalone)" ? { ...matchMedia.call(window, "all"), matches: true } : matchMedia.call(window, query));
    });
    await withStored(page, { [key(MIXED)]: favorite(title(MIXED)) });
    await openPage(page, "mijn/");
    await expect(page.getByRole("heading", { level: 4, name: title(MIXED) })).toBeVisible();
    await expect(page.getByText(ADVICE)).toHaveCount(0);
  });
});
