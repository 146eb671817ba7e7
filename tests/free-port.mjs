// A port on this machine that nothing listens at, for a program that cannot choose one itself.
import { createServer } from "node:net";

/** Free when it is asked for: whoever takes it should be quick. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
