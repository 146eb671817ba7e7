// What can be done before the app is there, beside filtering. A heart shows at once, and the app keeps it
// (`src/state/visitor/touched.rs`); what is typed in the form of a registration stands in that of the app (`src/state/early.rs`).

const TOUCHED = "sg1.touched";
const FAVORITE = "sg1.favourite.";

const read = (key) => {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return null;
  }
};

// A line for each: `+` or `-`, and what the heart is of.
const touchedLines = () => new Map(read(TOUCHED)?.split("\n").filter(Boolean).map((line) => [line.slice(1), line[0]]));

// Of an event or session under the id it has, or under one that it had.
function isFavorite({ value, dataset: { former = "" } }) {
  const touched = touchedLines().get(value);
  const [id, ...session] = value.split(".");
  const ids = [id, ...former.split(" ").filter(Boolean)];
  const isKept = () => ids.some((id) => /"payload":/.test(read(FAVORITE + [id, ...session].join("."))));
  return touched ? touched === "+" : isKept();
}

const show = (heart, isPressed) => heart.setAttribute("aria-pressed", String(isPressed));

/** Brings to life what can be used early; hearts not where the browser keeps nothing. */
export function bringToLife() {
  for (const field of document.querySelectorAll("#start .registration-form :is(input, textarea)")) field.disabled = false;
  if (read(TOUCHED) === null) return;
  for (const heart of document.querySelectorAll("#start .favorite")) {
    show(heart, isFavorite(heart));
    heart.disabled = false;
  }
}

document.addEventListener("click", ({ target }) => {
  const heart = target.closest?.("#start .favorite");
  if (!heart) return;
  const isPressed = heart.getAttribute("aria-pressed") !== "true";
  try {
    const lines = touchedLines().set(heart.value, isPressed ? "+" : "-");
    localStorage.setItem(TOUCHED, [...lines].map(([of, sign]) => sign + of).join("\n"));
    // The talk that comes next has one above the list, too.
    for (const other of document.querySelectorAll("#start .favorite")) if (other.value === heart.value) show(other, isPressed);
  } catch {
    // No room: until the app is there, which says so.
    heart.disabled = true;
  }
});
