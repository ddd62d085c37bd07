// The test tools themselves: every check lets a good page pass and bites on a bad one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { NARROW, at, axe, house, noSideScroll, tabTo, valid, wholeWords } from "./house.mjs";

const desk = house([process.execPath, fileURLToPath(new URL("stand-in.mjs", import.meta.url))]);

test("a good page passes every check", async () => {
  const page = await desk.page({ width: NARROW });
  await at(page, "/good");
  for (const check of [axe, valid, noSideScroll, wholeWords]) await check(page);
});

const bites = [
  ["/unlabelled", axe, /label: Form elements must have labels/],
  ["/invalid", valid, /no-dup-id/],
  ["/wide", noSideScroll, /too wide at 390px[^]*class="wide"/],
  ["/missing", wholeWords, /lacks words/],
];
for (const [path, check, words] of bites) {
  test(`${check.name} bites on ${path}`, async () => {
    const page = await desk.page({ width: NARROW });
    await at(page, path);
    await assert.rejects(check(page), words);
  });
}

test("another status than the expected one fails", async () => {
  const page = await desk.page();
  await at(page, "/nowhere", 404);
  await assert.rejects(at(page, "/nowhere"), /answers 404/);
});

for (const [path, words] of [
  ["/inline", /Content Security Policy/],
  ["/stranger", /asks a stranger/],
]) {
  test(`a page like ${path} is complained of when it closes`, async () => {
    const page = await desk.page();
    await at(page, path);
    await assert.rejects(desk.closePages(), words);
  });
}

test("somebody logs in once and stays who they are", async () => {
  const first = await desk.as("chair");
  await at(first, "/me");
  assert.match(await first.textContent("p"), /session=chair/);

  const second = await desk.as("chair", { scripts: false });
  await at(second, "/me");
  assert.match(await second.textContent("p"), /session=chair/);
});

test("the keyboard reaches a button", async () => {
  const page = await desk.page();
  await at(page, "/good");
  await tabTo(page, page.getByRole("button", { name: "引き受ける" }));
});
