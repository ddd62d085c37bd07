//! The members of a team as a request sees them: who is posted on the day of the meeting.

use desk::WriteTx;
use desk::db::{Conn, Row, StoreError};
use desk::p;
use kernel::day::Day;
use kernel::ids::{AttendanceRequestId, PersonId, TeamId};

use super::posting::name;
use super::{some_clock, unreadable};
use crate::model::{Answer, Attended, Member};

/// The members on the day of the meeting, each with what they said: the whole team, as it is decided
/// upon whether anybody of it is left.
pub(crate) async fn list(
    tx: &mut Conn,
    municipality: &str,
    request: AttendanceRequestId,
    (team, on): (TeamId, Day),
) -> Result<Vec<Member>, StoreError> {
    tx.rows(
        "select distinct p.person, n.family_name, n.given_name, n.family_kana, n.given_kana,
                m.answer, m.substitute, m.reason, m.attended_from, m.attended_to,
                m.outside_minutes,
                case p.kind when 'member' then 0 when 'manager' then 1 when 'staff' then 2
                else 3 end as seat
         from posting p
         join person n on n.municipality = p.municipality and n.id = p.person
         left join request_member m on m.municipality = p.municipality and m.request = $2
              and m.person = p.person
         where p.municipality = $1 and p.team = $3
           and p.from_date <= $4 and (p.until_date is null or p.until_date > $4)
         order by seat, n.family_kana, n.given_kana, p.person",
        p![municipality, request, team, on],
        read,
    )
    .await
}

fn read(row: &Row) -> Result<Member, StoreError> {
    Ok(Member {
        person: row.get("person")?,
        name: name(row)?,
        answer: answer(row)?,
        attended: attended(row)?,
    })
}

fn answer(row: &Row) -> Result<Option<Answer>, StoreError> {
    let Some(word) = row.get::<Option<String>>("answer")? else {
        return Ok(None);
    };
    let reason: Option<String> = row.get("reason")?;
    Ok(Some(match word.as_str() {
        "yes" => Answer::Yes,
        "substitute" => Answer::Substitute {
            by: row.get("substitute")?,
            reason,
        },
        "no" => Answer::No {
            reason: reason.unwrap_or_default(),
        },
        other => return Err(unreadable("answer", other)),
    }))
}

fn attended(row: &Row) -> Result<Option<Attended>, StoreError> {
    let (from, to) = (
        some_clock(row, "attended_from")?,
        some_clock(row, "attended_to")?,
    );
    Ok(match (from, to) {
        (Some(from), Some(to)) => Some(Attended {
            from,
            to,
            outside_minutes: row.get("outside_minutes")?,
        }),
        _ => None,
    })
}

/// Writes what a member says, over what they said before.
pub(crate) async fn put_answer(
    tx: &mut WriteTx,
    request: AttendanceRequestId,
    person: PersonId,
    said: &Answer,
    on: Day,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "insert into request_member (municipality, request, person, answer, substitute, reason,
             answered_on)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (municipality, request, person) do update set answer = excluded.answer,
             substitute = excluded.substitute, reason = excluded.reason,
             answered_on = excluded.answered_on",
        p![
            municipality,
            request,
            person,
            said.code(),
            said.substitute(),
            said.reason(),
            on
        ],
    )
    .await
}

/// Writes the hours that a member was there.
pub(crate) async fn put_attended(
    tx: &mut WriteTx,
    request: AttendanceRequestId,
    person: PersonId,
    hours: &Attended,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "insert into request_member (municipality, request, person, attended_from, attended_to,
             outside_minutes)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (municipality, request, person) do update set
             attended_from = excluded.attended_from, attended_to = excluded.attended_to,
             outside_minutes = excluded.outside_minutes",
        p![
            municipality,
            request,
            person,
            hours.from.to_string(),
            hours.to.to_string(),
            hours.outside_minutes
        ],
    )
    .await
}

/// Forgets what was said when the meeting moves to another day: it was said of the other one.
pub(crate) async fn forget_answers(
    tx: &mut WriteTx,
    request: AttendanceRequestId,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.exec(
        "delete from request_member where municipality = $1 and request = $2",
        p![municipality, request],
    )
    .await?;
    Ok(())
}
