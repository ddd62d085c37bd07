//! What stands in the gaps of statements that are put together at run time.

use std::collections::BTreeMap;

use crate::code::{Code, Literal};

/// Gaps by their names, or by the expression that fills them, with the texts that may stand there:
/// each is tried. `$?` becomes a number that no other place of the statement has. A file that is
/// named wins.
const GAPS: &[(&str, &str, &[&str])] = &[
    // Conditions of the policy.
    ("", "scope", &["(1 = 1)"]),
    ("", "readable", &["(1 = 1)"]),
    ("", "seen", &["(1 = 1)"]),
    ("", "inside", &["(1 = 1)"]),
    ("", "allowed", &["(1 = 1)"]),
    ("", "mine", &["(1 = 1)"]),
    ("", "own", &["(1 = 1)"]),
    // Conditions of filters; those that are handed to `also` are tried one by one.
    ("", "conditions", &[""]),
    ("", "wanted", &["1 = 1"]),
    ("", "all.join(\" and \")", &["1 = 1"]),
    (
        "meetings/src/store/around.rs",
        "which",
        &["", "and c.id = $?"],
    ),
    (
        "meetings/src/store/meeting.rs",
        "which",
        &["", "and m.council = $?"],
    ),
    (
        "voices/src/store/tray.rs",
        "which",
        &[
            "v.holder is not null and v.doubt is null",
            "v.doubt is not null",
            "v.holder is null and v.doubt is null",
        ],
    ),
    (
        "voices/src/store/tray.rs",
        "behind",
        &["", "and (v.next_date, v.id) > ($?, $?)", "and v.id < $?"],
    ),
    (
        "voices/src/store/tray.rs",
        "order",
        &["v.next_date, v.id", "v.id desc"],
    ),
    (
        "people/src/store/person.rs",
        "behind",
        &[
            "",
            "and (p.family_kana, p.given_kana, p.id) > (select n.family_kana, n.given_kana, n.id \
             from person n where n.municipality = $1 and n.id = $?)",
        ],
    ),
    // What an event is looked for by.
    ("calendar/src/store/claims.rs", "visible", &["(1 = 1)"]),
    ("calendar/src/store/claims.rs", "keys", &["$?"]),
    ("calendar/src/store/claims.rs", "from", &["$?"]),
    ("calendar/src/store/claims.rs", "until", &["$?"]),
    ("calendar/src/store/claims.rs", "own", &["$?"]),
    ("calendar/src/store/days.rs", "from", &["$?"]),
    ("calendar/src/store/days.rs", "until", &["$?"]),
    ("calendar/src/store/days.rs", "most", &["1"]),
    ("calendar/src/store/merge.rs", "most", &["1"]),
    (
        "calendar/src/store/event.rs",
        "order",
        &[
            "e.first_on, e.from_minute, e.id",
            "e.season, e.id",
            "e.status_on, e.id",
        ],
    ),
    (
        "calendar/src/store/event.rs",
        "these",
        &["select e.id from event e where e.municipality = $1 order by e.id limit 1"],
    ),
    ("calendar/src/store/place.rs", "places", &["$?"]),
    (
        "calendar/src/store/write.rs",
        "table",
        &["event_part", "event_exception"],
    ),
    // What a role takes.
    (
        "people/src/store/organisation.rs",
        "windows",
        &[
            "",
            "and not exists (select 1 from department_window w
                 where w.municipality = o.municipality and w.organisation = o.id)",
        ],
    ),
    (
        "people/src/store/organisation.rs",
        "homes",
        &[
            "",
            "and exists (select 1 from area a where a.municipality = o.municipality
                 and a.id = o.area and a.tier in ('prefecture', 'block'))",
        ],
    ),
    (
        "people/src/store/organisation.rs",
        "kinds",
        &["'school', 'pta'"],
    ),
    (
        "people/src/store/grant.rs",
        "bond",
        &[
            "a.path >= $5 and a.path < $6",
            "((a.path >= $5 and a.path < $6) or substr($5, 1, length(a.path)) = a.path)",
            "exists (select 1 from council_district d
                 where d.municipality = a.municipality and d.council = $5 and d.area = a.id
                   and d.from_date <= $6 and (d.until_date is null or d.until_date > $6))",
        ],
    ),
    ("people/src/store/grant.rs", "tiers", &["'district'"]),
    (
        "people/src/store/grant.rs",
        "served",
        &[
            "1 = 0",
            "exists (select 1 from team_district d
                 where d.municipality = a.municipality and d.team = $3 and d.area = a.id
                   and d.from_date <= $4 and (d.until_date is null or d.until_date > $4))",
        ],
    ),
    (
        "desk/src/session/recognise.rs",
        "which",
        &["a.id = $?", "a.login = $?"],
    ),
    // Orders.
    (
        "teams/src/store/listing.rs",
        "column",
        &["r.next_date", "r.ended_on"],
    ),
    ("teams/src/store/listing.rs", "order", &["asc", "desc"]),
    (
        "concerns/src/store/inbox.rs",
        "match filter.part { Part::Open => \"c.next_date, c.id\", Part::Ended | Part::All => \"c.id desc\", }",
        &["c.next_date, c.id", "c.id desc"],
    ),
    // Names in the reader's language.
    (
        "",
        "desk.in_words(\"u.name\", \"u.name_en\")",
        &["u.name", "u.name_en"],
    ),
    (
        "",
        "desk.in_words(\"h.name\", \"h.name_en\")",
        &["h.name", "h.name_en"],
    ),
    ("ledger/src/store.rs", "name", &["o.name", "o.name_en"]),
    // Parameters and lists of them.
    ("", "day", &["$?"]),
    ("", "today", &["$?"]),
    ("", "since", &["$?"]),
    ("", "person", &["$?"]),
    ("", "n", &["?"]),
    ("", "offices", &["($?, $?)", "(null)"]),
    ("", "places.join(\", \")", &["$?"]),
    (
        "people/src/store/organisation.rs",
        "kinds.join(\", \")",
        &["'school', 'pta'"],
    ),
    // What a desk shows of a concern.
    (
        "home/src/store/concern.rs",
        "fields",
        &[
            "c.id, c.number, c.title, c.state, c.triage, c.category, c.urgency, c.visibility,
             c.area_path, c.council, c.holder, c.sender, c.next_date, c.answer_kind,
             c.delivered_on, c.closed_on, c.changed_at, u.name as council_name,
             u.name_en as council_name_en, h.name as holder_name, h.name_en as holder_name_en,
             case when (1 = 1) then 1 else 0 end as inside,
             (select max(s.at) from concern_step s where s.municipality = c.municipality
                  and s.concern = c.id and s.holder = c.holder
                  and s.act in ('take_up', 'send')) as came_at",
        ],
    ),
    // What a concern is about.
    (
        "concerns/src/store.rs",
        "about",
        &["c.title, c.summary, c.category, c.spot, c.triage, c.urgency, c.visibility"],
    ),
    (
        "concerns/src/store.rs",
        "columns",
        &[", title, summary, category, spot, triage, urgency, visibility"],
    ),
    (
        "concerns/src/store.rs",
        "places",
        &[", $?, $?, $?, $?, $?, $?, $?"],
    ),
    (
        "concerns/src/store.rs",
        "judged",
        &[
            ", title = $?, summary = $?, category = $?, spot = $?, triage = $?, urgency = $?, \
           visibility = $?",
        ],
    ),
    // What the reader may know of a concern around a meeting.
    (
        "meetings/src/store/around.rs",
        "answer",
        &["coalesce((select a.text from answer a
           where a.municipality = c.municipality and a.concern = c.id
               and ((1 = 1) or exists (select 1 from delivery d
                   where d.municipality = a.municipality and d.concern = a.concern
                       and d.answer = a.id))
           order by a.on_date desc, a.id desc limit 1), '') as answer_text"],
    ),
    (
        "meetings/src/store/around.rs",
        "holder",
        &[
            "left join organisation o on o.municipality = c.municipality and o.id = c.holder
               and (1 = 1)",
        ],
    ),
    // Numbers and parts of statements.
    ("", "limit", &["1"]),
    (
        "desk/src/search.rs",
        "excerpt",
        &["select p.text from paragraph p
           where p.municipality = $1 and p.kind = f.kind and p.id = f.id and p.place > 0
           order by 1 desc, p.place limit 1"],
    ),
    ("desk/src/search/index.rs", "answers.join(\" + \")", &["1"]),
    // Tables of the export, all of which the tests of exports read.
    ("tsunagi/src/export/tables.rs", "columns", &["code"]),
    ("tsunagi/src/export/tables.rs", "name", &["municipality"]),
    ("tsunagi/src/export/tables.rs", "first", &["code"]),
];

