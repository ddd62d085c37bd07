//! The tray: voices in lists.

use desk::db::{Conn, Param, Row, StoreError};
use desk::{Desk, p};
use kernel::day::Day;
use kernel::ids::{AccountId, VoiceId};
use kernel::policy::{Action, Resource};

use super::around::Name;
use super::{COLUMNS, concern};
use crate::model::{Channel, Kind, beginning};

/// How many lines a page has.
pub(crate) const PAGE: usize = 50;

/// Which voices.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Tray {
    /// Those that lie on a desk, the most pressing first.
    #[default]
    Waiting,
    /// Those of which somebody is to say whether a person wrote them.
    Doubted,
    /// Those that became or joined a concern, or were answered; the newest first.
    Ended,
}

impl Tray {
    /// The word in the address.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Tray::Waiting => "waiting",
            Tray::Doubted => "doubted",
            Tray::Ended => "ended",
        }
    }

    /// The tray of a word in an address.
    pub(crate) fn read(code: &str) -> Option<Tray> {
        [Tray::Waiting, Tray::Doubted, Tray::Ended]
            .into_iter()
            .find(|tray| tray.code() == code)
    }
}

/// A voice in a list.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) id: VoiceId,
    pub(crate) number: String,
    pub(crate) beginning: String,
    pub(crate) kind: Kind,
    pub(crate) channel: Channel,
    pub(crate) raised_on: Day,
    pub(crate) council: Name,
    pub(crate) holder: Name,
    pub(crate) next_date: Option<Day>,
    /// Was it answered at once?
    pub(crate) is_noted: bool,
    /// The number of its concern, if the reader may read that.
    pub(crate) concern: Option<String>,
}

impl Line {
    /// The place in the list behind which the next page begins.
    pub(crate) fn cursor(&self) -> String {
        let day = self.next_date.unwrap_or(Day::LAST);
        format!("{day}.{}", self.id)
    }
}

/// A place in a list, as in the address.
pub(crate) fn read_cursor(text: &str) -> Option<(Day, VoiceId)> {
    let (day, id) = text.split_once('.')?;
    Some((Day::parse_iso(day).ok()?, id.parse().ok()?))
}

const LINE: &str = "v.id, v.number, v.text, v.kind, v.channel, v.raised_on, v.next_date, \
     o.name as council_name, o.name_en as council_name_en, \
     h.name as holder_name, h.name_en as holder_name_en, c.number as concern_number, \
     case when v.noted_on is null then 0 else 1 end as noted";

/// What a line is joined with; of the concern as much as the reader may read: its condition follows.
const JOINS: &str = "left join organisation o on o.municipality = v.municipality and o.id = v.council \
     left join organisation h on h.municipality = v.municipality and h.id = v.holder \
     left join concern c on c.municipality = v.municipality and c.id = v.concern";

fn read(row: &Row) -> Result<Line, StoreError> {
    let some =
        |column: &str| Ok::<_, StoreError>(row.get::<Option<String>>(column)?.unwrap_or_default());
    let kind: String = row.get("kind")?;
    let channel: String = row.get("channel")?;
    Ok(Line {
        id: row.get("id")?,
        number: row.get("number")?,
        beginning: beginning(&row.get::<String>("text")?, 40),
        kind: Kind::read(&kind).ok_or_else(|| super::unreadable("kind"))?,
        channel: Channel::read(&channel).ok_or_else(|| super::unreadable("channel"))?,
        raised_on: row.get("raised_on")?,
        council: Name {
            ja: some("council_name")?,
            en: some("council_name_en")?,
        },
        holder: Name {
            ja: some("holder_name")?,
            en: some("holder_name_en")?,
        },
        next_date: row.get("next_date")?,
        is_noted: row.get::<i64>("noted")? == 1,
        concern: row.get("concern_number")?,
    })
}

