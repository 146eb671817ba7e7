// Measures the built site; see README.md. Prints figures and never fails because of one.
import { join, resolve } from "node:path";
import { HELP, readOptions } from "./options.mjs";
import { machine } from "./machine.mjs";
import { buildPeers } from "./peers.mjs";
import { describe, summarize } from "./report.mjs";
import { keep } from "./results.mjs";
import { takeSample } from "./sample.mjs";
import { startServer } from "./server.mjs";
import { openSession } from "./session.mjs";
import { buildOurs, ROOT, WORK } from "./sites.mjs";

/** In milliseconds: the best brotli is slow. */
const WARM_UP_LIMIT = 600_000;

const options = readOptions(process.argv.slice(2));
async function run() {
  const began = performance.now();
  const { sites, mounts } = build();
  const server = await startServer({ mounts, cache: join(WORK, "brotli") });
  const visited = sites.map((site) => ({ ...site, url: server.url + site.path }));
  try {
    for (const site of visited) await warmUp(site);
    const rows = await measure(visited, server);
    const seconds = Math.round((performance.now() - began) / 1000);
    finish({ date: new Date().toISOString(), ...machine(), net: options.net, screen: options.screen, runs: options.runs, seconds, rows });
  } finally {
    await server.stop();
  }
}

function build() {
  const ours = options.sizes.map((size) => timed(`site of ${size} events`, () => buildOurs(size, resolve(ROOT, options.bundle))));
  const mounts = Object.fromEntries(ours.map(({ path, folder }) => [path, folder]));
  if (!options.peers) return { sites: ours, mounts };
  const peers = timed("peers", () => buildPeers(resolve(ROOT, options.peers), options.peerNames, options.sizes));
  return { sites: [...ours, ...peers.sites], mounts: { ...mounts, "/": peers.folder } };
}

/** One visit that does not count: the server compresses, and the machine has read the files. */
async function warmUp(site) {
  const session = await openSession(site, { cpu: 1, net: "none", limit: WARM_UP_LIMIT });
  try {
    await session.waitForFirstCard();
    await session.settle();
  } finally {
    await session.close();
  }
}

/** Sites and speeds take turns, and the order moves on, so that a slow minute of the machine hits all alike. */
async function measure(sites, server) {
  const cells = options.cpus.flatMap((cpu) => sites.map((site) => ({ cpu, site, samples: [] })));
  for (let run = 0; run < options.runs; run += 1) {
    for (let turn = 0; turn < cells.length; turn += 1) {
      const { cpu, site, samples } = cells[(turn + run) % cells.length];
      const name = `run ${run + 1} of ${options.runs}: ${site.name}, ${site.size} events, CPU ×${cpu}`;
      try {
        samples.push(await takeSample(site, server, { cpu, net: options.net, screen: options.screen }));
        console.error(name);
      } catch (error) {
        console.error(`${name}: FAILED: ${error.message}`);
      }
    }
  }
  return cells.filter(({ samples }) => samples.length > 0).map(({ cpu, site, samples }) => summarize(site, cpu, samples));
}

function finish(result) {
  const file = keep(result);
  console.log(options.isJson ? JSON.stringify(result) : `\n${describe(result)}\n\n${result.seconds} s; kept in ${file}`);
}

function timed(name, action) {
  const began = performance.now();
  const result = action();
  console.error(`${name}: ready in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return result;
}

if (options.isHelp) console.log(HELP);
else await run();
