// Without JavaScript: the pages that the build wrote are the site.
import { expect, test } from "./fixtures.mjs";
import { cardLinks } from "./lists.mjs";
import { OPEN, TALK, dutch, eventOf, programme, upcomingTitles } from "./programme.mjs";


test.use({ javaScriptEnabled: false, tolerated: /404/ });

const nameOf = (id) => programme.people.find((person) => person.id === id).name;

test("the agenda can be read, and its first filters are links", async ({ page }) => {
  await page.goto("./");
  await expect(page.getByRole("heading", { level: 1, name: "Agenda" })).toBeVisible();
  await expect(cardLinks(page).first()).toContainText(upcomingTitles()[0]);
  expect(await cardLinks(page).count()).toBe(upcomingTitles().length);
  // Playwright's browser keeps scripting on for its own sake and so never shows what is in it.
  expect(await page.content()).toContain("<noscript>");
  const toggle = page.getByRole("link", { name: "Filters" });
  if (await toggle.isVisible()) await toggle.click();
  await expect(page.getByRole("group", { name: "Thema" }).getByRole("checkbox").first()).toBeDisabled();
  const theme = page.getByRole("group", { name: "Thema" }).getByRole("link").first();
  const name = (await theme.innerText()).trim();
  await theme.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
});

test("a talk can be read, with its calendar file and its other language", async ({ page, request, baseURL }) => {
  await page.goto(`./activiteit/${TALK}/`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(dutch(eventOf(TALK).title));
  const { contributors } = eventOf(TALK);
  await expect(page.getByRole("main").locator(".contributor-name")).toHaveText(contributors.map(({ person }) => nameOf(person)));
  await page.goto(`./activiteit/${OPEN}/`);
  const file = page.getByRole("link", { name: "Kalenderbestand (.ics)", includeHidden: true });
  const answer = await request.get(new URL(await file.getAttribute("href"), baseURL).href);
  expect(answer.headers()["content-type"]).toContain("text/calendar");
  expect((await answer.text()).replaceAll("\r\n ", "")).toContain(`UID:${OPEN}@topdelft.nl`);
});

test("an address that leads nowhere says so and leads on", async ({ page }) => {
  const answer = await page.goto("./activiteit/bestaat-niet/");
  expect(answer.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Deze pagina is er niet");
  await page.getByRole("main").getByRole("link", { name: /agenda/i }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Agenda" })).toBeVisible();
});
