// Search libraries from npm as peers of the search, each with what its documentation advises for titles and texts.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const PACKAGES = ["minisearch@7.2.0", "fuse.js@7.5.0", "@orama/orama@3.1.18", "@orama/stemmers@3.1.18"];
const WEIGHTS = { title: 4, people: 3, subtitle: 2, labels: 2, place: 2, summary: 2, sessions: 1.5, description: 1 };
const FIELDS = Object.keys(WEIGHTS);
/** As many as anybody looks at. */
const LIMIT = 50;

/** Fetches them once. */
export async function prepareEngines() {
  const folder = join(tmpdir(), "stadsgesprek-bench-search");
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, "package.json"))) writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  if (!existsSync(join(folder, "node_modules/@orama/stemmers"))) {
    execFileSync("npm", ["install", "--no-audit", "--no-fund", ...PACKAGES], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  }
  const require = createRequire(join(folder, "package.json"));
  const load = async (name) => await import(pathToFileURL(require.resolve(name)).href);
  const { default: MiniSearch } = await load("minisearch");
  const { default: Fuse } = await load("fuse.js");
  const orama = await load("@orama/orama");
  const { stemmer } = await load("@orama/stemmers/dutch");
  return [miniSearch(MiniSearch), fuse(Fuse), oramaOf(orama, stemmer)];
}

function engine(name, index, find) {
  return {
    name,
    async search(programme, words) {
      const documents = documentsOf(programme);
      const start = performance.now();
      const made = await index(documents);
      const indexed = performance.now() - start;
      const found = [];
      for (const query of words) found.push(await find(made, query));
      return { found, indexed, milliseconds: (performance.now() - start - indexed) / words.length };
    },
  };
}

function miniSearch(MiniSearch) {
  const index = (documents) => {
    const made = new MiniSearch({ fields: FIELDS, searchOptions: { boost: WEIGHTS, prefix: true, fuzzy: 0.2 } });
    made.addAll(documents);
    return made;
  };
  return engine("MiniSearch", index, (made, query) => made.search(query).slice(0, LIMIT).map(({ id }) => id));
}

function fuse(Fuse) {
  const keys = FIELDS.map((name) => ({ name, weight: WEIGHTS[name] }));
  const index = (documents) => new Fuse(documents, { keys, ignoreLocation: true, threshold: 0.3 });
  return engine("Fuse", index, (made, query) => made.search(query, { limit: LIMIT }).map(({ item }) => item.id));
}

function oramaOf({ create, insertMultiple, search }, stemmer) {
  const index = async (documents) => {
    const schema = Object.fromEntries(FIELDS.map((name) => [name, "string"]));
    const tokenizer = { language: "dutch", stemming: true, stemmer };
    const made = create({ schema, components: { tokenizer } });
    await insertMultiple(made, documents);
    return made;
  };
  const find = async (made, term) => {
    const { hits } = await search(made, { term, boost: WEIGHTS, tolerance: 1, limit: LIMIT });
    return hits.map(({ id }) => id);
  };
  return engine("Orama", index, find);
}

/** What each engine reads of an event: its texts in both languages, and the names of what it refers to. */
function documentsOf({ events, themes = [], partners = [], people = [], places = [], series = [] }) {
  const nameIn = (list) => {
    const names = new Map(list.map((it) => [it.id, textOf(it.name)]));
    return (id) => names.get(id) ?? "";
  };
  const [theme, partner, person, place, seriesName] = [themes, partners, people, places, series].map(nameIn);
  return events.map((event) => {
    const sessions = event.sessions ?? [];
    const contributors = [event, ...sessions].flatMap((it) => it.contributors ?? []);
    const labels = [...(event.themes ?? []).map(theme), ...(event.partners ?? []).map((it) => partner(it.partner)), seriesName(event.series)];
    return {
      id: event.id,
      title: textOf(event.title),
      people: contributors.map((it) => person(it.person)).join(" "),
      subtitle: textOf(event.subtitle),
      labels: labels.join(" "),
      place: place(event.place),
      summary: textOf(event.summary),
      sessions: sessions.map((it) => textOf(it.title)).join(" "),
      description: textOf(event.description),
    };
  });
}

const textOf = (text) => (typeof text === "object" && text !== null ? Object.values(text).join(" ") : (text ?? ""));
