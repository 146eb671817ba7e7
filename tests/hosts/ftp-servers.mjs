// FTP servers of Debian, each started by itself on loopback over a folder of its own, as web hosts have them.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../free-port.mjs";

const isInstalled = (program) => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
const isRoot = process.getuid?.() === 0;
/** Whose files vsftpd writes (it lets nobody in as root): the user that Debian's package makes. */
const idOf = (kind) => Number(execFileSync("id", [kind, "ftp"], { encoding: "utf8" }));

export const USER = "huis";
export const PASSWORD = "geheim";

export const FTP_SERVERS = [
  { name: "ProFTPD, encrypted", isHere: () => isInstalled("proftpd"), isEncrypted: true, user: USER, prepare: prepareProftpd },
  { name: "ProFTPD, not encrypted", isHere: () => isInstalled("proftpd"), isEncrypted: false, user: USER, prepare: prepareProftpd },
  { name: "vsftpd, encrypted", isHere: () => isInstalled("vsftpd") && isRoot && spawnSync("id", ["ftp"]).status === 0, isEncrypted: true, user: "anonymous", prepare: prepareVsftpd },
  { name: "vsftpd, not encrypted", isHere: () => isInstalled("vsftpd") && isRoot && spawnSync("id", ["ftp"]).status === 0, isEncrypted: false, user: "anonymous", prepare: prepareVsftpd },
];

/** A certificate for `localhost`, and the authority that signed it. */
export function makeCertificates(folder) {
  const openssl = (...args) => execFileSync("openssl", args, { cwd: folder, stdio: "ignore" });
  const days = ["-days", "36500"];
  openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "ca.key", "-out", "ca.pem", ...days, "-subj", "/CN=authority of a test");
  openssl("req", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "request.pem", "-subj", "/CN=localhost");
  writeFileSync(join(folder, "extensions"), "subjectAltName=DNS:localhost\nbasicConstraints=CA:FALSE\n");
  openssl("x509", "-req", "-in", "request.pem", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-out", "cert.pem", ...days, "-extfile", "extensions");
  chmodSync(join(folder, "key.pem"), 0o600);
}

/** Starts a server; returns `{ home, address, stop, drop }`: what is in it, where it is, how it ends and how it loses who is connected. */
export async function startFtp(server, work, certificates) {
  const port = await freePort();
  const scratch = join(work, server.name.replaceAll(/\W+/g, "-"));
  const home = join(scratch, "home");
  mkdirSync(join(home, "www"), { recursive: true });
  const command = server.prepare({ ...server, port, scratch, home, certificates });
  const child = spawn(command[0], command.slice(1), { cwd: scratch, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stdout.on("data", (text) => (said += text));
  child.stderr.on("data", (text) => (said += text));
  const ended = new Promise((resolve) => child.once("close", resolve));
  const children = () => spawnSync("ps", ["-o", "pid=", "--ppid", String(child.pid)], { encoding: "utf8" }).stdout.split("\n").filter(Boolean).map(Number);
  const drop = () => {
    const connected = children();
    for (const pid of connected) process.kill(pid, "SIGKILL");
    return connected.length;
  };
  const stop = async () => {
    drop();
    child.kill("SIGTERM");
    await Promise.race([ended, pause(5_000).then(() => child.kill("SIGKILL"))]);
  };
  const scheme = server.isEncrypted ? "ftps" : "ftp";
  for (let attempt = 0; attempt < 100 && child.exitCode === null; attempt += 1) {
    if (await answers(port)) return { home, port, address: `${scheme}://${server.user}@localhost:${port}/www`, stop, drop };
    await pause(100);
  }
  await stop();
  throw new Error(`${server.name} did not start:\n${said}`);
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("data", () => resolve(true)).once("error", () => resolve(false)).once("close", () => resolve(false));
    socket.once("data", () => socket.destroy());
  });
}

function prepareProftpd({ port, scratch, home, isEncrypted, certificates }) {
  const [uid, gid] = [process.getuid(), process.getgid()];
  const hash = execFileSync("openssl", ["passwd", "-1", PASSWORD], { encoding: "utf8" }).trim();
  writeFileSync(join(scratch, "users"), `${USER}:${hash}:${uid}:${gid}::${home}:/bin/sh\n`, { mode: 0o600 });
  const names = (kind) => execFileSync("id", [kind, "-n"], { encoding: "utf8" }).trim();
  const tls = `
    LoadModule mod_tls.c
    TLSEngine on
    TLSRequired on
    TLSRSACertificateFile ${certificates}/cert.pem
    TLSRSACertificateKeyFile ${certificates}/key.pem`;
  writeFileSync(join(scratch, "proftpd.conf"), `
    ServerName test
    ServerType standalone
    DefaultAddress 127.0.0.1
    Port ${port}
    UseIPv6 off
    ModulePath /usr/lib/proftpd
    PidFile ${scratch}/pid
    ScoreboardFile ${scratch}/scoreboard
    SystemLog ${scratch}/system.log
    TransferLog none
    WtmpLog off
    User ${names("-u")}
    Group ${names("-g")}
    RootLogin on
    AuthOrder mod_auth_file.c
    AuthUserFile ${scratch}/users
    RequireValidShell off
    DefaultRoot ~
    AllowOverwrite on
    ${isEncrypted ? tls : ""}
  `.replaceAll(/^ +/gm, ""));
  return ["proftpd", "-n", "-q", "-c", join(scratch, "proftpd.conf")];
}

function prepareVsftpd({ port, scratch, home, isEncrypted, certificates }) {
  // The folder that one comes into may not be written in.
  chownSync(join(home, "www"), idOf("-u"), idOf("-g"));
  // All may look into what leads there.
  for (let folder = home; folder.length > 5; folder = join(folder, "..")) chmodSync(folder, 0o755);
  mkdirSync(join(scratch, "empty"), { recursive: true });
  const tls = ["ssl_enable=YES", "allow_anon_ssl=YES", "force_anon_data_ssl=YES", "force_anon_logins_ssl=YES", `rsa_cert_file=${certificates}/cert.pem`, `rsa_private_key_file=${certificates}/key.pem`, "ssl_ciphers=HIGH"];
  writeFileSync(join(scratch, "vsftpd.conf"), [
    "listen=YES", "listen_ipv6=NO", "listen_address=127.0.0.1", `listen_port=${port}`, "background=NO",
    "anonymous_enable=YES", "local_enable=NO", "write_enable=YES", "anon_upload_enable=YES", "anon_mkdir_write_enable=YES",
    "anon_other_write_enable=YES", "anon_world_readable_only=NO", "anon_umask=022",
    `anon_root=${home}`, "ftp_username=ftp", `secure_chroot_dir=${scratch}/empty`, "seccomp_sandbox=NO",
    ...(isEncrypted ? tls : []),
  ].join("\n") + "\n");
  return ["vsftpd", join(scratch, "vsftpd.conf")];
}
