//! How many tests ran, read from the closing lines of cargo's and of Node's test runner.

use std::fmt;

/// Sums over all test programs of a step.
#[derive(Debug, Default, PartialEq, Eq, Clone, Copy)]
pub(crate) struct Tally {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
    pub(crate) skipped: u32,
}

impl Tally {
    /// Counts a line if it is a closing line, as in
    /// `test result: ok. 12 passed; 0 failed; 1 ignored; …` (cargo) or `ℹ pass 12`, `# pass 12` (Node).
    pub(crate) fn read(&mut self, line: &str) {
        if let Some(result) = line.strip_prefix("test result: ") {
            for part in result.split([';', '.']) {
                self.count(part.split_whitespace().rev());
            }
        } else if let Some(result) = line.strip_prefix("ℹ ").or(line.strip_prefix("# ")) {
            self.count(result.split_whitespace());
        }
    }

    pub(crate) fn add(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }

    /// Takes exactly a word of outcome and a number.
    fn count<'a>(&mut self, mut words: impl Iterator<Item = &'a str>) {
        let (Some(outcome), Some(number), None) = (words.next(), words.next(), words.next()) else {
            return;
        };
        let Ok(number) = number.parse::<u32>() else {
            return;
        };
        match outcome {
            "passed" | "pass" => self.passed += number,
            "failed" | "fail" => self.failed += number,
            "ignored" | "skipped" => self.skipped += number,
            _ => {}
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(f, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn the_closing_lines_of_both_runners_are_added_up() {
        check(
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out",
            [12, 0, 1],
        );
        check(
            "test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out",
            [2, 1, 0],
        );
        check("ℹ pass 7", [7, 0, 0]);
        check("ℹ fail 2\nℹ skipped 1", [0, 2, 1]);
        check("# pass 3", [3, 0, 0]);
    }

    #[test]
    fn other_lines_count_nothing() {
        check("test a_rule_about_5 passed ... ok", [0, 0, 0]);
        check(
            "ℹ duration_ms 12\nℹ pass two\n# passed in review 3 times",
            [0, 0, 0],
        );
    }

    fn check(lines: &str, [passed, failed, skipped]: [u32; 3]) {
        let mut tally = Tally::default();
        lines.lines().for_each(|line| tally.read(line));
        assert_eq!(
            tally,
            Tally {
                passed,
                failed,
                skipped
            },
            "{lines}"
        );
    }
}
