//! Pages of a big house, each asked for through the real router as a person would; and one act.

use std::path::Path;
use std::time::Duration;

use bench::{COMMON, RARE};
use criterion::{Criterion, SamplingMode, criterion_group, criterion_main};
use house::{House, Visitor};
use tokio::runtime::Runtime;

criterion_group!(benches, measure);
criterion_main!(benches);

/// The morning of the demonstration.
const NOW: &str = "2023-10-03 09:00";

fn measure(criterion: &mut Criterion) {
    let runtime = Runtime::new().expect("a runtime");
    let house = runtime.block_on(bench::house(Path::new(env!("CARGO_TARGET_TMPDIR"))));
    let city = runtime.block_on(City::look(&house));
    pages(criterion, &runtime, &house, &city);
    take(criterion, &runtime, &house, city.sent);
}

/// Some addresses in the house.
struct City {
    /// A council that asked much.
    council: String,
    /// One of its meetings.
    meeting: String,
    /// A concern of the middle of the years, where a deep page begins.
    middle: String,
    /// What was sent to the road section and waits to be taken, with its version.
    sent: Vec<(String, i64)>,
}

impl City {
    async fn look(house: &House) -> City {
        let mut tx = house.hall().db().read().await.expect("a snapshot");
        let mut id = async |sql: &str| {
            let found: uuid::Uuid = tx
                .one(sql, &[], |row| row.get("id"))
                .await
                .expect("the house has one");
            found.to_string()
        };
        let council = id(
            "select council as id from concern where municipality = '392014'
            group by council order by count(*) desc limit 1",
        )
        .await;
        let meeting = id(
            "select max(id) as id from meeting where municipality = '392014'
            and status <> 'planned'",
        )
        .await;
        let middle = id("select id from concern where municipality = '392014'
            order by id limit 1 offset 30000")
        .await;
        let road = desk::sheet::id_of(bench::CITY, "organisation", "dept-road");
        let sent = tx
            .rows(
                "select id, version from concern where municipality = '392014' and state = 'sent'
                     and holder = $1",
                desk::p![road],
                |row| {
                    Ok((
                        row.get::<uuid::Uuid>("id")?.to_string(),
                        row.get("version")?,
                    ))
                },
            )
            .await
            .expect("a list");
        City {
            council,
            meeting,
            middle,
            sent,
        }
    }
}

fn pages(criterion: &mut Criterion, runtime: &Runtime, house: &House, city: &City) {
    let mut group = criterion.benchmark_group("page");
    group
        .sample_size(10)
        .sampling_mode(SamplingMode::Flat)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1));
    let City {
        council,
        meeting,
        middle,
        sent,
    } = city;
    let concern = &sent[0].0;
    let someone = Some("road");
    let section = Some("community");
    for (name, login, path) in [
        ("start of a resident", None, "/".to_owned()),
        ("my desk of a section", someone, "/".to_owned()),
        ("my desk of the community section", section, "/".to_owned()),
        ("my desk of a chair", Some("chair_misato"), "/".to_owned()),
        ("my desk of a team", Some("team_misato"), "/".to_owned()),
        (
            "my desk of the headquarters",
            Some("headquarters"),
            "/".to_owned(),
        ),
        ("concerns, to a resident", None, "/concerns".to_owned()),
        ("concerns, all", someone, "/concerns".to_owned()),
        (
            "concerns, all, deep",
            someone,
            format!("/concerns?after={middle}"),
        ),
        ("concerns, open", someone, "/concerns?part=open".to_owned()),
        (
            "concerns, open, to the community section",
            section,
            "/concerns?part=open".to_owned(),
        ),
        ("concerns, mine", someone, "/concerns?part=mine".to_owned()),
        (
            "concerns, late",
            section,
            "/concerns?part=open&late=yes".to_owned(),
        ),
        (
            "concerns of a council",
            someone,
            format!("/concerns?council={council}"),
        ),
        (
            "concerns of a category",
            someone,
            "/concerns?category=elderly".to_owned(),
        ),
        ("a concern", someone, format!("/concerns/{concern}")),
        ("councils", None, "/councils".to_owned()),
        ("coverage", None, "/coverage".to_owned()),
        (
            "a council, to a resident",
            None,
            format!("/councils/{council}"),
        ),
        (
            "a council, to a section",
            someone,
            format!("/councils/{council}"),
        ),
        ("meetings", None, "/meetings".to_owned()),
        (
            "a meeting",
            Some("team_misato"),
            format!("/meetings/{meeting}"),
        ),
        ("voices", section, "/voices".to_owned()),
        ("voice, the form", None, "/voices/new".to_owned()),
        (
            "search, a common word, to a resident",
            None,
            format!("/search?q={}", typed(COMMON)),
        ),
        (
            "search, a common word",
            someone,
            format!("/search?q={}", typed(COMMON)),
        ),
        (
            "search, a rare word",
            someone,
            format!("/search?q={}", typed(RARE)),
        ),
        ("requests", Some("team_misato"), "/requests".to_owned()),
        ("ledger", Some("auditor"), "/ledger".to_owned()),
        (
            "ledger of a thing",
            Some("auditor"),
            format!("/ledger/subject/concern/{concern}"),
        ),
    ] {
        let visitor = visitor(house, login);
        group.bench_function(name, |bencher| {
            bencher.to_async(runtime).iter(async || {
                let reply = visitor.get(&path).await;
                assert_eq!(reply.status.as_u16(), 200, "{name}: {}", reply.text());
            });
        });
    }
    group.finish();
}

fn visitor<'a>(house: &'a House, login: Option<&str>) -> Visitor<'a> {
    let somebody = house.at(NOW);
    match login {
        Some(login) => somebody.by(login),
        None => somebody,
    }
}

/// A word as it stands in an address.
fn typed(word: &str) -> String {
    word.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// The road section takes what was sent to it, one after the other; each is an act with its commit.
fn take(criterion: &mut Criterion, runtime: &Runtime, house: &House, sent: Vec<(String, i64)>) {
    let mut group = criterion.benchmark_group("act");
    group
        .sample_size(10)
        .sampling_mode(SamplingMode::Flat)
        .warm_up_time(Duration::from_nanos(1))
        .measurement_time(Duration::from_millis(100));
    let visitor = visitor(house, Some("road"));
    let mut waiting = sent.into_iter();
    group.bench_function("take", |bencher| {
        let mut next = || {
            waiting
                .next()
                .expect("the house has more than a bench takes")
        };
        bencher.to_async(runtime).iter_batched(
            &mut next,
            async |(id, version)| {
                let version = version.to_string();
                let fields = [("version", version.as_str()), ("until", "2023-10-20")];
                let reply = visitor.post(&format!("/concerns/{id}/take"), &fields).await;
                assert_eq!(reply.status.as_u16(), 303, "{}", reply.text());
            },
            criterion::BatchSize::PerIteration,
        );
    });
    group.finish();
}
