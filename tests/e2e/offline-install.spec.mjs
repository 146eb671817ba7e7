// The site can be installed as an app, in either language and in any folder.
import { expect, test, visit } from "./offline.mjs";

const LANGUAGES = [["", "Stadsgesprek · Over Delft, met Delft", "Bewaard"], ["en/", "Stadsgesprek · About Delft, with Delft", "Saved"]];

for (const folder of ["/", "/een/twee/"]) {
  test.describe(`at ${folder}`, () => {
    test.use({ folder });

    for (const [path, name, mine] of LANGUAGES) {
      test(`/${path} is an app`, async ({ page, context, site }) => {
        await visit(page, path);
        const session = await context.newCDPSession(page);
        const { manifest, errors } = await session.send("Page.getAppManifest", {});
        expect(errors).toEqual([]);
        expect(manifest.name).toBe(name);
        expect([manifest.startUrl, manifest.scope]).toEqual([`${site.url}${path}`, site.url]);
        expect(manifest.id, "each language and each folder is an app of its own").toBe(`${site.url}${path}`);
        expect(manifest.shortcuts.map(({ name, url }) => [name, url])).toEqual([
          [mine, `${site.url}${path}mijn/`], [path === "" ? "Agenda" : "What’s on", `${site.url}${path}`],
        ]);
        for (const { url } of manifest.icons) {
          const answer = await context.request.get(url);
          expect(answer.headers()["content-type"], url).toBe("image/png");
        }
        const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
        // Chromium's private windows, which the tests run in, install nothing.
        expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
      });
    }
  });
}
