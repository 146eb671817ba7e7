// Filters a list that the build wrote from the moment it is there, until the app takes its place. It stands in the page itself, and
// shows what the components of the app would show.
import { FACETS, NOTHING, countOf, countsOf, during, isShown, parse, queryOf, toggled } from "./filter-rules.js";

const ANNOUNCE_AFTER_MS = 700;

const form = document.querySelector("#start .filter-bar");
const texts = JSON.parse(form.dataset.texts);
delete form.dataset.texts;
const { own } = texts;
const other = own === "komend" ? "archief" : "komend";
const results = document.querySelector("#start .list-results");
const chipsTemplate = results.querySelector("[data-chips]");
const nothingTemplate = results.querySelector("[data-others]");
const nothingPlanned = results.querySelector(".no-results");
const elsewhere = results.querySelector(".elsewhere");
const greeting = document.querySelector("#start .greeting");
const search = form.querySelector("input[type=search]");
const year = form.querySelector("select");
const panel = form.querySelector(".filter-panel");
const boxes = boxesOf(form);
let events = [...readList(document, own), ...nothingTemplate.dataset.others.split(";").filter(Boolean).map(readOthers)];
let otherList;
let announcing;

function boxesOf(root) {
  return Object.fromEntries(FACETS.map((facet) => [facet, [...root.querySelectorAll(`input[name=${facet}]`)]]));
}

// An event, or a kind of events: what the filter asks of it, how many there are, and where it stands. Its themes, partners and language
// are those of the page that it comes from.
function readEvent(entry, boxes, more) {
  const [month, ...places] = entry.split("|");
  const idsOf = (facet, at) => places[at].split(" ").filter(Boolean).map((place) => boxes[facet][place]?.value);
  const [thema, partner, taal] = FACETS.map(idsOf);
  return { month, year: month.slice(0, 4), thema, partner, taal, times: 1, ...more };
}

function readList(page, period) {
  const boxes = boxesOf(page);
  return [...page.querySelectorAll("[data-in]")].map((item) => readEvent(item.dataset.in, boxes, { item, period }));
}

function readOthers(entry) {
  const [kind, times = 1] = entry.split("*").reverse();
  return readEvent(kind, boxes, { times: Number(times), period: other });
}

// Into the text that is there: a browser that translates keeps its own beside it (`public/page.js`).
function say(element, words) {
  element.lastChild.textContent = words;
}

const put = (text, number, name) => text.replace("{n}", number).replace("{name}", () => name);
const counted = ([one, more], count, name) => put(count === 1 ? one : more, count, name);
const nameOf = (facet, id) => document.getElementById(`${facet}-${id}`)?.parentNode.querySelector(".option-name").textContent ?? id;
const isOpen = (button) => button.getAttribute("aria-expanded") === "true";

function choose(filter) {
  history.pushState(null, "", location.pathname + queryOf(filter, location.search));
  show();
  // Cleared first: the same text again would not be heard.
  const status = document.querySelector("#start [role=status].visually-hidden");
  clearTimeout(announcing);
  status.textContent = "";
  announcing = setTimeout(() => (status.textContent = results.querySelector(".result-count").textContent), ANNOUNCE_AFTER_MS);
  if (document.activeElement === document.body || document.activeElement.closest("[hidden]")) focusCount();
}

function clear() {
  search.value = "";
  choose(NOTHING);
}

function focusCount() {
  const line = results.querySelector(".result-count");
  line.focus({ preventScroll: true });
  line.scrollIntoView({ block: "nearest" });
}

// Shows what the address says.
function show() {
  const filter = parse(location.search);
  const counts = countsOf(events, filter, own);
  const count = countOf(events, filter, own);
  for (const event of events) if (event.item) event.item.hidden = !isShown(event, filter, own);
  for (const group of results.querySelectorAll(".event-group")) group.hidden = !group.querySelector("[data-in]:not([hidden])");
  FACETS.forEach((facet) => showOptions(facet, filter[facet], counts[facet]));
  showPeriods(filter, counts);
  const choices = chosenOf(filter).length + (filter.periode ? 1 : 0);
  say(toggles.at(-1), choices ? put(texts.filters[1], choices) : texts.filters[0]);
  const words = counted(texts.results, count);
  for (const line of [form.querySelector(".filter-panel-close"), results.querySelector(".result-count")]) say(line, words);
  const chips = chipsOf(filter);
  showChips(chips);
  showNothing(filter, chips, count);
  showFollow(filter);
  showGreeting(filter);
  showElsewhere(filter, chips.length && count && !filter.periode && !filter.q.trim() ? counts.periods[other] : 0);
  const all = results.querySelector(".list-all");
  if (all) all.hidden = count <= texts.step;
  if (all) say(all.firstElementChild, counted(texts.all, count));
  keepInLinks(filter);
  if (filter.periode && filter.periode !== own) otherList ??= fetchOther();
}

