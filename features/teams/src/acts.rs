//! What can be done, each act in one transaction: pages and the JSON API call these.

mod ask;
mod call;
mod called_off;
mod orders;
mod post;
mod record;
mod step;

pub(crate) use ask::{after, ask};
pub(crate) use call::{call, opt_in, opt_out, promise, take_back};
pub(crate) use called_off::called_off;
pub(crate) use orders::{
    AcceptOrder, AfterOrder, AnswerOrder, AttendOrder, CallOrder, DeclineOrder, PostingOrder,
    ProposeOrder, ReportOrder, RequestOrder, VersionOrder, WithdrawOrder,
};
pub(crate) use post::{conditions, grant, post};
pub(crate) use record::record;
pub(crate) use step::{accept, agree, answer, attend, decline, propose, report, withdraw};
