// A petition with two wishes: the team shares it out, each part goes its own way, and the petition stays
// one. Sections that are asked say what they know, and lose no word of it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { NARROW, house } from "./house.mjs";
import { choose, fact, fieldOf, follow, open, press, reads, tick, write } from "./walk.mjs";

const desk = house();

const WHOLE = "公園の遊具と照明";

test("the team shares a petition out, and both pages name the other", async () => {
  const page = await desk.as("team_misato", { width: NARROW });
  await open(page, "/concerns");
  await follow(page, "案件を起こす");
  await write(page, {
    地域の言葉: "公園のすべり台がさびている。夜は暗くて通れない。",
    件名: WHOLE,
    協議会: "三里まちづくりの会",
  });
  await press(page, "案件にする");
  await unfold(page, "分ける・まとめる");
  await follow(page, "一部を、別の案件にする");
  assert.equal(await fieldOf(page, "もとの案件の番号").inputValue(), await numberOf(page, WHOLE));
  await write(page, { 地域の言葉: "夜は暗くて通れない。", 件名: "公園の照明" });
  await press(page, "案件にする");
  await reads(page, "もとの案件", WHOLE, "別の案件の一部にした");
  await follow(page, new RegExp(WHOLE));
  await reads(page, "分けた案件 1件", "1件のうち0件が終わりました。", "公園の照明");
});

test("a part is taken out, and finds back by the number of its whole", async () => {
  const page = await desk.as("team_misato");
  await open(page, "/concerns?part=open");
  await follow(page, "公園の照明");
  await unfold(page, "分ける・まとめる");
  await follow(page, "もとの案件から外す");
  await press(page, "もとの案件から外す");
  await reads(page, "もとの案件から外しました。");
  await unfold(page, "分ける・まとめる");
  await follow(page, "別の案件の一部にする");
  await write(page, { もとの案件の番号: "R5-9999" });
  await press(page, "別の案件の一部にする", { status: 422 });
  await reads(page, "その番号の案件が見つかりません。");
});

test("a section that was asked says more, and takes nothing back", async () => {
  const team = await desk.as("team_misato");
  await open(team, "/concerns?part=open");
  await follow(team, "公園の照明");
  await follow(team, "見立てる");
  await choose(team, "防犯・街灯", "一者で解決できる（共同）", "ふつう", "関係者のみ");
  await press(team, "見立てる");
  await follow(team, "担当の課へ送る");
  await unfold(team, "ほかの課の意見もたずねるとき");
  await choose(team, "くらし・交通安全課");
  await tick(team, "道路管理課");
  await press(team, "担当の課へ送る");

  const page = await desk.as("road");
  for (const advice of ["街路灯の台帳を確かめます。", "公園の外の道路には灯があります。"]) {
    await open(page, "/concerns?part=open");
    await follow(page, "公園の照明");
    await follow(page, "意見を返す");
    await write(page, { 意見: advice });
    await press(page, "意見を返す");
  }
  await reads(page, "街路灯の台帳を確かめます。", "公園の外の道路には灯があります。");
  assert.equal(await fact(page, "現在の担当"), "くらし・交通安全課");
});

async function unfold(page, summary) {
  await page.getByRole("main").locator("summary").filter({ hasText: summary }).click();
}

/** The number of a concern, as it stands in the list. */
async function numberOf(page, title) {
  const list = await page.context().newPage();
  list.scripts = page.scripts;
  await list.goto("/concerns?part=open");
  const row = await list.getByRole("listitem").filter({ hasText: title }).innerText();
  await list.close();
  return row.match(/R5-\d{4}/)[0];
}
