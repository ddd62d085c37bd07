//! 一文: one sentence of the minutes, and how it is written in a line of a box.
//!
//! ```text
//! 街灯が切れている                                 a remark
//! 見本会長＞街灯が切れている                        a remark, with who said it
//! 決定：夏まつりは8月5日に行う                     a decision
//! 宿題：ちらしを配る（担当：広報部、期限：R5.8.1）  something to do
//! 情報：出前講座の案内                             information that was handed out
//! 【非公開】……                                    more closed than its item
//! ```
//! Whatever does not fit is a remark, word for word: nothing that somebody typed is refused for
//! its form, and nothing is lost.

use kernel::day::Day;
use kernel::ids::Id;
use kernel::lang::Lang;
use kernel::policy::Visibility;
use kernel::text::clean_line;
use serde::{Deserialize, Serialize};

/// A sentence of the minutes. Its id stays when its words are mended, so that what came of it can
/// be found from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// Its id.
    pub(crate) id: SentenceId,
    /// What it says.
    pub(crate) wording: Wording,
    /// When it was done, if it is something to do.
    pub(crate) done_on: Option<Day>,
}

/// A sentence.
pub(crate) type SentenceId = Id<Sentence>;

/// What one sentence says.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Wording {
    /// What it is.
    pub(crate) kind: SentenceKind,
    /// Who said it; only for those who write the minutes.
    pub(crate) speaker: Option<String>,
    /// The words.
    pub(crate) text: String,
    /// Who may read it.
    pub(crate) visibility: Visibility,
}

/// What a sentence of the minutes is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum SentenceKind {
    /// 発言.
    Remark,
    /// 決定事項.
    Decision,
    /// 提供した情報.
    Information,
    /// 宿題.
    Action {
        /// Who does it; may be empty.
        who: String,
        /// Until when.
        due: Option<Day>,
    },
}

impl SentenceKind {
    /// The code, as stored and in the JSON API.
    pub(crate) const fn code(&self) -> &'static str {
        match self {
            SentenceKind::Remark => "remark",
            SentenceKind::Decision => "decision",
            SentenceKind::Information => "information",
            SentenceKind::Action { .. } => "action",
        }
    }
}

/// The marks of a line as the house writes them in one language. Both are read, whatever the
/// language of the page.
struct Marks {
    members: &'static str,
    closed: &'static str,
    decision: &'static str,
    information: &'static str,
    action: &'static str,
    speaker_ends: &'static str,
    by: &'static str,
    until: &'static str,
    bracket_ends: &'static str,
}

const JAPANESE: Marks = Marks {
    members: "【関係者】",
    closed: "【非公開】",
    decision: "決定：",
    information: "情報：",
    action: "宿題：",
    speaker_ends: "＞",
    by: "（担当：",
    until: "、期限：",
    bracket_ends: "）",
};

const ENGLISH: Marks = Marks {
    members: "[members] ",
    closed: "[closed] ",
    decision: "Decision: ",
    information: "Information: ",
    action: "Action: ",
    speaker_ends: "> ",
    by: " (by: ",
    until: ", until: ",
    bracket_ends: ")",
};

/// A longer word before a ＞ is no name.
const LONGEST_NAME: usize = 20;

const fn marks(lang: Lang) -> &'static Marks {
    match lang {
        Lang::Ja => &JAPANESE,
        Lang::En => &ENGLISH,
    }
}

impl Wording {
    /// Reads a line of a box about an item that is as open as `open`; nothing for a line that
    /// says nothing.
    pub(crate) fn read(line: &str, open: Visibility) -> Option<Wording> {
        let line = clean_line(line);
        if line.is_empty() {
            return None;
        }
        let visibility = marked(&line).max(open);
        let said = unmarked(&line);
        let (kind, rest) = kind(said);
        let (speaker, rest) = speaker(rest);
        let (kind, rest) = errand(kind, rest);
        if rest.is_empty() {
            return Some(Wording {
                kind: SentenceKind::Remark,
                speaker: None,
                text: said.to_owned(),
                visibility,
            })
            .filter(|it| !it.text.is_empty());
        }
        Some(Wording {
            kind,
            speaker: speaker.map(str::to_owned),
            text: rest.to_owned(),
            visibility,
        })
    }

    /// The line that is read back as this wording, in a box about an item as open as `open`.
    pub(crate) fn line(&self, open: Visibility, lang: Lang) -> String {
        let marks = marks(lang);
        let closing = match self.visibility {
            it if it <= open => "",
            Visibility::Closed => marks.closed,
            Visibility::Members | Visibility::Public => marks.members,
        };
        let kind = match self.kind {
            SentenceKind::Remark => "",
            SentenceKind::Decision => marks.decision,
            SentenceKind::Information => marks.information,
            SentenceKind::Action { .. } => marks.action,
        };
        let speaker = self.speaker.as_ref();
        let speaker = speaker.map_or(String::new(), |it| format!("{it}{}", marks.speaker_ends));
        let bracket = match &self.kind {
            SentenceKind::Action { who, due } => bracket(who, *due, marks),
            SentenceKind::Remark | SentenceKind::Decision | SentenceKind::Information => {
                String::new()
            }
        };
        format!("{closing}{kind}{speaker}{}{bracket}", self.text)
    }

