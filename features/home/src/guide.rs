//! はじめの手引き: three sentences for each role, each with the page that it speaks of.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk};
use kernel::policy::Role;

use crate::Words;

/// The pages that the three sentences of a role lead to; the sentences are `guide-ROLE-1` to
/// `guide-ROLE-3`, the words of the links `guide-ROLE-1-go` and so on.
const GUIDE: &[(Role, [&str; 3])] = &[
    (Role::Resident, ["/voices/new", "/concerns", "/councils"]),
    (
        Role::CouncilOfficer,
        ["/", "/requests/new", "/meetings/new"],
    ),
    (
        Role::MemberOrganisation,
        ["/meetings", "/voices/new", "/concerns"],
    ),
    (Role::TeamMember, ["/", "/meetings", "/concerns/new"]),
    (
        Role::Department,
        ["/concerns?part=mine", "/organisations", "/concerns"],
    ),
    (
        Role::CommunitySection,
        ["/requests", "/concerns?part=open&late=yes", "/teams"],
    ),
    (
        Role::Headquarters,
        ["/concerns?part=mine", "/organisations", "/concerns"],
    ),
    (Role::WelfareWorker, ["/concerns", "/meetings", "/councils"]),
    (Role::Prefecture, ["/concerns", "/coverage", "/councils"]),
    (Role::Auditor, ["/ledger", "/ledger/verify", "/ledger.csv"]),
    (
        Role::Administrator,
        ["/accounts", "/accounts/new", "/organisations"],
    ),
];

/// Where an officer of a council asks the team by themselves (C4), for their own council.
const CONSULTATION: &str = "/voices/new?channel=consultation";

#[derive(Template)]
#[template(path = "guide.html")]
struct Page {
    frame: Frame,
    w: Words,
    chapters: Vec<Chapter>,
}

/// What a role does first.
struct Chapter {
    role: &'static str,
    title: String,
    steps: Vec<Sentence>,
}

struct Sentence {
    text: String,
    go: String,
    /// Where it is done; nothing for whoever has not this role.
    path: Option<&'static str>,
}

pub(crate) async fn get(desk: Desk) -> Answer {
    let w = Words(desk.lang);
    let mut roles: Vec<&(Role, [&'static str; 3])> = GUIDE.iter().collect();
    // The reader's own roles first; everybody is a resident too.
    roles.sort_by_key(|(role, _)| !desk.actor.is(*role) || *role == Role::Resident);
    if desk.actor.account.is_none() {
        roles.sort_by_key(|(role, _)| *role != Role::Resident);
    }
    desk.page(&Page {
        frame: desk.frame(),
        w,
        chapters: roles.into_iter().map(|it| chapter(&desk, it)).collect(),
    })
}

fn chapter(desk: &Desk, (role, paths): &(Role, [&'static str; 3])) -> Chapter {
    let w = Words(desk.lang);
    let is_own = desk.actor.is(*role);
    let steps = (1..).zip(paths).map(|(n, path)| {
        let sentence = w.sentence(*role, n, path);
        Sentence {
            path: sentence.path.filter(|_| is_own),
            ..sentence
        }
    });
    Chapter {
        role: role.code(),
        title: desk.say(&format!("role-{}", role.code()), &[]),
        steps: steps.collect(),
    }
}

/// The pages that the reader's roles need most, with what is done there.
pub(crate) fn links(desk: &Desk) -> Vec<(String, String)> {
    let w = Words(desk.lang);
    let own = GUIDE
        .iter()
        .filter(|(role, _)| *role != Role::Resident && desk.actor.is(*role));
    let mut links: Vec<(String, String)> = Vec::new();
    for (role, paths) in own {
        for (n, path) in (1..).zip(paths) {
            let is_known = *path == "/" || links.iter().any(|(_, known)| known == path);
            if !is_known {
                links.push((w.sentence(*role, n, path).go, (*path).to_owned()));
            }
            if *path == "/requests/new" {
                links.push((w.consult().to_owned(), CONSULTATION.to_owned()));
            }
        }
    }
    links
}

impl Words {
    fn sentence(self, role: Role, n: usize, path: &'static str) -> Sentence {
        let key = format!("{}-{n}", role.code());
        Sentence {
            text: self.coded("guide", &key),
            go: self.coded("guide", &format!("{key}-go")),
            path: Some(path),
        }
    }
}
