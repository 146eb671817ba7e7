// The screen beside the door without a network, also when its device starts anew.
import { PATIENCE, appIsReady, expect, kept, test, title, visit } from "./offline.mjs";

const SCREEN = "scherm/?plek=prinsenkwartier";

test("a screen that was on once starts without a server, at its own address", async ({ page, site }) => {
  await visit(page, SCREEN);
  await expect.poll(async () => Object.values(await kept(page)).flat(), PATIENCE).toContain("scherm/");
  await site.stop();
  await page.reload();
  await appIsReady(page);
  await expect(title(page)).toHaveText("Prinsenkwartier");
  await expect(page.locator(".door-list, .door-words").first()).toBeVisible();
});
