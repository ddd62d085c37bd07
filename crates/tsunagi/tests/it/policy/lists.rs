//! On the real database: what an account finds in a list is what the policy lets it read, row by
//! row, and what it can open.

use std::collections::BTreeSet;

use house::House;
use kernel::change::Subject;
use kernel::day::{Day, Period};
use kernel::policy::{Action, Actor, Grant, Guarded, Resource, Role, Standing, Visibility};
use kernel::tiers::AreaPath;
use serde_json::Value;
use tsunagi::house::FEATURES;
use uuid::Uuid;

use crate::lived::{self, Comer};

/// The lists of the house: the feature, the kind, the address of the list in the API with the
/// name of its next page, and the page of one row.
struct List {
    feature: &'static str,
    kind: Resource,
    /// All parts that together are the whole list.
    parts: &'static [&'static str],
    /// How the next page is asked for.
    next: &'static str,
    page: &'static str,
    /// What the policy asks about each row, where it does not stand in `thing`.
    rows: &'static str,
}

const LISTS: &[List] = &[
    List {
        feature: "concerns",
        kind: Resource::Concern,
        parts: &["/api/v1/concerns?part=all"],
        next: "after",
        page: "/concerns/",
        rows: "select c.id, c.area_path, c.visibility, c.council, c.holder, c.sender
               from concern c where c.municipality = $1",
    },
    List {
        feature: "meetings",
        kind: Resource::Meeting,
        parts: &["/api/v1/meetings"],
        next: "before",
        page: "/meetings/",
        rows: "select m.id, m.area_path, m.visibility, m.council, null as holder, null as sender
               from meeting m where m.municipality = $1",
    },
    List {
        feature: "teams",
        kind: Resource::AttendanceRequest,
        parts: &["/api/v1/requests", "/api/v1/requests?part=ended"],
        next: "after",
        page: "/requests/",
        rows: "select r.id, r.area_path, 'closed' as visibility, r.council, r.holder,
                      null as sender
               from attendance_request r where r.municipality = $1",
    },
    List {
        feature: "voices",
        kind: Resource::Voice,
        parts: &[
            "/api/v1/voices",
            "/api/v1/voices?tray=doubted",
            "/api/v1/voices?tray=ended",
        ],
        next: "after",
        page: "/voices/",
        rows: "select v.id, v.area_path, v.visibility, v.council, v.holder, null as sender
               from voice v where v.municipality = $1",
    },
    List {
        feature: "councils",
        kind: Resource::Council,
        parts: &["/api/v1/councils"],
        next: "after",
        page: "/councils/",
        rows: "select o.id, o.area_path, 'public' as visibility, o.id as council,
                      null as holder, null as sender
               from council c
               join organisation o on o.municipality = c.municipality and o.id = c.id
               where c.municipality = $1",
    },
];

/// The moment of all questions.
const NOW: &str = "2023-07-25 10:00";

/// A row with what the policy asks about it.
pub(crate) struct Row {
    /// What it is.
    pub(crate) subject: Subject,
    standing: Standing,
}

impl Guarded for Row {
    fn subject(&self) -> Subject {
        self.subject
    }
    fn standing(&self) -> Standing {
        self.standing.clone()
    }
}

#[test]
fn a_list_shows_what_the_policy_lets_its_reader_open() {
    house::both(FEATURES, |house| async move {
        lived::live(&house).await;
        let mut complaints = Vec::new();
        for slug in ["kochi", "takamatsu"] {
            for list in LISTS.iter().filter(|list| lived::has(list.feature)) {
                let rows = rows(&house, slug, list).await;
                assert!(!rows.is_empty(), "{slug} has no {:?}", list.kind);
                let mut seen = Vec::new();
                for comer in lived::comers(slug) {
                    let (found, no) = compare(&house, list, &rows, &comer).await;
                    complaints.extend(no);
                    seen.push(found);
                }
                // A list that shows everybody the same would prove nothing.
                let all_alike = seen.iter().all(|found| *found == seen[0]);
                let is_public = list.kind == Resource::Council;
                assert_eq!(all_alike, is_public, "{slug}, {:?}: {seen:?}", list.kind);
            }
        }
        assert!(
            complaints.is_empty(),
            "{} disagreements:\n{}",
            complaints.len(),
            complaints.join("\n")
        );
    });
}

/// How many rows one reader finds, and where list, policy and page of one row disagree.
async fn compare(house: &House, list: &List, rows: &[Row], comer: &Comer) -> (usize, Vec<String>) {
    let listed = listed(house, list, comer).await;
    let actor = actor(house, comer).await;
    let visitor = comer.at(house, NOW);
    let mut complaints = Vec::new();
    for row in rows {
        let id = row.subject.id;
        let page = visitor.get(&format!("{}{id}", list.page)).await.status;
        let (in_list, may) = (listed.contains(&id), actor.may(Action::Read, row).is_ok());
        if in_list != may || (page == 200) != may {
            complaints.push(format!(
                "{} of {}: {}{id} ({:?}, {:?}): policy {may}, list {in_list}, page {page}",
                comer.name(),
                comer.slug,
                list.page,
                list.kind,
                row.standing.visibility,
            ));
        }
    }
    (listed.len(), complaints)
}

