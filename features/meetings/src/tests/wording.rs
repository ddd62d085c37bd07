use kernel::lang::Lang;
use kernel::policy::Visibility::{self, Closed, Members, Public};
use proptest::prelude::*;

use crate::model::{SentenceKind, Wording};

fn check(line: &str, kind: &str, speaker: Option<&str>, text: &str, visibility: Visibility) {
    let it = Wording::read(line, Public).expect("a line with words");
    assert_eq!(it.kind.code(), kind, "{line}");
    assert_eq!(it.speaker.as_deref(), speaker, "{line}");
    assert_eq!(it.text, text, "{line}");
    assert_eq!(it.visibility, visibility, "{line}");
}

#[test]
fn a_line_says_what_it_is_and_who_may_read_it() {
    check(
        "街灯が切れている",
        "remark",
        None,
        "街灯が切れている",
        Public,
    );
    check(
        "決定：8月5日に行う",
        "decision",
        None,
        "8月5日に行う",
        Public,
    );
    check(
        "決定:8月5日に行う",
        "decision",
        None,
        "8月5日に行う",
        Public,
    );
    check(
        "Decision: on 5 August",
        "decision",
        None,
        "on 5 August",
        Public,
    );
    check(
        "情報：出前講座の案内",
        "information",
        None,
        "出前講座の案内",
        Public,
    );
    check(
        "見本会長＞街灯が切れている",
        "remark",
        Some("見本会長"),
        "街灯が切れている",
        Public,
    );
    check(
        "【非公開】見本さんの体調",
        "remark",
        None,
        "見本さんの体調",
        Closed,
    );
    check(
        "[closed] in hospital",
        "remark",
        None,
        "in hospital",
        Closed,
    );
    check(
        "【関係者】決定：見本会長＞進める",
        "decision",
        Some("見本会長"),
        "進める",
        Members,
    );
}

#[test]
fn a_mark_counts_wherever_it_stands() {
    check(
        "決定：【非公開】退く",
        "decision",
        None,
        "【非公開】退く",
        Closed,
    );
    check(
        "見本会長＞【関係者】退く",
        "remark",
        Some("見本会長"),
        "【関係者】退く",
        Members,
    );
    check("【関係者】【非公開】退く", "remark", None, "退く", Closed);
    check("【非公開】決定：", "remark", None, "決定：", Closed);
    assert_eq!(Wording::read("【非公開】", Public), None);
}

#[test]
fn what_fits_no_form_is_a_remark_word_for_word() {
    check("決定：", "remark", None, "決定：", Public);
    check("○日時：8月5日", "remark", None, "○日時：8月5日", Public);
    check("＞", "remark", None, "＞", Public);
    check(
        "とても長いお名前のような前置きがここに続いている文＞その後",
        "remark",
        None,
        "とても長いお名前のような前置きがここに続いている文＞その後",
        Public,
    );
    assert_eq!(Wording::read(" \u{3000}", Public), None);
}

#[test]
fn something_to_do_names_who_and_until_when() {
    let check = |line: &str, text: &str, who: &str, due: Option<&str>| {
        let it = Wording::read(line, Public).expect("a line with words");
        let SentenceKind::Action {
            who: found,
            due: day,
        } = &it.kind
        else {
            panic!("{line} is nothing to do");
        };
        assert_eq!((it.text.as_str(), found.as_str()), (text, who), "{line}");
        assert_eq!(day.map(|day| day.to_string()).as_deref(), due, "{line}");
    };
    check(
        "宿題：ちらしを配る（担当：広報部、期限：R5.8.1）",
        "ちらしを配る",
        "広報部",
        Some("2023-08-01"),
    );
    check(
        "宿題：ちらしを配る(担当:広報部)",
        "ちらしを配る",
        "広報部",
        None,
    );
    check("宿題：ちらしを配る", "ちらしを配る", "", None);
    check(
        "Action: leaflets (by: the school, until: 2023-08-01)",
        "leaflets",
        "the school",
        Some("2023-08-01"),
    );
    check(
        "宿題：ちらし（担当：広報部、期限：そのうち）",
        "ちらし（担当：広報部、期限：そのうち）",
        "",
        None,
    );
    check(
        "宿題：鍵を返す（担当：令和5年度の役員、期限：令和5年8月1日（火））",
        "鍵を返す",
        "令和5年度の役員",
        Some("2023-08-01"),
    );
}

/// Lines made of the marks and of what stands between them.
fn line() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("【非公開】"),
        Just("【関係者】"),
        Just("[closed]"),
        Just("決定："),
        Just("宿題："),
        Just("Action:"),
        Just("見本会長"),
        Just("＞"),
        Just("> "),
        Just("（担当："),
        Just("(by: "),
        Just("、期限："),
        Just(", until: "),
        Just("2023-08-01"),
        Just("）"),
        Just(")"),
        Just(" "),
        Just("側溝のふた"),
        Just("："),
        Just("広報部"),
    ];
    proptest::collection::vec(piece, 1..8).prop_map(|pieces| pieces.concat())
}

fn openness() -> impl Strategy<Value = Visibility> {
    prop_oneof![Just(Public), Just(Members), Just(Closed)]
}

proptest! {
    #[test]
    fn a_sentence_that_is_shown_in_a_box_is_read_back_as_it_was(line in line(), open in openness()) {
        if let Some(it) = Wording::read(&line, open) {
            let again = Wording::read(&it.line(open, Lang::Ja), open);
            prop_assert_eq!(again, Some(it));
        }
    }

    #[test]
    fn a_sentence_is_never_more_open_than_its_item(line in line(), open in openness()) {
        if let Some(it) = Wording::read(&line, open) {
            prop_assert!(it.visibility >= open);
        }
    }
}
