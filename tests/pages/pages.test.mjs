// The written pages as a validator sees them: every page of the site under test, both languages, the forms and the page not found.
import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { DIST } from "../e2e/server.mjs";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // Safari takes a list without marks for no list, unless it says that it is one.
    "no-redundant-role": "off",
    "prefer-native-element": ["error", { exclude: ["list"] }],
    // The search works while one types, and Enter settles it; on a written page the form holds links.
    "wcag/h32": "off",
  },
});

test("every page is valid HTML", async () => {
  const names = (await readdir(DIST, { recursive: true })).filter((name) => name.endsWith(".html"));
  assert.ok(names.length > 200, `only ${names.length} pages are there`);
  const complaints = new Map();
  for (const name of names) {
    const report = await validator.validateFile(join(DIST, name));
    for (const { ruleId, message, line, column } of report.results.flatMap(({ messages }) => messages)) {
      const known = complaints.get(`${ruleId}: ${message}`) ?? [];
      complaints.set(`${ruleId}: ${message}`, [...known, `${name}:${line}:${column}`]);
    }
  }
  const lines = [...complaints].map(([what, where]) => `${what} (${where.length}×, first at ${where[0]})`);
  assert.deepEqual(lines, []);
});
