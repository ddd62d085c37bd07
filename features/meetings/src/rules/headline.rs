//! What a concern is called that came of a sentence.

use kernel::text::Title;

/// Marks by which people list what was said.
const BULLETS: &str = "・･●○◯〇◎◆◇■□▪•*＊-－‐–—";

/// As much of a sentence as a title holds, without the mark that lists it (・, 1., ①); the concern keeps
/// all of its words.
pub(crate) fn headline(sentence: &str) -> Title {
    let line: String = unlisted(sentence).chars().take(Title::LIMIT).collect();
    Title::new(&line).expect("a sentence says something")
}

/// The sentence without such marks; one of nothing else stays as it is.
fn unlisted(sentence: &str) -> &str {
    match behind_bullet(sentence).or_else(|| behind_number(sentence)) {
        Some(rest) if !rest.is_empty() => unlisted(rest),
        Some(_) | None => sentence,
    }
}

/// What stands behind ・ or ①. Not behind the first of ○○, which stands for a name, nor behind the sign
/// of a number.
fn behind_bullet(sentence: &str) -> Option<&str> {
    let mark = sentence.chars().next()?;
    let rest = &sentence[mark.len_utf8()..];
    let goes_on = rest.starts_with(mark) || rest.starts_with(is_digit);
    let is_bullet = BULLETS.contains(mark) && !goes_on;
    let is_circled = ('①'..='⑳').contains(&mark);
    (is_bullet || is_circled).then(|| rest.trim_start())
}

/// What stands behind 「1.」, 「2）」 or 「（3）」. Not behind the point of 「1.5メートル」.
fn behind_number(sentence: &str) -> Option<&str> {
    let line = sentence.trim_start_matches(['(', '（']);
    let ends = line.trim_start_matches(is_digit);
    let digits = line[..line.len() - ends.len()].chars().count();
    let rest = match line.len() == sentence.len() {
        true => ends.strip_prefix(['.', '．', ')', '）'])?,
        false => ends.strip_prefix([')', '）'])?,
    };
    let is_mark = (1..=2).contains(&digits) && !rest.starts_with(is_digit);
    is_mark.then(|| rest.trim_start())
}

fn is_digit(it: char) -> bool {
    it.is_ascii_digit() || ('０'..='９').contains(&it)
}
