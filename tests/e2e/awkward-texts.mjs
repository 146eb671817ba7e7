// What people type that forms get wrong, as steps that any driver can follow: a string is typed key by key, a number moves
// the caret that many places (to the left when negative), "⌫" takes back what stands before it.

/** For fields of one line: names, addresses, searches, servers. */
export const lines = [
  ["jo@voorbeeld.nl x"],
  ["jo@voorbeeld.nl ", -1, "x"],
  [" jo@voorbeeld.nl"],
  ["jo @ voorbeeld.nl"],
  ["jo@voorbeeld", -9, ".de.vries"],
  ["jo.@voorbeeld..nl."],
  ["jo@bücher.nl"],
  ["JO@VOORBEELD.NL"],
  ["Jo  de  Vries"],
  ["Jo de Vries", -8, " van"],
  ["van der Berg", -12, "Anna "],
  ["ab", "⌫", "⌫", "cd"],
  ["abc", -1, "⌫", "x"],
  ["O'Brien-d’Arc"],
  ["Zoë Çelik ñ ß ø"],
  ["<b>&amp;\"'</b>"],
  ["%20+&=?#"],
  ["a\\b/c"],
  ["1,5 e-3"],
  ["null", " undefined"],
  ["  "],
  ["x".repeat(60)],
];

/** For how many seats: what stands there afterwards is what was typed, and is judged in words. */
export const numbers = [
  { steps: ["1,5"], isWhole: false },
  { steps: ["1.5"], isWhole: false },
  { steps: ["15", -1, ","], isWhole: false },
  { steps: ["-3"], isWhole: true, isInRange: false },
  { steps: ["3-"], isWhole: false },
  { steps: ["1e1"], isWhole: false },
  { steps: ["2 personen"], isWhole: false },
  { steps: ["twee"], isWhole: false },
  { steps: ["1 0"], isWhole: false },
  { steps: ["0"], isWhole: true, isInRange: false },
  { steps: ["99999999999999999999"], isWhole: true, isInRange: false },
  { steps: ["+2"], isWhole: true, isInRange: true },
  { steps: ["02"], isWhole: true, isInRange: true },
  { steps: [" 2 "], isWhole: true, isInRange: true },
];

/** For fields of several lines; "\n" is the key that begins a new one. */
export const texts = [
  ["Een vraag.\n\nEn nog een."],
  ["  ingesprongen\n\nwit  "],
  ["laatste\n", -1, "!"],
  ["a\nb\nc", -2, "x", 2, "y"],
  ["\n\n"],
  ["é€ß — “aanhaling”"],
];

/** What stands in an empty field after these steps. */
export function outcome(steps) {
  let text = [];
  let caret = 0;
  for (const step of steps) {
    if (typeof step === "number") caret = Math.min(text.length, Math.max(0, caret + step));
    else if (step === "⌫") text.splice(caret > 0 ? (caret -= 1) : text.length, 1);
    else {
      const letters = [...step];
      text.splice(caret, 0, ...letters);
      caret += letters.length;
    }
  }
  return text.join("");
}

/** Follows the steps with a keyboard that has `type(letter)` and `press(key)`, as Playwright's has. */
export async function follow(keyboard, steps) {
  for (const step of steps) {
    if (typeof step === "number") {
      for (let at = 0; at < Math.abs(step); at += 1) await keyboard.press(step < 0 ? "ArrowLeft" : "ArrowRight");
    } else if (step === "⌫") await keyboard.press("Backspace");
    else for (const letter of step) await (letter === "\n" ? keyboard.press("Enter") : keyboard.type(letter));
  }
}
