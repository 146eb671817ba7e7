// The app comes in slices: a page is shown once its own are there, in the same document; what cannot be had leaves the page
// that is there, and every piece is the one of this build.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LONG, MOMENT, appIsReady, expect, ofMany, openPage, test } from "./fixtures.mjs";
import { mineLink } from "./device.mjs";
import { OPEN, TALK } from "./programme.mjs";
import { DIST } from "./server.mjs";

const page404 = { status: 404, body: "" };
const glue = / data-js="([^"]+)"/.exec(readFileSync(join(DIST, "index.html"), "utf8"))[1];
const slices = JSON.parse(/slices=(\{.*?\}),shared=/.exec(readFileSync(join(DIST, glue), "utf8"))[1]);
const own = (slice) => slices[slice].at(-1).name;
const heading = (page) => page.getByRole("heading", { level: 1 });
const notHad = (page) => page.getByText("Deze pagina kan nu niet worden geladen.");

test.use({ tolerated: /cannot be had|could not be started|integrity|404|503|ERR_/ });

/** Marks the document, to be found again in it. */
const mark = (page) => page.evaluate(() => (globalThis.isSameDocument = true));
const expectMarked = async (page) => expect(await page.evaluate(() => globalThis.isSameDocument)).toBe(true);

test("from the agenda to a talk, its form, Mine and the month nothing is loaded anew", async ({ page }) => {
  await openPage(page);
  await mark(page);
  await page.getByRole("main").locator(`a[href$="activiteit/${OPEN}/"]`).first().click();
  await page.getByRole("main").getByRole("link", { name: "Aanmelden", exact: true }).first().click();
  await expect(heading(page)).toHaveText(/^Aanmelden voor/);
  await expect(heading(page)).toBeFocused();
  await mineLink(page).click();
  await expect(heading(page)).toHaveText("Bewaard");
  await page.goBack();
  await expect(heading(page)).toHaveText(/^Aanmelden voor/);
  await expectMarked(page);
});

test("a page that cannot be had: the one that is there stays and works, it is said, and trying again leads there", async ({ page, server }) => {
  await openPage(page);
  await mark(page);
  for (const name of [own("mine"), "mijn/"]) server.answers.set(name, page404);
  const before = await heading(page).textContent();
  await mineLink(page).click();
  await expect(notHad(page)).toBeVisible();
  await expect(heading(page)).toHaveText(before);
  expect(new URL(page.url()).pathname).not.toContain("mijn");
  await page.getByRole("searchbox").fill("stad");
  await expect(page).toHaveURL(/\?q=stad/);
  server.answers.clear();
  await page.getByRole("button", { name: "Probeer het opnieuw" }).click();
  await expect(heading(page)).toHaveText("Bewaard");
  await expect(heading(page)).toBeFocused();
  await expect(notHad(page)).toHaveCount(0);
  await expectMarked(page);
});

test("a page that only the server has, of another build, is loaded from there", async ({ page, server }) => {
  await openPage(page);
  await mark(page);
  server.answers.set(own("mine"), page404);
  await mineLink(page).click();
  await expect(heading(page)).toHaveText("Bewaard");
  await expect(page).toHaveURL(/\/mijn\/$/);
  expect(await page.evaluate(() => globalThis.isSameDocument)).toBeUndefined();
});

test("who goes elsewhere while a page is on its way gets what they chose last", async ({ page }) => {
  await openPage(page);
  const gone = [];
  page.on("framenavigated", (frame) => gone.push(frame.url()));
  let send;
  await page.route(`**/${own("mine")}`, async (route) => {
    await new Promise((resolve) => (send = resolve));
    await route.continue();
  });
  await mineLink(page).click();
  await expect.poll(() => Boolean(send)).toBe(true);
  await expect(page.getByText("De pagina wordt geladen…")).toBeVisible();
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Archief" }).click();
  await expect(heading(page)).toHaveText("Archief");
  await expect(page.getByText("De pagina wordt geladen…")).toHaveCount(0);
  const answered = page.waitForResponse(`**/${own("mine")}`);
  send();
  await (await answered).finished();
  await mineLink(page).click();
  await expect(heading(page)).toHaveText("Bewaard");
  // Once: what came late did not lead there by itself.
  expect(gone.map((url) => new URL(url).pathname.split("/").at(-2))).toEqual(["archief", "mijn"]);
});

test("a page that never comes is given up after a while, and can be had when it is asked for again", async ({ page }) => {
  await page.clock.install({ time: new Date(MOMENT) });
  await openPage(page);
  let asked = false;
  await page.route(`**/${own("mine")}`, () => (asked = true));
  await page.route("**/mijn/", (route) => route.abort());
  await mineLink(page).click();
  await expect.poll(() => asked).toBe(true);
  // From here the line is good again, but for what was asked before.
  await page.unroute(`**/${own("mine")}`);
  await page.clock.runFor(30_000);
  await expect(notHad(page)).toBeVisible();
  await page.getByRole("button", { name: "Probeer het opnieuw" }).click();
  await expect(heading(page)).toHaveText("Bewaard");
});

