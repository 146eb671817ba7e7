// Registering, with real keys: what is typed stays as it was typed.
import assert from "node:assert/strict";
import { follow, lines, numbers, outcome, texts } from "../../e2e/awkward-texts.mjs";
import { MIXED, ONLINE, OPEN } from "../../e2e/programme.mjs";
import { DESKTOP, PHONE, journey } from "../journeys.mjs";
import { button, checkbox, css, heading, link, textbox, title } from "../queries.mjs";

const form = (id) => `activiteit/${id}/aanmelden/`;
const field = {
  name: textbox("Naam"), email: textbox("E-mailadres"), seats: css("#field-seats"),
  question: textbox(/^Uw vraag voor het gesprek/), needs: textbox(/^Wat hebt u nodig om mee te kunnen doen\?/),
};
const ON_DEVICE = heading("Nog niet verstuurd");
const valueOf = async (tab, query) => (await tab.sees(query)).value;

/** What a keyboard of more than one alphabet types; the others are those of the browser tests. */
const LETTERS = [["Anne-Fleur d’Ançonne-van ’t Zand"], ["José Þórsdóttir"], ["王小明"], ["محمد علي"], ["😀 Jo 👩‍👩‍👧"]];

const typedIn = (name, query, all) =>
  journey(`types awkward texts into ${name}, and each stands there as it was typed`, { screens: [DESKTOP] }, async ({ tab }) => {
    await tab.open(form(OPEN));
    for (const steps of all) {
      await tab.retype(query, "");
      await follow(tab.keyboard, steps);
      assert.equal(await valueOf(tab, query), outcome(steps), JSON.stringify(steps));
    }
  });

typedIn("the name", field.name, [...LETTERS, ...lines]);
typedIn("the e-mail address", field.email, lines);
typedIn("the question", field.question, [...LETTERS, ...texts]);
typedIn("the number of places", field.seats, numbers.map(({ steps }) => steps));

async function register(tab, id, { name = "Jo de Vries", email = "jo@voorbeeld.nl", seats, session } = {}) {
  await tab.open(form(id));
  await tab.type(field.name, name);
  await tab.type(field.email, email);
  if (seats) await tab.retype(field.seats, seats);
  if (session) await tab.click(checkbox(session));
  await tab.click(button("Bewaar mijn aanmelding"));
  await tab.sees(ON_DEVICE);
}

journey("registers, reads it back, changes it and withdraws it", {}, async ({ tab }) => {
  await register(tab, MIXED, { name: "Anne-Fleur d’Ançonne", seats: "2" });
  await tab.click(link("Terug naar de activiteit"));
  await tab.sees(css("main", { text: /2 plaatsen/ }));
  await tab.click(link("Wijzigen of afmelden"));
  await tab.sees(title(/^Aanmeld/));
  await tab.isReady();
  await tab.click(button("Wijzig"));
  assert.equal(await valueOf(tab, field.name), "Anne-Fleur d’Ançonne");
  assert.equal(await valueOf(tab, field.email), "jo@voorbeeld.nl");
  await tab.retype(field.seats, "3");
  await tab.click(button("Bewaar de wijziging"));
  await tab.sees(ON_DEVICE);
  await tab.click(button("Meld mij af"));
  await tab.click(button("Meld mij af", { inside: { role: "group", name: "Weet u het zeker?" } }));
  await tab.sees(heading("Afgemeld"));
});

journey("leaves the form empty: what is wrong is said, and leads to its field", { screens: [PHONE] }, async ({ tab }) => {
  await tab.open(form(ONLINE));
  await tab.click(button("Bewaar mijn aanmelding"));
  await tab.eventually(() => tab.all(css("#problems")), ([one]) => one?.isFocused && one.isInSight, "what is wrong");
  await tab.click(link("Vul uw naam in.", { inside: css("#problems") }));
  await tab.eventually(() => tab.all(field.name), ([one]) => one?.isFocused, "the field of the name");
  await tab.eventually(() => tab.all(field.name), ([one]) => one?.description === "Vul uw naam in.", "its description");
});

journey("types half a registration, and finds it after a reload", { screens: [PHONE] }, async ({ tab }) => {
  await tab.open(form(MIXED));
  await tab.type(field.name, "Jo de Vries");
  await tab.eventually(() => tab.evaluate("JSON.stringify({ ...localStorage })"), (kept) => kept.includes("Jo de Vries"), "the draft");
  await tab.reload();
  await tab.eventually(() => valueOf(tab, field.name), "Jo de Vries", "the name");
});
