// From the kiosk to a phone: what its codes say to a reader that is not ours, and where that leads.
import { favorite, records, withStored } from "./device.mjs";
import { LONG, appIsReady } from "./fixtures.mjs";
import { PUBLISHED, button, code, expect, test, touch, wakeKiosk } from "./kiosk.mjs";
import { otherDevice } from "./passing.mjs";
import { MIXED, OPEN, dutch, eventOf, programme } from "./programme.mjs";
import { scan } from "./scan.mjs";

const title = (id) => dutch(eventOf(id).title);
const key = (id) => `sg1.favourite.${id}`;
const picture = (page) => code(page).getByRole("img");

/** What a phone opens that scans the code on the screen: the published site, which here is on the test's server. */
async function scanned(page, server) {
  await expect(picture(page)).toBeVisible();
  const text = await scan(page, picture(page));
  expect(text.startsWith(PUBLISHED), text).toBe(true);
  return text.replace(PUBLISHED, server.url);
}

async function chooseAll(page, words) {
  for (const heart of await page.locator("main .favorite").all()) await touch(page, heart);
  await touch(page, button(page, words));
}

for (const { path, way, phone, chosen, preview, merge } of [
  { path: "kiosk/", way: "Alles wat komt", phone: "Op mijn telefoon", chosen: /^Mijn keuze/, preview: "Dit verandert er als u samenvoegt", merge: "Voeg samen" },
  { path: "en/kiosk/", way: "All that is to come", phone: "On my phone", chosen: /^My choice/, preview: "This will change when you merge", merge: "Merge" },
]) {
  test.describe(path, path === "kiosk/" ? {} : LONG, () => {
    test("the code of an event leads a phone to that event, in the language of the visitor", async ({ page, browser, server }) => {
      await wakeKiosk(page, "", { path });
      await touch(page, page.getByRole("link", { name: way }));
      await touch(page, page.locator(`main a[href*="activiteit/${OPEN}/"]`).first());
      await touch(page, button(page, phone));
      const visitor = await otherDevice(browser, { server });
      await visitor.page.goto(await scanned(page, server));
      await appIsReady(visitor.page);
      expect(new URL(visitor.page.url()).pathname).toBe(`/${path.replace("kiosk/", "")}activiteit/${OPEN}/`);
      await visitor.close();
    });

    test("the code of a choice shows what would be added, and merges with what the phone has", async ({ page, browser, server }) => {
      await wakeKiosk(page, "", { path });
      await chooseAll(page, chosen);
      const count = await page.locator("main .card").count();
      expect(count).toBeGreaterThan(1);
      await touch(page, button(page, phone));
      const visitor = await otherDevice(browser, { server });
      await withStored(visitor.page, { [key(MIXED)]: favorite(title(MIXED)) });
      const asked = server.requests.length;
      await visitor.page.goto(await scanned(page, server));
      const main = visitor.page.getByRole("main");
      await expect(main.getByRole("heading", { name: preview })).toBeVisible();
      const before = Object.keys(await records(visitor.page, "favourite"));
      expect(before).toEqual([key(MIXED)]);
      await main.getByRole("button", { name: merge, exact: true }).click();
      await expect.poll(async () => Object.keys(await records(visitor.page, "favourite")).length).toBe(count + (await isChosen(page, MIXED) ? 0 : 1));
      // Nothing of the choice reached a server.
      expect(server.requests.slice(asked).filter((path) => path.includes("sg1"))).toEqual([]);
      await visitor.close();
    });
  });
}

/** Whether the kiosk's choice has this event. */
const isChosen = async (page, id) => (await page.locator(`main .card a[href*="activiteit/${id}/"]`).count()) > 0;

test("a choice that is too much for one code has several, which a phone collects in any order", LONG, async ({ page, browser, server }) => {
  test.slow();
  await wakeKiosk(page);
  await touch(page, page.getByRole("link", { name: "Geweest" }));
  await expect.poll(async () => {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.clock.runFor(50);
    return page.locator("main .favorite").count();
  }, { timeout: 30_000 }).toBeGreaterThanOrEqual(60);
  const count = await page.evaluate(() => {
    const hearts = [...document.querySelectorAll("main .favorite")].slice(0, 60);
    hearts.forEach((heart) => heart.click());
    return hearts.length;
  });
  expect(count).toBe(60);
  await touch(page, button(page, /^Mijn keuze/));
  await touch(page, button(page, "Op mijn telefoon"));
  const turn = code(page).getByRole("status");
  await expect(turn).toHaveText(/^Code 1 van \d+\./);
  const of = Number(/van (\d+)/.exec(await turn.textContent())[1]);
  const codes = [];
  for (let at = 1; at <= of; at += 1) {
    await expect(turn).toHaveText(new RegExp(`^Code ${at} van`));
    let text;
    await expect.poll(async () => codes.includes((text = await scanned(page, server)))).toBe(false);
    codes.push(text);
    await touch(page, button(page, "Volgende code"));
  }
  const visitor = await otherDevice(browser, { server });
  const main = visitor.page.getByRole("main");
  for (const [at, text] of codes.toReversed().entries()) {
    await visitor.page.goto("about:blank");
    await visitor.page.goto(text);
    if (at + 1 < of) await expect(main.getByRole("heading", { name: `${at + 1} van ${of} codes gescand` })).toBeVisible();
  }
  await main.getByRole("button", { name: "Voeg samen", exact: true }).click();
  await expect.poll(async () => Object.keys(await records(visitor.page, "favourite")).length).toBe(count);
  expect(programme.events.length).toBeGreaterThan(count);
  await visitor.close();
});
