// What must hold on every page, whatever it is about. Each check fails with words that lead to the place.

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import axeCore from "axe-core";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

const LOOKS = process.env.TSUNAGI_LOOKS ?? fileURLToPath(new URL("../target/looks", import.meta.url));

/** WCAG 2.2 at the level AA, which contains every earlier version and level A. */
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:standard", "html-validate:a11y"],
    rules: {
      "no-inline-style": "error",
      "no-missing-references": "error",
      "no-dup-id": "error",
    },
  }),
);

/** Everything that must hold on the page a person has come to. */
export async function inOrder(page) {
  await wholeWords(page);
  await valid(page);
  await noSideScroll(page);
  await axe(page);
}

/** Nothing on the page breaks WCAG 2.2 AA as far as a machine can tell. */
export async function axe(page) {
  const violations = page.scripts ? await violationsOn(page) : await violationsOnTwin(page);
  const words = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n    ${node.target.join(" ")}\n    ${node.html.slice(0, 160)}`),
  );
  if (words.length > 0) assert.fail(`${page.url()} is not accessible\n${words.join("\n")}`);
}

async function violationsOn(page) {
  // As text: it enters the page through the debugger, which the content security policy does not bind.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeCore.source);
  const { violations } = await page.evaluate(
    (tags) => window.axe.run(document, { runOnly: tags, resultTypes: ["violations"] }),
    WCAG,
  );
  return violations;
}

/** Without scripts axe cannot run: a window with scripts shows it what the page was served, and no more. */
async function violationsOnTwin(page) {
  const context = await page.context().browser().newContext({ viewport: page.viewportSize() });
  try {
    const twin = await context.newPage();
    const html = await page.served.html;
    await twin.route("**", (route) => {
      const asked = route.request();
      if (asked.isNavigationRequest()) return route.fulfill({ contentType: "text/html; charset=utf-8", body: html });
      return asked.resourceType() === "script" ? route.abort() : route.continue();
    });
    await twin.goto(page.url());
    return await violationsOn(twin);
  } finally {
    await context.close();
  }
}

/** The HTML as the house sent it, before any script, is valid. */
export async function valid(page) {
  const html = await page.served.html;
  assert.ok(html, `${page.url()} was served with a text`);
  const report = await validator.validateString(html);
  const lines = html.split("\n");
  const words = report.results
    .flatMap(({ messages }) => messages)
    .map((it) => `${it.line}:${it.column} ${it.ruleId}: ${it.message}\n    ${lines[it.line - 1].trim().slice(0, 160)}`);
  if (words.length > 0) assert.fail(`${page.url()} is not valid HTML\n${words.join("\n")}`);
}

/** The page is not wider than its window. Things that scroll within themselves are fine. */
export async function noSideScroll(page) {
  const { wider, by } = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const overhang = document.scrollingElement.scrollWidth - room;
    const isOver = (it) => it.getBoundingClientRect().right > room + 1;
    const wide = overhang > 0 ? [...document.body.querySelectorAll("*")].filter(isOver) : [];
    return { by: overhang, wider: wide.slice(0, 5).map((it) => it.outerHTML.slice(0, 120)) };
  });
  assert.ok(by <= 0, `${page.url()} is ${by}px too wide at ${page.viewportSize().width}px\n${wider.join("\n")}`);
}

/** No text is missing in the page's language. */
export async function wholeWords(page) {
  const missing = await page.locator("[data-missing]").evaluateAll((all) => all.map((it) => it.outerHTML));
  assert.deepEqual(missing, [], `${page.url()} lacks words`);
}

/** Saves pictures of the whole page, wide and narrow, for people to look at: target/looks/NAME-1280.png. */
export async function look(page, name) {
  await mkdir(LOOKS, { recursive: true });
  const before = page.viewportSize();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: before.height });
    await page.screenshot({ path: join(LOOKS, `${name}-${width}.png`), fullPage: true, timeout: 60_000 });
  }
  await page.setViewportSize(before);
}
