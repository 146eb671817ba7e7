// What runs, as Linux says it.
import { readFileSync, readdirSync, readlinkSync } from "node:fs";

const LISTENS = "0A";

/** Every process below this one: `{ pid, parent, state, words }`. */
export function below(root) {
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(read).filter(Boolean);
  const found = new Set([root]);
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
  }
  return all.filter(({ pid }) => found.has(pid));
}

/** The renderers among processes: what shows a page. */
export const renderers = (processes) => processes.filter(({ words }) => words.some((word) => word.includes("--type=renderer")));

/** The browser itself among processes. */
export const browser = (processes) =>
  processes.find(({ words }) => words[0].endsWith("chromium") && !words.some((word) => word.includes("--type=")));

/** The ports at which one of the processes can be reached over the network. */
export function openPorts(processes) {
  const sockets = new Set(processes.flatMap(({ pid }) => socketsOf(pid)));
  const rows = ["/proc/net/tcp", "/proc/net/tcp6"].flatMap((path) => (quietly(() => readFileSync(path, "utf8")) ?? "").split("\n"));
  return rows
    .map((row) => row.trim().split(/\s+/))
    .filter(([, , , state, , , , , , inode]) => state === LISTENS && sockets.has(inode))
    .map(([, local]) => Number.parseInt(local.split(":")[1], 16));
}

/** A field of `/proc/PID/status`. */
export function statusOf(pid, field) {
  return new RegExp(`^${field}:\\s*(.*)$`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
}

/** Sends a signal, unless the process has gone in the meantime. */
export const signal = (name, processes) => processes.forEach(({ pid }) => quietly(() => process.kill(pid, name)));

function read(name) {
  return quietly(() => {
    const rest = readFileSync(`/proc/${name}/stat`, "utf8").replace(/^.*\) /s, "").split(" ");
    const words = readFileSync(`/proc/${name}/cmdline`, "utf8").split("\0");
    return { pid: Number(name), state: rest[0], parent: Number(rest[1]), words };
  });
}

function socketsOf(pid) {
  const folder = `/proc/${pid}/fd`;
  const links = (quietly(() => readdirSync(folder)) ?? []).map((name) => quietly(() => readlinkSync(`${folder}/${name}`)));
  return links.map((link) => /^socket:\[(\d+)\]$/.exec(link ?? "")?.[1]).filter(Boolean);
}

function quietly(action) {
  try {
    return action();
  } catch {
    return undefined; // It has ended in the meantime.
  }
}
