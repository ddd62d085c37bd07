//! A concern that may say the same as a voice.

use kernel::ids::ConcernId;

/// A concern to compare with.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) id: ConcernId,
    pub(crate) number: String,
    pub(crate) title: String,
    /// What the public may read.
    pub(crate) summary: String,
    /// The district's own words; compared with, never shown to the public.
    pub(crate) words: String,
    /// The code of its state.
    pub(crate) state: String,
    /// How many voices it has.
    pub(crate) voices: i64,
}
