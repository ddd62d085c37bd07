//! Sets sheets as paper. Only the program names this crate: features hand it sheets as data through
//! [`desk::paper`], so that none of them has to build it.

use desk::paper::{Press, PressError, Printed, Sheet};

/// The press of the house.
#[derive(Debug, Default)]
pub struct Typesetter;

impl Press for Typesetter {
    fn print(&self, _: &Sheet) -> Result<Printed, PressError> {
        Err(PressError::Unsettable("there is no type yet".to_owned()))
    }

    fn picture(&self, _: &Sheet, _: usize, _: f32) -> Result<Vec<u8>, PressError> {
        Err(PressError::Unsettable("there is no type yet".to_owned()))
    }
}
