// Runs in the page: finds elements as a person does, by their role and their name.
import { computeAccessibleDescription, computeAccessibleName, getRole, isInaccessible } from "dom-accessibility-api";

const WORDS_OF_TAGS = {
  button: "button, summary, input, [role=button]", link: "a[href], [role=link]", heading: "h1, h2, h3, h4, [role=heading]",
  checkbox: "input, [role=checkbox]", textbox: "input, textarea, [role=textbox]", searchbox: "input", spinbutton: "input",
};

/** As a person reads it: white space is a space, and where a word may be broken nothing is seen. */
const plain = (text) => text.replace(/\u00ad/g, "").replace(/\s+/g, " ").trim();

/** Whether a text is the one that is asked for: a string as a whole, or a pattern. */
function agrees(text, wanted) {
  if (wanted === undefined) return true;
  return typeof wanted === "string" ? plain(text) === wanted : new RegExp(wanted.source, wanted.flags).test(plain(text));
}

/** All elements of the page that a query means, in their order; those that nobody perceives are none. */
function find({ css, role, name, text, level, inside, at }) {
  const scopes = inside ? find(inside) : [document];
  const selector = css ?? WORDS_OF_TAGS[role] ?? "*";
  const found = scopes
    .flatMap((scope) => [...scope.querySelectorAll(selector)])
    .filter((it) => !role || roleOf(it) === role)
    .filter((it) => !level || it.localName === `h${level}` || it.ariaLevel === String(level))
    .filter((it) => !isInaccessible(it))
    .filter((it) => name === undefined || agrees(computeAccessibleName(it), name))
    .filter((it) => agrees(it.textContent, text));
  return at === undefined ? found : found.slice(at, at === -1 ? undefined : at + 1);
}

/** In a table a link may be a cell, and a heading of a row is none of a column. */
const roleOf = (element) => (element.localName === "th" && element.scope === "row" ? "rowheader" : getRole(element));

/** Where a finger touches the element; undefined when something lies over that place. */
function placeOf(element) {
  const { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const hit = document.elementFromPoint(x, y);
  const isHit = hit !== null && (element.contains(hit) || hit.contains(element) || [...(element.labels ?? [])].some((label) => label.contains(hit)));
  return isHit ? { x, y } : undefined;
}

/** Where a finger touches the first, scrolled to as a person does, but only when it must be. */
function place(query) {
  const [element] = find(query);
  if (!element) return null;
  const seen = placeOf(element);
  if (seen) return seen;
  element.scrollIntoView({ block: "center", behavior: "instant" });
  return placeOf(element) ?? null;
}

/** What a person perceives of each. */
const describe = (query) =>
  find(query).map((it) => ({
    name: computeAccessibleName(it), description: computeAccessibleDescription(it), text: plain(it.textContent), value: it.value,
    isChecked: it.checked, isPressed: it.ariaPressed === "true", isOpen: it.ariaExpanded === "true" || it.open === true,
    isFocused: it === document.activeElement, box: it.getBoundingClientRect().toJSON(),
    isInSight: inSight(it.getBoundingClientRect()),
  }));

const inSight = ({ top, bottom, left, right }) => bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;

globalThis.finder = { find, place, describe };
