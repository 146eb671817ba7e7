// The screens in the house: the one beside the door, and the kiosk.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DIST } from "../../e2e/server.mjs";
import { journey } from "../journeys.mjs";
import { button, css } from "../queries.mjs";

const LYING = { name: "lying", width: 1920, height: 1080 };
const STANDING = { name: "standing", width: 1080, height: 1920 };
const FILE = "data/events.json";

/** The clock of the tests counts: no server says another time, and the build was long ago. */
async function standStill(server, path) {
  const page = await readFile(join(DIST, path, "index.html"), "utf8");
  server.answers.set(path, { body: page.replace(/(<meta name="built" content=")[^"]+/, (_, before) => `${before}2026-01-01`) });
  server.answers.set(FILE, { body: await readFile(join(DIST, FILE)), headers: { date: "ooit" } });
}

/** Each line of text of each part of the screen: on which page of it the line begins and ends, and whether it is cut below. */
const lines = `[...document.querySelectorAll(".door-pages")].flatMap((view, part) => {
  const frame = view.getBoundingClientRect();
  const walker = document.createTreeWalker(view, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (!text.data.trim() || text.parentElement.closest(".visually-hidden")) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const row of range.getClientRects()) {
      if (row.width < 1) continue;
      const from = row.left - frame.left + view.scrollLeft;
      const page = (x) => Math.floor(x / view.clientWidth);
      found.push({
        part, words: text.data.trim(), page: page(from + 1), isWhole: page(from + 1) === page(from + row.width - 2) && row.bottom <= frame.bottom + row.height * 0.25,
        isHeading: Boolean(text.parentElement.closest(".door-heading, .door-beside")), of: Math.max(1, Math.round(view.scrollWidth / view.clientWidth)),
      });
    }
  }
  return found;
})`;

const DOOR = "scherm/?plek=prinsenkwartier&ruimte=podium&nu=2026-12-09T20:40";

journey("stands before the door screen: every line has its turn, whole, and no page has only headings", { screens: [LYING, STANDING] }, async ({ tab, server }) => {
  await standStill(server, "scherm/");
  await tab.open(DOOR);
  await tab.eventually(() => tab.evaluate("document.querySelectorAll('.door-showing').length"), (count) => count > 0, "what is shown");
  await tab.evaluate("document.fonts.ready.then(() => { globalThis.isDrawn = true }), true");
  await tab.eventually(() => tab.evaluate("globalThis.isDrawn === true"), true, "the typefaces");
  const found = await tab.evaluate(lines);
  assert.ok(found.length > 4, JSON.stringify(found));
  assert.deepEqual(found.filter(({ isWhole }) => !isWhole), [], "cut lines");
  for (const part of new Set(found.map(({ part }) => part))) {
    const own = found.filter((line) => line.part === part);
    const pages = new Map();
    for (const line of own) pages.set(line.page, (pages.get(line.page) ?? true) && line.isHeading);
    assert.deepEqual([...pages].filter(([, onlyHeadings]) => onlyHeadings).map(([page]) => page), [], `pages with only headings: ${JSON.stringify(own)}`);
    assert.ok(Math.max(...pages.keys()) < own[0].of, JSON.stringify(own));
  }
});

/** Texts of the talk that lie under its facts. */
const covered = `(() => {
  const facts = document.querySelector(".event-facts");
  const over = facts.getBoundingClientRect();
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const found = [];
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (!text.data.trim() || facts.contains(text) || !text.parentElement.checkVisibility() || text.parentElement.closest(".visually-hidden")) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const isUnder = (row) => Math.min(row.right, over.right) - Math.max(row.left, over.left) > 1 && Math.min(row.bottom, over.bottom) - Math.max(row.top, over.top) > 1;
    if ([...range.getClientRects()].some(isUnder)) found.push(text.data.trim());
  }
  return found;
})()`;

journey("reads a talk on the kiosk to its end: the facts never lie over its text", { screens: [STANDING, LYING] }, async ({ tab, server }) => {
  await standStill(server, "kiosk/");
  await tab.open("kiosk/");
  await tab.click(css(".kiosk-rest"));
  await tab.sees(css(".kiosk-controls"));
  await tab.click({ ...css(".card-title a"), at: 0 });
  await tab.sees(css(".event-facts"));
  for (const larger of [false, true]) {
    if (larger) await tab.click(button("Grotere tekst"));
    for (const part of [0, 0.25, 0.5, 0.75, 1]) {
      await tab.evaluate(`[document.scrollingElement, ...document.querySelectorAll("main, .kiosk-body, .kiosk *")].forEach((it) => { if (it.scrollHeight > it.clientHeight + 1) it.scrollTop = (it.scrollHeight - it.clientHeight) * ${part}; })`);
      await tab.evaluate("new Promise((resolve) => requestAnimationFrame(() => resolve(true)))");
      assert.deepEqual(await tab.evaluate(covered), [], `under the facts at ${part}`);
    }
  }
});
