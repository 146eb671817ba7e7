// The organizer's desk, opened on a house of its own, and somebody who uses only what is on the screen.
import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { MOMENT } from "./moment.mjs";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const TOOL = join(resolve(repository, process.env.CARGO_TARGET_DIR ?? "target"), "debug/stadsgesprek");
const HOUSE = join(repository, "tests/fixtures/house");
const BUNDLE = process.env.BUNDLE ?? join(repository, "target/bundle");

/** Opens the desk on a copy of the house of the tests; `close` stops it and takes the copy away. */
export async function openDesk({ language = "nl", house = HOUSE } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "desk-"));
  const data = join(folder, "data");
  if (house) await cp(house, data, { recursive: true });
  const options = ["desk", "--without-browser", "--without-pictures", "--without-compression", "--taal", language];
  const places = ["--data", data, "--bundle", BUNDLE, "--out", join(folder, "site"), "--now", MOMENT.slice(0, 16)];
  const start = () => new Promise((resolve, reject) => {
    const child = spawn(TOOL, [...options, ...places], { stdio: ["ignore", "pipe", "inherit"] });
    child.on("error", reject);
    createInterface({ input: child.stdout }).on("line", (line) => {
      const address = line.trim();
      if (address.startsWith("http://")) resolve({ child, address });
    });
  });
  let open = await start();
  return {
    folder,
    get address() { return open.address; },
    programme: async () => JSON.parse(await readFile(join(data, "events.json"), "utf8")),
    file: (name) => readFile(join(folder, name), "utf8"),
    /** As when the power goes. */
    kill: () => new Promise((resolve) => {
      open.child.on("exit", resolve);
      open.child.kill("SIGKILL");
    }),
    reopen: async () => { open = await start(); },
    close: async () => {
      open.child.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A mail with a registration, as a mail program saves it. */
export function mailFile({ title, name, seats = 1, code, isWithdrawal = false }) {
  const email = `${name.toLowerCase().replaceAll(/\W+/g, ".")}@voorbeeld.nl`;
  const details = isWithdrawal ? [] : [`Naam: ${name}`, `E-mailadres: ${email}`, `Aantal plaatsen: ${seats}`, "Mijn vraag voor het gesprek: Waar blijft de fiets?"];
  const lines = [isWithdrawal ? "Ik kom toch niet naar:" : "Ik meld mij aan voor:", title, "", ...details, `Code: ${code}`];
  const head = [`From: ${email}`, "Subject: Aanmelding", `Date: Tue, 24 Nov 2026 ${isWithdrawal ? 20 : 19}:00:00 +0100`, "Content-Type: text/plain; charset=utf-8"];
  return { name: `${name}.eml`, mimeType: "message/rfc822", buffer: Buffer.from([...head, "", ...lines, ""].join("\r\n")) };
}

/** Somebody at the desk: each field that is filled in, button that is pressed and choice that is made counts. */
export function organizer(page) {
  let actions = 0;
  const count = async (what) => {
    actions += 1;
    await what;
  };
  const field = (name, inside = page) => inside.getByLabel(name, { exact: true });
  return {
    get actions() { return actions; },
    fill: async (name, text, inside) => {
      await count(field(name, inside).fill(text));
      await field(name, inside).press("Tab");
    },
    choose: (name, option, inside) => count(field(name, inside).selectOption(option)),
    check: (name, inside = page) => count(inside.getByLabel(name, { exact: true }).check()),
    press: (name, inside = page) => count(inside.getByRole("button", { name, exact: true }).click()),
    follow: (name, inside = page) => count(inside.getByRole("link", { name, exact: true }).first().click()),
    open: (name, inside = page) => count(inside.locator("summary").getByText(name, { exact: true }).click()),
  };
}
