//! A page asks the database as often in a big house as in a small one: nothing is asked for each row.

use std::collections::BTreeMap;

use house::House;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use tsunagi::house::FEATURES;

use super::pages::NOW;
use super::{found, places};
use crate::lived;

/// Who looks: each sees other rows.
const READERS: &[&str] = &[
    "",
    "chair_misato",
    "team_misato",
    "road",
    "community",
    "auditor",
    "admin",
];

/// Read page by page as a whole, by their purpose.
const WHOLE: &[&str] = &[
    "/ledger/verify",
    "/api/v1/ledger/verification",
    "/ledger.csv",
];

/// How often something was asked of the database so far.
fn asked(measured: &PrometheusHandle) -> u64 {
    let text = measured.render();
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix("tsunagi_statements_total "));
    line.map_or(0, |count| count.parse().expect("a count"))
}

/// How often each page asks, for each reader who gets it.
async fn costs(house: &House, measured: &PrometheusHandle) -> BTreeMap<String, u64> {
    let mut costs = BTreeMap::new();
    for route in found::all().iter().filter(|route| route.get) {
        if WHOLE.contains(&route.path.as_str()) {
            continue;
        }
        for place in places::of(house, "kochi", route).await {
            for reader in READERS {
                let visitor = house.at(NOW);
                let visitor = match *reader {
                    "" => visitor,
                    login => visitor.by(login),
                };
                let before = asked(measured);
                let reply = visitor.get(&place.path).await;
                if reply.status == 200 {
                    let name = format!("{} ({}) to {reader:?}", place.route, place.which);
                    costs.insert(name, asked(measured) - before);
                }
            }
        }
    }
    costs
}

#[test]
fn no_page_asks_more_where_there_is_more() {
    house::sqlite(FEATURES, |house| async move {
        let recorder = PrometheusBuilder::new().build_recorder();
        let measured = recorder.handle();
        let _counting = metrics::set_default_local_recorder(&recorder);
        lived::live(&house).await;
        let small = costs(&house, &measured).await;
        lived::grow(&house).await;
        let big = costs(&house, &measured).await;
        let more: Vec<String> = small
            .iter()
            .filter_map(|(name, before)| {
                let after = big.get(name)?;
                (after > before).then(|| format!("{name}: {before}, then {after}"))
            })
            .collect();
        let counted = small.values().filter(|cost| **cost > 1).count();
        assert!(counted > 100, "only {counted} pages asked for something");
        let most = small.iter().max_by_key(|(_, cost)| **cost);
        eprintln!("the page that asks most: {most:?}");
        assert!(more.is_empty(), "{}", more.join("\n"));
    });
}