/// Texts that are parts of other statements, and no statement by themselves: file and beginning.
pub(super) const PARTS: &[(&str, &str)] =
    &[("desk/src/search/index.rs", "select p.text from paragraph p")];

/// The constants of a crate that are texts, by file and name.
pub(super) struct Constants(BTreeMap<String, Vec<(String, String)>>);

impl Constants {
    /// Those of all files of a crate.
    pub(super) fn of(product: &[Code]) -> Constants {
        let mut all: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
        for code in product {
            for literal in &code.literals {
                if let Some(name) = declared(code, literal) {
                    let value = (code.path.clone(), literal.text.clone());
                    all.entry(name.to_owned()).or_default().push(value);
                }
            }
        }
        Constants(all)
    }

    /// The value of a name in a file: its own, else that of the nearest file.
    pub(super) fn get(&self, path: &str, name: &str) -> Option<&str> {
        let alike = |other: &str| {
            let pairs = path.bytes().zip(other.bytes());
            pairs.take_while(|(one, other)| one == other).count()
        };
        let values = self.0.get(name)?;
        let (_, value) = values
            .iter()
            .max_by_key(|(of, _)| (of == path, alike(of)))?;
        Some(value)
    }
}

/// The name of the constant whose value a literal is.
pub(super) fn declared<'a>(code: &'a Code, literal: &Literal) -> Option<&'a str> {
    let before = code.bare[..literal.at].trim_end().strip_suffix('=')?;
    let before = before.trim_end().strip_suffix(": &str")?;
    before.rsplit_once("const ").map(|(_, name)| name)
}

