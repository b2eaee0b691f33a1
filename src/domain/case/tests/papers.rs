//! Each official paper takes the next number of its own yearly series when it is issued, and keeps it.

use jiff::civil::date;

use super::super::Command;
use crate::domain::claims;
use crate::domain::command::Command as Any;
use crate::domain::complaint;
use crate::domain::event::Emitted;
use crate::domain::number::Number;
use crate::domain::reference::{Paper, Reference};
use crate::domain::spec::*;
use crate::domain::world::World;

fn decline() -> complaint::Command {
    complaint::Command::Decline {
        id: complaint_id(),
        reason: words("属市场监管部门职责"),
        instead: line("示例市市场监督管理局"),
        letter: None,
        look_on: None,
    }
}

/// The papers these events issue, in order.
fn papers(emitted: &[Emitted]) -> Vec<(Paper, String)> {
    let of = emitted.iter().filter_map(|e| claims::paper(&e.event));
    of.map(|(what, number)| (what, number.text.clone()))
        .collect()
}

fn text(number: Option<Number>) -> String {
    number.expect("the shipped profile has every series").text
}

#[test]
fn every_paper_has_a_series_of_its_own() {
    let numbers = Paper::ALL.map(|what| text(issued(what, 1)));
    assert_eq!(numbers[0], "示环受〔2026〕1号");
    for (n, one) in numbers.iter().enumerate() {
        assert!(!numbers[..n].contains(one), "{one}");
    }
    for (n, what) in Paper::ALL.iter().enumerate() {
        let keys = Paper::ALL.map(Paper::key);
        assert!(!keys[..n].contains(&what.key()));
    }
}

#[test]
fn letters_to_two_firms_have_two_numbers() {
    let given = case_of_two();
    let one = given.when(&officer(), answer(&complaint_id())).accepted();
    assert_eq!(
        papers(&one),
        [(Paper::Answer, text(issued(Paper::Answer, 1)))]
    );
    let two = given.given(one);
    let other = two
        .when(&officer(), answer(&other_complaint_id()))
        .accepted();
    assert_eq!(
        papers(&other),
        [(Paper::Answer, text(issued(Paper::Answer, 2)))]
    );
}

/// What is decided together is numbered one after the other, never twice the same.
#[test]
fn letters_sent_together_have_a_number_each() {
    let both = Any::Together {
        first: Box::new(answer(&complaint_id()).into()),
        then: vec![answer(&other_complaint_id()).into()],
        chosen: "also",
    };
    let events = case_of_two().when(&officer(), both).accepted();
    let expected = [1, 2].map(|n| (Paper::Answer, text(issued(Paper::Answer, n))));
    assert_eq!(papers(&events), expected);
}

#[test]
fn a_new_year_begins_at_one() {
    let late = complaint_registered().on(date(2027, 1, 5));
    let events = late.when(&intake(), decline()).accepted();
    assert_eq!(
        papers(&events),
        [(Paper::Refusal, "示环不受〔2027〕1号".to_owned())]
    );
}

/// The firm has one notice of acceptance: what the office's silence accepted is not accepted once more.
#[test]
fn acceptance_is_told_once() {
    let deemed = complaint_deemed_accepted();
    let open = open(&case_id(), &complaint_id(), to_unit("daqi"));
    let events = deemed.when(&intake(), open).accepted();
    let assigned = (Paper::Assignment, text(issued(Paper::Assignment, 1)));
    assert_eq!(papers(&events), [assigned]);
}

/// A number is kept when the answer is called back; the next letter takes the next.
#[test]
fn a_letter_called_back_keeps_its_number() {
    let answered = case_in_handling().after(&officer(), answer(&complaint_id()));
    let recall = Command::Recall {
        id: case_id(),
        complaint: complaint_id(),
        reason: line("写错了日期"),
    };
    let recalled = answered.after(&officer(), recall);
    let kept = recalled.complaint(&complaint_id()).recalled[0]
        .answer
        .paper
        .clone();
    assert_eq!(kept, issued(Paper::Answer, 1));
    let again = recalled
        .when(&officer(), answer(&complaint_id()))
        .accepted();
    assert_eq!(
        papers(&again),
        [(Paper::Answer, text(issued(Paper::Answer, 2)))]
    );
}

/// A profile written before the papers had series keeps nobody from issuing one.
#[test]
fn without_a_series_a_paper_has_no_number_of_its_own() {
    let mut old: Reference = REFERENCE.clone();
    let formats = &mut old.rulebook.bureau.number_formats.papers;
    formats.acceptance_notice = None;
    formats.assignment = None;
    let old: &'static Reference = Box::leak(Box::new(old));
    let mut given = complaint_registered();
    given.reference = old;
    let open = open(&case_id(), &complaint_id(), to_unit("daqi"));
    let events = given.when(&intake(), open).accepted();
    assert_eq!(papers(&events), []);
    assert_eq!(
        old.paper_number(&World::default(), Paper::CloseOut, MONDAY),
        issued(Paper::CloseOut, 1)
    );
}

/// Events written before papers were numbered read as they were written.
#[test]
fn an_event_of_before_has_no_number() {
    let before = r#"{"kind":"complaint.deemed_accepted","at":0}"#;
    let read: complaint::Event = serde_json::from_str(before).unwrap();
    assert!(matches!(
        read,
        complaint::Event::DeemedAccepted { paper: None, .. }
    ));
    assert_eq!(serde_json::to_string(&read).unwrap(), before);
}