test("back to a page whose slices are not there yet: the page that is there stays until they are", async ({ page }) => {
  await openPage(page);
  await mineLink(page).click();
  await expect(heading(page)).toHaveText("Bewaard");
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Archief" }).click();
  await page.reload();
  await appIsReady(page);
  let send;
  await page.route(`**/${own("mine")}`, async (route) => {
    await new Promise((resolve) => (send = resolve));
    await route.continue();
  });
  await page.goBack();
  await expect.poll(() => Boolean(send)).toBe(true);
  await expect(heading(page)).toHaveText("Archief");
  send();
  await expect(heading(page)).toHaveText("Bewaard");
  await page.goForward();
  await expect(heading(page)).toHaveText("Archief");
});

test("a stylesheet that cannot be had is asked for again", async ({ page, server }) => {
  await openPage(page);
  const { name } = slices.month[0];
  server.answers.set(name, page404);
  await page.getByRole("link", { name: "Maand", exact: true }).click();
  await expect(page.getByRole("table")).toBeVisible();
  await expect(page.locator(`link[href$="${name}"]`)).toHaveCount(0);
  server.answers.clear();
  await mineLink(page).click();
  await expect(heading(page)).toHaveText("Bewaard");
  await expect(page.locator(`link[href$="${name}"]`)).toHaveCount(1);
});

test("who filters while a page is on its way stays, and is no longer told to wait", async ({ page }) => {
  await openPage(page);
  await page.route(`**/${own("mine")}`, () => {});
  await mineLink(page).click();
  await expect(page.getByText("De pagina wordt geladen…")).toBeVisible();
  await page.getByRole("searchbox").fill("stad");
  await expect(page).toHaveURL(/\?q=stad/);
  await expect(page.getByText("De pagina wordt geladen…")).toHaveCount(0);
});

test("a finger on a link is enough to fetch what it leads to", async ({ page }) => {
  await openPage(page);
  const asked = page.waitForRequest(`**/${own("mine")}`);
  await mineLink(page).dispatchEvent("pointerdown");
  await asked;
});

const WHERE = {
  event: `activiteit/${TALK}/`,
  topic: "thema/stadmaken/",
  own: "mijn/",
  registration: `activiteit/${OPEN}/aanmelden/`,
  mine: "mijn/",
  month: "maand/",
  threads: "rode-draad/",
  notes: "mijn/notities/",
  device: "mijn/apparaat/",
  print: "drukwerk/",
  texts: "over/",
};

test("what a page says that it needs is what the app has, its stylesheet included", () => {
  for (const path of [...new Set(Object.values(WHERE)), "", "kiosk/", "scherm/"].flatMap((path) => [path, `en/${path}`])) {
    const html = readFileSync(join(DIST, path, "index.html"), "utf8");
    const named = / data-slices="([^"]*)"/.exec(html)?.[1].split(" ") ?? [];
    expect(Object.keys(slices), path).toEqual(expect.arrayContaining(named));
    const styles = named.flatMap((slice) => slices[slice]).map(({ name }) => name).filter((name) => name.endsWith(".css"));
    const linked = [...html.matchAll(/<link rel="stylesheet" href="\.\/(rare-[^"]+)">/g)].map(([, name]) => name);
    expect(linked, path).toEqual([...new Set(styles)]);
  }
});

for (const [at, [slice, path]] of Object.entries(WHERE).entries()) {
  test(`one byte of a piece is another one, ${slice}: it is not run, and the page can be read`, ofMany(at), async ({ page, server }) => {
    const name = own(slice);
    const body = readFileSync(join(DIST, name));
    body[body.length - 1] ^= 1;
    server.answers.set(name, { headers: { "content-type": "application/wasm" }, body });
    const before = server.requests.length;
    await page.goto(`./${path}`);
    await expect(page.getByRole("alert")).toContainText("Lezen kan wel");
    await expect(page.locator("#start")).toBeAttached();
    // Once by the page, which asks ahead, and once by the app.
    expect(server.requests.slice(before).filter((path) => path === name).length).toBeLessThanOrEqual(2);
    server.answers.clear();
    await page.getByRole("link", { name: "Opnieuw proberen" }).click();
    await appIsReady(page);
    await expect(page.getByRole("alert")).toBeHidden();
  });
}

test("what several slices share is looked at, too", LONG, async ({ page, server }) => {
  for (const { name } of slices.month.slice(0, -1).filter(({ name }) => name.endsWith(".wasm"))) {
    const body = readFileSync(join(DIST, name));
    body[body.length - 1] ^= 1;
    server.answers.set(name, { headers: { "content-type": "application/wasm" }, body });
    await page.goto("./maand/");
    await expect(page.getByRole("alert")).toContainText("Lezen kan wel");
    server.answers.clear();
  }
});
