// The errands of an organizer at the desk, in the browser: what they take, and that nothing typed is lost.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { test as base } from "@playwright/test";
import { LONG, expect, expectAccessible } from "./fixtures.mjs";
import { mailFile, openDesk, organizer } from "./desk.mjs";
import { OPEN, TALK } from "./programme.mjs";

const test = base.extend({
  language: ["nl", { option: true }],
  desk: async ({ language }, use) => {
    const desk = await openDesk({ language });
    await use(desk);
    await desk.close();
  },
  context: async ({ context, desk }, use) => {
    const strange = [];
    context.on("request", (request) => {
      // A program that is started again has another port.
      if (new URL(request.url()).hostname !== new URL(desk.address).hostname) strange.push(request.url());
    });
    context.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) strange.push(message.text());
    });
    context.on("weberror", ({ error }) => strange.push(error().message));
    await use(context);
    expect(strange, "requests to elsewhere, and errors").toEqual([]);
  },
});

const IMAGES = "tests/fixtures/house/images";

/** Files that somebody drags out of a folder onto something. */
async function dropped(target, paths) {
  const files = await Promise.all(paths.map(async (path) => [basename(path), (await readFile(path)).toString("base64")]));
  await target.evaluate((element, files) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of files) {
      dataTransfer.items.add(new File([Uint8Array.from(atob(text), (it) => it.charCodeAt(0))], name));
    }
    for (const name of ["dragover", "drop"]) {
      element.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, files);
}

const part = (page, name) => page.getByRole("form", { name, exact: true });
const saved = (page) => expect(page.getByRole("status")).toHaveText("Bewaard.");
const event = async (desk, id) => (await desk.programme()).events.find((it) => it.id === id);

test("a new talk, from nothing to what visitors will see, in forty actions", async ({ page, desk }) => {
  test.slow();
  const somebody = organizer(page);
  await page.goto(desk.address);
  await somebody.follow("Nieuwe activiteit");
  await somebody.fill("Titel", "Wie mag er nog in het groen?");
  await somebody.fill("Datum", "woensdag 20 januari 2027");
  await somebody.fill("Begin", "acht uur");
  await somebody.fill("Einde", "22.00");
  await somebody.press("Maak de activiteit");
  const first = part(page, "Wat en wanneer");
  await somebody.fill("Inloop", "half acht", first);
  await somebody.choose("Soort", "Stadsgesprek", first);
  await somebody.choose("Plaats", { index: 1 }, first);
  await saved(page);
  await somebody.check("Stadmaken", first);
  const who = part(page, "Wie");
  await somebody.open("Nog iemand", who);
  await somebody.fill("Naam", "Noor Voorbeeld", who.locator(".item-new").first());
  await somebody.press("Voeg toe: “Noor Voorbeeld”", who);
  await expect(who.locator("summary").getByText("Noor Voorbeeld")).toBeVisible();
  const text = part(page, "Tekst en foto");
  await somebody.fill("Nederlands", "Over parken en daken.", text.getByRole("group", { name: "In het kort" }));
  await saved(page);
  const registration = part(page, "Aanmelden");
  await somebody.check("Naam", registration);
  await somebody.check("E-mailadres", registration);
  await somebody.fill("Plaatsen", "80", registration);
  await somebody.fill("Sluit", "een dag ervoor", registration);
  await expect(registration.getByLabel("Sluit")).toHaveValue("di 19 januari 2027");
  await expect.poll(async () => (await event(desk, "wie-mag-er-nog-in-het-groen"))?.registration?.closes).toBe("2027-01-19");
  expect(await event(desk, "wie-mag-er-nog-in-het-groen")).toMatchObject({
    title: "Wie mag er nog in het groen?",
    kind: "stadsgesprek",
    start: "2027-01-20T20:00",
    end: "2027-01-20T22:00",
    doors: "2027-01-20T19:30",
    contributors: [{ person: "noor-voorbeeld" }],
    registration: { fields: ["name", "email"], capacity: 80 },
  });
  expect(await event(desk, "wie-mag-er-nog-in-het-groen")).toMatchObject({ draft: true });
  await somebody.press("Klaar: zet in het programma");
  await expect.poll(async () => (await event(desk, "wie-mag-er-nog-in-het-groen")).draft).toBeUndefined();
  expect(somebody.actions).toBeLessThanOrEqual(40);
  const seen = page.frameLocator("#voorbeeld-beeld");
  await expect(seen.getByRole("heading", { level: 1 })).toHaveText("Wie mag er nog in het groen?");
  await expect(seen.getByText("Over parken en daken.")).toBeVisible();
  await expect(seen.getByText("Noor Voorbeeld")).toBeVisible();
});

