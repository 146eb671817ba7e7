// The moment at which the tests stand still; the site that they visit is built for it, too.

/** Monday evening, while the house is open. */
export const MOMENT = "2026-11-23T19:00:00+01:00";

/** The same, as the staff tool's `--now` wants it; xtask builds the site that the tests visit for it. */
export const BUILT_AT = MOMENT.slice(0, "2026-11-23T19:00".length);
