// The moment of every measurement: what is "to come" must not depend on the day of the run.

/** In Delft's time, as the programme file and the staff tool write it. */
export const NOW = "2026-11-23T19:00";

/** When something is changed after the first measurement. */
export const LATER = "2026-11-23T19:05";

export const NOW_MILLIS = Date.parse(`${NOW}:00+01:00`);

/** Stops the calendar, not the timers. Runs in a page or in Node, so it may use nothing from outside. */
export function freezeDate(millis) {
  const Live = Date;
  globalThis.Date = class extends Live {
    constructor(...parts) {
      super(...(parts.length === 0 ? [millis] : parts));
    }
    static now() {
      return millis;
    }
  };
}
