// The web servers: each started by itself on loopback, with the configuration that the build made; and the staff tool's.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { get } from "./get.mjs";
import { TOOL } from "./site.mjs";
import { freePort } from "../free-port.mjs";

/** Where Debian and others keep the modules of Apache. */
const APACHE_MODULES = ["/usr/lib/apache2/modules", "/usr/lib/httpd/modules", "/usr/lib64/httpd/modules"];
const NEEDED = ["mpm_event", "authz_core", "mime", "dir", "rewrite", "headers", "filter", "deflate", "alias"];

const isInstalled = (program) => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
const apache = () => ["apache2", "httpd"].find(isInstalled);

export const SERVERS = [
  { name: "nginx", isHere: () => isInstalled("nginx"), prepare: prepareNginx },
  { name: "Apache", isHere: () => Boolean(apache()), prepare: prepareApache },
  { name: "Caddy", isHere: () => isInstalled("caddy"), prepare: prepareCaddy },
  // The last: it builds the site anew.
  { name: "serve", isHere: () => true, prepare: prepareServe, isNeverEncrypted: true },
];

const asApache = (it) => ({ ...it, isHere: () => Boolean(apache()), prepare: (site) => prepareApache({ ...site, ...it }) });

/** Apache as other hosts have it: with fewer modules, or where a site may say less. */
export const LESSER_APACHES = [
  { name: "Apache that lets a site say only FileInfo", allowed: "FileInfo", without: [] },
  { name: "Apache without mod_headers", allowed: "FileInfo", without: ["headers"] },
  { name: "Apache without mod_rewrite", allowed: "All", without: ["rewrite"] },
  { name: "Apache without mod_mime", allowed: "FileInfo", without: ["mime"] },
  { name: "Apache without mod_deflate and mod_filter", allowed: "FileInfo", without: ["deflate", "filter"] },
  { name: "Apache with nothing but pages", allowed: "FileInfo", without: ["headers", "rewrite", "mime", "deflate", "filter", "brotli", "alias"] },
  { name: "Apache with mod_brotli", allowed: "FileInfo", without: [], more: ["brotli"] },
  { name: "Apache whose first page is another one", allowed: "FileInfo", without: [], also: "DirectoryIndex index.php" },
].map(asApache);

/** Apache where a site may say nothing, and where it may not say what it says. */
export const STRICT_APACHES = [
  { name: "Apache that lets a site say nothing", allowed: "None" },
  { name: "Apache that does not bear rules", allowed: "AuthConfig" },
].map(asApache);

/** Starts a server over a site; returns `{ origin, stop }`. */
export async function start(server, site) {
  const port = await freePort();
  const scratch = join(site.work, server.name.replaceAll(" ", "-"));
  mkdirSync(join(scratch, "logs"), { recursive: true });
  const { command, env } = server.prepare({ ...site, port, scratch });
  const child = spawn(command[0], command.slice(1), { cwd: scratch, env: { ...process.env, ...env } });
  let said = "";
  child.stdout.on("data", (text) => (said += text));
  child.stderr.on("data", (text) => (said += text));
  const ended = new Promise((resolve) => child.once("close", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    await Promise.race([ended, pause(5_000).then(() => child.kill("SIGKILL"))]);
  };
  const origin = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) break;
    if (await get(`${origin}/`).then(() => true, () => false)) return { origin, stop };
    await pause(100);
  }
  await stop();
  throw new Error(`${server.name} did not start:\n${said}`);
}

function prepareNginx({ root, folder, port, scratch }) {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const config = `
    daemon off; pid ${scratch}/pid; error_log ${scratch}/logs/error.log; worker_processes 1;
    ${process.getuid?.() === 0 ? "user root;" : ""}
    events { worker_connections 64; }
    http {
      access_log off;
      ${temporary.map((name) => `${name}_temp_path ${scratch}/${name};`).join(" ")}
      server {
        listen 127.0.0.1:${port};
        root ${root};
        include ${folder}/.hosting/nginx.conf;
      }
    }`;
  writeFileSync(join(scratch, "nginx.conf"), config);
  const log = join(scratch, "logs/error.log");
  return { command: ["nginx", "-e", log, "-p", scratch, "-c", join(scratch, "nginx.conf")] };
}

function prepareApache({ root, port, scratch, allowed = "All", without = [], more = [], also = "" }) {
  const modules = APACHE_MODULES.find(existsSync);
  const load = (name) => {
    const file = join(modules, `mod_${name}.so`);
    return existsSync(file) ? `LoadModule ${name}_module ${file}` : "";
  };
  // As Debian has it, so that the site is seen to undo it.
  const config = `
    ServerRoot ${scratch}
    ServerName localhost
    Listen 127.0.0.1:${port}
    PidFile ${scratch}/pid
    ErrorLog ${scratch}/logs/error.log
    ${[...NEEDED, ...more, "unixd"].filter((name) => !without.includes(name)).map(load).join("\n")}
    <IfModule mod_mime.c>
    TypesConfig /dev/null
    AddType application/x-gzip .gz .tgz
    </IfModule>
    ${also}
    DocumentRoot ${root}
    <Directory />
      AllowOverride None
      Require all denied
    </Directory>
    <Directory ${root}>
      AllowOverride ${allowed}
      Require all granted
    </Directory>`;
  writeFileSync(join(scratch, "httpd.conf"), config);
  return { command: [apache(), "-D", "FOREGROUND", "-f", join(scratch, "httpd.conf")] };
}

function prepareCaddy({ root, folder, port, scratch }) {
  const env = {
    SITE_ADDRESS: `http://127.0.0.1:${port}`, SITE_ROOT: root, HOME: scratch,
    XDG_CONFIG_HOME: scratch, XDG_DATA_HOME: scratch, CADDY_ADMIN: "off",
  };
  const config = `{\n\tadmin off\n}\nimport ${folder}/.hosting/Caddyfile\n`;
  writeFileSync(join(scratch, "Caddyfile"), config);
  return { command: ["caddy", "run", "--config", join(scratch, "Caddyfile"), "--adapter", "caddyfile"], env };
}

function prepareServe({ options, port }) {
  return { command: [TOOL, "serve", "--port", String(port), ...options] };
}
