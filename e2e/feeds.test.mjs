// The calendar as other programs read it: each feed is given to one that knows nothing of ours. A program
// that is missing fails the test: half a proof is none. They are Debian's (xtask installs them).

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { at, axe, house, noSideScroll, valid } from "./house.mjs";

const desk = house();
const folder = mkdtempSync(join(tmpdir(), "tsunagi-feeds-"));
after(() => rmSync(folder, { recursive: true }));

// Debian's own, which finds its packages, whatever else is called so on this machine.
const PYTHON = "/usr/bin/python3";
const MISATO = "council=council-11";

/** Debian's icalendar reads a file: each entry by what it takes it for. */
const READ = `
import json, sys
from icalendar import Calendar
def plain(it):
    return it.dt.isoformat()
calendar = Calendar.from_ical(sys.stdin.buffer.read())
assert not calendar.errors, calendar.errors
entries = []
for it in calendar.walk("VEVENT"):
    assert not it.errors, it.errors
    entries.append({
        "uid": str(it["UID"]), "title": str(it["SUMMARY"]), "status": str(it.get("STATUS")),
        "start": plain(it["DTSTART"]), "url": str(it.get("URL", "")), "moved": "RECURRENCE-ID" in it,
        "rule": it["RRULE"].to_ical().decode() if "RRULE" in it else "",
    })
json.dump({"name": str(calendar["X-WR-CALNAME"]), "entries": entries}, sys.stdout)
`;

/** Python's own readers of tables and of XML. */
const TABLE = `
import csv, io, json, sys
text = sys.stdin.buffer.read().decode("utf-8-sig")
assert text.endswith("\\r\\n")
json.dump(list(csv.DictReader(io.StringIO(text, newline=""), strict=True)), sys.stdout)
`;
const XML = `
import json, sys
import xml.etree.ElementTree as tree
atom = "{http://www.w3.org/2005/Atom}"
feed = tree.fromstring(sys.stdin.buffer.read())
assert feed.tag == atom + "feed"
json.dump([{it.tag[len(atom):]: it.text for it in entry} for entry in feed.iter(atom + "entry")], sys.stdout)
`;

test("a program reads every event of the calendar, each under a name that stays", async () => {
  const known = await events("");
  assert.ok(known.length > 10, `${known.length} events are too few to prove anything`);
  const { entries } = await ics("/calendar.ics");
  const whole = entries.filter((it) => !it.moved);
  assert.deepEqual(whole.map(idOf).sort(), known.map((it) => it.id).sort());
  for (const it of known) {
    const entry = whole.find((entry) => idOf(entry) === it.id);
    assert.ok(entry.title.endsWith(it.title) || entry.title.endsWith(`${it.title}】`), entry.title);
    const rule = entry.rule.split(";").filter((part) => !/^(UNTIL|COUNT)=/.test(part));
    assert.deepEqual(rule.sort(), ruleOf(it).split(";").sort(), it.title);
    const isOff = it.status === "cancelled";
    assert.equal(entry.status === "CANCELLED", isOff, it.title);
    assert.equal(entry.title.startsWith("【中止】"), isOff, it.title);
    if (it.begins_at && !it.rrule) {
      assert.equal(entry.start, `${it.first_on}T${it.begins_at}:00+09:00`, it.title);
    }
    assert.equal(new URL(entry.url).pathname, `/events/${it.id}`);
  }
});

test("a feed of one council holds its events alone, and is not sent twice", async () => {
  const { name, entries } = await ics(`/calendar.ics?${MISATO}`);
  assert.equal(name, "三里まちづくりの会 行事カレンダー");
  const known = await events(`?${MISATO}`);
  assert.ok(known.length > 0);
  assert.deepEqual(entries.filter((it) => !it.moved).map(idOf).sort(), known.map((it) => it.id).sort());
  const first = await fetch(`${desk.address}/calendar.ics?${MISATO}`);
  const headers = { "if-none-match": first.headers.get("etag") };
  const again = await fetch(`${desk.address}/calendar.ics?${MISATO}`, { headers });
  assert.equal(again.status, 304);
});

