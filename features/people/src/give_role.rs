//! 役割を渡す: first a role, then one of the organisations and one of the areas that fit it, then the
//! term. What can only be one thing is chosen already.

use askama::Template;
use desk::db::Conn;
use desk::frame::{FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Form, Path, Query};
use kernel::day::Day;
use kernel::ids::AccountId;
use kernel::policy::{Action, Role};
use kernel::refusal::Refusal;
use serde::Deserialize;

use crate::accounts::encoded;
use crate::model::{Account, Needs, Organisation, RoleArea};
use crate::order::{GrantOrder, grantable};
use crate::roles::{in_lang, kind_name, role_name};
use crate::store::account;
use crate::store::grant::{self, Reachable};
use crate::store::organisation::{self, Fitting};
use crate::{Words, acts, edit_account, field_errors};

#[derive(Template)]
#[template(path = "give_role.html")]
struct Page {
    frame: Frame,
    w: Words,
    errors: FieldErrors,
    account: Account,
    order: GrantOrder,
    /// The names of what was chosen; empty until then.
    role: String,
    organisation: String,
    area: String,
    /// What the role takes.
    needs: String,
    /// What was searched for.
    words: String,
    /// What there is to choose from next.
    rows: Vec<Row>,
    next: String,
}

/// Something to choose.
struct Row {
    title: String,
    path: String,
    about: String,
}

/// What was chosen so far, and what is searched for next.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wish {
    role: String,
    organisation: String,
    area: String,
    q: String,
    after: String,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<AccountId>, Query(wish): Query<Wish>) -> Answer {
    let order = GrantOrder {
        role: wish.role.clone(),
        organisation: wish.organisation.clone(),
        area: wish.area.clone(),
        from: desk.frame().day_typed(desk.today),
        ..GrantOrder::default()
    };
    let page = page(&desk, id, order, &wish, &[]).await?;
    desk.page(&page)
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<AccountId>,
    Form(order): Form<GrantOrder>,
) -> Answer {
    let no = match acts::give(&desk, id, &order).await {
        Ok(given) => {
            let done = match given.grant.period.from < desk.today {
                true => "grant-give-past",
                false => "grant-give",
            };
            return desk.see_done(&format!("/accounts/{id}"), done);
        }
        Err(Failure::Stale) => return edit_account::overtaken(&desk, id, None).await,
        Err(failure) => failure.refusals()?,
    };
    let page = page(&desk, id, order, &Wish::default(), &no).await?;
    desk.page_again(&page)
}

async fn page(
    desk: &Desk,
    id: AccountId,
    order: GrantOrder,
    wish: &Wish,
    no: &[Refusal],
) -> Result<Page, Failure> {
    let mut tx = desk.read().await?;
    let account = account::load(&mut tx, desk.municipality(), id).await?;
    desk.may(Action::Edit, &account).map(drop)?;
    let mut page = Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        errors: field_errors(desk, no),
        account,
        order,
        role: String::new(),
        organisation: String::new(),
        area: String::new(),
        needs: String::new(),
        words: wish.q.clone(),
        rows: Vec::new(),
        next: String::new(),
    };
    page.choose(&mut tx, desk, wish).await?;
    Ok(page)
}

impl Page {
    /// Goes as far as what was chosen leads, and offers what there is to choose there.
    async fn choose(&mut self, tx: &mut Conn, desk: &Desk, wish: &Wish) -> Result<(), Failure> {
        let Some(role) = grantable(&self.order.role) else {
            self.offer_roles(desk);
            return Ok(());
        };
        self.role = role_name(desk, role);
        let needs = Needs::of(role);
        self.needs = desk.explain(&Refusal::new(needs.rule));
        let Some(office) = self.organisation(tx, desk, &needs, wish).await? else {
            return Ok(());
        };
        office.named(desk.lang).clone_into(&mut self.organisation);
        self.order.organisation = office.id.to_string();
        let Some(area) = self.area(tx, desk, &needs, &office, wish).await? else {
            return Ok(());
        };
        in_lang(desk.lang, &area.names).clone_into(&mut self.area);
        self.order.area = area.id.to_string();
        Ok(())
    }

