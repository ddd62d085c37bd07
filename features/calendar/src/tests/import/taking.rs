//! Files are taken in: looked at first, once, by those who may, row by row.

use axum::http::Method;
use desk::Desk;
use house::{Reply, Visitor};
use kernel::lang::Lang;

use super::super::FEATURES;
use super::super::ground::{MORNING, organisation};

const TABLE: &str = "日付\t行事名\t時間\t場所\n\
    8/5（土）\t見本の夕涼み\t17:00～20:00\t見本広場\n\
    8/6（土）\t見本の朝市\t8時～\t見本広場\n\
    10月中旬\t見本の遠足\t\t\n\
    近日中\t見本の寄り合い\t\t\n";

/// Sends the form of a file.
async fn send(by: &Visitor<'_>, fields: &[(&str, &str)], file: &str) -> Reply {
    let mut body = String::new();
    for (name, value) in fields {
        body.push_str(&format!(
            "--seam\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
        ));
    }
    body.push_str(&format!(
        "--seam\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n{file}\r\n\
         --seam--\r\n"
    ));
    let kind = "multipart/form-data; boundary=seam";
    by.send(Method::POST, "/events/import", Some(kind), body.into())
        .await
}

/// Reads a file for the council of Misato; the page on which it is looked at.
async fn read(by: &Visitor<'_>, file: &str) -> String {
    let organiser = organisation("council-11");
    let fields = [
        ("organiser", organiser.as_str()),
        ("fiscal_year", "2023"),
        ("visibility", "public"),
    ];
    send(by, &fields, file).await.leads_to()
}

/// The rows that are ticked when the page opens.
fn ticked(page: &Reply) -> Vec<String> {
    page.attributes("input[name=row][checked]", "value")
}

#[test]
fn a_sheet_is_looked_at_row_by_row_before_it_stands_on_the_calendar() {
    house::both(FEATURES, |house| async move {
        let chair = house.at(MORNING).by("chair_misato");
        chair
            .get("/events/import")
            .await
            .is(200)
            .shows("表を貼り付ける");
        let at = read(&chair, TABLE).await;
        let page = chair.get(&at).await;
        page.is(200)
            .shows("見本の夕涼み")
            .shows("「8/6(土)」は日付と曜日が合いません")
            .shows("日付の「近日中」が読み取れません");
        assert_eq!(ticked(&page), ["0", "2"]);
        let calendar = "/calendar?month=2023-08";
        chair.get(calendar).await.hides("見本の夕涼み");

        let fields = [("row", "0"), ("row", "1"), ("row", "3")];
        assert_eq!(chair.post(&at, &fields).await.leads_to(), at);
        let page = chair.get(&at).await;
        page.is(200).shows("取り込みの結果");
        let page = chair.get(calendar).await;
        page.shows("見本の夕涼み")
            .shows("見本の朝市")
            .hides("見本の寄り合い");

        // Twice is the same as once.
        assert_eq!(chair.post(&at, &[("row", "2")]).await.leads_to(), at);
        let again = chair.get(&read(&chair, TABLE).await).await;
        assert_eq!(ticked(&again), ["2"]);
        again.shows("カレンダーに同じ行事があります");
    });
}

#[test]
fn what_changed_at_its_source_changes_here_and_what_people_mended_stays() {
    house::both(FEATURES, |house| async move {
        let chair = house.at(MORNING).by("chair_misato");
        let file = |day: &str, place: &str| {
            format!("ID,イベント名,開始日,開始時間,場所名称\n7,見本の会,{day},10:00,{place}\n")
        };
        let first = read(&chair, &file("2023-08-05", "広場")).await;
        chair.post(&first, &[("row", "0")]).await;
        let same = chair
            .get(&read(&chair, &file("2023-08-05", "広場")).await)
            .await;
        assert!(ticked(&same).is_empty());
        let moved = read(&chair, &file("2023-08-06", "校庭")).await;
        let page = chair.get(&moved).await;
        page.shows("変わったもの");
        assert_eq!(ticked(&page), ["0"]);
        chair.post(&moved, &[("row", "0")]).await;
        let month = chair
            .get("/api/v1/events?from=2023-08-01&until=2023-08-31")
            .await;
        let month = month.is(200).json();
        let events = month["events"].as_array().expect("events");
        let events: Vec<_> = events
            .iter()
            .filter(|it| it["title"] == "見本の会")
            .collect();
        assert_eq!(events.len(), 1);
        assert!(
            events[0].to_string().contains("2023-08-06"),
            "{}",
            events[0]
        );
        assert!(events[0].to_string().contains("校庭"), "{}", events[0]);
    });
}

