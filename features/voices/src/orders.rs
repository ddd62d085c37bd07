//! What people send: the fields of forms, which are the bodies of the JSON API too. Every field is a
//! text as typed; reading it gives the types of the rules, or all that is wrong at once.

use desk::Reading;
use kernel::day::Day;
use kernel::policy::Visibility;
use kernel::refusal::Refusal;
use kernel::text::{Body, TextError, Title, half_width};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::model::{Kind, Raiser};

macro_rules! orders {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
        #[serde(default)]
        pub(crate) struct $name {
            $($(#[$field_doc])* pub(crate) $field: String,)*
        }
    )*};
}

orders! {
    /// A voice, as anybody writes it. Nothing is needed but its text.
    RaiseOrder {
        /// `trouble`, `proposal`, `information` or `thanks`.
        kind,
        /// What it is about.
        text,
        /// The id of the district.
        area,
        /// The place in words.
        spot,
        /// The id of the council whose box it is.
        council,
        /// `consultation` or `report`, from those who deal with voices; else it is the box.
        channel,
        /// A picture (JPEG, PNG or WebP, at most 8 MB) in Base64.
        photo,
        /// `yes` to leave the picture out again.
        without_photo,
        /// The raiser's name.
        name,
        /// A telephone number or an address.
        contact,
        /// Where to send word of an answer.
        mail,
        /// `yes`: the content may be shown to the public, without names.
        public,
        /// `yes`: the city alone is to read it, not the council.
        closed,
        /// The id of a concern that says the same: 「わたしも同じです」.
        join,
        /// The key of the private link that the page before has drawn for these words, under its
        /// seal; one that was not is as if there were none.
        key,
        /// Left empty by people, who do not see it.
        website,
        /// What the pressed button wants: `send`, `edit` or `join:` with an id; else a look first.
        step,
    }
    /// Where the suggestion box is opened from. Nothing else of a voice comes from an address: whoever
    /// makes one for somebody else decides nothing for them.
    FromOrder {
        /// The id of the council whose box it is.
        council,
        /// The id of the district.
        area,
        /// `consultation` or `report`, from those who deal with voices.
        channel,
    }
    /// A voice that somebody keys in for another.
    KeyInOrder {
        /// `slip`, `telephone`, `visit`, `consultation`, `meeting` or `letter`.
        channel,
        /// The id of the council; a consultation has one.
        council,
        /// The id of the district, where no council is named.
        area,
        /// The id of the box in which a slip was; without one a slip names its council or district.
        suggestion_box,
        /// The number of the slip.
        slip,
        /// When the box was opened.
        opened_on,
        /// Who opened it.
        opened_by,
        /// When it was raised; the day of the opening, or today, where nothing is said.
        raised_on,
        /// `trouble`, `proposal`, `information` or `thanks`.
        kind,
        /// The text as it stands there.
        text,
        /// The place in words.
        spot,
        /// For whom, where it is no slip.
        on_behalf,
        /// The raiser's name.
        name,
        /// A telephone number or an address.
        contact,
        /// Where to send word of an answer.
        mail,
    }
    /// Taking a voice up as a concern of its own.
    TakeUpOrder {
        /// The version that was read; empty to take the present one.
        version,
        /// What the concern is about, in a line; the beginning of the text where it is empty.
        title,
    }
    /// Joining it to a concern.
    JoinOrder {
        /// The version that was read; empty to take the present one.
        version,
        /// The number of the concern.
        concern,
    }
    /// Answering it at once.
    NoteOrder {
        /// The version that was read; empty to take the present one.
        version,
        /// `information` or `thanks`.
        kind,
        /// What the raiser is to read.
        reply,
    }
    /// Saying whose it is.
    AssignOrder {
        /// The version that was read; empty to take the present one.
        version,
        /// The id of the council; empty for the whole city.
        council,
    }
    /// The press of a button.
    PressOrder {
        /// The version that was read; empty to take the present one.
        version,
    }
    /// What the raiser says of the answer.
    JudgeOrder {
        /// `settled` or `not_settled`.
        verdict,
        /// Why it is not settled.
        reason,
    }
    /// What the raiser adds.
    SupplementOrder {
        /// The words.
        text,
    }
    /// Where word of an answer goes.
    ReplyOrder {
        /// The address; empty for nowhere.
        mail,
    }
    /// The key of a private link, as typed from paper.
    FindOrder {
        /// The key.
        key,
    }
}

/// What a voice says, read.
pub(crate) struct Written {
    pub(crate) kind: Kind,
    pub(crate) text: Body,
    pub(crate) spot: String,
    pub(crate) raiser: Raiser,
}

/// What somebody keyed in, read, beside what it says.
pub(crate) struct Found {
    pub(crate) opened_on: Option<Day>,
    pub(crate) opened_by: String,
    pub(crate) raised_on: Option<Day>,
    pub(crate) on_behalf: String,
    pub(crate) slip: String,
}

impl RaiseOrder {
    pub(crate) fn read(&self, reading: &mut Reading) -> Option<Written> {
        let told = [&self.spot, &self.name, &self.contact, &self.mail];
        read_written(reading, &self.kind, &self.text, told)
    }

