//! The rules by the stories' dates, by every refusal, and by walks of the whole graph.

mod parts;
mod walks;

use kernel::day::WorkingDays;
use kernel::ids::{ConcernId, Id};
use kernel::policy::Visibility;
use kernel::text::{Body, Title};
use kernel::tiers::AreaPath;
use uuid::Uuid;

use super::*;
use crate::model::{
    About, Answer, AnswerKind, Brought, Channel, Draft, Kin, Raised, Sending, Terms, Triage,
    Urgency, Verdict,
};

fn office(n: u128) -> OrganisationId {
    Id::new(Uuid::from_u128(n))
}

const TEAM: u128 = 1;
const ROAD: u128 = 2;
const TRANSPORT: u128 = 3;
const ELDERLY: u128 = 4;
const HEADQUARTERS: u128 = 5;
const COMMUNITY: u128 = 6;

fn day(text: &str) -> Day {
    Day::read(text).expect("a day of the story")
}

fn on(today: &str) -> Terms {
    Terms {
        today: day(today),
        days: WorkingDays::default(),
        take_within: 3,
        answer_within: 10,
        next_meeting: None,
    }
}

fn taken_up(today: &str) -> Concern {
    let raised = Raised {
        id: ConcernId::new(Uuid::from_u128(100)),
        number: "R5-0001".into(),
        draft: Draft::heard(
            Title::new("通学路の側溝のふた").expect("a title"),
            Body::new("側溝のふたが割れている").expect("words"),
            AreaPath::root("kochi"),
        ),
    };
    take_up(raised, office(TEAM), &on(today)).next
}

fn ditch() -> About {
    let title = Title::new("通学路の側溝のふた").expect("a title");
    About {
        summary: Body::new("通学路の側溝のふたが割れている").expect("a summary"),
        category: Some("road".into()),
        spot: "三里小学校の北".into(),
        triage: Some(Triage::Single),
        urgency: Urgency::Urgent,
        ..About::unjudged(title, Visibility::Public)
    }
}

fn sending(to: u128) -> Sending {
    Sending {
        to: office(to),
        ask: vec![],
        copy: office(COMMUNITY),
    }
}

fn says(kind: AnswerKind) -> Answer {
    Answer {
        kind,
        text: "回答します".into(),
        reason: "運転手が足りない".into(),
        helps: "出前講座".into(),
        agency: "県".into(),
    }
}

fn brought(on: &str, verdict: Verdict) -> Brought {
    Brought {
        on: day(on),
        channel: Channel::Telephone,
        to_whom: "会長".into(),
        reaction: "了解".into(),
        verdict,
    }
}

fn next(moves: Moves) -> Concern {
    moves.expect("the act is possible").next
}

fn at(it: &Concern) -> (&'static str, Option<OrganisationId>, Option<Day>) {
    (it.place.state(), it.place.holder(), it.place.next_date())
}

fn judged(today: &str) -> Concern {
    next(triage(&taken_up(today), ditch()))
}

#[test]
fn story_1_the_cover_of_the_side_ditch_a8_c5_f1_f2() {
    let it = judged("令和5年7月20日");
    let it = next(send(&it, &sending(ROAD), &on("令和5年7月21日（金）")));
    let wednesday = day("令和5年7月26日（水）");
    assert_eq!(at(&it), ("sent", Some(office(ROAD)), Some(wednesday)));

    let it = next(take(&it, None, &on("令和5年7月24日（月）")));
    assert_eq!(it.place.holder(), Some(office(ROAD)));

    let planned = AnswerKind::Planned(day("令和5年9月29日（金）"));
    let meeting = day("令和5年9月14日（木）");
    let terms = Terms {
        next_meeting: Some(meeting),
        ..on("令和5年8月1日（火）")
    };
    let it = next(answer(&it, &says(planned), &terms));
    assert_eq!(at(&it), ("answered", Some(office(TEAM)), Some(meeting)));

    let terms = on("令和5年9月14日");
    let it = next(deliver(
        &it,
        &brought("令和5年9月14日", Verdict::Noted),
        &terms,
    ));
    let promised = day("令和5年9月29日");
    assert_eq!(at(&it), ("promised", Some(office(ROAD)), Some(promised)));

    let it = next(answer(&it, &says(AnswerKind::Done), &on("令和5年9月28日")));
    let terms = on("令和5年10月2日");
    let it = next(deliver(
        &it,
        &brought("令和5年10月2日", Verdict::Settled),
        &terms,
    ));
    assert_eq!(
        it.place,
        Place::Closed {
            on: day("令和5年10月2日")
        }
    );
}

