// A closed part of the minutes is not there for another team, and the ledger knows who tried.

import { test } from "node:test";
import { NARROW, house } from "./house.mjs";
import { follow, lacks, open, press, reads, unfold, write } from "./walk.mjs";

const SECRET = "次の会計は、事務局の交代を待って決める";

const desk = house();

test("a member of another team does not find the closed part, and the auditor sees the attempt", async () => {
  const path = await closedPart();

  const stranger = await desk.as("team_kagami", { width: NARROW });
  await open(stranger, path, 404);
  await reads(stranger, "お探しのページが見つかりません");
  await open(stranger, path.replace(/\/items\/.*/, ""));
  await lacks(stranger, "役員の人事", SECRET);

  const auditor = await desk.as("auditor");
  await open(auditor, "/ledger");
  await write(auditor, { だれが: "team_kagami", 何をしたか: "権限のない操作をお断りした" });
  await press(auditor, "しぼり込む");
  await reads(auditor, "お断りした", "会議", "team_kagami");
  await lacks(auditor, SECRET);
});

/** Writes it, and answers with its address. */
async function closedPart() {
  const page = await desk.as("team_misato", { width: NARROW });
  await open(page, "/meetings");
  await follow(page, "三里まちづくりの会 定例会");
  await unfold(page, "ほかの操作");
  await press(page, "確定を取り消す");
  await unfold(page, "ほかの操作");
  await follow(page, "議題を直す");
  await write(page, { 加える議題: "【非公開】役員の人事" });
  await press(page, "加える");
  await open(page, page.url().replace(/\/agenda.*/, ""));
  await follow(page, "議事録を書く");
  await page.getByLabel(/^役員の人事/).fill(SECRET);
  await press(page, "保存する");
  await reads(page, SECRET, "非公開");
  await follow(page, "この議題だけを開く");
  await reads(page, SECRET);
  return new URL(page.url()).pathname;
}
