// Two builds on one profile: what either keeps, the other reads, and what a newer one keeps, an older one leaves alone.
import { openPage } from "./fixtures.mjs";
import { HANDED_OVER, expect, expectOneEffect, standing, submit, test as base } from "./delivering.mjs";
import { bareTab, expectSaved, heart, records, stored } from "./device.mjs";
import { buildEdition } from "./editions.mjs";
import { card } from "./lists.mjs";
import { expectEdition } from "./offline.mjs";
import { CANCELLED, MIXED, OPEN, dutch, eventOf } from "./programme.mjs";
import { formPage } from "./registering.mjs";

const test = base.extend({
  /** Puts the first or the second build on the server; the first again after the test. */
  put: async ({ delivering: { server, site, second } }, use) => {
    await use((edition) => server.serve(edition === "first" ? site.root : second));
    server.serve(site.root);
  },
  delivering: [
    async ({ delivering }, use) => {
      const edition = buildEdition("second", delivering.site.data);
      await use({ ...delivering, second: edition.folder });
      edition.remove();
    },
    { scope: "worker", timeout: 60_000 },
  ],
});

const WAITING = "Wacht op verbinding";
const NEWER = "Een nieuwere versie van deze site heeft hier gegevens bewaard.";
const NOTES = `mijn/notities/?bij=${OPEN}`;
const title = (id) => dutch(eventOf(id).title);
const note = (page) => page.getByRole("textbox", { name: "Bij de hele activiteit" });
const noteText = async (page) => Object.values(await records(page, "note"))[0]?.payload.text;
const online = (page) => page.evaluate(() => dispatchEvent(new Event("online")));
const asText = (page) => page.evaluate(() => ({ ...localStorage }));

/** Opens a page of the build that is on the server. */
async function visit(page, edition, path) {
  await openPage(page, path);
  await expectEdition(page, edition);
}

/** Saves a favorite and a note, and a registration that waits in vain. */
async function fill(page, receiver) {
  await openPage(page);
  await heart(page, title(MIXED)).click();
  await expectSaved(page, 1);
  await openPage(page, NOTES);
  await note(page).fill("Hoe lang is de wachttijd?");
  await expect.poll(() => noteText(page)).toBe("Hoe lang is de wachttijd?");
  await receiver.die();
  await submit(page, MIXED);
  await expect(standing(page, WAITING)).toBeVisible();
}

/** What a version of the site to come would have made of what stands there: another format, another shape. */
const renew = (page) =>
  page.evaluate(() => {
    for (const key of Object.keys(localStorage).filter((key) => /^sg1\.(favourite|note|registration|seen)\./.test(key))) {
      const { payload, ...rest } = JSON.parse(localStorage.getItem(key));
      localStorage.setItem(key, JSON.stringify({ ...rest, version: 2, content: { kind: "kept", ...payload } }));
    }
  });

test("the next build reads everything, and so does the one before when it comes back", async ({ page, put, receiver }) => {
  await fill(page, receiver);
  await expectEdition(page, "first");
  put("second");
  await visit(page, "second", "mijn/");
  await expect(card(page, title(MIXED))).toContainText(WAITING);
  await visit(page, "second", NOTES);
  await expect(note(page)).toHaveValue("Hoe lang is de wachttijd?");
  await note(page).fill("Hoe lang is de wachttijd nu?");
  await expect.poll(() => noteText(page)).toBe("Hoe lang is de wachttijd nu?");
  await visit(page, "second", "");
  await expect(heart(page, title(MIXED))).toHaveAttribute("aria-pressed", "true");
  await heart(page, title(OPEN)).click();
  await heart(page, title(MIXED)).click();
  await expect(heart(page, title(MIXED))).toHaveAttribute("aria-pressed", "false");

  put("first");
  await visit(page, "first", "");
  await expect(heart(page, title(OPEN))).toHaveAttribute("aria-pressed", "true");
  await expect(heart(page, title(MIXED))).toHaveAttribute("aria-pressed", "false");
  await visit(page, "first", NOTES);
  await expect(note(page)).toHaveValue("Hoe lang is de wachttijd nu?");
  await expect(page.getByText(NEWER)).toHaveCount(0);
  await receiver.revive();
  await visit(page, "first", formPage(MIXED));
  await page.getByRole("button", { name: "Probeer het nu" }).click();
  await expect(standing(page, HANDED_OVER)).toBeVisible();
  expectOneEffect(receiver);

  put("second");
  await visit(page, "second", formPage(MIXED));
  await expect(standing(page, HANDED_OVER)).toBeVisible();
});

test("beside what a newer build keeps, the older one only reads: nothing is sent, changed or erased, and that is said", async ({ page, put, receiver }) => {
  put("second");
  await fill(page, receiver);
  await expectEdition(page, "second");
  await renew(page);
  const before = await asText(page);
  expect(Object.keys(before).filter((key) => key.startsWith("sg1.registration."))).toHaveLength(1);
  await receiver.revive();

  put("first");
  await visit(page, "first", "");
  await expect(page.getByText(NEWER)).toBeVisible();
  await heart(page, title(MIXED)).click();
  await visit(page, "first", NOTES);
  await note(page).fill("Iets anders");
  await note(page).blur();
  await visit(page, "first", formPage(MIXED));
  await expect(page.getByText(NEWER)).toBeVisible();
  await page.clock.fastForward(4_000_000);
  await online(page);
  await visit(page, "first", "mijn/");
  await expect(page.getByText(NEWER)).toBeVisible();
  expect(await asText(page)).toEqual(before);
  expect(receiver.requests).toEqual([]);

  // Beside it there is room for what is new.
  await visit(page, "first", "");
  await heart(page, title(CANCELLED)).click();
  await expect(heart(page, title(CANCELLED))).toHaveAttribute("aria-pressed", "true");
  const after = await asText(page);
  expect(after).toMatchObject(before);
  expect(Object.keys(await stored(page, `sg1.favourite.${CANCELLED}`))).toHaveLength(1);
});

test("a newer build takes over a registration while a page of the older one has it waiting: that one does not send it", async ({ page, context, receiver }) => {
  await fill(page, receiver);
  const other = await bareTab(context);
  await renew(other);
  const registrations = async () => Object.entries(await asText(other)).filter(([key]) => key.startsWith("sg1.registration."));
  const before = await registrations();
  await receiver.revive();
  await expect(page.getByText(NEWER)).toBeVisible();
  for (let at = 0; at < 3; at += 1) {
    await page.clock.fastForward(4_000_000);
    await online(page);
  }
  await page.getByRole("button", { name: "Probeer het nu" }).click();
  await page.getByRole("button", { name: "Meld mij af" }).click();
  await page.getByRole("button", { name: "Meld mij af" }).click();
  await page.clock.fastForward(4_000_000);
  expect(receiver.requests).toEqual([]);
  expect(await registrations()).toEqual(before);
});
