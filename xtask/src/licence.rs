//! Licence expressions of the SPDX kind: `(MIT OR Apache-2.0) AND Unicode-3.0`.
//!
//! `AND` binds closer than `OR`; the old `/` of crate manifests means `OR`. An exception belongs to
//! its licence and is agreed to as a whole: `Apache-2.0 WITH LLVM-exception`.

use std::collections::BTreeSet;

/// Whether somebody who agreed to these licences may use what bears this expression.
/// A broken expression may not be used.
pub(crate) fn is_agreed(expression: &str, agreed: &BTreeSet<String>) -> bool {
    let spaced = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let mut words = Words {
        left: spaced.split_whitespace().map(spdx_name).collect(),
        agreed,
    };
    words.left.reverse();
    words.either() == Some(true) && words.left.is_empty()
}

struct Words<'a> {
    /// The words that are still to be read, the next one last.
    left: Vec<&'a str>,
    agreed: &'a BTreeSet<String>,
}

impl Words<'_> {
    fn either(&mut self) -> Option<bool> {
        let mut verdict = self.both()?;
        while self.skip("OR") {
            verdict |= self.both()?;
        }
        Some(verdict)
    }

    fn both(&mut self) -> Option<bool> {
        let mut verdict = self.one()?;
        while self.skip("AND") {
            verdict &= self.one()?;
        }
        Some(verdict)
    }

    fn one(&mut self) -> Option<bool> {
        if self.skip("(") {
            let verdict = self.either()?;
            return self.skip(")").then_some(verdict);
        }
        let mut licence = self
            .left
            .pop()
            .filter(|word| !is_operator(word))?
            .to_owned();
        if self.skip("WITH") {
            licence = format!("{licence} WITH {}", self.left.pop()?);
        }
        Some(self.agreed.contains(&licence))
    }

    fn skip(&mut self, word: &str) -> bool {
        let is_next = self.left.last() == Some(&word);
        if is_next {
            self.left.pop();
        }
        is_next
    }
}

/// The name on the SPDX list of a licence that some packages call otherwise.
fn spdx_name(word: &str) -> &str {
    match word {
        "BSD-0-Clause" => "0BSD",
        listed => listed,
    }
}

fn is_operator(word: &str) -> bool {
    ["AND", "OR", "WITH", "(", ")"].contains(&word)
}

#[cfg(test)]
mod tests {
    use super::is_agreed;

    #[test]
    fn one_agreed_alternative_is_enough() {
        check("MIT", true);
        check("GPL-3.0", false);
        check("GPL-3.0 OR MIT", true);
        check("Unlicense/MIT", true);
        check("GPL-3.0 OR LGPL-2.1", false);
    }

    #[test]
    fn every_part_of_a_whole_must_be_agreed() {
        check("MIT AND Unicode-3.0", true);
        check("MIT AND GPL-3.0", false);
        check("(MIT OR GPL-3.0) AND Unicode-3.0", true);
        check("MIT OR GPL-3.0 AND GPL-2.0", true);
        check("(MIT OR GPL-3.0) AND GPL-2.0", false);
    }

    #[test]
    fn an_exception_is_agreed_with_its_licence() {
        check("Apache-2.0 WITH LLVM-exception", true);
        check("MIT WITH LLVM-exception", false);
        check("GPL-2.0 OR Apache-2.0 WITH LLVM-exception", true);
    }

    #[test]
    fn another_name_of_a_licence_counts_as_its_listed_one() {
        check("BSD-0-Clause", true);
    }

    #[test]
    fn a_broken_expression_is_not_agreed() {
        for broken in ["", "MIT OR", "(MIT", "MIT MIT", "AND", "MIT)", "MIT WITH"] {
            check(broken, false);
        }
    }

    fn check(expression: &str, expected: bool) {
        let agreed = [
            "0BSD",
            "MIT",
            "Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception",
        ];
        let agreed = agreed.map(str::to_owned).into();
        assert_eq!(is_agreed(expression, &agreed), expected, "{expression}");
    }
}
