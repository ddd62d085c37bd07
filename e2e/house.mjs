// The house for browser tests: one running program per test file, and pages in Chromium to walk it.
//
//     import { house, at, axe } from "./house.mjs";
//     const desk = house();
//     test("the chair sees what is due", async () => {
//       const page = await desk.as("chair_misato", { width: 390 });
//       await at(page, "/concerns");
//       await axe(page);
//     });
//
// What the program promises us on its standard output, in lines:
//     account <login name> <role> <base, "/" or "/takamatsu/"> <password>      one per demonstration account
//     listening on http://127.0.0.1:PORT/                                       when it takes requests
//
// After each test every page is closed, and the test fails if a page threw an error, broke the
// content security policy, or asked anybody but the house for anything.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { createInterface } from "node:readline";
import { after, afterEach, before } from "node:test";
import { chromium } from "playwright-core";

export { axe, inOrder, look, noSideScroll, valid, wholeWords } from "./checks.mjs";
export { stepTo, tabTo, type } from "./keyboard.mjs";

const BINARY =
  process.env.TSUNAGI_BINARY ?? fileURLToPath(new URL("../target/debug/tsunagi", import.meta.url));
const COMMAND = [BINARY, "demo", "--listen", "127.0.0.1:0"];

/** How long the program may take to load the sample and listen, in milliseconds. */
const STARTING = 120_000;

const LOCALES = { ja: "ja-JP", en: "en-GB" };
export const WIDE = 1280;
export const NARROW = 390;

/** Starts the program and a browser for the tests of the calling file, and ends both after them. */
export function house(command = COMMAND) {
  const desk = new House();
  before(() => desk.open(command));
  afterEach(() => desk.closePages());
  after(() => desk.close());
  return desk;
}

class House {
  /** Where the house stands, as `http://127.0.0.1:PORT`. */
  address;
  /** The demonstration accounts by login name: `{ name, role, base, password }`. */
  accounts = new Map();
  #program;
  #browser;
  #contexts = new Set();
  #complaints = [];
  /** Cookies of everybody who logged in once, so that a login costs once per file. */
  #sessions = new Map();

  async open(command) {
    [this.#browser] = await Promise.all([browser(), this.#start(command)]);
  }

  /** A page of somebody who is not logged in. `scripts: false` turns JavaScript off. */
  async page({ width = WIDE, lang = "ja", scripts = true, cookies } = {}) {
    const context = await this.#browser.newContext({
      baseURL: this.address,
      javaScriptEnabled: scripts,
      locale: LOCALES[lang],
      timezoneId: "Asia/Tokyo",
      reducedMotion: "reduce",
      viewport: { width, height: width === NARROW ? 844 : 900 },
      storageState: cookies,
    });
    context.setDefaultTimeout(15_000);
    this.#contexts.add(context);
    const page = await context.newPage();
    page.scripts = scripts;
    this.#watch(page);
    return page;
  }

  /** A page of somebody who is logged in. Options as for `page`. */
  async as(account, options = {}) {
    const cookies = this.#sessions.get(account);
    const page = await this.page({ ...options, cookies });
    if (!cookies) {
      await this.login(page, account);
      this.#sessions.set(account, await page.context().storageState());
    }
    return page;
  }

  /** Logs somebody in through the form, as a person does. */
  async login(page, account) {
    const { base, name, password } = this.accounts.get(account) ?? assert.fail(`no account ${account}`);
    await at(page, `${base}login`);
    const form = page.locator("form:has(input[type=password])");
    await form.locator("input[autocomplete=username]").fill(name);
    await form.locator("input[type=password]").fill(password);
    await form.locator("button[type=submit]").click();
    await page.waitForURL((url) => !url.pathname.endsWith("/login"));
  }

  async closePages() {
    await Promise.all([...this.#contexts].map((context) => context.close()));
    this.#contexts.clear();
    const complaints = this.#complaints.splice(0);
    assert.deepEqual(complaints, [], "the pages complained");
  }

  async close() {
    await this.#browser?.close();
    if (this.#program?.exitCode === null) {
      this.#program.kill();
      await once(this.#program, "exit");
    }
  }

  async #start([program, ...words]) {
    this.#program = spawn(program, words, { stdio: ["ignore", "pipe", "inherit"] });
    const lines = createInterface({ input: this.#program.stdout });
    await new Promise((listening, fail) => {
      const late = setTimeout(() => fail(new Error("the program does not listen")), STARTING);
      this.#program.once("error", fail);
      this.#program.once("exit", (code) => fail(new Error(`the program ended with ${code}`)));
      lines.on("line", (line) => {
        this.#hear(line);
        if (!this.address) return;
        clearTimeout(late);
        listening();
      });
    });
  }

  #hear(line) {
    const listening = line.match(/listening on (http:\/\/\S+?)\/?$/);
    if (listening) this.address = listening[1];
    const account = line.match(/^account (\S+) (\S+) (\S+) (\S+)$/);
    if (account) {
      const [, name, role, base, password] = account;
      this.accounts.set(name, { name, role, base, password });
    }
  }

  #watch(page) {
    page.served = { status: undefined, html: undefined };
    page.on("response", (response) => {
      const isMain = response.request().isNavigationRequest() && response.frame() === page.mainFrame();
      const isRedirect = response.status() >= 300 && response.status() < 400;
      if (!isMain || isRedirect) return;
      // Read at once: the browser forgets a page's text when it leaves the page.
      page.served = { status: response.status(), html: response.text().catch(() => undefined) };
    });
    page.on("pageerror", (error) => this.#complaints.push(`${page.url()}: ${error.message}`));
    page.on("console", (message) => {
      // A refused form answers 422 by design, and the browser calls every 4xx an error.
      const isAnswer = message.text().startsWith("Failed to load resource");
      if (message.type() === "error" && !isAnswer) {
        this.#complaints.push(`${page.url()}: ${message.text()}`);
      }
    });
    page.on("request", (request) => {
      const isOurs = [this.address, "data:", "blob:", "about:"].some((it) => request.url().startsWith(it));
      if (!isOurs) this.#complaints.push(`${page.url()} asks a stranger: ${request.url()}`);
    });
  }
}

/** Debian's Chromium, or the one that CHROMIUM names; without everything it would ask a network for. */
export function browser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Goes to a path of the house; any other answer than the expected status fails. */
export async function at(page, path, status = 200) {
  const response = await page.goto(path);
  assert.equal(response.status(), status, `${path} answers ${response.status()}`);
}
