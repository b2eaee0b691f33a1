//! The rules of a draw: given what happened, when somebody asks, then exactly this.

use jiff::civil::Date;

use super::{Closed, Command, Draw, Said, chosen};
use crate::domain::action::Action;
use crate::domain::complaint::{Satisfaction, Solved};
use crate::domain::ids::{CaseId, DrawId};
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::rulebook::TermKey;
use crate::domain::spec::*;

fn id() -> DrawId {
    DrawId::from("draw-1")
}

fn closed(n: u32, lead: &str, rank: &str) -> Closed {
    Closed {
        number: format!("SX-2026-{n:05}"),
        case: if n == 1 {
            case_id()
        } else {
            CaseId(format!("case-{n}"))
        },
        title: "环评批复进度".into(),
        lead: lead.into(),
        rank: rank.into(),
    }
}

fn make(share: u32) -> Command {
    Command::Make {
        id: id(),
        from: day(11, 2),
        to: day(11, 20),
        share,
        seed: "seed".into(),
    }
}

fn call(said: Option<Said>) -> Command {
    Command::CallBack {
        id: id(),
        case: case_id(),
        said,
        words: words("确实解决了。"),
    }
}

const SAID: Said = Said {
    solved: Solved::Yes,
    satisfaction: Satisfaction(5),
    rebound: false,
};

/// Four closed cases; one of the supervising unit itself.
fn pool() -> Spec {
    let mut spec = case_in_handling();
    let cases = vec![
        closed(1, "daqi", "0a"),
        closed(2, "shui", "ff"),
        closed(3, "shui", "7c"),
        closed(4, "ducha", "00"),
    ];
    spec.world
        .put_closed_cases((day(11, 2), day(11, 20), "seed".into()), cases);
    spec
}

fn made() -> Spec {
    pool().after(&supervisor(), make(30))
}

pub(in crate::domain) fn it(spec: &Spec) -> &Draw {
    spec.world.draw(&id()).unwrap()
}

/// A case of a draw by name, for the printed table.
pub(in crate::domain) fn states() -> Vec<(&'static str, Spec)> {
    vec![
        ("to be called", made()),
        ("nobody reached", made().after(&supervisor(), call(None))),
        ("reached", made().after(&supervisor(), call(Some(SAID)))),
    ]
}

#[test]
fn the_lowest_ranks_are_drawn_and_never_what_the_own_unit_led() {
    let spec = made();
    let numbers =
        |all: &[Closed]| -> Vec<String> { all.iter().map(|c| c.number.clone()).collect() };
    let draw = it(&spec);
    assert_eq!(draw.number, "CC-2026-001");
    assert_eq!(
        numbers(&draw.pool),
        ["SX-2026-00001", "SX-2026-00002", "SX-2026-00003"]
    );
    // thirty of a hundred of three is one
    let drawn: Vec<&str> = draw
        .drawn
        .iter()
        .map(|d| d.closed.number.as_str())
        .collect();
    assert_eq!(drawn, ["SX-2026-00001"]);
    let all = it(&pool().after(&supervisor(), make(100))).drawn.len();
    assert_eq!(all, 3);
    // drawn again from what is on record, it is the same
    let again: Vec<&str> = chosen(&draw.pool, draw.share)
        .into_iter()
        .map(|c| c.number.as_str())
        .collect();
    assert_eq!(again, drawn);
}

#[test]
fn only_the_office_and_the_supervisors_draw_and_only_from_days_that_are_over() {
    let no = Refusal::Forbidden(Action::MakeDraw, Why::Role);
    for who in [officer(), head(), leader(), auditor()] {
        pool().when(&who, make(30)).refused(no.clone());
    }
    for who in [contact(), enforcer(), legal(), admin()] {
        pool().when(&who, make(30)).refused(Refusal::NotFound);
    }
    let later = |to| Command::Make {
        id: id(),
        from: day(11, 2),
        to,
        share: 30,
        seed: "seed".into(),
    };
    pool()
        .when(&supervisor(), later(MONDAY))
        .refused(at("to", Problem::TooLate(MONDAY.yesterday().unwrap())));
    pool()
        .when(&supervisor(), later(day(11, 1)))
        .refused(at("to", Problem::EndsBeforeStart));
    pool()
        .when(&supervisor(), later(day(11, 19)))
        .refused(at("from", Problem::NothingToDraw));
}

#[test]
fn whoever_drew_calls_until_somebody_is_reached_and_nobody_who_had_a_part_in_it() {
    let spec = made();
    let no = |why| Refusal::Forbidden(Action::CallBack, why);
    // another unit drew
    spec.when(&intake(), call(None))
        .refused(no(Why::NotLeadUnit));
    spec.when(&leader(), call(None)).refused(no(Why::Role));
    spec.when(&officer(), call(None)).refused(Refusal::NotFound);
    // whoever handled the case, though they are with the supervisors now
    let moved = crate::domain::actor::Actor {
        person: officer().person,
        ..supervisor()
    };
    spec.when(&moved, call(None)).refused(no(Why::ActedBefore));
    let tried = spec.after(&supervisor(), call(None));
    let reached = tried.after(&supervisor(), call(Some(SAID)));
    let drawn = &it(&reached).drawn[0];
    assert_eq!(drawn.calls.len(), 2);
    assert_eq!(drawn.reached().unwrap().solved, Some(Solved::Yes));
    reached
        .when(&supervisor(), call(Some(SAID)))
        .refused(Refusal::NotNow(Action::CallBack, NotNow::Already));
}

/// Ten working days for the call about each case drawn; trying ends none, reaching somebody does.
#[test]
fn each_call_has_a_clock_that_ends_when_somebody_is_reached() {
    let spec = pool().after(&supervisor(), make(100));
    let due = |spec: &Spec| -> Vec<(String, Date)> {
        let open = it(spec).terms.open();
        open.map(|t| (t.on().to_owned(), t.due_on())).collect()
    };
    let all = ["case-1", "case-3", "case-2"];
    assert_eq!(due(&spec), all.map(|c| (c.to_owned(), day(12, 7))));
    let tried = spec.after(&supervisor(), call(None));
    assert_eq!(due(&tried).len(), 3);
    let reached = tried.after(&supervisor(), call(Some(SAID)));
    assert_eq!(
        due(&reached),
        all[1..]
            .iter()
            .map(|c| ((*c).to_owned(), day(12, 7)))
            .collect::<Vec<_>>()
    );
}

/// A rulebook written before there were draws has no length for the calls: they are made all the same.
#[test]
fn without_a_length_a_call_has_no_clock() {
    let mut old = REFERENCE.clone();
    let rows = &mut old.rulebook.common_deadlines;
    rows.retain(|row| row.term != TermKey::CallBack);
    assert_eq!(old.rulebook.faults(), []);
    let mut spec = pool();
    spec.reference = Box::leak(Box::new(old));
    let made = spec.after(&supervisor(), make(100));
    assert_eq!(it(&made).drawn.len(), 3);
    assert_eq!(it(&made).terms.open().count(), 0);
    made.after(&supervisor(), call(Some(SAID)));
}
