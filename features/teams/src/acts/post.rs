//! Posting somebody to a team (A4, C1, C2).

use desk::db::Conn;
use desk::{Desk, Failure, WriteTx};
use kernel::day::{Day, Period};
use kernel::ids::{Id, PersonId, TeamId};
use kernel::policy::{Action, Grant, Role};
use kernel::refusal::Refusal;
use kernel::tiers::AreaPath;
use people::RoleGrant;

use super::orders::PostingOrder;
use crate::model::{Candidate, Posting, PostingKind, Team};
use crate::read::Fields;
use crate::rules::{self, Condition, TeamRules, Vacancy};
use crate::store;

/// Posts somebody to a team for a term; with it goes the role, where they have an account.
pub(crate) async fn post(
    desk: &Desk,
    id: TeamId,
    order: &PostingOrder,
) -> Result<Posting, Failure> {
    let mut tx = desk.write().await?;
    let team = store::team::load(&mut tx, desk.municipality(), id).await?;
    let permit = desk.may(Action::Edit, &team)?;
    let posting = order.read(desk, id)?;
    store::team::hold(&mut tx, id).await?;
    let conditions = conditions(&mut tx, desk, &team, &posting).await?;
    let no: Vec<Refusal> = conditions.iter().filter_map(Condition::refusal).collect();
    if !no.is_empty() {
        return Err(no.into());
    }
    store::posting::put(&mut tx, &posting).await?;
    let given = grant(&mut tx, &posting).await?;
    let posting = tx.record(permit, rules::post(posting));
    for it in given {
        // The posting is what gives the role, so that the team's permit covers it.
        let permit = desk.may(Action::Edit, &team)?;
        tx.record(permit, rules::give(it));
    }
    tx.commit_recorded().await?;
    Ok(posting)
}

/// Every condition of the rules for this posting, with its verdict.
pub(crate) async fn conditions(
    tx: &mut Conn,
    desk: &Desk,
    team: &Team,
    it: &Posting,
) -> Result<Vec<Condition>, Failure> {
    let municipality = desk.municipality();
    let from = it.period.from;
    let candidate = candidate(tx, municipality, it.person).await?;
    let districts = store::district::list_districts(tx, municipality, &[team.id], from).await?;
    let districts: Vec<AreaPath> = districts.into_iter().map(|it| it.path).collect();
    let staffing = store::district::list_staffing(tx, municipality, &[team.id], from).await?;
    let staffing = staffing.into_iter().map(|(_, it)| it).next();
    let place = (team.id, it.kind);
    let vacancy = Vacancy {
        kind: it.kind,
        districts: &districts,
        office: staffing.as_ref().map(|it| it.office),
        filled_from_outside: staffing.is_some_and(|it| it.filled_from_outside),
        taken: store::posting::count_in_place(tx, municipality, place, it.period).await?,
    };
    let book = desk.rulebook(tx).await?;
    let rules = TeamRules::on(&book, &team.area, from)?;
    Ok(rules::who_may_be_posted(&candidate, &vacancy, &rules))
}

async fn candidate(
    tx: &mut Conn,
    municipality: &str,
    person: PersonId,
) -> Result<Candidate, Failure> {
    match store::posting::load_candidate(tx, municipality, person).await {
        Err(desk::db::StoreError::Missing) => {
            Err(Refusal::new("request.choose").at("person").into())
        }
        other => Ok(other?),
    }
}

/// The role that follows from a posting: over each district of the team, for the term. None for
/// somebody without an account.
pub(crate) async fn grant(tx: &mut WriteTx, it: &Posting) -> Result<Vec<RoleGrant>, Failure> {
    let municipality = tx.municipality().to_owned();
    let Some(account) = people::account_of_person(tx, &municipality, it.person).await? else {
        return Ok(Vec::new());
    };
    let from = it.period.from;
    let districts = store::district::list_districts(tx, &municipality, &[it.team], from).await?;
    let mut given = Vec::with_capacity(districts.len());
    for district in districts {
        let key = format!("{}/{}", it.id, district.area);
        let grant = RoleGrant {
            id: Id::new(desk::sheet::id_of(&municipality, "posting_grant", &key)),
            account,
            grant: Grant {
                role: Role::TeamMember,
                organisation: Some(Id::new(it.team.uuid())),
                area: district.path,
                period: it.period,
            },
        };
        people::put_grant(tx, &grant).await?;
        given.push(grant);
    }
    Ok(given)
}

impl PostingOrder {
    /// # Errors
    /// Every field that cannot be read.
    pub(crate) fn read(&self, desk: &Desk, team: TeamId) -> Result<Posting, Vec<Refusal>> {
        let mut fields = Fields::default();
        let person = fields.some_id("person", &self.person);
        let person = fields.one_of("person", person);
        let kind = fields.one_of("kind", PostingKind::read(&self.kind));
        let from = fields.day("from", &self.from, "team.from");
        let last = fields.some_day("last", &self.last);
        let until = last.map(|day| day.add_days(1));
        let period = Period::try_new(from, until).unwrap_or_else(|_| {
            fields.refuse(Refusal::new("team.term").at("last"));
            Period::since(Day::FIRST)
        });
        let role_note = fields.some_line("role_note", &self.role_note);
        let posting = Posting {
            id: desk.new_id(),
            team,
            person: person.unwrap_or_else(|| desk.new_id()),
            kind: kind.unwrap_or(PostingKind::Member),
            role_note,
            period,
        };
        fields.finish(posting)
    }
}
