//! One document of the parts of all features.

use serde_json::{Map, Value};
use utoipa::openapi::OpenApi;

/// Where references to schemas point.
const PLACE: &str = "#/components/schemas/";

/// The document of the whole API, as JSON.
#[derive(Clone, Debug)]
pub struct Document(Value);

impl Document {
    /// A document without acts.
    pub(super) fn new(cover: &OpenApi) -> Document {
        Document(json(cover))
    }

    /// Adds the acts of a feature below a path. Its schemas get its name in front of theirs,
    /// `teams.CouncilOut`: otherwise the second feature that gives a name would replace the first
    /// one's without a word.
    pub(super) fn add(&mut self, feature: &str, part: &OpenApi, below: &str) {
        let mut part = json(part);
        rename(&mut part, feature);
        let paths = entries(&mut part["paths"]);
        self.insert("paths", paths, |path| format!("{below}{path}"));
        let schemas = entries(&mut part["components"]["schemas"]);
        let components = &mut self.0["components"];
        insert(components, "schemas", schemas, |name| {
            format!("{feature}.{name}")
        });
    }

    /// The document with the address of a municipality.
    pub(super) fn at(&self, base: &str) -> Value {
        let mut document = self.0.clone();
        let url = if base.is_empty() { "/" } else { base };
        document["servers"] = serde_json::json!([{ "url": url }]);
        document
    }

    /// The document, wherever it is served.
    pub const fn json(&self) -> &Value {
        &self.0
    }

    fn insert(&mut self, field: &str, entries: Map<String, Value>, name: impl Fn(&str) -> String) {
        insert(&mut self.0, field, entries, name);
    }
}

/// Puts entries into a field of a value, under new names.
fn insert(
    value: &mut Value,
    field: &str,
    entries: Map<String, Value>,
    name: impl Fn(&str) -> String,
) {
    for (key, entry) in entries {
        value[field][name(&key)] = entry;
    }
}

fn entries(value: &mut Value) -> Map<String, Value> {
    match value.take() {
        Value::Object(entries) => entries,
        _ => Map::new(),
    }
}

/// Turns every reference below a value to the new names.
fn rename(value: &mut Value, feature: &str) {
    match value {
        Value::Object(fields) => {
            if let Some(Value::String(reference)) = fields.get_mut("$ref")
                && let Some(name) = reference.strip_prefix(PLACE)
            {
                *reference = format!("{PLACE}{feature}.{name}");
            }
            fields.values_mut().for_each(|it| rename(it, feature));
        }
        Value::Array(values) => values.iter_mut().for_each(|it| rename(it, feature)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn json(part: &OpenApi) -> Value {
    serde_json::to_value(part).expect("every document can be written as JSON")
}
