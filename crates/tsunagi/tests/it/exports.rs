//! What an export holds, byte for byte.

use std::sync::Mutex;

use ledger::chain::verify_file;
use tempfile::TempDir;
use tsunagi::export::{Encoding, export};
use tsunagi::house::FEATURES;

use crate::program::files_below;

#[test]
fn both_engines_export_the_same_bytes() {
    let exports = Mutex::new(Vec::new());
    house::both(FEATURES, |house| {
        let exports = &exports;
        async move {
            let folder = TempDir::new().expect("a temporary folder");
            let place = house.hall().home().expect("a municipality");
            export(house.hall(), &place, folder.path(), Encoding::Plain)
                .await
                .expect("an export");
            exports
                .lock()
                .expect("one test")
                .push(files_below(folder.path()));
        }
    });
    let exports = exports.into_inner().expect("one test");
    for export in &exports {
        assert!(export.len() > 10, "every table has its file");
        let text = |name: &str| {
            let found = export.iter().find(|(file, _)| file == name);
            String::from_utf8(found.expect(name).1.clone()).expect("UTF-8")
        };
        assert!(text("area.csv").contains("三里"));
        assert!(!text("account.csv").contains("argon2"), "passwords stay");
        assert!(export.iter().all(|(file, _)| file != "session.csv"));
    }
    if let [sqlite, postgres] = &exports[..] {
        for (one, other) in sqlite.iter().zip(postgres) {
            let shown = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            assert_eq!(shown(&one.1), shown(&other.1), "{}", one.0);
        }
    }
}

#[test]
fn the_auditors_download_is_verified_like_an_export_f7() {
    house::sqlite(FEATURES, |house| async move {
        let auditor = house.at("2023-10-03 09:00").by("auditor");
        let file = auditor.get("/ledger.csv").await;
        file.is(200);
        let verdicts = verify_file(file.body.as_bytes(), None::<&[u8]>).expect("a ledger");
        assert_eq!(verdicts.len(), 1);
        let verdict = &verdicts["392014"];
        assert!(verdict.last > 0);
        assert_eq!(verdict.faults, []);
    });
}

#[test]
fn excel_knows_a_marked_file() {
    house::sqlite(FEATURES, |house| async move {
        let folder = TempDir::new().expect("a temporary folder");
        let place = house.hall().home().expect("a municipality");
        export(house.hall(), &place, folder.path(), Encoding::Marked)
            .await
            .expect("an export");
        for (file, bytes) in files_below(folder.path()) {
            assert!(bytes.starts_with(b"\xEF\xBB\xBF"), "{file}");
        }
    });
}