test("vdirsyncer takes the calendar over CalDAV, and khal shows what it took", async () => {
  const settings = join(folder, "vdirsyncer.conf");
  writeFileSync(
    settings,
    `[general]
status_path = "${folder}/status/"
[pair calendar]
a = "here"
b = "there"
collections = ["city"]
conflict_resolution = "b wins"
[storage here]
type = "filesystem"
path = "${folder}/calendars/"
fileext = ".ics"
[storage there]
type = "caldav"
url = "${desk.address}/dav/"
read_only = true
`,
  );
  program("vdirsyncer", ["--config", settings, "discover"], "y\n".repeat(3));
  program("vdirsyncer", ["--config", settings, "sync"]);
  const taken = readdirSync(join(folder, "calendars/city"));
  const known = await events("");
  assert.equal(taken.length, known.length);

  const config = join(folder, "khal.conf");
  writeFileSync(
    config,
    `[calendars]
[[city]]
path = ${folder}/calendars/city
[locale]
local_timezone = Asia/Tokyo
default_timezone = Asia/Tokyo
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = ${folder}/khal.db
`,
  );
  const [it] = known.filter((it) => it.begins_at && it.ends_at && !it.rrule && it.hours === "daily");
  const list = ["list", it.first_on, "1d", "--format", "{start-time}|{title}"];
  const shown = program("khal", ["-c", config, ...list], "", { XDG_CACHE_HOME: folder, XDG_DATA_HOME: folder });
  const lines = shown.split("\n").filter((line) => line.includes(it.title));
  assert.ok(lines.some((line) => line.startsWith(`${it.begins_at}|`)), shown);
  // Every file is whole by itself.
  const one = readFileSync(join(folder, "calendars/city", taken[0]), "utf8");
  assert.match(one, /BEGIN:VTIMEZONE/);
});

test("open data is a table of the standard", async () => {
  const rows = await read(TABLE, "/opendata/events.csv");
  assert.equal(Object.keys(rows[0]).length, 32);
  for (const row of rows) {
    assert.match(row.開始日, /^\d{4}-\d\d-\d\d$/);
    assert.equal(row["都道府県コード又は市区町村コード"], "392014");
    for (const name of ["イベント名", "終了日", "説明", "場所名称", "住所"]) assert.ok(row[name], name);
  }
  assert.equal(new Set(rows.map((row) => row.NO)).size, rows.length);
  const gif = await read(TABLE, "/opendata/events.csv?profile=gif");
  assert.equal(Object.keys(gif[0]).length, 32);
  assert.equal(gif.length, (await events("")).length);
});

test("a news reader is told the newest changes first", async () => {
  const entries = await read(XML, "/feed.xml");
  assert.ok(entries.length > 0 && entries.length <= 50);
  const changes = entries.map((it) => Date.parse(it.updated));
  assert.deepEqual(changes, [...changes].sort((one, other) => other - one));
  for (const it of entries) assert.match(it.id, /^urn:uuid:[0-9a-f-]{36}$/);
});

test("a browser finds in the page of an event what search engines ask for", async () => {
  const page = await desk.page();
  for (const it of (await events(`?${MISATO}`)).slice(0, 5)) {
    await at(page, `/events/${it.id}`);
    const script = page.locator("script[type='application/ld+json']");
    const said = await script.evaluate((it) => JSON.parse(it.textContent));
    assert.equal(said["@type"], "Event");
    assert.equal(said.name, it.title);
    assert.ok(said.location.name && said.location.address.addressRegion === "高知県");
    assert.ok(said.startDate <= said.endDate, `${said.startDate} ${said.endDate}`);
  }
});

test("the small page for other sites asks for nothing but its style", async () => {
  const page = await desk.page({ width: 320 });
  await at(page, `/calendar/embed?${MISATO}`);
  assert.equal(await page.locator("header, footer, form, script").count(), 0);
  await Promise.all([valid(page), noSideScroll(page)]);
  await axe(page);
});

async function ics(path) {
  return read(READ, path);
}

/** What a program in Python says of a feed. */
async function read(script, path) {
  const answer = await fetch(desk.address + path);
  assert.equal(answer.status, 200, path);
  const body = Buffer.from(await answer.arrayBuffer());
  return JSON.parse(program(PYTHON, ["-c", script], body));
}

/** All events that have a day, as the JSON API tells them. */
async function events(query) {
  const all = [];
  for (let next = ""; next !== null; ) {
    const mark = query ? "&" : "?";
    const answer = await fetch(`${desk.address}/api/v1/events${query}${mark}after=${next}`);
    const part = await answer.json();
    all.push(...part.events);
    next = part.next ?? null;
  }
  return all;
}

function idOf(entry) {
  return entry.uid.split("@")[0];
}

/** The rule of an event; what is held at the same hours on several days is repeated daily. */
function ruleOf(it) {
  if (it.rrule) return it.rrule;
  return it.hours === "daily" && it.last_on !== it.first_on ? "FREQ=DAILY" : "";
}

function program(name, words, input = "", env = {}) {
  const speaking = { LANG: "C.UTF-8", LC_ALL: "C.UTF-8" };
  const options = { input, encoding: "utf8", env: { ...process.env, ...speaking, ...env }, maxBuffer: 64 << 20 };
  return execFileSync(name, words, options);
}
