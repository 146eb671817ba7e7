// The focus and the view go together: whatever goes away, what has the focus next is near it and in sight.
import { favorite, record, withStored } from "./device.mjs";
import { expect, openPage, test, withProgramme } from "./fixtures.mjs";
import { expectFocusInView, expectFocusSeen } from "./focus.mjs";
import { chip, filterToggle, openFilters, option } from "./lists.mjs";
import { OPEN, TALK, dutch, eventOf, programme } from "./programme.mjs";
import { register } from "./registering.mjs";

const NARROW = { width: 390, height: 844 };
const day = (at) => String(1 + (at % 28)).padStart(2, "0");
const talk = (at) => ({ id: `g${at}`, title: `Gesprek ${at}`, start: `2027-01-${day(at)}T20:00`, end: `2027-01-${day(at)}T21:00` });
const talks = (count) => Array.from({ length: count }, (_, at) => talk(at));
const favorites = (events) => Object.fromEntries(events.map(({ id, title, start }) => [`sg1.favourite.${id}`, favorite(title, start)]));
const main = (page) => page.getByRole("main");
const removal = (page, title) => main(page).getByRole("button", { name: `Verwijder ${title}`, exact: true });
const link = (page, title) => main(page).getByRole("link", { name: title, exact: true });

/** Presses with the keyboard, as who cannot see where the page went. */
async function press(locator) {
  await locator.focus();
  await locator.press("Enter");
}

/** Mine, with these events saved. */
async function openMine(page, events, more = {}) {
  await withProgramme(page, { ...programme, events });
  await withStored(page, { ...favorites(events), ...more });
  await openPage(page, "mijn/");
}

for (const path of ["", "archief/", "maand/?maand=2026-12"]) {
  test(`closing the filters of /${path} leads to the number that is left`, async ({ page }) => {
    await page.setViewportSize(NARROW);
    await openPage(page, path);
    await openFilters(page);
    await press(page.locator(".filter-panel-close"));
    await expectFocusInView(page, page.locator("#result-count"));
    await expect(filterToggle(page)).toHaveAttribute("aria-expanded", "false");
  });
}

test("Escape closes the filters, and leads back to what opened them", async ({ page }) => {
  await page.setViewportSize(NARROW);
  await openPage(page);
  await openFilters(page);
  await option(page, "Thema", "Stadmaken").focus();
  await page.keyboard.press("Escape");
  await expectFocusInView(page, filterToggle(page));
  await expect(filterToggle(page)).toHaveAttribute("aria-expanded", "false");
});

test("a filter that is taken away, one or all, leads to the number that is left", async ({ page }) => {
  await openPage(page, "archief/?thema=stadmaken&q=wonen");
  await press(chip(page, "Stadmaken"));
  await expectFocusInView(page, page.locator("#result-count"));
  await press(page.getByRole("button", { name: "Wis alle filters" }));
  await expectFocusInView(page, page.locator("#result-count"));
});

test("nothing found: what is near leads to the number that it gives", async ({ page }) => {
  await openPage(page, "?q=xqxqxqxq");
  await press(main(page).locator(".no-results").getByRole("button").last());
  await expectFocusInView(page, page.locator("#result-count"));
});

test.describe("removal from Mine", () => {
  test("leads to the next one, in sight; with the last one gone, to the one before", async ({ page }) => {
    await openMine(page, talks(20));
    await removal(page, "Gesprek 8").scrollIntoViewIfNeeded();
    await press(removal(page, "Gesprek 8"));
    await expect(link(page, "Gesprek 8")).toHaveCount(0);
    await expectFocusInView(page, link(page, "Gesprek 9"));
    // Putting it back is in sight, too, and leads to what came back.
    const undo = main(page).getByRole("button", { name: "Zet terug" });
    await expect(undo).toBeInViewport({ ratio: 1 });
    await press(undo);
    await expectFocusInView(page, link(page, "Gesprek 8"));
  });

  test("of all, one after the other, never loses the focus", async ({ page }) => {
    const events = talks(5);
    await openMine(page, events);
    for (const { title } of events.toReversed()) {
      await press(removal(page, title));
      await expect(link(page, title)).toHaveCount(0);
      await expectFocusSeen(page);
    }
    await expectFocusInView(page, page.getByRole("heading", { level: 1 }));
  });

  test("by choosing of two that fall together keeps the focus on the chosen one", async ({ page }) => {
    const [a, b, ...others] = talks(12);
    await openMine(page, [...others, { ...a, start: "2027-02-20T20:00", end: "2027-02-20T21:00" }, { ...b, start: "2027-02-20T20:30", end: "2027-02-20T22:00" }]);
    await press(main(page).getByRole("button", { name: "Kies deze: Gesprek 1" }));
    await expect(link(page, "Gesprek 0")).toHaveCount(0);
    await expectFocusInView(page, link(page, "Gesprek 1"));
  });

  test("of what the programme no longer has, and of what was", async ({ page }) => {
    const past = [{ ...talk(1), id: "oud", title: "Oud gesprek", start: "2026-02-01T20:00", end: "2026-02-01T21:00" }];
    await openMine(page, past, { "sg1.favourite.weg": favorite("Weg gesprek", "2027-03-01T20:00") });
    await press(removal(page, "Weg gesprek"));
    await expectFocusInView(page, link(page, "Oud gesprek"));
    await press(removal(page, "Oud gesprek"));
    await expectFocusInView(page, page.getByRole("heading", { level: 1 }));
  });
});

