// Those who keep the house: the auditor reads who saw and who changed what, and the chain is whole; the
// administrator opens an account and reads no case.

import assert from "node:assert/strict";
import { test } from "node:test";
import { NARROW, house } from "./house.mjs";
import { choose, fact, follow, lacks, open, press, reads, write } from "./walk.mjs";

const desk = house();

test("the administrator opens an account; its owner changes the printed password", async () => {
  const page = await desk.as("admin");
  await open(page, "/accounts");
  await follow(page, "利用者を登録する");
  await write(page, { ログイン名: "Green", 名前: "架空 緑" });
  await choose(page, "日本語");
  await press(page, "登録して、パスワードの紙を出す", { status: 422 });
  await reads(page, "ログイン名は、半角の小文字と数字、");
  await write(page, { ログイン名: "green" });
  await press(page, "登録して、パスワードの紙を出す");
  await reads(page, "このパスワードは、いま一度だけ表示されます。");
  const password = await fact(page, "はじめのパスワード");

  await follow(page, "利用者の登録へもどる");
  await follow(page, "役割を渡す");
  await follow(page, "担当課");
  await follow(page, "みどり課");
  await write(page, { はじめの日: "R5.10.3" });
  await press(page, "役割を渡す");
  await reads(page, "役割を渡しました", "みどり課");

  const owner = await desk.page({ width: NARROW });
  await open(owner, "/login");
  await write(owner, { ログイン名: "green", パスワード: password });
  await press(owner, "ログイン");
  await open(owner, "/me/password");
  await write(owner, {
    いまのパスワード: password,
    新しいパスワード: "hanadan-ni-mizu-wo-yaru",
    "新しいパスワード（もう一度）": "hanadan-ni-mizu-wo-yaru",
  });
  await press(owner, "パスワードを変える");
  await reads(owner, "パスワードを変えました", "みどり課");
});

test("the administrator reads no case", async () => {
  const page = await desk.as("admin");
  await open(page, "/concerns");
  await follow(page, "避難所の鍵の置き場所");
  await lacks(page, "避難所の鍵をだれが持っているのか", "現在の担当");
  await open(page, "/voices", 404);
  await open(page, "/ledger", 404);
});

test("the auditor follows one concern through the ledger, and the chain is whole", async () => {
  const page = await desk.as("auditor");
  await open(page, "/ledger");
  await reads(page, "記録台帳", "新しい順");
  await write(page, { 何をしたか: "案件に回答した" });
  await press(page, "しぼり込む");
  const lines = page.getByRole("table", { name: "新しい順" });
  await lacks(lines, "案件を受け取った");
  await follow(page, "R5-0004 避難所の鍵の置き場所", lines);
  await reads(page, "案件を見た人・変えた人");
  await lacks(page, "鍵の箱を体育館の入口に付けます。");

  await open(page, "/ledger");
  await follow(page, "台帳を確かめる");
  await reads(page, "異常はありません。", "書き換え、抜け、入れ替えはありませんでした。");
  assert.match(await fact(page, "最後の行の印（SHA-256）"), /^[0-9a-f]{64}$/);
});
