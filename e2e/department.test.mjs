// The road section: takes what waits, promises a day, and may not say "not ours" without saying whose.

import assert from "node:assert/strict";
import { test } from "node:test";
import { NARROW, house } from "./house.mjs";
import { choose, entry, fact, fieldOf, follow, open, press, reads, write } from "./walk.mjs";

const desk = house();

test("the road section takes what waits and answers with a day", async () => {
  const page = await desk.as("road");
  await open(page, "/");
  await follow(page, "受け取る", entry(page, "カーブミラーが曲がっている"));
  await press(page, "受け取る");
  await reads(page, "受け取りました。送った人に知らせました。", "対応中");

  await follow(page, "回答する");
  await choose(page, "対応予定");
  await write(page, { 回答文: "支柱ごと取り替えます。" });
  await press(page, "回答する", { status: 422 });
  await reads(page, "期日を入力してください。");
  assert.equal(await fieldOf(page, "回答文").inputValue(), "支柱ごと取り替えます。");

  await write(page, { 期日: "R5.10.31" });
  await press(page, "回答する");
  await reads(page, "回答を保存しました。地域へ返す人に知らせました。", "返答待ち", "対応予定 令和5年10月31日（火）まで");
  assert.equal(await fact(page, "現在の担当"), "十津・三里ブロック 地域活動応援隊");
});

test("not ours: refused alone, taken with the name of the next", async () => {
  const page = await desk.as("road");
  await open(page, "/concerns");
  await follow(page, "わたしの担当");
  await follow(page, "バス停のまわりの草");
  await follow(page, "ほかの課へつなぐ");
  await write(page, { つなぐ理由: "当課の担当ではありません。" });
  await press(page, "ほかの課へつなぐ", { status: 422 });
  await reads(page, "「担当ではない」だけでは終わりにできません。つなぐ先の課をひとつ選んでください。");
  assert.equal(await fieldOf(page, "つなぐ理由").inputValue(), "当課の担当ではありません。");

  await choose(page, "交通政策課");
  await press(page, "ほかの課へつなぐ");
  await reads(page, "つなぎました。送った人にも知らせました。", "受け取り待ち");
  assert.equal(await fact(page, "現在の担当"), "交通政策課");

  // The sender still sees it, and why.
  const sender = await desk.as("team_kagami", { width: NARROW });
  await open(sender, "/");
  await follow(sender, "バス停のまわりの草");
  await reads(sender, "ほかの課へつないだ", "当課の担当ではありません。");
});
