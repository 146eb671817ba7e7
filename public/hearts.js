// Hearts that are touched before the app is there: they show at once, and the app keeps them (`src/state/visitor/touched.rs`).

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
const isFavorite = (of) => (touchedLines().get(of) ?? (/"payload":/.test(read(FAVORITE + of)) ? "+" : "-")) === "+";
const show = (heart, isPressed) => heart.setAttribute("aria-pressed", String(isPressed));

/** Brings the hearts of the written page to life, unless the browser keeps nothing. */
export function bringHeartsToLife() {
  if (read(TOUCHED) === null) return;
  for (const heart of document.querySelectorAll("#start .favorite:disabled")) {
    show(heart, isFavorite(heart.value));
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
    show(heart, isPressed);
  } catch {
    // No room: until the app is there, which says so.
    heart.disabled = true;
  }
});
