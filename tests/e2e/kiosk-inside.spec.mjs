import { openPage, withProgramme } from "./fixtures.mjs";
import { atRest, button, code, controls, expect, heading, openKiosk, tap, test, touch, wakeKiosk } from "./kiosk.mjs";
import { MIXED, OPEN, TALK, dutch, eventOf, programmeOf } from "./programme.mjs";
import { readable } from "./lists.mjs";

/** An event with a link of every kind. */
const linked = {
  ...eventOf(MIXED),
  start: "2026-11-23T19:30", end: "2026-11-23T22:00", doors: undefined,
  description: "Zie [de site](https://example.org/), [mail ons](mailto:wij@example.org) of [bel](tel:+31152123456).",
  sources: ["https://example.org/bron"],
};

const title = dutch(linked.title);

/** Opens the first event of the first screen. */
async function openFirst(page) {
  await touch(page, page.locator(".card-title a").first());
  await expect(page.locator(".event")).toBeVisible();
}

test("no link leaves: each shows a screen of the kiosk or a code", async ({ page, context }) => {
  test.slow();
  await withProgramme(page, programmeOf(linked, eventOf(OPEN), eventOf(TALK)));
  await wakeKiosk(page);
  const address = page.url();
  const strays = [];
  context.on("page", () => strays.push("a new page"));
  page.on("download", () => strays.push("a download"));
  page.on("framenavigated", (frame) => strays.push(`gone to ${frame.url()}`));
  await openFirst(page);
  expect(readable(await heading(page).textContent())).toBe(title);
  const links = page.locator("main a[href]");
  const count = await links.count();
  expect(count).toBeGreaterThan(6);
  for (let at = 0; at < count; at += 1) {
    // Also those that are not to be seen: a program could reach them.
    await links.nth(at).evaluate((link) => link.click());
    await page.clock.runFor(50);
    const isCode = () => code(page).isVisible();
    const isElsewhere = async () => !(await page.locator(".event").isVisible()) || readable(await heading(page).textContent()) !== title;
    await expect.poll(async () => (await isCode()) || (await isElsewhere()), `link ${at}`).toBe(true);
    if (await isCode()) await touch(page, button(page, "Sluit"));
    else await touch(page, button(page, "Terug"));
    await expect(code(page)).toBeHidden();
    // Another event is an event, too.
    await expect(heading(page)).toHaveText(title);
  }
  expect(page.url()).toBe(address);
  expect(strays).toEqual([]);
});

for (const { name, link, words, address } of [
  { name: "another site", link: "de site", words: "Deze site op uw telefoon", address: "example.org" },
  { name: "mail", link: "mail ons", words: "Mail met uw telefoon", address: "wij@example.org" },
  { name: "a telephone", link: "bel", words: "Bel met uw telefoon", address: "+31152123456" },
  { name: "the way", link: "Route", words: "De route op uw telefoon", address: /openstreetmap\.org/ },
]) {
  test(`${name} becomes a code with its address`, async ({ page }) => {
    await withProgramme(page, programmeOf(linked));
    await wakeKiosk(page);
    await openFirst(page);
    await touch(page, page.getByRole("link", { name: link, exact: true }).first());
    const panel = page.getByRole("dialog", { name: words });
    await expect(panel).toBeVisible();
    await expect(panel.locator(".kiosk-code-url")).toHaveText(address);
    await expect(panel.getByRole("img", { name: "QR-code" })).toBeVisible();
  });
}

test("registering is done on a phone, without the preview", async ({ page }) => {
  await wakeKiosk(page, `?nu=${encodeURIComponent("2026-11-25T12:00")}`);
  await touch(page, page.getByRole("link", { name: "Alles wat komt" }));
  await touch(page, page.locator(`a[href*="activiteit/${OPEN}/"]`).first());
  await touch(page, page.getByRole("link", { name: "Aanmelden" }).first());
  const panel = page.getByRole("dialog", { name: "Meld u aan op uw telefoon" });
  await expect(panel.locator(".kiosk-code-url")).toHaveText(`example.org/activiteit/${OPEN}/aanmelden`);
});

test("an event, a list and a choice can be taken along", async ({ page }) => {
  await wakeKiosk(page);
  await touch(page, page.getByRole("link", { name: "Op thema" }));
  await touch(page, page.getByRole("link", { name: /^Stadmaken/ }));
  await touch(page, button(page, "Lijst op mijn telefoon"));
  await expect(code(page).locator(".kiosk-code-url")).toHaveText("example.org/?thema=stadmaken");
  await touch(page, button(page, "Sluit"));
  await touch(page, page.locator("main .favorite").first());
  await touch(page, button(page, "Mijn keuze (1)"));
  await expect(page.locator("main .card")).toHaveCount(1);
  await touch(page, button(page, "Op mijn telefoon"));
  await expect(code(page).locator(".kiosk-code-url")).toHaveText("example.org/mijn/meenemen");
  await expect(code(page).getByRole("img", { name: "QR-code" })).toBeVisible();
});

