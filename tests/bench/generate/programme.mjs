// A programme of any size in the format of public/data/events.json; the same size gives the same file.
import { createRandom } from "./random.mjs";
import { capitalized, createWriter } from "./text.mjs";

const THEMES = [
  "Innovatie", "Onderwijs", "Zorg en welzijn", "Energie", "Cultuur", "Wonen",
  "Mobiliteit", "Arbeidsmarkt", "Digitalisering", "Natuur en klimaat",
];
const TOPICS = [
  "energietransitie", "zorginnovatie", "woningbouw", "deelmobiliteit", "kunstmatige intelligentie", "burgerparticipatie",
  "erfgoed", "circulaire economie", "basisonderwijs", "waterveiligheid", "biodiversiteit", "mantelzorg", "laaggeletterdheid",
  "open data", "stedelijke vernieuwing", "jeugdzorg", "bibliotheken", "warmtenetten", "fietsbeleid", "toegankelijkheid",
];
const KINDS = ["stadsgesprek", "debat", "lezing", "cafe", "wandeling", "workshop", "presentatie"];
const HOUSES = ["Theater", "Stadhuis", "Bibliotheek", "Campus", "Museum"];
const FIRST_NAMES = ["Anna", "Bram", "Carla", "Daan", "Esra", "Fleur", "Gijs", "Imran", "Joke", "Mehmet", "Noor", "Sanne", "Tim", "Yara"];
const FUNCTIONS = ["adviseur", "onderzoeker", "directeur", "programmaleider", "docent", "stedenbouwkundige"];
const KINDS_OF_PARTNER = ["Stichting", "Netwerk", "Hogeschool", "Platform", "Vereniging"];
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** As far back as ahead of now, in days: a year and a half. */
const SPAN = 548;

const slug = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-");
const many = (length, make) => Array.from({ length }, (_, at) => make(at));

/** Two of three events are to come, seen from `now` (Delft's time, `2026-11-23T19:00`). */
export function createProgramme(size, now) {
  const random = createRandom(size);
  const writer = createWriter(random);
  const context = { random, writer, ...lists(random, writer) };
  const starts = many(size, (at) => startOf(random, at < size / 3 ? -1 : 1, now)).sort();
  let upcoming = 0;
  const events = starts.map((start, at) => {
    if (start > now) upcoming += 1;
    // The first ones to come have one theme, so that a filter on another always changes the first card.
    return event(context, start, at, start > now && upcoming <= 3 ? [context.themes[0]] : undefined);
  });
  return {
    schemaVersion: 1,
    revision: 1,
    updated: now,
    timeZone: "Europe/Amsterdam",
    defaultLanguage: "nl",
    publisher: { name: "Meting" },
    themes: context.themes,
    partners: context.partners,
    people: context.people,
    places: context.places,
    series: [],
    events,
  };
}

/** What events refer to. */
function lists(random, writer) {
  const name = () => capitalized(writer.contentWord());
  const named = (make, length) => many(length, make).map((name, at) => ({ id: `${slug(name)}-${at}`, name }));
  return {
    themes: THEMES.map((name) => ({ id: slug(name), name })),
    partners: named(() => `${random.pick(KINDS_OF_PARTNER)} ${name()}`, 24),
    people: named(() => `${random.pick(FIRST_NAMES)} ${random.pick(["", "van ", "de "])}${name()}`, 300),
    places: named(() => `${random.pick(HOUSES)} ${name()}`, 40).map((place) => ({
      ...place,
      address: `${name()}straat ${random.integer(1, 220)}`,
      city: "Delft",
      rooms: many(3, (at) => ({ id: `zaal-${at + 1}`, name: `Zaal ${at + 1}` })),
    })),
  };
}

/** Local time is counted as if it were UTC: the file holds wall time, and no night is at stake. */
const wall = (millis) => new Date(millis).toISOString().slice(0, 16);

function startOf(random, sign, now) {
  const day = Date.parse(`${now.slice(0, 10)}T00:00Z`) + sign * random.integer(1, SPAN) * DAY;
  return wall(day + random.integer(16, 40) * 30 * MINUTE);
}

function event({ random, writer, ...lists }, start, at, fixedThemes) {
  const topic = random.pick(TOPICS);
  const place = random.pick(lists.places);
  const first = Date.parse(`${start}Z`);
  const length = random.pick([60, 90, 120, 180]) * MINUTE;
  const themes = fixedThemes ?? distinct(random.isTrue(0.2) ? 2 : 1, () => random.pickEarly(lists.themes, 1.3));
  const partners = distinct(random.integer(1, 3), () => random.pickEarly(lists.partners, 1.6));
  const people = distinct(random.integer(1, 4), () => random.pick(lists.people));
  return {
    id: `${slug(topic)}-${at}`,
    kind: random.pick(KINDS),
    title: `${capitalized(topic)}: ${writer.contentWord()} ${writer.contentWord()}`,
    updated: "2026-10-01T12:00",
    summary: writer.paragraph(random.integer(90, 140)),
    description: `${writer.paragraph(random.integer(280, 420))}\n\n${writer.paragraph(random.integer(280, 420))}`,
    start,
    end: wall(first + length),
    attendance: "onSite",
    place: place.id,
    room: random.pick(place.rooms).id,
    themes: themes.map(({ id }) => id),
    partners: partners.map(({ id }, at) => ({ partner: id, role: at === 0 ? "organiser" : "partner" })),
    contributors: people.map(({ id }) => ({ person: id, role: "speaker", function: random.pick(FUNCTIONS) })),
    sessions: sessions({ random, writer, first, length, people, count: random.integer(1, 4) }),
    price: { free: true },
  };
}

function sessions({ random, writer, first, length, people, count }) {
  const step = length / count;
  return many(count, (at) => ({
    id: `deel-${at + 1}`,
    title: capitalized(`${writer.contentWord()} ${writer.contentWord()} ${writer.contentWord()}`),
    start: wall(first + at * step),
    end: wall(first + (at + 1) * step),
    contributors: [{ person: random.pick(people).id, role: "speaker" }],
  }));
}

const distinct = (count, draw) => [...new Set(many(count, draw))];
