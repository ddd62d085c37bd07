//! 人と団体: organisations, the windows of the administration, people and their posts; who can log
//! in, and the roles from which all follows that they may do.
//!
//! An organisation bears one id for ever: a council *is* its organisation row, and so is a team.
//! Accounts belong to people, roles to accounts for a term; a role that ended leaves the account
//! with what a resident may do. Other features read these tables in their queries, and write them
//! through [`put_organisation`], [`put_person`], [`put_officer`] and [`put_grant`].

mod model;
mod sheets;
mod store;
#[cfg(test)]
mod tests;

use axum::Router;
use desk::db::SchemaFile;
use desk::sheet::Sheet;
use desk::{Desk, Feature, Hall, Place};
use utoipa_axum::router::OpenApiRouter;

pub use model::Window;
pub use model::{Account, Grade, Officer, Organisation, OrganisationKind, Person, RoleGrant};
pub use store::grant::put_grant;
pub use store::organisation::put_organisation;
pub use store::person::{account_of_person, list_officers, load_person, put_officer, put_person};

include!(concat!(env!("OUT_DIR"), "/words.rs"));

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
};

fn pages() -> Router<Hall> {
    Router::new()
}

fn api_routes() -> OpenApiRouter<Hall> {
    OpenApiRouter::new()
}

fn places(_: &Desk) -> Vec<Place> {
    Vec::new()
}
