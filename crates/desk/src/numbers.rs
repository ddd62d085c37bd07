//! Numbers by which people speak of things: `R5-0012`, counted anew in every fiscal year. Whoever
//! draws one holds its series until the transaction ends, so that none is given twice and none is
//! missing.

use kernel::day::{Day, FiscalYear};

use crate::db::StoreError;
use crate::p;
use crate::tx::WriteTx;

/// The next number of a series, such as `concern`, on a day.
///
/// # Errors
/// When the store fails.
pub async fn next(tx: &mut WriteTx, series: &str, on: Day) -> Result<String, StoreError> {
    let municipality = tx.municipality().to_owned();
    let year = FiscalYear::of(on);
    let last: i64 = tx
        .one(
            "insert into series (municipality, name, fiscal_year, last) values ($1, $2, $3, 1)
             on conflict (municipality, name, fiscal_year) do update set last = series.last + 1
             returning last",
            p![municipality, series, year.0],
            |row| row.get("last"),
        )
        .await?;
    Ok(format!("{}-{last:04}", year.short()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trial;

    #[tokio::test(flavor = "multi_thread")]
    async fn every_series_counts_for_itself_and_anew_in_every_fiscal_year() {
        trial::both(async |ground| {
            let hall = ground.hall(0).await;
            let desk = trial::desk(&hall, Vec::new(), trial::at(0));
            let mut tx = desk.write().await.expect("a turn to write");
            let (march, april) = (Day::constant(2024, 3, 31), Day::constant(2024, 4, 1));
            for (series, on, expected) in [
                ("concern", march, "R5-0001"),
                ("concern", march, "R5-0002"),
                ("voice", march, "R5-0001"),
                ("concern", april, "R6-0001"),
                ("concern", march, "R5-0003"),
            ] {
                let number = next(&mut tx, series, on).await.expect("a number");
                assert_eq!(number, expected, "{series} on {on}");
            }
        })
        .await;
    }
}
