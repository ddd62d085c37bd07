// Members of the team of 十津・三里, on the phone: one says yes to a request, writes the minutes at the
// meeting, and before the evening is over a sentence of it is with the road section.

import assert from "node:assert/strict";
import { test } from "node:test";
import { NARROW, house } from "./house.mjs";
import { choose, entry, fact, fieldOf, follow, open, press, reads, row, unfold, write } from "./walk.mjs";

const SENTENCE = "公園の北の歩道で、街路樹の根が敷石を持ち上げて車いすが通れない";
const BOARD = "三里まちづくりの会 役員会";

const desk = house();
const member = (account = "team_misato") => desk.as(account, { width: NARROW });

test("a member says yes to a request that the section took", async () => {
  await sectionAccepts();
  const page = await member();
  await open(page, "/");
  await follow(page, "出席できるか答える", entry(page, `${BOARD}への出席`));
  await choose(page, "出席する");
  await press(page, "出欠を答える");
  await reads(page, "回答を受け付けました", "出席者決定", "想定 拓也");
});

test("a sentence of the minutes goes to the section whose window names it", async () => {
  const page = await member();
  await open(page, "/");
  await follow(page, "議事録を書く", entry(page, BOARD));
  await page.getByLabel(/^敬老会の役割分担/).fill(SENTENCE);
  await press(page, "保存する");
  await reads(page, "議事録を保存しました", SENTENCE);

  await press(page, "案件にする", { within: row(page, SENTENCE) });
  await reads(page, "担当と次の期日が付きました");
  await follow(page, "案件 R5-0010：見立て中", row(page, SENTENCE));
  await reads(page, "いまの担当は十津・三里ブロック 地域活動応援隊、次の期日は令和5年10月6日（金）です。");

  await follow(page, "見立てる");
  assert.ok((await fieldOf(page, "件名").inputValue()).startsWith("公園の北の歩道で"));
  await write(page, { 件名: "公園の北の歩道が通れない", 公開用のまとめ: "歩道の敷石が持ち上がっています。" });
  await choose(page, "道路・水路", "一者で解決できる（共同）", "急ぎ", "公開");
  await press(page, "見立てる");
  await follow(page, "担当の課へ送る");
  await reads(page, "おすすめ：窓口の言葉「街路樹」「歩道」が一致、分野「道路・水路」の担当");
  await reads(page, "3開庁日（10月6日（金））までに受け取りがなければ、あなたの机に戻ります。");
  await choose(page, "道路管理課");
  await write(page, { "地域の希望・期限": "秋の遠足の前に直してほしい。" });
  await press(page, "担当の課へ送る");
  await reads(page, "担当の課へ送りました", "受け取り待ち");
  assert.equal(await fact(page, "現在の担当"), "道路管理課");
});

test("of two who write the same minutes, the second is shown both texts, and nothing is lost", async () => {
  const [first, second] = [await member(), await member("team_misato2")];
  for (const page of [first, second]) {
    await open(page, "/meetings");
    await follow(page, "三里まちづくりの会 定例会");
    if (page === first) {
      await unfold(page, "ほかの操作");
      await press(page, "確定を取り消す");
    }
    await follow(page, "議事録を書く");
  }
  const festival = (page) => page.getByLabel(/^三里夏まつり/);
  await addLine(festival(first), "決定：片付けは7時から始める");
  await press(first, "保存する");
  await addLine(festival(second), "やぐらは青年団が組む");
  await press(second, "保存する", { status: 409 });
  await reads(second, "想定 拓也 さんが先に保存しました", "あなたが書いた文は、ひとつも消えていません。");
  await unfold(second, "二つの文を見くらべる");
  await reads(second, "片付けは7時から始める", "やぐらは青年団が組む");

  const merged = festival(second);
  const lines = (await merged.inputValue()).split("\n");
  assert.ok(lines.includes("決定：片付けは7時から始める") && lines.includes("やぐらは青年団が組む"), lines.join("\n"));
  await press(second, "合わせた案で保存する");
  await reads(second, "片付けは7時から始める", "やぐらは青年団が組む", "雨のときは体育館で行う。");
});

async function sectionAccepts() {
  const page = await desk.as("community");
  await open(page, "/");
  await follow(page, "依頼に返事をする", entry(page, `${BOARD}への出席`));
  await follow(page, "出席を受ける");
  await press(page, "出席を受ける");
  await reads(page, "依頼を受け、チームに知らせました");
}

async function addLine(box, line) {
  await box.fill(`${await box.inputValue()}\n${line}`);
}
