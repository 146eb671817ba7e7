// The journeys, each named by what a person does, and the screens that they are made on.
export const PHONE = { name: "phone", width: 390, height: 844 };
export const DESKTOP = { name: "desktop", width: 1280, height: 800 };
export const NARROW = { name: "320 px", width: 320, height: 640 };

/** All journeys, in the order in which they were told. */
export const journeys = [];

/**
 * Tells a journey: `screens` it is made on, the `setting` of the browser, the engines it is made `within` when not all can,
 * and what the console may say in it (`tolerated`).
 */
export function journey(name, { screens = [PHONE, DESKTOP], setting = "usual", within, tolerated } = {}, run) {
  journeys.push({ name, screens, setting, within, tolerated, run });
}
