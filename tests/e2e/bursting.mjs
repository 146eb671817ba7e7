// A programme in which every text is one word or address that no column has room for.
import { favorite, record, withStored } from "./device.mjs";
import { CANCELLED, EXHIBITION, MIXED, ONLINE, OPEN, RESCHEDULED, TALK, programme } from "./programme.mjs";

const LETTERS = 80;

/** Each begins with the name of its field, so that a failure says which one it was. */
const words = {
  compound: (name) => `${name}grachtenkademurenherstelprogrammavergaderingsverslaggeversbijeenkomstenoverzichtslijst`.slice(0, LETTERS),
  capitals: (name) => `${name}${"W".repeat(LETTERS)}`.slice(0, LETTERS),
  spaces: (name) => `${name}${"\u00a0stad".repeat(20)}`.slice(0, LETTERS),
  joined: (name) => `${name}${"_en-of/dan.".repeat(20)}`.slice(0, LETTERS),
  thai: (name) => `${name}${"เมืองเดลฟต์".repeat(20)}`.slice(0, LETTERS),
};

/** The kinds of long words. */
export const KINDS = Object.keys(words);

const address = (name) => `https://voorbeeld.example/${name}/${"a1b2c3d4e5".repeat(20)}`.slice(0, 200);
const mail = (name) => `${name}.${"postbus".repeat(12)}@${"onderdeel".repeat(6)}.example`;

/** The whole programme in such words, in Dutch and in English; `kind` says which. */
export function burstingProgramme(kind = "compound") {
  const word = (name) => words[kind](name);
  const text = (name) => ({ nl: word(name), en: word(`${name}En`) });
  const link = (name) => ({ label: text(name), url: address(name) });
  const prose = (name) => `${word(name)}\n\n## ${word(`${name}Kop`)}\n\n- ${word(`${name}Punt`)}\n\n> ${address(name)}\n\n[${word(`${name}Link`)}](${address(name)}) ${mail(name)}`;
  const markup = (name) => ({ nl: prose(name), en: prose(`${name}En`) });
  const contributors = ["speaker", "moderator", "workshopLeader"].map((role, at) => ({
    person: programme.people[at].id, role, function: text("functie"), affiliation: text("organisatie"),
  }));
  const outcomes = ["promise", "decision", "followUp", "publication"].map((outcome, at) => ({
    kind: outcome, text: text("uitkomst"), by: programme.partners[at].id, person: programme.people[at].id, due: "2028-01-01", source: address("bron"),
    ...(outcome === "promise" ? { state: "open" } : {}),
  }));
  const filled = (event) => ({
    ...event, subtitle: text("ondertitel"), summary: text("samenvatting"), description: markup("tekst"), statusReason: text("reden"),
    note: text("opmerking"), audience: text("publiek"), openingHours: text("open"), sessionsNote: text("bij"), contributors, outcomes, onlinePlatform: word("platform"),
    links: [{ ...link("vooraf"), kind: "document", when: "before" }, { ...link("achteraf"), kind: "page", when: "after" }],
    archive: { recordings: [link("opname")], reports: [link("verslag")], slides: [link("dia")], press: [link("pers")], photos: [link("foto")] },
    sources: [address("bron")], price: { free: false, text: text("prijs") }, accessibility: { wheelchair: true, notes: text("toegang") },
    ...(event.registration ? { registration: { ...event.registration, note: text("aanmelding"), sessions: true, fields: ["name", "email", "seats", "accessibilityNeeds", "question"] } } : {}),
    sessions: (event.sessions ?? []).map((session) => ({ ...session, title: text("onderdeel"), description: markup("uitleg"), contributors })),
    partners: programme.partners.slice(0, 6).map(({ id }, at) => ({ partner: id, role: ["organiser", "funder", "partner", "host", "supporter", "inConsultationWith"][at], note: text("rol") })),
  });
  const isFilled = new Set([OPEN, MIXED, CANCELLED, EXHIBITION, ONLINE, RESCHEDULED, TALK]);
  const named = (name) => (it) => ({ ...it, name: text(name), ...("description" in it ? { description: text(`${name}Uitleg`) } : {}) });
  return {
    ...programme,
    publisher: { name: word("uitgever"), url: address("uitgever"), email: mail("uitgever") },
    themes: programme.themes.map(named("thema")),
    series: programme.series.map(named("serie")),
    partners: programme.partners.map((it) => ({ ...named("partner")(it), fullName: text("voluit"), url: address("partner") })),
    people: programme.people.map((it) => ({ ...it, name: word("persoon") })),
    places: programme.places.map((it) => ({
      ...named("plek")(it), address: word("straat"), city: word("stad"), postalCode: word("code"), note: text("route"), url: address("plek"),
      rooms: (it.rooms ?? []).map(named("zaal")),
    })),
    events: programme.events.map((event) => {
      const titled = { ...event, title: text("titel") };
      return isFilled.has(event.id) ? filled(titled) : titled;
    }),
  };
}

/** As much on the visitor's own device. */
export const withBurstingRecords = (page) => {
  const [note, name] = [`${words.capitals("aantekening")} ${address("aantekening")}`, words.compound("naam")];
  const registration = { state: "requested", name, email: mail("ik"), seats: 2, question: note, accessibilityNeeds: note, title: words.compound("titel") };
  return withStored(page, {
    [`sg1.favourite.${MIXED}`]: favorite(name, "2027-02-10T20:00"),
    [`sg1.favourite.${TALK}`]: favorite(name),
    [`sg1.favourite.${OPEN}`]: favorite(name),
    [`sg1.favourite.${OPEN}.panel`]: favorite(name),
    [`sg1.favourite.${OPEN}.tafel-huren`]: favorite(name),
    [`sg1.favourite.${OPEN}.tafel-samen-bouwen`]: favorite(name),
    [`sg1.favourite.${CANCELLED}`]: favorite(name),
    [`sg1.note.${OPEN}`]: record({ text: note, title: name, others: [note] }),
    [`sg1.note.${TALK}`]: record({ text: note, title: name }),
    [`sg1.registration.${MIXED}`]: record(registration),
    "sg1.favourite.weg": favorite(words.capitals("weg"), "2027-01-01T20:00"),
    "sg1.note.weg-ook": record({ text: note, title: words.capitals("weg") }),
    "sg1.note.kapot": `{${address("kapot")}`,
  });
};
