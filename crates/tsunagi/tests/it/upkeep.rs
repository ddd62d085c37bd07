//! Backup, restore and the check of the ledger, as an operator does them.

use std::fs;

use crate::program::{Place, both, files_below, samples};

#[test]
fn a_backup_made_while_serving_holds_everything() {
    let place = Place::new().with_kochi();
    let house = place.start(&["serve", "--listen", "127.0.0.1:0"]);
    place.done(&["backup", "copy.db"]);
    place.stops(&["backup", "copy.db"], 1, "never overwrites");
    assert!(house.get("/areas").body.contains("三里"));
    place.stops(
        &["restore", "copy.db", "--replace"],
        3,
        "Stop `tsunagi serve` first",
    );
    house.end();

    place.done(&["export", "before"]);
    let takamatsu = samples("takamatsu");
    place.done(&["import", takamatsu.to_str().expect("a path in UTF-8")]);
    place.stops(&["restore", "copy.db"], 1, "--replace");
    place.done(&["restore", "copy.db", "--replace"]);
    place.done(&["export", "after"]);
    assert_eq!(
        files_below(&place.file("before")),
        files_below(&place.file("after"))
    );
    place.done(&["ledger", "verify"]);

    // What was replaced is still there.
    let aside = format!("sqlite:{}", place.file("house.db.before-restore").display());
    place.done(&[
        "ledger",
        "verify",
        "--database",
        &aside,
        "--municipality",
        "takamatsu",
    ]);
}

#[cfg(unix)]
#[test]
fn nobody_else_on_the_machine_reads_the_data() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new().with_kochi();
    place.done(&["backup", "copy.db"]);
    place.done(&["export", "out"]);
    place.done(&["restore", "copy.db", "--replace"]);
    for file in ["house.db", "house.db.before-restore", "copy.db", "out"] {
        let rights = fs::metadata(place.file(file)).expect(file).permissions();
        assert_eq!(rights.mode() & 0o077, 0, "{file}");
    }
}

#[test]
fn a_damaged_backup_is_refused() {
    let place = Place::new().with_kochi();
    place.done(&["backup", "copy.db"]);
    let whole = fs::read(place.file("copy.db")).expect("the backup");
    let spoil = |bytes: Vec<u8>| fs::write(place.file("spoilt.db"), bytes).expect("a file");
    let refused = || {
        place.stops(&["restore", "spoilt.db", "--replace"], 1, "is not taken");
        place.done(&["ledger", "verify"]);
    };
    spoil(Vec::new());
    refused();
    spoil(whole[..whole.len() / 2].to_vec());
    refused();
    let mut scratched = whole.clone();
    for at in (4096..whole.len()).step_by(whole.len() / 7) {
        scratched[at..at + 64].fill(0xA5);
    }
    spoil(scratched);
    refused();
    spoil(b"key,name\nmisato,\xE4\xB8\x89\xE9\x87\x8C\n".to_vec());
    refused();
}

#[test]
fn postgres_is_kept_with_its_own_tools() {
    if std::env::var_os("TSUNAGI_TEST_WITHOUT_POSTGRES").is_some() {
        eprintln!("NOT TESTED ON POSTGRESQL: TSUNAGI_TEST_WITHOUT_POSTGRES is set");
        return;
    }
    let place = Place::on_postgres();
    place.stops(&["backup", "copy.db"], 2, "pg_dump");
    place.stops(&["restore", "copy.db"], 2, "pg_restore");
}

#[test]
fn whoever_has_the_exported_ledger_can_verify_it_f7() {
    both(|place| {
        let place = place.with_kochi();
        place.done(&["ledger", "verify", "--municipality", "392014"]);
        place.done(&["export", "out", "--municipality", "kochi", "--excel"]);
        let elsewhere = Place::new();
        let file = place.file("out/kochi/ledger.csv");
        let words = ["ledger", "verify", file.to_str().expect("a path in UTF-8")];
        let said = elsewhere.done(&words);
        assert!(said.contains("Nothing was edited"), "{said}");
        assert!(
            !elsewhere.file("house.db").exists(),
            "no database is needed"
        );

        let text = fs::read_to_string(&file).expect("the ledger");
        fs::write(&file, text.replacen("account.open", "account.edit", 1)).expect("a file");
        elsewhere.stops(&words, 1, "broken in one place");
    });
}

#[test]
fn an_edited_database_is_found_out_f7() {
    let place = Place::new().with_kochi();
    place.done(&["backup", "copy.db"]);
    let mut bytes = fs::read(place.file("copy.db")).expect("the backup");
    // The cells of a row lie side by side: role, act and kind of the import's line. It follows those of
    // the events that the files put up.
    let line = b"houseimportarea";
    let at = bytes
        .windows(line.len())
        .position(|window| window == line)
        .expect("the import's line in the ledger");
    bytes[at..at + line.len()].copy_from_slice(b"houseexportarea");
    fs::write(place.file("forged.db"), bytes).expect("a file");
    let forged = format!("sqlite:{}", place.file("forged.db").display());
    let words = ["ledger", "verify", "--database", &forged];
    place.stops(&words, 1, "broken in one place");
    let said = place.run(&words).out;
    assert_eq!(said.matches("was edited after").count(), 1, "{said}");
}