test("printing, menus, selecting, dragging and the keys of a browser do nothing", async ({ page }) => {
  await wakeKiosk(page);
  const isStopped = (kind) =>
    page.evaluate((kind) => !document.querySelector("main a").dispatchEvent(new Event(kind, { bubbles: true, cancelable: true })), kind);
  for (const kind of ["contextmenu", "selectstart", "dragstart", "auxclick", "submit"]) expect(await isStopped(kind), kind).toBe(true);
  const isKeyStopped = (key, modifier) =>
    page.evaluate(([key, modifier]) => {
      const ev = new KeyboardEvent("keydown", { key, [modifier]: true, bubbles: true, cancelable: true });
      return !document.body.dispatchEvent(ev);
    }, [key, modifier]);
  for (const key of ["p", "s", "o", "n", "t", "w", "r", "l"]) expect(await isKeyStopped(key, "ctrlKey"), key).toBe(true);
  for (const key of ["ArrowLeft", "Home", "F4"]) expect(await isKeyStopped(key, "altKey"), key).toBe(true);
  expect(await isKeyStopped("F11", "shiftKey")).toBe(true);
  expect(await page.evaluate(() => [String(window.print), String(window.open)].join())).not.toContain("native code");
  expect(await page.evaluate(() => window.open("https://example.org/"))).toBeUndefined();
  await page.evaluate(() => window.print());
});

test("nothing is downloaded: a calendar file becomes a code, and what asks for it by itself gets nothing", async ({ page }) => {
  const downloads = [];
  page.on("download", (download) => downloads.push(download.url()));
  await wakeKiosk(page);
  await touch(page, page.getByRole("link", { name: "Alles wat komt" }));
  await touch(page, page.locator(`main a[href*="activiteit/${OPEN}/"]`).first());
  const files = page.locator("main a[download], main a[href$='.ics']");
  expect(await files.count()).toBeGreaterThan(0);
  for (const file of await files.all()) {
    await file.evaluate((link) => link.click());
    await page.clock.runFor(50);
    await expect(code(page)).toBeVisible();
    await touch(page, button(page, "Sluit"));
  }
  for (const href of ["data/events.json", "data:text/plain,x", "blob:"]) {
    const isStopped = await page.evaluate((href) => {
      const link = Object.assign(document.createElement("a"), { href: href === "blob:" ? URL.createObjectURL(new Blob(["x"])) : href, download: "x", textContent: "x" });
      document.querySelector("main").append(link);
      const isStopped = !link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      link.remove();
      return isStopped;
    }, href);
    expect(isStopped, href).toBe(true);
    await page.clock.runFor(500);
    await page.evaluate(() => document.querySelector("dialog[open]")?.close());
  }
  await expect(controls(page)).toBeVisible();
  expect(downloads).toEqual([]);
  expect(page.context().pages()).toHaveLength(1);
});

test("nothing asks for the keyboard of the system", async ({ page }) => {
  await wakeKiosk(page);
  const fields = page.locator("input, textarea, select, [contenteditable]");
  for (const name of ["Op thema", "Op datum", "Op partner", "Zoek een woord", "Alles wat komt", "Geweest"]) {
    await touch(page, page.getByRole("link", { name, exact: true }));
    await expect(fields, name).toHaveCount(0);
    await touch(page, button(page, "Begin"));
  }
});

test("every other page of the site leads back to the kiosk", async ({ page }) => {
  await openKiosk(page, "?ruimte=podium");
  const address = page.url();
  for (const path of ["", `activiteit/${OPEN}/`, "over/", `activiteit/${OPEN}/aanmelden/`]) {
    await page.goto(`./${path}`);
    await page.waitForURL(address);
    await expect(atRest(page), path).toBeVisible();
  }
});

test("it works as well without storage", async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, { get: () => { throw new DOMException("blocked", "SecurityError"); } });
    }
  });
  await wakeKiosk(page);
  await touch(page, page.locator("main .favorite").first());
  await expect(button(page, "Mijn keuze (1)")).toBeVisible();
  await touch(page, button(page, "Klaar"));
  await page.clock.runFor(200);
  await expect(atRest(page)).toBeVisible();
});

test("outside the kiosk nothing is confined", async ({ page }) => {
  await openPage(page, "over/");
  expect(await page.evaluate(() => sessionStorage.getItem("sg1.kiosk"))).toBeNull();
  expect(await page.evaluate(() => String(window.print))).toContain("native code");
  await expect(controls(page)).toHaveCount(0);
});

test("the panel for staff opens with five taps in the corner, and only says", async ({ page }) => {
  await wakeKiosk(page);
  for (let taps = 0; taps < 4; taps += 1) await tap(page, 30, 30);
  const panel = page.getByRole("dialog", { name: "Voor de medewerkers" });
  await expect(panel).toBeHidden();
  await tap(page, 30, 30);
  await expect(panel).toBeVisible();
  for (const name of ["Versie", "Programma van", "Werkt zonder internet", "Opslag", "Afwijking van de klok", "Aan sinds het laatste laden", "Laatste fout"]) {
    await expect(panel.getByText(name, { exact: true })).toBeVisible();
  }
  await expect(panel.getByText("niets over bezoekers")).toBeVisible();
  await expect(panel.getByRole("button")).toHaveText(["Sluit"]);
  await touch(page, button(page, "Sluit"));
  await expect(panel).toBeHidden();
});

test("what is dropped or pasted on it does nothing: a file would take its place", async ({ page }) => {
  await openKiosk(page);
  for (const wake of [async () => {}, () => tap(page), () => openFirst(page)]) {
    await wake();
    const left = await page.evaluate(() => {
      const events = [
        ...["dragenter", "dragover", "drop"].map((kind) => new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() })),
        new ClipboardEvent("paste", { bubbles: true, cancelable: true }),
      ];
      return events.filter((event) => document.querySelector("main, body").dispatchEvent(event)).map(({ type }) => type);
    });
    expect(left).toEqual([]);
  }
});
