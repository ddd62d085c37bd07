// Paper: what is handed round at a meeting or put on a desk is a sheet or two of A4, without the way
// around the house.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { NARROW, house } from "./house.mjs";
import { fact, follow, open, press, write } from "./walk.mjs";

const WAY_AROUND = ["本文へ進む", "メニュー", "ログアウト", "文字を大きく", "English"];

const desk = house();

test("the hot report is one sheet, with the district's words and the answer", async () => {
  const page = await desk.as("team_misato");
  await open(page, "/concerns?part=ended");
  await follow(page, "通学路の側溝のふたが割れている");
  await follow(page, "印刷用の協働ほっとレポート");
  const { sheets, text } = await printed(page);
  assert.equal(sheets, 1);
  holds(text, "協働ほっとレポート", "R5-0002", "道路管理課", "子どもが足を落としそうだ", "解決した。ありがとう");
});

test("the agenda of a meeting is one sheet, with what is still open", async () => {
  const page = await desk.as("chair_misato");
  await open(page, "/meetings");
  await follow(page, "三里まちづくりの会 役員会", page.getByRole("list").filter({ hasText: "10月19日" }));
  const { sheets, text } = await printed(page);
  assert.equal(sheets, 1);
  holds(text, "役員会", "令和5年10月19日（木）", "前回懸案", "避難所の鍵の置き場所", "防災訓練", "来年の夏まつり");
  assert.ok(!text.includes("議題に入れる"), "no buttons");
});

test("the sheet for the table is large enough to read, with lines to write on", async () => {
  const page = await desk.as("chair_misato");
  await open(page, "/meetings");
  await follow(page, "三里まちづくりの会 役員会", page.getByRole("list").filter({ hasText: "10月19日" }));
  await follow(page, "印刷用の次第");
  const { sheets, text } = await printed(page);
  assert.ok(sheets <= 2, `${sheets} sheets`);
  holds(text, "三里まちづくりの会 役員会 次第", "令和5年10月19日（木）", "前回懸案", "避難所の鍵の置き場所", "来年の夏まつり");
  for (const words of ["公開", "関係者のみ", "現在の担当", "地域への返答待ち"]) assert.ok(!text.includes(words), words);
  await page.emulateMedia({ media: "print" });
  const [size, lines] = await page.evaluate(() => [
    parseFloat(getComputedStyle(document.querySelector("main li")).fontSize),
    document.querySelectorAll(".handout-line").length,
  ]);
  assert.ok(size >= 15 && lines >= 4, `${size} px, ${lines} lines`);
});

test("the minutes of a meeting are a sheet or two, with what was said and decided", async () => {
  const page = await desk.as("chair_misato");
  await open(page, "/meetings");
  await follow(page, "三里まちづくりの会 定例会");
  const { sheets, text } = await printed(page);
  assert.ok(sheets <= 2, `${sheets} sheets`);
  holds(text, "三里まちづくりの会", "令和5年7月20日（木）", "子どもが足を落としそうだ", "工事が終わりました");
  assert.ok(!text.includes("案件にする"), "no buttons");
});

test("the slip of a voice is one sheet, with its number and its word", async () => {
  const page = await desk.page({ width: NARROW });
  await open(page, "/voices/new");
  await write(page, { お寄せいただく声: "港の街灯がついていない" });
  await press(page, "内容を確かめる");
  await press(page, "この内容で送る");
  const { sheets, text } = await printed(page);
  assert.equal(sheets, 1);
  holds(text, await fact(page, "受付番号"), await fact(page, "専用リンクの合言葉"));
});

test("the first steps of every role fill a sheet or two to hand round", async () => {
  const page = await desk.page();
  await open(page, "/guide");
  const { sheets, text } = await printed(page);
  assert.ok(sheets <= 2, `${sheets} sheets`);
  holds(text, "はじめの手引き", "目安箱");
});

/** Prints a page on A4, and reads the paper. */
async function printed(page) {
  const paper = await page.pdf({ preferCSSPageSize: true });
  const sheets = paper.toString("latin1").match(/\/Type \/Page\b/g).length;
  const text = (await readPaper(page, paper)).replaceAll(/\s+/g, " ");
  for (const words of WAY_AROUND) assert.ok(!text.includes(words), `the paper reads 「${words}」`);
  return { sheets, text };
}

/** The text of the paper; without poppler-utils, the text that the screen hides from paper no less. */
async function readPaper(page, paper) {
  const reading = spawnSync("pdftotext", ["-", "-"], { input: paper, encoding: "utf8" });
  if (reading.status === 0) return reading.stdout;
  await page.emulateMedia({ media: "print" });
  const text = await page.locator("body").innerText();
  await page.emulateMedia({ media: null });
  return text;
}

/** Paper breaks lines where it likes. */
function holds(text, ...words) {
  const flat = text.replaceAll(" ", "");
  for (const it of words) assert.ok(flat.includes(it.replaceAll(" ", "")), `the paper lacks 「${it}」\n${text}`);
}
