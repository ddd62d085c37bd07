// Those who mostly read: an organisation of the council, the welfare worker, the prefecture. Each sees
// what the policy opens to them and no more; what the welfare worker hears is not lost.

import { test } from "node:test";
import { NARROW, house } from "./house.mjs";
import { choose, follow, lacks, open, press, reads, write } from "./walk.mjs";

const desk = house();

test("an organisation of the council reads its own concerns whole, and others as everybody does", async () => {
  const page = await desk.as("member_yokoseto", { width: NARROW });
  await open(page, "/");
  await reads(page, "よこせと連携協議会 定例会");
  await open(page, "/concerns?part=open");
  await follow(page, "防犯灯が消えたままになっている");
  await reads(page, "現在の担当", "くらし・交通安全課", "地域の言葉");
  await lacks(page, "回答する", "受け取る");
  await open(page, "/concerns?part=open");
  await follow(page, "ごみ集積所への不法投棄");
  await reads(page, "担当の課が対応しています", "江ノ口連携協議会");
  await lacks(page, "通りがかりの車がごみを置いていく", "環境業務課");
  await open(page, "/voices", 404);
  await open(page, "/ledger", 404);
});

test("the welfare worker keys in what somebody tells on the way, and reads who takes care of it", async () => {
  const page = await desk.as("welfare");
  await open(page, "/concerns?part=open");
  await follow(page, "電話などで聞いた声を入力する");
  await choose(page, "訪問・窓口", "困りごと");
  await write(page, { 声の内容: "一人暮らしの方が、ごみを集積所まで運べずに困っている" });
  await press(page, "入力して次へ");
  await reads(page, "声の受付票", "受付番号 VR5-0007", "地域コミュニティ推進課が、令和5年10月6日（金）までに");
  await open(page, "/concerns?part=open");
  await follow(page, "避難所の鍵の置き場所");
  await reads(page, "現在の担当", "地域の言葉");
  await lacks(page, "回答を地域へ返す");
  await open(page, "/voices", 404);
});

test("the prefecture reads what is public", async () => {
  const page = await desk.as("prefecture");
  await open(page, "/");
  await follow(page, "案件", page.getByRole("navigation").first());
  await follow(page, "通学路の側溝のふたが割れている");
  await reads(page, "回答と地域への返答", "ふたの取り替え工事が終わりました。");
  await lacks(page, "地域の言葉", "現在の担当");
  await open(page, "/voices/key", 404);
  await open(page, "/requests/new", 404);
});
