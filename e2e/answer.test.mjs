// The answer comes back: read out at the meeting it is delivered, the chair judges, and everybody may
// read it without names. Only then is the concern closed, and it is never without a holder before.

import assert from "node:assert/strict";
import { test } from "node:test";
import { NARROW, house } from "./house.mjs";
import { choose, entry, fact, follow, lacks, open, press, reads, row, write } from "./walk.mjs";

const MIRROR = "カーブミラーが曲がっている";

const desk = house();

test("an answer is delivered at a meeting, judged by the chair, and public without names", async () => {
  await roadAnswers("受け取る", "きょう取り替えました。");
  await meetingToday();

  const member = await desk.as("team_misato", { width: NARROW });
  await open(member, "/meetings");
  await follow(member, "三里まちづくりの会 三役会");
  await reads(member, "前回懸案", MIRROR);
  await follow(member, "この会議で返答した", row(member, MIRROR));
  await reads(member, "きょう取り替えました。");
  await choose(member, "会議で", "聞いた（了解）");
  await write(member, { だれに: "三役会の出席者", 相手の反応: "よく見えるようになった" });
  await press(member, "地域へ返す");
  await reads(member, "完了", "よく見えるようになった");
  await orphans(0);

  // The chair has looked at it in the rain: it is not settled.
  const chair = await desk.as("chair_misato");
  await open(chair, "/concerns?part=ended");
  await follow(chair, MIRROR);
  await follow(chair, "まだ解決していない");
  await press(chair, "まだ解決していない", { status: 422 });
  await write(chair, { どうしてですか: "雨の日は、くもって見えません。" });
  await press(chair, "まだ解決していない");
  await reads(chair, "もう一度ひらきました。", "対応中");
  assert.equal(await fact(chair, "現在の担当"), "道路管理課");
  await orphans(0);

  await roadAnswers("回答する", "くもらない鏡に替えました。");
  await open(member, "/");
  await follow(member, "地域へ返す", entry(member, MIRROR));
  await choose(member, "電話で", "解決した");
  await write(member, { 伝えた日: "R5.10.3", だれに: "会長", 相手の反応: "ありがとう" });
  await press(member, "地域へ返す");
  await reads(member, "令和5年10月3日（火）に完了");
  await orphans(0);

  const anybody = await desk.page({ width: NARROW });
  await open(anybody, "/concerns?part=ended");
  await follow(anybody, MIRROR);
  await reads(anybody, "回答が地域に届き、完了しました", "くもらない鏡に替えました。");
  await lacks(anybody, "設例", "想定", "会長", "ありがとう", "台風で曲がって");
});

async function roadAnswers(step, text) {
  const page = await desk.as("road");
  await open(page, "/");
  await follow(page, step, entry(page, MIRROR));
  if (step === "受け取る") {
    await press(page, "受け取る");
    await follow(page, "回答する");
  }
  await choose(page, "対応済み");
  await write(page, { 回答文: text });
  await press(page, "回答する");
}

async function meetingToday() {
  const page = await desk.as("chair_misato");
  await open(page, "/meetings/new");
  await write(page, { 協議会: "三里まちづくりの会", 会議の種類: "三役会", 開催日: "R5.10.3", 場所: "会長宅" });
  await choose(page, "関係者のみ");
  await press(page, "この会議を入力する");
}

/** Everybody may see how many went astray. */
async function orphans(count) {
  const page = await desk.page();
  await open(page, "/");
  assert.equal(await fact(page, "迷子（担当か期日のない案件）"), `${count}件`);
}
