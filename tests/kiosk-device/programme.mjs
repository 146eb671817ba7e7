// A programme that is always of this week, so that a screen at rest has slides.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DIST } from "../e2e/server.mjs";

const DAY = 86_400_000;

/** Four events of the built site, on the days after today. */
export function programmeOfTheWeek() {
  const programme = JSON.parse(readFileSync(join(DIST, "data/events.json"), "utf8"));
  const ids = new Set();
  const isPlain = ({ id, series }) => !series && !ids.has(id) && ids.add(id);
  const events = programme.events.filter(isPlain).slice(0, 4).map(({ id, title, themes }, at) => ({
    id, title, themes, start: `${new Date(Date.now() + (at + 1) * DAY).toISOString().slice(0, 10)}T20:00`,
  }));
  return { ...programme, events };
}
