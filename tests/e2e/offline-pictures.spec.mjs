// Pictures without a network: what was seen is there.
import { expect, kept, test, visit } from "./offline.mjs";
import { OPEN, dutch, eventOf } from "./programme.mjs";

const { images: [first] } = eventOf(OPEN);

test("a picture that was seen is there without a network", async ({ page, site }) => {
  await visit(page, `activiteit/${OPEN}/`);
  await page.reload();
  const picture = page.getByRole("img", { name: dutch(first.alt) });
  const isThere = () => picture.evaluate((it) => it.naturalWidth > 0);
  await expect.poll(isThere).toBe(true);
  const pictures = async () => Object.entries(await kept(page)).find(([name]) => name.endsWith("pictures"))?.[1];
  await expect.poll(pictures).toContainEqual(expect.stringMatching(/^pictures\/.*\.webp$/));
  await site.stop();
  await page.reload();
  await expect.poll(isThere).toBe(true);
});
