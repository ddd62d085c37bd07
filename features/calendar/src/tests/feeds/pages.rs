//! Feeds of a house in which something is on.

use serde_json::Value;

use super::ground::{YEAR, course, festival, hidden};
use super::read::{Entry, entries};
use crate::tests::FEATURES;
use crate::tests::ground::{MORNING, path, put_up, text};

#[test]
fn a_telephone_subscribes_to_the_calendar() {
    house::both(FEATURES, |house| async move {
        let chair = house.at(MORNING).by("chair_misato");
        let festival = put_up(&chair, &festival()).await;
        put_up(&chair, &course()).await;
        put_up(&chair, &hidden()).await;

        let stranger = house.at(MORNING);
        let feed_of = format!("/calendar.ics?council=council-11&{YEAR}");
        let feed = stranger.get(&feed_of).await;
        feed.is(200);
        assert_eq!(feed.headers["content-type"], "text/calendar; charset=utf-8");
        assert_eq!(feed.headers["cache-control"], "public, max-age=300");
        assert!(
            feed.body
                .contains("X-WR-CALNAME:三里まちづくりの会 行事カレンダー\r\n")
        );
        assert!(!feed.body.contains("役員会"));
        let found = entries(&feed);
        assert_eq!(found.len(), 3, "{}", feed.body);
        let one = entry_of(&found, &festival);
        assert_eq!(one.text("SUMMARY"), "【仮の日程】見本のまつり");
        assert_eq!(one.get("STATUS"), "TENTATIVE");
        assert_eq!(one.get("DTSTART;TZID=Asia/Tokyo"), "20251105T150000");
        assert_eq!(one.get("LAST-MODIFIED"), "20230701T000000Z");
        assert!(one.text("DESCRIPTION").ends_with(&path(&festival)));
        let tag = feed.headers["etag"].clone();
        let known = tag.to_str().expect("a tag");
        let again = stranger.clone().having("if-none-match", known);
        let again = again.get(&feed_of).await;
        assert_eq!(
            (again.is(304).body.as_str(), &again.headers["etag"]),
            ("", &tag)
        );

        let at = path(&festival);
        chair
            .post(&format!("{at}/cancel"), &[("why", "台風のため")])
            .await;
        let feed = stranger.get(&feed_of).await;
        assert_ne!(feed.headers["etag"], tag);
        let found = entries(&feed);
        let one = entry_of(&found, &festival);
        assert_eq!(one.text("SUMMARY"), "【中止】見本のまつり");
        assert_eq!(one.get("STATUS"), "CANCELLED");
        assert!(one.text("DESCRIPTION").contains("台風のため"));
        assert!(one.get("SEQUENCE") > "0");

        let own = chair.get(&format!("/calendar.ics?{YEAR}")).await;
        assert_eq!(own.headers["cache-control"], "private, no-cache");
        assert!(own.body.contains("見本の役員会"));
        let alone = stranger.get(&format!("{at}/calendar.ics")).await;
        assert_eq!(entries(alone.is(200)).len(), 1);
    });
}

#[test]
fn the_layers_and_days_of_an_address_hold_for_its_feeds() {
    house::sqlite(FEATURES, |house| async move {
        let chair = house.at(MORNING).by("chair_misato");
        put_up(&chair, &festival()).await;
        put_up(&chair, &course()).await;
        let check = async |path: &str, expected: usize| {
            let reply = house.at(MORNING).get(path).await;
            assert_eq!(entries(reply.is(200)).len(), expected, "{path}");
        };
        check("/calendar.ics?from=2025-08-28&until=2025-08-28", 2).await;
        check("/calendar.ics?month=2025-11", 1).await;
        check("/calendar.ics?council=council-12&from=2025-04-01", 0).await;
        check("/calendar.ics?layer=school&from=2025-04-01", 0).await;
        check("/calendar.ics?layer=council&fee=free&from=2025-04-01", 1).await;
    });
}

#[test]
fn a_feed_tells_the_newest_change_first() {
    house::both(FEATURES, |house| async move {
        let chair = house.at(MORNING).by("chair_misato");
        let festival = put_up(&chair, &festival()).await;
        let later = house.at("2023-07-02 09:00").by("chair_misato");
        put_up(&later, &course()).await;
        let feed = house.at(MORNING).get(&format!("/feed.xml?{YEAR}")).await;
        feed.is(200);
        let xml = roxmltree::Document::parse(&feed.body).expect("well-formed");
        let of = |name: &str| -> Vec<String> {
            let found = xml.descendants().filter(|it| it.tag_name().name() == name);
            found
                .map(|it| it.text().unwrap_or_default().to_owned())
                .collect()
        };
        let titles = of("title");
        assert_eq!(titles[1], "【仮の日程】=見本の体操, 𠮷野〜髙橋");
        assert_eq!(titles[2], "【仮の日程】見本のまつり");
        let newest = [
            "2023-07-02T00:00:00Z",
            "2023-07-02T00:00:00Z",
            "2023-07-01T00:00:00Z",
        ];
        assert_eq!(of("updated"), newest);
        assert_eq!(of("id")[2], format!("urn:uuid:{}", text(&festival, "/id")));
        let empty = house
            .at(MORNING)
            .get("/feed.xml?layer=exam&from=2030-01-01")
            .await;
        roxmltree::Document::parse(&empty.is(200).body).expect("well-formed");
    });
}

