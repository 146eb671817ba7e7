// Without a network, without scripts, and with no byte twice.
import assert from "node:assert/strict";
import { MIXED, OPEN, TALK, dutch, eventOf, upcomingTitles } from "../../e2e/programme.mjs";
import { DESKTOP, PHONE, journey } from "../journeys.mjs";
import { begins, cards, css, link, title } from "../queries.mjs";

const titleOf = (id) => dutch(eventOf(id).title);
/** What browsers say of a server that is gone. */
const GONE = /load|connect|fetch|network|ERR_|error|stopped|read/i;

/** Addresses that were never opened, with their headings. */
const DEEP = [
  ["", "Agenda"], ["?thema=stadmaken", "Agenda"], ["archief/", "Archief"], ["mijn/", "Bewaard"], ["en/mijn/", "Saved"],
  [`activiteit/${MIXED}/`, titleOf(MIXED)], [`activiteit/${TALK}/`, titleOf(TALK)], [`activiteit/${OPEN}/aanmelden/`, begins("Aanmelden voor")],
  ["maand/?maand=2026-12", "Maand"], ["privacy/", "Privacy"],
];

const worker = `(navigator.serviceWorker.getRegistration().then((it) => { globalThis.worker = it?.installing ? "installing" : it?.active?.state }), globalThis.worker ?? "")`;

journey("comes back without a network: every address opens", { screens: [PHONE], tolerated: GONE }, async ({ tab, server }) => {
  await tab.open();
  await tab.eventually(() => tab.evaluate(worker), "activated", "the worker");
  await server.stop();
  for (const [path, name] of DEEP) {
    await tab.open(path);
    await tab.sees(title(name));
    await tab.eventually(tab.path, path, "the address");
  }
});

journey("comes for the first time: no file is asked for twice", { tolerated: /sw\.js|service ?worker|404/i }, async ({ tab, server }) => {
  // The worker asks for everything once more, to keep it.
  server.answers.set("sw.js", { status: 404, body: "" });
  await tab.open();
  await tab.sees({ ...cards, at: 0 });
  const asked = server.requests.filter((path) => /\.(wasm|js|css|woff2|json)$/.test(path) && path !== "sw.js");
  assert.deepEqual(asked.filter((path, at) => asked.indexOf(path) !== at), [], "asked for again");
  // Its pieces come when they are needed, or when the page is at rest.
  assert.equal(asked.filter((path) => /^app-.*\.wasm$/.test(path)).length, 1, asked.join("\n"));
});

journey("reads the site without JavaScript", { setting: "no JavaScript" }, async ({ tab }) => {
  await tab.open("", { ready: false });
  await tab.sees(title("Agenda"));
  await tab.eventually(async () => (await tab.all(cards)).length, upcomingTitles().length, "the cards");
  await tab.sees(css("noscript, .notice, p", { text: /JavaScript/ }));
  await tab.click(link(begins(upcomingTitles()[0])));
  await tab.sees(title(begins(upcomingTitles()[0])));
  await tab.open(`activiteit/${TALK}/`, { ready: false });
  await tab.sees(title(titleOf(TALK)));
  await tab.sees(css(".contributor-name"));
});

journey("without JavaScript goes to the other language and to the archive", { setting: "no JavaScript", screens: [DESKTOP] }, async ({ tab }) => {
  await tab.open("", { ready: false });
  await tab.click(link("English"));
  await tab.eventually(() => tab.evaluate("document.documentElement.lang"), "en", "the language");
  await tab.click(link("Archive", { inside: { role: "navigation", name: "Main menu" } }));
  await tab.sees(title("Archive"));
});
