//! Who was there, and who is likely to have been.

use desk::WriteTx;
use desk::db::{Conn, StoreError};
use desk::p;
use kernel::ids::MeetingId;

use super::count;
use crate::model::{Attendee, Candidate, Candidates, Meeting, Presence};

/// Who was there, in the order of the record.
pub(crate) async fn attendees(
    tx: &mut Conn,
    municipality: &str,
    meeting: MeetingId,
) -> Result<Vec<Attendee>, StoreError> {
    tx.rows(
        "select role, person, organisation, name, heads from attendee
         where municipality = $1 and meeting = $2 order by position",
        p![municipality, meeting],
        |row| {
            let role: String = row.get("role")?;
            Ok(Attendee {
                presence: Presence::read(&role).ok_or_else(|| {
                    StoreError::Unreadable(format!("nobody is present as {role}"))
                })?,
                person: row.get("person")?,
                organisation: row.get("organisation")?,
                name: row.get("name")?,
                heads: count(row.get("heads")?)?,
            })
        },
    )
    .await
}

/// Writes who was there, over what stood there.
pub(crate) async fn put_attendees(
    tx: &mut WriteTx,
    meeting: MeetingId,
    attendees: &[Attendee],
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.exec(
        "delete from attendee where municipality = $1 and meeting = $2",
        p![municipality, meeting],
    )
    .await?;
    let rows = (0_i64..).zip(attendees).map(|(position, it)| {
        p![
            municipality,
            meeting,
            position,
            it.presence.code(),
            it.person,
            it.organisation,
            it.name,
            it.heads
        ]
        .to_vec()
    });
    tx.many(
        "insert into attendee (municipality, meeting, position, role, person, organisation, name,
             heads) values",
        rows.collect(),
    )
    .await
}

/// The council's officers, the team's members and the council's organisations on the day of a
/// meeting: whom the form offers.
pub(crate) async fn candidates(
    tx: &mut Conn,
    municipality: &str,
    it: &Meeting,
) -> Result<Candidates, StoreError> {
    let day = p![municipality, it.council.id, it.on];
    let people = tx
        .rows(
            "select p.id, p.family_name, p.given_name, f.post, 'officer' as role,
                    case f.post when '会長' then 0 when '副会長' then 1 else 2 end as place
             from officer f
             join person p on p.municipality = f.municipality and p.id = f.person
             where f.municipality = $1 and f.organisation = $2
               and f.from_date <= $3 and (f.until_date is null or f.until_date > $3)
             union
             select p.id, p.family_name, p.given_name, '' as post, 'team' as role, 9 as place
             from council_district d
             join team_district t on t.municipality = d.municipality and t.area = d.area
             join posting g on g.municipality = t.municipality and g.team = t.team
             join person p on p.municipality = g.municipality and p.id = g.person
             where d.municipality = $1 and d.council = $2
               and d.from_date <= $3 and (d.until_date is null or d.until_date > $3)
               and t.from_date <= $3 and (t.until_date is null or t.until_date > $3)
               and g.from_date <= $3 and (g.until_date is null or g.until_date > $3)
             order by 6, 4, 2, 3",
            day,
            |row| {
                let role: String = row.get("role")?;
                let (family, given): (String, String) =
                    (row.get("family_name")?, row.get("given_name")?);
                Ok(Candidate {
                    person: row.get("id")?,
                    name: format!("{family} {given}"),
                    presence: Presence::read(&role).unwrap_or(Presence::Guest),
                    post: row.get("post")?,
                })
            },
        )
        .await?;
    let organisations = tx
        .rows(
            "select o.id, o.name from member_organisation b
             join organisation o on o.municipality = b.municipality and o.id = b.organisation
             where b.municipality = $1 and b.council = $2
               and b.from_date <= $3 and (b.until_date is null or b.until_date > $3)
             order by o.kana, o.id",
            day,
            |row| Ok((row.get("id")?, row.get("name")?)),
        )
        .await?;
    Ok(Candidates {
        people,
        organisations,
    })
}
