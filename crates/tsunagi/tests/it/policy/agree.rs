//! Every role, act and kind against every standing a row can have: the check, the scope and the SQL.

use std::collections::BTreeSet;

use desk::db::{Engine, Param};
use kernel::change::Subject;
use kernel::day::{Day, Period};
use kernel::ids::{AccountId, Id, OrganisationId};
use kernel::policy::{
    Action, Actor, Columns, Grant, Guarded, Part, Reach, Resource, Role, Standing, TABLE,
    Visibility,
};
use kernel::tiers::AreaPath;
use tsunagi::house::FEATURES;
use uuid::Uuid;

/// The actor's own office, and one of somebody else.
const OURS: u128 = 1;
const THEIRS: u128 = 2;

fn office(number: u128) -> OrganisationId {
    Id::new(Uuid::from_u128(number))
}

/// The actor's area is the first: itself, a part of it, all around it, a neighbour with the same
/// beginning, and another municipality.
fn areas() -> [AreaPath; 5] {
    let city = AreaPath::root("39").child("392014");
    let district = city.child("misato");
    [
        district.clone(),
        district.child("jinzenji"),
        city.clone(),
        city.child("misatohigashi"),
        AreaPath::root("37").child("372013").child("misato"),
    ]
}

/// Every standing that makes a difference, each a row.
fn standings() -> Vec<Standing> {
    let parts = [None, Some(office(OURS)), Some(office(THEIRS))];
    let mut all = Vec::new();
    for area in areas() {
        for visibility in Visibility::ALL {
            for council in parts {
                for holder in parts {
                    for sender in parts {
                        for asked in [vec![], vec![THEIRS], vec![THEIRS, OURS]] {
                            all.push(Standing {
                                area: area.clone(),
                                visibility: *visibility,
                                council,
                                holder,
                                sender,
                                asked: asked.into_iter().map(office).collect(),
                            });
                        }
                    }
                }
            }
        }
    }
    all
}

/// Somebody with this role for our office in our area; nobody has none.
fn actor(role: Role) -> Actor {
    let grant = Grant {
        role,
        organisation: Some(office(OURS)),
        area: areas()[0].clone(),
        period: Period::always(),
    };
    let (account, today) = (
        AccountId::new(Uuid::from_u128(9)),
        Day::constant(2023, 8, 1),
    );
    let city = AreaPath::root("39").child("392014");
    Actor::logged_in(account, None, String::new(), [grant], &city, today)
}

/// What the table says, read once more as a person reads it.
fn is_granted(role: Role, action: Action, kind: Resource, row: &Standing) -> bool {
    TABLE.iter().any(|line| {
        // What only a private link or the program has is nobody's by a grant.
        if line.role == role && !role.is_given() && role != Role::Resident {
            return false;
        }
        // Everybody is a resident of the whole city, and acts there for nobody.
        let area = match line.role {
            Role::Resident => AreaPath::root("39").child("392014"),
            other if other == role => areas()[0].clone(),
            _ => return false,
        };
        let reached = match line.reach {
            Reach::Within => row.area.as_str().starts_with(area.as_str()),
            Reach::As(_) if line.role == Role::Resident => false,
            Reach::As(Part::Council) => row.council == Some(office(OURS)),
            Reach::As(Part::Holder) => row.holder == Some(office(OURS)),
            Reach::As(Part::Sender) => row.sender == Some(office(OURS)),
            Reach::As(Part::Asked) => row.asked.contains(&office(OURS)),
        };
        line.kind == kind
            && line.actions.contains(&action)
            && reached
            && row.visibility <= line.sees
    })
}

struct Row<'a>(Resource, &'a Standing);

impl Guarded for Row<'_> {
    fn subject(&self) -> Subject {
        Subject {
            kind: self.0,
            id: Uuid::nil(),
        }
    }
    fn standing(&self) -> Standing {
        self.1.clone()
    }
}

