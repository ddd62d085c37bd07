//! `councils.csv` and the tables that build on it: what the documents say of each council.

use std::collections::HashMap;

use desk::feature::Later;
use desk::search::{self, Entry};
use desk::sheet::{Line, Table};
use desk::{Failure, WriteTx};
use kernel::change::Subject;
use kernel::day::{Day, FiscalYear, Month, Period};
use kernel::ids::OrganisationId;
use kernel::policy::{Guarded, Resource};
use kernel::refusal::Refusal;
use kernel::tiers::AreaPath;

use crate::model::{Certified, CommonName, CommonNameKind, MeetingCount, Registration};
use crate::rules;
use crate::store::{self, put};

pub(crate) fn councils<'a>(
    tx: &'a mut WriteTx,
    table: &'a Table,
) -> Later<'a, Result<usize, Failure>> {
    Box::pin(async move {
        let municipality = tx.municipality().to_owned();
        let areas = put::areas_by_key(tx, &municipality).await?;
        let organisations = put::organisations_by_key(tx, &municipality).await?;
        for line in table.lines() {
            let (id, name, seat) = line.read("key", |key| organisations.get(key).ok_or(()))?;
            line.read("name", |it| if it == name { Ok(()) } else { Err(()) })?;
            let registration = registration(&line)?;
            put::put(tx, *id, &registration).await?;
            for key in line.needed("districts")?.split(';').map(str::trim) {
                let area = areas.get(key).ok_or_else(|| line.fault("districts", key))?;
                put::put_district(tx, *id, *area, since(&registration)).await?;
            }
            check_seat(&line, seat)?;
        }
        let all: Vec<OrganisationId> = table
            .lines()
            .filter_map(|line| organisations.get(line.text("key")))
            .map(|(id, ..)| *id)
            .collect();
        let_find(tx, &all).await?;
        Ok(table.len())
    })
}

/// What belongs to a council lies in the district of its seat, also where it has several: so its team,
/// which serves them all, reaches it.
fn check_seat(line: &Line<'_>, seat: &AreaPath) -> Result<(), Failure> {
    let mut districts = line.needed("districts")?.split(';');
    match districts.any(|key| key.trim() == seat.key()) {
        true => Ok(()),
        false => Err(line.fault("districts", seat.key())),
    }
}

fn registration(line: &Line<'_>) -> Result<Registration, Failure> {
    let kind = |word: &str| CommonNameKind::printed(word).ok_or(());
    let common_name = match line.read_some("common_name_kind", kind)? {
        None => None,
        Some(kind) => Some(CommonName {
            kind,
            name: line.needed("common_name")?.to_owned(),
        }),
    };
    Ok(Registration {
        number: line.read("number", str::parse)?,
        common_name,
        certified: certified(line)?,
        districts_printed: line.some("districts_printed").map(str::to_owned),
        note: line.text("note").to_owned(),
    })
}

fn certified(line: &Line<'_>) -> Result<Option<Certified>, Failure> {
    let Some(month) = line.read_some("certified", Month::read)? else {
        return Ok(None);
    };
    let fiscal_year = line.read("fiscal_year_printed", FiscalYear::read)?;
    let printed = line.needed("certified_printed")?;
    let certified = rules::certified(fiscal_year, printed, month)
        .map_err(|no: Refusal| no.with("line", line.number))?;
    Ok(Some(certified))
}

/// A council holds its districts from its certification on; one that nobody certified, always.
fn since(it: &Registration) -> Period {
    it.certified.as_ref().map_or(Period::always(), |certified| {
        Period::since(certified.month.first())
    })
}

pub(crate) fn council_meetings<'a>(
    tx: &'a mut WriteTx,
    table: &'a Table,
) -> Later<'a, Result<usize, Failure>> {
    Box::pin(async move {
        let municipality = tx.municipality().to_owned();
        let councils = put::councils_by_key(tx, &municipality).await?;
        for (council, lines) in by_council(table, &councils)? {
            let counts: Result<Vec<MeetingCount>, Failure> =
                lines.iter().map(meeting_count).collect();
            put::put_meeting_counts(tx, council, &counts?).await?;
        }
        Ok(table.len())
    })
}

