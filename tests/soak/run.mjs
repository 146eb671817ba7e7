// `node tests/soak/run.mjs [--visits N] [--seed N]`: two thousand visits of the kiosk in dist/; fails when the page grows.
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { findBrowser, launchArguments } from "../e2e/browser.mjs";
import { DIST, startServer } from "../e2e/server.mjs";
import { table } from "./measure.mjs";
import { serveEvening, soak, warmUpOf } from "./soak.mjs";

const { values } = parseArgs({ options: { visits: { type: "string", default: "2000" }, seed: { type: "string", default: "1" } } });
const [visits, seed] = [Number(values.visits), Number(values.seed)];
if (!(Number.isInteger(visits) && warmUpOf(visits) < visits && Number.isInteger(seed))) {
  console.error("--visits must be a whole number above 15, --seed a whole number.");
  process.exit(2);
}

const server = await startServer();
await serveEvening(server, DIST);
const browser = await chromium.launch({ executablePath: findBrowser({ isWhole: true }), args: launchArguments });
const began = Date.now();
try {
  const page = await browser.newPage({ viewport: { width: 1080, height: 1920 }, hasTouch: true, locale: "nl-NL" });
  const onFigures = (visit, figures) =>
    console.error(`${visit} visits, ${Math.round((Date.now() - began) / 1000)} s: ${Object.values(figures).join(" ")}`);
  const { rows, done, troubles } = await soak(page, { url: `${server.url}kiosk/`, visits, seed, onFigures });
  if (rows.length > 0) console.log(`${visits} visits, compared with visit ${warmUpOf(visits)}\n\n${table(rows)}\n`);
  console.log(`What was done: ${Object.entries(done).map(([what, count]) => `${what} ${count}`).join(", ")}.`);
  for (const trouble of troubles) console.error(`error: ${trouble}`);
  process.exitCode = troubles.length > 0 ? 1 : 0;
} finally {
  await browser.close();
  await server.stop();
}
