// What a filter gives: the rules of the core (`programme/filter/query.rs`, `select.rs`) for a list that the build wrote, before the app is
// there. `tests/e2e/early.spec.mjs` holds the two together.

/** The facets of an event, as the address names them. */
export const FACETS = ["thema", "partner", "taal"];
export const NOTHING = { q: "", thema: [], partner: [], taal: [], periode: "" };

/** The moment that is previewed, and the page without the app. */
const KEPT = ["nu", "zonder-app"];
const ID = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;
const PERIOD = /^(komend|archief|alles|[1-9]\d{3})$/;

/** The filter of a query string. What is not understood is left out. */
export function parse(search) {
  const query = new URLSearchParams(search);
  const ids = (name) => [...new Set(query.getAll(name).join().split(",").filter((id) => ID.test(id)))].sort();
  const periode = query.getAll("periode").pop() ?? "";
  const taal = ids("taal").filter((id) => id === "en");
  return { q: query.get("q") ?? "", thema: ids("thema"), partner: ids("partner"), taal, periode: PERIOD.test(periode) ? periode : "" };
}

/** The query string of a filter, with `?`; what is no filter stays as it is in `search`. */
export function queryOf(filter, search) {
  const other = [...new URLSearchParams(search)].filter(([name]) => KEPT.includes(name));
  const values = [...Object.entries(filter), ...other].filter(([name, value]) => value.length || KEPT.includes(name));
  const query = values.map(([name, value]) => (value.length ? `${name}=${encode(String(value))}` : name));
  return query.length ? `?${query.join("&")}` : "";
}

const encode = (text) =>
  encodeURIComponent(text).replace(/%2C|%3A/g, decodeURIComponent).replace(/[!~*'()]/g, (it) => `%${it.charCodeAt().toString(16).toUpperCase()}`);

/** With a choice taken when it was not, and the reverse. */
export function toggled(filter, facet, id) {
  const rest = filter[facet].filter((it) => it !== id);
  return { ...filter, [facet]: rest.length < filter[facet].length ? rest : [...rest, id].sort() };
}

/** With another period; the page's own is left out. */
export const during = (filter, periode, own) => ({ ...filter, periode: periode === own ? "" : periode });

// What an event misses of one of the themes, one of the partners, the language and the period.
function misses(event, filter, own) {
  const lacks = (facet) => filter[facet].length && !event[facet].some((id) => filter[facet].includes(id));
  const isInPeriod = [event.period, event.year, "alles"].includes(filter.periode || own);
  return [...FACETS.filter(lacks), ...(isInPeriod ? [] : ["periode"])];
}

/** Whether an event is shown. */
export const isShown = (event, filter, own) => !misses(event, filter, own).length;

/** How many events are shown. */
export const countOf = (events, filter, own) => events.reduce((sum, it) => sum + (isShown(it, filter, own) ? it.times : 0), 0);

/** What each further choice would give: a number for each theme, partner, language, period and year. */
export function countsOf(events, filter, own) {
  const counts = { thema: {}, partner: {}, taal: {}, periods: { komend: 0, archief: 0, alles: 0 }, years: {} };
  const add = (to, key, times) => (to[key] = (to[key] ?? 0) + times);
  for (const event of events) {
    const missed = misses(event, filter, own);
    const isAllBut = (part) => missed.every((it) => it === part);
    for (const facet of FACETS.filter(isAllBut)) event[facet].forEach((id) => add(counts[facet], id, event.times));
    if (!isAllBut("periode")) continue;
    for (const period of [event.period, "alles"]) add(counts.periods, period, event.times);
    if (event.year) add(counts.years, event.year, event.times);
  }
  // What all of them are is no choice.
  if (!filter.taal.length && counts.taal.en === countOf(events, filter, own)) counts.taal = {};
  return counts;
}
