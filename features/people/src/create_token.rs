//! 鍵をつくる: a token of the JSON API, shown once.

use askama::Template;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Form};
use kernel::refusal::Refusal;

use crate::model::ApiToken;
use crate::order::TokenOrder;
use crate::{Words, acts, field_errors};

#[derive(Template)]
#[template(path = "create_token.html")]
struct Page {
    frame: Frame,
    w: Words,
    errors: FieldErrors,
    order: TokenOrder,
    scopes: Vec<Choice>,
}

/// The one time that a token is seen.
#[derive(Template)]
#[template(path = "created_token.html")]
struct Created {
    frame: Frame,
    w: Words,
    token: ApiToken,
    secret: String,
}

/// Three months are proposed: long enough for a transfer, short enough to be looked at again.
const PROPOSED_DAYS: i32 = 90;

pub(crate) async fn get(desk: Desk) -> Answer {
    desk.account()?;
    let frame = desk.frame();
    let order = TokenOrder {
        scope: "read".to_owned(),
        last: frame.day_typed(desk.today.add_days(PROPOSED_DAYS)),
        ..TokenOrder::default()
    };
    desk.page(&page(&desk, order, &[]))
}

pub(crate) async fn post(desk: Desk, Form(order): Form<TokenOrder>) -> Answer {
    let no = match acts::create_token(&desk, &order).await {
        Ok((token, secret)) => {
            return desk.page_once(&Created {
                frame: desk.frame(),
                w: Words(desk.lang),
                token,
                secret,
            });
        }
        Err(failure) => failure.refusals()?,
    };
    desk.page_again(&page(&desk, order, &no))
}

fn page(desk: &Desk, order: TokenOrder, no: &[Refusal]) -> Page {
    let w = Words(desk.lang);
    Page {
        frame: desk.frame(),
        w,
        errors: field_errors(desk, no),
        order,
        scopes: vec![
            Choice::new("read", w.scope_read()).explained(w.scope_read_help()),
            Choice::new("write", w.scope_write()).explained(w.scope_write_help()),
        ],
    }
}
