import { expect, openPage, test } from "./fixtures.mjs";
import { record, withStored } from "./device.mjs";
import { MIXED, OPEN, dutch, eventOf } from "./programme.mjs";

const title = dutch(eventOf(MIXED).title);
const open = async (page, query = "") => {
  await openPage(page, `activiteit/${MIXED}/${query}`);
  await page.getByText("Delen", { exact: true }).click();
};

test("every way to share leads to the right place, and loads nothing of others", async ({ page, server }) => {
  await open(page);
  const url = `${server.url}activiteit/${MIXED}/`;
  for (const [name, start, parameter] of [
    ["WhatsApp", "https://wa.me/", "text"],
    ["LinkedIn", "https://www.linkedin.com/sharing/share-offsite/", "url"],
    ["Bluesky", "https://bsky.app/intent/compose", "text"],
    ["Facebook", "https://www.facebook.com/sharer/sharer.php", "u"],
    ["X", "https://x.com/intent/post", "url"],
  ]) {
    const link = page.getByRole("link", { name, exact: true });
    const href = new URL(await link.getAttribute("href"));
    expect(`${href.origin}${href.pathname}`, name).toBe(start);
    expect(href.searchParams.get(parameter), name).toContain(url);
    await expect(link).toHaveAttribute("rel", /noopener/);
    await expect(link).toHaveAttribute("rel", /noreferrer/);
  }
  const mail = new URL(await page.getByRole("link", { name: "E-mail" }).getAttribute("href"));
  expect(mail.protocol).toBe("mailto:");
  expect(mail.searchParams.get("subject")).toBe(title);
  expect(mail.searchParams.get("body")).toBe(`${title}\n${url}`);
  await expect(page.getByRole("link", { name: "Mastodon" })).toHaveCount(0);
});

test("the link is copied, and that is said", async ({ page, context, server }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  await page.getByRole("button", { name: "Kopieer de link" }).click();
  await expect(page.getByRole("status")).toHaveText("De link is gekopieerd.");
  await expect(page.getByRole("main").getByText("De link is gekopieerd.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${server.url}activiteit/${MIXED}/`);
});

test("what is shared is the event, not the preview", async ({ page, server }) => {
  await open(page, "?nu=2027-02-10T20:30");
  const whatsApp = new URL(await page.getByRole("link", { name: "WhatsApp" }).getAttribute("href"));
  expect(whatsApp.searchParams.get("text")).toBe(`${title} ${server.url}activiteit/${MIXED}/`);
});

test("where copying is not allowed, the link is shown", async ({ page, server }) => {
  // As on a site without TLS.
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined }));
  await open(page);
  await page.getByRole("button", { name: "Kopieer de link" }).click();
  await expect(page.getByRole("textbox", { name: "Kopiëren lukt niet. Dit is de link:" })).toHaveValue(`${server.url}activiteit/${MIXED}/`);
});

test("the share sheet of the device gets title and link; where there is none, there is no button", async ({ page, server }) => {
  await open(page);
  await expect(page.getByRole("button", { name: "Deel…" })).toHaveCount(0);
  await page.addInitScript(() => {
    navigator.share = (data) => {
      globalThis.shared = data;
      return Promise.reject(new DOMException("closed", "AbortError"));
    };
  });
  await open(page);
  await page.getByRole("button", { name: "Deel…" }).click();
  expect(await page.evaluate(() => globalThis.shared)).toEqual({ title, url: `${server.url}activiteit/${MIXED}/` });
});

