// Receives registrations as an organizer's own receiver would, with a log on disk, and misbehaves on request.
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

const CORS = { "access-control-allow-origin": "*", "access-control-expose-headers": "Retry-After" };
// A browser repeats by itself what a line that it used before does not answer; so each message comes on a line of its own.
const PREFLIGHT = { ...CORS, connection: "close", "access-control-allow-methods": "POST", "access-control-allow-headers": "Content-Type, Idempotency-Key" };
const json = (status, body, headers = {}) => ({ status, headers: { ...CORS, "content-type": "application/json", ...headers }, body: JSON.stringify(body) });
const html = (status) => ({ status, headers: { ...CORS, "content-type": "text/html" }, body: "<!doctype html><title>Welkom</title><h1>Welkom in het café</h1>" });

/** What the receiver can do with a message. `process` counts it; the answer is `undefined` for none, `null` for a cut. */
export const ways = {
  receipt: { process: true, answer: ({ key }) => json(201, { key, reference: `TD-${key.slice(0, 4)}` }) },
  closesAfter: { process: true, answer: () => null },
  closesBefore: { answer: () => null },
  neverAnswers: { process: true, answer: () => undefined },
  failsAfter: { process: true, answer: () => json(500, { error: "after all" }) },
  fails: { answer: () => html(500) },
  saysNothing: { process: true, answer: () => ({ status: 204, headers: CORS }) },
  wrongKey: { process: true, answer: () => json(200, { key: "00000000-0000-4000-8000-000000000000", reference: "TD-0" }) },
  cutJson: { process: true, answer: ({ key }) => ({ ...json(200, {}), body: `{"key": "${key}"` }) },
  wrongType: { process: true, answer: ({ key }) => ({ ...json(200, { key }), headers: { ...CORS, "content-type": "text/html" } }) },
  captivePortal: { answer: () => html(200) },
  redirects: { answer: () => ({ status: 302, headers: { ...CORS, location: "/elsewhere" } }) },
  hidesItself: { process: true, answer: ({ key }) => ({ ...json(200, { key }), headers: { "content-type": "application/json" } }) },
  tooMany: (retryAfter) => ({ answer: () => json(429, {}, retryAfter === undefined ? {} : { "retry-after": retryAfter }) }),
  refuses: (status, body = {}) => ({ answer: () => json(status, body) }),
};

/** Starts on a free port. `plan` is what is done with the next messages; after those there are receipts. */
export async function startReceiver() {
  const folder = mkdtempSync(join(tmpdir(), "stadsgesprek-receiver-"));
  const receiver = { plan: [], requests: [], url: "", log: join(folder, "log.jsonl") };
  const server = createServer((request, response) => receive(receiver, request, response));
  const listen = (port) => new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const { port } = server.address();
  receiver.url = `http://127.0.0.1:${port}/nieuw`;
  receiver.die = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  receiver.revive = () => listen(port);
  receiver.effects = () => read(receiver.log);
  receiver.reset = () => {
    rmSync(receiver.log, { force: true });
    receiver.plan.length = 0;
    receiver.requests.length = 0;
  };
  receiver.stop = async () => {
    if (server.listening) await receiver.die();
    rmSync(folder, { recursive: true, force: true });
  };
  return receiver;
}

async function receive(receiver, request, response) {
  if (request.method === "OPTIONS") return send(response, { status: 204, headers: PREFLIGHT });
  const parts = [];
  for await (const part of request) parts.push(part);
  if (request.method !== "POST" || request.url !== "/nieuw") return send(response, json(404, {}));
  const text = Buffer.concat(parts).toString("utf8");
  const message = JSON.parse(text);
  receiver.requests.push({ headers: request.headers, text, message });
  const way = receiver.plan.shift() ?? ways.receipt;
  if (way.process) process(receiver.log, message);
  const answer = way.answer(message);
  if (answer === null) request.socket.destroy();
  else if (answer) send(response, answer);
}

// Each key counts once, also after a restart: the log is what is known.
function process(log, message) {
  if (read(log).some(({ key }) => key === message.key)) return;
  appendFileSync(log, `${JSON.stringify(message)}\n`, { flush: true });
}

function read(log) {
  try {
    return readFileSync(log, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
}

function send(response, { status, headers, body }) {
  response.writeHead(status, headers);
  response.end(body);
}
