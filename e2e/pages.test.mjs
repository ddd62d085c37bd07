// Every page that a role can reach by following links, in both languages and at both widths.
//
// A role is walked in two rounds: the first reads what the house sends, link by link; the second opens
// in the browser the pages that show something which no role has been shown yet on their kind.
// With TSUNAGI_LOOKS=FOLDER it leaves a picture of every kind of page there, for people to look at.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Crawl, inLanguage } from "./crawl.mjs";
import { NARROW, WIDE, at, axe, house, look, noSideScroll, valid } from "./house.mjs";
import { ROUTES } from "./routes.mjs";

/** Where a walk begins; a search has no link. */
const BEGINNINGS = ["", "search?q=会"];
/** How many roles are walked at a time: what two cores carry. */
const WALKERS = 3;

/** What no link of the demonstration leads to, and the journey that comes there. */
const ELSEWHERE = new Map([
  ["/calendar.png", "calendar.test.mjs"],
  ["/events/clashes", "calendar.test.mjs"],
  ["/events/{id}/accept", "calendar.test.mjs"],
  ["/events/{id}/decline", "calendar.test.mjs"],
  ["/concerns/{id}/send", "team.test.mjs"],
  ["/concerns/{id}/triage", "team.test.mjs"],
  ["/meetings/{id}/items/{item}", "closed.test.mjs"],
  ["/requests/{id}/attend", "request.test.mjs"],
  ["/requests/{id}/report", "request.test.mjs"],
  ["/voices/follow/{key}", "resident.test.mjs"],
  ["/voices/follow/{key}/photo", "resident.test.mjs"],
  ["/voices/follow/{key}/receipt", "resident.test.mjs"],
  ["/voices/{id}/photo", "resident.test.mjs"],
  ["/volunteering/{id}", "request.test.mjs"],
]);

const desk = house();
const looked = new Set();
let crawl;

test("every role finds every page in order", async (t) => {
  assert.ok(desk.accounts.size > 0, "the demonstration has accounts");
  const bases = [...new Set([...desk.accounts.values()].map(({ base }) => base))];
  crawl = new Crawl(desk.address, bases);
  const waiting = walkers();
  const faults = [];
  const work = async () => {
    for (let it = waiting.shift(); it; it = waiting.shift()) {
      const told = await walk(it, (path, fault) => faults.push(`${it.words}, ${path}\n${fault.message}`));
      t.diagnostic(`${it.words}: ${told}`);
    }
  };
  await Promise.all(Array.from({ length: WALKERS }, work));
  if (faults.length > 0) assert.fail(`${faults.length} faults\n\n${faults.join("\n\n")}`);
});

test("every page of the house is on somebody's way", () => {
  const missed = ROUTES.filter((route) => !crawl.visited.has(route) && !ELSEWHERE.has(route));
  assert.deepEqual(missed, [], "no role comes to these pages by links");
});

/** One account for each role of each municipality, and somebody without any. */
function walkers() {
  const all = new Map();
  for (const { base, role, name } of desk.accounts.values()) {
    all.set(`nobody at ${base}`, { base });
    all.set(`${role} at ${base}`, { base, account: name });
  }
  return [...all].map(([words, who]) => ({ words, ...who }));
}

/** Goes on after a fault, so that one run shows them all. */
async function walk({ base, account }, onFault) {
  const page = account ? await desk.as(account) : await desk.page();
  const { count, pages } = await crawl.read(page.request, base, BEGINNINGS, onFault);
  for (const { path, kind, languages } of pages) {
    for (const lang of languages) {
      await open(page, inLanguage(path, lang), kind).catch((fault) => onFault(`${path} (${lang})`, fault));
    }
  }
  await page.context().close();
  return `${count} pages read, ${pages.length} opened`;
}

/** Opens a page at both widths. */
async function open(page, path, kind) {
  await page.setViewportSize({ width: NARROW, height: 844 });
  await at(page, path);
  await valid(page);
  for (const width of [NARROW, WIDE]) {
    await page.setViewportSize({ width, height: 900 });
    await noSideScroll(page);
    await axe(page);
  }
  if (process.env.TSUNAGI_LOOKS && !looked.has(kind)) {
    looked.add(kind);
    await look(page, nameOf(kind));
  }
}

function nameOf(kind) {
  return `page${kind.replaceAll(/[^a-z]+/g, "-")}`.replace(/-$/, "");
}
