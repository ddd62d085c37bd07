//! A house in which something happened: concerns, meetings, requests and voices of both
//! municipalities, open, members-only and closed, so that there is something to see and to hide.

use desk::sheet::id_of;
use house::{House, Visitor};
use serde_json::{Value, json};
use tsunagi::house::FEATURES;
use uuid::Uuid;

/// Words that must not be read outside: each stands in something closed of Kochi.
pub(crate) const CLOSED_WORDS: &[&str] = &[
    "ひみつの案件",
    "ひみつの会議",
    "ひみつの発言",
    "ひみつの声",
    "ひみつの理由",
];

/// A municipality of the samples and who acts there.
struct Cast {
    code: &'static str,
    slug: &'static str,
    council: &'static str,
    chair: &'static str,
    member: &'static str,
    section: &'static str,
    department: &'static str,
    /// The key of the office behind `department`.
    office: &'static str,
}

const CASTS: &[Cast] = &[
    Cast {
        code: "392014",
        slug: "kochi",
        council: "council-11",
        chair: "chair_misato",
        member: "team_misato",
        section: "community",
        department: "road",
        office: "dept-road",
    },
    Cast {
        code: "372013",
        slug: "takamatsu",
        council: "council-07",
        chair: "chair_07",
        member: "promoter_07a",
        section: "community_t",
        department: "road_t",
        office: "dept-road",
    },
];

/// Whether the house has this feature.
pub(crate) fn has(feature: &str) -> bool {
    FEATURES.iter().any(|it| it.name == feature)
}

/// The days of July 2023, told through the doors of the house.
pub(crate) async fn live(house: &House) {
    for cast in CASTS {
        if has("concerns") {
            cast.concerns(house).await;
        }
        if has("meetings") {
            cast.meetings(house).await;
        }
        if has("teams") {
            cast.requests(house).await;
        }
        if has("voices") {
            cast.voices(house).await;
        }
    }
}

impl Cast {
    fn at<'a>(&self, house: &'a House, when: &str, login: &str) -> Visitor<'a> {
        house.at(when).under(self.slug).by(login)
    }

    fn organisation(&self, key: &str) -> String {
        id_of(self.code, "organisation", key).to_string()
    }

    async fn concerns(&self, house: &House) {
        let member = self.at(house, "2023-07-03 09:00", self.member);
        for (title, visibility) in [
            ("側溝のふた", "public"),
            ("集会所の鍵", "members"),
            ("ひみつの案件", "closed"),
        ] {
            let order = json!({ "title": title, "words": format!("{title}のこと"),
                "council": self.organisation(self.council), "category": "road" });
            let concern = done(&member, "/api/v1/concerns", &order).await;
            let path = format!("/api/v1/concerns/{}", text(&concern, "id"));
            let look = json!({ "title": title, "summary": title, "category": "road",
                "triage": "single", "urgency": "normal", "visibility": visibility });
            done(&member, &format!("{path}/triage"), &look).await;
            if visibility == "members" {
                continue;
            }
            let send = json!({ "to": self.organisation(self.office), "wish": "なおしてほしい",
                "background": title, "opinion": title });
            done(&member, &format!("{path}/send"), &send).await;
            let section = self.at(house, "2023-07-04 09:00", self.department);
            done(&section, &format!("{path}/take"), &json!({})).await;
        }
    }

    async fn meetings(&self, house: &House) {
        let member = self.at(house, "2023-07-20 09:00", self.member);
        for (title, visibility) in [
            ("夏の相談", "public"),
            ("役員の相談", "members"),
            ("ひみつの会議", "closed"),
        ] {
            let order = json!({ "council": self.organisation(self.council), "kind": "regular",
                "title": title, "on_date": "2023-07-20", "begins_at": "19:00",
                "place": "集会所", "visibility": visibility, "agenda": "みんなの議題\n内輪の議題" });
            let meeting = done(&member, "/api/v1/meetings", &order).await;
            let path = format!("/api/v1/meetings/{}", text(&meeting, "id"));
            let items: Vec<String> = meeting["agenda"]
                .as_array()
                .or(meeting["items"].as_array())
                .unwrap_or_else(|| panic!("a meeting has items: {meeting}"))
                .iter()
                .map(|item| text(item, "id"))
                .collect();
            let closed = json!({ "title": "内輪の議題", "visibility": "closed" });
            done(&member, &format!("{path}/items/{}", items[1]), &closed).await;
            let evening = self.at(house, "2023-07-20 21:00", self.member);
            let minutes = json!({ "item": items, "text": ["花を植える", "ひみつの発言"] });
            done(&evening, &format!("{path}/minutes"), &minutes).await;
        }
    }

    async fn requests(&self, house: &House) {
        let order = json!({ "council": self.organisation(self.council), "kind": "総会",
            "on": "2023-08-20", "begins_at": "19:00", "place": "集会所", "agenda": "夏のこと",
            "part": "listen", "contact": "会長" });
        let chair = self.at(house, "2023-07-10 09:00", self.chair);
        let request = done(&chair, "/api/v1/requests", &order).await;
        let path = format!("/api/v1/requests/{}", text(&request, "id"));
        let section = self.at(house, "2023-07-11 09:00", self.section);
        done(&section, &format!("{path}/accept"), &json!({})).await;
        let member = self.at(house, "2023-07-12 09:00", self.member);
        let no = json!({ "answer": "no", "reason": "ひみつの理由" });
        done(&member, &format!("{path}/answer"), &no).await;
        let second = json!({ "council": self.organisation(self.council), "kind": "総会",
            "on": "2023-09-20", "begins_at": "19:00", "place": "集会所", "agenda": "秋のこと",
            "part": "listen", "contact": "会長" });
        done(&chair, "/api/v1/requests", &second).await;
        let call = json!({ "council": self.organisation(self.council), "event": "夏祭り",
            "on": "2023-08-05", "place": "校庭", "people": "3", "text": "焼きそばの手伝い" });
        done(&chair, "/api/v1/volunteering", &call).await;
    }

    async fn voices(&self, house: &House) {
        let resident = house.at("2023-07-15 09:00").under(self.slug);
        let council = self.organisation(self.council);
        for order in [
            json!({ "text": "街灯が暗い", "council": council }),
            json!({ "text": "ひみつの声", "council": council, "closed": "yes" }),
            json!({ "text": "市のどこかの話" }),
        ] {
            done(&resident, "/api/v1/voices", &order).await;
        }
    }
}

