// How the pages look with a visitor's own settings, and in a narrow window.
import assert from "node:assert/strict";
import { CANCELLED, FULL, MIXED, OPEN, TALK, dutch, eventOf } from "../../e2e/programme.mjs";
import { DESKTOP, NARROW, PHONE, journey } from "../journeys.mjs";
import { button, cards, css, heart } from "../queries.mjs";

const NO_FORCED_COLORS = ["Chromium", "Firefox"]; // WebKit has none.

/** How light a color is, from 0 to 1, and what is seen of the page. */
const lightness = `(() => {
  const of = (color) => { const [r, g, b] = color.match(/[\\d.]+/g).map(Number); return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255; };
  const ground = [document.body, document.documentElement].map((it) => getComputedStyle(it).backgroundColor).find((color) => !/, 0\\)$|transparent/.test(color));
  return { ground: of(ground ?? "rgb(255, 255, 255)"), ink: of(getComputedStyle(document.body).color) };
})()`;

journey("reads in the dark", { setting: "dark", screens: [PHONE] }, async ({ tab }) => {
  for (const path of ["", `activiteit/${OPEN}/`, "maand/"]) {
    await tab.open(path);
    const { ground, ink } = await tab.evaluate(lightness);
    assert.ok(ground < 0.25 && ink > 0.7, `${path}: ${JSON.stringify({ ground, ink })}`);
  }
});

journey("reads in the light", { screens: [DESKTOP] }, async ({ tab }) => {
  await tab.open();
  const { ground, ink } = await tab.evaluate(lightness);
  assert.ok(ground > 0.85 && ink < 0.3, JSON.stringify({ ground, ink }));
});

/** What takes longer than a blink. */
const moving = `(() => {
  const takesTime = (value) => value.split(",").some((time) => Number.parseFloat(time) > 0.01);
  const all = [...document.querySelectorAll("*")].map((it) => [it, getComputedStyle(it)]);
  const found = all.filter(([, style]) => takesTime(style.transitionDuration) || (style.animationName !== "none" && takesTime(style.animationDuration)));
  return [...found.map(([it]) => it.localName + "." + it.className), ...(getComputedStyle(document.documentElement).scrollBehavior === "smooth" ? ["html"] : [])];
})()`;

journey("asks for less motion: nothing moves", { setting: "still", screens: [PHONE] }, async ({ tab }) => {
  for (const path of ["", `activiteit/${OPEN}/`]) {
    await tab.open(path);
    await tab.click({ ...button(/^Bewaar /), at: 0 });
    assert.deepEqual(await tab.evaluate(moving), [], path);
  }
});

/** How each link of the menu is drawn: its lines. */
const menu = `[...document.querySelectorAll("nav .nav-link")].filter((it) => it.checkVisibility()).map((it) => {
  const { borderBottomColor, borderBottomStyle, borderBottomWidth, textDecorationLine, outlineStyle, backgroundColor } = getComputedStyle(it);
  const hasLine = borderBottomStyle !== "none" && borderBottomWidth !== "0px" && !/, 0\\)$|transparent/.test(borderBottomColor);
  return { isCurrent: it.ariaCurrent === "page", look: [hasLine && borderBottomColor, textDecorationLine, outlineStyle, backgroundColor].join() };
})`;

journey("uses colours of one's own: the current page stands out in the menu, and a saved heart", { setting: "forced colors", within: NO_FORCED_COLORS }, async ({ tab }) => {
  await tab.open();
  assert.ok(await tab.evaluate("matchMedia('(forced-colors: active)').matches"));
  const links = await tab.evaluate(menu);
  const current = links.filter(({ isCurrent }) => isCurrent).map(({ look }) => look);
  const others = new Set(links.filter(({ isCurrent }) => !isCurrent).map(({ look }) => look));
  assert.equal(current.length, 1);
  assert.ok(!others.has(current[0]), JSON.stringify(links));
  const name = dutch(eventOf(MIXED).title);
  const fill = () => tab.evaluate(`getComputedStyle(finder.find(${JSON.stringify(heart(name))})[0].querySelector("path")).fill`);
  await tab.sees(heart(name));
  const before = await fill();
  await tab.click(heart(name));
  await tab.eventually(fill, (after) => after !== before, "the heart");
});

journey("uses colours of one's own: no letter of a date covers another", { setting: "forced colors", within: NO_FORCED_COLORS, screens: [PHONE] }, async ({ tab }) => {
  await tab.open();
  await tab.sees({ ...cards, at: 0 });
  // Without descenders, the weekday ends above the last quarter of its line.
  const { left, top, width, height } = await tab.evaluate(`document.querySelector(".card .date-block-weekday").getBoundingClientRect().toJSON()`);
  const clip = { x: left, y: top, width, height: height * 0.75 };
  const whole = await tab.screenshot(clip);
  await tab.evaluate(`void document.querySelectorAll(".date-block-day").forEach((it) => it.style.setProperty("visibility", "hidden"))`);
  const alone = await tab.screenshot(clip);
  assert.ok(Buffer.compare(Buffer.from(whole), Buffer.from(alone)) === 0, "the number of the day lies over the weekday");
});

/** The innermost elements that stick out at the right. */
const overflow = `(() => {
  const width = document.documentElement.clientWidth;
  const isOutside = (it) => it.getBoundingClientRect().right > width + 1 && it.checkVisibility();
  const outside = [...document.querySelectorAll("body *")].filter((it) => isOutside(it) && ![...it.children].some(isOutside));
  return document.documentElement.scrollWidth > width ? outside.map((it) => it.localName + "." + it.className + " " + it.textContent.trim().slice(0, 30)) : [];
})()`;

journey("reads in a window of 320 px: no page scrolls sideways", { screens: [NARROW] }, async ({ tab }) => {
  const paths = [
    "", "archief/", `activiteit/${OPEN}/`, `activiteit/${TALK}/`, `activiteit/${OPEN}/aanmelden/`, "mijn/", "mijn/notities/", "mijn/meenemen/",
    "maand/", "rode-draad/", `rode-draad/${TALK}/`, `en/activiteit/${FULL}/`, `activiteit/${CANCELLED}/`, "privacy/", "partner/epd/", "personen/", "persoon/tako-postma/", "mijn/apparaat/",
  ];
  for (const path of paths) {
    await tab.open(path);
    assert.deepEqual(await tab.evaluate(overflow), [], path);
  }
});

journey("sees no text cut off with letters twice as large", { screens: [PHONE] }, async ({ tab }) => {
  for (const path of ["", `activiteit/${OPEN}/`, `activiteit/${OPEN}/aanmelden/`]) {
    await tab.open(path);
    await tab.evaluate("void (document.documentElement.style.fontSize = '200%')");
    assert.deepEqual(await tab.evaluate(overflow), [], path);
    await tab.sees(css("main"));
  }
});
