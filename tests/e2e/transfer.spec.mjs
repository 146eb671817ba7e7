// Taking Saved along to another device: by link, by codes, merged or in place of what is there.
import { LONG, ON_DESKTOP, expect, expectAccessible, ofMany, openPage, test } from "./fixtures.mjs";
import { favorite, record, records, stored, withStored } from "./device.mjs";
import { otherDevice } from "./passing.mjs";
import { scan } from "./scan.mjs";
import { MIXED, OPEN, TALK, dutch, eventOf, programme } from "./programme.mjs";

const PATH = "mijn/meenemen/";
const title = (id) => dutch(eventOf(id).title);
const key = (id) => `sg1.favourite.${id}`;
const REGISTRATION = "sg1.registration.0b9f5a52-6c1e-4a7e-9f0e-2f7d2c1f8f11";
const DETAILS = { name: "Jan Jansen", email: "jan@voorbeeld.nl", seats: 2 };
const registration = (more) => record({ event: OPEN, title: title(OPEN), state: "onDevice", madeAt: 5, details: DETAILS, ...more });
const removed = (at) => JSON.stringify({ version: 1, at, device: "other", removed: true });
const main = (page) => page.getByRole("main");
const button = (page, name) => main(page).getByRole("button", { name, exact: true });
const heading = (page, name) => main(page).getByRole("heading", { name, exact: true });
const fragmentOf = (page) => page.evaluate(() => location.hash);
const goTo = (page, fragment) => page.evaluate((fragment) => void (location.hash = fragment), fragment);

/** The link that the page offers. */
async function linkOf(page) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPage(page, PATH);
  await button(page, "Kopieer de link").click();
  await expect(page.getByRole("status")).toHaveText("De link is gekopieerd.");
  return page.evaluate(() => navigator.clipboard.readText());
}

/** As many favorites as it takes for several codes. */
const many = () => Object.fromEntries(programme.events.slice(0, 60).map((event) => [key(event.id), favorite(dutch(event.title) ?? event.id, event.start)]));

