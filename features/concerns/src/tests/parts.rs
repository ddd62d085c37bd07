//! The columns of a list stand for the parts that the policy speaks of.

use std::collections::BTreeSet;

use desk::db::{Conn, Param};
use desk::p;
use kernel::ids::{ConcernId, OrganisationId};
use kernel::policy::{Bound, Guarded, Part, Scope, Visibility};

use super::*;
use crate::store;

/// The ids of all concerns with the standing of each.
async fn all(tx: &mut Conn) -> Vec<crate::model::Concern> {
    let ids: Vec<ConcernId> = tx
        .rows("select id from concern order by id", &[], |row| {
            row.get("id")
        })
        .await
        .expect("the concerns");
    let mut all = Vec::new();
    for id in ids {
        all.push(store::load(tx, "392014", id).await.expect("a concern"));
    }
    all
}

/// The concerns for which an office plays a part, by the condition of a list.
async fn listed(tx: &mut Conn, scope: &Scope) -> BTreeSet<ConcernId> {
    let (condition, values) = scope.sql(&store::COLUMNS, 2);
    let mut params = p!["392014"].to_vec();
    params.extend(values.into_iter().map(Param::from));
    let sql = format!("select c.id from concern c where c.municipality = $1 and {condition}");
    let ids = tx.rows(&sql, &params, |row| row.get("id")).await;
    ids.expect("a condition").into_iter().collect()
}

#[test]
fn each_column_names_the_part_that_it_stands_for() {
    house::both(FEATURES, |house| async move {
        let concern = sent_ditch(&house, "members").await;
        judged_ditch(&house, "closed").await;
        let section = house.at("2023-07-21 10:00").by("community");
        let elderly = office(&section, &concern, "ask", "ask", "高齢者支援課").await;
        done(&section, &concern, "ask", &[("ask", &elderly)]).await;

        let mut tx = house.hall().db().read().await.expect("a snapshot");
        let concerns = all(&mut tx).await;
        let offices: BTreeSet<OrganisationId> = concerns
            .iter()
            .map(Guarded::standing)
            .flat_map(|it| {
                let parts = [it.council, it.holder, it.sender];
                parts.into_iter().flatten().chain(it.asked)
            })
            .collect();
        let mut played = BTreeSet::new();
        for part in Part::ALL {
            for office in &offices {
                let bound = Bound {
                    area: None,
                    part: Some((*part, *office)),
                    sees: Visibility::Closed,
                };
                let scope = Scope { any: vec![bound] };
                let theirs = concerns.iter().filter(|it| scope.holds(&it.standing()));
                let theirs: BTreeSet<_> = theirs.map(|it| it.id).collect();
                assert_eq!(listed(&mut tx, &scope).await, theirs, "{part:?} {office}");
                played.extend(theirs.into_iter().map(|id| (*part, id)));
            }
        }
        assert_eq!(played.len(), 8, "every part is played for both: {played:?}");
    });
}