/// One page of a tray, of the voices that the reader may read: one line more than fits, if there is
/// more.
pub(crate) async fn list(
    tx: &mut Conn,
    desk: &Desk,
    tray: Tray,
    after: Option<(Day, VoiceId)>,
) -> Result<Vec<Line>, StoreError> {
    let (which, order) = match tray {
        Tray::Waiting => (
            "v.holder is not null and v.doubt is null",
            "v.next_date, v.id",
        ),
        Tray::Doubted => ("v.doubt is not null", "v.id desc"),
        Tray::Ended => ("v.holder is null and v.doubt is null", "v.id desc"),
    };
    let mut params = p![desk.municipality()].to_vec();
    let behind = match (tray, after) {
        (_, None) => "",
        (Tray::Waiting, Some((day, id))) => {
            params.extend_from_slice(p![day, id]);
            "and (v.next_date, v.id) > ($2, $3)"
        }
        (Tray::Doubted | Tray::Ended, Some((_, id))) => {
            params.extend_from_slice(p![id]);
            "and v.id < $2"
        }
    };
    let scope = desk.scope(Action::Read, Resource::Voice);
    let (readable, values) = scope.sql(&COLUMNS, params.len() + 1);
    params.extend(values.into_iter().map(Param::from));
    let (seen, values) = concern::readable(desk, params.len() + 1);
    params.extend(values);
    let sql = format!(
        "select {LINE} from voice v {JOINS} and {seen}
         where v.municipality = $1 and {which} {behind} and {readable}
         order by {order} limit {}",
        PAGE + 1
    );
    tx.rows(&sql, &params, read).await
}

/// How many voices lie in each tray: on desks, and doubted.
pub(crate) async fn count(tx: &mut Conn, desk: &Desk) -> Result<(i64, i64), StoreError> {
    let scope = desk.scope(Action::Read, Resource::Voice);
    let (readable, values) = scope.sql(&COLUMNS, 2);
    let mut params = p![desk.municipality()].to_vec();
    params.extend(values.into_iter().map(Param::from));
    let sql = format!(
        "select count(case when v.doubt is null then v.holder end) as waiting,
                count(v.doubt) as doubted
         from voice v where v.municipality = $1 and {readable}"
    );
    tx.one(&sql, &params, |row| {
        Ok((row.get("waiting")?, row.get("doubted")?))
    })
    .await
}

/// What an account keyed in today, the latest first.
pub(crate) async fn keyed_in(
    tx: &mut Conn,
    desk: &Desk,
    by: AccountId,
) -> Result<Vec<Line>, StoreError> {
    let since = kernel::day::moment_at(desk.today, 0, 0);
    let mut params = p![desk.municipality(), by, since].to_vec();
    let (seen, values) = concern::readable(desk, params.len() + 1);
    params.extend(values);
    let sql = format!(
        "select {LINE} from voice v {JOINS} and {seen}
         where v.municipality = $1 and v.keyed_by = $2 and v.raised_at >= $3
         order by v.id desc limit {PAGE}"
    );
    tx.rows(&sql, &params, read).await
}

/// Whether an account keyed in a voice today.
pub(crate) async fn was_keyed_in(
    tx: &mut Conn,
    desk: &Desk,
    by: AccountId,
    id: VoiceId,
) -> Result<bool, StoreError> {
    let since = kernel::day::moment_at(desk.today, 0, 0);
    let found = tx
        .optional(
            "select id from voice
             where municipality = $1 and id = $2 and keyed_by = $3 and raised_at >= $4",
            p![desk.municipality(), id, by, since],
            |row| row.get::<VoiceId>("id"),
        )
        .await?;
    Ok(found.is_some())
}

/// The box that an account opened last on a day, and who was there.
pub(crate) async fn last_opening(
    tx: &mut Conn,
    municipality: &str,
    by: AccountId,
    on: Day,
) -> Result<Option<crate::model::Opening>, StoreError> {
    tx.optional(
        "select suggestion_box, opened_on, opened_by from voice
         where municipality = $1 and keyed_by = $2 and raised_at >= $3
           and suggestion_box is not null
         order by id desc limit 1",
        p![municipality, by, kernel::day::moment_at(on, 0, 0)],
        |row| {
            Ok(crate::model::Opening {
                suggestion_box: row.get("suggestion_box")?,
                on: row.get("opened_on")?,
                by: row.get("opened_by")?,
            })
        },
    )
    .await
}
