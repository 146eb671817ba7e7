// The options of run.mjs.
import { parseArgs } from "node:util";
import { NETWORKS, SCREENS } from "./session.mjs";

export const HELP = `cargo xtask bench [options]        (or, with a bundle in place: node tests/bench/run.mjs [options])

  --runs N           cold runs of each site            (5)
  --sizes A,B        events in the programme           (100,1000,10000)
  --cpu A,B          how many times slower the CPU is  (1,4)
  --net NAME         ${Object.keys(NETWORKS).join(", ")}            (none)
  --screen NAME      ${Object.keys(SCREENS).join(", ")}                   (desktop)
  --bundle FOLDER    what Trunk made                   (target/bundle)
  --peers FOLDER     also measure the peers in it, e.g. ../shared/bench
  --peer-names A,B   which of them                     (static-max,vanilla-minisearch)
  --json             print JSON instead of tables`;

export function readOptions(words) {
  const { values } = parseArgs({
    args: words,
    options: {
      runs: { type: "string", default: "5" },
      sizes: { type: "string", default: "100,1000,10000" },
      cpu: { type: "string", default: "1,4" },
      net: { type: "string", default: "none" },
      screen: { type: "string", default: "desktop" },
      bundle: { type: "string", default: "target/bundle" },
      peers: { type: "string" },
      "peer-names": { type: "string", default: "static-max,vanilla-minisearch" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (!(values.net in NETWORKS)) throw new Error(`--net ${values.net}: choose from ${Object.keys(NETWORKS).join(", ")}`);
  if (!(values.screen in SCREENS)) throw new Error(`--screen ${values.screen}: choose from ${Object.keys(SCREENS).join(", ")}`);
  return {
    runs: numbers("runs", values.runs)[0],
    sizes: numbers("sizes", values.sizes),
    cpus: numbers("cpu", values.cpu),
    net: values.net,
    screen: values.screen,
    bundle: values.bundle,
    peers: values.peers,
    peerNames: values["peer-names"].split(","),
    isJson: values.json,
    isHelp: values.help,
  };
}

function numbers(name, text) {
  const list = text.split(",").map(Number);
  if (!list.every((number) => Number.isInteger(number) && number > 0)) throw new Error(`--${name} ${text}: whole numbers, please`);
  return list;
}
