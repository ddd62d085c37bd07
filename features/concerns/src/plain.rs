//! The plain forms: the concern as it is, what is asked, and the act.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Form, Path, Typed};
use kernel::ids::ConcernId;

use crate::Words;
use crate::acts::{self, AdviseOrder, JoinOrder, PostponeOrder, ReopenOrder};
use crate::around::{Around, done};

macro_rules! plain {
    ($($(#[$doc:meta])* $act:ident($order:ident) in $template:literal;)*) => {
        $(
            $(#[$doc])*
            pub(crate) mod $act {
                use super::*;

                #[derive(Template)]
                #[template(path = $template)]
                struct Page {
                    frame: Frame,
                    w: Words,
                    around: Around,
                    order: $order,
                }

                pub(crate) async fn get(desk: Desk, Path(id): Path<ConcernId>) -> Answer {
                    page(&desk, id, Typed::nothing()).await
                }

                pub(crate) async fn post(
                    desk: Desk,
                    Path(id): Path<ConcernId>,
                    Form(order): Form<$order>,
                ) -> Answer {
                    match acts::$act(&desk, id, &order).await {
                        Ok(_) => done(&desk, id, stringify!($act)),
                        Err(failure) => page(&desk, id, Typed::again(order, failure)?).await,
                    }
                }

                async fn page(desk: &Desk, id: ConcernId, typed: Typed<$order>) -> Answer {
                    let mut tx = desk.read().await?;
                    let around = Around::load(&mut tx, desk, id, stringify!($act), &typed).await?;
                    let page = Page {
                        frame: desk.frame(),
                        w: Words(desk.lang),
                        order: typed.order.unwrap_or_default(),
                        around,
                    };
                    page.around.answer(desk, tx, &page).await
                }
            }
        )*
    };
}

plain! {
    /// 意見を返す: a section that was asked says what it can add.
    advise(AdviseOrder) in "advise.html";
    /// 別の案件の一部にする: a petition with three wishes goes to three sections, and stays one petition.
    join(JoinOrder) in "join.html";
    /// 期日を延ばす: the holder needs more time, and says why.
    postpone(PostponeOrder) in "postpone.html";
    /// もう一度ひらく: somebody of the district says that it is not settled after all.
    reopen(ReopenOrder) in "reopen.html";
}
