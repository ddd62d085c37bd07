// A request for attendance from its beginning to its end, at the district 07 of Takamatsu: asked by the
// chair, taken by the section, answered by the promoters, kept as hours, and reported. What is no duty
// goes to volunteers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { NARROW, house } from "./house.mjs";
import { choose, fieldOf, follow, lacks, open, press, reads, row, write } from "./walk.mjs";

const IN_CONFIDENCE = "子どもの通院に付き添うため";

const desk = house();
const promoter = (letter) => desk.as(`promoter_07${letter}`, { width: NARROW });

test("a request goes from the chair to the report, and the reason of who cannot come stays in confidence", async () => {
  const chair = await desk.as("chair_07");
  await open(chair, "/takamatsu/requests");
  await follow(chair, "出席を依頼する");
  await write(chair, { 会議の種類: "役員会", 開催日: "R5.10.3", 場所: "地区07コミュニティセンター", 議題: "文化祭の反省" });
  await press(chair, "依頼を送る");
  await reads(chair, "出席の依頼を受け付けました", "受付待ち", "13/12");
  const request = new URL(chair.url()).pathname;

  const section = await desk.as("community_t");
  await open(section, request);
  await follow(section, "出席を受ける");
  await write(section, { 回数を超えて受ける理由: "文化祭の反省は年度内に要るため" });
  await press(section, "出席を受ける");
  await reads(section, "依頼を受け、チームに知らせました");

  const first = await promoter("a");
  await open(first, "/takamatsu/");
  await follow(first, "出席できるか答える", row(first, "令和5年10月3日（火） 19:00"));
  await choose(first, "出席できない");
  await press(first, "出欠を答える", { status: 422 });
  await write(first, { 出席できない理由: IN_CONFIDENCE });
  await press(first, "出欠を答える");
  await reads(first, "回答を受け付けました", IN_CONFIDENCE);

  await open(chair, request);
  await reads(chair, "まだ決まっていません。");
  await lacks(chair, IN_CONFIDENCE, "通院");

  const second = await promoter("b");
  await open(second, request);
  await lacks(second, IN_CONFIDENCE);
  await follow(second, "出欠を答える");
  await choose(second, "出席する");
  await press(second, "出欠を答える");
  await reads(second, "出席者決定");

  await follow(second, "出席した時間を入れる");
  await write(second, { "出席した時刻（から）": "19:00", "出席した時刻（まで）": "20:30" });
  await press(second, "出席した時間を入れる");
  await reads(second, "出席した時間を入れました", "19:00〜20:30", "うち時間外 90分", "13/12");

  await press(second, "会議の記録を書く");
  await reads(second, "依頼の内容から、会議の記録を用意しました", "文化祭の反省");
  await open(second, request);
  await follow(second, "記録を届けて終える");
  await press(second, "記録を届けて終える");
  await reads(second, "この依頼は終わりです", "記録済み");

  for (const page of [chair, section, second]) {
    await open(page, "/takamatsu/requests?show=ended");
    await reads(page, "役員会 地区07コミュニティ協議会", "13/12");
  }
});

test("a member who cannot come asks a colleague, and the council hears only who comes", async () => {
  const first = await promoter("c");
  await open(first, "/takamatsu/");
  await follow(first, "出席できるか答える", row(first, "令和5年10月12日（木） 19:00"));
  const colleagues = await fieldOf(first, "代わりの人").locator("option").allInnerTexts();
  assert.deepEqual(colleagues.toSorted(), ["選んでください", "仮名 良子", "髙見本 花子"].toSorted());
  await choose(first, "代わりを頼む");
  await press(first, "出欠を答える", { status: 422 });
  await write(first, { 代わりの人: "髙見本 花子" });
  await press(first, "出欠を答える");
  await reads(first, "回答を受け付けました", "代わりを頼む 髙見本 花子");
  const request = new URL(first.url()).pathname;

  const second = await promoter("b");
  await open(second, "/takamatsu/");
  await follow(second, "出席できるか答える", row(second, "令和5年10月12日（木） 19:00"));
  await choose(second, "出席する");
  await press(second, "出欠を答える");
  await reads(second, "出席者決定");

  const chair = await desk.as("chair_07");
  await open(chair, request);
  await reads(chair, "髙見本 花子", "出席者が決まった");
  await lacks(chair, "代わり", "想定 浩");
});

test("a request is made once, for a day to come, and says of each field what is missing", async () => {
  const chair = await desk.as("chair_07");
  await open(chair, "/takamatsu/requests/new");
  await press(chair, "依頼を送る", { status: 422 });
  await reads(chair, "会議の種類を選んでください。", "開催日を入力してください。", "場所を入力してください。");
  await write(chair, { 会議の種類: "役員会", 開催日: "R5.9.30", 場所: "地区07コミュニティセンター" });
  await press(chair, "依頼を送る", { status: 422 });
  await reads(chair, "過ぎた日時は選べません。", "地域担当協働推進員がつなぎに入れます。");
  await write(chair, { 開催日: "R5.10.12" });
  await press(chair, "依頼を送る", { status: 422 });
  await reads(chair, "同じ日時の依頼があります。");
  await follow(chair, "その依頼を見る");
  await reads(chair, "令和5年10月12日（木） 19:00から");
});

test("an attendance that nobody had asked for makes its request afterwards, and is counted", async () => {
  const page = await desk.as("promoter_07b");
  await open(page, "/takamatsu/requests");
  await follow(page, "依頼のなかった出席を入れる");
  const attendance = {
    会議の種類: "企画委員会",
    開催日: "R5.10.2",
    "出席した時刻（から）": "10:00",
    "出席した時刻（まで）": "11:30",
    場所: "地区07コミュニティセンター",
  };
  await write(page, attendance);
  await press(page, "出席を入れる", { status: 422 });
  await write(page, { 回数を超えて受ける理由: "会長に口頭で頼まれたため" });
  await press(page, "出席を入れる");
  await reads(page, "出席を入れ、依頼を後から作りました", "事後（依頼のなかった出席）", "13/12", "事後に依頼を作った");
});

test("a stall at the festival finds volunteers among those who wish to hear of it, and nobody is forced", async () => {
  const willing = await promoter("a");
  await open(willing, "/takamatsu/volunteering");
  await reads(willing, "応じるかどうかは自由です。");

  const chair = await desk.as("chair_07");
  await open(chair, "/takamatsu/requests");
  await follow(chair, "ボランティアの呼びかけ");
  await follow(chair, "ボランティアを呼びかける");
  await write(chair, { 行事の名前: "秋祭りの屋台", 開催日: "R5.10.22", 場所: "地区07小学校", 募集する人数: "二人" });
  await press(chair, "呼びかける", { status: 422 });
  assert.equal(await fieldOf(chair, "行事の名前").inputValue(), "秋祭りの屋台");
  await write(chair, { 募集する人数: "2" });
  await press(chair, "呼びかける");
  await reads(chair, "呼びかけました", "0人／2人");
  const call = new URL(chair.url()).pathname;

  await open(willing, call);
  await press(willing, "手伝います");
  await reads(willing, "手伝うと伝えました", "1人／2人");
  await open(chair, call);
  await reads(chair, "1人／2人");
  await press(willing, "取り消す");
  await reads(willing, "取り消しました", "0人／2人");
});
