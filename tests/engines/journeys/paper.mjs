// Printing: each sheet on the paper it is for. WebKit has no pages with a name and no size of a page, and its driver none at all.
import assert from "node:assert/strict";
import { A3, A4, A4_LYING, read } from "../../e2e/paper.mjs";
import { FULL, MIXED, OPEN, dutch, eventOf } from "../../e2e/programme.mjs";
import { DESKTOP, journey } from "../journeys.mjs";
import { css, heart } from "../queries.mjs";

const settings = { screens: [DESKTOP], within: ["Chromium", "Firefox"] };
const sheetOf = (id, kind) => `activiteit/${id}/drukwerk/${kind ? `?soort=${kind}` : ""}`;
const unspaced = (text) => text.replace(/[\s\u00AD-]+/g, "");

async function printed(tab, path, paper) {
  await tab.open(path);
  await tab.sees(css(".sheet"));
  // In another typeface a sheet may not fit.
  await tab.eventually(() => tab.evaluate("document.fonts.status"), "loaded", "the typeface");
  return read(await tab.pdf(paper));
}

for (const [name, kind, size, paper] of [["an announcement", "", A4, "A4"], ["a poster", "affiche", A3, "A3"]]) {
  journey(`prints ${name}: one sheet of its size, with what one must know`, settings, async ({ tab }) => {
    for (const id of [OPEN, FULL]) {
      const { sizes, texts } = await printed(tab, sheetOf(id, kind), paper);
      assert.deepEqual(sizes, [size], id);
      assert.ok(unspaced(texts[0]).includes(unspaced(dutch(eventOf(id).title))), texts[0]);
      assert.ok(!texts[0].includes("Druk af"), texts[0]);
    }
  });
}

journey("prints a poster with A4 in the printer: still one sheet", settings, async ({ tab }) => {
  assert.equal((await printed(tab, sheetOf(OPEN, "affiche"), "A4")).sizes.length, 1);
});

journey("prints a run sheet: lying, with the parts", settings, async ({ tab }) => {
  const { sizes, texts } = await printed(tab, sheetOf(OPEN, "draaiboek"));
  assert.deepEqual(sizes, [A4_LYING]);
  assert.ok(unspaced(texts[0]).includes(unspaced("Begin 20.00 uur")), texts[0]);
});

journey("prints a month on one sheet", settings, async ({ tab }) => {
  assert.deepEqual((await printed(tab, "drukwerk/?maand=2027-01")).sizes, [A4]);
});

journey("prints one's own programme: a sheet for each day", settings, async ({ tab }) => {
  await tab.open();
  for (const id of [OPEN, MIXED]) await tab.click(heart(dutch(eventOf(id).title)));
  await tab.eventually(() => tab.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('sg1.favourite.')).length"), 2, "what is kept");
  assert.deepEqual((await printed(tab, "mijn/drukwerk/")).sizes, [A4, A4]);
});
