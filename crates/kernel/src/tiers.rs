//! The five-tier tree of areas (E1) and the path that says where in it something lies.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A tier of the tree (圏域の階層; seed 004, E1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// 県域.
    Prefecture,
    /// ブロック（福祉保健所管内）.
    Block,
    /// 市町村.
    Municipality,
    /// 地区（小学校区）.
    District,
    /// 小地域（自治会・町内会）.
    Neighbourhood,
}

impl Tier {
    /// Every tier, from the widest to the nearest.
    pub const ALL: [Tier; 5] = [
        Tier::Prefecture,
        Tier::Block,
        Tier::Municipality,
        Tier::District,
        Tier::Neighbourhood,
    ];

    /// The word of the glossary, as stored and as in the JSON API.
    pub const fn code(self) -> &'static str {
        match self {
            Tier::Prefecture => "prefecture",
            Tier::Block => "block",
            Tier::Municipality => "municipality",
            Tier::District => "district",
            Tier::Neighbourhood => "neighbourhood",
        }
    }

    /// The tier of a stored code.
    pub fn read(code: &str) -> Option<Tier> {
        Tier::ALL.into_iter().find(|tier| tier.code() == code)
    }
}

/// Where something lies: the keys of its area and of all areas above it, each followed by a
/// full stop (`39.kochi.392014.misato.`). A subtree is then a range of texts, which both
/// engines answer from an index.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AreaPath(String);

impl AreaPath {
    /// The path of a root area. The key must not hold a full stop or a slash; such letters
    /// are dropped.
    pub fn root(key: &str) -> AreaPath {
        AreaPath(String::new()).child(key)
    }

    /// The path of the area `key` right below this one.
    pub fn child(&self, key: &str) -> AreaPath {
        let clean = key.chars().filter(|c| !matches!(c, '.' | '/'));
        AreaPath(
            self.0
                .chars()
                .chain(clean)
                .chain(std::iter::once('.'))
                .collect(),
        )
    }

    /// A path as it was stored.
    pub fn stored(path: impl Into<String>) -> AreaPath {
        AreaPath(path.into())
    }

    /// The text, as stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Is this area the `other` one, or does it lie below it?
    pub fn is_within(&self, other: &AreaPath) -> bool {
        self.0.starts_with(&other.0)
    }

    /// The range `[first, past)` that holds this path and all below it, and nothing else.
    pub fn range(&self) -> (String, String) {
        let mut past = self.0.clone();
        past.pop();
        past.push('/');
        (self.0.clone(), past)
    }

    /// How many areas the path names; more is nearer.
    pub fn depth(&self) -> usize {
        self.0.matches('.').count()
    }

    /// The key of the area itself.
    pub fn key(&self) -> &str {
        self.0
            .trim_end_matches('.')
            .rsplit('.')
            .next()
            .unwrap_or_default()
    }
}

impl fmt::Display for AreaPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::AreaPath;

    #[test]
    fn a_district_lies_within_its_municipality_and_not_within_a_namesake() {
        let kochi = AreaPath::root("39").child("392014");
        let misato = kochi.child("misato");
        assert!(misato.is_within(&kochi));
        assert!(!AreaPath::root("39").child("3920145").is_within(&kochi));
        assert_eq!(misato.key(), "misato");
        assert_eq!(misato.depth(), 3);
    }

    proptest! {
        #[test]
        fn the_range_holds_exactly_the_subtree(
            base in proptest::collection::vec("[a-z0-9-]{1,4}", 1..4),
            other in proptest::collection::vec("[a-z0-9-]{1,4}", 1..5),
        ) {
            let path = |keys: &[String]| {
                keys[1..].iter().fold(AreaPath::root(&keys[0]), |path, key| path.child(key))
            };
            let (base, other) = (path(&base), path(&other));
            let (first, past) = base.range();
            let in_range = first.as_str() <= other.as_str() && other.as_str() < past.as_str();
            prop_assert_eq!(in_range, other.is_within(&base));
        }
    }
}