function showOptions(facet, chosen, counts) {
  const more = form.querySelector(`[data-name=${facet}]`);
  const useful = boxes[facet].filter((box) => {
    box.checked = chosen.includes(box.value);
    say(box.parentNode.lastElementChild, counts[box.value] ?? 0);
    return box.checked || counts[box.value];
  });
  const isLong = texts.first + 1 < useful.length;
  const shown = useful.filter((box, at) => isOpen(more) || !isLong || at < texts.first || box.checked);
  for (const box of boxes[facet]) box.closest("li").hidden = !shown.includes(box);
  more.parentNode.hidden = !useful.length;
  more.hidden = !isLong;
  say(more, isOpen(more) ? texts.fewer : counted(texts.more, useful.length - texts.first));
}

function showPeriods(filter, counts) {
  for (const button of form.querySelectorAll("[data-period]")) {
    const { period } = button.dataset;
    button.setAttribute("aria-pressed", String(period === (filter.periode || own)));
    say(button.querySelector(".option-count"), counts.periods[period]);
  }
  const years = Object.entries(counts.years).reverse();
  year.replaceChildren(year.options[0], ...years.map(([year, count]) => new Option(`${year} (${count})`, year)));
  year.value = counts.years[filter.periode] ? filter.periode : "";
}

const chosenOf = (filter) => FACETS.flatMap((facet) => filter[facet].map((id) => [facet, id]));

// Each choice by name, with the filter that is left without it.
function chipsOf(filter) {
  const period = [...form.querySelectorAll("[data-period]")].find(({ dataset }) => dataset.period === filter.periode);
  return [
    ...chosenOf(filter).map(([facet, id]) => [nameOf(facet, id), toggled(filter, facet, id)]),
    ...(filter.periode ? [[period?.firstChild.textContent.trim() ?? filter.periode, { ...filter, periode: "" }]] : []),
  ];
}

function showChips(chips) {
  results.querySelector(".chips")?.remove();
  if (!chips.length) return;
  const list = chipsTemplate.content.firstElementChild.cloneNode(true);
  const [one, all] = list.children;
  all.firstElementChild.onclick = clear;
  one.replaceWith(...chips.map(([name, without]) => {
    const item = one.cloneNode(true);
    const button = item.firstElementChild;
    button.firstElementChild.textContent = name;
    button.setAttribute("aria-label", put(texts.remove, "", name));
    button.onclick = () => choose(without);
    return item;
  }));
  chipsTemplate.before(list);
}

// Nothing found: what is near, each as one touch.
function showNothing(filter, chips, count) {
  for (const it of results.querySelectorAll(".no-results")) if (it !== nothingPlanned) it.remove();
  const isPlain = !chips.length && own === "komend";
  if (nothingPlanned) nothingPlanned.hidden = 0 < count || !isPlain;
  if (count || (nothingPlanned && isPlain)) return;
  const nothing = nothingTemplate.content.firstElementChild.cloneNode(true);
  const list = nothing.querySelector(".no-results-nearby");
  const one = list.firstElementChild;
  const periods = ["komend", "archief"].filter((period) => period !== (filter.periode || own));
  const near = [
    ...periods.map((period) => [texts.near[period], "", during(filter, period, own)]),
    ...chips.slice(0, chosenOf(filter).length).map(([name, without]) => [texts.near.without, name, without]),
  ].filter(([, , without]) => countOf(events, without, own));
  one.replaceWith(...near.map(([words, name, without]) => {
    const item = one.cloneNode(true);
    item.firstElementChild.textContent = counted(words, countOf(events, without, own), name);
    item.firstElementChild.onclick = () => choose(without);
    return item;
  }));
  if (!near.length) for (const it of [list.previousElementSibling, list]) it.remove();
  nothing.lastElementChild.onclick = clear;
  for (const button of nothing.querySelectorAll("button")) button.disabled = false;
  nothingTemplate.before(nothing);
}

// What stands above the agenda while nothing is filtered.
function showGreeting(filter) {
  if (greeting) greeting.hidden = queryOf(filter, "") !== "";
}

// What the choice finds in the other period.
function showElsewhere(filter, count) {
  elsewhere.hidden = !count;
  say(elsewhere, counted(texts.near[other], count));
}

