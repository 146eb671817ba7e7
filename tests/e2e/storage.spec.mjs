import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser, launchArguments } from "./browser.mjs";
import { MOMENT, expect, openPage, test } from "./fixtures.mjs";
import { emptyStorage, expectSaved, favorite, fillStorage, heart, stored, withStored } from "./device.mjs";
import { MIXED, OPEN, dutch, eventOf } from "./programme.mjs";

const title = (id) => dutch(eventOf(id).title);
const KEY = `sg1.favourite.${MIXED}`;
const BLOCKED = "Deze browser bewaart niets voor deze site. Wat u kiest, kan op de volgende pagina al weg zijn.";
const FULL = "De opslag van deze browser is vol. Uw laatste keuze is niet bewaard.";

for (const { name, key, text } of [
  { name: "cut off", key: KEY, text: favorite("Half").slice(0, 30) },
  { name: "not of this kind", key: "sg1.registration.abc", text: JSON.stringify({ version: 1, at: 1, device: "x", payload: { event: 1 } }) },
]) {
  test(`a record that is ${name} is put aside and can be downloaded; the rest goes on`, async ({ page }) => {
    await withStored(page, { [key]: text, [`sg1.favourite.${OPEN}`]: favorite(title(OPEN)) });
    await openPage(page);
    await expect(page.getByText("1 bewaard gegeven is beschadigd en apart gezet.")).toBeVisible();
    await expect(heart(page, title(OPEN))).toHaveAttribute("aria-pressed", "true");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download wat apart is gezet" }).click();
    const file = JSON.parse(await readFile(await (await download).path(), "utf8"));
    expect(Object.values(file)).toEqual([text]);

    const kept = await stored(page);
    expect(kept).not.toHaveProperty([key]);
    expect(Object.keys(kept).filter((it) => it.startsWith("sg1.quarantine.") && it.endsWith(key))).toHaveLength(1);
    await heart(page, title(MIXED)).click();
    await expect(heart(page, title(MIXED))).toHaveAttribute("aria-pressed", "true");
    await page.reload();
    await expect(heart(page, title(MIXED))).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByText("1 bewaard gegeven is beschadigd en apart gezet.")).toBeVisible();
  });
}

test("what a newer version of the site saved is left alone, and said", async ({ page }) => {
  const text = JSON.stringify({ version: 2, at: 1, device: "x", payload: { title: "Nieuw", color: "red" } });
  await withStored(page, { [KEY]: text });
  await openPage(page);
  await expect(page.getByText("Een nieuwere versie van deze site heeft hier gegevens bewaard.")).toBeVisible();
  await heart(page, title(MIXED)).click();
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(text);
  await heart(page, title(OPEN)).click();
  await expect(heart(page, title(OPEN))).toHaveAttribute("aria-pressed", "true");
});

test("what other sites and programs keep here is not touched", async ({ page }) => {
  const foreign = { other: "1", "sg2.x": "{", "sg1.unknown.kind": "nog niet" };
  await withStored(page, foreign);
  await openPage(page);
  await heart(page, title(MIXED)).click();
  await expectSaved(page, 1);
  const now = await page.evaluate(() => ({ ...localStorage }));
  expect(now).toMatchObject(foreign);
  await expect(page.getByText("beschadigd")).toHaveCount(0);
});

test("with a full storage the site says that the last choice was not kept", async ({ page }) => {
  await openPage(page);
  await fillStorage(page);
  await heart(page, title(MIXED)).click();
  await expect(page.getByText(FULL)).toBeVisible();
  await emptyStorage(page);
  await heart(page, title(OPEN)).click();
  await expect(page.getByText(FULL)).toBeHidden();
});

test("that nothing was kept is said where the visitor is, each time, and covers nothing for good", async ({ page }) => {
  await openPage(page, "archief/");
  await page.evaluate(() => scrollTo(0, 4000));
  const said = page.locator(".tidings");
  await fillStorage(page);
  const hearts = page.getByRole("button", { name: /^Bewaar / });
  const count = await hearts.count();
  await page.evaluate(() => {
    globalThis.told = 0;
    new MutationObserver((all) => all.forEach(({ addedNodes }) => (globalThis.told += [...addedNodes].filter(({ textContent }) => textContent).length)))
      .observe(document.querySelector(".live-region"), { childList: true, subtree: true });
  });
  for (const time of [1, 2, 3]) {
    await hearts.nth(count - time).click();
    await expect.poll(() => page.evaluate(() => globalThis.told)).toBe(time);
    await expect(said).toHaveText(FULL);
    await expect(said).toHaveRole("status");
    await expect(said).toBeInViewport({ ratio: 1 });
  }
  const foot = page.getByRole("contentinfo");
  // The list grows as its end comes in sight.
  const room = async () => {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const [last, bar] = await Promise.all([foot, said].map((it) => it.boundingBox()));
    return bar.y - (last.y + last.height);
  };
  await expect.poll(room).toBeGreaterThanOrEqual(-1);
});

test("with a full storage a broken record stays where it is until it can be put aside", async ({ page }) => {
  const broken = favorite("Half").slice(0, 30);
  await openPage(page);
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, broken]);
  await fillStorage(page);
  await page.reload();
  await expect(page.getByText(FULL)).toBeVisible();
  const stands = () => page.evaluate((key) => localStorage.getItem(key), KEY);
  await heart(page, title(MIXED)).click();
  expect(await stands()).toBe(broken);
  await page.reload();
  await expect(page.getByText(FULL)).toBeVisible();
  expect(await stands()).toBe(broken);

  await emptyStorage(page);
  await heart(page, title(MIXED)).click();
  await expect(heart(page, title(MIXED))).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByText("1 bewaard gegeven is beschadigd en apart gezet.")).toBeVisible();
  await expect(page.getByText(FULL)).toBeHidden();
  const kept = await stored(page);
  expect(kept[KEY].payload.title).toBe(title(MIXED));
  expect(Object.entries(kept).filter(([key]) => key.startsWith("sg1.quarantine.")).map(([, text]) => text)).toEqual([broken]);
});

test("where the browser keeps nothing, the site works and says so", async ({ server, viewport, isMobile }) => {
  const folder = await profileThatBlocksStorage();
  // The one without windows has no such settings.
  const settings = { executablePath: findBrowser({ isWhole: true }), args: launchArguments, viewport, isMobile, hasTouch: isMobile, baseURL: server.url, serviceWorkers: "block" };
  const context = await chromium.launchPersistentContext(folder, settings);
  try {
    await context.clock.setFixedTime(new Date(MOMENT));
    const page = context.pages()[0];
    await openPage(page);
    expect(await page.evaluate(() => { try { return typeof localStorage; } catch { return "blocked"; } })).toBe("blocked");
    await expect(page.getByText(BLOCKED)).toBeVisible();
    await heart(page, title(MIXED)).click();
    await expect(heart(page, title(MIXED))).toHaveAttribute("aria-pressed", "true");
    await page.getByRole("link", { name: title(MIXED) }).click();
    await expect(page.getByRole("heading", { level: 1, name: title(MIXED) })).toBeFocused();
    await expect(heart(page, title(MIXED))).toHaveAttribute("aria-pressed", "true");
    await expectSaved(page, 1);
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
});

/** A profile in which no site may keep anything, as a careful visitor would set it. */
async function profileThatBlocksStorage() {
  const folder = await mkdtemp(join(tmpdir(), "stadsgesprek-"));
  await mkdir(join(folder, "Default"));
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
  await writeFile(join(folder, "Default", "Preferences"), JSON.stringify(preferences));
  return folder;
}
