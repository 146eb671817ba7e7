// Chance that is the same on every machine: what is measured must not differ from run to run.

/** A generator after mulberry32; the same seed gives the same draws. */
export function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (low, high) => low + Math.floor(next() * (high - low + 1));
  const pick = (list) => list[Math.floor(next() * list.length)];
  /** Favors the front of a list, as themes and partners do in real programmes; 1 favors nothing. */
  const pickEarly = (list, slope) => list[Math.floor(next() ** slope * list.length)];
  const isTrue = (chance) => next() < chance;
  return { next, integer, pick, pickEarly, isTrue };
}
