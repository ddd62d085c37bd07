// The chair of 三里まちづくりの会, at the desk of the office: asks for the city's staff, without a mouse;
// reads what the last meeting said and what became of it; brings a worry to the section.

import assert from "node:assert/strict";
import { test } from "node:test";
import { house, stepTo, tabTo, type } from "./house.mjs";
import { entry, fact, fieldOf, follow, leave, open, press, reads, write } from "./walk.mjs";

const desk = house();

test("the chair asks for attendance by keyboard alone; a mistake loses nothing", async () => {
  const page = await desk.as("chair_misato");
  await open(page, "/");
  await go(page, page.getByRole("link", { name: "出席を依頼する" }));
  await reads(page, "三里まちづくりの会", "2回目");

  await stepTo(page, fieldOf(page, "会議の種類"), "定例会");
  await type(page, fieldOf(page, "場所"), "三里ふれあいセンター");
  await type(page, fieldOf(page, "議題"), "通学路の見守り");
  await go(page, page.getByRole("button", { name: "依頼を送る" }));
  assert.equal(page.served.status, 422);
  await reads(page, "もう一度ご確認ください");
  assert.equal(await fieldOf(page, "議題").inputValue(), "通学路の見守り");

  // The summary has the focus; its link leads to the field.
  const summary = page.getByRole("region", { name: "もう一度ご確認ください" });
  await tabTo(page, summary.getByRole("link"));
  await page.keyboard.press("Enter");
  await page.keyboard.type("R5.11.16");
  await go(page, page.getByRole("button", { name: "依頼を送る" }));
  await reads(page, "出席の依頼を受け付けました", "受付待ち", "3回目", "令和5年11月16日（木） 19:00から");
  await reads(page, "いまの担当は地域コミュニティ推進課です。次の期日は令和5年10月6日（金）です。");
});

test("help on the day of an event is no duty, and is told so with the rule and another way", async () => {
  const page = await desk.as("chair_07");
  await open(page, "/takamatsu/requests");
  await follow(page, "出席を依頼する");
  await write(page, { 会議の種類: "行事当日の手伝い", 開催日: "R5.10.21", 場所: "地区07小学校" });
  await press(page, "依頼を送る", { status: 422 });
  await reads(page, "職務としての出席は、お受けできません", "request.volunteer_kinds");
  await follow(page, "ボランティアを呼びかける");
  assert.equal(await fieldOf(page, "場所").inputValue(), "地区07小学校");
});

test("the chair goes from a sentence of the minutes to its outcome", async () => {
  const page = await desk.as("chair_misato");
  await open(page, "/meetings");
  await follow(page, "三里まちづくりの会 定例会");
  await reads(page, "通学路の側溝のふたが割れていて、子どもが足を落としそうだ");
  await follow(page, "案件 R5-0002：完了");
  await reads(page, "回答を地域へ返した", "解決した。ありがとう", "令和5年10月2日（月）に完了");
});

test("the chair brings a worry to the section, and it has a holder and a day", async () => {
  const page = await desk.as("chair_misato");
  await open(page, "/requests");
  await follow(page, "困りごとを相談する");
  await reads(page, "会長・役員からの相談");
  await write(page, { 相談したいこと: "敬老会の会場まで、足の悪い方を送る手立てがない" });
  await press(page, "内容を確かめる");
  await press(page, "この内容で送る");
  assert.match(await fact(page, "受付番号"), /^VR5-\d{4}$/);
  await reads(page, "が、令和5年10月6日（金）までに最初の対応をします。");

  await open(page, "/voices");
  await reads(page, "敬老会の会場まで", "会長・役員からの相談");
});

/** Goes on by Tab and Enter. */
async function go(page, place) {
  await tabTo(page, place);
  await leave(page, () => page.keyboard.press("Enter"));
}
