// What stays on the device: hearts, notes, and what is said when nothing can stay.
import { MIXED, OPEN, dutch, eventOf } from "../../e2e/programme.mjs";
import { DESKTOP, PHONE, journey } from "../journeys.mjs";
import { begins, css, heart, link, mine, textbox, title } from "../queries.mjs";

const titleOf = (id) => dutch(eventOf(id).title);
const isPressed = (tab, id) => tab.eventually(() => tab.all(heart(titleOf(id))), ([one]) => one?.isPressed, `the heart of ${id}`);
const isSaved = (tab, count) => tab.eventually(() => tab.names(mine), ([name]) => name?.replace(/\s+,/, ",").startsWith(`Bewaard, ${count} `), `${count} saved`);

journey("keeps a heart through a reload, and finds it in Bewaard", {}, async ({ tab }) => {
  await tab.open();
  await tab.click(heart(titleOf(MIXED)));
  await isPressed(tab, MIXED);
  await isSaved(tab, 1);
  await tab.reload();
  await isPressed(tab, MIXED);
  await tab.click(mine);
  await tab.sees(title("Bewaard"));
  await tab.sees(link(begins(titleOf(MIXED)), { inside: css("main") }));
});

journey("has two tabs open: a heart in one shows in the other", { screens: [DESKTOP] }, async ({ tab, newTab }) => {
  await tab.open();
  const other = await newTab();
  await other.open(`activiteit/${MIXED}/`);
  await other.click(heart(titleOf(MIXED)));
  await isPressed(other, MIXED);
  await isPressed(tab, MIXED);
  await isSaved(tab, 1);
});

journey("writes a note with keys, and finds it after a reload", {}, async ({ tab }) => {
  const note = textbox("Bij de hele activiteit");
  await tab.open(`mijn/notities/?bij=${OPEN}`);
  await tab.type(note, "Hoe lang is de wachttijd? ’t Kan beter – écht 🙂");
  const kept = () => tab.evaluate(`localStorage.getItem("sg1.note.${OPEN}") ?? ""`);
  await tab.eventually(kept, (text) => text.includes("écht"), "what is kept");
  await tab.reload();
  await tab.eventually(() => tab.all(note), ([one]) => one?.value === "Hoe lang is de wachttijd? ’t Kan beter – écht 🙂", "the note");
});

journey("uses a browser that keeps nothing: it is said, and the site works", { setting: "no storage", screens: [PHONE], tolerated: /Storage access is restricted/ }, async ({ tab }) => {
  await tab.open();
  await tab.click(heart(titleOf(MIXED)));
  await isPressed(tab, MIXED);
  await tab.sees(css("p", { text: /^Deze browser bewaart niets voor deze site\./ }));
  await tab.click(link(begins(titleOf(MIXED))));
  await tab.sees(title(titleOf(MIXED)));
});
