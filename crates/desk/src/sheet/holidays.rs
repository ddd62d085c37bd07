//! `holidays_override.csv`: days that a municipality closes, or opens, other than the law's
//! calculation says.

use kernel::day::Day;

use super::Table;
use crate::failure::Failure;
use crate::p;
use crate::tx::WriteTx;

pub(super) const FILE: &str = "holidays_override.csv";

/// Takes the file in over what stood there: a row that is gone holds no more.
///
/// # Errors
/// Names the cell that cannot be understood.
pub(super) async fn load(tx: &mut WriteTx, table: &Table) -> Result<usize, Failure> {
    let municipality = tx.municipality().to_owned();
    tx.exec(
        "delete from holiday_change where municipality = $1",
        p![municipality],
    )
    .await?;
    for line in table.lines() {
        let day: Day = line.read("date", Day::parse_iso)?;
        let change = line.needed("change")?;
        if !matches!(change, "add" | "remove") {
            return Err(line.fault("change", change));
        }
        tx.one_row(
            "insert into holiday_change (municipality, on_date, change, name, note)
             values ($1, $2, $3, $4, $5)
             on conflict (municipality, on_date) do update set change = excluded.change,
                 name = excluded.name, note = excluded.note",
            p![
                municipality,
                day,
                change,
                line.text("name"),
                line.text("note")
            ],
        )
        .await?;
    }
    Ok(table.len())
}
