//! The transactions of the feature, for pages, programs and the command line alike.

mod keep;
mod own;

pub(crate) use keep::{Handed, close, edit, end, give, hand_password, open, set_password};
pub(crate) use own::{
    change_password, choose_lang, choose_reminders, create_token, later, make_token, revoke_token,
    take_back_token,
};