test("what is off in six actions, what moves in ten, published in three", async ({ page, desk }) => {
  test.slow();
  await page.goto(desk.address);
  let somebody = organizer(page);
  const { title } = await event(desk, OPEN);
  await somebody.follow(title.nl ?? title);
  await somebody.follow("Gaat niet door of verandert");
  await somebody.check("afgelast");
  await somebody.fill("Nederlands", "De zaal heeft waterschade.");
  await somebody.press("Zet dit in het programma");
  await expect(page.getByRole("status")).toHaveText("Bewaard.");
  expect(await event(desk, OPEN)).toMatchObject({ status: "cancelled", statusReason: expect.anything() });
  expect(somebody.actions).toBeLessThanOrEqual(6);

  somebody = organizer(page);
  await somebody.follow("Gaat niet door of verandert");
  await somebody.check("nieuwe datum of zaal");
  await somebody.fill("Datum", "27 januari 2027");
  await somebody.fill("Begin", "19.30");
  await somebody.press("Zet dit in het programma");
  await expect(page.getByRole("status")).toHaveText("Bewaard.");
  expect(await event(desk, OPEN)).toMatchObject({ status: "rescheduled", start: "2027-01-27T19:30", sequence: expect.any(Number) });
  expect(somebody.actions).toBeLessThanOrEqual(10);

  somebody = organizer(page);
  await somebody.follow("Publiceren");
  await expect(page.getByText(/^Andere stand: /)).toBeVisible();
  await somebody.press("Publiceer");
  await expect(page.getByText("De site staat in")).toBeVisible({ timeout: 60_000 });
  expect(somebody.actions).toBeLessThanOrEqual(3);
  expect(await desk.file(`site/activiteit/${OPEN}/index.html`)).toContain("27 januari 2027");
  await expect(page.getByText("Er is niets veranderd sinds de vorige keer.")).toBeVisible();
});

test("what is typed is seen before it is saved, and saved as the field is left; all of it can be undone", async ({ page, desk }) => {
  await page.goto(`${desk.address}activiteit/${TALK}`);
  const before = await desk.file("data/events.json");
  const title = page.locator("[id='title.nl']");
  await title.fill("Een andere titel");
  await expect(page.frameLocator("#voorbeeld-beeld").getByRole("heading", { level: 1 })).toHaveText("Een andere titel");
  expect(await desk.file("data/events.json")).toBe(before);
  await title.press("Tab");
  await saved(page);
  await expect(page.locator("[id='title.en']")).toBeFocused();
  expect(await desk.file("data/events.json")).not.toBe(before);
  await page.getByRole("button", { name: "Maak ongedaan" }).click();
  await expect(page.getByRole("status")).toHaveText("Ongedaan gemaakt.");
  expect(await desk.file("data/events.json")).toBe(before);
});

