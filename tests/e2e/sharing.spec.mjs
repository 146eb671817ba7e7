import { expect, openPage, test } from "./fixtures.mjs";
import { MIXED, dutch, eventOf } from "./programme.mjs";

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
  await expect(page.getByRole("link", { name: "Mastodon" })).toHaveAttribute("href", /^https:\/\/share\.joinmastodon\.org\/#text=/);
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
