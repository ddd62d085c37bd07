//! What a message says: the words of its kind, the address of the page, and who sends it.

use kernel::change::Subject;
use kernel::lang::Lang;
use kernel::policy::Resource;

use super::mailer::Unsent;
use super::queue::{Due, Reminder};
use crate::hall::{Hall, Municipality};
use crate::links;
use crate::words::Words;

/// A message in the reader's language, ready to be put into an envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    /// The municipality and its section, as the sender's name.
    pub(super) sender: String,
    pub(super) subject: String,
    pub(super) text: String,
}

/// Writes the message. Its words know the municipality and what the scheme is called there, those of
/// a reminder also what is due, its number and its day; nothing else of the thing, nor of any person.
pub(super) fn write(hall: &Hall, it: &Due) -> Result<Letter, Unsent> {
    let place = hall
        .by_code(&it.municipality)
        .ok_or_else(|| Unsent::Refused(format!("no municipality {}", it.municipality)))?;
    let kind = Resource::read(&it.subject_kind)
        .ok_or_else(|| Unsent::Refused(format!("no kind of thing {}", it.subject_kind)))?;
    let subject = Subject {
        kind,
        id: it.subject_id,
    };
    let words = Words(it.lang);
    let mut facts = vec![
        ("municipality", place.named(it.lang).to_owned()),
        ("council", place.council(it.lang).to_owned()),
        ("team", place.team(it.lang).to_owned()),
    ];
    facts.extend(
        it.reminder
            .iter()
            .flat_map(|due| due_facts(hall, due, it.lang)),
    );
    let say = |part: &str| {
        let key = format!("{}-{part}", it.about);
        hall.say(it.lang, &key, &facts)
            .ok_or_else(|| Unsent::Refused(format!("no words {key}")))
    };
    let section = section(&place, it.lang);
    let text = [
        say("body")?,
        format!("{}\n{}", words.mail_open(), address(hall, &place, subject)),
        words.mail_closing(place.named(it.lang), section, &place.phone),
    ];
    Ok(Letter {
        sender: words.mail_sender(place.named(it.lang), section),
        subject: say("subject")?,
        text: text.join("\n\n") + "\n",
    })
}

/// What is due, with its number, and until when.
fn due_facts(hall: &Hall, it: &Reminder, lang: Lang) -> [(&'static str, String); 2] {
    let what = hall
        .say(lang, &it.what, &[])
        .unwrap_or_else(|| it.what.clone());
    let what = match it.number.as_str() {
        "" => what,
        number => Words(lang).mail_what(what, number),
    };
    [("what", what), ("day", it.on.shown(lang))]
}

fn section(place: &Municipality, lang: Lang) -> &str {
    match lang {
        Lang::Ja => &place.section_name,
        Lang::En => &place.section_name_en,
    }
}

/// The page of the thing, as the world reaches it.
fn address(hall: &Hall, place: &Municipality, it: Subject) -> String {
    hall.address(place, &links::path(it))
}
