// What a filter gives: the rules of the core (`programme/filter/query.rs`, `select.rs`) for a list that the build wrote, before the app is
// there. `tests/e2e/early.spec.mjs` holds the two together.

/** The facets of an event, as the address names them. */
export const FACETS = ["thema", "partner"];
export const NOTHING = { q: "", thema: [], partner: [], periode: "" };

/** The moment that is previewed, and the page without the app. */
const KEPT = ["nu", "zonder-app"];
const ID = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;
const PERIOD = /^(komend|archief|alles|[1-9]\d{3})$/;

/** The filter of a query string. What is not understood is left out. */
export function parse(search) {
  const query = new URLSearchParams(search);
  const ids = (name) => [...new Set(query.getAll(name).join().split(",").filter((id) => ID.test(id)))].sort();
  const periode = query.getAll("periode").pop() ?? "";
  return { q: query.get("q") ?? "", thema: ids("thema"), partner: ids("partner"), periode: PERIOD.test(periode) ? periode : "" };
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

// One of the themes and one of the partners, in the period.
function match(event, filter, own) {
  const has = (facet) => !filter[facet].length || event[facet].some((id) => filter[facet].includes(id));
  const isInPeriod = [event.period, event.year, "alles"].includes(filter.periode || own);
  return { thema: has("thema"), partner: has("partner"), isInPeriod };
}

/** Whether an event is shown. */
export const isShown = (event, filter, own) => Object.values(match(event, filter, own)).every(Boolean);

/** How many events are shown. */
export const countOf = (events, filter, own) => events.reduce((sum, it) => sum + (isShown(it, filter, own) ? it.times : 0), 0);

/** What each further choice would give: a number for each theme, partner, period and year. */
export function countsOf(events, filter, own) {
  const counts = { thema: {}, partner: {}, periods: { komend: 0, archief: 0, alles: 0 }, years: {} };
  const add = (to, key, times) => (to[key] = (to[key] ?? 0) + times);
  for (const event of events) {
    const { thema, partner, isInPeriod } = match(event, filter, own);
    if (partner && isInPeriod) event.thema.forEach((id) => add(counts.thema, id, event.times));
    if (thema && isInPeriod) event.partner.forEach((id) => add(counts.partner, id, event.times));
    if (!thema || !partner) continue;
    for (const period of [event.period, "alles"]) add(counts.periods, period, event.times);
    if (event.year) add(counts.years, event.year, event.times);
  }
  return counts;
}