test.describe("Mastodon", () => {
  const ask = (page) => page.getByRole("button", { name: "Mastodon" });
  const field = (page) => page.getByRole("textbox", { name: "Op welke Mastodon-server bent u?" });
  const keep = (page) => page.getByRole("button", { name: "Onthoud deze server" });
  const link = (page) => page.getByRole("link", { name: "Mastodon (delft.example)" });

  test("the own server is asked once, remembered, and can be changed", async ({ page, server }) => {
    await open(page);
    await ask(page).click();
    await expect(field(page)).toBeFocused();
    await page.keyboard.type("@jo@Delft.example");
    await page.keyboard.press("Enter");
    await expect(link(page)).toBeFocused();
    const href = new URL(await link(page).getAttribute("href"));
    expect(`${href.origin}${href.pathname}`).toBe("https://delft.example/share");
    expect(href.searchParams.get("text")).toBe(`${title} ${server.url}activiteit/${MIXED}/`);
    await expect(link(page)).toHaveAttribute("rel", /noopener/);

    await openPage(page, `activiteit/${OPEN}/`);
    await page.getByText("Delen", { exact: true }).click();
    await expect(link(page)).toBeVisible();
    await page.getByRole("button", { name: "Andere server" }).click();
    await expect(field(page)).toHaveValue("delft.example");
    await field(page).fill("https://elders.example/home");
    await keep(page).click();
    await expect(page.getByRole("link", { name: "Mastodon (elders.example)" })).toBeFocused();
  });

  test("what is no server is refused in words, and Escape leaves the question", async ({ page }) => {
    await open(page);
    await ask(page).click();
    for (const text of ["", "mastodon", "127.0.0.1", "javascript:alert(1)"]) {
      await field(page).fill(text);
      await keep(page).click();
      await expect(field(page)).toBeFocused();
      await expect(field(page)).toHaveAttribute("aria-invalid", "true");
      await expect(field(page)).toHaveAccessibleDescription(/^Dit is geen naam van een server\./);
    }
    await expect(page.getByRole("status")).toHaveText(/^Dit is geen naam van een server\./);
    await page.keyboard.press("Escape");
    await expect(ask(page)).toBeFocused();
    await expect(field(page)).toHaveCount(0);
    expect(await page.evaluate(() => localStorage.getItem("sg1.settings"))).toBeNull();
  });

  test("a server that something else wrote into the storage is no link", async ({ page }) => {
    await withStored(page, { "sg1.settings": record({ mastodon: "javascript:alert(1)" }) });
    await open(page);
    await expect(ask(page)).toBeVisible();
    await expect(page.getByRole("link", { name: /Mastodon/ })).toHaveCount(0);
  });
});

for (const colorScheme of ["light", "dark"]) {
  test.describe(`QR code, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("it is shown when it is asked for, dark on light, with its quiet zone", async ({ page }) => {
      await open(page);
      const button = page.getByRole("button", { name: "QR-code" });
      const code = page.getByRole("img", { name: "QR-code met de link naar deze pagina" });
      await expect(code).toHaveCount(0);
      await button.click();
      await expect(button).toHaveAttribute("aria-expanded", "true");
      await expect(code).toBeVisible();
      const [fill, background] = await code.evaluate((svg) => [getComputedStyle(svg.firstElementChild).fill, getComputedStyle(svg).backgroundColor]);
      expect([fill, background]).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
      expect(await code.getAttribute("viewBox")).toMatch(/^-4 -4 /);
      await button.click();
      await expect(code).toHaveCount(0);
    });
  });
}

test.describe("where the code cannot be fetched", () => {
  test.use({ tolerated: /500|could not be loaded|Failed to fetch|integrity/ });

  test("that is said", async ({ page }) => {
    await page.route("**/qr-*", (route) => route.fulfill({ status: 500 }));
    await open(page);
    await page.getByRole("button", { name: "QR-code" }).click();
    await expect(page.getByRole("main").getByRole("alert")).toHaveText("De QR-code is nu niet te laden. Probeer het later opnieuw.");
  });
});

test("what is shared is in the language of the reader", async ({ page, server }) => {
  await openPage(page, `en/activiteit/${MIXED}/`);
  await page.getByText("Share", { exact: true }).click();
  const whatsApp = new URL(await page.getByRole("link", { name: "WhatsApp" }).getAttribute("href"));
  expect(whatsApp.searchParams.get("text")).toBe(`${eventOf(MIXED).title.en} ${server.url}en/activiteit/${MIXED}/`);
});