#[test]
fn story_2_not_taken_handed_on_and_to_the_headquarters_b12_f1() {
    let it = judged("令和5年8月9日");
    let it = next(send(&it, &sending(TRANSPORT), &on("令和5年8月10日（木）")));
    let last_day = day("令和5年8月16日（水）");
    assert_eq!(it.place.next_date(), Some(last_day), "8月11日は山の日");

    let no = return_untaken(&it, &on("令和5年8月16日")).expect_err("the day is not over");
    assert_eq!(no.rule, "concern.still_time");
    let it = next(return_untaken(&it, &on("令和5年8月17日")));
    assert_eq!(
        (it.place.state(), it.place.holder()),
        ("returned", Some(office(TEAM)))
    );

    let it = next(send(&it, &sending(TRANSPORT), &on("令和5年8月17日")));
    let no = forward(&it, None, "当課ではない", &on("令和5年8月18日")).expect_err("for whom?");
    assert_eq!(no.rule, "concern.forward_names_next");
    let to = Some(office(ELDERLY));
    let it = next(forward(&it, to, "外出の支援のため", &on("令和5年8月18日")));
    assert_eq!((it.place.holder(), it.sender), (to, office(TEAM)));

    let sections = [office(TRANSPORT), office(ELDERLY)];
    let terms = on("令和5年8月28日（月）");
    let it = next(escalate(
        &it,
        office(HEADQUARTERS),
        &sections,
        "両課で相談した",
        &terms,
    ));
    assert_eq!(it.place.holder(), Some(office(HEADQUARTERS)));
    assert_eq!(it.asked, sections);

    let it = next(answer(
        &it,
        &says(AnswerKind::Cannot),
        &on("令和5年9月20日"),
    ));
    let terms = on("令和5年9月25日");
    let it = next(deliver(
        &it,
        &brought("令和5年9月25日", Verdict::Noted),
        &terms,
    ));
    assert!(!it.is_open());
    let it = next(reopen(&it, "買い物に行けないまま", &on("令和5年9月27日")));
    assert_eq!(it.place.holder(), Some(office(HEADQUARTERS)));
    assert!(it.place.next_date() > Some(day("令和5年9月27日")));
}

