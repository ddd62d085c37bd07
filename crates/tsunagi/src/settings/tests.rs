use clap::Parser;

use super::*;

/// The options of `serve`, as they stand on a command line.
#[derive(Parser)]
struct Line {
    #[command(flatten)]
    serve: ServeOptions,
}

fn decide(options: &str, file: &str) -> Result<Serving, Stop> {
    let line = Line::try_parse_from(["serve"].into_iter().chain(options.split_whitespace()))
        .expect("options of ours");
    line.serve
        .decide(SettingsFile::read(Path::new("tsunagi.toml"), file)?)
}

#[test]
fn cookies_travel_in_the_open_only_on_this_machine() {
    let check = |options: &str, expected: Option<(&str, bool)>| {
        let decided = decide(options, "").ok().map(|it| it.settings);
        let found = decided.map(|it| (it.public_url, it.secure_cookies));
        assert_eq!(
            found,
            expected.map(|(url, secure)| (url.to_owned(), secure)),
            "{options}"
        );
    };
    check("", Some(("http://127.0.0.1:8080", false)));
    check("--listen [::1]:80", Some(("http://[::1]:80", false)));
    check("--listen 0.0.0.0:80", None);
    check(
        "--listen 0.0.0.0:80 --public-url https://tsunagi.city.example/",
        Some(("https://tsunagi.city.example", true)),
    );
    check("--public-url http://tsunagi.city.example", None);
    check(
        "--public-url http://localhost:3000",
        Some(("http://localhost:3000", false)),
    );
    check("--public-url tsunagi.city.example", None);
}

#[test]
fn a_base_path_has_no_slash_at_its_end() {
    let check = |path: &str, expected: Option<&str>| {
        let decided = decide(&format!("--base-path={path}"), "").ok();
        let found = decided.map(|it| it.settings.base_path);
        assert_eq!(found.as_deref(), expected, "{path}");
    };
    check("", Some(""));
    check("/", Some(""));
    check("/tsunagi/", Some("/tsunagi"));
    check("/a/b", Some("/a/b"));
    check("tsunagi", None);
    check("/つなぎ", None);
}

#[test]
fn the_command_line_outdoes_the_file() {
    let file = "listen = '127.0.0.1:1'\nbase_path = '/file'";
    let decided = decide("--listen 127.0.0.1:2", file).expect("both are right");
    assert_eq!(decided.listen.port(), 2);
    assert_eq!(decided.settings.base_path, "/file");
}

#[test]
fn a_wrong_file_names_its_line() {
    let check = |file: &str, expected: &str| {
        let said = decide("", file).expect_err(file).to_string();
        assert!(said.contains(expected), "{said}");
    };
    check("listen = '127.0.0.1:1'\nport = 80", "line 2");
    check("listen = '127.0.0.1:1'\nport = 80", "port");
    check("[mail]\nhost = 'mail.city.example'", "--mail-from");
    check(
        "[mail]\nhost = 'mail.city.example'\nfrom = 'a@city.example'\nencryption = 'ssl'",
        "starttls",
    );
}
