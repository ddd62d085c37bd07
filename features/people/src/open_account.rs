//! 利用者を登録する: somebody of the register, searched for by name, or somebody else; with a password on
//! paper.

use askama::Template;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Form, Query};
use kernel::ids::PersonId;
use kernel::policy::Action;
use kernel::refusal::Refusal;
use serde::Deserialize;

use crate::accounts::encoded;
use crate::hand_password::sheet;
use crate::me::languages;
use crate::model::{AccountRegister, Person};
use crate::order::AccountOrder;
use crate::roles::in_lang;
use crate::store::person::{self, Findable, PAGE};
use crate::{Words, acts, field_errors};

#[derive(Template)]
#[template(path = "open_account.html")]
struct Page {
    frame: Frame,
    w: Words,
    errors: FieldErrors,
    order: AccountOrder,
    /// Who was chosen from the register.
    person: Option<Person>,
    /// What was searched for in it, and what was found.
    words: String,
    found: Vec<Row>,
    next: String,
    languages: Vec<Choice>,
}

/// Somebody to choose.
struct Row {
    title: String,
    path: String,
    about: String,
}

/// Whom the reader looks for, or chose.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wish {
    q: String,
    after: String,
    person: String,
}

pub(crate) async fn get(desk: Desk, Query(wish): Query<Wish>) -> Answer {
    AccountRegister::check(&desk, Action::Create)?;
    let mut tx = desk.read().await?;
    let mut page = Page::of(&desk, AccountOrder::default());
    page.order.lang = "ja".to_owned();
    if let Ok(chosen) = wish.person.parse() {
        let it = person::load_person(&mut tx, desk.municipality(), chosen).await?;
        page.order.name = it.name();
        page.order.mail = it.mail.clone().unwrap_or_default();
        page.person = Some(it);
    } else if !wish.q.trim().is_empty() {
        page.search(&desk, &wish).await?;
    }
    desk.page(&page)
}

pub(crate) async fn post(desk: Desk, Form(order): Form<AccountOrder>) -> Answer {
    let no: Vec<Refusal> = match acts::open(&desk, &order).await {
        Ok(handed) => return sheet(&desk, handed),
        Err(failure) => failure.refusals()?,
    };
    let chosen: Option<PersonId> = order.person.parse().ok();
    let mut page = Page::of(&desk, order);
    page.errors = field_errors(&desk, &no);
    // Whoever cannot be chosen is searched for anew.
    if let Some(chosen) = chosen.filter(|_| page.errors.of("person").is_empty()) {
        let mut tx = desk.read().await?;
        page.person = Some(person::load_person(&mut tx, desk.municipality(), chosen).await?);
    }
    desk.page_again(&page)
}

impl Page {
    fn of(desk: &Desk, order: AccountOrder) -> Page {
        let frame = desk.frame();
        Page {
            w: Words(desk.lang),
            errors: FieldErrors::none(),
            order,
            person: None,
            words: String::new(),
            found: Vec::new(),
            next: String::new(),
            languages: languages(&frame),
            frame,
        }
    }

    async fn search(&mut self, desk: &Desk, wish: &Wish) -> Result<(), Failure> {
        let mut tx = desk.read().await?;
        let (place, after) = (desk.municipality(), wish.after.parse().ok());
        let mut found = person::list_without_account(&mut tx, place, &wish.q, after).await?;
        let more = found.len() > PAGE;
        found.truncate(PAGE);
        if let Some(last) = found.last().filter(|_| more) {
            let (words, last) = (encoded(&wish.q), last.person.id);
            self.next = self
                .frame
                .at(format!("/accounts/new?q={words}&after={last}"));
        }
        self.found = found.iter().map(|it| row(desk, it)).collect();
        self.words.clone_from(&wish.q);
        Ok(())
    }
}

fn row(desk: &Desk, it: &Findable) -> Row {
    let reading = format!("{} {}", it.person.family_kana, it.person.given_kana);
    let office = in_lang(desk.lang, &it.office);
    Row {
        title: it.person.name(),
        path: format!("/accounts/new?person={}", it.person.id),
        about: match office.is_empty() {
            true => reading,
            false => Words(desk.lang).account_person_about(reading, office),
        },
    }
}
