//! What an area is.

mod around;

use std::borrow::Borrow;

use kernel::change::Subject;
use kernel::ids::AreaId;
use kernel::lang::Lang;
use kernel::policy::{Guarded, Resource, Standing};
use kernel::tiers::{AreaPath, Tier};

pub(crate) use around::{Asked, Council, District, Served, Team};

/// A node of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its id.
    pub id: AreaId,
    /// The area above it.
    pub parent: Option<AreaId>,
    /// Its place in the tree.
    pub path: AreaPath,
    /// How near it is.
    pub tier: Tier,
    /// 全国地方公共団体コード, where it has one.
    pub code: Option<String>,
    /// Its name.
    pub name: String,
    /// Its name in English letters.
    pub name_en: String,
    /// How the name is read.
    pub kana: String,
    /// The name as a document prints it, where that is longer: 長浜(御畳瀬含む).
    pub printed: Option<String>,
}

impl Area {
    /// The name in a language.
    pub fn named(&self, lang: impl Borrow<Lang>) -> &str {
        match lang.borrow() {
            Lang::Ja => self.printed.as_deref().unwrap_or(&self.name),
            Lang::En => &self.name_en,
        }
    }
}

impl Guarded for Area {
    fn subject(&self) -> Subject {
        Subject::of(Resource::Area, self.id)
    }

    /// The tree is public.
    fn standing(&self) -> Standing {
        Standing::public(self.path.clone())
    }
}
