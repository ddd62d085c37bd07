//! Reading the fields of a form, all of them, so that everything that is wrong is said at once.

use kernel::refusal::Refusal;

/// What is wrong so far, beside what could be read.
#[derive(Debug, Default)]
pub struct Reading(Vec<Refusal>);

impl Reading {
    /// A value, or a note of why there is none.
    pub fn take<T>(&mut self, read: Result<T, Refusal>) -> Option<T> {
        read.map_err(|no| self.0.push(no)).ok()
    }

    /// Notes what is wrong beyond a single value.
    pub fn refuse(&mut self, no: Refusal) {
        self.0.push(no);
    }

    /// The whole, when every part could be read.
    ///
    /// # Errors
    /// All that is wrong.
    pub fn whole<T>(self, whole: Option<T>) -> Result<T, Vec<Refusal>> {
        match whole {
            Some(whole) if self.0.is_empty() => Ok(whole),
            _ => Err(self.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_is_wrong_is_said_at_once() {
        let mut reading = Reading::default();
        assert_eq!(reading.take(Ok(1)), Some(1));
        assert_eq!(reading.take::<u32>(Err(Refusal::new("a"))), None);
        reading.refuse(Refusal::new("b"));
        let no = reading.whole(Some(1)).expect_err("two are wrong");
        assert_eq!(no.iter().map(|no| no.rule).collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(Reading::default().whole(Some(1)), Ok(1));
    }
}
