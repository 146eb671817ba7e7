import { expect, openPage, test } from "./fixtures.mjs";
import { record, records, stored, withStored } from "./device.mjs";
import { card } from "./lists.mjs";
import { OPEN, dutch, eventOf } from "./programme.mjs";

const KEY = "sg1.registration.0b9f5a52-6c1e-4a7e-9f0e-2f7d2c1f8f11";
const title = dutch(eventOf(OPEN).title);
const registration = record({
  event: OPEN, title, start: "2026-12-09T20:00", state: "onDevice", madeAt: 1_700_000_000_000,
  details: { name: "Jo de Vries", email: "jo@voorbeeld.nl", seats: 2 },
});

test.describe("seven days after the event", () => {
  test.use({ moment: "2026-12-16T22:01:00+01:00" });

  test("the details are erased; that there was a registration stays", async ({ page }) => {
    await withStored(page, { [KEY]: registration });
    await openPage(page, "mijn/");
    await expect(page.getByRole("region", { name: "Geweest" }).getByRole("article")).toContainText(title);
    await expect.poll(async () => JSON.stringify(await stored(page))).not.toContain("Jo de Vries");
    expect(Object.keys(await records(page, "registration"))).toEqual([KEY]);
    await page.reload();
    await expect(card(page, title)).toBeVisible();
  });
});

test.describe("a minute before that", () => {
  test.use({ moment: "2026-12-16T21:59:00+01:00" });

  test("the details are still there", async ({ page }) => {
    await withStored(page, { [KEY]: registration });
    await openPage(page, "mijn/");
    await expect(card(page, title)).toContainText("Nog niet verstuurd");
    expect((await records(page, "registration"))[KEY].payload.details).toMatchObject({ name: "Jo de Vries" });
  });
});
