//! The JSON API, as its document describes it.

use std::collections::BTreeMap;

use serde_json::Value;
use tsunagi::house::{FEATURES, api_document};

/// Names that every feature might give: in one document for all, the second would replace the
/// first without a word.
const BARE: &[&str] = &["Order", "Out", "Item", "Page", "Query", "Which", "Row"];

fn document() -> Value {
    serde_json::to_value(api_document()).expect("a document")
}

/// Every act as `get /api/v1/areas` with its description.
fn acts(document: &Value) -> Vec<(String, &Value)> {
    let paths = document["paths"].as_object().expect("paths");
    paths
        .iter()
        .flat_map(|(path, methods)| {
            let methods = methods.as_object().expect("methods");
            methods
                .iter()
                .map(move |(method, act)| (format!("{method} {path}"), act))
        })
        .collect()
}

/// Every `$ref` below a value.
fn references(value: &Value) -> Vec<&str> {
    match value {
        Value::Object(fields) => {
            let own = fields.get("$ref").and_then(Value::as_str);
            own.into_iter()
                .chain(fields.values().flat_map(references))
                .collect()
        }
        Value::Array(values) => values.iter().flat_map(references).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn the_document_is_openapi_and_refers_to_nothing_that_is_not_there() {
    let document = document();
    assert_eq!(document["openapi"], "3.1.0");
    for reference in references(&document) {
        let pointer = reference.trim_start_matches('#');
        assert!(document.pointer(pointer).is_some(), "{reference}");
    }
}

#[test]
fn every_act_of_the_api_says_what_it_does_and_where_it_belongs() {
    let document = document();
    let mut complaints = Vec::new();
    for (name, act) in acts(&document) {
        assert!(name.contains(" /api/v1/"), "{name}");
        let tag = act["tags"][0].as_str().unwrap_or_default();
        if !FEATURES.iter().any(|feature| feature.name == tag) {
            complaints.push(format!("{name}: the tag {tag:?} is no feature"));
        }
        if act["summary"].as_str().unwrap_or_default().is_empty() {
            complaints.push(format!("{name}: no summary"));
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn no_schema_bears_a_name_that_any_feature_might_give() {
    let document = document();
    let schemas = document["components"]["schemas"].as_object();
    let bare: Vec<&String> = schemas
        .into_iter()
        .flat_map(|schemas| schemas.keys())
        .filter(|name| BARE.contains(&name.as_str()))
        .collect();
    assert!(bare.is_empty(), "give them names of their own: {bare:?}");
}

#[test]
fn no_two_features_give_different_things_the_same_name() {
    let mut known: BTreeMap<String, (&str, Value)> = BTreeMap::new();
    let mut complaints = Vec::new();
    for feature in FEATURES {
        let document = (feature.api)().into_openapi();
        let document = serde_json::to_value(document).expect("a document");
        let schemas = document["components"]["schemas"].as_object().cloned();
        for (name, schema) in schemas.unwrap_or_default() {
            match known.get(&name) {
                Some((first, other)) if *other != schema => {
                    complaints.push(format!("{name}: in {first} and in {}", feature.name));
                }
                _ => drop(known.insert(name, (feature.name, schema))),
            }
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn the_running_house_serves_its_document_and_a_page_of_it() {
    house::sqlite(FEATURES, |house| async move {
        let app = tsunagi::serve::application(house.hall());
        let ask = async |path: &str| {
            let request = axum::http::Request::get(path)
                .body(axum::body::Body::empty())
                .expect("a request");
            let Ok(response) = tower::ServiceExt::oneshot(app.clone(), request).await;
            assert_eq!(response.status(), 200, "{path}");
            let body = axum::body::to_bytes(response.into_body(), 1 << 22).await;
            String::from_utf8(body.expect("a body").to_vec()).expect("UTF-8")
        };
        let served: Value =
            serde_json::from_str(&ask("/api/v1/openapi.json").await).expect("a document");
        assert_eq!(served["paths"], document()["paths"]);
        let page = ask("/api/reader?lang=en").await;
        for (name, _) in acts(&served) {
            let (method, path) = name.split_once(' ').expect("two words");
            let shown = format!("{} {path}", method.to_uppercase());
            assert!(page.contains(&shown), "{shown}");
        }
        assert!(!page.contains("<script>"), "no script of its own");
    });
}
