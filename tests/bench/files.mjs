// The files of a built site, and which of them a build wrote.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** By path: the size, and what differs after a file was written anew, with the same bytes or others. */
export function filesBelow(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const { size, ino, mtimeMs } = statSync(path);
      return [path, { bytes: size, mark: `${ino} ${mtimeMs}` }];
    }),
  );
}

/** How many files of `after` are not those of `before`. */
export const otherFiles = (before, after) => Object.entries(after).filter(([path, { mark }]) => before[path]?.mark !== mark).length;
