// Text that compresses and searches like Dutch: real function words around invented words, the common ones often.
import { createRandom } from "./random.mjs";

const list = (text) => text.split(" ");

const FUNCTION_WORDS = list(
  "de het een van en in is dat op te voor met zijn die niet aan er om ook als maar door over bij naar uit " +
    "dan nog wel of kan meer geen moet zal deze dit hun wordt worden werd zo heeft hebben onze wij ze je jouw samen",
);
const ONSETS = [...list("b d g h k l m n p r s t v w z st sch kr br gr tr sp vl dr kl zw"), ""];
const NUCLEI = list("a e i o u aa ee oo uu ie oe ij ei ui ou eu");
const CODAS = ["", "", ...list("n r l s t k m p nd rt ng cht rk ls")];
const ENDINGS = ["", "", "", ...list("en ing heid lijk er schap atie ers te isch")];
const VOCABULARY_SIZE = 7000;

const VOCABULARY = vocabulary();

/** The same for every size, so that a word is as common in a small programme as in a large one. */
function vocabulary() {
  const random = createRandom(1234);
  const words = new Set();
  while (words.size < VOCABULARY_SIZE) {
    let word = "";
    for (let left = random.integer(1, 3); left > 0; left -= 1) {
      word += random.pick(ONSETS) + random.pick(NUCLEI) + random.pick(CODAS);
    }
    word += random.pick(ENDINGS);
    if (word.length > 2 && word.length < 18) words.add(word);
  }
  return [...words];
}

export const capitalized = (text) => text[0].toUpperCase() + text.slice(1);

/** A writer of words, sentences and paragraphs, drawing from `random`. */
export function createWriter(random) {
  /** Zipf-like: the word at rank n about 1/n as often as the first. */
  const contentWord = () => {
    const rank = Math.floor(VOCABULARY.length ** random.next()) - 1 + random.integer(0, 39);
    return VOCABULARY[Math.min(rank, VOCABULARY.length - 1)];
  };
  const word = () => (random.isTrue(0.45) ? random.pickEarly(FUNCTION_WORDS, 1.7) : contentWord());
  const sentence = () => {
    const words = Array.from({ length: random.integer(7, 17) }, word);
    return `${capitalized(words.join(" "))}.`;
  };
  const paragraph = (length) => {
    let text = sentence();
    while (text.length < length) text += ` ${sentence()}`;
    return text;
  };
  return { contentWord, sentence, paragraph };
}
