// What a person does with a page, whatever the engine. Every way of looking waits: a page takes its time.
import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import { buildSync } from "esbuild";

const PATIENCE = 25_000;
const STEP = 60;

const bundle = buildSync({
  entryPoints: [fileURLToPath(new URL("../inside/finder.mjs", import.meta.url))],
  bundle: true, minify: true, write: false, format: "iife",
}).outputFiles[0].text;

/** A query as text that the page reads; a pattern is an object in it. */
const written = (query) => JSON.stringify(query, (_, value) => (value instanceof RegExp ? { source: value.source, flags: value.flags } : value));

export class Tab {
  /** `view` is the tab as its engine drives it; `site` is the address that paths begin at. */
  constructor(view, site) {
    this.view = view;
    this.site = site;
  }

  /** Opens a path of the site, and waits for the app unless nobody waits for it. */
  async open(path = "", { ready = true } = {}) {
    await this.view.open(new URL(path, this.site).href);
    if (ready) await this.isReady();
  }

  /** Waits until the app answers instead of the static page. */
  isReady = () => this.sees({ css: "html[data-ready]" });

  async reload({ ready = true } = {}) {
    await this.view.reload();
    if (ready) await this.isReady();
  }

  /** Not at once: a page that leaves while it is asked something never answers. */
  back = () => this.evaluate("void setTimeout(() => history.back())");
  forward = () => this.evaluate("void setTimeout(() => history.forward())");
  press = (key) => this.view.press(key);
  /** The keys themselves, whatever has the focus. */
  keyboard = { press: (key) => this.view.press(key), type: (text) => this.view.type(text) };
  /** Of the window, or of a part of it where the engine can. */
  screenshot = (clip) => this.view.screenshot(clip);
  /** Prints on the paper that is chosen in the printer's window, unless the page says its own. */
  pdf = (paper = "A4") => this.view.pdf(paper);
  resize = (size) => this.view.resize(size);
  close = () => this.view.close();

  /** The value of an expression in the page. */
  evaluate = (expression) => this.view.evaluate(expression);

  /** The part of the address that is within the site. */
  path = async () => (await this.evaluate("location.href")).replace(this.site, "");

  /** What is perceived of each element that the query means, at this moment. */
  all = (query) => this.#ask(`finder.describe(${written(query)})`);

  /** What is perceived of the first, as soon as it is there. */
  async sees(query) {
    return until(() => this.all(query), (all) => all.length > 0, () => `nothing like ${written(query)} appeared`).then(([one]) => one);
  }

  /** Waits until there is none. */
  async misses(query) {
    await until(() => this.all(query), (all) => all.length === 0, () => `${written(query)} stayed`);
  }

  /** Touches the middle of it, as soon as it stays where it is. */
  async click(query) {
    let before;
    const look = async () => {
      const place = await this.#ask(`finder.place(${written(query)})`);
      const isStill = place && isDeepStrictEqual(place, before);
      before = place;
      return isStill && place;
    };
    await this.view.click(await until(look, Boolean, () => `${written(query)} cannot be touched`));
  }

  /** Types with keys, after what stands there. */
  async type(query, text) {
    await this.#enter(query);
    await this.view.press("End");
    await this.view.type(text);
  }

  /** Selects what stands there and types over it. */
  async retype(query, text) {
    await this.#enter(query);
    await this.evaluate("document.activeElement.select()");
    await this.view.press("Backspace");
    if (text) await this.view.type(text);
  }

  /** Waits until something that is looked at again and again is as it must be. */
  async eventually(look, expected, what = "it") {
    let last;
    const isSo = typeof expected === "function" ? expected : (value) => isDeepStrictEqual(value, expected);
    try {
      await until(look, isSo, () => what, (value) => (last = value));
    } catch (error) {
      if (typeof expected === "function") assert.fail(`${what}: ${JSON.stringify(last)} (${error.message})`);
      assert.deepEqual(last, expected, what);
    }
  }

  texts = async (query) => (await this.all(query)).map(({ text }) => text);
  names = async (query) => (await this.all(query)).map(({ name }) => name);

  /** Touches a field until what is typed goes into it: a page that is just there may still move. */
  async #enter(query) {
    const isIn = async () => {
      await this.click(query);
      return (await this.all(query))[0]?.isFocused;
    };
    await until(isIn, Boolean, () => `${written(query)} does not take the focus`);
  }

  /** Of a page that changes at this moment nothing can be asked: then once more. */
  async #ask(expression) {
    for (;;) {
      const answer = await this.evaluate(`globalThis.finder ? ${expression} : "no finder"`);
      if (answer !== "no finder") return answer;
      await this.evaluate(`(() => { ${bundle}; })()`);
    }
  }
}

/** Looks until it is so; an error while a page changes is no answer. */
async function until(look, isSo, complaint, note = () => {}) {
  const end = Date.now() + PATIENCE;
  let trouble;
  do {
    try {
      const value = await look();
      note(value);
      if (isSo(value)) return value;
      trouble = undefined;
    } catch (error) {
      trouble = error;
    }
    await pause(STEP);
  } while (Date.now() < end);
  throw new Error(trouble ? `${complaint()}: ${trouble.message}` : complaint());
}
