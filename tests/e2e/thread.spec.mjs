// The rode draad: a page per thread, and the overview of what was promised.
import { appIsReady, expect, openPage, test, withProgramme } from "./fixtures.mjs";
import { BRANCHING, TALK, WITH_PART, dutch, eventOf, programmeOf } from "./programme.mjs";

const FOLLOW_UP = "samen-verder-werken-aan-perspectief-voor-innovatieve-maakindustrie";
const heading = (page) => page.getByRole("heading", { level: 1 });
const open = (page) => page.getByRole("region", { name: "Wat nog openstaat" });
const settled = (page) => page.getByRole("region", { name: "Gedaan of vervallen" });
const titles = (page) => page.getByRole("main").getByRole("listitem").getByRole("heading", { level: 3 });

const talk = (id, more) => ({ id, title: id, ...more });
const promise = (text, more) => ({ kind: "promise", text, ...more });

test("from a talk to its whole thread, to another talk, and back", async ({ page }) => {
  await openPage(page, `activiteit/${FOLLOW_UP}/`);
  await page.getByRole("link", { name: "Bekijk de hele rode draad" }).click();
  await expect(heading(page)).toBeFocused();
  await expect(heading(page)).toHaveText(`Rode draad ${dutch(eventOf(TALK).title)}`);
  await expect(page).toHaveTitle(`Rode draad: ${dutch(eventOf(TALK).title)} · Stadsgesprek`);
  await expect(page).toHaveURL(new RegExp(`/rode-draad/${TALK}/$`));
  await expect(titles(page)).toHaveText([TALK, FOLLOW_UP].map((id) => dutch(eventOf(id).title)));
  await page.getByRole("link", { name: dutch(eventOf(TALK).title) }).click();
  await expect(heading(page)).toHaveText(dutch(eventOf(TALK).title));
  await page.goBack();
  await expect(heading(page)).toHaveText(`Rode draad ${dutch(eventOf(TALK).title)}`);
  await page.goBack();
  await expect(heading(page)).toHaveText(dutch(eventOf(FOLLOW_UP).title));
});

test("the years go down, and what comes is last", async ({ page }) => {
  await openPage(page, `rode-draad/${BRANCHING}/`);
  const groups = page.getByRole("main").getByRole("listitem").getByRole("heading", { level: 2 });
  await expect(groups).toHaveText(["2017", "2018", "2019", "2020", "2021", "2022", "Wat komt"]);
  await expect(page.getByText("Dit is een vervolg op").getByRole("link")).toHaveAttribute("href", /stadsgesprek-burgemeester-en-rector\/$/);
  await openPage(page, `rode-draad/${WITH_PART}/`);
  await expect(page.getByText("Er is nog geen vervolg aangekondigd.")).toBeVisible();
  const part = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Expositie collectief wonen in Delft", level: 3 }) }).last();
  await expect(part.getByRole("listitem").getByRole("link")).toHaveText(dutch(eventOf("het-hollandse-hofje-als-actuele-inspiratiebron").title));
});

test("every talk of a thread leads to it, on the written page and in the app", async ({ page, baseURL }) => {
  for (const prefix of ["", "en/"]) {
    // The page leads on before it is loaded.
    await page.goto(`./${prefix}rode-draad/${FOLLOW_UP}/`, { waitUntil: "commit" });
    await page.waitForURL(new URL(`${prefix}rode-draad/${TALK}/`, baseURL).href);
    await appIsReady(page);
    await expect(heading(page)).toContainText(dutch(eventOf(TALK).title));
  }
});

test("a programme that changed after the build has its threads, and former ids lead to them", async ({ page }) => {
  const outcomes = [promise("Een bankje")];
  await withProgramme(page, programmeOf(talk("eerst", { start: "2016-01-01", formerIds: [TALK], outcomes }), talk("kaal")));
  await openPage(page, `rode-draad/${TALK}/`);
  await expect(heading(page)).toHaveText("Rode draad eerst");
  await expect(page).toHaveURL(/\/rode-draad\/eerst\/$/);
});

test("a thread that is not there says so", async ({ page }) => {
  await withProgramme(page, programmeOf(talk("kaal")));
  await openPage(page, `rode-draad/${TALK}/`);
  await expect(heading(page)).toHaveText("Deze pagina is er niet");
  await expect(page.getByText("Deze rode draad is er niet.")).toBeVisible();
});

