// What systemd reads: units and files with variables. Only as much of their form as ours use.
import { readFileSync } from "node:fs";

/** The lines `Key=value` of a file; of a key that is there twice, the last. */
export function readSettings(path) {
  const isSetting = (line) => /^[A-Za-z_]+=/.test(line);
  const lines = readFileSync(path, "utf8").split("\n").filter(isSetting);
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]));
}

/** The command of a unit that starts an X server: what runs on it, and what it is itself. */
export function splitCommand(unit) {
  const words = unit.ExecStart.split(" ");
  const border = words.indexOf("--");
  return { session: words.slice(0, border), server: words.slice(border + 1) };
}
