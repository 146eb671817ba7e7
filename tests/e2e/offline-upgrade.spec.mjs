// A new build takes over without a blank page: with the site open, closed, cut off meanwhile, and its old files gone.
import {
  PATIENCE, appIsReady, builds, expect, expectEdition, forget, lookForUpdate, notice, openPage, test, title, visit, workers,
} from "./offline.mjs";
import { MIXED, OPEN, TALK, dutch, eventOf } from "./programme.mjs";

const talk = dutch(eventOf(TALK).title);

/** A page that the old build keeps from the start: others come whole from the server, so from the new one. */
const KEPT = "archief/";

test("open: the visitor is told, goes on undisturbed, and has the new build when asked for", async ({ page, site, second }) => {
  await visit(page, `activiteit/${TALK}/`);
  site.serve(second);
  expect(await lookForUpdate(page)).toBe("installed");
  await expect(page.getByText("Er is een nieuwe versie van deze site.")).toBeVisible();
  await page.getByRole("link", { name: "Archief" }).first().click();
  await expect(title(page)).toHaveText("Archief");
  await expectEdition(page, "first");
  await notice(page).click();
  await expectEdition(page, "second");
  await expect(title(page)).toHaveText("Archief");
  await expect(notice(page)).toHaveCount(0);
  expect(await builds(page), "the build before is kept").toHaveLength(2);
});

test("open in English: the notice is in the language of the page", async ({ page, site, second }) => {
  await visit(page, "en/");
  site.serve(second);
  await lookForUpdate(page);
  await page.getByRole("button", { name: "Refresh the page" }).click();
  await expectEdition(page, "second");
});

test("open at a form: nothing is offered until the form is left", async ({ page, site, second }) => {
  await visit(page, `activiteit/${OPEN}/aanmelden/`);
  await page.locator("#field-name").fill("Jo de Vries");
  site.serve(second);
  expect(await lookForUpdate(page)).toBe("installed");
  await page.getByRole("link", { name: "Agenda" }).first().click();
  await expect(notice(page)).toBeVisible();
  await page.goBack();
  await expect(page.locator("#field-name")).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
});

test("open twice: the other page keeps working, and its next start is of the new build", async ({ page, site, second, context }) => {
  await visit(page);
  const other = await context.newPage();
  await openPage(other, `activiteit/${TALK}/`);
  site.serve(second);
  await lookForUpdate(page);
  await notice(page).click();
  await expectEdition(page, "second");
  await expect(title(other)).toHaveText(talk);
  await other.getByRole("link", { name: "Archief" }).first().click();
  await expect(title(other)).toHaveText("Archief");
  await other.reload();
  await appIsReady(other);
  await expectEdition(other, "second");
});

test("closed: the next visit finds the new build, the one after that begins with it", async ({ page, site, second, context }) => {
  await visit(page);
  site.serve(second);
  await openPage(page);
  await expectEdition(page, "first");
  await expect.poll(() => workers(page), PATIENCE).toMatchObject({ waiting: "installed" });
  await page.close();
  const next = await context.newPage();
  await openPage(next, `activiteit/${MIXED}/`);
  await openPage(next, `activiteit/${MIXED}/`);
  await expectEdition(next, "second");
  await expect(title(next)).toHaveText(dutch(eventOf(MIXED).title));
});

test("reloaded for ever: the new build comes at the second start after it was found", async ({ page, site, second }) => {
  await visit(page);
  site.serve(second);
  expect(await lookForUpdate(page)).toBe("installed");
  await page.reload();
  await expect.poll(() => workers(page), PATIENCE).toMatchObject({ waiting: undefined, active: "activated" });
  await page.reload();
  await appIsReady(page);
  await expectEdition(page, "second");
});

test("cut off during the upgrade: the old build goes on, and the upgrade comes later", async ({ page, site, second }) => {
  await visit(page);
  site.serve(second);
  site.answers.set("start.html", "silence");
  const ended = lookForUpdate(page);
  await expect.poll(() => site.requests.filter((path) => path === "start.html").length).toBeGreaterThan(1);
  await site.stop();
  expect(await ended).toBe("redundant");
  await openPage(page, `activiteit/${TALK}/`);
  await expect(title(page)).toHaveText(talk);
  expect(await builds(page)).toHaveLength(1);
  await site.restart(second);
  expect(await lookForUpdate(page)).toBe("installed");
  await notice(page).click();
  await expectEdition(page, "second");
});

test("the files of the old build are gone: a page of it still starts, without a network too", async ({ page, site, second }) => {
  await visit(page);
  site.serve(second);
  await openPage(page, KEPT);
  await expectEdition(page, "first");
  await expect.poll(() => workers(page), PATIENCE).toMatchObject({ waiting: "installed" });
  await site.stop();
  await openPage(page, `en/activiteit/${MIXED}/`);
  await expect(title(page)).toHaveText(eventOf(MIXED).title.en ?? eventOf(MIXED).title);
});

test("a page that is not kept comes from the new build, with all its files, while the old one still answers", async ({ page, site, second }) => {
  await visit(page);
  site.serve(second);
  await forget(page, "/activiteit/");
  await openPage(page, `activiteit/${TALK}/`);
  await expectEdition(page, "second");
  await expect(title(page)).toHaveText(talk);
  await expect.poll(() => workers(page), PATIENCE).toMatchObject({ waiting: "installed" });
  await expect(notice(page), "it is the new version already").toHaveCount(0);
});

test("back to the build before: it comes as any other", async ({ page, site, second }) => {
  await visit(page);
  site.serve(second);
  await lookForUpdate(page);
  await notice(page).click();
  await expectEdition(page, "second");
  await site.stop();
  await site.restart();
  expect(await lookForUpdate(page)).toBe("installed");
  await notice(page).click();
  await expectEdition(page, "first");
});
