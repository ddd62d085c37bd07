//! The JSON API, as its document describes it.

use serde_json::Value;
use tsunagi::house::FEATURES;

/// Names that several pages of a feature might give: the second would replace the first without a
/// word.
const BARE: &[&str] = &["Order", "Out", "Item", "Page", "Query", "Which", "Row"];

fn document() -> Value {
    tsunagi::openapi::document(FEATURES).json().clone()
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
fn every_schema_is_named_after_its_feature_and_after_itself() {
    let document = document();
    let schemas = document["components"]["schemas"].as_object();
    let names = schemas.into_iter().flat_map(|schemas| schemas.keys());
    let mut complaints = Vec::new();
    for name in names {
        match name.split_once('.') {
            Some((feature, own)) => {
                assert!(FEATURES.iter().any(|it| it.name == feature), "{name}");
                if BARE.contains(&own) {
                    complaints.push(format!("{name} needs a name of its own"));
                }
            }
            None => complaints.push(format!("{name} belongs to no feature")),
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