#[test]
fn the_check_and_the_scope_say_what_the_table_says() {
    let standings = standings();
    for role in Role::ALL {
        let actor = actor(*role);
        for kind in Resource::ALL {
            for action in Action::ALL {
                let scope = actor.scope(*action, *kind);
                // Where no line grants anything, a few rows show that it is denied.
                let named = TABLE.iter().any(|line| {
                    let is_theirs = [*role, Role::Resident].contains(&line.role);
                    is_theirs && line.kind == *kind && line.actions.contains(action)
                });
                let step = if named { 1 } else { 97 };
                for row in standings.iter().step_by(step) {
                    let expected = is_granted(*role, *action, *kind, row);
                    let checked = actor.may(*action, &Row(*kind, row));
                    let said = (checked.is_ok(), scope.holds(row));
                    assert_eq!(
                        said,
                        (expected, expected),
                        "{role:?} {action:?} {kind:?}: {row:?}"
                    );
                    if let Err(no) = checked {
                        let reads = is_granted(*role, Action::Read, *kind, row);
                        assert_eq!(no.secret, !reads, "{role:?} {action:?} {kind:?}: {row:?}");
                    }
                }
            }
        }
    }
}

/// Where the rows of this test lie: in the table of everything that can be found.
const COLUMNS: Columns = Columns {
    area: "t.area_path",
    visibility: "t.visibility",
    council: Some("t.council"),
    holder: Some("t.holder"),
    sender: Some("t.sender"),
    asked: Some(
        "exists (select 1 from thing_asked q where q.municipality = t.municipality
                 and q.kind = t.kind and q.id = t.id and q.organisation = {office})",
    ),
};

#[test]
fn the_condition_in_sql_finds_the_rows_of_the_scope() {
    house::both(FEATURES, |house| async move {
        let standings = standings();
        house
            .tamper(&rows(house.hall().db().engine(), &standings))
            .await;
        let mut tx = house.hall().db().read().await.expect("a reader");
        let mut tried = BTreeSet::new();
        for role in Role::ALL {
            let actor = actor(*role);
            for (kind, action) in TABLE.iter().flat_map(|line| {
                let acts = line.actions.iter();
                acts.map(move |action| (line.kind, *action))
            }) {
                let scope = actor.scope(action, kind);
                let (condition, values) = scope.sql(&COLUMNS, 2);
                // Many lines bind to the same condition.
                if !tried.insert(format!("{condition} {values:?}")) {
                    continue;
                }
                let mut params = desk::p!["trial"].to_vec();
                params.extend(values.into_iter().map(Param::from));
                let sql = format!(
                    "select t.title from thing t where t.municipality = $1 and {condition}
                     order by t.title"
                );
                let found: Vec<String> = tx
                    .rows(&sql, &params, |row| row.get("title"))
                    .await
                    .expect("a condition that both engines understand");
                let expected: Vec<String> = standings
                    .iter()
                    .enumerate()
                    .filter(|(_, row)| scope.holds(row))
                    .map(|(at, _)| title(at))
                    .collect();
                assert_eq!(found, expected, "{role:?} {action:?} {kind:?}: {condition}");
            }
        }
        assert!(tried.len() > 10, "{} conditions are too few", tried.len());
    });
}

fn title(at: usize) -> String {
    format!("{at:05}")
}

/// The standings as rows of a municipality of their own.
fn rows(engine: Engine, standings: &[Standing]) -> String {
    let id = |id: Uuid| match engine {
        Engine::Sqlite => format!("x'{}'", id.simple()),
        Engine::Postgres => format!("'{id}'"),
    };
    let some = |it: Option<OrganisationId>| it.map_or("null".to_owned(), |it| id(it.uuid()));
    let at = match engine {
        Engine::Sqlite => "0",
        Engine::Postgres => "'2023-08-01T00:00:00Z'",
    };
    let (mut things, mut asked) = (Vec::new(), Vec::new());
    for (number, it) in standings.iter().enumerate() {
        let own = id(Uuid::from_u128(1000 + number as u128));
        things.push(format!(
            "('trial', 'concern', {own}, '{}', '{}', '{}', {}, {}, {}, {at})",
            title(number),
            it.area,
            it.visibility.code(),
            some(it.council),
            some(it.holder),
            some(it.sender),
        ));
        for office in &it.asked {
            asked.push(format!(
                "('trial', 'concern', {own}, {})",
                id(office.uuid())
            ));
        }
    }
    format!(
        "insert into thing (municipality, kind, id, title, area_path, visibility, council, holder,
             sender, changed_at) values {};
         insert into thing_asked (municipality, kind, id, organisation) values {};",
        things.join(", "),
        asked.join(", ")
    )
}
