// Everything is erased while the site is open: it says so, goes on, and writes nothing back.
import { expect, expectAccessible, openPage, test } from "./fixtures.mjs";
import { bareTab, expectSaved, heart, records, stored, withoutTelling } from "./device.mjs";
import { MIXED, OPEN, dutch, eventOf } from "./programme.mjs";

const title = (id) => dutch(eventOf(id).title);
const key = (id) => `sg1.favourite.${id}`;
const notice = (page) => page.getByText(/^Wat hier bewaard was, is gewist/);
const comeBack = (page) => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));

/** Another tab of the same origin erases all. */
async function byAnotherTab(page) {
  const other = await bareTab(page.context());
  await other.evaluate(() => localStorage.clear());
  await other.close();
}

/** What the button in the settings of a browser does. */
async function byTheBrowser(page) {
  // A browser erases what the page has handed to it, which takes a moment: another tab sees when.
  const other = await bareTab(page.context());
  await expect.poll(() => other.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith("sg1.favourite.")))).toBe(true);
  await other.close();
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin: new URL(page.url()).origin, storageTypes: "all" });
}

for (const { name, erase, isTold } of [
  { name: "another tab", erase: byAnotherTab, isTold: true },
  { name: "the browser", erase: byTheBrowser, isTold: true },
  { name: "a browser that does not tell", erase: byTheBrowser, isTold: false },
]) {
  test(`erased by ${name}: said, followed, and what is chosen next is kept alone`, async ({ page }) => {
    if (!isTold) await withoutTelling(page);
    await openPage(page);
    await heart(page, title(MIXED)).click();
    await expectSaved(page, 1);
    await erase(page);
    if (!isTold) await comeBack(page);
    await expect(notice(page)).toBeVisible();
    await expect(heart(page, title(MIXED))).toHaveAttribute("aria-pressed", "false");
    await expectSaved(page, 0);
    expect(await stored(page)).toEqual({});
    await expectAccessible(page);

    await heart(page, title(OPEN)).click();
    await expectSaved(page, 1);
    expect(Object.keys(await records(page, "favourite"))).toEqual([key(OPEN)]);
    await page.reload();
    await expectSaved(page, 1);
    await expect(heart(page, title(MIXED))).toHaveAttribute("aria-pressed", "false");
    await expect(notice(page)).toHaveCount(0);
  });
}

test("erased without telling: the next choice finds out, and brings nothing back", async ({ page }) => {
  await withoutTelling(page);
  await openPage(page);
  await heart(page, title(MIXED)).click();
  await byAnotherTab(page);
  await expect(heart(page, title(MIXED))).toHaveAttribute("aria-pressed", "true");
  await heart(page, title(OPEN)).click();
  await expect(notice(page)).toBeVisible();
  await expect(heart(page, title(OPEN))).toHaveAttribute("aria-pressed", "true");
  await expect(heart(page, title(MIXED))).toHaveAttribute("aria-pressed", "false");
  expect(Object.keys(await stored(page, "sg1.favourite."))).toEqual([key(OPEN)]);
});

test("erased in English: the notice is in the language of the page", async ({ page }) => {
  await openPage(page, `en/activiteit/${MIXED}/`);
  await page.locator("button[aria-pressed=false]").first().click();
  await expect(page.locator("button[aria-pressed=true]")).toHaveCount(1);
  await byAnotherTab(page);
  await expect(page.getByText(/^What was kept here has been erased/)).toBeVisible();
});

test("erased when nothing was kept: there is nothing to say", async ({ page }) => {
  await openPage(page);
  await byAnotherTab(page);
  await heart(page, title(OPEN)).click();
  await expectSaved(page, 1);
  await expect(notice(page)).toHaveCount(0);
});
