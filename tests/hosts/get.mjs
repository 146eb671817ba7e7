// One request as it is sent: no redirect is followed, nothing is unpacked, no path is tidied.
import { request } from "node:http";

/** Resolves to `{ status, headers, body }`. */
export function get(address, headers = {}) {
  const [, host, port, path] = /^http:\/\/([^:/]+):(\d+)(.*)$/.exec(address);
  return new Promise((resolve, reject) => {
    const sent = request({ host, port, path, headers, agent: false, timeout: 10_000 }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => {
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
      });
    });
    sent.on("timeout", () => sent.destroy(new Error(`no answer from ${address}`)));
    sent.on("error", reject);
    sent.end();
  });
}
