import { IDLE, READING, SETTLED, WARNING, atRest, button, code, controls, expect, heading, isUpToDate, openKiosk, tap, test, touch, wakeKiosk } from "./kiosk.mjs";

/** Everything in which a visitor could be recognized. */
const traces = (page) =>
  page.evaluate(() => ({
    address: location.href,
    history: history.length,
    state: history.state,
    stored: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookie: document.cookie,
    title: document.title,
    language: document.documentElement.lang,
    screen: { ...document.querySelector(".kiosk").dataset },
    focus: document.activeElement.tagName,
    scroll: scrollY,
    zoom: visualViewport.scale,
    selection: String(getSelection()),
    open: document.querySelectorAll("dialog[open], details[open]").length,
    said: document.querySelector("[role=status]").textContent,
    // Time passed.
    content: document.querySelector("main").textContent.replace(document.querySelector("main .kiosk-clock")?.textContent ?? "", ""),
  }));

/** A visitor who uses everything. */
async function useEverything(page) {
  await tap(page);
  await page.clock.runFor(50);
  await touch(page, button(page, "Grotere tekst"));
  await touch(page, button(page, "Meer contrast"));
  await touch(page, button(page, "Knoppen lager"));
  await touch(page, button(page, "English"));
  await expect(heading(page)).toHaveText("What are you looking for?");
  await page.getByRole("link", { name: "Search for a word" }).tap();
  await page.clock.runFor(50);
  for (const letter of "WATER") await touch(page, page.getByRole("button", { name: letter, exact: true }));
  await page.clock.runFor(800);
  await expect(page.getByRole("status")).toHaveText(/event/);
  await touch(page, page.locator(".kiosk-found a").first());
  await touch(page, page.locator("main .favorite").first());
  await expect(button(page, "My choice (1)")).toBeVisible();
  await page.evaluate(() => scrollTo(0, 400));
  await touch(page, button(page, "On my phone"));
  await expect(code(page)).toBeVisible();
}

test("a wipe leaves nothing: storage, session, history, focus, scroll, language, text, panels", async ({ page }) => {
  await openKiosk(page);
  await isUpToDate(page);
  const before = await traces(page);
  expect(before.stored).toEqual([]);
  await useEverything(page);
  await page.clock.runFor(READING + WARNING + SETTLED + 50);
  await expect(atRest(page)).toBeVisible();
  expect(await traces(page)).toEqual(before);
  // Nor is there anything to go back to, or still chosen.
  await tap(page);
  await page.clock.runFor(50);
  await expect(button(page, "Terug")).toBeDisabled();
  await expect(button(page, "Mijn keuze (0)")).toBeVisible();
  await expect(page.locator(".favorite[aria-pressed=true]")).toHaveCount(0);
});

test("while a visitor is there nothing is written down either", async ({ page }) => {
  await openKiosk(page);
  await isUpToDate(page);
  const before = await traces(page);
  await useEverything(page);
  const { stored, session, history, address, state, cookie } = await traces(page);
  expect({ stored, session, history, address, state, cookie }).toEqual({
    stored: [], session: before.session, history: before.history, address: before.address, state: before.state, cookie: "",
  });
});

test("what others kept on this device before is no visitor's, and stays", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("other", "1"));
  await openKiosk(page);
  await tap(page);
  await touch(page, button(page, "Klaar"));
  await page.clock.runFor(SETTLED);
  await expect(atRest(page)).toBeVisible();
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ other: "1" });
});

test("where something is left after all, the page is loaded anew", async ({ page }) => {
  await wakeKiosk(page);
  await page.evaluate(() => {
    globalThis.isOld = true;
    localStorage.setItem("sg1.favourite.x", "{}");
    Storage.prototype.removeItem = () => {};
  });
  const reloaded = page.waitForEvent("load");
  await page.clock.runFor(IDLE + WARNING + SETTLED);
  await reloaded;
  await expect(atRest(page)).toBeVisible();
  expect(await page.evaluate(() => globalThis.isOld)).toBeUndefined();
});

test("back leads through this visit only", async ({ page }) => {
  await wakeKiosk(page);
  await expect(button(page, "Terug")).toBeDisabled();
  await touch(page, page.getByRole("link", { name: "Op thema" }));
  await touch(page, page.locator(".kiosk-topic").first());
  await touch(page, button(page, "Terug"));
  await expect(heading(page)).toHaveText("Welk thema?");
  await touch(page, button(page, "Terug"));
  await expect(heading(page)).toHaveText("Wat zoekt u?");
  await expect(controls(page)).toBeVisible();
  await expect(button(page, "Terug")).toBeDisabled();
});