    /// Is it something to do?
    pub(crate) const fn is_action(&self) -> bool {
        matches!(self.kind, SentenceKind::Action { .. })
    }

    /// The same words, no more open than `open`.
    pub(crate) fn narrowed(self, open: Visibility) -> Wording {
        Wording {
            visibility: self.visibility.max(open),
            ..self
        }
    }
}

/// （担当：広報部、期限：2023-08-01）; nothing where nobody and no day is named.
fn bracket(who: &str, due: Option<Day>, marks: &Marks) -> String {
    let due = due.map_or(String::new(), |day| format!("{}{day}", marks.until));
    if who.is_empty() && due.is_empty() {
        return String::new();
    }
    format!("{}{who}{due}{}", marks.by, marks.bracket_ends)
}

/// Takes a mark off the beginning of a line, however wide its brackets and colon are typed.
fn after<'a>(line: &'a str, mark: &str) -> Option<&'a str> {
    let mut rest = line;
    for wanted in mark.trim_end().chars() {
        let mut typed = rest.chars();
        if plain(typed.next()?) != plain(wanted) {
            return None;
        }
        rest = typed.as_str();
    }
    Some(rest.trim_start())
}

fn plain(typed: char) -> char {
    match typed {
        '：' => ':',
        '［' | '【' => '[',
        '］' | '】' => ']',
        other => other.to_ascii_lowercase(),
    }
}

/// How closed a line is marked to be: a mark counts wherever it stands, for it is better that too
/// little is read than too much.
fn marked(line: &str) -> Visibility {
    let line: String = line.chars().map(plain).collect();
    let has = |mark: &str| {
        let mark: String = mark.trim_end().chars().map(plain).collect();
        line.contains(&mark)
    };
    let all = [&JAPANESE, &ENGLISH];
    if all.iter().any(|marks| has(marks.closed)) {
        return Visibility::Closed;
    }
    match all.iter().any(|marks| has(marks.members)) {
        true => Visibility::Members,
        false => Visibility::Public,
    }
}

/// The line without the marks at its beginning.
fn unmarked(line: &str) -> &str {
    let marks = [&JAPANESE, &ENGLISH].into_iter();
    let mut marks = marks.flat_map(|marks| [marks.closed, marks.members]);
    match marks.find_map(|mark| after(line, mark)) {
        Some(rest) => unmarked(rest),
        None => line,
    }
}

fn kind(line: &str) -> (SentenceKind, &str) {
    let nobody = || SentenceKind::Action {
        who: String::new(),
        due: None,
    };
    let marked = [&JAPANESE, &ENGLISH].into_iter().find_map(|marks| {
        [
            (marks.decision, SentenceKind::Decision),
            (marks.information, SentenceKind::Information),
            (marks.action, nobody()),
        ]
        .into_iter()
        .find_map(|(mark, kind)| Some((kind, after(line, mark)?)))
    });
    marked.unwrap_or((SentenceKind::Remark, line))
}

/// 見本会長＞……
fn speaker(line: &str) -> (Option<&str>, &str) {
    let named = line
        .split_once(['＞', '>'])
        .map(|(name, rest)| (name.trim(), rest.trim_start()))
        .filter(|(name, rest)| {
            !name.is_empty() && name.chars().count() <= LONGEST_NAME && !rest.is_empty()
        });
    named.map_or((None, line), |(name, rest)| (Some(name), rest))
}

/// Who does it until when, from the bracket at the end of something to do. A bracket that says
/// something else stays in the words.
fn errand(kind: SentenceKind, line: &str) -> (SentenceKind, &str) {
    if !matches!(kind, SentenceKind::Action { .. }) {
        return (kind, line);
    }
    let found = line
        .strip_suffix(['）', ')'])
        .and_then(|line| split_at_last(line, &["（担当：", "（担当:", "(担当：", "(担当:", "(by:"]))
        .and_then(|(text, inner)| Some((text.trim_end(), who_until(inner)?)))
        .filter(|(text, (who, due))| !text.is_empty() && (!who.is_empty() || due.is_some()));
    match found {
        Some((text, (who, due))) => (SentenceKind::Action { who, due }, text),
        None => (kind, line),
    }
}

/// 広報部、期限：令和5年8月1日; nothing where the day cannot be read.
fn who_until(inner: &str) -> Option<(String, Option<Day>)> {
    let marks = ["、期限：", "、期限:", ", until:"];
    match split_at_last(inner, &marks) {
        None => Some((inner.trim().to_owned(), None)),
        Some((who, day)) => Some((who.trim().to_owned(), Some(Day::read(day).ok()?))),
    }
}

fn split_at_last<'a>(text: &'a str, marks: &[&str]) -> Option<(&'a str, &'a str)> {
    let splits = marks.iter().filter_map(|mark| text.rsplit_once(mark));
    splits.max_by_key(|(before, _)| before.len())
}
