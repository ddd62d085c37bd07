// A resident of 三里, on the phone, without scripts and without an account: what did our council ask,
// I have the same worry, what became of it, no, it is not settled.

import assert from "node:assert/strict";
import { test } from "node:test";
import { NARROW, house } from "./house.mjs";
import { choose, entry, fact, follow, lacks, open, press, reads, write } from "./walk.mjs";

const WORRY = "避難所の鍵がどこにあるか分からず、夜に地震があったら開けられるのか心配です";

const desk = house();
const resident = () => desk.page({ width: NARROW, scripts: false });

test("a resident reads what the council asked and what came back", async () => {
  const page = await resident();
  await open(page, "/");
  await reads(page, "地域の声を、市役所につなぎます");
  assert.equal(await fact(page, "迷子（担当か期日のない案件）"), "0件");

  await follow(page, "地域内連携協議会を探す");
  await write(page, { "名前・よみ・小学校区": "みさと" });
  await press(page, "さがす");
  await follow(page, "三里まちづくりの会");
  await reads(page, "お願いしたこと・回答", "ふたの取り替え工事が終わりました。");

  await follow(page, "通学路の側溝のふたが割れている");
  await reads(page, "回答が地域に届き、完了しました", "対応予定", "9月29日", "対応済み");
  await lacks(page, "子どもが足を落としそうだ", "想定 拓也", "会長", "見守り隊");
});

test("a voice with nothing but a text joins those who say the same, and can say: not settled", async () => {
  const page = await resident();
  await open(page, "/councils");
  await follow(page, "三里まちづくりの会");
  await follow(page, "目安箱に声を入れる");
  await reads(page, "三里まちづくりの会の目安箱", "119", "110");

  await press(page, "内容を確かめる", { status: 422 });
  await reads(page, "声の内容を書いてください");
  await write(page, { お寄せいただく声: WORRY });
  await press(page, "内容を確かめる");
  await reads(page, WORRY, "同じような声が、すでに届いています", "避難所の鍵の置き場所");

  await press(page, "わたしも同じです");
  await reads(page, "声を受け付けました", "案件 R5-0004 に加わりました");
  assert.match(await fact(page, "受付番号"), /^VR5-\d{4}$/);
  const link = await fact(page, "専用リンク");
  const word = await fact(page, "専用リンクの合言葉");

  await open(page, new URL(link).pathname);
  await reads(page, WORRY, "回答が出ました。", "10月19日（木）までに地域へお返しします。");

  await bringBackByTelephone();

  // The slip of paper is enough: the word on it opens the same page.
  await open(page, "/voices/follow");
  await write(page, { 専用リンクの合言葉: word.toUpperCase() });
  await press(page, "その後を見る");
  await reads(page, "鍵の箱を体育館の入口に付けます。", "電話でお返し");
  await press(page, "まだ解決していません", { status: 422 });
  await write(page, { まだ解決していないこと: "番号を知る三人とも、夜は地区にいません。" });
  await press(page, "まだ解決していません");
  await reads(page, "「まだ解決していません」を担当へ伝えました", "対応しています。");

  await open(page, "/");
  assert.equal(await fact(page, "迷子（担当か期日のない案件）"), "0件");
});

async function bringBackByTelephone() {
  const member = await desk.as("team_misato", { width: NARROW });
  await open(member, "/");
  await follow(member, "地域へ返す", entry(member, "避難所の鍵の置き場所"));
  await choose(member, "電話で", "聞いた（了解）");
  await write(member, { 伝えた日: "R5.10.3", だれに: "会長" });
  await press(member, "地域へ返す");
  await reads(member, "地域へ返したことを記録しました", "約束の実施待ち");
}
