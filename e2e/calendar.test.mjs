// The shared calendar: a chair puts an event up and sees what is in the way, a resident tells of one, an
// organisation moves its own, the section plans the year and brings two events together.

import assert from "node:assert/strict";
import { test } from "node:test";
import { house } from "./house.mjs";
import { follow, lacks, open, press, reads, tick, unfold, write } from "./walk.mjs";

const desk = house();

test("a chair puts an event up, sees what it collides with, and fixes its day with a reason", async () => {
  const page = await desk.as("chair_misato");
  await open(page, "/calendar?council=council-11&month=2023-11");
  await reads(page, "令和5年11月", "むかしの三里写真展", "ソフトバレーボール大会");
  await follow(page, "行事を入れる");
  await write(page, {
    主催: "三里まちづくりの会",
    行事の名前: "見本の体験会",
    日: "令和5年11月26日",
    はじまり: "10:00",
    おわり: "12:00",
    場所: "三里小学校",
    "部屋や、一覧にない場所": "体育館",
  });
  await tick(page, "大人", "日は決まっている");
  await press(page, "カレンダーに載せる", { status: 422 });
  await reads(page, "このままでは、両方は開けません", "ソフトバレーボール大会", "同じ時間に、同じ場所", "こちらの日なら空いています");
  await write(page, { それでもこの日にする理由: "体育会と時間を分けて使う" });
  await press(page, "カレンダーに載せる");
  await reads(page, "行事をカレンダーに載せました", "決定", "体育会と時間を分けて使う", "ソフトバレーボール大会");

  const resident = await desk.page();
  await open(resident, "/calendar?council=council-11&month=2023-11");
  await follow(resident, "10:00 見本の体験会");
  await lacks(resident, "体育会と時間を分けて使う");
});

test("what a resident tells of stands on the calendar once the secretariat has looked at it", async () => {
  const resident = await desk.page();
  await open(resident, "/calendar");
  await follow(resident, "行事を知らせる");
  await write(resident, {
    どの地域のカレンダーですか: "久重地域連携協議会",
    行事の名前: "見本の落ち葉たき",
    日が決まっていないとき: "12月上旬",
    あなたのお名前と連絡先: "架空 花子 000-0000-0009",
  });
  await press(resident, "知らせる");
  await reads(resident, "お知らせありがとうございます");
  await lacks(resident, "見本の落ち葉たき");

  const secretary = await desk.as("secretary_kyuju");
  await open(secretary, "/events");
  await follow(secretary, "見本の落ち葉たき");
  await reads(secretary, "確かめてから載せる行事です", "架空 花子 000-0000-0009", "12月上旬");
  await follow(secretary, "載せないことにする");
  await press(secretary, "載せないことにする", { status: 422 });
  await reads(secretary, "理由を、1文字から");
  await follow(secretary, "やめる");
  await follow(secretary, "カレンダーに載せる");
  await press(secretary, "カレンダーに載せる");
  await reads(secretary, "カレンダーに載せました", "案");

  await open(resident, "/calendar?council=council-09&month=2023-12");
  await reads(resident, "日が決まっていない行事", "見本の落ち葉たき");
  await follow(resident, "見本の落ち葉たき");
  await lacks(resident, "架空 花子");
});

test("an organisation puts its event off, and whoever noted it finds it crossed out", async () => {
  const page = await desk.as("member_yokoseto");
  await open(page, "/events");
  await follow(page, "PTAバザー");
  await follow(page, "延期する");
  await press(page, "延期する", { status: 422 });
  await write(page, { 理由: "会場の工事のため" });
  await press(page, "延期する");
  await reads(page, "延期にしました", "会場の工事のため");
  await follow(page, "日を変える");
  await write(page, { 日: "令和5年12月2日" });
  await press(page, "この日に変える");
  await reads(page, "日を変えました", "はじめの予定は 令和5年11月12日（日） でした。");
});

test("the section has days proposed for a year, and brings two events together", async () => {
  const page = await desk.as("community");
  await open(page, "/events");
  await follow(page, "年間計画");
  await write(page, { 協議会: "三里まちづくりの会" });
  await press(page, "日を提案してもらう");
  await page.getByText("日程の案ができました").waitFor({ timeout: 60_000 });
  await reads(page, "日程の案ができました", "昔あそびの会", "この日を入れる");

  await open(page, "/events/joint?council=council-11");
  await reads(page, "合同開催の提案", "まとめると、出る回数が1回");
  const first = page.getByRole("main").locator("section.card").first();
  const title = await first.getByRole("heading").innerText();
  await press(page, "両方の主催者に提案する", { within: first });
  await reads(page, "合同開催を提案しました", title.replaceAll("\n", " "), "の返事を待っています");
});

test("while a time is typed, the form says what else is on", async () => {
  const page = await desk.as("chair_misato");
  await open(page, "/events/new");
  await write(page, { 主催: "三里まちづくりの会", 日: "2023-11-26", はじまり: "10:00", おわり: "12:00" });
  await tick(page, "大人");
  await page.getByText("ソフトバレーボール大会").waitFor();
  await reads(page, "こちらの日なら空いています");
});

test("a sheet is seen as a picture before it is printed", async () => {
  const page = await desk.page();
  await open(page, "/calendar/paper?council=council-11");
  const width = await page.getByRole("img").first().evaluate(async (it) => {
    it.loading = "eager";
    await it.decode();
    return it.naturalWidth;
  });
  assert.ok(width > 1000, `${width} pixels`);
});

test("the calendar is looked at in three ways, and narrowed", async () => {
  const page = await desk.page();
  await open(page, "/calendar?council=council-06");
  await follow(page, "これから");
  await reads(page, "よこせと海辺のにぎわい市");
  await follow(page, "場所ごと");
  await unfold(page, "くわしくしぼりこむ");
  await tick(page, "無料");
  await press(page, "しぼりこむ");
  const fee = await page.getByRole("checkbox", { name: "無料" }).isChecked();
  assert.ok(fee);
});
