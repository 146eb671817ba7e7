// Bundles style/site.css (its imports and fonts) and style/rare.css into target/style. Trunk runs this before each build;
// release.mjs puts the latter beside the slices of rare pages.
import { rm, mkdir } from "node:fs/promises";
import { build } from "esbuild";

const out = "target/style";

await rm(out, { recursive: true, force: true });
await mkdir(`${out}/fonts`, { recursive: true });
const { warnings } = await build({
  entryPoints: ["style/site.css", "style/rare.css"],
  outdir: out,
  bundle: true,
  minify: process.env.TRUNK_PROFILE === "release",
  // The fonts go beside the stylesheet, which Trunk puts at the top of the site.
  loader: { ".woff2": "file", ".woff": "file", ".svg": "file" },
  assetNames: "fonts/[name]-[hash]",
  target: ["chrome109", "firefox115", "safari16.4"],
  logLevel: "warning",
});

// A stylesheet with a mistake still loads in part, so a warning is the only sign of it.
if (warnings.length > 0) process.exit(1);
