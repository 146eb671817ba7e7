// The same bundle in a folder of a larger site: the main journeys at /een/twee/.
import { expect, openPage, test as base } from "./fixtures.mjs";
import { expectSaved, heart } from "./device.mjs";
import { expectQuery, openFilters, option, resultCount, searchField } from "./lists.mjs";
import { MIXED, OPEN, dutch, eventOf } from "./programme.mjs";
import { register } from "./registering.mjs";
import { startServer } from "./server.mjs";

const FOLDER = "/een/twee/";

const test = base.extend({
  server: [
    async ({}, use) => {
      const server = await startServer({ base: FOLDER });
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
});

const title = dutch(eventOf(OPEN).title);
const inFolder = (page) => expect(page).toHaveURL((url) => url.pathname.startsWith(FOLDER));

test("filter, open, save, and come back: every address stays in the folder", async ({ page }) => {
  await openPage(page);
  await openFilters(page);
  const before = await resultCount(page).innerText();
  await option(page, "Thema", "Stadsgesprekken").check();
  await expect(resultCount(page)).not.toHaveText(before);
  await expectQuery(page, "?thema=stadsgesprekken");
  await inFolder(page);
  await searchField(page).fill("spoorzone");
  await page.getByRole("article").getByRole("link", { name: new RegExp(title.slice(0, 20)) }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await inFolder(page);
  await heart(page, title).click();
  await expectSaved(page, 1);
  await page.reload();
  await expectSaved(page, 1);
  await page.goBack();
  await expect(searchField(page)).toHaveValue("spoorzone");
  await inFolder(page);
});

test("registering and the other language work there", async ({ page }) => {
  await register(page, MIXED, { seats: "2" });
  await inFolder(page);
  await page.getByRole("link", { name: /English|EN/ }).first().click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveURL((url) => url.pathname.startsWith(`${FOLDER}en/`));
});
