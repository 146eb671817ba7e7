// The pictures of the manual of the desk: `node tests/e2e/desk-shots.mjs`, once the program and the bundle are there.
import { mkdir } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { findBrowser, launchArguments } from "./browser.mjs";
import { mailFile, openDesk } from "./desk.mjs";
import { OPEN } from "./programme.mjs";

const folder = "docs/screenshots/desk";
/** Each picture: where it is, and what is done there first. */
const PICTURES = {
  list: { path: "" },
  new: {
    path: "nieuw",
    open: async (page) => {
      for (const [name, text] of [["Titel", "Wie mag er nog in het groen?"], ["Datum", "20 januari"], ["Begin", "half acht"], ["Einde", "22u"]]) {
        await page.getByLabel(name, { exact: true }).fill(text);
      }
    },
  },
  event: { path: `activiteit/${OPEN}` },
  name: {
    path: `activiteit/${OPEN}`,
    open: async (page) => {
      const who = page.getByRole("form", { name: "Wie", exact: true });
      await who.locator("summary").getByText("Nog iemand", { exact: true }).click();
      const row = who.locator(".item-new").first();
      await row.getByLabel("Naam", { exact: true }).fill("Noor Voorbeeld");
      await row.getByLabel("Naam", { exact: true }).press("Tab");
      await who.getByRole("button", { name: "Voeg toe: “Noor Voorbeeld”" }).scrollIntoViewIfNeeded();
    },
  },
  change: {
    path: `activiteit/${OPEN}/verandert`,
    open: (page) => page.getByLabel("nieuwe datum of zaal").check(),
  },
  registered: {
    path: "aanmeldingen",
    height: 1000,
    open: async (page) => {
      const { title } = (await desk.programme()).events.find(({ id }) => id === OPEN);
      const people = [["Jo Voorbeeld", 2], ["Bo Voorbeeld", 1], ["Mo Voorbeeld", 4]];
      const mails = people.map(([name, seats], at) => mailFile({ title: title.nl ?? title, name, seats, code: `AB1${at}` }));
      await page.locator("#bestanden").setInputFiles(mails);
      await page.getByText("Wie er komen").click();
      await page.evaluate(() => scrollTo(0, 0));
    },
  },
  house: { path: "huis" },
  publish: {
    path: "publiceren",
    height: 880,
    open: async (page) => {
      await page.getByLabel("Webruimte (FTP)").check();
      for (const [name, text] of [["Server", "ftp.voorbeeld.nl"], ["Map op de server", "www"], ["Naam", "huis"], ["Wachtwoord", "geheim"]]) {
        await page.getByLabel(name, { exact: true }).fill(text);
      }
    },
  },
};

await mkdir(folder, { recursive: true });
const desk = await openDesk();
const browser = await chromium.launch({ executablePath: findBrowser(), args: launchArguments });
const page = await browser.newPage({ viewport: { width: 1280, height: 740 }, reducedMotion: "reduce" });
for (const [name, { path, open, height = 740 }] of Object.entries(PICTURES)) {
  await page.setViewportSize({ width: 1280, height });
  await page.goto(desk.address + path);
  await open?.(page);
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${folder}/${name}.png` });
}
await browser.close();
await desk.close();
