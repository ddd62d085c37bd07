// The headquarters: it takes what crosses sections, and "cannot" is an answer only with the reason and
// with what else helps.

import assert from "node:assert/strict";
import { test } from "node:test";
import { house } from "./house.mjs";
import { choose, entry, fact, fieldOf, follow, open, press, reads, write } from "./walk.mjs";

const GARBAGE = "ごみ集積所への不法投棄";

const desk = house();

test("the headquarters takes what a section brought up, and asks the sections", async () => {
  await sectionEscalates();
  const page = await desk.as("headquarters");
  await open(page, "/");
  await follow(page, "受け取る", entry(page, GARBAGE));
  await write(page, { いつまでに回答しますか: "R5.10.25" });
  await press(page, "受け取る");
  await reads(page, "対応中", "いまの担当は地域共生社会推進本部、次の期日は令和5年10月25日（水）です。");
});

test("cannot: only with the reason and with what else helps", async () => {
  const page = await desk.as("headquarters");
  await open(page, "/");
  await follow(page, "回答する", entry(page, GARBAGE));
  await choose(page, "対応困難");
  await write(page, { 回答文: "見張りを置くことはできません。" });
  await press(page, "回答する", { status: 422 });
  await reads(page, "できない理由を書いてください。", "代わりにできることを書いてください。");
  assert.equal(await fieldOf(page, "回答文").inputValue(), "見張りを置くことはできません。");

  await write(page, {
    できない理由: "夜間の人手がありません。",
    代わりにできること: "出前講座「ごみの出し方」と、となりの協議会の見回り隊。",
  });
  await press(page, "回答する");
  await reads(page, "返答待ち", "対応困難", "夜間の人手がありません。", "となりの協議会の見回り隊");
  assert.equal(await fact(page, "現在の担当"), "地域コミュニティ推進課");
});

async function sectionEscalates() {
  const page = await desk.as("community");
  await open(page, "/");
  await follow(page, GARBAGE);
  await follow(page, "推進本部へ上げる");
  await write(page, { これまでに試したこと: "看板と見回りでは減らない。" });
  await press(page, "推進本部へ上げる");
}
