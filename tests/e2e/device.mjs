// What the site keeps on the device.
import { expect } from "./fixtures.mjs";

/** Everything of ours in the storage, by key, parsed where it can be. */
export const stored = (page, prefix = "sg1.") =>
  page.evaluate((prefix) => {
    const read = (text) => {
      try {
        return JSON.parse(text);
      } catch {
        return text;
      }
    };
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    return Object.fromEntries(keys.map((key) => [key, read(localStorage.getItem(key))]));
  }, prefix);

/** The records of a kind ("favourite", "registration") that were not removed. */
export async function records(page, kind) {
  const all = await stored(page, `sg1.${kind}.`);
  return Object.fromEntries(Object.entries(all).filter(([, record]) => !record.removed));
}

/** Puts texts in the storage before the site starts, once per tab. */
export async function withStored(page, texts) {
  await page.addInitScript((texts) => {
    if (sessionStorage.getItem("seeded")) return;
    sessionStorage.setItem("seeded", "yes");
    for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
  }, texts);
}

/** A record as the site writes it. */
export const record = (payload, at = 1_700_000_000_000) => JSON.stringify({ version: 1, at, device: "test", payload });

/** A favorite as the site writes it. */
export const favorite = (title, start) => record({ title, start });

/** Another tab of the site in which no app runs: what happens to the storage there is not our doing. */
export async function bareTab(context) {
  const tab = await context.newPage();
  await tab.goto("./?zonder-app");
  return tab;
}

/** For a browser that does not tell a page what happens to its storage elsewhere. */
export const withoutTelling = (page) =>
  page.addInitScript(() => addEventListener("storage", (event) => event.stopImmediatePropagation(), true));

/** Leaves no room in the storage; `emptyStorage` makes room again. */
export const fillStorage = (page) =>
  page.evaluate(() => {
    for (let size = 1 << 20; size > 0; size = Math.floor(size / 2)) {
      try {
        for (let at = 0; at < 99; at += 1) localStorage.setItem(`full.${size}.${at}`, "x".repeat(size));
      } catch {
        // Smaller pieces still fit.
      }
    }
  });

export const emptyStorage = (page) =>
  page.evaluate(() => {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith("full."));
    for (const key of keys) localStorage.removeItem(key);
  });

/** The heart of an event or session. */
export const heart = (page, title) => page.getByRole("button", { name: `Bewaar ${title}`, exact: true });

/** The link to what the visitor saved, with the number in its name. */
export const mineLink = (page) => page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: /^Bewaard/ });

/** Waits until the header says how much is saved. */
export const expectSaved = (page, count) =>
  expect(mineLink(page)).toHaveAccessibleName(count === 0 ? "Bewaard" : new RegExp(`^Bewaard\\s*, ${count} `));
