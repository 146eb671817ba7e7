// One run of a program: how long it took, how much the cores worked, and how much memory it held.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** In milliseconds. The system keeps count, so that only what comes after the last look is missed. */
const LOOK_EVERY = 10;

/** What Linux counts CPU time in, in seconds. */
const TICK = 0.01;

/** Seconds by the clock; CPU seconds of all threads and the peak of resident memory in bytes, which only Linux gives. */
export function measureProcess([program, ...words], folder) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(program, words, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
    let peak = NaN;
    let cpu = NaN;
    const look = setInterval(() => {
      peak = peakOf(child.pid) ?? peak;
      cpu = cpuOf(child.pid) ?? cpu;
    }, LOOK_EVERY);
    child.on("error", reject);
    child.on("exit", (code) => {
      clearInterval(look);
      if (code === 0) resolve({ seconds: (performance.now() - began) / 1000, cpu, peak });
      else reject(new Error(`${program} ended with ${code}`));
    });
  });
}

function peakOf(pid) {
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(read(pid, "status"))?.[1];
  return kilobytes && Number(kilobytes) * 1024;
}

function cpuOf(pid) {
  // The name of the program, in parentheses, may hold spaces; the fields of proc(5) 14 and 15 come after it.
  const fields = read(pid, "stat").split(") ").at(-1).split(" ");
  return fields.length > 12 ? (Number(fields[11]) + Number(fields[12])) * TICK : undefined;
}

/** Nothing when the process is over already, or on another system. */
function read(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}