// One theme or one partner can be followed by itself.
function showFollow(filter) {
  const follow = results.querySelector(".follow-panel");
  const [only, more] = chosenOf(filter);
  const isOne = only && !more && !filter.taal.length && !filter.q.trim();
  say(follow.querySelector("summary"), isOne ? put(texts.follow[1], "", nameOf(...only)) : texts.follow[0]);
  for (const link of follow.querySelectorAll("a[href]")) {
    link.setAttribute("href", link.getAttribute("href").replace(/volg\/.*(?=\.)/, `volg/${isOne ? only.join("/") : "alles"}`));
  }
}

// The other language and the calendar keep what was chosen; from the archive the calendar shows the month of what was last.
function keepInLinks(filter) {
  const find = (link) => document.querySelector(`#start ${link}`);
  const calendar = find(".view-option[href]");
  const last = own === "archief" && !filter.periode && events.find((event) => event.item && isShown(event, filter, own));
  for (const link of [find(".nav-language"), find(".skip-link")]) link.search = location.search;
  calendar.search = [location.search.slice(1), last?.month && `maand=${last.month}`].filter(Boolean).join("&");
}

// What was and what is to come are lists on pages of their own: the other one comes in when it is asked for.
function fetchOther() {
  const request = new XMLHttpRequest();
  // At the next choice it is tried again.
  const failed = () => (otherList = undefined);
  request.onerror = failed;
  request.responseType = "document";
  request.onload = () => {
    const groups = [...(request.response?.querySelectorAll("#start .event-group") ?? [])];
    if (!form.isConnected) return;
    if (!groups.length) return failed();
    const first = own === "archief" && results.querySelector(".event-group");
    events = [...events.filter(({ item }) => item), ...readList(request.response, other)];
    (first || nothingTemplate).before(...groups);
    dispatchEvent(new Event("sg-written"));
    show();
  };
  request.open("GET", form.querySelector(`[data-period=${other}]`).dataset.page);
  request.send();
  return request;
}

// A button in the place of a link that does without a script.
function asButton(link) {
  const button = Object.assign(document.createElement("button"), { type: "button", id: link.id, className: link.className });
  const hadFocus = document.activeElement === link;
  Object.assign(button.dataset, link.dataset, { page: link.href });
  button.append(...link.childNodes);
  link.replaceWith(button);
  if (hadFocus) button.focus();
  return button;
}

function opens(button, onToggle) {
  button.onclick = () => {
    button.setAttribute("aria-expanded", String(!isOpen(button)));
    onToggle();
  };
}

for (const field of form.elements) field.disabled = false;
// Nothing searches where the app does not start.
search.disabled = !document.getElementById("start-failed").hidden;
search.value = parse(location.search).q;
year.value = "";
for (const name of form.querySelectorAll(".option-name")) name.removeAttribute("href");
for (const facet of FACETS) {
  for (const box of boxes[facet]) {
    // Some browsers remember what was ticked before a reload.
    box.checked = false;
    box.onchange = () => choose(toggled(parse(location.search), facet, box.value));
  }
  opens(form.querySelector(`[data-name=${facet}]`), show);
}
const toggles = [...form.querySelectorAll(".filter-toggle")].map(asButton);
for (const link of form.querySelectorAll("a[data-period]")) asButton(link).setAttribute("aria-pressed", String(link.dataset.period === own));
const choosePeriod = (period) => choose(during(parse(location.search), period, own));
for (const button of form.querySelectorAll("[data-period]")) button.onclick = () => choosePeriod(button.dataset.period);
year.onchange = () => choosePeriod(year.value || own);
elsewhere.disabled = false;
elsewhere.onclick = () => choosePeriod(other);

// What shows all there is to choose, and what shows one kind of it; one is open at a time.
function showPanel() {
  const open = toggles.find(isOpen);
  if (open) panel.dataset.open = open.dataset.name;
  else delete panel.dataset.open;
}
for (const toggle of toggles) {
  toggle.setAttribute("aria-controls", toggle.dataset.name);
  toggle.setAttribute("aria-expanded", String(location.hash === `#${toggle.dataset.name}`));
  if (isOpen(toggle)) history.replaceState(null, "", location.pathname + location.search);
  opens(toggle, () => {
    for (const other of toggles) if (other !== toggle) other.setAttribute("aria-expanded", "false");
    showPanel();
  });
}
showPanel();
form.querySelector(".filter-panel-close").onclick = () => {
  toggles.find(isOpen)?.click();
  focusCount();
  results.querySelector(".result-count").scrollIntoView();
};

form.addEventListener("submit", (ev) => ev.preventDefault());
addEventListener("popstate", () => {
  if (!form.isConnected) return;
  search.value = parse(location.search).q;
  show();
});
if (queryOf({ ...parse(location.search), q: "" }, "")) show();
else showGreeting(parse(location.search));