#[test]
fn every_refusal_names_its_rule() {
    let terms = on("令和5年8月1日");
    let fresh = taken_up("令和5年7月31日");
    let judged = judged("令和5年7月31日");
    let sent = next(send(&judged, &sending(ROAD), &terms));
    let working = next(take(&sent, None, &terms));
    let answered = next(answer(&working, &says(AnswerKind::Done), &terms));
    let closed = next(deliver(
        &answered,
        &brought("R5.8.1", Verdict::Settled),
        &terms,
    ));
    let check = |moves: Moves, rule: &str| {
        assert_eq!(moves.expect_err(rule).rule, rule);
    };
    let unexplained = About {
        summary: Body::default(),
        ..ditch()
    };
    check(triage(&fresh, unexplained), "concern.public_summary");
    let confided = Concern {
        origin: Visibility::Closed,
        about: About {
            visibility: Visibility::Closed,
            ..fresh.about.clone()
        },
        ..fresh.clone()
    };
    check(triage(&confided, ditch()), "concern.origin_closed");
    check(send(&fresh, &sending(ROAD), &terms), "concern.triage_first");
    check(
        send(&judged, &sending(TEAM), &terms),
        "concern.send_elsewhere",
    );
    check(send(&working, &sending(ROAD), &terms), "concern.act");
    check(take(&sent, Some(terms.today), &terms), "concern.next_date");
    check(take(&working, None, &terms), "concern.act");
    let elsewhere = Some(office(ELDERLY));
    check(
        forward(&sent, elsewhere, " ", &terms),
        "concern.forward_reason",
    );
    check(
        forward(&sent, Some(office(ROAD)), "x", &terms),
        "concern.send_elsewhere",
    );
    check(
        escalate(&judged, office(HEADQUARTERS), &[], "", &terms),
        "concern.escalate_tried",
    );
    check(
        escalate(&fresh, office(HEADQUARTERS), &[], "x", &terms),
        "concern.triage_first",
    );
    check(ask(&judged, &[office(TEAM)]), "concern.ask_somebody");
    check(ask(&closed, &[office(ROAD)]), "concern.closed");
    let past = AnswerKind::Planned(terms.today);
    check(answer(&working, &says(past), &terms), "concern.next_date");
    let silent = |answer: Answer| answer;
    let speechless = silent(Answer {
        text: String::new(),
        ..says(AnswerKind::Done)
    });
    check(answer(&working, &speechless, &terms), "answer.text");
    let harsh = Answer {
        reason: String::new(),
        ..says(AnswerKind::Cannot)
    };
    check(answer(&working, &harsh, &terms), "answer.reason");
    let hopeless = Answer {
        helps: String::new(),
        ..says(AnswerKind::Cannot)
    };
    check(answer(&working, &hopeless, &terms), "answer.helps");
    let nowhere = Answer {
        agency: String::new(),
        ..says(AnswerKind::Agency)
    };
    check(answer(&working, &nowhere, &terms), "answer.agency");
    check(
        deliver(&working, &brought("R5.8.1", Verdict::Noted), &terms),
        "concern.act",
    );
    check(
        deliver(&answered, &brought("R5.8.2", Verdict::Noted), &terms),
        "delivery.day",
    );
    check(
        deliver(&answered, &brought("R5.7.30", Verdict::Noted), &terms),
        "delivery.day",
    );
    let nobody = Brought {
        to_whom: String::new(),
        ..brought("R5.8.1", Verdict::Noted)
    };
    check(deliver(&answered, &nobody, &terms), "delivery.to_whom");
    let mute = Brought {
        reaction: String::new(),
        ..brought("R5.8.1", Verdict::NotSettled)
    };
    check(deliver(&answered, &mute, &terms), "delivery.why_not");
    check(reopen(&closed, "", &terms), "delivery.why_not");
    check(reopen(&working, "x", &terms), "concern.act");
    check(
        postpone(&working, terms.today, "x", &terms),
        "concern.next_date",
    );
    check(
        postpone(&working, day("R15.8.2"), "x", &terms),
        "concern.far_date",
    );
    let later = on("R5.8.9");
    let late_answer = next(answer(&working, &says(AnswerKind::Done), &later));
    check(
        deliver(&late_answer, &brought("R5.8.8", Verdict::Settled), &later),
        "delivery.day",
    );
    check(
        postpone(&working, day("R5.8.2"), "", &terms),
        "concern.postpone_reason",
    );
    check(postpone(&sent, day("R5.8.2"), "x", &terms), "concern.act");
    let alone = Kin::default();
    let merge = |it, into| merge((it, alone), (into, alone), &terms);
    check(merge(&working, &working), "concern.merge_self");
    let other = Concern {
        id: Id::new(Uuid::from_u128(7)),
        ..closed.clone()
    };
    check(merge(&working, &other), "concern.merge_open");
    check(return_untaken(&sent, &terms), "concern.still_time");
    let asked = next(ask(&sent, &[office(ELDERLY)]));
    let advice = |it: &Concern, by: u128, text: &str| advise(it, &[office(by)], text);
    let no = |it: &Concern, by: u128, text: &str| advice(it, by, text).expect_err("no").rule;
    assert_eq!(no(&asked, TRANSPORT, "x"), "concern.not_asked");
    assert_eq!(no(&asked, ELDERLY, " "), "answer.text");
    assert_eq!(
        no(
            &Concern {
                asked: asked.asked.clone(),
                ..closed
            },
            ELDERLY,
            "x"
        ),
        "concern.closed"
    );
    assert_eq!(
        advice(&asked, ELDERLY, "出前講座があります")
            .expect("asked")
            .next,
        office(ELDERLY)
    );
}
