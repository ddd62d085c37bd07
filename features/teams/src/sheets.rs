//! The files of the feature: support blocks and their districts, how districts are staffed, who
//! is posted where.

use std::collections::HashSet;

use desk::feature::Later;
use desk::sheet::{Line, Table, id_of};
use desk::{Failure, WriteTx};
use kernel::day::{Day, Period};
use kernel::ids::{AreaId, Id, OrganisationId, TeamId};
use kernel::refusal::Refusal;
use kernel::tiers::AreaPath;
use people::{Organisation, OrganisationKind};

use crate::model::{Office, Posting, PostingKind, Serves, Staffing, Team};
use crate::rules::Condition;
use crate::store::listing::Named;
use crate::{acts, store};

/// The id behind a key of the files.
fn id<T>(tx: &WriteTx, kind: &str, key: &str) -> Id<T> {
    Id::new(id_of(tx.municipality(), kind, key))
}

/// A team is an organisation: one id for both.
fn team_id(tx: &WriteTx, key: &str) -> TeamId {
    id(tx, "organisation", key)
}

/// The key of the team of a district that belongs to no block.
fn team_key(district: &str) -> String {
    format!("team-{district}")
}

/// The term in the columns `from` and `until`.
fn period(line: &Line<'_>) -> Result<Period, Failure> {
    let from = line.read("from", Day::read)?;
    let until = line.read_some("until", Day::read)?;
    Period::try_new(from, until).map_err(|_| line.fault("until", line.text("until")))
}

/// `support_blocks.csv`: each block with its team.
pub(crate) fn support_blocks<'a>(
    tx: &'a mut WriteTx,
    table: &'a Table,
) -> Later<'a, Result<usize, Failure>> {
    Box::pin(async move {
        let place = tx.desk().place();
        let (team, team_en) = (place.scheme.team_ja.clone(), place.scheme.team_en.clone());
        let area = place.area.clone();
        for line in table.lines() {
            let key = line.needed("key")?;
            let number: i64 = line.read("number", str::parse)?;
            let printed = line.needed("name_printed")?;
            let it = Team {
                id: team_id(tx, key),
                number,
                serves: Serves::Block,
                name_printed: printed.to_owned(),
                name: format!("{printed}ブロック {team}"),
                name_en: format!("Block {number} {team_en}"),
                area: area.clone(),
            };
            put_team(tx, key, it, area.key()).await?;
        }
        Ok(table.len())
    })
}

/// Writes a team with its organisation, at home in the area with this key.
async fn put_team(tx: &mut WriteTx, key: &str, it: Team, area: &str) -> Result<(), Failure> {
    let organisation = Organisation {
        id: it.office(),
        key: key.to_owned(),
        kind: OrganisationKind::Team,
        name: it.name.clone(),
        name_en: it.name_en.clone(),
        kana: String::new(),
        area: id(tx, "area", area),
        area_path: it.area.clone(),
        phone: None,
        mail: None,
        parent: Some(tx.desk().place().section),
        note: String::new(),
        closed_on: None,
    };
    people::put_organisation(tx, &organisation).await?;
    Ok(store::team::put(tx, &it).await?)
}

/// `support_block_districts.csv`: which block serves a district, and since when.
pub(crate) fn support_block_districts<'a>(
    tx: &'a mut WriteTx,
    table: &'a Table,
) -> Later<'a, Result<usize, Failure>> {
    Box::pin(async move {
        for line in table.lines() {
            let team = team_id(tx, line.needed("block")?);
            let area: AreaId = id(tx, "area", line.needed("area")?);
            let term = period(&line)?;
            store::district::put_district(tx, team, area, term, line.text("note")).await?;
        }
        Ok(table.len())
    })
}

