//! The reports of the team.

use desk::WriteTx;
use desk::db::{Conn, Row, StoreError};
use desk::p;
use kernel::ids::{AccountId, MeetingId};
use kernel::policy::Scope;
use kernel::text::Body;

use super::{seen_sql, visibility};
use crate::model::{Report, Tale};

/// The columns of a report `r`.
const COLUMNS: &str = "r.id, r.account, r.by_name, r.office, r.observations, r.provided,
    r.facilitation, r.windows, r.impressions, r.visibility, r.sent_on, r.version";

fn read(row: &Row) -> Result<Report, StoreError> {
    let body = |column: &str| {
        let text: String = row.get(column)?;
        Body::new(&text).map_err(|_| StoreError::Unreadable("a report is too long".to_owned()))
    };
    Ok(Report {
        id: row.get("id")?,
        account: row.get("account")?,
        by_name: row.get("by_name")?,
        office: row.get("office")?,
        tale: Tale {
            observations: body("observations")?,
            provided: body("provided")?,
            facilitation: body("facilitation")?,
            windows: body("windows")?,
            impressions: body("impressions")?,
            visibility: visibility(&row.get::<String>("visibility")?)?,
        },
        sent_on: row.get("sent_on")?,
        version: row.get("version")?,
    })
}

/// What this account reports of a meeting, sent or not.
pub(crate) async fn own_report(
    tx: &mut Conn,
    municipality: &str,
    meeting: MeetingId,
    account: AccountId,
) -> Result<Option<Report>, StoreError> {
    let sql = format!(
        "select {COLUMNS} from meeting_report r
         where r.municipality = $1 and r.meeting = $2 and r.account = $3"
    );
    tx.optional(&sql, p![municipality, meeting, account], read)
        .await
}

/// The reports that were sent, as far as they are seen.
pub(crate) async fn reports(
    tx: &mut Conn,
    municipality: &str,
    meeting: MeetingId,
    seen: &Scope,
) -> Result<Vec<Report>, StoreError> {
    let (seen, values) = seen_sql(Some(seen), "r.visibility", 3);
    let sql = format!(
        "select {COLUMNS} from meeting_report r
         join meeting m on m.municipality = r.municipality and m.id = r.meeting
         where r.municipality = $1 and r.meeting = $2 and r.sent_on is not null and {seen}
         order by r.sent_on, r.id limit 100"
    );
    let mut params = p![municipality, meeting].to_vec();
    params.extend(values);
    tx.rows(&sql, &params, read).await
}

/// Writes a report, the first time or over its older version.
pub(crate) async fn put_report(
    tx: &mut WriteTx,
    meeting: MeetingId,
    it: &Report,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "insert into meeting_report (municipality, id, meeting, account, by_name, office,
             observations, provided, facilitation, windows, impressions, visibility, sent_on,
             version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
         on conflict (municipality, id) do update set observations = excluded.observations,
             provided = excluded.provided, facilitation = excluded.facilitation,
             windows = excluded.windows, impressions = excluded.impressions,
             visibility = excluded.visibility, sent_on = excluded.sent_on,
             version = excluded.version
         where meeting_report.version = excluded.version - 1",
        p![
            municipality,
            it.id,
            meeting,
            it.account,
            it.by_name,
            it.office,
            it.tale.observations.as_str(),
            it.tale.provided.as_str(),
            it.tale.facilitation.as_str(),
            it.tale.windows.as_str(),
            it.tale.impressions.as_str(),
            it.tale.visibility.code(),
            it.sent_on,
            it.version
        ],
    )
    .await
}
