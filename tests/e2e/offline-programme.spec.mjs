// The programme file may be missing, broken, tiny or slow: the site is never empty, and says from when it is.
import { PATIENCE, appIsReady, expect, kept, openPage, test, title, visit } from "./offline.mjs";
import { ofMany } from "./fixtures.mjs";
import { expectTitles } from "./lists.mjs";
import { TALK, programme, programmeOf, programmeWith, upcomingTitles } from "./programme.mjs";

const FILE = "data/events.json";
const NOTE = /Het nieuwste programma kon niet worden geladen\. Dit is het programma van 20 november 2026\./;
const json = (value) => ({ body: typeof value === "string" ? value : JSON.stringify(value) });
const html = { headers: { "content-type": "text/html; charset=utf-8" }, body: "<!DOCTYPE html><title>Wifi</title>" };

const TROUBLES = {
  missing: { status: 404, ...html },
  "a page with status 200": html,
  "an error of the server": { status: 500, body: "" },
  broken: json('{"schemaVersion": 1, "events": ['),
  "an empty file": json(""),
  "without events": json(programmeOf()),
  "suddenly tiny": json({ ...programme, events: programme.events.slice(0, 3) }),
  "no answer": "silence",
};

for (const [at, [name, answer]] of Object.entries(TROUBLES).entries()) {
  test(`${name}: the last good programme, with its date, at every start`, ofMany(at), async ({ page, site }) => {
    await visit(page);
    site.answers.set(FILE, answer);
    for (const time of ["first", "second"]) {
      await openPage(page);
      await expect(page.getByText(NOTE), time).toBeVisible();
      await expectTitles(page, upcomingTitles());
    }
    const retry = page.getByRole("button", { name: "Probeer het opnieuw" });
    await retry.click();
    await expect(page.getByRole("status").filter({ hasText: "Het is nog niet gelukt." })).toBeVisible(PATIENCE);
    await expectTitles(page, upcomingTitles());
    site.answers.clear();
    await retry.click();
    await expect(page.getByText(NOTE)).toHaveCount(0);
  });
}

test("a new programme is shown at once, and the one before it is kept, too", async ({ page, site }) => {
  await visit(page);
  site.answers.set(FILE, json(programmeWith(TALK, { title: "Een andere titel" })));
  await openPage(page, `activiteit/${TALK}/`);
  await expect(title(page)).toHaveText("Een andere titel");
  expect((await kept(page))[`stadsgesprek / data`]).toEqual(expect.arrayContaining([FILE, `${FILE}?before`]));
  await site.stop();
  await openPage(page, `activiteit/${TALK}/`);
  await expect(title(page)).toHaveText("Een andere titel");
});

test("a tiny programme that is still there a day later is meant", async ({ page, site }) => {
  await visit(page);
  site.answers.set(FILE, TROUBLES["suddenly tiny"]);
  await openPage(page);
  await expect(page.getByText(NOTE)).toBeVisible();
  await page.evaluate(async (file) => {
    const cache = await caches.open("stadsgesprek / data");
    await cache.put(file, new Response(String(Number(await (await cache.match(file)).text()) - 25 * 3_600_000)));
  }, `${FILE}?doubted`);
  // Staff went on with it meanwhile.
  const { events, ...rest } = JSON.parse(TROUBLES["suddenly tiny"].body);
  site.answers.set(FILE, json({ ...rest, events: events.slice(0, -1) }));
  await page.reload();
  await appIsReady(page);
  await expect(page.getByText(NOTE)).toHaveCount(0);
});

test("an answer that comes late is for the next start", async ({ page, site }) => {
  await visit(page);
  const later = json(programmeWith(TALK, { title: "Een andere titel" }));
  let send;
  site.answers.set(FILE, () => new Promise((resolve) => (send = () => resolve(later))));
  await openPage(page, `activiteit/${TALK}/`);
  await expect(page.getByText(NOTE)).toBeVisible();
  send();
  await expect.poll(async () => (await kept(page))["stadsgesprek / data"]).toContain(`${FILE}?before`);
  await site.stop();
  await openPage(page, `activiteit/${TALK}/`);
  await expect(title(page)).toHaveText("Een andere titel");
});

test("on a device that is full the newest programme is shown all the same", async ({ page, site, context }) => {
  await visit(page);
  const session = await context.newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(site.url).origin, quotaSize: 1 });
  site.answers.set(FILE, json(programmeWith(TALK, { title: "Een andere titel" })));
  await openPage(page, `activiteit/${TALK}/`);
  await expect(title(page)).toHaveText("Een andere titel");
  await expect(page.getByText(NOTE)).toHaveCount(0);
});

test("a programme without a date is shown as an earlier one", async ({ page, site }) => {
  const { updated, ...undated } = programme;
  expect(updated).toBeTruthy();
  site.answers.set(FILE, json(undated));
  await visit(page);
  site.answers.set(FILE, TROUBLES.missing);
  await openPage(page);
  await expect(page.getByText(/kon niet worden geladen\. Dit is een eerder programma\./)).toBeVisible();
});