/// All ids of a list, page by page. A reader who may not open the list at all finds none.
async fn listed(house: &House, list: &List, comer: &Comer) -> BTreeSet<Uuid> {
    let visitor = comer.at(house, NOW);
    let mut all = BTreeSet::new();
    for part in list.parts {
        let mut path = (*part).to_owned();
        let mut pages = 0;
        loop {
            pages += 1;
            assert!(pages < 50, "{path}: a list without an end");
            let reply = visitor.get(&path).await;
            if matches!(reply.status.as_u16(), 401 | 403 | 404) {
                break;
            }
            assert_eq!(reply.status, 200, "{path}: {}", reply.body);
            let answer = reply.json();
            all.extend(rows_of(&answer).iter().map(|row| {
                let id = row["id"].as_str().expect("a row has an id");
                Uuid::parse_str(id).expect("an id")
            }));
            let Some(next) = answer["next"].as_str().filter(|next| !next.is_empty()) else {
                break;
            };
            let joint = if part.contains('?') { '&' } else { '?' };
            let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
            path = format!("{part}{joint}{}={next}", list.next);
        }
    }
    all
}

/// The rows of an answer: itself, or the one list of rows with ids in it.
fn rows_of(answer: &Value) -> Vec<Value> {
    let has_ids = |rows: &&Vec<Value>| rows.iter().all(|row| row["id"].is_string());
    let fields = answer.as_object().into_iter().flat_map(|it| it.values());
    let lists = std::iter::once(answer).chain(fields);
    let rows: Vec<_> = lists.filter_map(Value::as_array).filter(has_ids).collect();
    rows.into_iter().flatten().cloned().collect()
}

/// Every row of every list of a municipality.
pub(crate) async fn all_rows(house: &House, slug: &str) -> Vec<Row> {
    let mut all = Vec::new();
    for list in LISTS.iter().filter(|list| lived::has(list.feature)) {
        all.extend(rows(house, slug, list).await);
    }
    all
}

/// Every row of a list with what the policy asks about it.
async fn rows(house: &House, slug: &str, list: &List) -> Vec<Row> {
    let place = house.hall().by_slug(slug).expect("a sample");
    let mut tx = house.hall().db().read().await.expect("a reader");
    let params = desk::p![place.code];
    let rows = tx.rows(list.rows, params, |row| {
        let visibility: String = row.get("visibility")?;
        Ok(Row {
            subject: Subject {
                kind: list.kind,
                id: row.get("id")?,
            },
            standing: Standing {
                area: AreaPath::stored(row.get::<String>("area_path")?),
                visibility: Visibility::read(&visibility).expect("a visibility"),
                council: row.get("council")?,
                holder: row.get("holder")?,
                sender: row.get("sender")?,
                asked: Vec::new(),
            },
        })
    });
    let mut rows = rows.await.expect("the rows of the kind");
    if list.kind == Resource::Concern {
        for row in &mut rows {
            // Asked to help, or had it in hand at some time.
            row.standing.asked = tx
                .rows(
                    "select organisation as office from concern_asked
                     where municipality = $1 and concern = $2
                     union
                     select holder as office from concern_step
                     where municipality = $1 and concern = $2 and holder is not null",
                    desk::p![place.code, row.subject.id],
                    |row| row.get("office"),
                )
                .await
                .expect("the offices of a concern");
        }
    }
    rows
}

/// Who comes, by the grants that the database holds.
pub(crate) async fn actor(house: &House, comer: &Comer) -> Actor {
    let place = house.hall().by_slug(comer.slug).expect("a sample");
    let Some(login) = &comer.login else {
        return Actor::resident(&place.area);
    };
    let mut tx = house.hall().db().read().await.expect("a reader");
    let grants = tx
        .rows(
            "select a.id, g.role, g.organisation, g.area_path, g.from_date, g.until_date
             from account a
             join role_grant g on g.municipality = a.municipality and g.account = a.id
             where a.municipality = $1 and a.login = $2",
            desk::p![place.code, login],
            |row| {
                let role: String = row.get("role")?;
                let grant = Grant {
                    role: Role::read(&role).expect("a role"),
                    organisation: row.get("organisation")?,
                    area: AreaPath::stored(row.get::<String>("area_path")?),
                    period: Period {
                        from: row.get("from_date")?,
                        until: row.get("until_date")?,
                    },
                };
                Ok((row.get("id")?, grant))
            },
        )
        .await
        .expect("the grants of an account");
    let account = grants.first().map(|(id, _)| *id);
    let grants = grants.into_iter().map(|(_, grant)| grant);
    let today = Day::of(house::moment(NOW));
    let account = account.unwrap_or_else(|| panic!("{login} has no role"));
    Actor::logged_in(account, None, String::new(), grants, &place.area, today)
}
