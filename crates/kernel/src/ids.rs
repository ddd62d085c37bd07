//! Names of things that never change: one type per thing, so that two cannot be mistaken.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

/// The id of one `T`: a UUIDv7, minted by the desk and handed in, never made here.
pub struct Id<T>(Uuid, PhantomData<fn() -> T>);

impl<T> Id<T> {
    /// Takes a UUID as the id of a `T`.
    pub const fn new(uuid: Uuid) -> Self {
        Id(uuid, PhantomData)
    }

    /// The plain UUID, for the store.
    pub const fn uuid(self) -> Uuid {
        self.0
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}
impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<T> FromStr for Id<T> {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::parse_str(text).map(Id::new)
    }
}
impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(out)
    }
}
impl<'de, T> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Uuid::deserialize(from).map(Id::new)
    }
}

/// The things that have an id. They carry no values: each feature keeps its own types.
pub mod kind {
    macro_rules! kinds {
        ($($(#[$doc:meta])* $name:ident),* $(,)?) => {
            $($(#[$doc])* #[derive(Debug)] pub enum $name {})*
        };
    }
    kinds! {
        /// 利用者: somebody who can log in.
        Account,
        /// 地域: a node of the tree of areas.
        Area,
        /// 出席依頼.
        AttendanceRequest,
        /// 案件（地域課題）.
        Concern,
        /// 行事.
        Event,
        /// 会議.
        Meeting,
        /// 団体・機関.
        Organisation,
        /// 人.
        Person,
        /// 配置・任命.
        Posting,
        /// 応援隊ブロック, or the district of one team.
        Team,
        /// 声.
        Voice,
    }
}

/// 利用者.
pub type AccountId = Id<kind::Account>;
/// 地域.
pub type AreaId = Id<kind::Area>;
/// 出席依頼.
pub type AttendanceRequestId = Id<kind::AttendanceRequest>;
/// 案件.
pub type ConcernId = Id<kind::Concern>;
/// 行事.
pub type EventId = Id<kind::Event>;
/// 会議.
pub type MeetingId = Id<kind::Meeting>;
/// 団体・機関.
pub type OrganisationId = Id<kind::Organisation>;
/// 人.
pub type PersonId = Id<kind::Person>;
/// 配置・任命.
pub type PostingId = Id<kind::Posting>;
/// チーム.
pub type TeamId = Id<kind::Team>;
/// 声.
pub type VoiceId = Id<kind::Voice>;
