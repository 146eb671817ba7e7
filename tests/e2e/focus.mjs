// Where the focus is, and whether a person can see it.
import { expect } from "./fixtures.mjs";

/** What has the focus: a name for messages, whether it can be seen, and whether anything covers it. */
export const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const box = element.getBoundingClientRect();
    const shown = element.matches("input[type=checkbox]") ? element.closest("label") : element;
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return {
      name: `${element.localName} ${element.ariaLabel ?? element.textContent.trim().slice(0, 40)}`,
      at: [...document.body.querySelectorAll("*")].indexOf(element),
      isBody: element === document.body,
      hasRing: element.matches(":focus-visible") && outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
      isInView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      isCovered: hit === null || !(shown.contains(hit) || hit.contains(shown)),
    };
  });

/** The focus is on this, and it can be seen: the two never part. */
export async function expectFocusInView(page, locator) {
  await expect(locator).toBeFocused();
  await expect(locator).toBeInViewport({ ratio: 0.9 });
  await expectFocusSeen(page);
}

/** Whatever has the focus is not the page as a whole, is in view, and nothing covers it. */
export const expectFocusSeen = (page) =>
  expect.poll(async () => {
    const { isBody, isInView, isCovered } = await focused(page);
    return { isBody, isInView, isCovered };
  }).toEqual({ isBody: false, isInView: true, isCovered: false });
