// Asks axe-core whether a page keeps the rules of WCAG 2.2 A and AA.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Fails with the rule, the remedy and the elements of each violation. */
export async function expectAccessible(page) {
  // Evaluated, not put in a script element: the site's policy would block that.
  await page.evaluate(source);
  const violations = await page.evaluate(async (tags) => {
    const { violations } = await globalThis.axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
    return violations;
  }, TAGS);
  expect(violations.map(describe), "violations found by axe").toEqual([]);
}

function describe({ id, impact, help, helpUrl, nodes }) {
  const places = nodes.map(({ target, failureSummary }) => `${target.join(" ")}\n${failureSummary.replace(/^/gm, "    ")}`);
  return `${id} (${impact}): ${help}\n${helpUrl}\n${places.join("\n")}`;
}
