//! The API for people to read: each act with what it takes and what it answers.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk};
use serde_json::{Map, Value};

use crate::Words;

#[derive(Template)]
#[template(path = "openapi/reader.html")]
struct Page {
    frame: Frame,
    w: Words,
    chapters: Arc<Vec<Chapter>>,
    document: &'static str,
}

pub(super) async fn get(desk: Desk, chapters: Arc<Vec<Chapter>>) -> Answer {
    desk.page(&Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        chapters,
        document: super::DOCUMENT,
    })
}

/// The acts of one feature.
pub(super) struct Chapter {
    tag: String,
    acts: Vec<Act>,
}

/// One method of one path.
struct Act {
    method: String,
    path: String,
    summary: String,
    takes: Vec<Field>,
    answers: Vec<Answered>,
}

/// A parameter or a field of the body.
struct Field {
    name: String,
    /// `path`, `query` or `body`.
    place: String,
    kind: String,
    needed: bool,
    about: String,
}

/// One answer by its status.
struct Answered {
    status: String,
    about: String,
    fields: Vec<Field>,
}

impl Chapter {
    /// All chapters, in the order of their names.
    pub(super) fn all(document: &Value) -> Vec<Chapter> {
        let mut chapters: BTreeMap<String, Vec<Act>> = BTreeMap::new();
        for (path, methods) in fields_of(&document["paths"]) {
            for (method, act) in fields_of(methods) {
                let tag = text(&act["tags"][0]);
                let act = Act::read(method, path, act, document);
                chapters.entry(tag).or_default().push(act);
            }
        }
        chapters
            .into_iter()
            .map(|(tag, acts)| Chapter { tag, acts })
            .collect()
    }
}

impl Act {
    fn read(method: &str, path: &str, it: &Value, document: &Value) -> Act {
        let parameters = it["parameters"].as_array().map_or(&[][..], Vec::as_slice);
        let mut takes: Vec<Field> = parameters.iter().map(Field::of_parameter).collect();
        let body = content(&it["requestBody"]);
        takes.extend(Field::all_of(body, "body", document));
        let answers = fields_of(&it["responses"])
            .map(|(status, answer)| Answered {
                status: status.clone(),
                about: text(&answer["description"]),
                fields: Field::all_of(content(answer), "body", document),
            })
            .collect();
        Act {
            method: method.to_uppercase(),
            path: path.to_owned(),
            summary: text(&it["summary"]),
            takes,
            answers,
        }
    }
}

impl Field {
    fn of_parameter(it: &Value) -> Field {
        Field {
            name: text(&it["name"]),
            place: text(&it["in"]),
            kind: kind(&it["schema"]),
            needed: it["required"] == true,
            about: text(&it["description"]),
        }
    }

    /// The fields of a schema, of what it refers to, or of what it is a list of.
    fn all_of(schema: &Value, place: &str, document: &Value) -> Vec<Field> {
        let schema = resolved(schema, document);
        let schema = match schema.get("items") {
            Some(items) => resolved(items, document),
            None => schema,
        };
        let needed = |name: &str| {
            let list = schema["required"].as_array();
            list.is_some_and(|list| list.iter().any(|it| it == name))
        };
        fields_of(&schema["properties"])
            .map(|(name, it)| Field {
                name: name.clone(),
                place: place.to_owned(),
                kind: kind(it),
                needed: needed(name),
                about: text(&it["description"]),
            })
            .collect()
    }
}

fn fields_of(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flat_map(Map::iter)
}

/// The JSON schema of a body.
fn content(it: &Value) -> &Value {
    &it["content"]["application/json"]["schema"]
}

fn resolved<'a>(schema: &'a Value, document: &'a Value) -> &'a Value {
    let Some(reference) = schema["$ref"].as_str() else {
        return schema;
    };
    let pointer = reference.trim_start_matches('#');
    document.pointer(pointer).unwrap_or(schema)
}

/// What a schema is, in a word or two: `string`, `uuid or null`, `list of MeetingOut`.
fn kind(schema: &Value) -> String {
    if let Some(reference) = schema["$ref"].as_str() {
        return reference
            .rsplit(['/', '.'])
            .next()
            .unwrap_or_default()
            .to_owned();
    }
    if let Some(either) = schema["oneOf"].as_array() {
        let kinds: Vec<String> = either.iter().map(kind).collect();
        return kinds.join(" or ");
    }
    if schema["type"] == "array" {
        return format!("list of {}", kind(&schema["items"]));
    }
    match (&schema["format"], &schema["type"]) {
        (Value::String(format), Value::String(_)) => format.clone(),
        (_, Value::Array(kinds)) => kinds.iter().map(text).collect::<Vec<_>>().join(" or "),
        (_, kind) => text(kind),
    }
}

/// A text of the document, without the marks that code has in comments.
fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().replace('`', "")
}