    /// The roles that somebody can be given, each with what it takes.
    fn offer_roles(&mut self, desk: &Desk) {
        let given = Role::ALL.iter().filter(|role| role.is_given());
        self.rows = given
            .map(|role| Row {
                title: role_name(desk, *role),
                path: self.path(&[("role", role.code())]),
                about: desk.explain(&Refusal::new(Needs::of(*role).rule)),
            })
            .collect();
    }

    /// The organisation that was chosen, or the only one that fits; else those to choose from.
    async fn organisation(
        &mut self,
        tx: &mut Conn,
        desk: &Desk,
        needs: &Needs,
        wish: &Wish,
    ) -> Result<Option<Organisation>, Failure> {
        let refused = !self.errors.of("organisation").is_empty();
        if let Ok(id) = self.order.organisation.parse()
            && !refused
        {
            return Ok(Some(
                organisation::load(tx, desk.municipality(), id).await?.0,
            ));
        }
        let after = match wish.after.parse() {
            Ok(id) => {
                let (last, _) = organisation::load(tx, desk.municipality(), id).await?;
                Some((last.kana, last.id))
            }
            Err(_) => None,
        };
        let which = Fitting {
            needs: *needs,
            words: &wish.q,
            after,
        };
        let mut found = organisation::list_fitting(tx, desk.municipality(), &which).await?;
        if found.len() == 1 && wish.is_fresh() && !refused {
            return Ok(found.pop());
        }
        let role = self.order.role.clone();
        if found.len() > organisation::PAGE {
            found.truncate(organisation::PAGE);
            let last = found[organisation::PAGE - 1].id.to_string();
            self.next =
                self.frame
                    .at(self.path(&[("role", &role), ("q", &wish.q), ("after", &last)]));
        }
        self.rows = found
            .iter()
            .map(|it| Row {
                title: it.named(desk.lang).to_owned(),
                path: self.path(&[("role", &role), ("organisation", &it.id.to_string())]),
                about: kind_name(desk, it.kind),
            })
            .collect();
        Ok(None)
    }

    /// The area that was chosen, or the only one that fits; else those to choose from.
    async fn area(
        &mut self,
        tx: &mut Conn,
        desk: &Desk,
        needs: &Needs,
        office: &Organisation,
        wish: &Wish,
    ) -> Result<Option<RoleArea>, Failure> {
        let refused = !self.errors.of("area").is_empty();
        if let Ok(id) = self.order.area.parse()
            && !refused
        {
            let chosen = grant::load_area(tx, desk.municipality(), id).await?;
            return chosen.map(Some).ok_or(Failure::Missing);
        }
        let which = Reachable {
            needs: *needs,
            organisation: office,
            on: self.first_day(desk),
            words: &wish.q,
            after: &wish.after,
        };
        let mut found = grant::list_reachable(tx, desk.municipality(), &which).await?;
        if found.len() == 1 && wish.is_fresh() && !refused {
            return Ok(found.pop());
        }
        let (role, organisation) = (self.order.role.clone(), office.id.to_string());
        let so_far = [("role", role.as_str()), ("organisation", &organisation)];
        if found.len() > grant::PAGE {
            found.truncate(grant::PAGE);
            let last = found[grant::PAGE - 1].path.to_string();
            let behind = [("q", wish.q.as_str()), ("after", &last)];
            self.next = self.frame.at(self.path(&[so_far, behind].concat()));
        }
        self.rows = found
            .iter()
            .map(|it| Row {
                title: in_lang(desk.lang, &it.names).to_owned(),
                path: self.path(&[&so_far[..], &[("area", &it.id.to_string())]].concat()),
                about: String::new(),
            })
            .collect();
        Ok(None)
    }

    /// The day on which the role would begin to hold, as far as it is said.
    fn first_day(&self, desk: &Desk) -> Day {
        Day::read(&self.order.from).map_or(desk.today, |from| from.max(desk.today))
    }

    /// This page with these choices.
    fn path(&self, chosen: &[(&str, &str)]) -> String {
        let chosen: Vec<String> = chosen
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", encoded(value)))
            .collect();
        format!("{}?{}", self.account.path_of("roles"), chosen.join("&"))
    }
}

impl Wish {
    /// Nothing was searched for, and it is the first page.
    const fn is_fresh(&self) -> bool {
        self.q.is_empty() && self.after.is_empty()
    }
}
