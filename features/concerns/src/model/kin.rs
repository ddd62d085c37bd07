//! Wholes and their parts: a petition with three wishes goes to three sections, and stays one petition.

use kernel::ids::ConcernId;

/// How a concern hangs together with others. Only two storeys: a part has no parts of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Kin {
    /// The concern of which it is a part.
    pub(crate) whole: Option<ConcernId>,
    /// How many parts it has.
    pub(crate) parts: i64,
}
