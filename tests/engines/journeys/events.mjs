// At one talk: its calendar file, the ways to share it, and back again.
import assert from "node:assert/strict";
import { MIXED, OPEN, TALK, dutch, eventOf, programme } from "../../e2e/programme.mjs";
import { DESKTOP, PHONE, journey } from "../journeys.mjs";
import { begins, button, cards, css, link, title } from "../queries.mjs";

const titleOf = (id) => dutch(eventOf(id).title);
const nameOf = (id) => programme.people.find((person) => person.id === id).name;
const panel = (name) => button(name, { css: "summary" });

journey("puts a talk into the calendar: the file has the talk in it", {}, async ({ tab, server }) => {
  await tab.open(`activiteit/${OPEN}/`);
  await tab.click(panel("In mijn kalender"));
  await tab.sees(link("Kalenderbestand (.ics)"));
  const address = await tab.evaluate(`finder.find({ role: "link", name: "Kalenderbestand (.ics)" })[0].href`);
  assert.equal(address, `${server.url}activiteit/${OPEN}/${OPEN}.ics`);
  const file = await fetch(address);
  assert.match(file.headers.get("content-type"), /^text\/calendar/);
  assert.match(await file.text(), /^BEGIN:VCALENDAR\r\n[^]*DTSTART;TZID=Europe\/Amsterdam:20261209T200000/);
});

for (const [language, prefix, name] of [["Dutch", "", "Delen"], ["English", "en/", "Share"]]) {
  journey(`opens the ways to share in ${language}, and Escape closes them`, { screens: [prefix ? DESKTOP : PHONE] }, async ({ tab }) => {
    await tab.open(`${prefix}activiteit/${MIXED}/`);
    await tab.click(panel(name));
    await tab.sees(link("WhatsApp"));
    await tab.press("Escape");
    await tab.eventually(() => tab.evaluate("document.querySelectorAll('details[open]').length"), 0, "the panels that are open");
    await tab.eventually(() => tab.all(panel(name)), ([one]) => one?.isFocused, "the button of the panel");
  });
}

journey("goes from the agenda to a talk to its form, and comes back to the same places", {}, async ({ tab }) => {
  await tab.open();
  const card = link(begins(titleOf(OPEN)), { inside: cards.inside });
  await tab.sees(card);
  await tab.evaluate(`document.querySelector("article a[href*='${OPEN}']").scrollIntoView({ block: "center" })`);
  const scroll = await tab.evaluate("Math.round(scrollY)");
  await tab.click(card);
  await tab.sees(title(titleOf(OPEN)));
  await tab.eventually(() => tab.evaluate("scrollY"), 0, "the top of the talk");
  const register = link("Aanmelden", { inside: css("main"), at: 0 });
  await tab.sees(register);
  // The button stays in sight: to press it moves nothing.
  await tab.evaluate("scrollTo(0, 150)");
  const place = await tab.evaluate("Math.round(scrollY)");
  await tab.click(register);
  await tab.sees(title(/^Aanmelden voor/));
  await tab.isReady();
  await tab.back();
  await tab.sees(title(titleOf(OPEN)));
  await tab.isReady();
  await tab.eventually(() => tab.evaluate("Math.round(scrollY)"), (now) => Math.abs(now - place) <= 2, `the height ${place} of the talk`);
  await tab.back();
  await tab.sees(title("Agenda"));
  await tab.eventually(() => tab.evaluate("Math.round(scrollY)"), (now) => Math.abs(now - scroll) <= 2, `the height ${scroll} of the agenda`);
});

journey("reads a talk of the archive with who spoke", { screens: [PHONE] }, async ({ tab }) => {
  await tab.open(`activiteit/${TALK}/`);
  await tab.sees(title(titleOf(TALK)));
  const people = await tab.texts(css(".contributor-name"));
  assert.deepEqual(new Set(people), new Set(eventOf(TALK).contributors.map(({ person }) => nameOf(person))));
});

journey("comes by an old or a wrong address, and is led on", { screens: [DESKTOP], tolerated: /404/ }, async ({ tab }) => {
  await tab.open("activiteit/bestaat-niet/");
  await tab.sees(title("Deze pagina is er niet"));
  await tab.click(link(/agenda/i, { inside: css("main"), at: 0 }));
  await tab.sees(title("Agenda"));
});
