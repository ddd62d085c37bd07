// Every page that a role can reach by following links, in both languages and at both widths.
//
// Pages of one kind (/concerns/1, /concerns/2) look alike, so each role opens a few of each kind. The
// slow checks run where a page shows something they have not seen on its kind before.

import assert from "node:assert/strict";
import { test } from "node:test";
import { NARROW, WIDE, at, axe, house, look, noSideScroll, valid, wholeWords } from "./house.mjs";

const OF_A_KIND = 2;
const PAGES_OF_A_ROLE = 80;

const desk = house();
const seen = new Set();

test("every role finds every page in order", async (t) => {
  assert.ok(desk.accounts.size > 0, "the demonstration has accounts");
  for (const walker of walkers()) {
    await t.test(walker.words, () => walk(walker));
  }
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
async function walk({ base, account }) {
  const page = account ? await desk.as(account) : await desk.page();
  const known = new Set([base]);
  const ofAKind = new Map();
  const faults = [];
  let visits = 0;

  for (const path of known) {
    const kind = kindOf(path);
    const times = ofAKind.get(kind) ?? 0;
    if (times === OF_A_KIND || visits === PAGES_OF_A_ROLE) continue;
    ofAKind.set(kind, times + 1);
    visits += 1;
    try {
      if (!(await isPage(page, path))) continue;
      // A set may grow while it is walked; the new paths come last.
      for (const next of await links(page, path)) known.add(next);
      for (const lang of ["en", "ja"]) await checkIn(lang, page, path, kind);
    } catch (fault) {
      faults.push(`${path}: ${fault.message}`);
    }
  }
  if (faults.length > 0) assert.fail(faults.join("\n\n"));
}

async function checkIn(lang, page, path, kind) {
  await at(page, inLanguage(path, lang));
  assert.equal(await page.getAttribute("html", "lang"), lang, `${path} is in the language asked for`);
  await wholeWords(page);

  const isNews = await showsNews(page, `${kind} ${lang}`);
  if (isNews) await valid(page);
  for (const width of [NARROW, WIDE]) {
    await page.setViewportSize({ width, height: 900 });
    await noSideScroll(page);
    if (isNews) await axe(page);
  }
  if (isNews && lang === "ja") await look(page, nameOf(kind));
}

/** Downloads have a status too, but nothing to look at. */
async function isPage(page, path) {
  const response = await page.request.get(path);
  assert.equal(response.status(), 200, `${path} answers ${response.status()}`);
  return response.headers()["content-type"]?.startsWith("text/html") ?? false;
}

/** The paths of the house that a page links to, without places in the page and without switches. */
async function links(page, path) {
  await at(page, path);
  const hrefs = await page.locator("a[href]").evaluateAll((all) => all.map((it) => it.href));
  const paths = hrefs
    .map((href) => new URL(href))
    .filter((url) => url.origin === desk.address)
    .filter((url) => !url.searchParams.has("lang") && !url.searchParams.has("text"))
    .map((url) => url.pathname + url.search);
  return new Set(paths);
}

/** Whether a page has an element, known by itself and its parent, that its kind has not shown yet. */
async function showsNews(page, kind) {
  const shapes = await page.evaluate(() => {
    const shape = (it) => `${it.localName}.${it.className}[${it.getAttribute("type") ?? ""}]`;
    const all = [...document.body.querySelectorAll("*")];
    return [...new Set(all.map((it) => `${shape(it.parentElement)}>${shape(it)}`))];
  });
  const news = shapes.map((it) => `${kind} ${it}`).filter((it) => !seen.has(it));
  news.forEach((it) => seen.add(it));
  return news.length > 0;
}

/** `/concerns/0190…?page=2` → `/concerns/:id`: pages of one kind share a handler. */
function kindOf(path) {
  const [pathname, query = ""] = path.split("?");
  const keys = [...new URLSearchParams(query).keys()].sort();
  const ids = pathname.replaceAll(/\/(?=[^/]*\d)[^/]+/g, "/:id");
  return keys.length > 0 ? `${ids}?${keys.join("&")}` : ids;
}

function nameOf(kind) {
  return `page${kind.replaceAll(/[^a-z]+/g, "-")}`.replace(/-$/, "");
}

function inLanguage(path, lang) {
  return path + (path.includes("?") ? "&" : "?") + `lang=${lang}`;
}
