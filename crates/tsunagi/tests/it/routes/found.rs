//! The addresses of the house: of pages as the features lay them out, of the API as its document
//! names them.

use tsunagi::house::FEATURES;

use crate::code::Code;
use crate::shelf;

/// An address, perhaps with gaps: `/concerns/{id}/send`.
#[derive(Clone, Debug)]
pub(crate) struct Route {
    /// The path.
    pub(crate) path: String,
    /// Can it be opened?
    pub(crate) get: bool,
    /// Can something be sent to it?
    pub(crate) post: bool,
}

/// All routes of pages and of the API, by their paths.
pub(super) fn all() -> Vec<Route> {
    let mut all = pages();
    assert!(all.len() > 50, "{} pages are too few to be all", all.len());
    let api = api();
    assert!(api.len() > 20, "{} acts of the API are too few", api.len());
    all.extend(api);
    all.sort_by(|one, other| one.path.cmp(&other.path));
    all
}

/// What stands in `.route("…", get(…).post(…))`.
fn pages() -> Vec<Route> {
    let mut all = Vec::new();
    for folder in shelf::feature_folders() {
        for code in Code::product(&format!("{folder}/src")) {
            for at in code.named("route") {
                let opening = at + "route".len();
                let is_call =
                    code.bare[..at].ends_with('.') && code.bare[opening..].starts_with('(');
                if !is_call {
                    continue;
                }
                let within = code.within(opening);
                let Some(path) = code.literals_in(within.clone()).next() else {
                    continue;
                };
                let methods = &code.bare[within];
                all.push(Route {
                    path: path.text.clone(),
                    get: methods.contains("get("),
                    post: methods.contains("post("),
                });
            }
        }
    }
    all
}

fn api() -> Vec<Route> {
    let document = tsunagi::openapi::document(FEATURES);
    let paths = document.json()["paths"].as_object().expect("paths");
    let of = |(path, methods): (&String, &serde_json::Value)| Route {
        path: path.clone(),
        get: methods.get("get").is_some(),
        post: methods.get("post").is_some(),
    };
    paths.iter().map(of).collect()
}
