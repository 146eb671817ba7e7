// What several slices share is cut into a piece for each set of them, most of them a few hundred bytes. Here those are merged
// into packs, so that a page asks for few files and gets little that it does not need.
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
/** The slices, those that most visits need first. What several share is in the pack of the first row that one of them is in: who
 * reads about a talk gets nothing of what only the screens in the house need. */
const ROWS = [
  ["search"],
  ["event", "topic"],
  ["month", "threads", "texts", "calendar", "qr"],
  ["own", "registration", "mine", "notes"],
  ["device", "print", "door_screen", "kiosk"],
];
/** What the pieces import from, and what a pack does. */
const MAIN = "__wasm_split";
const OUTSIDE = "main";
/** What the compiler makes use of, and several memories until they are one. More would be written in ways that no browser reads. */
export const FEATURES = ["reference-types", "bulk-memory", "bulk-memory-opt", "multivalue", "sign-ext", "nontrapping-float-to-int", "mutable-globals", "multimemory"].map((name) => `--enable-${name}`);
/** How much a tool may say, in bytes. */
const LONG = 1e9;

/** Merges shared pieces in a folder; `slices` has the pieces of each slice by name, its own last. Gives the same of packs. */
export async function packs(folder, slices) {
  const users = new Map();
  for (const [slice, pieces] of slices) {
    for (const piece of pieces.filter(isShared)) users.set(piece, [...(users.get(piece) ?? []), slice]);
  }
  const stray = [...slices.keys()].filter((slice) => !ROWS.flat().includes(slice));
  if (stray.length > 0) throw new Error(`packs.mjs does not know how many need ${stray}`);
  const rowOf = (piece) => ROWS.findIndex((row) => users.get(piece).some((slice) => row.includes(slice)));
  const groups = ROWS.map((row, at) => {
    const pieces = [...users.keys()].filter((piece) => rowOf(piece) === at);
    return { name: `shared_${row[0]}`, pieces, slices: new Set(pieces.flatMap((piece) => users.get(piece))) };
  }).filter(({ pieces }) => pieces.length > 0);
  const main = await writeMain(folder, [...users.keys()]);
  const packed = new Map([...slices].map(([slice, pieces]) => [slice, pieces.filter((piece) => !isShared(piece))]));
  for (const group of groups.reverse()) {
    const pack = group.name;
    const named = [main, MAIN, ...group.pieces.flatMap((piece) => [join(folder, `${piece}.wasm`), piece])];
    await run("wasm-merge", [...FEATURES, ...named, "-o", join(folder, `${pack}.wasm`)], { maxBuffer: LONG });
    for (const slice of group.slices) packed.get(slice).unshift(pack);
  }
  return packed;
}

const isShared = (piece) => piece.startsWith("chunk_");

// Stands for the main piece while others are merged, so that a pack imports memory and table once.
async function writeMain(folder, pieces) {
  const imports = new Map();
  for (const piece of pieces) {
    const { stdout } = await run("wasm-dis", [...FEATURES, join(folder, `${piece}.wasm`)], { maxBuffer: LONG });
    for (const [, name, kind, id, type] of stdout.matchAll(/^ \(import "__wasm_split" "(\w+)" \((\w+) (\S+) (.*)\)\)$/gm)) imports.set(name, { kind, id, type });
    // Memory, table, stack: all that there is.
    if (imports.size === 3) break;
  }
  const lines = [...imports].map(([name, { kind, id, type }]) => `(import "${OUTSIDE}" "${name}" (${kind} ${id} ${type})) (export "${name}" (${kind} ${id}))`);
  const path = join(folder, "outside.wat");
  await writeFile(path, `(module ${lines.join("\n")})`);
  await run("wasm-as", [...FEATURES, path, "-o", `${path}.wasm`]);
  return `${path}.wasm`;
}
