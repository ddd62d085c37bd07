//! Rules that every feature shares: how days, periods and texts are written, and files that go in.

use desk::Failure;
use desk::sheet::import;
use kernel::day::{Day, Period};
use kernel::text::{Body, Kana, Title};
use tsunagi::house::FEATURES;

#[test]
fn what_cannot_be_read_is_named_by_its_rule() {
    let day = |text: &str| Day::read(text).map(drop).map_err(|why| why.code());
    assert_eq!(day("令和5年8月1日（火）"), Ok(()));
    assert_eq!(day("きのう"), Err("day.unreadable"));
    assert_eq!(day("2023-02-30"), Err("day.missing"));
    assert_eq!(day("令和元年4月30日"), Err("day.before_era"));
    assert_eq!(day("令和5年8月1日（水）"), Err("day.other_weekday"));

    let title = |text: &str| Title::new(text).map(drop).map_err(|why| why.code());
    assert_eq!(title("側溝のふた"), Ok(()));
    assert_eq!(title("　"), Err("text.empty"));
    assert_eq!(title(&"あ".repeat(Title::LIMIT + 1)), Err("text.too_long"));
    assert!(
        Body::new("").is_ok(),
        "a text may be empty, a title may not"
    );
    let kana = |text: &str| Kana::read(text).map(drop).map_err(|why| why.code());
    assert_eq!(kana("みさと"), Ok(()));
    assert_eq!(kana("三里"), Err("text.not_kana"));

    let (first, second) = (Day::constant(2023, 4, 1), Day::constant(2023, 4, 2));
    let period = |until| Period::try_new(first, Some(until)).map(drop);
    assert_eq!(period(second).map_err(|why| why.code()), Ok(()));
    assert_eq!(period(first).map_err(|why| why.code()), Err("period.empty"));
}

/// The rules by which a set of files is refused, the sample's own files standing behind it.
async fn refused_by(house: &house::House, file: &str, text: Option<&str>) -> Vec<&'static str> {
    let read = |name: &str| {
        if name == file {
            return text.map(|text| text.as_bytes().to_vec());
        }
        std::fs::read(house::samples().join("kochi").join(name)).ok()
    };
    match import::files(house.hall(), &read, house::moment("2023-10-03 09:00")).await {
        Ok(_) => Vec::new(),
        Err(Failure::Refused(no)) => no.into_iter().map(|no| no.rule).collect(),
        Err(other) => panic!("{file}: {other:?}"),
    }
}

#[test]
fn a_file_that_cannot_be_understood_is_refused_whole() {
    house::sqlite(FEATURES, |house| async move {
        let check = async |file: &str, text: Option<&str>, expected: &[&str]| {
            assert_eq!(refused_by(&house, file, text).await, expected, "{file}");
        };
        check("nothing.csv", None, &[]).await;
        check("municipality.toml", None, &["sheet.charter"]).await;
        check("areas.csv", None, &["sheet.charter"]).await;
        check("rules.toml", Some("[[rule]]\nid = "), &["sheet.toml"]).await;
        let nameless = "key,parent,tier,code,name,printed,kana,name_en,note\n\
                        municipality-kochi,,municipality,392014,,,こうちし,Kochi City,\n";
        check("areas.csv", Some(nameless), &["sheet.cell"]).await;
    });
}
