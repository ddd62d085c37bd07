//! What search engines read in the page of an event.

use house::House;
use serde_json::{Value, json};

use crate::tests::FEATURES;
use crate::tests::ground::{MORNING, path, put_up, summer_festival};

#[test]
fn a_page_says_what_search_engines_ask_for() {
    house::sqlite(FEATURES, |house| async move {
        let chair = house.at(MORNING).by("chair_misato");
        let mut festival = summer_festival();
        festival["title"] = json!("見本の</script>まつり");
        festival["ends_at"] = json!("24:00");
        let event = put_up(&chair, &festival).await;
        let at = path(&event);
        let read = read(&house, &at).await;
        assert_eq!(read["name"], "見本の</script>まつり");
        assert_eq!(read["startDate"], "2023-11-05T15:00:00+09:00");
        assert_eq!(read["endDate"], "2023-11-06T00:00:00+09:00");
        assert_eq!(read["eventStatus"], "https://schema.org/EventScheduled");
        assert_eq!(read["location"]["name"], "見本グラウンド");
        assert_eq!(read["location"]["address"]["addressRegion"], "高知県");
        assert_eq!(read["offers"]["price"], 0);
        assert_eq!(read["organizer"][0]["name"], "三里まちづくりの会");
        assert_eq!(read["previousStartDate"], Value::Null);
        let why = [("why", "台風のため")];
        chair.post(&format!("{at}/postpone"), &why).await;
        let read = self::read(&house, &at).await;
        assert_eq!(read["eventStatus"], "https://schema.org/EventPostponed");
        chair.post(&format!("{at}/cancel"), &why).await;
        let read = self::read(&house, &at).await;
        assert_eq!(read["eventStatus"], "https://schema.org/EventCancelled");
    });
}

#[test]
fn of_a_series_the_next_time_is_told_and_of_a_wish_nothing() {
    house::sqlite(FEATURES, |house| async move {
        let chair = house.at(MORNING).by("chair_misato");
        let mut course = summer_festival();
        course["every"] = json!("毎週日曜日");
        course["first_on"] = json!("2023-06-04");
        let event = put_up(&chair, &course).await;
        let read = read(&house, &path(&event)).await;
        assert_eq!(read["startDate"], "2023-07-02T15:00:00+09:00");
        assert_eq!(read["endDate"], "2023-07-02T21:00:00+09:00");
        let mut wish = summer_festival();
        for name in ["first_on", "begins_at", "ends_at"] {
            wish[name] = Value::Null;
        }
        wish["season"] = json!("10月中旬");
        let event = put_up(&chair, &wish).await;
        let page = house.at(MORNING).get(&path(&event)).await;
        assert!(
            page.is(200)
                .all("script[type='application/ld+json']")
                .is_empty()
        );
    });
}

async fn read(house: &House, path: &str) -> Value {
    let page = house.at(MORNING).get(path).await;
    let found = page.is(200).all("script[type='application/ld+json']");
    serde_json::from_str(&found[0]).expect("JSON")
}
