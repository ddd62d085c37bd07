//! 金額: money in whole yen.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::lang::Lang;

/// An amount in yen, negative when it is owed. Sums are checked: no yen is lost to an overflow.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Yen(pub i64);

impl Yen {
    /// No money.
    pub const ZERO: Yen = Yen(0);

    /// Reads `400,000円`, `４００，０００`, `¥400,000`, `40万円`; commas may stand between any
    /// digits. None when it is no whole amount of yen.
    pub fn read(text: &str) -> Option<Yen> {
        let plain: String = text
            .nfkc()
            .filter(|it| !it.is_whitespace() && !matches!(it, ',' | '、'))
            .map(|it| if it == '−' { '-' } else { it })
            .collect();
        let (sign, amount) = match plain.strip_prefix('-') {
            Some(amount) => (-1, amount),
            None => (1, plain.as_str()),
        };
        let amount = amount.strip_prefix('¥').unwrap_or(amount);
        let amount = amount.strip_suffix('円').unwrap_or(amount);
        let (digits, unit) = match amount.strip_suffix('万') {
            Some(digits) => (digits, 10_000),
            None => (amount, 1),
        };
        let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
        let number: i64 = is_number.then(|| digits.parse().ok()).flatten()?;
        number.checked_mul(sign * unit).map(Yen)
    }

    /// The sum, unless it is beyond counting.
    pub fn checked_add(self, other: Yen) -> Option<Yen> {
        self.0.checked_add(other.0).map(Yen)
    }

    /// What remains, unless it is beyond counting.
    pub fn checked_sub(self, other: Yen) -> Option<Yen> {
        self.0.checked_sub(other.0).map(Yen)
    }

    /// The sum of many amounts, unless it is beyond counting.
    pub fn total(amounts: impl IntoIterator<Item = Yen>) -> Option<Yen> {
        amounts.into_iter().try_fold(Yen::ZERO, Yen::checked_add)
    }

    /// The form in a language of the screens: 「400,000円」 or "¥400,000".
    pub fn shown(self, lang: Lang) -> String {
        match lang {
            Lang::Ja => self.to_string(),
            Lang::En => format!("{}¥{}", self.sign(), self.grouped()),
        }
    }

    fn sign(self) -> &'static str {
        if self.0 < 0 { "-" } else { "" }
    }

    /// The digits in groups of three: `400,000`.
    fn grouped(self) -> String {
        let digits = self.0.unsigned_abs().to_string();
        let first = match digits.len() % 3 {
            0 => 3,
            length => length,
        };
        let (head, tail) = digits.split_at(first);
        let mut grouped = head.to_owned();
        for (at, digit) in tail.chars().enumerate() {
            if at % 3 == 0 {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        grouped
    }
}

impl fmt::Display for Yen {
    /// 「400,000円」
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}円", self.sign(), self.grouped())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_amount_prints_as_papers_write_it() {
        let check = |yen: i64, japanese: &str, english: &str| {
            assert_eq!(Yen(yen).shown(Lang::Ja), japanese);
            assert_eq!(Yen(yen).shown(Lang::En), english);
        };
        check(0, "0円", "¥0");
        check(999, "999円", "¥999");
        check(1_000, "1,000円", "¥1,000");
        check(400_000, "400,000円", "¥400,000");
        check(-1_234_567, "-1,234,567円", "-¥1,234,567");
        check(
            i64::MIN,
            "-9,223,372,036,854,775,808円",
            "-¥9,223,372,036,854,775,808",
        );
    }

    #[test]
    fn an_amount_is_read_as_people_write_it() {
        let check =
            |text: &str, yen: Option<i64>| assert_eq!(Yen::read(text), yen.map(Yen), "{text}");
        check("400,000円", Some(400_000));
        check("４００，０００", Some(400_000));
        check("￥400,000", Some(400_000));
        check("40万円", Some(400_000));
        check("-500", Some(-500));
        check("−５００円", Some(-500));
        for text in [
            "",
            "円",
            "無料",
            "12.5",
            "--5",
            "+5",
            "1億",
            "99999999999999999999",
            "922337203685477580万",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn an_amount_travels_as_an_integer() {
        assert_eq!(serde_json::to_string(&Yen(400_000)).unwrap(), "400000");
        assert_eq!(serde_json::from_str::<Yen>("400000").unwrap(), Yen(400_000));
    }

    #[test]
    fn a_sum_beyond_counting_is_not_a_sum() {
        assert_eq!(Yen(i64::MAX).checked_add(Yen(1)), None);
        assert_eq!(Yen(i64::MIN).checked_sub(Yen(1)), None);
        assert_eq!(Yen::total([Yen(1), Yen(2), Yen(-5)]), Some(Yen(-2)));
        assert_eq!(Yen::total([Yen(i64::MAX), Yen(1)]), None);
    }

    proptest! {
        #[test]
        fn what_we_print_we_can_read(yen in -i64::MAX..) {
            prop_assert_eq!(Yen::read(&Yen(yen).to_string()), Some(Yen(yen)));
            prop_assert_eq!(Yen::read(&Yen(yen).shown(Lang::En)), Some(Yen(yen)));
        }
    }
}