test("Mine leads to the page, which says what goes along", async ({ page }) => {
  await withStored(page, { [key(MIXED)]: favorite(title(MIXED)), "sg1.note.x": record({ text: "Vraag" }), [key(TALK)]: removed(5), "sg1.settings": record({ advised: true }) });
  await openPage(page, "mijn/");
  await page.getByRole("link", { name: "Meenemen naar een ander apparaat" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Meenemen naar een ander apparaat" })).toBeFocused();
  await expect(main(page).getByRole("listitem")).toHaveText(["1 bewaarde activiteit", "1 notitie", "1 ding dat u hier weghaalde: dat gaat daar ook weg"]);
  await expect(main(page).getByRole("checkbox")).toHaveCount(0);
  await expectAccessible(page);
});

test("a link brings everything over, removals too, and back nothing changes", async ({ page, browser, server }) => {
  server.requests.length = 0;
  await withStored(page, { [key(MIXED)]: favorite(title(MIXED)), [key(TALK)]: removed(1_750_000_000_000) });
  const link = await linkOf(page);
  const other = await otherDevice(browser, { server });
  await withStored(other.page, { [key(TALK)]: favorite(title(TALK)), [key(OPEN)]: favorite(title(OPEN)) });
  await other.page.goto(link);
  await expect(heading(other.page, "Dit verandert er als u samenvoegt")).toBeVisible();
  await expect(other.page).toHaveTitle(/^Meenemen naar een ander apparaat · /);
  await expect(heading(other.page, "Komt erbij (1)")).toBeVisible();
  await expect(heading(other.page, "Gaat weg (1)")).toBeVisible();
  await expect(main(other.page).getByRole("listitem")).toHaveText([title(MIXED), title(TALK)]);
  expect(Object.keys(await records(other.page, "favourite")).sort()).toEqual([key(OPEN), key(TALK)].sort());

  await button(other.page, "Voeg samen").press("Enter");
  await expect(heading(other.page, "Alles is samengevoegd.")).toBeFocused();
  await expect(other.page.getByRole("status")).toHaveText("Alles is samengevoegd.");
  expect(await fragmentOf(other.page)).toBe("");
  expect(Object.keys(await records(other.page, "favourite")).sort()).toEqual([key(MIXED), key(OPEN)].sort());

  const back = await linkOf(other.page);
  await page.goto(back);
  await expect(heading(page, "Komt erbij (1)")).toBeVisible();
  await button(page, "Voeg samen").click();
  expect(await stored(page, "sg1.favourite.")).toEqual(await stored(other.page, "sg1.favourite."));
  await page.goto(back);
  await expect(heading(page, "Alles staat hier al")).toBeVisible();
  expect(server.requests.filter((path) => path?.includes("sg1") || path?.includes("#"))).toEqual([]);
  await other.close();
});

test("name and e-mail address go along only when that is ticked, and are not taken away", async ({ page, browser, server }) => {
  await withStored(page, { [REGISTRATION]: registration() });
  const bare = await linkOf(page);
  const box = page.getByRole("checkbox", { name: "Neem ook mijn persoonlijke gegevens mee" });
  await expect(box).not.toBeChecked();
  await box.check();
  await button(page, "Kopieer de link").click();
  const full = await page.evaluate(() => navigator.clipboard.readText());
  const other = await otherDevice(browser, { server });
  const there = async () => (await stored(other.page))[REGISTRATION].payload.details;
  const here = (await stored(page))[REGISTRATION];
  for (const [link, details] of [[bare, { seats: 2 }], [full, DETAILS], [bare, DETAILS]]) {
    await other.page.goto(link);
    await expect(button(other.page, "Niet nu")).toBeVisible();
    const merge = button(other.page, "Voeg samen");
    if (await merge.isVisible()) await merge.click();
    expect(await there()).toEqual(details);
  }
  await page.goto(await linkOf(other.page));
  await expect(heading(page, "Alles staat hier al")).toBeVisible();
  expect((await stored(page))[REGISTRATION]).toEqual(here);
  await other.close();
});

test("without the name the other device says where the registration is arranged", async ({ page, browser, server }) => {
  await withStored(page, { [REGISTRATION]: registration() });
  const other = await otherDevice(browser, { server });
  await other.page.goto(await linkOf(page));
  await button(other.page, "Voeg samen").click();
  await other.page.getByRole("link", { name: "Naar Bewaard" }).click();
  await expect(main(other.page).getByText("Geregeld op uw andere apparaat")).toBeVisible();
  await openPage(other.page, `activiteit/${OPEN}/aanmelden/`);
  await expect(main(other.page).getByText("Naam en e-mailadres staan op het apparaat waar u zich aanmeldde.")).toBeVisible();
  await other.close();
});

test("replacing is asked once more, and leaves what the organizer counts on", async ({ page, browser, server }) => {
  await withStored(page, { [key(MIXED)]: favorite(title(MIXED)) });
  const link = await linkOf(page);
  const other = await otherDevice(browser, { server });
  const message = { key: "k1", kind: "register", revision: 1, attempts: 1, language: "nl", madeAt: 5, state: "handedOver", at: 6 };
  await withStored(other.page, { [key(TALK)]: favorite(title(TALK)), [REGISTRATION]: registration({ message, details: { seats: 2 } }) });
  await other.page.goto(link);
  await button(other.page, "Vervang wat hier staat").press("Enter");
  await expect(main(other.page).getByText("Weet u zeker dat u wilt vervangen?")).toBeFocused();
  await expect(heading(other.page, "Gaat weg (1)")).toBeVisible();
  await expect(main(other.page).getByText("Dit blijft staan, omdat de organisator anders denkt dat u komt.")).toBeVisible();
  await expectAccessible(other.page);
  await button(other.page, "Nee, terug").click();
  await expect(button(other.page, "Vervang wat hier staat")).toBeFocused();
  expect(Object.keys(await records(other.page, "favourite"))).toEqual([key(TALK)]);
  await button(other.page, "Vervang wat hier staat").click();
  await button(other.page, "Ja, vervang").click();
  await expect(heading(other.page, "Alles is vervangen.")).toBeFocused();
  expect(Object.keys(await records(other.page, "favourite"))).toEqual([key(MIXED)]);
  expect(Object.keys(await records(other.page, "registration"))).toEqual([REGISTRATION]);
  expect(await fragmentOf(other.page)).toBe("");
  await other.close();
});

test("not now changes nothing, and takes the link out of the address", async ({ page }) => {
  await withStored(page, { [key(MIXED)]: favorite(title(MIXED)) });
  const link = await linkOf(page);
  await page.evaluate((key) => localStorage.removeItem(key), key(MIXED));
  await page.goto(link);
  await page.reload();
  await button(page, "Niet nu").click();
  await expect(heading(page, "Er is niets veranderd.")).toBeFocused();
  expect(await fragmentOf(page)).toBe("");
  expect(await records(page, "favourite")).toEqual({});
  await page.getByRole("link", { name: "Naar Bewaard" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bewaard" })).toBeFocused();
});

for (const colorScheme of ["light", "dark"]) {
  test.describe(`codes on a ${colorScheme} screen`, () => {
    test.use({ colorScheme });

    test("one code is read by an independent reader, and says what the link says", async ({ page, browser, server }) => {
      await withStored(page, { [key(MIXED)]: favorite(title(MIXED)) });
      await openPage(page, PATH);
      const code = await scan(page, page.getByRole("img", { name: /^QR/ }));
      expect(code).toMatch(new RegExp(`^${server.url}${PATH}#sg1d\\d+$`));
      const other = await otherDevice(browser, { server });
      await other.page.goto(code);
      await button(other.page, "Voeg samen").click();
      await expect(heading(other.page, "Alles is samengevoegd.")).toBeFocused();
      expect(Object.keys(await records(other.page, "favourite"))).toEqual([key(MIXED)]);
      await other.close();
    });
  });
}

test("several codes are collected in any order, each in a tab of its own", LONG, async ({ page, browser, server }) => {
  // A dozen codes are drawn, read and opened, each in a page that starts anew.
  test.slow();
  await withStored(page, many());
  await openPage(page, PATH);
  const codes = [];
  const next = button(page, "Volgende code");
  const place = page.locator("figcaption");
  const count = Number(/van (\d+)$/.exec(await place.textContent())[1]);
  expect(count).toBeGreaterThan(2);
  for (let at = 1; at <= count; at += 1) {
    await expect(place).toHaveText(`Code ${at} van ${count}`);
    await expect(page.getByRole("img", { name: `QR-code met wat u bewaarde. Code ${at} van ${count}` })).toBeVisible();
    let code;
    await expect.poll(async () => (code = await scan(page, page.getByRole("img", { name: /^QR/ }))) !== undefined && code !== codes.at(-1)).toBe(true);
    codes.push(code);
    await next.press("Enter");
  }
  await expect(next).toBeFocused();
  await expect(next).toHaveAttribute("aria-disabled", "true");
  expect(new Set(codes).size).toBe(count);

  const other = await otherDevice(browser, { server });
  for (const [at, code] of codes.toReversed().slice(0, -1).entries()) {
    const tab = await other.context.newPage();
    await tab.goto(code);
    await expect(heading(tab, `${at + 1} van ${count} codes gescand`)).toBeVisible();
    const missing = Array.from({ length: count - at - 1 }, (_, number) => number + 1).join(", ");
    await expect(main(tab).getByText(`Nog te scannen: code ${missing}.`)).toBeVisible();
    if (at === 0) await expectAccessible(tab);
  }
  await other.page.goto(codes[0]);
  await button(other.page, "Voeg samen").click();
  await expect(heading(other.page, "Alles is samengevoegd.")).toBeFocused();
  expect(await records(other.page, "favourite")).toEqual(await records(page, "favourite"));
  expect(await stored(other.page, "sg1.part.")).toEqual({});
  await other.close();
});

test("a part that was scanned long ago is forgotten", async ({ page }) => {
  await withStored(page, { "sg1.part.00000001.1": `${Date.now() - 2 * 3_600_000} sg1dx`, "sg1.part.00000001.2": "nonsense" });
  // A first part of two, whose other part never comes.
  await openPage(page, PATH);
  await page.evaluate((texts) => Object.entries(texts).forEach(([key, text]) => localStorage.setItem(key, text)), many());
  await page.reload();
  const code = await scan(page, page.getByRole("img", { name: /^QR/ }));
  await goTo(page, new URL(code).hash);
  await expect(heading(page, /^1 van \d+ codes gescand$/)).toBeFocused();
  expect(Object.keys(await stored(page, "sg1.part."))).toHaveLength(1);
});

const UNUSABLE = [
  { name: "foreign", fragment: "#utm_source=x", nl: "Deze link kennen we niet", en: "We do not know this link" },
  { name: "empty", fragment: "#sg1a", nl: "Deze link is niet heel", en: "This link is not whole" },
  { name: "damaged", fragment: "#sg1aAbCdEfGhIjKlMnOp", nl: "Deze link is niet heel", en: "This link is not whole" },
  { name: "newer", fragment: "#sg2zAAAA", nl: "Een nieuwere versie van deze site heeft deze link gemaakt", en: "A newer version of this site made this link" },
];

for (const [at, { name, fragment, nl, en }] of UNUSABLE.entries()) {
  test(`a link that is ${name} says so in both languages, also when the address changes`, ofMany(at), async ({ page }) => {
    await openPage(page, `${PATH}${fragment}`);
    await expect(heading(page, nl)).toBeVisible();
    await expectAccessible(page);
    await openPage(page, `en/${PATH}`);
    await goTo(page, fragment);
    await expect(heading(page, en)).toBeFocused();
    await expect(main(page).getByText("Nothing has changed here.")).toBeVisible();
  });
}

test("a link that was cut off is refused", async ({ page }) => {
  await withStored(page, { [key(MIXED)]: favorite(title(MIXED)) });
  const link = await linkOf(page);
  await page.goto(link.slice(0, -8));
  await expect(heading(page, "Deze link is niet heel")).toBeVisible();
});

test("what came is still there in the other language, and past the skip link", async ({ page }) => {
  await withStored(page, { [key(MIXED)]: favorite(title(MIXED)) });
  const link = await linkOf(page);
  await page.evaluate((key) => localStorage.removeItem(key), key(MIXED));
  await page.goto(link);
  await page.reload();
  await expect(button(page, "Voeg samen")).toBeVisible();
  await goTo(page, "#content");
  await expect(button(page, "Voeg samen")).toBeVisible();
  await page.getByRole("link", { name: "English" }).click();
  await expect(button(page, "Merge")).toBeVisible();
  await page.getByRole("link", { name: /^Saved/ }).first().click();
  await page.getByRole("link", { name: "Take along to another device" }).click();
  await expect(main(page).getByText("You have nothing to take along yet.")).toBeVisible();
});

for (const { total, details } of [{ total: 100, details: {} }, { total: 10_000, details: { tag: [LONG.tag, ON_DESKTOP.tag] } }]) {
  test(`${total} hostile fragments one after the other break nothing`, details, async ({ page }) => {
    test.setTimeout(600_000);
    await withStored(page, { [key(MIXED)]: record({ title: "<img src=x onerror='globalThis.fired = 1'>" }), "sg1.note.x": record({ text: "<script>globalThis.fired = 2</script>" }) });
    const link = await linkOf(page);
    await page.evaluate((keys) => keys.forEach((key) => localStorage.removeItem(key)), [key(MIXED), "sg1.note.x"]);
    await page.goto("./mijn/meenemen/");
    await expect(main(page).getByText("U hebt nog niets om mee te nemen.")).toBeVisible();
    await page.evaluate(async ([good, total]) => {
      const words = ["sg1a", "sg1d", "sg2a", "<img src=x onerror=globalThis.fired=3>", "javascript:globalThis.fired=4", "%00", "%", "%ff%fe", "../../", "é\u202e", "__proto__", "9".repeat(200), "A".repeat(500), "#", "&", "\"'", "x".repeat(20_000)];
      let seed = 20_261_123;
      const roll = (below) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
      const pick = (list) => list[roll(list.length)];
      const make = () => {
        const at = roll(good.length);
        return pick([
          () => Array.from({ length: 1 + roll(5) }, () => pick(words)).join(""),
          () => good.slice(0, at),
          () => good.slice(0, at) + pick(words) + good.slice(at + 1),
          () => `sg1${pick(["a", "d"])}${Array.from({ length: roll(300) }, () => pick([..."0123456789"])).join("")}`,
        ])();
      };
      for (let count = 0; count < total; count += 1) {
        const before = location.hash;
        location.hash = make();
        if (location.hash !== before) await new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
      }
    }, [new URL(link).hash.slice(1), total]);
    await goTo(page, new URL(link).hash);
    await expect(main(page).getByText(/^Notitie bij .*: <script>globalThis\.fired = 2<\/script>$/)).toBeVisible();
    await button(page, "Voeg samen").click();
    await expect(heading(page, "Alles is samengevoegd.")).toBeFocused();
    expect(await page.evaluate(() => globalThis.fired)).toBeUndefined();
    await openPage(page, "mijn/");
    await expect(page.getByRole("heading", { level: 4, name: title(MIXED) })).toBeVisible();
  });
}

test("where nothing is kept, the preview works and says so", async ({ page }) => {
  await withStored(page, { [key(MIXED)]: favorite(title(MIXED)) });
  const link = await linkOf(page);
  await page.addInitScript(() => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } }));
  await page.goto(link);
  await page.reload();
  await expect(main(page).getByText("Deze browser bewaart niets. Wat u overneemt, staat hier alleen tot u de pagina sluit.")).toBeVisible();
  await button(page, "Voeg samen").click();
  await expect(heading(page, /^De browser heeft niet alles bewaard/)).toBeFocused();
  await page.getByRole("link", { name: "Naar Bewaard" }).click();
  await expect(page.getByRole("heading", { level: 4, name: title(MIXED) })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says what it needs", async ({ page }) => {
    for (const [path, words] of [[PATH, "Deze pagina werkt alleen als JavaScript aan staat."], [`en/${PATH}`, "This page works only with JavaScript switched on."]]) {
      await page.goto(`./${path}`);
      await expect(page.getByText(words)).toBeVisible();
    }
  });
});
