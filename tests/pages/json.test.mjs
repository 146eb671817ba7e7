// What is a programme for the reader of the site is one for JSON.parse, with which the worker reads it: each of the small
// documents that the reader is tested with (crates/stadsgesprek-check/tests/json.rs) gets the same verdict here.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

const fromRoot = (path) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");
const documents = JSON.parse(await fromRoot("crates/stadsgesprek-check/tests/json/documents.json"));

/** The way the worker reads. */
const READING = 'JSON.parse(text.replace(/^\\uFEFF/, ""))';

function isAccepted(text) {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ""));
    return true;
  } catch {
    return false;
  }
}

test("the worker reads with JSON.parse", async () => {
  assert.ok((await fromRoot("public/sw.js")).includes(READING));
});

test("JSON.parse and the reader of the site agree on every small document", () => {
  const { accepted, refused } = documents;
  assert.ok(accepted.length > 100 && refused.length > 200, `only ${accepted.length} and ${refused.length}`);
  assert.deepEqual(accepted.filter((text) => !isAccepted(text)), []);
  assert.deepEqual(refused.filter(isAccepted), []);
});
