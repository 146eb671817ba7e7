import { expect, openPage, test, withProgramme } from "./fixtures.mjs";
import { MIXED, programmeWith } from "./programme.mjs";

// A build for developers names what it left out.
test.use({ tolerated: /unsafe-address/ });

test("a hostile programme stays text", async ({ page }) => {
  const hostile = [
    "<img src=x onerror=\"globalThis.fired = 1\"> <script>globalThis.fired = 2</script>",
    "[klik hier](javascript:globalThis.fired=3) en [hier](data:text/html,<script>fired=4</script>)",
    "<svg/onload=globalThis.fired=5> **vet** <style>body{display:none}</style>",
  ].join("\n\n");
  const changes = {
    title: "Titel <b>niet vet</b> & \"quote\"", subtitle: "<i>ook niet</i>", summary: hostile, description: hostile,
    statusReason: "<iframe src=//kwaad.example></iframe>", sources: ["javascript:globalThis.fired=6"],
    links: [{ url: "javascript:globalThis.fired=7", label: "Kwaad", when: "before" }],
  };
  await withProgramme(page, programmeWith(MIXED, changes));
  await openPage(page, `activiteit/${MIXED}/`);
  const article = page.getByRole("main").getByRole("article");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(changes.title);
  await expect(article.getByText("<img src=x onerror=").first()).toBeVisible();
  await expect(article.getByText("<style>body{display:none}</style>").first()).toBeVisible();
  await expect(article.getByText("vet", { exact: true }).and(page.locator("strong")).first()).toBeVisible();
  await expect(article.locator("img, script, iframe, style, [onload], [onerror]")).toHaveCount(0);
  // A subscription is ours.
  const hrefs = await page.locator("a[href]").evaluateAll((links) => links.map(({ protocol, href }) => ({ protocol, href })));
  const host = new URL(page.url()).host;
  const isRight = ({ protocol, href }) => /^(https?|mailto):$/.test(protocol) || href.startsWith(`webcal://${host}/volg/`);
  expect(hrefs.filter((link) => !isRight(link))).toEqual([]);
  await openPage(page);
  await expect(page.getByRole("heading", { name: "Titel <b>niet vet</b>" })).toBeVisible();
  expect(await page.evaluate(() => globalThis.fired)).toBeUndefined();
});
