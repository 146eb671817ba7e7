// After one visit the whole site opens without a network; the server is really stopped.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PATIENCE, builds, expect, forget, kept, ofMany, openPage, test, title, visit, workers } from "./offline.mjs";
import { lists } from "./editions.mjs";
import { MIXED, OPEN, TALK, dutch, eventOf, upcomingTitles } from "./programme.mjs";
import { DIST } from "./server.mjs";
import { expectTitles } from "./lists.mjs";

const english = (text) => text.en ?? text;
const LINKS = [
  ["", "Agenda"],
  ["en/", "What’s on"],
  ["?thema=stadmaken", "Agenda"],
  ["archief/", "Archief"],
  ["mijn/", "Bewaard"],
  ["en/mijn/", "Saved"],
  [`activiteit/${MIXED}/`, dutch(eventOf(MIXED).title)],
  [`activiteit/${TALK}/`, dutch(eventOf(TALK).title)],
  [`en/activiteit/${OPEN}/`, english(eventOf(OPEN).title)],
  [`activiteit/${OPEN}/aanmelden/`, dutch(eventOf(OPEN).title)],
  ["privacy/", "Privacy"],
  ["activiteit/bestaat-niet/", "Deze pagina is er niet"],
];

async function allPagesKept(page) {
  const { needed, pages } = lists(DIST);
  const paths = async () => Object.values(await kept(page)).flat();
  await expect.poll(paths, PATIENCE).toEqual(expect.arrayContaining([...needed, ...pages]));
}

for (const [at, folder] of ["/", "/een/twee/"].entries()) {
  test.describe(`at ${folder}`, ofMany(at), () => {
    test.use({ folder });

    test("after one visit every address opens without a network", async ({ page, site }) => {
      await visit(page);
      await site.stop();
      for (const [path, heading] of LINKS) {
        await openPage(page, path);
        await expect(title(page), path).toContainText(heading);
        expect(new URL(page.url()).pathname, path).toBe(`${folder}${path.split("?")[0]}`);
      }
    });

    test("pages that are not kept yet open all the same", async ({ page, site }) => {
      await visit(page);
      await site.stop();
      await forget(page, "/activiteit/");
      await openPage(page, `en/activiteit/${MIXED}/`);
      await expect(title(page)).toHaveText(english(eventOf(MIXED).title));
      await page.getByRole("link", { name: "Nederlands" }).first().click();
      await expect(title(page)).toHaveText(dutch(eventOf(MIXED).title));
      expect(new URL(page.url()).pathname).toBe(`${folder}activiteit/${MIXED}/`);
    });
  });
}

test("without a network and without scripts, the pages can be read", async ({ page, site, context }) => {
  await visit(page);
  await allPagesKept(page);
  await site.stop();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setScriptExecutionDisabled", { value: true });
  await page.goto(`./activiteit/${TALK}/`);
  await expect(title(page)).toHaveText(dutch(eventOf(TALK).title));
  await page.getByRole("link", { name: "Agenda" }).first().click();
  await expectTitles(page, upcomingTitles());
});

test("the worker keeps no calendar, feed or picture, and does not answer for them", async ({ page, site }) => {
  await visit(page);
  await allPagesKept(page);
  const paths = Object.values(await kept(page)).flat();
  expect(paths.filter((path) => /\.(ics|atom|png)$|^beeld\//.test(path))).toEqual([]);
  const file = `activiteit/${TALK}/${TALK}.ics`;
  const answer = await page.evaluate(async (path) => (await fetch(path)).headers.get("content-type"), file);
  expect(answer).toContain("text/calendar");
  expect(site.requests).toContain(file);
  await site.stop();
  expect(await page.evaluate((path) => fetch(path).then(() => "answered", () => "no answer"), file)).toBe("no answer");
});

for (const [at, [name, answer]] of [["an error of the server", { status: 503, body: "" }], ["no answer", "silence"]].entries()) {
  test(`${name} for a page that is not kept: the app shows it`, ofMany(at), async ({ page, site }) => {
    await visit(page);
    await allPagesKept(page);
    await forget(page, "/activiteit/");
    site.answers.set(`activiteit/${TALK}/`, answer);
    await openPage(page, `activiteit/${TALK}/`);
    await expect(title(page)).toHaveText(dutch(eventOf(TALK).title));
  });
}

test("where the browser keeps nothing any more, the network is used", async ({ page }) => {
  await visit(page);
  await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
  await openPage(page, `activiteit/${TALK}/`);
  await expect(title(page)).toHaveText(dutch(eventOf(TALK).title));
});

test("for who saves data, only what the app needs is kept", async ({ page, site, context }) => {
  // Held back, so that the worker is still at its install when it is told.
  let send;
  site.answers.set("start.html", () => new Promise((resolve) => (send = resolve)));
  const [worker] = await Promise.all([context.waitForEvent("serviceworker"), openPage(page)]);
  await worker.evaluate(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await expect.poll(() => Boolean(send)).toBe(true);
  send({ body: readFileSync(join(DIST, "start.html")) });
  await expect.poll(() => workers(page), PATIENCE).toMatchObject({ active: "activated" });
  await worker.evaluate(() => self.fill());
  const [build] = await builds(page);
  expect((await kept(page))[build].sort()).toEqual(lists(DIST).needed.sort());
  expect(lists(DIST).pages.length).toBeGreaterThan(100);
});
