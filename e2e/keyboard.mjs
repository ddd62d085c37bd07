// Walking a page by keyboard alone.

import assert from "node:assert/strict";

/** More steps than any page has places to stop at. */
const STEPS = 200;

/**
 * Presses Tab until the focus is on the element that a locator names, as somebody without a mouse
 * does, and fails if it is never reached or if a place on the way shows no focus.
 */
export async function tabTo(page, locator) {
  const goal = await locator.elementHandle();
  for (let step = 0; step < STEPS; step += 1) {
    await page.keyboard.press("Tab");
    const place = await page.evaluate(describeFocus, goal);
    if (place.isGoal) return;
    assert.ok(place.isShown, `the focus is not to be seen on ${place.words}`);
  }
  assert.fail(`${STEPS} presses of Tab do not reach ${locator}`);
}

/** Runs in the page. A focus is shown by an outline or a shadow. */
function describeFocus(goal) {
  const it = document.activeElement;
  const style = getComputedStyle(it);
  return {
    isGoal: it === goal,
    isShown: it === document.body || style.outlineStyle !== "none" || style.boxShadow !== "none",
    words: it.outerHTML.slice(0, 120),
  };
}
