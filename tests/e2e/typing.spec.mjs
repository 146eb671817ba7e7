// What is typed stays as it was typed, key by key, wherever the caret is; it is judged afterwards, in words.
import { follow, lines, numbers, outcome, texts } from "./awkward-texts.mjs";
import { LONG, expect, openPage, test } from "./fixtures.mjs";
import { records, stored } from "./device.mjs";
import { MIXED, OPEN } from "./programme.mjs";
import { field, formPage, save } from "./registering.mjs";

// Key after key, in a browser that may share its machine with many others.
test.beforeEach(() => test.slow());

/** Types into a field that is emptied first, and reads back the same. */
async function check(page, input, steps) {
  await input.fill("");
  await input.focus();
  await follow(page.keyboard, steps);
  await expect(input, JSON.stringify(steps)).toHaveValue(outcome(steps));
}

for (const name of ["name", "email"]) {
  test(`the form leaves every awkward text as it was typed: ${name}`, name === "name" ? {} : LONG, async ({ page }) => {
    await openPage(page, formPage(OPEN));
    for (const steps of lines) await check(page, field[name](page), steps);
  });
}

test("so do the fields of several lines", async ({ page }) => {
  await openPage(page, formPage(OPEN));
  for (const steps of [...texts, ...lines.slice(0, 6)]) await check(page, field.needs(page), steps);
});

test("how many seats is judged as it was typed, and never becomes another number", async ({ page }) => {
  await openPage(page, formPage(OPEN));
  for (const { steps, isWhole, isInRange } of numbers) {
    await check(page, field.seats(page), steps);
    await save(page);
    const words = isWhole ? "Vul een aantal in van 1 tot en met 10." : "Vul een heel getal in, in cijfers: van 1 tot en met 10.";
    await expect(field.seats(page), JSON.stringify(steps)).toHaveAccessibleDescription(isInRange ? "" : words);
    await expect(field.seats(page)).toHaveValue(outcome(steps));
  }
  expect(await records(page, "registration")).toEqual({});
});

test("an address with a second word behind it is told to be none, and both words stay", async ({ page }) => {
  await openPage(page, formPage(MIXED));
  await check(page, field.email(page), ["jo@voorbeeld.nl x"]);
  await save(page);
  await expect(field.email(page)).toHaveAccessibleDescription(/geen e-mailadres/);
  await expect(field.email(page)).toHaveValue("jo@voorbeeld.nl x");
});

test("a search stays as it was typed, also while the address follows it", LONG, async ({ page }) => {
  await openPage(page, "archief/");
  const search = page.getByRole("searchbox");
  for (const steps of [...lines.slice(0, 12), ["wonen ".repeat(35)]]) await check(page, search, steps);
  await search.fill("");
  await follow(page.keyboard, ["wonen  in"]);
  // The address comes to rest, and the visitor goes on.
  await expect.poll(() => new URL(page.url()).searchParams.get("q")).toBe("wonen  in");
  await follow(page.keyboard, [-3, " x", " "]);
  await expect(search).toHaveValue("wonen  x  in");
  await expect.poll(() => new URL(page.url()).searchParams.get("q")).toBe("wonen  x  in");
  await page.keyboard.type("y");
  await expect(search).toHaveValue("wonen  x y in");
});

test("a note stays as it was typed, also while it is saved", async ({ page }) => {
  await openPage(page, `mijn/notities/?bij=${MIXED}`);
  const note = page.getByRole("textbox", { name: "Bij de hele activiteit" });
  for (const steps of texts.slice(0, 3)) await check(page, note, steps);
  await check(page, note, ["een twee "]);
  await expect.poll(async () => Object.values(await stored(page, "sg1.note."))[0]?.payload?.text).toBe("een twee ");
  await follow(page.keyboard, [-5, "en "]);
  await expect(note).toHaveValue("een en twee ");
});

test("the name of a server stays as it was typed", async ({ page }) => {
  await openPage(page, `activiteit/${MIXED}/`);
  await page.locator("summary", { hasText: "Delen" }).click();
  await page.getByRole("button", { name: "Mastodon" }).click();
  const server = page.getByRole("textbox", { name: "Op welke Mastodon-server bent u?" });
  for (const steps of lines.slice(0, 10)) await check(page, server, steps);
});

test.describe("at a lost address", () => {
  test.use({ tolerated: /404/ });

  test("a search asks for what was typed", async ({ page }) => {
    await openPage(page, "activiteit/bestaat-niet/");
    await check(page, page.getByRole("searchbox"), ["wonen ", -1, "s"]);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Agenda" })).toBeFocused();
    await expect(page.getByRole("searchbox")).toHaveValue("wonens ");
  });
});

test.describe("a browser that fills in the form", () => {
  const say = { "by a change only": ["change"], "without a word": [] };
  for (const [how, events] of Object.entries(say)) {
    test(`${how}: what stands in the fields is what is sent`, async ({ page }) => {
      await openPage(page, formPage(OPEN));
      await fillSilently(page, { "field-name": "Jo de Vries", "field-email": "jo@voorbeeld.nl", "field-seats": "3" }, events);
      await page.locator("[id^=session-]").first().evaluate((box) => (box.checked = true));
      await save(page);
      await expect(page.locator("#registration-kept")).toBeFocused();
      const [{ payload }] = Object.values(await records(page, "registration"));
      expect(payload.details).toMatchObject({ name: "Jo de Vries", email: "jo@voorbeeld.nl", seats: 3 });
      expect(payload.details.sessions).toHaveLength(1);
    });
  }

  test("that can be the name of a server, too", async ({ page }) => {
    await openPage(page, `activiteit/${MIXED}/`);
    await page.locator("summary", { hasText: "Delen" }).click();
    await page.getByRole("button", { name: "Mastodon" }).click();
    await expect(page.locator("#share-server")).toBeFocused();
    await fillSilently(page, { "share-server": "mastodon.example" }, []);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("link", { name: /Mastodon \(mastodon\.example\)/ })).toBeFocused();
  });
});

/** Puts texts into fields as a password manager does that tells the page as little as this. */
const fillSilently = (page, filled, events) =>
  page.evaluate(([filled, events]) => {
    for (const [id, text] of Object.entries(filled)) {
      const input = document.getElementById(id);
      input.value = text;
      for (const name of events) input.dispatchEvent(new Event(name, { bubbles: true }));
    }
  }, [filled, events]);
