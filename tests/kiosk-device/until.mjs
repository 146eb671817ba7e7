// Waiting for something that will be so.
import { setTimeout as pause } from "node:timers/promises";

/** Looks twice a second; says what it waited for when that takes two minutes. */
export async function until(what, isSo) {
  for (let look = 0; look < 240; look += 1) {
    if (isSo()) return;
    await pause(500);
  }
  throw new Error(`Waited in vain: ${what}.`);
}
