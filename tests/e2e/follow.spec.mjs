// Following the programme, or a part of it, in a calendar or a feed reader; and what the head says of the page at hand.
import { expect, openPage, test } from "./fixtures.mjs";
import { cardLinks } from "./lists.mjs";
import { OPEN } from "./programme.mjs";

const SUMMARY = /^Nieuwe gesprekken in mijn kalender/;

for (const { path, file, word } of [
  { path: "./", file: "volg/alles.ics", word: "X-WR-CALNAME:Stadsgesprek\r\n" },
  { path: "archief/", file: "volg/alles.ics", word: "X-WR-CALNAME:Stadsgesprek\r\n" },
  { path: "thema/stadsgesprekken/", file: "volg/thema/stadsgesprekken.ics", word: "X-WR-CALNAME:Stadsgesprek · " },
  { path: "partner/tu-delft/", file: "volg/partner/tu-delft.ics", word: "X-WR-CALNAME:Stadsgesprek · TU Delft" },
]) {
  test(`a calendar can subscribe to what ${path} shows`, async ({ page, server, request }) => {
    await openPage(page, path);
    await page.getByText(SUMMARY).click();
    const link = page.getByRole("link", { name: "Kalender op dit apparaat" });
    await expect(link).toHaveAttribute("href", `${server.url}${file}`.replace(/^https?:/, "webcal:"));
    const answer = await request.get(`${server.url}${file}`);
    expect(answer.headers()["content-type"]).toContain("text/calendar");
    expect(await answer.text()).toContain(word);
    // A feed needs the address of the site, which this one was not told.
    await expect(page.getByRole("link", { name: "Volg met een feedlezer (Atom)" })).toHaveCount(0);
  });
}

test("the link of a subscription can be copied", async ({ page, context, server }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPage(page, "thema/stadsgesprekken/");
  await page.getByText(SUMMARY).click();
  await page.getByRole("button", { name: "Kopieer de link" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${server.url}volg/thema/stadsgesprekken.ics`);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the files themselves are linked", async ({ page }) => {
    await page.goto("./");
    // At the foot of a list that is still being laid out: it is pressed until it is open.
    const file = page.getByRole("link", { name: "Kalender op dit apparaat" });
    await expect(async () => {
      await page.getByText(SUMMARY).click();
      await expect(file).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect(file).toHaveAttribute("href", "volg/alles.ics");
    await expect(page.getByRole("button", { name: "Kopieer de link" })).toHaveCount(0);
  });
});

test("what the head says of the first page is not said of the next", async ({ page }) => {
  const ofPage = page.locator("head").locator("link[rel=canonical], link[rel=alternate], meta[property], script[type='application/ld+json']");
  await openPage(page);
  expect(await ofPage.count()).toBeGreaterThan(5);
  await cardLinks(page).first().click();
  await expect(page.getByText("Kalender", { exact: true })).toBeVisible();
  await expect(ofPage).toHaveCount(0);
});

for (const { query, file, words } of [
  { query: "?thema=stadmaken", file: "volg/thema/stadmaken.ics", words: "Nieuwe gesprekken in mijn kalender: Stadmaken" },
  { query: "?partner=tu-delft&periode=archief", file: "volg/partner/tu-delft.ics", words: "Nieuwe gesprekken in mijn kalender: TU Delft" },
  { query: "?thema=stadmaken&partner=tu-delft", file: "volg/alles.ics", words: "Nieuwe gesprekken in mijn kalender" },
  { query: "?q=gracht", file: "volg/alles.ics", words: "Nieuwe gesprekken in mijn kalender" },
]) {
  test(`the list under ${query} offers what fits it, and says what that is`, async ({ page, server }) => {
    await openPage(page, `./${query}`);
    await page.getByText(words, { exact: true }).click();
    await expect(page.getByRole("link", { name: "Kalender op dit apparaat" })).toHaveAttribute("href", `${server.url}${file}`.replace(/^https?:/, "webcal:"));
  });
}

test("what is offered follows the filter, and calendars on the web can follow too", async ({ page, server }) => {
  await openPage(page, "archief/");
  const google = page.getByRole("link", { name: "Google Agenda" });
  // At the foot of a long list, which may still grow under the finger.
  await expect(async () => {
    await page.getByText("Nieuwe gesprekken in mijn kalender").click();
    await expect(google).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const cid = async () => new URL(await google.getAttribute("href")).searchParams.get("cid");
  expect(await cid()).toBe(`${server.url}volg/alles.ics`.replace(/^https?:/, "webcal:"));
  const toggle = page.getByRole("button", { name: "Filters" });
  if (await toggle.isVisible()) await toggle.click();
  await page.getByRole("checkbox", { name: /Stadmaken/ }).check();
  await expect.poll(cid).toBe(`${server.url}volg/thema/stadmaken.ics`.replace(/^https?:/, "webcal:"));
  const outlook = new URL(await page.getByRole("link", { name: "Outlook.com" }).getAttribute("href"));
  expect(outlook.searchParams.get("url")).toBe(`${server.url}volg/thema/stadmaken.ics`);
  expect(outlook.searchParams.get("name")).toBe("Stadsgesprek · Stadmaken");
});

test.describe("on Android", () => {
  test.use({ userAgent: "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Mobile Safari/537.36" });

  test("the way that works comes first, and nothing leads to a calendar that is not there", async ({ page, server }) => {
    await openPage(page);
    await page.getByText(SUMMARY).click();
    const panel = page.locator(".follow-panel");
    await expect(panel.getByText("Android volgt zelf geen kalenders")).toBeVisible();
    await expect(panel.getByRole("link").first()).toHaveText("Google Agenda");
    await expect(panel.getByRole("link", { name: "Kalender op dit apparaat" })).toHaveCount(0);
    await expect(panel.getByRole("button", { name: "Kopieer de link" })).toBeVisible();
    await openPage(page, `activiteit/${OPEN}/`);
    await page.getByText("Kalender", { exact: true }).click();
    const all = page.getByRole("link", { name: "Nieuwe gesprekken in mijn kalender" });
    const address = new URL(await all.getAttribute("href"));
    expect(address.host).toBe("calendar.google.com");
    expect(address.searchParams.get("cid")).toBe(`${server.url}volg/alles.ics`.replace(/^https?:/, "webcal:"));
    await expect(page.locator("a[href^='webcal:']")).toHaveCount(0);
  });
});
