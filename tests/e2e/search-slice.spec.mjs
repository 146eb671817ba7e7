// The search comes when it is asked for. Words that were typed before are searched for once it is there; when it cannot be had,
// the list stays as it was.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { appIsReady, expect, openPage, test, withProgramme } from "./fixtures.mjs";
import { card, expectTitles, resultCount, searchField, titled } from "./lists.mjs";
import { OPEN, TALK, dutch, eventOf, programmeWith, upcomingTitles } from "./programme.mjs";
import { DIST } from "./server.mjs";

// What is found does not grow while a test counts it.
test.use({ outline: false });

const glue = / data-js="([^"]+)"/.exec(readFileSync(join(DIST, "index.html"), "utf8"))[1];
const slices = JSON.parse(/slices=(\{.*?\}),shared=/.exec(readFileSync(join(DIST, glue), "utf8"))[1]);
const own = slices.search.at(-1).name;
const title = (id) => dutch(eventOf(id).title);
const best = (page) => page.getByRole("heading", { level: 2, name: "Gevonden, het beste eerst" });

test("words are searched for once the search is there; until then the list stays, and nothing is said of it", async ({ page, server }) => {
  let send;
  server.answers.set(own, () => new Promise((resolve) => (send = resolve)));
  await openPage(page);
  await searchField(page).fill("wonen spoorzone");
  await expect.poll(() => Boolean(send)).toBe(true);
  await expectTitles(page, upcomingTitles());
  await expect(page.getByRole("status").first()).toHaveText("");
  send({ headers: { "content-type": "application/wasm" }, body: readFileSync(join(DIST, own)) });
  await expectTitles(page, [title(OPEN)]);
  await expect(page.getByRole("status").first()).toHaveText("1 activiteit. 1 suggestie bij het zoekveld");
});

test.describe("without the search", () => {
  test.use({ tolerated: /cannot be had|404|Failed to load|integrity/ });

  test("it is said, the list stays, and trying again finds", async ({ page, server }) => {
    server.answers.set(own, { status: 404, body: "" });
    await openPage(page);
    await searchField(page).fill("wonen spoorzone");
    const trouble = page.getByText("Zoeken lukt nu niet");
    await expect(trouble).toBeVisible();
    await expectTitles(page, upcomingTitles());
    server.answers.clear();
    await page.getByRole("button", { name: "Probeer het opnieuw" }).click();
    await expectTitles(page, [title(OPEN)]);
    await expect(trouble).toHaveCount(0);
    await expect(searchField(page)).toHaveValue("wonen spoorzone");
  });
});

test("a link to a search shows what it finds, the best first, with the words marked and their sentence", async ({ page }) => {
  await openPage(page, "archief/?q=maakindustrie");
  await expect(best(page)).toBeVisible();
  const first = page.getByRole("article").first();
  await expect(first.getByRole("heading")).toContainText("maakindustrie");
  await expect(first.locator("mark").first()).toHaveText(/maakindustrie/i);
  await expect(page.locator(".card-found mark").first()).toBeVisible();
  await searchField(page).fill("werkgelegenheid eekhout");
  await expect(page.locator(".card-subtitle mark")).toHaveText("Eekhout");
  await searchField(page).fill("m");
  await expect(best(page)).toHaveCount(0);
  await searchField(page).fill("");
  await expect(best(page)).toHaveCount(0);
  await expect(page.locator("mark")).toHaveCount(0);
});

test("theme, partner and place on a card are marked like other words", async ({ page }) => {
  await openPage(page, "?q=stadmaken");
  await expect(best(page)).toBeVisible();
  await expect(page.getByRole("article").first().getByRole("link", { name: "Stadmaken" }).locator("mark")).toHaveText("Stadmaken");
  await searchField(page).fill("delft design");
  const partners = page.getByRole("article").first().locator(".topic-line");
  await expect(partners.locator("mark").filter({ hasText: "Design" })).toHaveText("Design");
  await expect(partners).toContainText("Delft Design");
  await searchField(page).fill("");
  await expect(page.locator("mark")).toHaveCount(0);
});

test("what has only a part of it is shown as that, and a name that nobody has finds nobody", async ({ page }) => {
  await openPage(page, "archief/?q=hoogbouw+vogels");
  await expect(page.getByText("Niets heeft alles wat u zoekt. Dit komt het dichtst in de buurt.")).toBeVisible();
  await searchField(page).fill("mark rutte");
  await expect(resultCount(page)).toHaveText("0 activiteiten");
});

test("what is in the archive is one touch away, and so is what is to come", async ({ page }) => {
  await openPage(page);
  const elsewhere = page.locator(".elsewhere");
  await expect(elsewhere).toBeHidden();
  await searchField(page).fill("wonen");
  await expect(best(page)).toBeVisible();
  await expect(elsewhere).toHaveText(/^[1-9]\d* in het archief$/);
  const count = (await elsewhere.textContent()).match(/\d+/)[0];
  await elsewhere.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/periode=archief/);
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  await expect(resultCount(page)).toHaveText(`${count} activiteiten`);
  await expect(elsewhere).toBeHidden();
  await openPage(page, "archief/?q=wonen");
  await expect(elsewhere).toHaveText(/^[1-9]\d* nog te komen$/);
});

test("days in words, and a question", async ({ page }) => {
  await openPage(page, "archief/?q=februari+2019");
  await expectTitles(page, [title(TALK)]);
  await searchField(page).fill("wat was er over stadslandbouw?");
  await expect(page.getByRole("article").first().getByRole("heading")).toContainText(/Urban Farming/i);
});

test("hostile words are text, and very many of them are answered", async ({ page }) => {
  await withProgramme(page, programmeWith(OPEN, { summary: { nl: "Wie <mark onclick=alert(1)>woont</mark> hier?", en: "Who?" } }));
  await openPage(page, "?q=woont");
  await expect(card(page, titled(title(OPEN))).locator(".card-found")).toHaveText("Wie <mark onclick=alert(1)>woont</mark> hier?");
  await searchField(page).fill("(".repeat(3000) + " “".repeat(200) + "wonen ".repeat(400));
  await appIsReady(page);
  await searchField(page).fill("spoorzone");
  await expect(card(page, titled(title(OPEN)))).toBeVisible();
});