#[test]
fn days_of_another_calendar_are_fixed_unless_something_is_in_the_way() {
    house::both(FEATURES, |house| async move {
        let chair = house.at(MORNING).by("chair_misato");
        let organiser = organisation("council-11");
        let fields = [("organiser", organiser.as_str()), ("fixed", "yes")];
        let file = "日付,行事名,時間,場所\n2023-08-05,見本の会,10:00～12:00,見本広場\n\
            2023-08-05,見本の集い,11:00～13:00,見本広場\n";
        let at = send(&chair, &fields, file).await.leads_to();
        chair.post(&at, &[("row", "0"), ("row", "1")]).await;
        let page = chair.get(&at).await;
        page.is(200).shows("見本の集い").shows("同じ場所");
        let found = chair
            .get("/api/v1/events?from=2023-08-05&until=2023-08-05")
            .await;
        let found = found.is(200).json();
        let status = |title: &str| {
            let events = found["events"].as_array().expect("events");
            let event = events.iter().find(|it| it["title"] == title);
            event.expect("it stands")["status"].clone()
        };
        assert_eq!(status("見本の会"), "fixed");
        assert_eq!(status("見本の集い"), "tentative");
    });
}

#[test]
fn whoever_puts_nothing_up_reads_nothing_in_and_nobody_sees_anothers_file() {
    house::both(FEATURES, |house| async move {
        let stranger = house.at(MORNING);
        stranger.get("/events/import").await.is(303);
        let organiser = organisation("council-11");
        let fields = [("organiser", organiser.as_str())];
        send(&stranger, &fields, TABLE).await.is(303);
        house
            .at(MORNING)
            .by("team_misato")
            .get("/events/import")
            .await
            .is(404);

        let chair = house.at(MORNING).by("chair_misato");
        let at = read(&chair, TABLE).await;
        let other = house.at(MORNING).by("section");
        other.get(&at).await.is(404);
        other.post(&at, &[("row", "0")]).await.is(404);
    });
}

#[test]
fn a_member_organisation_reads_in_what_it_holds_itself() {
    house::both(FEATURES, |house| async move {
        let member = house.at(MORNING).by("member_yokoseto");
        // The one organisation it acts for is taken, whichever is named.
        let at = read(
            &member,
            "日付,行事名,主催\n8/5,見本の会,三里まちづくりの会\n",
        )
        .await;
        member.post(&at, &[("row", "0")]).await;
        let found = member
            .get("/api/v1/events?from=2023-08-05&until=2023-08-05")
            .await;
        let found = found.is(200).json();
        let events = found["events"].as_array().expect("events");
        let event = events.iter().find(|it| it["title"] == "見本の会");
        let organiser = &event.expect("it stands")["organiser"]["id"];
        assert_eq!(*organiser, organisation("pta-yokohama"));
    });
}

#[test]
fn a_program_sees_what_would_come_of_a_file_and_takes_it_in() {
    house::both(FEATURES, |house| async move {
        let chair = house.at(MORNING).by("chair_misato");
        let organiser = organisation("council-11");
        let path = |more: &str| {
            format!("/api/v1/events/import?organiser={organiser}&fiscal_year=2023{more}")
        };
        let send = async |more: &str| {
            let kind = Some("text/csv");
            let sent = chair
                .send(Method::POST, &path(more), kind, TABLE.into())
                .await;
            sent.is(200).json()
        };
        let dry = send("&dry_run=yes").await;
        let verdicts: Vec<&str> = dry["rows"]
            .as_array()
            .expect("rows")
            .iter()
            .filter_map(|row| row["verdict"].as_str())
            .collect();
        assert_eq!(verdicts, ["new", "doubtful", "new", "unreadable"]);
        assert!(dry.get("outcome").is_none());
        assert_eq!(send("").await["outcome"]["put_up"], 2);
        assert_eq!(send("").await["outcome"]["there"], 2);
        let body = "a,b\n".into();
        let refused = chair.send(Method::POST, &path(""), None, body).await;
        refused.is(422);
    });
}

#[test]
fn what_was_read_in_goes_after_a_month() {
    house::both(FEATURES, |house| async move {
        let chair = house.at(MORNING).by("chair_misato");
        let at = read(&chair, TABLE).await;
        let place = house.hall().home().expect("the samples are in");
        let dropped = async |when: &str| {
            let now = house::moment(when);
            let desk = Desk::of_the_house(house.hall(), place.clone(), now);
            crate::import::drop_old(&desk).await.expect("a stroke")
        };
        assert_eq!(dropped("2023-07-31 09:00").await, 0);
        chair.get(&at).await.is(200);
        assert_eq!(dropped("2023-08-01 09:00").await, 1);
        chair.get(&at).await.is(404);
    });
}

#[test]
fn a_form_that_names_no_file_or_no_year_comes_back_with_what_was_chosen() {
    house::both(FEATURES, |house| async move {
        let chair = house.at(MORNING).by("chair_misato");
        let organiser = organisation("council-11");
        let check = async |year: &str, file: &str, rule: &str| {
            let fields = [("organiser", organiser.as_str()), ("fiscal_year", year)];
            let page = send(&chair, &fields, file).await;
            let key = format!("rule-{}", rule.replace('.', "-"));
            let words = crate::Words::say(Lang::Ja, &key, &[]).expect("its words");
            page.is(422).shows(&words);
        };
        check("2023", "", "import.nothing").await;
        check("いつか", TABLE, "import.year").await;
    });
}
