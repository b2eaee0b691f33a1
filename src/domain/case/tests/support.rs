//! 协办: each unit that supports has its own term, and what it says stops it.

use jiff::civil::date;

use crate::domain::action::Action;
use crate::domain::case::{Assignment, Command, Event, Stage};
use crate::domain::ids::UnitId;
use crate::domain::refusal::{Problem, Refusal, Why, at};
use crate::domain::spec::*;
use crate::domain::term::TermKind::{Resolution, Support};

fn part() -> Command {
    Command::Support {
        id: case_id(),
        text: words("监测数据见附表。"),
    }
}

fn with(supporting: &[&str], support_days: Option<u32>) -> Command {
    let assignment = Assignment {
        supporting: supporting.iter().copied().map(UnitId::from).collect(),
        support_days,
        ..to_unit("daqi")
    };
    open(&case_id(), &complaint_id(), assignment)
}

#[test]
fn each_supporting_unit_has_a_clock_shorter_than_the_leads() {
    let given = complaint_registered();
    let then = given.after(&intake(), with(&["shui", "jiance"], None));
    let due: Vec<_> = then
        .case()
        .owing()
        .map(|(unit, term)| (unit.as_str().to_owned(), term.due_on()))
        .collect();
    let third = given
        .facts()
        .calendar()
        .add_working_days(given.facts().today(), 3)
        .due;
    assert_eq!(
        due,
        [("jiance".to_owned(), third), ("shui".to_owned(), third)]
    );
    let answer = then.case().terms.running(Resolution).unwrap().due_on();
    assert!(third < answer);
    // a unit that enforces reads it only by a named officer, so nothing is asked of it
    let then = given.after(&intake(), with(&["zhidui"], None));
    assert_eq!(then.case().owing().count(), 0);
}

#[test]
fn days_of_its_own_end_no_later_than_the_answer_is_due() {
    let given = complaint_registered();
    let then = given.after(&intake(), with(&["shui"], Some(2)));
    let (_, term) = then.case().owing().next().unwrap();
    let second = given
        .facts()
        .calendar()
        .add_working_days(given.facts().today(), 2)
        .due;
    assert_eq!(term.due_on(), second);
    let answer = then.case().terms.running(Resolution).unwrap().due_on();
    given
        .when(&intake(), with(&["shui"], Some(60)))
        .refused(at("support_days", Problem::BeyondAnswer(answer)));
    // sorted late, the answer is due before the days of the profile end: then with the answer
    let late = complaint_registered().on(date(2026, 12, 1));
    let then = late.after(&intake(), with(&["shui"], None));
    let answer = then.case().terms.running(Resolution).unwrap().due_on();
    let (_, term) = then.case().owing().next().unwrap();
    assert_eq!(term.due_on(), answer);
}

#[test]
fn what_the_unit_says_stops_its_clock_and_no_other() {
    let given = complaint_registered()
        .after(&intake(), with(&["shui", "jiance"], None))
        .did(&officer(), Action::AcknowledgeCase);
    let now = given.now;
    let then = given.when(&other_officer(), part()).then([
        on_case(Event::Supported {
            unit: UnitId::from("shui"),
            text: "监测数据见附表。".into(),
            by: other_officer().person,
            at: now,
        }),
        // by the order of their ids the second
        clock(&other_officer(), met(Support, 2, now)),
    ]);
    let owing: Vec<_> = then.case().owing().map(|(u, _)| u.as_str()).collect();
    assert_eq!(owing, ["jiance"]);
    assert_eq!(then.case().stage, Stage::Handling);
    let said = then.case().part_of(&UnitId::from("shui")).unwrap();
    assert_eq!(said.text, "监测数据见附表。");
    // once, and nobody else for it
    let no = |why| Refusal::Forbidden(Action::SupportCase, why);
    then.when(&other_officer(), part())
        .refused(no(Why::OwesNoPart));
    given.when(&officer(), part()).refused(no(Why::OwesNoPart));
    given.when(&intake(), part()).refused(no(Why::Role));
    given.when(&other_head(), part()).accepted();
}

#[test]
fn once_the_firm_is_answered_nobody_waits_for_it() {
    let given = case_with_support();
    let then = given.after(&officer(), answer(&complaint_id()));
    assert_eq!(then.case().owing().count(), 0);
    let no = Refusal::Forbidden(Action::SupportCase, Why::OwesNoPart);
    then.when(&other_officer(), part()).refused(no);
    // nor once the lead unit objected; the next assignment begins anew
    let objected = complaint_registered()
        .after(&intake(), with(&["shui"], None))
        .did(&officer(), Action::ObjectToAssignment);
    assert_eq!(objected.case().owing().count(), 0);
    let again = Command::Assign {
        id: case_id(),
        assignment: Assignment {
            supporting: [UnitId::from("ducha")].into(),
            ..to_unit("daqi")
        },
    };
    let then = objected.after(&intake(), again);
    let owing: Vec<_> = then.case().owing().map(|(u, _)| u.as_str()).collect();
    assert_eq!(owing, ["ducha"]);
}
