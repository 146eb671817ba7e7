// What can be seen on a screen from outside the browser: pictures, and the window in front.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";

/** What xwd writes before the picture, with bytes in it that it has not set. */
const HEAD = 4096;

export class Screen {
  constructor(name, size) {
    this.name = name;
    this.size = size;
  }

  /** The picture, as something to compare; undefined while there is none. */
  picture() {
    const { status, stdout } = this.#run("xwd", "-root", "-silent");
    return status === 0 ? createHash("sha256").update(stdout.subarray(HEAD)).digest("hex") : undefined;
  }

  /** The title and place of the window in front; undefined while there is none. */
  window() {
    const id = /# (0x[0-9a-f]+)/.exec(this.#text("xprop", "-root", "_NET_ACTIVE_WINDOW"))?.[1];
    if (!id || id === "0x0") return undefined;
    const name = /= "(.*)"/.exec(this.#text("xprop", "-id", id, "_NET_WM_NAME"))?.[1];
    const numbers = this.#text("xwininfo", "-id", id).matchAll(/^ +(Absolute upper-left X|Absolute upper-left Y|Width|Height): +(-?\d+)$/gm);
    const [x, y, width, height] = [...numbers].map(([, , number]) => Number(number));
    return { title: name?.replace(/ - Chromium$/, ""), x, y, width, height };
  }

  #text(...command) {
    return String(this.#run(...command).stdout ?? "");
  }

  #run(program, ...words) {
    const env = { ...process.env, DISPLAY: this.name, LANG: "C.UTF-8", LC_ALL: "C.UTF-8" };
    return spawnSync(program, words, { env, timeout: 10_000, maxBuffer: 64 * 1024 * 1024 });
  }
}
