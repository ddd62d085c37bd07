// Reading the house link by link, as somebody without a browser would: what it sends for each page,
// and which pages show something that no page of their kind has shown before.

import assert from "node:assert/strict";
import { routeOf } from "./routes.mjs";

/** How many pages of one kind are read; the links of the later ones lead to nothing new. */
const READ = 8;
/** The page itself in the language that every role is read in, and the other ones. */
const [FIRST, ...OTHERS] = ["ja", "en"];

export class Crawl {
  /** The kinds of pages that somebody has come to. */
  visited = new Set();
  #shown = new Set();
  #address;
  #bases;

  /** `bases` are the beginnings of the municipalities' paths, such as "/" and "/takamatsu/". */
  constructor(address, bases) {
    this.#address = address;
    this.#bases = bases;
  }

  /**
   * Reads what can be reached from `beginnings` within `base`. Answers with the pages that show
   * something new: `path`, `kind` and the languages in which they show it.
   */
  async read(request, base, beginnings, onFault) {
    /** Each path, and the page that leads there. */
    const known = new Map(beginnings.map((it) => [base + it, "the beginning"]));
    const times = new Map();
    const pages = [];
    // A map may grow while it is walked; the new paths come last.
    for (const [path, from] of known) {
      const kind = kindOf(path, base);
      const time = (times.get(kind) ?? 0) + 1;
      times.set(kind, time);
      if (time > READ) continue;
      this.visited.add(kind.split("?")[0]);
      try {
        const languages = await this.#news(request, path, kind, (next) => known.has(next) || known.set(next, path));
        if (languages.length > 0) pages.push({ path, kind, languages });
      } catch (fault) {
        onFault(`${path} (from ${from})`, fault);
      }
    }
    return { count: known.size, pages };
  }

  /** The languages in which a page shows something new; its links are told one by one. */
  async #news(request, path, kind, onLink) {
    const html = await sent(request, path, FIRST);
    if (html === undefined) return [];
    this.#links(html, path).forEach(onLink);
    if (!this.#showsNews(html, `${kind} ${FIRST}`)) return [];
    for (const lang of OTHERS) await sent(request, path, lang);
    return [FIRST, ...OTHERS];
  }

  /** The paths within a municipality that a page links to, without places in the page and switches. */
  #links(html, path) {
    const base = this.#bases.filter((it) => path.startsWith(it)).reduce((one, it) => (it.length > one.length ? it : one));
    const isElsewhere = (path) => this.#bases.some((it) => it.length > base.length && path.startsWith(it));
    return [...html.matchAll(/<a [^>]*href="([^"]+)"/g)]
      .map(([, href]) => new URL(href.replaceAll("&amp;", "&"), this.#address))
      .filter((url) => url.origin === this.#address && url.pathname.startsWith(base))
      .filter((url) => !isElsewhere(url.pathname))
      .filter((url) => !url.searchParams.has("lang") && !url.searchParams.has("text"))
      .map((url) => url.pathname + url.search);
  }

  /** Whether a page has an element, known by its class and its marks, that its kind has not shown yet. */
  #showsNews(html, kind) {
    const elements = [...html.matchAll(/<([a-z][a-z0-9]*)((?: [^>]*)?)>/g)];
    const marks = (attributes) => [...attributes.matchAll(/ (?:class|type|data-tone|data-kind)="[^"]*"/g)].join("");
    const shapes = elements.map(([, tag, attributes]) => `${kind} ${tag}${marks(attributes)}`);
    const news = shapes.filter((it) => !this.#shown.has(it));
    news.forEach((it) => this.#shown.add(it));
    return news.length > 0;
  }
}

export function inLanguage(path, lang) {
  return path + (path.includes("?") ? "&" : "?") + `lang=${lang}`;
}

/** What the house sends for a page in a language; nothing for a file. */
async function sent(request, path, lang) {
  const response = await request.get(inLanguage(path, lang));
  assert.equal(response.status(), 200, `answers ${response.status()}`);
  if (!response.headers()["content-type"]?.startsWith("text/html")) return undefined;
  const html = await response.text();
  assert.match(html, new RegExp(`<html lang="${lang}"`), `is in the language asked for (${lang})`);
  assert.doesNotMatch(html, /data-missing/, `lacks words (${lang})`);
  return html;
}

/** `/takamatsu/concerns/0190…?page=2` → `/concerns/{id}?page`: pages of one kind share a handler. */
function kindOf(path, base) {
  const [pathname, query = ""] = path.split("?");
  const keys = [...new URLSearchParams(query).keys()].sort();
  const route = routeOf(`/${pathname.slice(base.length)}`);
  return keys.length > 0 ? `${route}?${keys.join("&")}` : route;
}
