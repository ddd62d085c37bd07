//! A house in which something happened: concerns, meetings, requests and voices of both
//! municipalities, open, members-only and closed, so that there is something to see and to hide.

use desk::sheet::id_of;
use house::{House, Visitor};
use serde_json::{Value, json};
use tsunagi::house::FEATURES;

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

/// More of what there is most of.
pub(crate) async fn grow(house: &House) {
    for _ in 0..4 {
        for cast in CASTS {
            cast.concerns(house).await;
            cast.voices(house).await;
        }
    }
}

/// Raises a concern of Kochi, judges it and sends it to the road section; the answer is its id.
pub(crate) async fn sent(member: &Visitor<'_>) -> String {
    let cast = &CASTS[0];
    let concern = done(member, "/api/v1/concerns", &cast.concern("側溝のふた")).await;
    let id = text(&concern, "id");
    let path = format!("/api/v1/concerns/{id}");
    cast.judge(member, &path, "側溝のふた", "public").await;
    cast.send(member, &path, "側溝のふた").await;
    id
}

/// What begins a thing, filled in as it has to be, by the end of the address.
pub(crate) fn beginnings(slug: &str) -> Vec<(&'static str, Value)> {
    let cast = CASTS.iter().find(|cast| cast.slug == slug);
    let cast = cast.expect("a sample");
    vec![
        ("/concerns", cast.concern("見本の案件")),
        ("/meetings", cast.meeting("見本の会議", "public")),
        ("/requests", cast.request("2023-09-30", "見本の依頼")),
        ("/requests/after", cast.attendance()),
        ("/volunteering", cast.call()),
    ]
}

impl Cast {
    fn at<'a>(&self, house: &'a House, when: &str, login: &str) -> Visitor<'a> {
        house.at(when).under(self.slug).by(login)
    }

    fn organisation(&self, key: &str) -> String {
        id_of(self.code, "organisation", key).to_string()
    }

    fn concern(&self, title: &str) -> Value {
        json!({ "title": title, "words": format!("{title}のこと"), "category": "road",
            "council": self.organisation(self.council) })
    }

    fn meeting(&self, title: &str, visibility: &str) -> Value {
        json!({ "council": self.organisation(self.council), "kind": "regular", "title": title,
            "on_date": "2023-07-20", "begins_at": "19:00", "place": "集会所",
            "visibility": visibility, "agenda": "みんなの議題\n内輪の議題" })
    }

    fn request(&self, on: &str, agenda: &str) -> Value {
        json!({ "council": self.organisation(self.council), "kind": "総会", "on": on,
            "begins_at": "19:00", "place": "集会所", "agenda": agenda, "part": "listen",
            "contact": "会長" })
    }

    fn attendance(&self) -> Value {
        json!({ "council": self.organisation(self.council), "kind": "総会", "on": "2023-07-20",
            "from": "19:00", "to": "20:00", "place": "集会所", "agenda": "夏のこと" })
    }

    fn call(&self) -> Value {
        json!({ "council": self.organisation(self.council), "event": "夏祭り",
            "on": "2023-08-05", "place": "校庭", "people": "3", "text": "焼きそばの手伝い" })
    }

    async fn concerns(&self, house: &House) {
        let member = self.at(house, "2023-07-03 09:00", self.member);
        for (title, visibility) in [
            ("側溝のふた", "public"),
            ("集会所の鍵", "members"),
            ("ひみつの案件", "closed"),
        ] {
            let concern = done(&member, "/api/v1/concerns", &self.concern(title)).await;
            let path = format!("/api/v1/concerns/{}", text(&concern, "id"));
            self.judge(&member, &path, title, visibility).await;
            if visibility == "members" {
                continue;
            }
            self.send(&member, &path, title).await;
            let section = self.at(house, "2023-07-04 09:00", self.department);
            done(&section, &format!("{path}/take"), &json!({})).await;
        }
    }

    async fn judge(&self, member: &Visitor<'_>, path: &str, title: &str, visibility: &str) {
        let look = json!({ "title": title, "summary": title, "category": "road",
            "triage": "single", "urgency": "normal", "visibility": visibility });
        done(member, &format!("{path}/triage"), &look).await;
    }

    async fn send(&self, member: &Visitor<'_>, path: &str, title: &str) {
        let send = json!({ "to": self.organisation(self.office), "wish": "なおしてほしい",
            "background": title, "opinion": title });
        done(member, &format!("{path}/send"), &send).await;
    }

    async fn meetings(&self, house: &House) {
        let member = self.at(house, "2023-07-20 09:00", self.member);
        for (title, visibility) in [
            ("夏の相談", "public"),
            ("役員の相談", "members"),
            ("ひみつの会議", "closed"),
        ] {
            let order = self.meeting(title, visibility);
            let meeting = done(&member, "/api/v1/meetings", &order).await;
            let path = format!("/api/v1/meetings/{}", text(&meeting, "id"));
            let items = meeting["agenda"].as_array().or(meeting["items"].as_array());
            let items = items.unwrap_or_else(|| panic!("a meeting has items: {meeting}"));
            let items: Vec<String> = items.iter().map(|item| text(item, "id")).collect();
            let closed = json!({ "title": "内輪の議題", "visibility": "closed" });
            done(&member, &format!("{path}/items/{}", items[1]), &closed).await;
            let evening = self.at(house, "2023-07-20 21:00", self.member);
            let minutes = json!({ "item": items, "text": ["花を植える", "ひみつの発言"] });
            done(&evening, &format!("{path}/minutes"), &minutes).await;
        }
    }

    async fn requests(&self, house: &House) {
        let chair = self.at(house, "2023-07-10 09:00", self.chair);
        let summer = self.request("2023-08-20", "夏のこと");
        let request = done(&chair, "/api/v1/requests", &summer).await;
        let path = format!("/api/v1/requests/{}", text(&request, "id"));
        let section = self.at(house, "2023-07-11 09:00", self.section);
        done(&section, &format!("{path}/accept"), &json!({})).await;
        let member = self.at(house, "2023-07-12 09:00", self.member);
        let no = json!({ "answer": "no", "reason": "ひみつの理由" });
        done(&member, &format!("{path}/answer"), &no).await;
        let autumn = self.request("2023-09-20", "秋のこと");
        done(&chair, "/api/v1/requests", &autumn).await;
        done(&chair, "/api/v1/volunteering", &self.call()).await;
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
