// Addresses of the site before this one, on a host that reads no configuration.
import { expect, test } from "./fixtures.mjs";

test.use({ tolerated: /404/ });

for (const [from, to] of [
  ["dossier/?theme_id=2504&root=top", "thema/stadsgesprekken/"],
  ["dossier?theme_id=2504", "thema/stadsgesprekken/"],
  ["dossier/?theme_id=1", "archief/"],
  ["thema/ontmoeting/stadsgesprek/?root=dd", "thema/stadsgesprekken/"],
]) {
  test(`${from} leads to ${to}`, async ({ page, baseURL }) => {
    await page.goto(`./${from}`);
    await page.waitForURL(new URL(to, baseURL).href);
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Deze pagina is er niet");
  });
}
