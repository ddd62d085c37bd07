//! Whatever bytes come: they are rows, or a refusal in words.

use proptest::prelude::*;

use super::files::{excel, open_document, sheet};
use super::ground::ground;
use crate::import::read;

const CALENDAR: &str = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1@example.jp\r\n\
    DTSTART;TZID=Asia/Tokyo:20230805T100000\r\nDURATION:PT2H\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n\
    EXDATE;TZID=Asia/Tokyo:20230812T100000\r\nSUMMARY:見本\\, 二\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

const TABLE: &str =
    "日付,行事名,時間,場所,対象,備考\r\n8/5（土）,見本,10時～12時,\"校庭\r\n北\",親子,無料\r\n";

/// Good files, to be spoilt.
fn good() -> Vec<Vec<u8>> {
    vec![
        CALENDAR.as_bytes().to_vec(),
        TABLE.as_bytes().to_vec(),
        excel(&[("見本", &sheet("一"))]),
        open_document("<table:table-row><table:table-cell/></table:table-row>"),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_bytes_are_rows_or_a_refusal(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = read(&bytes, &ground());
    }

    #[test]
    fn any_cells_are_rows_or_a_refusal(
        day in "[0-9/月日年旬未定毎週第土(（～・、.\\-: ]{0,16}",
        time in "[0-9:時半分午前後～から\\-正未定夜 ]{0,14}",
    ) {
        let file = format!("日付\t行事名\t時間\n{day}\t見本\t{time}\n");
        let _ = read(file.as_bytes(), &ground());
    }

    #[test]
    fn a_spoilt_file_is_rows_or_a_refusal(
        which in 0_usize..4,
        spoils in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = good().swap_remove(which);
        for (at, byte) in spoils {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        if which < 2 {
            let _ = read(&bytes, &ground());
        } else {
            // Outside, a reader of spreadsheets that gives up costs one refusal (`acts::rows`).
            let _ = std::panic::catch_unwind(|| read(&bytes, &ground()));
        }
    }
}
