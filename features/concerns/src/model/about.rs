//! What a concern is about. What the first look decides stands here, in `store/about.rs`, in
//! `acts/orders/about.rs` and in `about.html`.

use kernel::policy::Visibility;
use kernel::text::{Body, Title};

/// What a concern is about, as somebody judged it (C6).
#[derive(Clone, Debug, PartialEq)]
pub struct About {
    /// What it is about, in a line.
    pub title: Title,
    /// What the public may read of it, with names removed.
    pub summary: Body,
    /// The key of its category, once somebody judged it.
    pub category: Option<String>,
    /// The place in words: 三里小学校の北の通学路.
    pub spot: String,
    /// 共同 or 協働 (C6), once somebody judged it.
    pub triage: Option<Triage>,
    /// How it presses.
    pub urgency: Urgency,
    /// Who may read it.
    pub visibility: Visibility,
}

impl About {
    /// Before anybody judged it.
    pub(crate) fn unjudged(title: Title, visibility: Visibility) -> About {
        About {
            title,
            summary: Body::default(),
            category: None,
            spot: String::new(),
            triage: None,
            urgency: Urgency::Normal,
            visibility,
        }
    }
}

/// 共同・協働の見立て (C6): can one side alone solve it?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Triage {
    /// 一者で解決できる（共同）.
    Single,
    /// 一者では解決できない（協働）.
    Joint,
}

impl Triage {
    /// The code, as stored and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Triage::Single => "single",
            Triage::Joint => "joint",
        }
    }

    /// The meaning of a code.
    pub fn read(code: &str) -> Option<Triage> {
        [Triage::Single, Triage::Joint]
            .into_iter()
            .find(|it| it.code() == code)
    }
}

/// How a concern presses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// ふつう.
    #[default]
    Normal,
    /// 早めに.
    Soon,
    /// 急ぎ（けがや事故のおそれ）.
    Urgent,
}

impl Urgency {
    /// All, from the calmest.
    pub const ALL: [Urgency; 3] = [Urgency::Normal, Urgency::Soon, Urgency::Urgent];

    /// The code, as stored and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Urgency::Normal => "normal",
            Urgency::Soon => "soon",
            Urgency::Urgent => "urgent",
        }
    }

    /// Is it more than usual?
    pub const fn is_pressing(self) -> bool {
        matches!(self, Urgency::Soon | Urgency::Urgent)
    }

    /// The meaning of a code.
    pub fn read(code: &str) -> Option<Urgency> {
        Urgency::ALL.into_iter().find(|it| it.code() == code)
    }
}