test("pictures and documents are dropped where they belong, and seen at once", async ({ page, desk }) => {
  await page.goto(`${desk.address}activiteit/${TALK}`);
  const text = part(page, "Tekst en foto");
  const pictures = text.getByRole("group", { name: "Foto's" });
  const before = (await event(desk, TALK)).images?.length ?? 0;
  await pictures.getByText("Nog een foto").click();
  // Two at once, as out of a folder; the camera says where it was in one of them.
  const [taken, drawn] = ["Gracht bij avond.jpg", "zaal-schets.png"];
  await dropped(pictures.locator(".item-new .field").first(), [taken, drawn].map((name) => `${IMAGES}/${name}`));
  const images = async () => (await event(desk, TALK)).images?.slice(before).map((it) => it.src);
  await expect.poll(images).toEqual(["foto/gracht-bij-avond.jpg", "foto/zaal-schets.png"]);
  expect(await desk.file("data/foto/gracht-bij-avond.jpg")).not.toContain("Een camera");
  // It is shown once it is said what it shows.
  const row = pictures.locator("details").first();
  await expect(row.locator(".message").first()).toContainText("alt");
  await row.getByLabel("Nederlands").fill("Huizen aan een gracht");
  await row.getByLabel("Nederlands").blur();
  const seen = page.frameLocator("#voorbeeld-beeld");
  const picture = seen.locator('img[src="data/foto/gracht-bij-avond.jpg"]').first();
  await expect.poll(() => picture.evaluate((it) => it.naturalHeight > it.naturalWidth)).toBe(true);
  const links = text.getByRole("group", { name: "Links", exact: true });
  await links.getByText("Nog een link").click();
  const choose = links.locator(".item-new").getByLabel("Kies een bestand");
  await choose.setInputFiles({ name: "Verslag van de avond.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") });
  await expect.poll(async () => (await event(desk, TALK)).links?.at(-1)?.url).toBe("stukken/verslag-van-de-avond.pdf");
  await expect(page.getByRole("status")).toContainText("bij uw gegevens");
  // What has no place on a site is not taken, and it is said why.
  await links.getByText("Nog een link").click();
  await choose.setInputFiles({ name: "kwaad.exe", mimeType: "application/octet-stream", buffer: Buffer.from("MZ") });
  await expect(page.getByRole("status")).toContainText("kwaad.exe: dit bestand kan hier niet staan.");
  await expectAccessible(page);
});

test("who comes is counted from mails, gets a mail, and is forgotten afterwards", async ({ page, desk }) => {
  const { title } = await event(desk, OPEN);
  const mail = (it) => mailFile({ title: title.nl ?? title, ...it });
  await page.goto(desk.address);
  const somebody = organizer(page);
  await somebody.follow("Aanmeldingen");
  await expect(page.getByText("Er zijn nog geen aanmeldingen.")).toBeVisible();
  const files = [mail({ name: "Jo Voorbeeld", seats: 2, code: "AB12" }), mail({ name: "Bo Voorbeeld", code: "CD34" }), mail({ name: "Mo Voorbeeld", code: "EF56" })];
  const chooser = page.getByLabel("Kies bestanden");
  await chooser.setInputFiles([...files, { name: "kat.jpg", mimeType: "image/jpeg", buffer: Buffer.from([0xff, 0xd8, 0xff]) }]);
  await expect(page.getByText("3 aanmeldingen en afmeldingen gelezen.")).toBeVisible();
  await expect(page.getByRole("alert")).toHaveText("Hierin staat geen aanmelding: kat.jpg");
  // The same again changes nothing; who does not come after all is counted apart.
  await chooser.setInputFiles([files[0], mail({ name: "Bo Voorbeeld", code: "CD34", isWithdrawal: true })]);
  const section = page.getByRole("region", { name: title.nl ?? title, exact: true }).first();
  await expect(section.locator(".count")).toContainText("2 aanmeldingen · 3 plaatsen");
  await expect(section.locator(".count")).toContainText("1 afgemeld");
  await somebody.open("Wie er komen", section);
  await expect(section.getByRole("cell", { name: "Jo Voorbeeld" })).toBeVisible();
  await expect(section.getByRole("link", { name: "Maak een mail klaar" })).toHaveAttribute("href", /^mailto:\?bcc=jo%2Evoorbeeld%40voorbeeld%2Enl,mo%2E/);
  const download = page.waitForEvent("download");
  await somebody.follow("Download de lijst", section);
  const list = await readFile(await (await download).path(), "utf8");
  expect(list.split("\r\n").slice(0, 2)).toEqual([expect.stringContaining("Naam;E-mailadres"), "Jo Voorbeeld;jo.voorbeeld@voorbeeld.nl;2;;Waar blijft de fiets?;;2026-11-24"]);
  await expectAccessible(page);
  // Who moves the evening is told whom to tell.
  await page.goto(`${desk.address}activiteit/${OPEN}/verandert`);
  await expect(page.getByText("Aanmeldingen die u hier hebt: 2.")).toBeVisible();
  await somebody.follow("Maak een mail klaar");
  await somebody.open("Wis deze aanmeldingen", section);
  await somebody.press("Ja, wis ze", section);
  await expect(page.getByRole("status").first()).toHaveText("De aanmeldingen zijn gewist.");
  expect(await desk.file("data/.versies/aanmeldingen.json")).toBe("[]");
});

