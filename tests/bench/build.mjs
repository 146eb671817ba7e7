// Measures the staff tool's build; see README.md. Prints figures and never fails because of one.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { prepareEleventy } from "./eleventy.mjs";
import { filesBelow, otherFiles } from "./files.mjs";
import { createProgramme } from "./generate/programme.mjs";
import { machine } from "./machine.mjs";
import { LATER, NOW } from "./moment.mjs";
import { measureProcess } from "./process.mjs";
import { keep, table } from "./results.mjs";
import { ROOT, WORK } from "./sites.mjs";

const HELP = `cargo xtask bench --build [options]        (or, with tool and bundle in place: node tests/bench/build.mjs [options])

  --sizes A,B      events in the programme           (100,1000,10000)
  --tool FILE      the staff tool                    (target/staff/stadsgesprek)
  --bundle FOLDER  what Trunk made                   (target/bundle)
  --plain          without compressed copies
  --peers          also measure Eleventy, fetched from npm into the folder for temporary files
  --json           print JSON instead of a table`;

const MEGABYTE = 1_000_000;

const { values: options } = parseArgs({
  options: {
    sizes: { type: "string", default: "100,1000,10000" },
    tool: { type: "string", default: "target/staff/stadsgesprek" },
    bundle: { type: "string", default: "target/bundle" },
    plain: { type: "boolean", default: false },
    peers: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

async function run() {
  const builders = [ours(), ...(options.peers ? [prepareEleventy()] : [])];
  const rows = [];
  for (const size of options.sizes.split(",").map(Number)) {
    for (const builder of builders) {
      console.error(`${builder.name}, ${size} events`);
      rows.push(await measure(builder, size));
    }
  }
  const result = { date: new Date().toISOString(), ...machine(), loadAfter: loadavg()[0], rows };
  const file = keep(result, "-build");
  console.log(options.json ? JSON.stringify(result) : `\n${table("builds", rows)}\n\nkept in ${file}`);
}

/** The staff tool; no pictures, which no other builder makes either. */
function ours() {
  const tool = resolve(ROOT, options.tool);
  const fixed = ["--bundle", resolve(ROOT, options.bundle), "--now", NOW, "--zonder-beelden", ...(options.plain ? ["--zonder-compressie"] : [])];
  execFileSync(tool, ["--version"], { stdio: "ignore" });
  return {
    name: "ours",
    folder: join(WORK, "build"),
    prepare(folder, programme) {
      mkdirSync(join(folder, "data"), { recursive: true });
      writeFileSync(join(folder, "data/events.json"), JSON.stringify(programme));
      cpSync(join(ROOT, "tests/fixtures/house/portal.json"), join(folder, "data/portal.json"));
    },
    command: (folder) => [tool, "build", "--data", join(folder, "data"), "--out", join(folder, "dist"), ...fixed],
    out: (folder) => join(folder, "dist"),
  };
}

/** Builds from nothing, again as it is, and again after one event was changed. */
async function measure(builder, size) {
  const folder = join(builder.folder, String(size));
  const programme = createProgramme(size, NOW);
  const build = async () => {
    builder.prepare(folder, programme);
    return await measureProcess(builder.command(folder), folder);
  };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const first = await build();
  const unchanged = await build();
  const before = filesBelow(builder.out(folder));
  change(programme, programme.events[Math.floor(size / 2)]);
  const changed = await build();
  const after = filesBelow(builder.out(folder));
  rmSync(folder, { recursive: true, force: true });
  const files = Object.values(after);
  return {
    site: builder.name,
    size,
    figures: {
      files: files.length,
      MB: files.reduce((sum, { bytes }) => sum + bytes, 0) / MEGABYTE,
      "first s": first.seconds,
      "unchanged s": unchanged.seconds,
      "one event s": changed.seconds,
      "first CPU": first.cpu,
      "unchanged CPU": unchanged.cpu,
      "one event CPU": changed.cpu,
      "written then": otherFiles(before, after),
      "peak MB": Math.max(first.peak, unchanged.peak, changed.peak) / MEGABYTE,
    },
  };
}

/** Another title for one event, with what the staff tool changes along with it. */
function change(programme, event) {
  programme.revision += 1;
  programme.updated = LATER;
  Object.assign(event, { title: "Een andere titel", updated: LATER });
}

if (options.help) console.log(HELP);
else await run();
