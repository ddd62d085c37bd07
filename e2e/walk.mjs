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

/** Fills the fields with these labels: a text is written, an entry of a list chosen. */
export async function write(page, fields) {
  for (const [label, value] of Object.entries(fields)) {
    const field = fieldOf(page, label);
    const isList = await field.evaluate((it) => it.localName === "select");
    await (isList ? field.selectOption({ label: value }) : field.fill(value));
  }
}

/** Chooses one of few, or ticks one of several. The words may go on with what the choice means. */
export async function choose(page, ...names) {
  for (const name of names) {
    const words = startsWith(name);
    await page.getByRole("radio", { name: words }).or(page.getByRole("checkbox", { name: words })).check();
  }
}

/** The field with a label, whether or not it has to be filled. */
export function fieldOf(page, label) {
  return page.getByLabel(new RegExp(`^${literally(label)}(※必須)?$`));
}

/** The entry of a list that a link stands for. */
export function entry(page, title) {
  return page.getByRole("listitem").filter({ has: page.getByRole("link", { name: title, exact: true }) });
}

/** The part of a page under a heading. */
export function under(page, heading) {
  return page.locator("section", { has: page.getByRole("heading", { name: heading, exact: true }) });
}

/** These words stand on the page for everybody to see. */
export async function reads(page, ...words) {
  const text = await shown(page);
  for (const it of words) assert.ok(text.includes(it), `${page.url()} does not read 「${it}」, but\n${text}`);
}

/** These words do not stand on the page. */
export async function lacks(page, ...words) {
  const text = await shown(page);
  for (const it of words) assert.ok(!text.includes(it), `${page.url()} reads 「${it}」\n${text}`);
}

/** What a page says under the name of a fact or of a number. */
export async function fact(page, name) {
  const term = page.locator("dt").filter({ hasText: new RegExp(`^\\s*${literally(name)}\\s*$`) });
  return (await term.locator("xpath=following-sibling::dd[1]").innerText()).trim();
}

/** Does something that leads to another page, and looks at that. */
export async function leave(page, act) {
  const arrival = page.waitForEvent("load");
  await act();
  await arrival;
  await inOrder(page);
}

function assertStatus(page, status) {
  assert.equal(page.served.status, status, `${page.url()} answers ${page.served.status}`);
}

/** Line ends and the room between parts are the layout's business. */
async function shown(page) {
  return (await page.getByRole("main").innerText()).replaceAll(/\s+/g, " ");
}

function startsWith(words) {
  return new RegExp(`^${literally(words)}`);
}

function literally(words) {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