/// What may stand in a gap of a file; nothing when nobody has said it.
pub(super) fn texts_for(code: &Code, gap: &str, constants: &Constants) -> Vec<String> {
    let mut known = GAPS.iter().filter(|(_, name, _)| *name == gap);
    let own = known
        .clone()
        .find(|(file, ..)| !file.is_empty() && code.path.ends_with(file));
    let any = known.find(|(file, ..)| file.is_empty());
    if let Some((.., texts)) = own.or(any) {
        let mut texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        if gap == "conditions" {
            texts.extend(added_conditions(code));
        }
        return texts;
    }
    if let Some(text) = constants.get(&code.path, gap) {
        return vec![text.to_owned()];
    }
    // A number, such as `PAGE + 1`.
    let is_number = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || " _+".contains(c);
    let number = (!gap.is_empty() && gap.chars().all(is_number)).then(|| "1".to_owned());
    number.into_iter().collect()
}

/// The conditions that a filter adds: `also("c.council = {}", …)`.
fn added_conditions(code: &Code) -> Vec<String> {
    let mut all = Vec::new();
    for at in code.named("also") {
        if code.bare[at..].starts_with("also(") {
            let within = code.within(at + "also".len());
            let condition = code.literals_in(within).next();
            all.extend(condition.map(|it| format!(" and {}", with_places(&it.text))));
        }
    }
    all
}

/// A condition with a place for each value; `(a, b) > ({})` has as many as columns.
fn with_places(condition: &str) -> String {
    let columns = condition
        .strip_prefix('(')
        .and_then(|it| it.split(')').next());
    let count = columns.map_or(1, |columns| columns.split(',').count());
    condition
        .replace("({})", &format!("({})", vec!["$?"; count].join(", ")))
        .replace("{}", "$?")
}

/// Gives every `$?` a number behind those that the statement has.
pub(super) fn number_places(text: &str) -> String {
    let numbers = text.split('$').skip(1).filter_map(|rest| {
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        digits.parse::<usize>().ok()
    });
    let mut next = numbers.max().unwrap_or_default();
    let mut pieces = text.split("$?");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        next += 1;
        out.push_str(&format!("${next}{piece}"));
    }
    out
}
