// What is said twice is heard twice: the live region is empty in between.
import { records, withStored, favorite } from "./device.mjs";
import { expect, openPage, test, withProgramme } from "./fixtures.mjs";
import { resultCount, searchField, typeAtOnce } from "./lists.mjs";
import { OPEN, programme } from "./programme.mjs";

/** Notes what the live region says, as a screen reader hears it: each time that it becomes another. */
const listen = (page) =>
  page.evaluate(() => {
    const region = [...document.querySelectorAll("[role=status]")].find((it) => it.parentElement === document.body);
    globalThis.heard = [];
    new MutationObserver(() => heard.at(-1) === region.textContent || heard.push(region.textContent)).observe(region, { childList: true, subtree: true, characterData: true });
  });
const heard = (page) => page.evaluate(() => globalThis.heard.filter(Boolean));

test("the link that is copied twice", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPage(page, `activiteit/${OPEN}/`);
  await listen(page);
  await page.locator("summary", { hasText: "Delen" }).click();
  const copy = page.getByRole("button", { name: "Kopieer de link" });
  await copy.click();
  await expect.poll(() => heard(page)).toEqual(["De link is gekopieerd."]);
  await copy.click();
  await expect.poll(() => heard(page)).toEqual(["De link is gekopieerd.", "De link is gekopieerd."]);
  expect(await page.evaluate(() => globalThis.heard)).toEqual(expect.arrayContaining([""]));
});

test("two events of one name that are taken away", async ({ page }) => {
  const talk = (id, month) => ({ id, title: "Open avond", start: `2027-0${month}-01T20:00`, end: `2027-0${month}-01T21:00` });
  const events = [talk("a", 1), talk("b", 2), talk("c", 3)];
  await withProgramme(page, { ...programme, events });
  await withStored(page, Object.fromEntries(events.map(({ id }) => [`sg1.favourite.${id}`, favorite("Open avond")])));
  await openPage(page, "mijn/");
  await listen(page);
  for (const count of [1, 2]) {
    await page.getByRole("button", { name: "Verwijder Open avond" }).first().click();
    await expect.poll(() => heard(page)).toEqual(Array(count).fill("Open avond is verwijderd."));
  }
  expect(Object.keys(await records(page, "favourite"))).toHaveLength(1);
});

test("another filter that finds as many", async ({ page }) => {
  const talk = (id, title) => ({ id, title, start: "2027-01-01T20:00" });
  await withProgramme(page, { ...programme, events: [talk("a", "Bomen"), talk("b", "Water"), talk("c", "Licht")] });
  await openPage(page);
  await listen(page);
  for (const [at, word] of ["bomen", "water", "licht"].entries()) {
    await searchField(page).fill(word);
    await expect(resultCount(page)).toHaveText("1 activiteit");
    await expect.poll(() => heard(page)).toEqual(Array(at + 1).fill("1 activiteit. 1 suggestie bij het zoekveld"));
  }
});

test("another filter that finds as many in a month", async ({ page }) => {
  const talk = (id, title) => ({ id, title, start: "2026-12-01T20:00" });
  await withProgramme(page, { ...programme, events: [talk("a", "Bomen"), talk("b", "Water"), talk("c", "Licht")] });
  await openPage(page, "maand/?maand=2026-12");
  await listen(page);
  for (const [at, word] of ["bomen", "water", "licht"].entries()) {
    await searchField(page).fill(word);
    await expect.poll(() => heard(page)).toEqual(Array(at + 1).fill("december 2026: 1 activiteit. 1 suggestie bij het zoekveld"));
  }
});

test("typing on says one thing, at the end", async ({ page }) => {
  await openPage(page);
  await listen(page);
  await typeAtOnce(searchField(page), "kademuur");
  await expect(resultCount(page)).toHaveText("1 activiteit");
  await expect.poll(() => heard(page)).toEqual(["1 activiteit"]);
});
