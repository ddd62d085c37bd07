// Walking the house as a person does: by the words on its links, buttons and fields. Every page that
// somebody comes to is checked, so a journey is the story alone.

import assert from "node:assert/strict";
import { at, inOrder } from "./house.mjs";

/** Opens an address, as from a bookmark or a letter. */
export async function open(page, path, status = 200) {
  await at(page, path, status);
  await inOrder(page);
}

/** Follows a link. `within` is the part of the page where its words are the only ones. */
export async function follow(page, name, within = page.getByRole("main")) {
  await leave(page, () => within.getByRole("link", { name, exact: true }).click());
  assertStatus(page, 200);
}

/** Presses a button that acts; a page that comes back to be mended answers 422, one overtaken 409. */
export async function press(page, name, { within = page.getByRole("main"), status = 200 } = {}) {
  await leave(page, () => within.getByRole("button", { name, exact: true }).click());
  assertStatus(page, status);
}

/** Unfolds what is folded away under these words. */
export async function unfold(page, words) {
  await page.getByRole("main").locator("summary").filter({ hasText: words }).click();
}

/** Fills the fields with these labels: a text is written, an entry of a list chosen. */
export async function write(page, fields) {
  for (const [label, value] of Object.entries(fields)) {
    const field = fieldOf(page, label);
    const isList = await field.evaluate((it) => it.localName === "select");
    await (isList ? field.selectOption({ label: value }) : field.fill(value));
  }
}

/** Chooses one of few; the words of a choice may go on with what it means. */
export async function choose(page, ...names) {
  for (const name of names) await page.getByRole("radio", { name: startsWith(name) }).check();
}

/** Ticks some of several. */
export async function tick(page, ...names) {
  for (const name of names) await page.getByRole("checkbox", { name: startsWith(name) }).check();
}

/** The field with a label, whether or not it has to be filled. */
export function fieldOf(page, label) {
  return page.getByLabel(new RegExp(`^${literally(label)}(※必須)?$`));
}

/** The entry of a list that a link stands for. */
export function entry(page, title) {
  return page.getByRole("listitem").filter({ has: page.getByRole("link", { name: title, exact: true }) });
}

/** The row of a list in which somebody's words stand. */
export function row(page, words) {
  return page.getByRole("listitem").filter({ hasText: words });
}

/** These words stand on the page, or in a part of it, for everybody to see. */
export async function reads(place, ...words) {
  const text = await shown(place);
  for (const it of words) assert.ok(text.includes(it), `${where(place)} does not read 「${it}」, but\n${text}`);
}

/** These words do not stand there. */
export async function lacks(place, ...words) {
  const text = await shown(place);
  for (const it of words) assert.ok(!text.includes(it), `${where(place)} reads 「${it}」\n${text}`);
}

/** What a page says under the name of a fact or of a number. */
export async function fact(page, name) {
  const term = page.locator("dt").filter({ hasText: new RegExp(`^\\s*${literally(name)}\\s*$`) });
  return (await term.locator("xpath=following-sibling::dd[1]").innerText()).trim();
}

/** Does something that leads to another page, and looks at that. */
export async function leave(page, act) {
  // Longer than the act may take, so that an act which cannot be done is what a failure tells of.
  await Promise.all([page.waitForEvent("load", { timeout: 30_000 }), act()]);
  await inOrder(page);
}

function assertStatus(page, status) {
  assert.equal(page.served.status, status, `${page.url()} answers ${page.served.status}`);
}

/** Line ends and the room between parts are the layout's business. */
async function shown(place) {
  const part = isPage(place) ? place.getByRole("main") : place;
  return (await part.innerText()).replaceAll(/\s+/g, " ");
}

function where(place) {
  return isPage(place) ? place.url() : `a part of ${place.page().url()}`;
}

function isPage(place) {
  return "goto" in place;
}

function startsWith(words) {
  return new RegExp(`^${literally(words)}`);
}

function literally(words) {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
