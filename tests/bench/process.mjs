// One run of a program: how long it took, and how much memory it held.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** In milliseconds. The system keeps the peak, so that only what comes after the last look is missed. */
const LOOK_EVERY = 10;

/** Seconds, and the peak of the resident memory in bytes (Linux only; elsewhere none). */
export function measureProcess([program, ...words], folder) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(program, words, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
    let peak = NaN;
    const look = setInterval(() => (peak = peakOf(child.pid) ?? peak), LOOK_EVERY);
    child.on("error", reject);
    child.on("exit", (code) => {
      clearInterval(look);
      if (code === 0) resolve({ seconds: (performance.now() - began) / 1000, peak });
      else reject(new Error(`${program} ended with ${code}`));
    });
  });
}

function peakOf(pid) {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes && Number(kilobytes) * 1024;
  } catch {
    return undefined; // Over already, or another system.
  }
}
