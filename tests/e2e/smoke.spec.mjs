import { appIsReady, expect, expectAccessible, openPage, test, withAnswer } from "./fixtures.mjs";

test("the site opens, and passes axe", async ({ page }) => {
  await openPage(page);
  await expect(page.getByRole("main")).toBeVisible();
  await expect(page.locator("#start-failed")).toBeHidden();
  await expectAccessible(page);
});

test("a first visit fetches each file once", async ({ page }) => {
  const paths = [];
  page.on("request", (request) => paths.push(new URL(request.url()).pathname));
  await openPage(page);
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
});

test("the font of the site loads", async ({ page }) => {
  await openPage(page);
  // Not the one that keeps its place until then, which the device may or may not have.
  const states = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ family }) => family.includes("Bricolage Grotesque")).map((font) => font.status);
  });
  expect(states).toEqual(["loaded"]);
});

test.describe("with another script in the place of the app's", () => {
  test.use({ tolerated: /could not be started|integrity|dynamically imported module/ });

  test("it does not run, and the visitor is told", async ({ page }) => {
    const body = "globalThis.hasRun = true; export default () => {};";
    await withAnswer(page, "app-*.js", { contentType: "text/javascript", body });
    await page.goto("./");
    await expect(page.getByRole("alert")).toContainText("Opnieuw proberen");
    expect(await page.evaluate(() => globalThis.hasRun)).toBeUndefined();
  });
});

test.describe("with broken wasm", () => {
  test.use({ tolerated: /could not be started|WebAssembly|integrity/ });

  test("the visitor is told, and can try again", async ({ page }) => {
    await withAnswer(page, "app-*.wasm", { contentType: "application/wasm", body: "not wasm" });
    await page.goto("./");
    await expect(page.getByRole("alert")).toContainText("Opnieuw proberen");
    await page.unroute("**/app-*.wasm");
    // By key: what is far down on a page that is just being drawn may move under a finger.
    await page.getByRole("link", { name: "Opnieuw proberen" }).press("Enter");
    await appIsReady(page);
    await expect(page.getByRole("alert")).toBeHidden();
  });
});
