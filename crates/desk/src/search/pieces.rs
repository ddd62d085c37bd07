//! Cuts a text into pieces that are short enough to search exactly and to show as an excerpt.

use kernel::policy::Visibility;

/// The characters of a piece. PostgreSQL forgets where a word stands after its 256th time in one
/// row, and a phrase is found by where its bigrams stand; a piece has no room for that many.
const LONGEST: usize = 160;

/// Where one sentence is longer than a piece, this many characters stand in both pieces, so that
/// words across the cut are found.
const OVERLAP: usize = 40;

/// What can be found in one go, and who may find it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) visibility: Visibility,
    pub(super) text: String,
}

/// The title, then the pieces of the paragraphs, in their order. No piece holds words of two
/// paragraphs. Lines are no borders: papers break them in the middle of words.
pub(super) fn of(title: (Visibility, &str), paragraphs: &[(Visibility, &str)]) -> Vec<Piece> {
    let piece = |visibility, text| Piece { visibility, text };
    let mut pieces = vec![piece(title.0, title.1.trim().to_owned())];
    for (visibility, paragraph) in paragraphs {
        let mut texts = Vec::new();
        cut(paragraph.trim(), &mut texts);
        pieces.extend(texts.into_iter().map(|text| piece(*visibility, text)));
    }
    pieces
}

/// Fills pieces with as many whole sentences as they hold.
fn cut(paragraph: &str, pieces: &mut Vec<String>) {
    let mut piece = String::new();
    let mut length = 0;
    for sentence in paragraph.split_inclusive(['。', '！', '？', '!', '?']) {
        let more = sentence.chars().count();
        if length > 0 && length + more > LONGEST {
            pieces.push(std::mem::take(&mut piece));
            length = 0;
        }
        if more > LONGEST {
            cut_sentence(sentence, pieces);
            continue;
        }
        piece.push_str(sentence);
        length += more;
    }
    if length > 0 {
        pieces.push(piece);
    }
}

/// Cuts one long sentence into overlapping pieces.
fn cut_sentence(sentence: &str, pieces: &mut Vec<String>) {
    let characters: Vec<char> = sentence.chars().collect();
    let mut from = 0;
    loop {
        let until = characters.len().min(from + LONGEST);
        pieces.push(characters[from..until].iter().collect());
        if until == characters.len() {
            return;
        }
        from = until - OVERLAP;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(paragraphs: &[&str]) -> Vec<String> {
        let open = |text| (Visibility::Public, text);
        let paragraphs: Vec<_> = paragraphs.iter().copied().map(open).collect();
        let pieces = of(open("題"), &paragraphs).into_iter();
        pieces.map(|piece| piece.text).collect()
    }

    fn check_pieces(paragraphs: &[&str], expected: &[&str]) {
        assert_eq!(texts(paragraphs)[1..], *expected);
    }

    #[test]
    fn a_short_paragraph_stays_whole_and_an_empty_one_is_none() {
        check_pieces(
            &["側溝のふたが割れている。危ない。", " ", ""],
            &["側溝のふたが割れている。危ない。"],
        );
    }

    #[test]
    fn a_line_break_is_no_border() {
        check_pieces(&["側溝のふ\nたが危ない\n"], &["側溝のふ\nたが危ない"]);
    }

    #[test]
    fn a_piece_ends_with_a_sentence() {
        let first = format!("{}。", "あ".repeat(100));
        let second = format!("{}。", "い".repeat(100));
        check_pieces(
            &[&format!("{first}{second}終。")],
            &[&first, &format!("{second}終。")],
        );
    }

    #[test]
    fn a_sentence_without_an_end_is_cut_with_an_overlap() {
        let text: String = ('一'..).take(400).collect();
        let pieces = texts(&[&text]);
        assert!(pieces.iter().all(|piece| piece.chars().count() <= LONGEST));
        for word in text.chars().collect::<Vec<_>>().windows(OVERLAP) {
            let word: String = word.iter().collect();
            assert!(
                pieces.iter().any(|piece| piece.contains(&word)),
                "{word} is nowhere whole"
            );
        }
    }
}
