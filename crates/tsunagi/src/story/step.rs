//! One step of a story: who asks for what, when, and what is to come back.

use std::collections::BTreeMap;

use desk::sheet::id_of;
use kernel::day::{Clock, Day, Moment};
use serde::{Deserialize, Deserializer, de};
use serde_json::Value;

use crate::stop::Stop;

/// What a story knows: the ids of the samples' keys, written `{organisation:council-11}`, and
/// what it saved from answers.
#[derive(Clone, Debug)]
pub(super) struct Saved<'a> {
    /// The code of the municipality, which leads every key.
    pub(super) municipality: &'a str,
    /// What was saved, by name.
    pub(super) values: BTreeMap<String, String>,
}

/// One request of a story.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Step {
    /// When it happens, in Japan: `2023-07-20 19:00`.
    #[serde(deserialize_with = "moment")]
    pub(super) at: Moment,
    /// The login of who asks; nobody for a resident.
    pub(super) by: Option<String>,
    /// The address that is read.
    get: Option<String>,
    /// The address that is sent to.
    post: Option<String>,
    /// What is sent to the JSON API.
    body: Option<Value>,
    /// What is sent as the fields of a page; a list is a field that comes several times.
    form: Option<BTreeMap<String, Value>>,
    /// Name → pointer into the answer.
    #[serde(default)]
    pub(super) save: BTreeMap<String, String>,
    /// The status of the answer.
    pub(super) expect: Option<u16>,
    /// Pointer into the answer → the value that stands there.
    #[serde(default)]
    pub(super) see: BTreeMap<String, Value>,
}

/// What a step asks of the house, with the saved values filled in.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) method: &'static str,
    pub(super) path: String,
    pub(super) content: Option<Content>,
}

/// What a request carries.
#[derive(Debug)]
pub(super) struct Content {
    pub(super) kind: &'static str,
    pub(super) text: String,
}

impl Step {
    /// The request, with every `{name}` replaced by what was saved under it.
    ///
    /// # Errors
    /// When the step names nothing to ask for, or a value that no step before it has saved.
    pub(super) fn ask(&self, saved: &Saved<'_>) -> Result<Asked, Stop> {
        let (method, path) = match (&self.get, &self.post) {
            (Some(path), None) => ("GET", path),
            (None, Some(path)) => ("POST", path),
            _ => return Err(Stop::refused("a step has either `get` or `post`")),
        };
        Ok(Asked {
            method,
            path: filled(path, saved)?,
            content: self.content(saved)?,
        })
    }

    fn content(&self, saved: &Saved<'_>) -> Result<Option<Content>, Stop> {
        match (&self.body, &self.form) {
            (None, None) => Ok(None),
            (Some(body), None) => Ok(Some(Content {
                kind: "application/json",
                text: filled_in(body, saved)?.to_string(),
            })),
            (None, Some(form)) => Ok(Some(Content {
                kind: "application/x-www-form-urlencoded",
                text: encoded(form, saved)?,
            })),
            (Some(_), Some(_)) => Err(Stop::refused("a step has either `body` or `form`")),
        }
    }

    /// What the answer should show, by pointer.
    ///
    /// # Errors
    /// As [`Step::ask`].
    pub(super) fn sights(&self, saved: &Saved<'_>) -> Result<Vec<(&str, Value)>, Stop> {
        self.see
            .iter()
            .map(|(pointer, value)| Ok((pointer.as_str(), filled_in(value, saved)?)))
            .collect()
    }
}

fn moment<'de, D: Deserializer<'de>>(from: D) -> Result<Moment, D::Error> {
    let text = String::deserialize(from)?;
    let read = text.split_once(' ').and_then(|(day, clock)| {
        let clock = Clock::read(clock).ok()?;
        Some(Day::parse_iso(day).ok()?.at(clock))
    });
    read.ok_or_else(|| de::Error::custom("a moment is written 2023-07-20 19:00"))
}

/// A value with all its texts filled in.
fn filled_in(value: &Value, saved: &Saved<'_>) -> Result<Value, Stop> {
    Ok(match value {
        Value::String(text) => Value::String(filled(text, saved)?),
        Value::Array(values) => {
            let values = values.iter().map(|value| filled_in(value, saved));
            Value::Array(values.collect::<Result<_, _>>()?)
        }
        Value::Object(fields) => {
            let fields = fields
                .iter()
                .map(|(name, value)| Ok((name.clone(), filled_in(value, saved)?)));
            Value::Object(fields.collect::<Result<_, Stop>>()?)
        }
        plain => plain.clone(),
    })
}

fn filled(text: &str, saved: &Saved<'_>) -> Result<String, Stop> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after
            .split_once('}')
            .ok_or_else(|| Stop::refused(format!("a brace is open in {text:?}")))?;
        let value = match name.split_once(':') {
            Some((kind, key)) => Some(id_of(saved.municipality, kind, key).to_string()),
            None => saved.values.get(name).cloned(),
        };
        let value =
            value.ok_or_else(|| Stop::refused(format!("no step before has saved {{{name}}}")))?;
        out.push_str(before);
        out.push_str(&value);
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

fn encoded(form: &BTreeMap<String, Value>, saved: &Saved<'_>) -> Result<String, Stop> {
    let mut fields = form_urlencoded::Serializer::new(String::new());
    for (name, value) in form {
        let values = match value {
            Value::Array(values) => values.as_slice(),
            one => std::slice::from_ref(one),
        };
        for value in values {
            let text = value
                .as_str()
                .ok_or_else(|| Stop::refused(format!("the field {name} is no text")))?;
            fields.append_pair(name, &filled(text, saved)?);
        }
    }
    Ok(fields.finish())
}