/// `district_staffing.csv`: where the staff of a district come from. A district with a row has a
/// team of its own, which is made here.
pub(crate) fn district_staffing<'a>(
    tx: &'a mut WriteTx,
    table: &'a Table,
) -> Later<'a, Result<usize, Failure>> {
    Box::pin(async move {
        let mut known: HashSet<&str> = HashSet::new();
        for line in table.lines() {
            let district = line.needed("district")?;
            if known.insert(district) {
                let number = i64::try_from(known.len()).expect("a city has few districts");
                let area = store::district::district_of_key(tx, district)
                    .await?
                    .ok_or_else(|| line.fault("district", district))?;
                put_district_team(tx, district, number, area).await?;
            }
            let it = staffing(tx, &line)?;
            let team = team_id(tx, &team_key(district));
            store::district::put_district(tx, team, it.area, it.period, "").await?;
            store::district::put_staffing(tx, &it).await?;
        }
        Ok(table.len())
    })
}

async fn put_district_team(
    tx: &mut WriteTx,
    district: &str,
    number: i64,
    (area, path): (Named, AreaPath),
) -> Result<(), Failure> {
    let scheme = &tx.desk().place().scheme;
    let it = Team {
        id: team_id(tx, &team_key(district)),
        number,
        serves: Serves::District,
        name: format!("{} {}", area.name, scheme.team_ja),
        name_en: format!("{} {}", area.name_en, scheme.team_en),
        name_printed: area.name,
        area: path,
    };
    put_team(tx, &team_key(district), it, district).await
}

fn staffing(tx: &WriteTx, line: &Line<'_>) -> Result<Staffing, Failure> {
    let centre = line.some("branch_centre");
    let centre: Option<OrganisationId> = centre.map(|key| id(tx, "organisation", key));
    Ok(Staffing {
        area: id(tx, "area", line.needed("district")?),
        period: period(line)?,
        office: match yes(line, "central")? {
            true => Office::Central,
            false => Office::BranchCentre(centre),
        },
        filled_from_outside: yes(line, "filled_from_outside")?,
        note: line.text("note").to_owned(),
    })
}

/// A column that holds `yes` or nothing.
fn yes(line: &Line<'_>, column: &str) -> Result<bool, Failure> {
    match line.text(column) {
        "" => Ok(false),
        "yes" => Ok(true),
        other => Err(line.fault(column, other)),
    }
}

/// `postings.csv`: who serves on which team; with the posting goes the role.
pub(crate) fn postings<'a>(
    tx: &'a mut WriteTx,
    table: &'a Table,
) -> Later<'a, Result<usize, Failure>> {
    Box::pin(async move {
        for line in table.lines() {
            let team = match (line.some("support_block"), line.some("district")) {
                (Some(block), None) => team_id(tx, block),
                (None, Some(district)) => team_id(tx, &team_key(district)),
                _ => return Err(line.fault("support_block", line.text("support_block"))),
            };
            let posting = Posting {
                id: id(tx, "posting", line.needed("key")?),
                team,
                person: id(tx, "person", line.needed("person")?),
                kind: line.read("kind", |code| PostingKind::read(code).ok_or(()))?,
                role_note: line.text("role_note").to_owned(),
                period: period(&line)?,
            };
            check_grade(tx, table, &line, &posting).await?;
            store::posting::put(tx, &posting).await?;
            acts::grant(tx, &posting).await?;
        }
        Ok(table.len())
    })
}

/// The rule of grades holds for a file as for the form (A4, C1). A term that is over was judged in its
/// own time, when its bearer may have had another grade.
async fn check_grade(
    tx: &mut WriteTx,
    table: &Table,
    line: &Line<'_>,
    it: &Posting,
) -> Result<(), Failure> {
    let desk = tx.desk().clone();
    if it.period.is_over(desk.today) {
        return Ok(());
    }
    let team = store::team::load(tx, desk.municipality(), it.team).await?;
    let conditions = acts::conditions(tx, &desk, &team, it).await?;
    let mut no: Vec<Refusal> = conditions
        .iter()
        .filter(|it| matches!(it.rule, "team.staff" | "team.grade_limit" | "team.places"))
        .filter_map(Condition::refusal)
        .collect();
    if no.is_empty() {
        return Ok(());
    }
    let which = Refusal::new("team.posting_line")
        .with("file", &table.file)
        .with("line", line.number)
        .with("person", line.text("person"));
    no.insert(0, which);
    Err(no.into())
}
