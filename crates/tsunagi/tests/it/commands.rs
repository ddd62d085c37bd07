//! The commands as an operator types them, on both engines.

use crate::program::{Place, both, samples};

#[test]
fn nothing_begins_without_a_database() {
    let place = Place::new();
    for words in [&["serve"][..], &["account", "list"], &["export", "out"]] {
        place.stops(words, 3, "`tsunagi init` makes one");
    }
}

#[test]
fn a_database_without_a_municipality_is_not_served() {
    let place = Place::new();
    place.done(&["migrate"]);
    place.stops(&["serve", "--listen", "127.0.0.1:0"], 1, "tsunagi init");
}

#[test]
fn the_schema_is_applied_once() {
    both(|place| {
        assert!(place.done(&["migrate"]).contains("applied 0001-desk.sql"));
        assert!(!place.done(&["migrate"]).contains("applied"));
    });
}

#[test]
fn a_house_begins_with_a_few_words() {
    both(|place| {
        let said = place.done(&[
            "init",
            "--administrator",
            "yamada",
            "--code",
            "392014",
            "--slug",
            "kochi",
            "--name",
            "高知市",
            "--kana",
            "こうちし",
            "--name-en",
            "Kochi City",
            "--section",
            "地域コミュニティ推進課",
            "--section-en",
            "Community Promotion Section",
            "--phone",
            "088-823-9080",
        ]);
        assert!(said.contains("password  "), "{said}");
        let accounts = place.done(&["account", "list"]);
        assert!(
            accounts.contains("yamada\tyamada\tadministrator"),
            "{accounts}"
        );
        place.stops(
            &["init", "--administrator", "yamada", "--folder", "elsewhere"],
            1,
            "already",
        );
    });
}

#[test]
fn a_code_with_a_wrong_digit_begins_nothing() {
    let place = Place::new();
    let words = ["init", "--administrator", "yamada", "--code", "392013"];
    place.stops(&words, 2, "392013");
    assert!(!place.file("house.db").exists());
}

#[test]
fn accounts_are_kept_from_the_terminal() {
    both(|place| {
        let place = place.with_kochi();
        let made = place.done(&["account", "create", "tanaka", "--name", "田中"]);
        assert!(made.contains("password  "), "{made}");
        place.stops(
            &["account", "create", "tanaka", "--name", "田中"],
            1,
            "taken",
        );
        let grant = [
            "account",
            "grant",
            "tanaka",
            "--role",
            "auditor",
            "--organisation",
        ];
        place.done(&[&grant[..], &["audit-office"]].concat());
        place.stops(&[&grant[..], &["nowhere"]].concat(), 1, "rganisation");
        let answering = [&grant[..], &["dept-road"]].concat();
        place.stops(&answering, 1, "office without a window");
        assert!(
            place
                .done(&["account", "list"])
                .contains("tanaka\t田中\tauditor")
        );

        place.done(&["account", "password", "tanaka"]);
        place.done(&["account", "close", "tanaka"]);
        place.stops(&["account", "password", "tanaka"], 1, "closed");
        place.stops(
            &["account", "close", "nobody"],
            1,
            "Nobody has the login nobody",
        );
        place.done(&["ledger", "verify"]);
    });
}

#[test]
fn an_import_names_what_it_cannot_read() {
    let place = Place::new();
    place.done(&["migrate"]);
    let folder = place.file("wrong");
    std::fs::create_dir(&folder).expect("a folder");
    place.stops(&["import", "wrong"], 1, "municipality.toml");
    for name in ["municipality.toml", "areas.csv"] {
        std::fs::copy(samples("kochi").join(name), folder.join(name)).expect("a copy");
    }
    let organisations = "key,kind,name,area\nroad,street,道路課,municipality-kochi\n";
    std::fs::write(folder.join("organisations.csv"), organisations).expect("a file");
    place.stops(&["import", "wrong"], 1, "organisations.csv");
    place.stops(&["import", "wrong"], 1, "street");
    // Nothing of it was taken in.
    place.stops(
        &["serve", "--listen", "127.0.0.1:0"],
        1,
        "There is no municipality",
    );
}

#[test]
fn settings_that_cannot_work_are_refused_in_a_sentence() {
    let place = Place::new();
    place.stops(&["migrate", "--database", "mysql://here"], 2, "sqlite:PATH");
    place.stops(&["migrate", "--config", "missing.toml"], 2, "missing.toml");
    place.stops(&["serve", "--listen", "0.0.0.0:0"], 2, "--public-url");
    place.stops(
        &["migrate", "--database", "postgres://127.0.0.1:1/x"],
        3,
        "cannot be used",
    );
}
