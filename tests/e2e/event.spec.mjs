import { expect, openPage, test, withProgramme } from "./fixtures.mjs";
import { searchField } from "./lists.mjs";
import { MIXED, OPEN, TALK, dutch, eventOf, programme, programmeWith } from "./programme.mjs";

const title = (id) => dutch(eventOf(id).title);
const heading = (page) => page.getByRole("heading", { level: 1 });
const fact = (page, text) => page.getByRole("definition").filter({ hasText: text });
const person = (page, name) => page.getByRole("main").locator(".contributor").filter({ hasText: name });

test.describe("the talk of February 2019", () => {
  test.beforeEach(({ page }) => openPage(page, `activiteit/${TALK}/`));

  test("title, and the time in Delft on any device; no end is made up", async ({ page }) => {
    await expect(heading(page)).toHaveText(title(TALK));
    await expect(page).toHaveTitle(`${title(TALK)} · Stadsgesprek`);
    const when = fact(page, "woensdag 6 februari 2019");
    await expect(when).toContainText("20.00 uur");
    await expect(when).toContainText("eindtijd niet bekend");
    await expect(page.getByRole("time").first()).toHaveAttribute("datetime", "2019-02-06T20:00:00+01:00");
    await expect(page.getByRole("main")).not.toContainText(/22[.:]00/);
    await expect(fact(page, "Prinsenkwartier").getByRole("link", { name: "Route" })).toHaveAttribute("href", /^https:\/\//);
  });

  test("people with the function they had then", async ({ page }) => {
    await expect(person(page, "Bas Vollebregt")).toHaveText(/inleider\s*wethouder, Gemeente Delft/);
    await expect(person(page, "Mick Eekhout")).toHaveText(/inleider\s*voorzitter, Economisch Platform Delft/);
    await expect(person(page, "Anne-Lize Hoftijzer")).toHaveText(/inleider\s*TU Delft/);
    await expect(person(page, "Wolter Smit")).toHaveText(/gespreksleider\s*directeur, TOPdesk/);
  });

  test("when and where stand there once", async ({ page }) => {
    await expect(page.getByRole("main").getByText("woensdag 6 februari 2019")).toHaveCount(1);
    await expect(page.getByRole("main").getByText("20.00 uur")).toHaveCount(1);
  });

  test("a person leads to the page of that person, from the list and from a promise", async ({ page }) => {
    const promise = page.getByRole("region", { name: "Rode draad" }).getByRole("listitem").filter({ hasText: "Toezegging" });
    await expect(promise.getByRole("link", { name: "Bas Vollebregt" })).toHaveAttribute("href", "persoon/bas-vollebregt/");
    await person(page, "Bas Vollebregt").getByRole("link", { name: "Bas Vollebregt" }).click();
    await expect(heading(page)).toBeFocused();
    await expect(heading(page)).toHaveText("Bas Vollebregt");
  });

  test("partners with their role, each leading to its page", async ({ page }) => {
    const partners = page.getByRole("region", { name: "Partners" });
    await expect(partners.getByRole("term")).toHaveText(["Organisatie", "In samenwerking met"]);
    await expect(partners.getByRole("definition").first()).toHaveText(/^TOPdelft/);
    await partners.getByRole("link", { name: /Economisch Platform Delft/ }).click();
    await expect(heading(page)).toBeFocused();
    await expect(heading(page)).toHaveText(/Economisch Platform Delft/);
  });

  test("what came of it, and what followed", async ({ page }) => {
    const thread = page.getByRole("region", { name: "Rode draad" });
    await expect(thread.getByRole("heading", { name: "Wat ervan kwam" })).toBeVisible();
    await expect(thread.getByRole("listitem").filter({ hasText: "Toezegging" })).toContainText("door Bas Vollebregt");
    const next = dutch(eventOf("samen-verder-werken-aan-perspectief-voor-innovatieve-maakindustrie").title);
    await thread.getByRole("link", { name: next }).click();
    await expect(heading(page)).toHaveText(next);
    await expect(heading(page)).toBeFocused();
    await expect(page).toHaveTitle(`${next} · Stadsgesprek`);
    const back = page.getByRole("region", { name: "Rode draad" }).getByRole("link", { name: title(TALK) });
    await expect(back).toBeVisible();
  });

  test("sources, by the name of their host", async ({ page }) => {
    const sources = page.getByRole("region", { name: "Over deze gegevens" }).getByRole("link");
    await expect(sources).toHaveText(["topdelftdesign.nl", "prinsenkwartier.nl"]);
    const hrefs = await sources.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(hrefs).toEqual(eventOf(TALK).sources);
  });
});

test("sessions with their own time; two at once are both shown", async ({ page }) => {
  await openPage(page, `activiteit/${OPEN}/`);
  const sessions = page.getByRole("region", { name: "Programma" }).getByRole("listitem");
  await expect(sessions.filter({ hasText: "Tafel 1" })).toContainText("20.35");
  await expect(sessions.filter({ hasText: "Tafel 2" })).toContainText("20.35");
  await expect(page.getByText("De twee tafels zijn tegelijk; kies er één.")).toBeVisible();
});

test("who takes part in a part of it is named there only", async ({ page }) => {
  const [first, second] = programme.people;
  const sessions = eventOf(OPEN).sessions.map((it, at) => (at === 1 ? { ...it, contributors: [{ person: first.id, role: "speaker" }] } : it));
  const contributors = [{ person: first.id, role: "speaker", function: { nl: "stadsbouwmeester" } }, { person: second.id, role: "moderator" }];
  await withProgramme(page, programmeWith(OPEN, { contributors, sessions }));
  await openPage(page, `activiteit/${OPEN}/`);
  await expect(page.getByRole("region", { name: "Wie" }).getByRole("listitem")).toHaveCount(1);
  await expect(person(page, second.name)).toContainText("gespreksleider");
  await expect(page.getByRole("region", { name: "Programma" })).toContainText(first.name);
  await expect(page.getByRole("region", { name: "Programma" })).toContainText("stadsbouwmeester");
  await expect(page.getByRole("main").getByText(first.name)).toHaveCount(1);
});

for (const [screen, size] of [["a phone", { width: 390, height: 844 }], ["a desktop", { width: 1280, height: 800 }]]) {
  test.describe(`on the first screen of ${screen}`, () => {
    test.use({ viewport: size });

    test("stand registering, and save, calendar and share in one row of equals", async ({ page }) => {
      await openPage(page, `activiteit/${OPEN}/`);
      const register = page.getByRole("main").getByRole("link", { name: "Aanmelden", exact: true }).filter({ visible: true });
      await expect(register).toHaveCount(1);
      await expect(register).toBeInViewport({ ratio: 1 });
      const boxes = await page.locator(".event-actions > .favorite, .event-actions summary").evaluateAll((all) => all.map((it) => it.getBoundingClientRect().toJSON()));
      expect(boxes).toHaveLength(3);
      for (const { top, width, height, bottom } of boxes) {
        expect(top).toBeCloseTo(boxes[0].top, 0);
        expect(width).toBeCloseTo(boxes[0].width, 0);
        expect(height).toBeGreaterThanOrEqual(44);
        expect(bottom).toBeLessThanOrEqual(size.height);
      }
    });
  });
}

test("a disputed date is said to be", async ({ page }) => {
  await openPage(page, "activiteit/wat-voor-stad-willen-we-zijn-in-2040/");
  await expect(page.getByText("De bronnen zijn het niet eens over de datum.")).toBeVisible();
});

test("an event without a date says what was published", async ({ page }) => {
  await openPage(page, "activiteit/debat-over-delft-kennisstad/");
  await expect(fact(page, "23 februari, 20.30 uur (jaar niet vermeld)")).toBeVisible();
  await expect(page.getByText("Kalender", { exact: true })).toHaveCount(0);
});

test("the other language keeps the page, and back again", async ({ page }) => {
  await openPage(page, `activiteit/${MIXED}/`);
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(new RegExp(`/en/activiteit/${MIXED}/$`));
  await expect(heading(page)).toHaveText(eventOf(MIXED).title.en);
  await expect(heading(page)).toBeFocused();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveTitle(`${eventOf(MIXED).title.en} · Stadsgesprek`);
  await expect(page.getByRole("definition").filter({ hasText: "Wednesday 10 February 2027" })).toContainText("20:00–22:00");
  await page.getByRole("link", { name: "Nederlands" }).click();
  await expect(heading(page)).toHaveText(title(MIXED));
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
});

test("text without a translation is marked as Dutch, and said to be", async ({ page }) => {
  await openPage(page, `en/activiteit/${TALK}/`);
  await expect(heading(page)).toHaveAttribute("lang", "nl");
  await expect(page.getByText("This text is only available in Dutch.")).toBeVisible();
});

test.describe("an address that is not there", () => {
  test.use({ tolerated: /404/ });

  test("a former id leads to the present page, without a step in between", async ({ page }) => {
    await withProgramme(page, programmeWith(MIXED, { formerIds: ["kademuren-oud"] }));
    await openPage(page);
    const length = await page.evaluate(() => history.length);
    await openPage(page, "activiteit/kademuren-oud/");
    await expect(page).toHaveURL(new RegExp(`/activiteit/${MIXED}/$`));
    await expect(heading(page)).toHaveText(title(MIXED));
    expect(await page.evaluate(() => history.length)).toBe(length + 1);
    await page.goBack();
    await expect(heading(page)).toHaveText("Agenda");
  });

  test("an unknown event is not found, and can be searched for", async ({ page }) => {
    await openPage(page, "activiteit/bestaat-niet/");
    await expect(heading(page)).toHaveText("Deze pagina is er niet");
    await expect(page.getByText("Deze activiteit staat niet in het programma.")).toBeVisible();
    await searchField(page).fill("maakindustrie");
    await page.getByRole("button", { name: "Zoek", exact: true }).click();
    await expect(page).toHaveURL((url) => url.search === "?q=maakindustrie&periode=alles");
    await expect(heading(page)).toBeFocused();
    await expect(page.getByRole("article").getByRole("link", { name: title(TALK) })).toBeVisible();
  });

  test("any other address is not found either, at any depth and in both languages", async ({ page }) => {
    for (const path of ["zomaar", "a/b/c/d/", "thema/bestaat-niet/", "partner/bestaat-niet/", "serie/bestaat-niet/"]) {
      await openPage(page, path);
      await expect(heading(page), path).toHaveText("Deze pagina is er niet");
    }
    await openPage(page, "en/nothing/");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await page.getByRole("main").getByRole("link", { name: "Archive" }).click();
    await expect(heading(page)).toHaveText("Archive");
  });
});