test.describe("at an address that was never built", () => {
  test.use({ tolerated: /404/ });

  test("the page for what is missing is shown", async ({ page }) => {
    const answer = await openPage(page, "rode-draad/bestaat-niet/");
    expect(answer.status()).toBe(404);
    await expect(heading(page)).toHaveText("Deze pagina is er niet");
  });
});

test("what is due first is at the top, what is overdue says so, what was kept comes after", async ({ page }) => {
  const outcomes = [
    promise("Een bankje"),
    promise("Een overzicht", { due: "2027-06-01", state: "open" }),
    promise("Een fietsbrug", { due: "2026-11-22", state: "open" }),
    promise("Vandaag nog", { due: "2026-11-23", state: "open" }),
    promise("Een verslag", { state: "done" }),
  ];
  await withProgramme(page, programmeOf(talk("eerst", { start: "2016-01-01", outcomes })));
  await openPage(page, "rode-draad/");
  const texts = (region) => region.getByRole("listitem").locator(".promise-text");
  await expect(texts(open(page))).toHaveText(["Een fietsbrug", "Vandaag nog", "Een overzicht", "Een bankje"]);
  await expect(texts(settled(page))).toHaveText(["Een verslag"]);
  const passed = open(page).getByRole("listitem").filter({ hasText: "zou uiterlijk" });
  await expect(passed.locator(".promise-text")).toHaveText(["Een fietsbrug"]);
  await expect(open(page).getByRole("listitem").last()).toContainText("of dat is gebeurd, weten wij niet");
});

test("with nothing open the overview says so", async ({ page }) => {
  await withProgramme(page, programmeOf(talk("eerst", { start: "2016-01-01" })));
  await openPage(page, "rode-draad/");
  await expect(open(page)).toContainText("Er staat nu niets open.");
  await expect(settled(page)).toHaveCount(0);
  await openPage(page, "en/rode-draad/");
  await expect(page.getByRole("region", { name: "Still open" })).toContainText("Nothing is open right now.");
});

test("residents find the overview from the archive and at the foot of every page", async ({ page }) => {
  await openPage(page, "archief/");
  await page.getByRole("link", { name: "Wat is er toegezegd, en wat kwam ervan?" }).click();
  await expect(heading(page)).toHaveText("Rode draad en toezeggingen");
  await expect(heading(page)).toBeFocused();
  await page.getByRole("main").getByRole("link", { name: "Hele rode draad" }).first().click();
  await expect(heading(page)).toContainText("Rode draad");
  await page.getByRole("link", { name: "Alle rode draden en toezeggingen" }).click();
  await expect(heading(page)).toHaveText("Rode draad en toezeggingen");
  await openPage(page, "en/");
  await page.getByRole("contentinfo").getByRole("link", { name: "Threads and promises" }).click();
  await expect(heading(page)).toHaveText("Threads and promises");
});

test("on paper and with colours of one's own the line and its words stay", async ({ page }) => {
  for (const media of [{ media: "print" }, { media: "screen", forcedColors: "active" }]) {
    await page.emulateMedia(media);
    await openPage(page, `rode-draad/${BRANCHING}/`);
    await expect(heading(page)).toBeVisible();
    await expect(page.getByText("Wat komt")).toBeVisible();
    const line = page.getByRole("main").getByRole("listitem").filter({ has: page.getByRole("heading", { name: "2017" }) });
    expect(await line.evaluate((it) => getComputedStyle(it).borderInlineStartWidth)).toBe("3px");
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a thread and the overview can be read", async ({ page, baseURL }) => {
    await page.goto(`./rode-draad/${FOLLOW_UP}/`);
    await page.waitForURL(new URL(`rode-draad/${TALK}/`, baseURL).href);
    await expect(titles(page)).toHaveText([TALK, FOLLOW_UP].map((id) => dutch(eventOf(id).title)));
    await expect(page.getByRole("main")).toContainText(dutch(eventOf(TALK).outcomes[0].text));
    await page.getByRole("link", { name: "Alle rode draden en toezeggingen" }).click();
    await expect(heading(page)).toHaveText("Rode draad en toezeggingen");
    await expect(open(page)).toContainText(dutch(eventOf(TALK).outcomes[0].text));
  });
});