#[test]
fn open_data_has_a_row_for_each_time_and_holds_only_what_everybody_sees() {
    house::both(FEATURES, |house| async move {
        let chair = house.at(MORNING).by("chair_misato");
        put_up(&chair, &festival()).await;
        put_up(&chair, &course()).await;
        put_up(&chair, &hidden()).await;

        let file = chair.get(&format!("/opendata/events.csv?{YEAR}")).await;
        file.is(200);
        let body = file.body.strip_prefix('\u{feff}').expect("a mark");
        assert!(body.ends_with("\r\n") && !body.contains("役員会"));
        let rows = rows(body);
        assert_eq!(rows[0].len(), 32);
        assert_eq!((&*rows[0][4], &*rows[0][31]), ("イベント名", "備考"));
        assert_eq!(rows.len(), 1 + 3 + 1);
        let cells = |row: usize, columns: &[usize]| -> Vec<&str> {
            columns.iter().map(|it| rows[row][*it].as_str()).collect()
        };
        let days: Vec<&str> = (1..=3).map(|row| rows[row][7].as_str()).collect();
        assert_eq!(days, ["2025-08-06", "2025-08-13", "2025-08-28"]);
        assert_eq!(
            cells(4, &[0, 2, 3, 4, 5, 7, 8, 9, 10, 13, 19, 20]),
            [
                "392014",
                "高知県",
                "高知市",
                "【仮の日程】見本のまつり",
                "不明",
                "2025-11-05",
                "2025-11-05",
                "15:00",
                "21:00",
                "0",
                "見本グラウンド",
                "高知県高知市"
            ]
        );

        let file = house
            .at(MORNING)
            .get(&format!("/opendata/events.csv?profile=gif&{YEAR}"))
            .await;
        let gif = self::rows(file.is(200).body.trim_start_matches('\u{feff}'));
        assert_eq!((gif.len(), gif[0].len()), (3, 32));
        assert_eq!(gif[1][1], "'=見本の体操, 𠮷野〜髙橋");
        assert_eq!(gif[1][13], "0We");
    });
}

#[test]
fn the_old_encoding_says_what_it_lost() {
    house::sqlite(FEATURES, |house| async move {
        let chair = house.at(MORNING).by("chair_misato");
        put_up(&chair, &course()).await;
        let path = "/opendata/events.csv?profile=gif&encoding=cp932&fiscal_year=2025";
        let file = house.at(MORNING).get(path).await;
        assert!(!file.is(200).body.contains("&#"));
        assert_eq!(
            file.headers["content-type"],
            "text/csv; charset=windows-31j; header=present"
        );
        // The reply is read as UTF-8, in which the digits of the list stand as they are.
        let last = file.body.trim_end().rsplit(',').next().expect("a cell");
        assert!(last.contains("U+20BB7"), "{last}");
    });
}

#[test]
fn any_site_may_frame_the_small_page_and_no_other() {
    house::both(FEATURES, |house| async move {
        let chair = house.at(MORNING).by("chair_misato");
        put_up(&chair, &course()).await;
        put_up(&chair, &hidden()).await;
        let page = chair
            .get(&format!("/calendar/embed?council=council-11&{YEAR}"))
            .await;
        page.is(200).shows("=見本の体操").hides("役員会");
        let policy = |page: &house::Reply| {
            let policy = page.headers["content-security-policy"].to_str();
            policy.expect("plain signs").to_owned()
        };
        assert!(policy(&page).ends_with("frame-ancestors *"));
        assert!(page.body.len() < 20_000 && !page.body.contains("<script"));
        let page = house.at(MORNING).get("/calendar?council=council-11").await;
        assert!(policy(&page).ends_with("frame-ancestors 'none'"));
        let feeds = page.attributes("link[rel=alternate]", "href");
        assert_eq!(feeds.len(), 4, "{feeds:?}");
        for feed in feeds.iter().filter(|it| !it.starts_with("/api/")) {
            house.at(MORNING).get(feed).await.is(200);
        }
        let code = page.all("#embed-code").remove(0);
        assert!(code.starts_with("<iframe src=\"http://127.0.0.1:8080/calendar/embed?council="));
    });
}

fn rows(body: &str) -> Vec<Vec<String>> {
    let mut sheet = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(body.as_bytes());
    sheet
        .records()
        .map(|row| row.expect("a row").iter().map(str::to_owned).collect())
        .collect()
}

fn entry_of<'a>(entries: &'a [Entry], event: &Value) -> &'a Entry {
    let uid = format!("{}@127.0.0.1", text(event, "/id"));
    let mut found = entries.iter().filter(|it| it.get("UID") == uid);
    found.next().expect("the event stands in the feed")
}