/// Sends a body of the API; it must be done.
async fn done(visitor: &Visitor<'_>, path: &str, body: &Value) -> Value {
    let reply = visitor.post_json(path, body).await;
    assert!(
        reply.status.is_success(),
        "{path} {body}\n{}: {}",
        reply.status,
        reply.body
    );
    reply.json()
}

fn text(value: &Value, name: &str) -> String {
    let text = value[name].as_str();
    text.unwrap_or_else(|| panic!("{name} is in {value}"))
        .to_owned()
}

/// Somebody who may come to the door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Comer {
    /// The word of the municipality.
    pub(crate) slug: &'static str,
    /// The login; nobody's is none.
    pub(crate) login: Option<String>,
}

impl Comer {
    /// A name for messages.
    pub(crate) fn name(&self) -> &str {
        self.login.as_deref().unwrap_or("(nobody)")
    }

    /// At the desk of a municipality at a moment.
    pub(crate) fn at<'a>(&self, house: &'a House, when: &str) -> Visitor<'a> {
        let visitor = house.at(when).under(self.slug);
        match &self.login {
            Some(login) => visitor.by(login),
            None => visitor,
        }
    }
}

/// Nobody, and every account of a sample.
pub(crate) fn comers(slug: &'static str) -> Vec<Comer> {
    let folder = tsunagi::samples::folders()
        .iter()
        .find(|folder| folder.name == slug)
        .expect("a sample");
    let accounts = folder.accounts().expect("the sample can be read");
    let logins = accounts.into_iter().map(|it| Some(it.login));
    let all = std::iter::once(None).chain(logins);
    all.map(|login| Comer { slug, login }).collect()
}

/// The ids that a statement finds in a municipality (`$1`).
pub(crate) async fn ids(house: &House, slug: &str, sql: &str) -> Vec<Uuid> {
    let place = house.hall().by_slug(slug).expect("a sample");
    let mut tx = house.hall().db().read().await.expect("a reader");
    tx.rows(sql, desk::p![place.code], |row| row.get("id"))
        .await
        .unwrap_or_else(|why| panic!("{sql}: {why}"))
}
