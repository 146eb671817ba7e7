// Following the programme, or a part of it, in a calendar or a feed reader; and what the head says of the page at hand.
import { expect, openPage, test } from "./fixtures.mjs";
import { cardLinks } from "./lists.mjs";

const SUMMARY = "Blijf op de hoogte";

for (const { path, file, word } of [
  { path: "./", file: "volg/alles.ics", word: "X-WR-CALNAME:Stadsgesprek\r\n" },
  { path: "archief/", file: "volg/alles.ics", word: "X-WR-CALNAME:Stadsgesprek\r\n" },
  { path: "thema/stadsgesprekken/", file: "volg/thema/stadsgesprekken.ics", word: "X-WR-CALNAME:Stadsgesprek · " },
  { path: "partner/tu-delft/", file: "volg/partner/tu-delft.ics", word: "X-WR-CALNAME:Stadsgesprek · TU Delft" },
]) {
  test(`a calendar can subscribe to what ${path} shows`, async ({ page, server, request }) => {
    await openPage(page, path);
    await page.getByText(SUMMARY).click();
    const link = page.getByRole("link", { name: "Abonneer uw agenda" });
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
    await page.getByText(SUMMARY).click();
    await expect(page.getByRole("link", { name: "Abonneer uw agenda" })).toHaveAttribute("href", "volg/alles.ics");
    await expect(page.getByRole("button", { name: "Kopieer de link" })).toHaveCount(0);
  });
});

test("what the head says of the first page is not said of the next", async ({ page }) => {
  const ofPage = page.locator("head").locator("link[rel=canonical], link[rel=alternate], meta[property], script[type='application/ld+json']");
  await openPage(page);
  expect(await ofPage.count()).toBeGreaterThan(5);
  await cardLinks(page).first().click();
  await expect(page.getByRole("link", { name: "In mijn agenda" })).toBeVisible();
  await expect(ofPage).toHaveCount(0);
});
