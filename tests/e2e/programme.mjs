// The programme of the built site, and variations on it.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DIST } from "./server.mjs";

/** The programme file, as staff keep it. */
export const programme = JSON.parse(await readFile(join(DIST, "data/events.json"), "utf8"));

/** The talk of February 2019: no end time, people with their function, partners with their role. */
export const TALK = "stadsgesprek-topdelft-werkgelegenheid-in-de-innovatieve-maakindustrie";

/** The fictional events, each in another state. */
export const FULL = "voorbeeld-hoe-hoog-mag-delft-worden";
export const CANCELLED = "voorbeeld-binnenstad-zonder-autos";
export const OPEN = "voorbeeld-wie-mag-er-wonen-in-de-spoorzone";
export const RESCHEDULED = "voorbeeld-waar-blijft-het-water";
export const MIXED = "voorbeeld-grachtenkademurenherstelprogramma";
export const ONLINE = "voorbeeld-genoeg-stroom-voor-iedereen";
export const POSTPONED = "voorbeeld-een-verbonden-stad";
export const NOT_YET = "voorbeeld-spoorzonecafe-van-wie-is-het-stationsplein";
export const EXHIBITION = "voorbeeld-expositie-lege-plekken";
export const ELSEWHERE = "voorbeeld-sensoren-op-straat";

/** The oldest events of two threads: one that branches and goes on, one with a part and a branch. */
export const BRANCHING = "stadsgesprek-met-de-burgemeester-en-de-voorzitter-van-het-college-van-bestuur-van-de-tu-delft";
export const WITH_PART = "waarde-van-collectief-wonen";

/** A copy of one event, free to change. */
export function eventOf(id) {
  const event = programme.events.find((event) => event.id === id);
  if (!event) throw new Error(`The programme has no event ${id}.`);
  return structuredClone(event);
}

/** The programme with these events only. */
export const programmeOf = (...events) => ({ ...programme, events });

/** The programme with one event changed. */
export const programmeWith = (id, changes) => ({
  ...programme,
  events: programme.events.map((event) => (event.id === id ? { ...event, ...changes } : event)),
});

/** The Dutch text of a text of the programme. */
export const dutch = (text) => (typeof text === "string" ? text : text.nl);

/** The Dutch titles of the events that are to come and pass, in the order of the agenda. */
export const upcomingTitles = (passes = () => true) =>
  programme.events
    .filter((event) => event.id.startsWith("voorbeeld-") && passes(event))
    .sort((a, b) => a.start.localeCompare(b.start))
    .map((event) => dutch(event.title));

/** Whether an event is in English. */
export const isInEnglish = ({ language }) => language === "en";

/** Whether an event has a theme, or a partner. */
export const hasTheme = (...ids) => (event) => ids.some((id) => event.themes?.includes(id));
export const hasPartner = (...ids) => (event) => event.partners?.some(({ partner }) => ids.includes(partner)) ?? false;
