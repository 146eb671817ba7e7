// Keeps results, and shows them as tables.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./sites.mjs";

/** Keeps a result under its date; gives the file. */
export function keep(result, ending = "") {
  const folder = join(ROOT, "bench-results");
  const file = join(folder, `${result.date.slice(0, 19).replaceAll(":", "")}${ending}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, undefined, 2)}\n`);
  return file;
}

/** Rows of `{ site, size, figures }`; the figures of the first give the columns. */
export function table(title, rows) {
  const columns = Object.keys(rows[0]?.figures ?? {});
  const head = ["site", "events", ...columns];
  const lines = rows.map(({ site, size, figures }) => [site, String(size), ...columns.map((column) => text(figures[column]))]);
  const widths = head.map((word, at) => Math.max(word.length, ...lines.map((line) => line[at].length)));
  const align = (line) => line.map((word, at) => (at === 0 ? word.padEnd(widths[at]) : word.padStart(widths[at]))).join("  ");
  return [title, align(head), ...lines.map(align)].join("\n");
}

function text(figure) {
  if (!Number.isFinite(figure)) return "–";
  if (figure === 0) return "0";
  return Number.isInteger(figure) ? String(figure) : figure.toFixed(figure < 10 ? 2 : figure < 100 ? 1 : 0);
}
