// Through the agenda, the archive, the months and the threads.
import assert from "node:assert/strict";
import { TALK, dutch, eventOf, hasPartner, hasTheme, upcomingTitles } from "../../e2e/programme.mjs";
import { DESKTOP, PHONE, journey } from "../journeys.mjs";
import { begins, button, cards, checkbox, css, escaped, heading, link, searchbox, title, words } from "../queries.mjs";

/** Waits until the list has these titles, in this order; each goes on with its day. */
async function hasTitles(tab, titles) {
  const isSo = (found) => found.length === titles.length && found.every((text, at) => begins(titles[at]).test(text));
  await tab.eventually(() => tab.texts(cards), isSo, "the titles of the list");
}

/** Opens the filters where they are a touch away. */
async function openFilters(tab) {
  const [toggle] = await tab.all(button(/^Filters/));
  if (toggle && !toggle.isOpen) await tab.click(button(/^Filters/));
}

const option = (name) => checkbox(new RegExp(`^${escaped(name)} ?\\d+$`));

journey("opens the agenda and reads the first card", {}, async ({ tab }) => {
  await tab.open();
  await tab.sees(title("Agenda"));
  await hasTitles(tab, upcomingTitles());
  const first = await tab.sees(css("article", { at: 0 }));
  assert.ok(first.text.includes("20.00"), first.text);
  assert.ok(first.text.includes(upcomingTitles()[0]), first.text);
  assert.ok(first.box.width > 250 && first.box.left >= 0, JSON.stringify(first.box));
});

journey("opens the agenda in English", { screens: [PHONE] }, async ({ tab }) => {
  await tab.open("en/");
  await tab.sees(title("What’s on"));
  await tab.eventually(() => tab.texts(cards), (found) => found.length === upcomingTitles().length, "the cards");
  assert.equal(await tab.evaluate("document.documentElement.lang"), "en");
});

journey("filters by theme and partner; the address follows, and back undoes it step by step", {}, async ({ tab }) => {
  await tab.open();
  await openFilters(tab);
  await tab.click(option("Stadmaken"));
  await tab.eventually(tab.path, "?thema=stadmaken", "the address");
  await tab.click(option("Delft Design"));
  await tab.eventually(tab.path, "?thema=stadmaken&partner=delft-design", "the address");
  await hasTitles(tab, upcomingTitles((event) => hasTheme("stadmaken")(event) && hasPartner("delft-design")(event)));
  await tab.back();
  await tab.eventually(tab.path, "?thema=stadmaken", "the address");
  await hasTitles(tab, upcomingTitles(hasTheme("stadmaken")));
  await tab.reload();
  await hasTitles(tab, upcomingTitles(hasTheme("stadmaken")));
  await tab.back();
  await tab.eventually(tab.path, "", "the address");
  await hasTitles(tab, upcomingTitles());
});

journey("searches with a slip of the finger, and finds", {}, async ({ tab }) => {
  await tab.open("archief/");
  await tab.type(searchbox("Zoek in het programma"), "maakidustrie");
  await tab.sees(words(/^Niets gevonden voor uw zoekwoorden. Dit zijn de resultaten voor ‘maakindustrie’.$/));
  await tab.sees(link(begins(dutch(eventOf(TALK).title))));
  await tab.eventually(tab.path, "archief/?q=maakidustrie", "the address");
});

journey("scrolls through the archive to its end", { screens: [DESKTOP] }, async ({ tab }) => {
  await tab.open("archief/?partner=topdelft");
  const count = Number.parseInt((await tab.sees(css("main p", { text: /^\d+ activiteiten/ }))).text, 10);
  const scrolled = async () => {
    await tab.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
    return (await tab.all(cards)).length;
  };
  await tab.eventually(scrolled, count, "the cards");
});

journey("opens a talk far down the list, and comes back to the same place", {}, async ({ tab }) => {
  await tab.open("archief/?partner=topdelft");
  const card = { ...cards, at: 7 };
  const { text } = await tab.sees(card);
  await tab.evaluate(`finder.find(${JSON.stringify(card)})[0].scrollIntoView({ block: "center" })`);
  const scroll = await tab.evaluate("Math.round(scrollY)");
  assert.ok(scroll > 100, `${scroll}`);
  await tab.click(card);
  await tab.eventually(() => tab.all({ role: "heading", level: 1 }), ([one]) => text.startsWith(one?.text), "the heading of the talk");
  await tab.eventually(() => tab.evaluate("scrollY"), 0, "the top of the talk");
  await tab.back();
  await tab.eventually(tab.path, "archief/?partner=topdelft", "the address");
  await tab.eventually(() => tab.evaluate("Math.round(scrollY)"), (now) => Math.abs(now - scroll) <= 2, `the height ${scroll}`);
  await tab.eventually(() => tab.all(card), ([one]) => one?.isFocused, "the card that was opened");
});

journey("steps through the months, opens a day, and comes back", {}, async ({ tab }) => {
  await tab.open("maand/?maand=2026-11");
  await tab.sees({ role: "table", name: "november 2026" });
  await tab.click(link(/^Volgende maand/));
  await tab.sees({ role: "table", name: "december 2026" });
  await tab.eventually(tab.path, "maand/?maand=2026-12", "the address");
  await tab.click(link(/^9 december,/, { inside: { role: "table" } }));
  await tab.sees(heading("woensdag 9 december 2026", 2));
  await tab.eventually(tab.path, "maand/?dag=2026-12-09", "the address");
  await tab.back();
  await tab.eventually(tab.path, "maand/?maand=2026-12", "the address");
  await tab.click(link(/^Vorige maand/));
  await tab.sees({ role: "table", name: "november 2026" });
});

journey("follows a rode draad from what was promised to the talk", {}, async ({ tab }) => {
  await tab.open("rode-draad/");
  await tab.sees(heading(undefined, 1));
  await tab.open(`rode-draad/${TALK}/`);
  const talk = link(begins(dutch(eventOf(TALK).title)), { inside: css("main"), at: 0 });
  await tab.click(talk);
  await tab.sees(title(dutch(eventOf(TALK).title)));
});

journey("changes the language and keeps the filter", {}, async ({ tab }) => {
  await tab.open("?thema=stadmaken");
  await tab.click(link("English"));
  await tab.eventually(tab.path, "en/?thema=stadmaken", "the address");
  await tab.eventually(() => tab.evaluate("document.documentElement.lang"), "en", "the language");
  await tab.eventually(async () => (await tab.all(cards)).length, upcomingTitles(hasTheme("stadmaken")).length, "the cards");
});

journey("looks ahead to another moment by the address", { screens: [DESKTOP] }, async ({ tab }) => {
  await tab.open("?nu=2019-02-01T12:00");
  await tab.sees(link(begins(dutch(eventOf(TALK).title))));
});

journey("goes from the top of the page to the list with the keyboard alone", { screens: [DESKTOP] }, async ({ tab }) => {
  await tab.open();
  await tab.press("Tab");
  await tab.eventually(() => tab.all(link("Naar de inhoud")), ([one]) => one?.isFocused, "the way to the content");
  await tab.press("Enter");
  await tab.eventually(() => tab.evaluate("Boolean(document.activeElement.closest('main'))"), true, "the focus in the content");
});