test("where a name stands is said, and two that are the same become one", async ({ page, desk }) => {
  const before = await desk.programme();
  const [kept, gone] = ["stadmaken", "campus-en-de-stad"];
  const nameOf = (id) => before.themes.find((it) => it.id === id).name.nl;
  const users = before.events.filter((it) => it.themes?.includes(gone));
  await page.goto(`${desk.address}huis`);
  const somebody = organizer(page);
  const themes = part(page, "Thema's");
  await somebody.open(nameOf(gone), themes);
  const row = themes.locator("details[open]").first();
  await expect(row.getByText(`Staat bij: ${users[0].title.nl ?? users[0].title}`)).toBeVisible();
  await somebody.fill("Hetzelfde als", nameOf(kept), row);
  await somebody.press("Voeg samen", row);
  await saved(page);
  const after = await desk.programme();
  expect(after.themes.map(({ id }) => id)).not.toContain(gone);
  for (const { id, themes: was } of users) {
    const now = after.events.find((it) => it.id === id).themes;
    expect(now).toEqual([...new Set(was.map((it) => (it === gone ? kept : it)))]);
  }
  await page.getByRole("button", { name: "Maak ongedaan" }).click();
  await expect(page.getByRole("status")).toHaveText("Ongedaan gemaakt.");
  expect(await desk.programme()).toEqual(before);
});

test("the picture of a shared link is seen as it will be", async ({ page, desk }) => {
  await page.goto(`${desk.address}activiteit/${OPEN}`);
  await page.locator("#voorbeeld-soort").selectOption("deelbeeld");
  const seen = page.frameLocator("#voorbeeld-beeld").getByRole("img", { name: "Beeld bij een gedeelde link" });
  await expect.poll(() => seen.evaluate((it) => `${it.naturalWidth}×${it.naturalHeight}`)).toBe("1200×630");
  await expect.poll(() => seen.evaluate((it) => it.getBoundingClientRect().right <= innerWidth)).toBe(true);
});

test("a program that is broken off loses no more than the field that is being typed, and says so", async ({ page, desk }) => {
  await page.goto(`${desk.address}activiteit/${TALK}`);
  await page.locator("[id='title.nl']").fill("Bewaard");
  await page.locator("[id='title.nl']").press("Tab");
  await saved(page);
  await desk.kill();
  // The browser itself says that a request failed.
  page.context().removeAllListeners("console");
  await page.locator("[id='subtitle.nl']").fill("Nog niet");
  await page.locator("[id='subtitle.nl']").press("Tab");
  await expect(page.getByRole("status")).toHaveText(/Niet bewaard/);
  await expect(page.locator("[id='subtitle.nl']")).toHaveValue("Nog niet");
  await desk.reopen();
  await page.goto(`${desk.address}activiteit/${TALK}`);
  await expect(page.locator("[id='title.nl']")).toHaveValue("Bewaard");
});

test("all of it by keyboard alone, and without scripts", async ({ browser, desk }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(desk.address);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.goto(`${desk.address}nieuw`);
  await expect(page.getByLabel("Titel", { exact: true })).toBeFocused();
  await page.keyboard.type("Zonder muis");
  await page.keyboard.press("Tab");
  await page.keyboard.type("20-1-2027");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zonder muis");
  await page.locator("[id='subtitle.nl']").focus();
  await page.keyboard.type("Met toetsen");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toHaveText("Bewaard.");
  expect(await event(desk, "zonder-muis")).toMatchObject({ start: "2027-01-20", subtitle: "Met toetsen" });
  await context.close();
});

for (const language of ["nl", "en"]) {
  test.describe(`axe, ${language}`, language === "nl" ? {} : LONG, () => {
    test.use({ language });

    for (const [screen, viewport] of Object.entries({ desktop: { width: 1280, height: 800 }, tablet: { width: 820, height: 1180 } })) {
      test(`every page of the desk on a ${screen}: nothing to remark, nothing beside the window`, async ({ page, desk }) => {
        test.slow();
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme: screen === "tablet" ? "dark" : "light", reducedMotion: "reduce" });
        for (const path of ["", "?periode=geweest", "?periode=concept", "nieuw", `activiteit/${OPEN}`, `activiteit/${OPEN}/verandert`, "aanmeldingen", "huis", "publiceren"]) {
          await test.step(path || "the list", async () => {
            await page.goto(desk.address + path);
            await expectAccessible(page);
            expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
          });
        }
      });
    }
  });
}
