//! 人と団体: organisations, the windows of the administration, people and their posts; who can log
//! in, and the roles from which all follows that they may do.
//!
//! An organisation bears one id for ever: a council *is* its organisation row, and so is a team.
//! Accounts belong to people, roles to accounts for a term; a role that ended leaves the account
//! with what a resident may do. Other features read these tables in their queries, and write them
//! through [`put_organisation`], [`put_person`], [`put_officer`] and [`put_grant`].

mod accounts;
mod acts;
mod api;
mod browsers;
mod change_password;
mod create_token;
mod edit_account;
mod give_role;
mod hand_password;
mod log_in;
mod log_out;
mod me;
mod model;
mod open_account;
pub mod operator;
mod order;
mod organisation;
mod organisations;
mod roles;
mod rules;
mod sheets;
mod store;
#[cfg(test)]
mod tests;

use std::borrow::Borrow;

use axum::Router;
use axum::routing::{get, post};
use desk::db::SchemaFile;
use desk::frame::FieldErrors;
use desk::sheet::Sheet;
use desk::{Desk, Feature, Hall, Place};
use kernel::lang::Lang;
use kernel::policy::Action;
use kernel::refusal::Refusal;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use model::{AccountRegister, TokenScope};

pub use model::Window;
pub use model::{Account, Grade, Officer, Organisation, OrganisationKind, Person, RoleGrant};
pub use store::grant::{put_grant, withdraw_grant};
pub use store::organisation::put_organisation;
pub use store::person::{account_of_person, list_officers, load_person, put_officer, put_person};

include!(concat!(env!("OUT_DIR"), "/words.rs"));

impl Words {
    /// A language, named in the language of the page.
    fn language_named(self, lang: impl Borrow<Lang>) -> &'static str {
        match lang.borrow() {
            Lang::Ja => self.language_japanese(),
            Lang::En => self.language_english(),
        }
    }

    /// The name of a kind of organisation.
    fn kind(self, kind: impl Borrow<OrganisationKind>) -> &'static str {
        match kind.borrow() {
            OrganisationKind::Council => self.kind_council(),
            OrganisationKind::Team => self.kind_team(),
            OrganisationKind::Department => self.kind_department(),
            OrganisationKind::CommunitySection => self.kind_community_section(),
            OrganisationKind::Headquarters => self.kind_headquarters(),
            OrganisationKind::BranchCentre => self.kind_branch_centre(),
            OrganisationKind::NeighbourhoodAssociation => self.kind_neighbourhood_association(),
            OrganisationKind::School => self.kind_school(),
            OrganisationKind::Pta => self.kind_pta(),
            OrganisationKind::DisasterPrevention => self.kind_disaster_prevention(),
            OrganisationKind::Sports => self.kind_sports(),
            OrganisationKind::WelfareCouncil => self.kind_welfare_council(),
            OrganisationKind::Commissioners => self.kind_commissioners(),
            OrganisationKind::Other => self.kind_other(),
        }
    }

    /// What a browser is called; what it says of itself where nobody knows it.
    fn browser_of(self, agent: impl AsRef<str>) -> String {
        match (browsers::browser(agent.as_ref()), agent.as_ref()) {
            (Some((browser, system)), _) => self.browser_on(browser, system),
            (None, "") => self.browser_unknown().to_owned(),
            (None, agent) => agent.to_owned(),
        }
    }

    /// What a token may do.
    fn scope(self, scope: impl Borrow<TokenScope>) -> &'static str {
        match scope.borrow() {
            TokenScope::Read => self.scope_read(),
            TokenScope::Write => self.scope_write(),
        }
    }
}

/// The password of every account of the demonstration. It opens nothing elsewhere.
pub const DEMONSTRATION_PASSWORD: &str = "tsunagi-demo-2023";

/// The feature, as the house sees it.
pub static FEATURE: Feature = Feature {
    name: "people",
    schema: &[SchemaFile {
        name: "0020-people.sql",
        text: include_str!("../schema/0020-people.sql"),
    }],
    pages,
    api: api_routes,
    say: Words::say,
    places,
    lifecycles: &[],
    sheets: &[
        Sheet {
            file: "organisations.csv",
            load: sheets::organisations,
        },
        Sheet {
            file: "departments.csv",
            load: sheets::departments,
        },
        Sheet {
            file: "people.csv",
            load: sheets::people,
        },
        Sheet {
            file: "officers.csv",
            load: sheets::officers,
        },
        Sheet {
            file: "accounts.csv",
            load: sheets::accounts,
        },
    ],
    strokes: &[],
    rules: &[],
    dues: &[],
    follows: &[],
};

fn pages() -> Router<Hall> {
    Router::new()
        .route("/login", get(log_in::get).post(log_in::post))
        .route("/logout", post(log_out::post))
        .route("/me", get(me::get))
        .route("/me/language", post(me::post_lang))
        .route("/me/reminders", post(me::post_reminders))
        .route("/me/sessions", post(me::post_sessions))
        .route(
            "/me/password",
            get(change_password::get).post(change_password::post),
        )
        .route(
            "/me/tokens/new",
            get(create_token::get).post(create_token::post),
        )
        .route("/me/tokens/{id}/revoke", post(me::post_token_end))
        .route("/accounts", get(accounts::get))
        .route(
            "/accounts/new",
            get(open_account::get).post(open_account::post),
        )
        .route(
            "/accounts/{id}",
            get(edit_account::get).post(edit_account::post),
        )
        .route("/accounts/{id}/close", post(edit_account::post_close))
        .route("/accounts/{id}/password", post(hand_password::post))
        .route(
            "/accounts/{id}/roles",
            get(give_role::get).post(give_role::post),
        )
        .route(
            "/accounts/{id}/roles/{role}/end",
            post(edit_account::post_end),
        )
        .route("/organisations", get(organisations::get))
        .route("/organisations/{id}", get(organisation::get))
}

fn api_routes() -> OpenApiRouter<Hall> {
    OpenApiRouter::new()
        .routes(routes!(api::list_organisations))
        .routes(routes!(api::show_me))
        .routes(routes!(api::list_tokens, api::create_token))
        .routes(routes!(api::revoke_token))
}

/// Those who keep the accounts find them in the navigation.
fn places(desk: &Desk) -> Vec<Place> {
    let register = AccountRegister::of(desk.place());
    match desk.can(Action::Read, &register) {
        true => vec![Place {
            label: Words(desk.lang).accounts().to_owned(),
            path: "/accounts",
            order: 90,
        }],
        false => Vec::new(),
    }
}

/// What rules refused, beside the fields that can be changed.
fn field_errors(desk: &Desk, no: &[Refusal]) -> FieldErrors {
    let mut errors = FieldErrors::none();
    for refusal in no {
        errors.add(refusal.field.unwrap_or_default(), desk.explain(refusal));
    }
    errors
}