    /// The fields that the second step carries on, by their names.
    pub(crate) fn carried(&self) -> Vec<(&'static str, &str)> {
        let fields = [
            ("kind", &self.kind),
            ("text", &self.text),
            ("area", &self.area),
            ("spot", &self.spot),
            ("council", &self.council),
            ("channel", &self.channel),
            ("photo", &self.photo),
            ("name", &self.name),
            ("contact", &self.contact),
            ("mail", &self.mail),
            ("public", &self.public),
            ("closed", &self.closed),
            ("key", &self.key),
            ("website", &self.website),
        ];
        fields
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| (name, value.as_str()))
            .collect()
    }

    /// Is the box ticked?
    pub(crate) fn is_public(&self) -> bool {
        self.public == "yes"
    }

    /// Who may read it.
    pub(crate) fn visibility(&self) -> Visibility {
        match self.closed.as_str() {
            "yes" => Visibility::Closed,
            _ => Visibility::Members,
        }
    }
}

impl KeyInOrder {
    pub(crate) fn read(&self, today: Day) -> Result<(Written, Found), Vec<Refusal>> {
        let mut reading = Reading::default();
        let told = [&self.spot, &self.name, &self.contact, &self.mail];
        let written = read_written(&mut reading, &self.kind, &self.text, told);
        let opened_on = reading.take(past(&self.opened_on, today, "opened_on"));
        let raised_on = reading.take(past(&self.raised_on, today, "raised_on"));
        let opened_by = reading.take(line(&self.opened_by, "opened_by"));
        let on_behalf = reading.take(line(&self.on_behalf, "on_behalf"));
        let slip = reading.take(line(&self.slip, "slip"));
        if !self.suggestion_box.is_empty() && opened_by.as_ref().is_some_and(String::is_empty) {
            reading.refuse(Refusal::new("voice.opened_by").at("opened_by"));
        }
        let whole = (|| {
            let found = Found {
                opened_on: opened_on?,
                opened_by: opened_by?,
                raised_on: raised_on?,
                on_behalf: on_behalf?,
                slip: slip?,
            };
            Some((written?, found))
        })();
        reading.whole(whole)
    }
}

impl TakeUpOrder {
    /// The title, or what stands for it where nothing is typed.
    pub(crate) fn read(&self, instead: &str) -> Result<Title, Refusal> {
        let typed = match self.title.trim() {
            "" => instead,
            typed => typed,
        };
        Title::new(typed).map_err(|why| refused(why, "voice.text", "title"))
    }
}

/// What a voice says: kind, text, then spot, name, contact and mail.
fn read_written(
    reading: &mut Reading,
    kind: &str,
    text: &str,
    [spot, name, contact, mail]: [&String; 4],
) -> Option<Written> {
    let text = reading.take(needed(text, "voice.text", "text"));
    let spot = reading.take(line(spot, "spot"));
    let name = reading.take(line(name, "name"));
    let contact = reading.take(line(contact, "contact"));
    let reply_mail = reading.take(read_mail(mail));
    Some(Written {
        // Whoever chose nothing has something on their mind.
        kind: Kind::read(kind).unwrap_or(Kind::Trouble),
        text: text?,
        spot: spot?,
        raiser: Raiser {
            name: some(name?),
            contact: some(contact?),
            reply_mail: reply_mail?,
        },
    })
}

/// A text that must be there.
pub(crate) fn needed(text: &str, rule: &'static str, field: &'static str) -> Result<Body, Refusal> {
    let body = Body::new(text).map_err(|why| refused(why, rule, field))?;
    if body.as_str().trim().is_empty() {
        return Err(Refusal::new(rule).at(field));
    }
    Ok(body)
}

/// A line that may be empty.
fn line(text: &str, field: &'static str) -> Result<String, Refusal> {
    match Title::new(text) {
        Ok(line) => Ok(line.into()),
        Err(TextError::Empty) => Ok(String::new()),
        Err(why) => Err(refused(why, "voice.text", field)),
    }
}

fn refused(why: TextError, empty: &'static str, field: &'static str) -> Refusal {
    match why {
        TextError::Empty | TextError::NotKana => Refusal::new(empty).at(field),
        TextError::TooLong { limit } => Refusal::new("voice.too_long")
            .with("limit", limit)
            .at(field),
    }
}

/// A mail address, or nothing. Whether it arrives, only a letter can tell.
pub(crate) fn read_mail(text: &str) -> Result<Option<String>, Refusal> {
    let text = half_width(text);
    if text.is_empty() {
        return Ok(None);
    }
    let is_sound = text.len() <= 254
        && text.bytes().all(|byte| byte.is_ascii_graphic())
        && matches!(text.split_once('@'), Some((name, host))
            if !name.is_empty() && host.contains('.') && !host.contains('@'));
    if is_sound {
        return Ok(Some(text));
    }
    Err(Refusal::new("voice.mail").at("mail"))
}

/// A day up to today, or nothing for an empty field.
fn past(text: &str, today: Day, field: &'static str) -> Result<Option<Day>, Refusal> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    match Day::read(text) {
        Ok(day) if day <= today => Ok(Some(day)),
        Ok(_) | Err(_) => Err(Refusal::new("voice.day").at(field)),
    }
}

fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}
