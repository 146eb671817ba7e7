// The page of an event as Eleventy makes it. A script, its fastest kind of template.
const WORDS = {
  nl: { sessions: "Onderdelen", people: "Wie er spreekt", partners: "Met" },
  en: { sessions: "Sessions", people: "Who speaks", partners: "With" },
};
const SITE = "https://example.org/";

export default class {
  data() {
    return {
      pagination: {
        data: "programme.events",
        size: 1,
        alias: "item",
        before: (events) => ["nl", "en"].flatMap((language) => events.map((event) => ({ language, event }))),
      },
      permalink: ({ item }) => `${pathOf(item)}index.html`,
    };
  }

  render({ item: { event, language }, programme }) {
    const words = WORDS[language];
    const named = (list, id) => escaped(list.find((one) => one.id === id)?.name ?? "");
    const items = (list) => list.map((item) => `<li>${item}</li>`).join("");
    const people = event.contributors.map(({ person, function: role }) => `${named(programme.people, person)}, ${escaped(role)}`);
    const sessions = event.sessions.map(({ title, start, end }) => `<time datetime="${start}">${start.slice(11)}</time>–${end.slice(11)} ${escaped(title)}`);
    const url = `${SITE}${pathOf({ event, language })}`;
    const data = { "@context": "https://schema.org", "@type": "Event", name: event.title, startDate: event.start, endDate: event.end, url };
    return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(event.title)} · Stadsgesprek</title>
<meta name="description" content="${escaped(event.summary)}">
<link rel="canonical" href="${url}">
${["nl", "en"].map((other) => `<link rel="alternate" hreflang="${other}" href="${SITE}${pathOf({ event, language: other })}">`).join("\n")}
<link rel="stylesheet" href="/site.css">
<script type="application/ld+json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script></head>
<body><header><a href="/">Stadsgesprek</a></header><main>
<h1>${escaped(event.title)}</h1>
<p><time datetime="${event.start}">${event.start.replace("T", " ")}</time>, ${named(programme.places, event.place)}</p>
<p>${event.themes.map((id) => `<a href="/thema/${id}/">${named(programme.themes, id)}</a>`).join(", ")}</p>
<p><strong>${escaped(event.summary)}</strong></p>
${event.description.split("\n\n").map((paragraph) => `<p>${escaped(paragraph)}</p>`).join("\n")}
<h2>${words.sessions}</h2><ol>${items(sessions)}</ol>
<h2>${words.people}</h2><ul>${items(people)}</ul>
<h2>${words.partners}</h2><ul>${items(event.partners.map(({ partner }) => named(programme.partners, partner)))}</ul>
</main></body></html>
`;
  }
}

const pathOf = ({ event, language }) => `${language === "en" ? "en/" : ""}activiteit/${event.id}/`;

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
