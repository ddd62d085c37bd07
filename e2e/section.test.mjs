// The section that runs the scheme: paper and telephone come in through it, the thirteenth meeting is
// decided by a person, and what no section can solve goes to the headquarters.

import assert from "node:assert/strict";
import { test } from "node:test";
import { house } from "./house.mjs";
import { choose, entry, fact, follow, open, press, reads, tick, write } from "./walk.mjs";

const desk = house();

test("a slip from the paper box is keyed in as it was written", async () => {
  const page = await desk.as("community");
  await open(page, "/voices");
  await follow(page, "投書・電話などの声を入力する");
  await choose(page, "目安箱（投書）", "困りごと");
  await write(page, {
    目安箱: "三里まちづくりの会 2番（見本浜集会所）",
    開封した人: "例﨑と事務局",
    投書の番号: "7",
    声の内容: "浜の公園の水飲み場から水が出ない",
  });
  await press(page, "入力して次へ");
  await reads(page, "入力しました。続けて次の声を入力できます", "浜の公園の水飲み場から水が出ない");
  await follow(page, "VR5-0007 浜の公園の水飲み場から水が出ない");
  await reads(page, "対応待ち", "投書 第7号", "三里まちづくりの会");
  assert.equal(await fact(page, "次の期限"), "令和5年10月6日（金）");
});

test("a request by telephone is keyed in on behalf of who called", async () => {
  const page = await desk.as("community");
  await open(page, "/requests");
  await follow(page, "紙・電話の依頼を書きとめる");
  await write(page, { 協議会: "鏡地域連携協議会" });
  await press(page, "次へ");
  await write(page, {
    会議の種類: "世話人会",
    開催日: "令和5年10月24日（火）",
    場所: "鏡公民館",
    "依頼した方・原本": "事務局から10月3日に電話",
  });
  await choose(page, "電話");
  await press(page, "書きとめる");
  await reads(page, "出席の依頼を受け付けました", "電話（事務局から10月3日に電話）", "依頼を書きとめた");
});

test("the thirteenth meeting of the year is decided by a person, with a reason", async () => {
  const chair = await desk.as("chair_07");
  await open(chair, "/takamatsu/requests");
  await follow(chair, "出席を依頼する");
  await reads(chair, "今年度の回数に達しています", "依頼は送れます。");
  await write(chair, { 会議の種類: "役員会", 開催日: "R5.11.2", 場所: "地区07コミュニティセンター" });
  await press(chair, "依頼を送る");
  await reads(chair, "14/12", "年間の回数を超えています");

  const page = await desk.as("community_t");
  await open(page, "/takamatsu/requests");
  await reads(page, "回数を超えた依頼が1件、判断を待っています", "自動では断りません。");
  await open(page, "/takamatsu/");
  await follow(page, "依頼に返事をする");
  await follow(page, "出席を受ける");
  await reads(page, "この依頼は今年度14回目です。");
  await press(page, "出席を受ける", { status: 422 });
  await write(page, { 回数を超えて受ける理由: "文化祭の反省会を兼ねるため" });
  await press(page, "出席を受ける");
  await reads(page, "受けた理由：文化祭の反省会を兼ねるため", "回数を超えて依頼を受けた");
});

test("what one section cannot solve is brought to the headquarters", async () => {
  const page = await desk.as("community");
  await open(page, "/");
  await follow(page, "ごみ集積所への不法投棄", entry(page, "ごみ集積所への不法投棄"));
  await follow(page, "推進本部へ上げる");
  await press(page, "推進本部へ上げる", { status: 422 });
  await reads(page, "これまでに試したことを書いてください。");
  await write(page, { これまでに試したこと: "看板と見回りでは減らない。" });
  await tick(page, "くらし・交通安全課");
  await press(page, "推進本部へ上げる");
  await reads(page, "推進本部へ上げました。", "受け取り待ち");
  assert.equal(await fact(page, "現在の担当"), "地域共生社会推進本部");
});
