//! Does a concern say the same as a voice? A pure comparison of the pieces that carry the meaning of
//! a Japanese sentence: runs of kanji, of katakana, of letters. What stands in hiragana binds them.
//! It only proposes; the person decides.

use std::collections::HashMap;

use kernel::text::fold;

use crate::model::Candidate;

/// Whatever is said as often in any voice: it says nothing of what the voice is about.
const COMMON: &str = "行来見言思困方人今前後中上下何々年月日時事私毎出入用願様子家皆他大小多少";

/// How much of the shorter text must stand in the other.
const SHARE: f64 = 0.4;

/// How much must agree at least: a word of two characters weighs 2, a single character 1.
const LEAST: usize = 3;

/// The candidates that say the same as the text, the best first, at most `most`.
pub(crate) fn similar(text: &str, candidates: Vec<Candidate>, most: usize) -> Vec<Candidate> {
    let voice = pieces(text);
    let mut found: Vec<(f64, Candidate)> = candidates
        .into_iter()
        .filter_map(|it| {
            let concern = pieces(&format!("{}\n{}\n{}", it.title, it.summary, it.words));
            Some((likeness(&voice, &concern)?, it))
        })
        .collect();
    found.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    found.truncate(most);
    found.into_iter().map(|(_, it)| it).collect()
}

/// The pieces of a text with their weights.
type Pieces = HashMap<String, usize>;

/// The share of the shorter text that stands in the other; nothing below the threshold.
fn likeness(one: &Pieces, other: &Pieces) -> Option<f64> {
    let weigh = |pieces: &Pieces| pieces.values().sum::<usize>();
    let agreed: usize = one
        .iter()
        .filter(|(piece, _)| other.contains_key(*piece))
        .map(|(_, weight)| weight)
        .sum();
    let shorter = weigh(one).min(weigh(other));
    if agreed < LEAST {
        return None;
    }
    let share = agreed as f64 / shorter as f64;
    (share >= SHARE).then_some(share)
}

/// What carries the meaning: pairs of kanji and of katakana, lone kanji, whole words of letters.
fn pieces(text: &str) -> Pieces {
    let mut pieces = Pieces::new();
    let mut run = String::new();
    let mut kind = Script::Other;
    for letter in text.chars().chain(['\n']) {
        let next = Script::of(letter);
        if next != kind {
            add(&mut pieces, kind, &run);
            run.clear();
            kind = next;
        }
        run.push(letter);
    }
    pieces
}

fn add(pieces: &mut Pieces, kind: Script, run: &str) {
    let folded: Vec<char> = fold(run).chars().collect();
    match kind {
        Script::Other => {}
        Script::Letters if folded.len() < 3 => {}
        Script::Letters => {
            pieces.insert(folded.into_iter().collect(), 2);
        }
        Script::Kanji if folded.len() == 1 => {
            if !COMMON.contains(folded[0]) {
                pieces.insert(folded.into_iter().collect(), 1);
            }
        }
        Script::Kanji | Script::Katakana => {
            for pair in folded.windows(2) {
                pieces.insert(pair.iter().collect(), 2);
            }
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Kanji,
    Katakana,
    Letters,
    Other,
}

impl Script {
    fn of(letter: char) -> Script {
        match letter {
            '\u{3400}'..='\u{4DBF}'
            | '\u{4E00}'..='\u{9FFF}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{20000}'..='\u{3FFFF}'
            | '々' => Script::Kanji,
            'ァ'..='ヺ' | 'ー' | 'ｦ'..='ﾟ' => Script::Katakana,
            'a'..='z' | 'A'..='Z' | '0'..='9' | 'ａ'..='ｚ' | 'Ａ'..='Ｚ' | '０'..='９' => {
                Script::Letters
            }
            _ => Script::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use kernel::ids::Id;
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    const BUS: &str = "バスが減って、ひとり暮らしの母が買い物にも病院にも行けない";

    fn candidate(words: &str) -> Candidate {
        Candidate {
            id: Id::new(Uuid::nil()),
            number: "R5-0001".into(),
            title: String::new(),
            summary: String::new(),
            words: words.into(),
            state: "triage".into(),
            voices: 1,
        }
    }

    fn check(voice: &str, concern: &str, expected: bool) {
        let found = similar(voice, vec![candidate(concern)], 3);
        assert_eq!(!found.is_empty(), expected, "{voice} / {concern}");
    }

    #[test]
    fn the_voices_of_story_2_say_the_same_b3() {
        check("バスの本数が減って、病院に通えません。", BUS, true);
        check("買い物に行くバスがなくて困っています", BUS, true);
        check("ﾊﾞｽが減便になり、母の通院や買い物に困る", BUS, true);
        check(BUS, BUS, true);
    }

    #[test]
    fn what_speaks_of_other_things_does_not() {
        check(
            "通学路の側溝のふたが割れていて、子どもが足を落としそうだ",
            BUS,
            false,
        );
        check("病院の前の信号が短くて、渡りきれない", BUS, false);
        check("公園の草が伸びて困っています", BUS, false);
        check("お祭りに行くのが楽しみです", BUS, false);
        check("バス停の屋根をつけてほしい", BUS, false);
        check("ありがとうございました", BUS, false);
        check("", BUS, false);
    }

    #[test]
    fn the_best_comes_first() {
        let concerns = ["バスの本数が減って買い物に困る", BUS, "側溝のふた"];
        let found = similar(BUS, concerns.map(candidate).to_vec(), 2);
        assert_eq!(found[0].words, BUS);
        assert_eq!(found.len(), 2);
    }

    proptest! {
        #[test]
        fn likeness_is_the_same_both_ways_and_never_more_than_whole(one in ".{0,60}", other in ".{0,60}") {
            let (one, other) = (pieces(&one), pieces(&other));
            let share = likeness(&one, &other);
            prop_assert_eq!(share, likeness(&other, &one));
            prop_assert!(share.is_none_or(|share| share <= 1.0));
        }
    }
}
