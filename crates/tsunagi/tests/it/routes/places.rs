//! What fills the gaps of addresses: one thing of every sort that makes a difference.

use desk::db::StoreError;
use house::House;
use uuid::Uuid;

use super::Route;
use crate::lived;

/// Things of one kind, for all addresses that begin so.
struct Things {
    feature: &'static str,
    at: &'static str,
    /// What distinguishes it, and the statement that finds its `id`, and a `part` of it for the
    /// second gap.
    each: &'static [(&'static str, &'static str)],
}

const THINGS: &[Things] = &[
    Things {
        feature: "areas",
        at: "/areas/{id}",
        each: &[(
            "a district",
            "select id, id as part from area where municipality = $1 and tier = 'district'
             order by key limit 1",
        )],
    },
    Things {
        feature: "people",
        at: "/accounts/{id}",
        each: &[(
            "the auditor's",
            "select a.id, g.id as part from account a
             join role_grant g on g.municipality = a.municipality and g.account = a.id
             where a.municipality = $1 and g.role = 'auditor'",
        )],
    },
    Things {
        feature: "people",
        at: "/organisations/{id}",
        each: &[(
            "a section",
            "select id, id as part from organisation
             where municipality = $1 and kind = 'department' order by key limit 1",
        )],
    },
    Things {
        feature: "councils",
        at: "/councils/{id}",
        each: &[(
            "",
            "select id, id as part from council where municipality = $1
             order by number limit 1",
        )],
    },
    Things {
        feature: "teams",
        at: "/teams/{id}",
        each: &[(
            "",
            "select t.id, t.id as part from team t
             join attendance_request r on r.municipality = t.municipality and r.team = t.id
             where t.municipality = $1 order by t.number limit 1",
        )],
    },
    Things {
        feature: "teams",
        at: "/requests/{id}",
        each: &[
            (
                "accepted",
                "select id, id as part from attendance_request
                 where municipality = $1 and state <> 'asked' order by id limit 1",
            ),
            (
                "asked",
                "select id, id as part from attendance_request
                 where municipality = $1 and state = 'asked' order by id limit 1",
            ),
        ],
    },
    Things {
        feature: "teams",
        at: "/volunteering/{id}",
        each: &[(
            "",
            "select id, id as part from volunteer_call where municipality = $1
             order by id limit 1",
        )],
    },
    Things {
        feature: "meetings",
        at: "/meetings/{id}",
        each: &[
            (
                "public, public item",
                "select m.id, i.id as part from meeting m
                 join agenda_item i on i.municipality = m.municipality and i.meeting = m.id
                 where m.municipality = $1 and m.visibility = 'public'
                   and i.visibility = 'public' order by i.position limit 1",
            ),
            (
                "public, closed item",
                "select m.id, i.id as part from meeting m
                 join agenda_item i on i.municipality = m.municipality and i.meeting = m.id
                 where m.municipality = $1 and m.visibility = 'public'
                   and i.visibility = 'closed' order by i.position limit 1",
            ),
            (
                "members",
                "select m.id, i.id as part from meeting m
                 join agenda_item i on i.municipality = m.municipality and i.meeting = m.id
                 where m.municipality = $1 and m.visibility = 'members'
                 order by i.position limit 1",
            ),
            (
                "closed",
                "select m.id, i.id as part from meeting m
                 join agenda_item i on i.municipality = m.municipality and i.meeting = m.id
                 where m.municipality = $1 and m.visibility = 'closed'
                 order by i.position limit 1",
            ),
        ],
    },
    Things {
        feature: "meetings",
        at: "/meetings/{id}/sentences/{sentence}",
        each: &[(
            "closed",
            "select m.id, s.id as part from meeting m
             join sentence s on s.municipality = m.municipality and s.meeting = m.id
             where m.municipality = $1 and m.visibility = 'closed'
             order by s.item, s.position limit 1",
        )],
    },
    Things {
        feature: "concerns",
        at: "/concerns/{id}",
        each: &[
            (
                "public",
                "select id, id as part from concern where municipality = $1
                   and visibility = 'public' order by number limit 1",
            ),
            (
                "members",
                "select id, id as part from concern where municipality = $1
                   and visibility = 'members' order by number limit 1",
            ),
            (
                "closed",
                "select id, id as part from concern where municipality = $1
                   and visibility = 'closed' order by number limit 1",
            ),
        ],
    },
    Things {
        feature: "voices",
        at: "/voices/{id}",
        each: &[
            (
                "members",
                "select id, id as part from voice where municipality = $1
                   and visibility = 'members' and council is not null order by number limit 1",
            ),
            (
                "closed",
                "select id, id as part from voice where municipality = $1
                   and visibility = 'closed' order by number limit 1",
            ),
        ],
    },
    Things {
        feature: "concerns",
        at: "/ledger/subject/{kind}/{id}",
        each: &[(
            "a closed concern",
            "select id, id as part from concern where municipality = $1
               and visibility = 'closed' order by number limit 1",
        )],
    },
];

/// Where addresses of the API begin.
pub(super) const API: &str = "/api/v1";

/// A route with its gaps filled.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// The route as laid out.
    pub(super) route: String,
    /// Which thing it is: `closed`.
    pub(super) which: &'static str,
    /// The address.
    pub(super) path: String,
    /// The thing in the first gap.
    pub(super) thing: Option<Uuid>,
}

/// A route with every thing of a municipality that belongs into it.
pub(super) async fn of(house: &House, slug: &str, route: &Route) -> Vec<Place> {
    let path = &route.path;
    let place = |which, path: String, thing| Place {
        route: route.path.clone(),
        which,
        path,
        thing,
    };
    if !path.contains('{') {
        return vec![place("", path.clone(), None)];
    }
    let below = path.strip_prefix(API).unwrap_or(path);
    let fitting = THINGS.iter().filter(|it| below.starts_with(it.at));
    let nearest = fitting.max_by_key(|it| it.at.len());
    let Some(things) = nearest.filter(|it| lived::has(it.feature)) else {
        // Keys of private links and the like: one that was never given out.
        return vec![place(
            "unknown",
            filled(path, &["0189e6d0-0000-7000-8000-0000000000ff"]),
            None,
        )];
    };
    let mut all = Vec::new();
    for (which, sql) in things.each {
        let (id, part) = find(house, slug, sql)
            .await
            .unwrap_or_else(|why| panic!("{slug}: {path}, {which}: {why:?}"));
        let (id_text, part) = (id.to_string(), part.to_string());
        let path = path.replace("{kind}", "concern");
        all.push(place(which, filled(&path, &[&id_text, &part]), Some(id)));
    }
    all
}

async fn find(house: &House, slug: &str, sql: &str) -> Result<(Uuid, Uuid), StoreError> {
    let place = house.hall().by_slug(slug).expect("a sample");
    let mut tx = house.hall().db().read().await?;
    tx.one(sql, desk::p![place.code], |row| {
        Ok((row.get("id")?, row.get("part")?))
    })
    .await
}

/// A path with its gaps filled in order; the last text fills all that follow.
fn filled(path: &str, texts: &[&str]) -> String {
    let mut out = String::new();
    let mut rest = path;
    let mut number = 0;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        out.push_str(texts[number.min(texts.len() - 1)]);
        number += 1;
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    out
}
