// What is wrong, not how it looks: a name that does not exist or that nothing uses, and what else eslint recommends.
import js from "@eslint/js";
import globals from "globals";

/** Names of a window that in our files are a slip: who writes `event` has forgotten the parameter. */
const MISTAKABLE = ["event", "external", "find", "length", "name", "open", "origin", "parent", "print", "status", "stop", "top"];
const browser = { ...globals.browser, ...Object.fromEntries(MISTAKABLE.map((name) => [name, "off"])) };
const unused = { argsIgnorePattern: "^_$", varsIgnorePattern: "^_$", ignoreRestSiblings: true };

export default [
  { ignores: ["bench-results/", "dist/", "playwright-report/", "release/", "target/", "test-results/"] },
  js.configs.recommended,
  { rules: { "no-unused-vars": ["error", unused] } },
  { files: ["public/*.js", "crates/**/*.js", "shell/**/*.js"], ignores: ["public/sw*.js"], languageOptions: { globals: browser } },
  { files: ["public/sw*.js"], languageOptions: { globals: globals.serviceworker, sourceType: "script" } },
  { files: ["*.mjs", "xtask/**"], languageOptions: { globals: globals.node } },
  {
    files: ["tests/**"],
    // What is given to `evaluate` runs in a page.
    languageOptions: { globals: { ...browser, ...globals.node } },
    // A fixture of Playwright that needs no other one begins with `({}, use)`.
    rules: { "no-empty-pattern": ["error", { allowObjectPatternsAsParameters: true }] },
  },
];