test("a note that is taken away leads to the next, and put back to itself", async ({ page }) => {
  const notes = Array.from({ length: 14 }, (_, at) => [`sg1.note.n${at}`, record({ text: `Vraag ${at} `.repeat(40), title: `Avond ${at}` })]);
  await withStored(page, Object.fromEntries(notes));
  await openPage(page, "mijn/notities/");
  const names = await main(page).getByRole("button", { name: /^Verwijder/ }).evaluateAll((all) => all.map((it) => it.ariaLabel));
  await press(main(page).getByRole("button", { name: names[9], exact: true }));
  await expectFocusInView(page, main(page).getByRole("button", { name: names[10], exact: true }));
  await press(main(page).getByRole("button", { name: "Zet terug" }));
  await expectFocusInView(page, main(page).getByRole("button", { name: names[9], exact: true }));
});

test("what was written elsewhere: joined or left out, the focus stays at the note", async ({ page }) => {
  const key = `sg1.note.${OPEN}`;
  await withStored(page, { [key]: record({ text: "Hier", title: "x", others: ["Daar"] }) });
  await openPage(page, `mijn/notities/?bij=${OPEN}`);
  await press(page.getByRole("button", { name: "Zet het eronder" }));
  await expect(page.getByRole("button", { name: "Zet het eronder" })).toHaveCount(0);
  await expectFocusSeen(page);
});

test("a registration: kept, changed and left, not withdrawn, withdrawn, erased", async ({ page }) => {
  await register(page, OPEN, { session: /Tafel 1/ });
  await expectFocusSeen(page);
  await press(page.getByRole("button", { name: "Wijzig", exact: true }));
  await expectFocusSeen(page);
  await press(page.getByRole("button", { name: "Laat het zoals het was" }));
  await expectFocusSeen(page);
  await press(page.getByRole("button", { name: "Meld mij af" }));
  await expectFocusSeen(page);
  await press(page.getByRole("button", { name: "Nee, ik kom wel" }));
  await expectFocusSeen(page);
});

test("the device page: asking, keeping, erasing", async ({ page }) => {
  await withStored(page, favorites([talk(1)]));
  await openPage(page, "mijn/apparaat/");
  const erase = main(page).getByRole("button", { name: /^Wis alles/ });
  await press(erase);
  await expectFocusSeen(page);
  await press(main(page).locator(".confirm").getByRole("button").last());
  await expectFocusInView(page, erase);
  await press(erase);
  await press(main(page).locator(".confirm").getByRole("button").first());
  await expectFocusSeen(page);
});

for (const [name, summary] of [["share", "Delen"], ["calendar", "Kalender"]]) {
  test(`Escape closes the ${name} panel from inside, and leads back to its button`, async ({ page }) => {
    await openPage(page, `activiteit/${OPEN}/`);
    const button = page.locator("summary", { hasText: summary });
    await press(button);
    const panel = page.locator("details", { has: button });
    await panel.locator(".disclosed").getByRole("link").last().focus();
    await page.keyboard.press("Escape");
    await expect(panel).not.toHaveAttribute("open");
    await expectFocusInView(page, button);
    await press(button);
    await button.evaluate((it) => it.blur());
    await page.keyboard.press("Escape");
    await expect(panel, "also when nothing has the focus").not.toHaveAttribute("open");
  });
}

test("Escape closes one thing at a time: the code, then the panel around it", async ({ page }) => {
  await openPage(page, `activiteit/${OPEN}/`);
  const button = page.locator("summary", { hasText: "Delen" });
  const panel = page.locator("details", { has: button });
  await press(button);
  const code = panel.getByRole("button", { name: /QR/ });
  await press(code);
  await page.keyboard.press("Escape");
  await expect(code).toHaveAttribute("aria-expanded", "false");
  await expectFocusInView(page, code);
  await expect(panel).toHaveAttribute("open");
  await page.keyboard.press("Escape");
  await expect(panel).not.toHaveAttribute("open");
  await expectFocusInView(page, button);
});

test("Escape in the question for a server leaves the panel around it open", async ({ page }) => {
  await openPage(page, `activiteit/${OPEN}/`);
  const panel = page.locator("details", { has: page.locator("summary", { hasText: "Delen" }) });
  await press(panel.locator("summary"));
  await press(panel.getByRole("button", { name: "Mastodon" }));
  await expectFocusSeen(page);
  await page.keyboard.press("Escape");
  await expectFocusInView(page, panel.getByRole("button", { name: "Mastodon" }));
  await expect(panel).toHaveAttribute("open");
});

test("to another page and back: the heading in sight, then the link that was followed", async ({ page }) => {
  await openPage(page, "archief/");
  const title = dutch(eventOf(TALK).title);
  await openPage(page, `archief/?q=${encodeURIComponent(title)}`);
  await press(main(page).getByRole("article").getByRole("link", { name: title }).first());
  await expectFocusInView(page, page.getByRole("heading", { level: 1 }));
  await page.goBack();
  await expectFocusSeen(page);
});