fn meeting_count(line: &Line<'_>) -> Result<MeetingCount, Failure> {
    Ok(MeetingCount {
        kind: line.needed("kind")?.to_owned(),
        count_text: line.needed("count_text")?.to_owned(),
        count: line.read_some("count", str::parse)?,
    })
}

pub(crate) fn council_activities<'a>(
    tx: &'a mut WriteTx,
    table: &'a Table,
) -> Later<'a, Result<usize, Failure>> {
    Box::pin(async move {
        let municipality = tx.municipality().to_owned();
        let councils = put::councils_by_key(tx, &municipality).await?;
        let by_council = by_council(table, &councils)?;
        for (council, lines) in &by_council {
            let activities: Result<Vec<&str>, Failure> =
                lines.iter().map(|line| line.needed("activity")).collect();
            put::put_activities(tx, *council, &activities?).await?;
        }
        let active: Vec<OrganisationId> = by_council.into_iter().map(|(id, _)| id).collect();
        let_find(tx, &active).await?;
        Ok(table.len())
    })
}

pub(crate) fn member_organisations<'a>(
    tx: &'a mut WriteTx,
    table: &'a Table,
) -> Later<'a, Result<usize, Failure>> {
    Box::pin(async move {
        let municipality = tx.municipality().to_owned();
        let councils = put::councils_by_key(tx, &municipality).await?;
        let organisations = put::organisations_by_key(tx, &municipality).await?;
        for line in table.lines() {
            let council = line.read("council", |key| councils.get(key).ok_or(()))?;
            let (member, ..) = line.read("organisation", |key| organisations.get(key).ok_or(()))?;
            let from = line.read("from", Day::read)?;
            let until = line.read_some("until", Day::read)?;
            let period = Period::try_new(from, until)
                .map_err(|_| line.fault("until", line.text("until")))?;
            put::put_member(tx, *council, *member, period).await?;
        }
        Ok(table.len())
    })
}

pub(crate) fn not_established<'a>(
    tx: &'a mut WriteTx,
    table: &'a Table,
) -> Later<'a, Result<usize, Failure>> {
    Box::pin(async move {
        let municipality = tx.municipality().to_owned();
        let areas = put::areas_by_key(tx, &municipality).await?;
        for line in table.lines() {
            let area = line.read("area", |key| areas.get(key).ok_or(()))?;
            put::put_not_established(tx, *area, line.needed("reason")?).await?;
        }
        Ok(table.len())
    })
}

/// The lines of each council, in the order of the file.
fn by_council<'a>(
    table: &'a Table,
    councils: &HashMap<String, OrganisationId>,
) -> Result<Vec<(OrganisationId, Vec<Line<'a>>)>, Failure> {
    let mut all: Vec<(OrganisationId, Vec<Line<'a>>)> = Vec::new();
    for line in table.lines() {
        let council = *line.read("council", |key| councils.get(key).ok_or(()))?;
        match all.iter_mut().find(|(id, _)| *id == council) {
            Some((_, lines)) => lines.push(line),
            None => all.push((council, vec![line])),
        }
    }
    Ok(all)
}

/// Lets these councils be found by their names, districts and activities.
async fn let_find(tx: &mut WriteTx, councils: &[OrganisationId]) -> Result<(), Failure> {
    let desk = tx.desk().clone();
    let ground = store::ground(tx, &desk).await?;
    let activities = store::list_activities(tx, desk.municipality(), None).await?;
    let listed = rules::registry(&ground, &[], &activities, desk.today);
    for it in listed.iter().filter(|it| councils.contains(&it.council.id)) {
        let council = &it.council;
        let common_name = council
            .registration
            .common_name
            .as_ref()
            .map(|it| it.name.as_str());
        let districts = it.districts.iter().map(|it| it.name.as_str());
        let paragraphs: Vec<&str> = common_name
            .into_iter()
            .chain([council.name_en.as_str(), council.kana.as_str()])
            .chain(districts)
            .chain(it.activities.iter().map(String::as_str))
            .collect();
        let entry = Entry {
            subject: Subject::of(Resource::Council, council.id),
            standing: &council.standing(),
            title: &council.name,
            paragraphs: &paragraphs,
        };
        search::put(tx, entry).await?;
    }
    Ok(())
}
