//! The tree of CalDAV: who reads, where their calendars lie, the calendars, what is in them.

use kernel::ids::{EventId, OrganisationId};

use crate::model::Which;

/// A place of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// `/dav/`
    Root,
    /// `/dav/everybody/`: who reads.
    Principal,
    /// `/dav/calendars/`
    Home,
    /// `/dav/calendars/city/`
    Calendar(Calendar),
    /// `/dav/calendars/city/{id}.ics`
    Object(Calendar, EventId),
}

/// One calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Calendar {
    /// That of the whole city.
    City,
    /// That of a council.
    Council(OrganisationId),
}

impl Place {
    /// The place behind `/dav/`.
    pub(super) fn read(path: &str) -> Option<Place> {
        let parts: Vec<&str> = path.trim_end_matches('/').split('/').collect();
        match parts[..] {
            [""] => Some(Place::Root),
            ["everybody"] => Some(Place::Principal),
            ["calendars"] => Some(Place::Home),
            ["calendars", name] => Calendar::read(name).map(Place::Calendar),
            ["calendars", name, file] => {
                let id = file.strip_suffix(".ics")?.parse().ok()?;
                Some(Place::Object(Calendar::read(name)?, id))
            }
            _ => None,
        }
    }

    /// Its path, without the base.
    pub(super) fn path(&self) -> String {
        match self {
            Place::Root => "/dav/".to_owned(),
            Place::Principal => "/dav/everybody/".to_owned(),
            Place::Home => "/dav/calendars/".to_owned(),
            Place::Calendar(calendar) => format!("/dav/calendars/{}/", calendar.name()),
            Place::Object(calendar, id) => format!("/dav/calendars/{}/{id}.ics", calendar.name()),
        }
    }
}

impl Calendar {
    fn read(name: &str) -> Option<Calendar> {
        match name {
            "city" => Some(Calendar::City),
            id => id.parse().ok().map(Calendar::Council),
        }
    }

    fn name(&self) -> String {
        match self {
            Calendar::City => "city".to_owned(),
            Calendar::Council(id) => id.to_string(),
        }
    }

    /// What stands in it, as an address of the pages would say it.
    pub(super) fn which(&self) -> Which {
        match self {
            Calendar::City => Which::default(),
            Calendar::Council(id) => Which {
                council: id.to_string(),
                ..Which::default()
            },
        }
    }
}
