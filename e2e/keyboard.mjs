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
  // The clock within a field for a time is the browser's own, which draws a ring around it.
  const isInnerPart = !it.matches(":focus");
  return {
    isGoal: it === goal,
    isShown: isInnerPart || style.outlineStyle !== "none" || style.boxShadow !== "none",
    words: it.outerHTML.slice(0, 120),
  };
}

/** Goes to a field by Tab and types. */
export async function type(page, field, text) {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** Goes to a list by Tab and steps down to the entry with these words. */
export async function stepTo(page, list, words) {
  await tabTo(page, list);
  const chosen = () => list.evaluate((it) => it.selectedOptions[0].label);
  const entries = await list.locator("option").count();
  for (let step = 0; (await chosen()) !== words; step += 1) {
    assert.ok(step < entries, `the list has no 「${words}」`);
    await page.keyboard.press("ArrowDown");
  }
}
