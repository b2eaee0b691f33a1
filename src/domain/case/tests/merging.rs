//! 并案: one case goes into another, keeps the earliest date, and can be taken out again for five working days or until
//! the next answer (design §3).

use crate::domain::action::Action;
use crate::domain::case::{Command, Event, Stage};
use crate::domain::complaint::{self, Solved, Status};
use crate::domain::event::on;
use crate::domain::refusal::{NotNow, Problem, Refusal, Stays, Why, at};
use crate::domain::spec::*;
use crate::domain::term::TermKind::{Acknowledgement, Resolution};
use crate::domain::term::{TermEvent, TermRefusal};
use crate::domain::{consultation, supervision_order};

/// The second case, opened two working days before the first: it is due earlier.
fn second_is_earlier() -> Spec {
    let second = register(&other_complaint_id(), other_firm(), complaint::Channel::Web);
    let given = bureau()
        .after(&other_contact(), second)
        .after(
            &intake(),
            open(&other_case_id(), &other_complaint_id(), to_unit("shui")),
        )
        .on(day(11, 25));
    given
        .after(&contact(), submit(|_| ()))
        .after(
            &intake(),
            open(&case_id(), &complaint_id(), to_unit("daqi")),
        )
        .did(&officer(), Action::AcknowledgeCase)
}

fn into_first() -> Command {
    merge(&other_case_id(), &case_id())
}

/// The same with one more firm in the first case.
fn two_cases_and_a_joint_one() -> Spec {
    let third = crate::domain::ids::ComplaintId::from("complaint-3");
    let said = register(&third, other_firm(), complaint::Channel::Web);
    let join = Command::Join {
        id: case_id(),
        complaint: third,
    };
    two_cases()
        .after(&other_contact(), said)
        .after(&intake(), join)
}

fn undo() -> Command {
    Command::UndoMerge {
        id: case_id(),
        from: other_case_id(),
        reason: line("不是同一件事"),
    }
}

fn resolution(spec: &Spec, id: &crate::domain::ids::CaseId) -> Option<jiff::civil::Date> {
    let case = spec.world.case(id).unwrap();
    case.terms.running(Resolution).map(|t| t.due_on())
}

#[test]
fn the_complaints_go_over_and_the_earlier_date_governs() {
    let given = second_is_earlier();
    let now = given.now;
    let by = intake().person;
    let gone = given.world.case(&other_case_id()).unwrap().clone();
    let line = gone.lines[&other_complaint_id()].clone();
    let events = given.when(&intake(), into_first()).accepted();
    let cancelled = |term| Event::Term {
        entry: TermEvent::Cancelled {
            term,
            at: now,
            reason: "merged".into(),
        },
        by: Some(by.clone()),
    };
    let brought = TermEvent::BroughtForward {
        term: nth(Resolution, 1),
        at: now,
        by: "intake".into(),
        from: "SX-2026-00001".into(),
        to: day(12, 2),
        due_on: day(12, 2),
        late_from: crate::domain::time::At::end_of_day(day(12, 2)),
        provisional: false,
        calendar_edition: "2023-2026".into(),
    };
    let expected = [
        on_case(Event::TookOver {
            from: other_case_id(),
            number: "SX-2026-00001".into(),
            lines: [(other_complaint_id(), line)].into(),
            complained_of: [].into(),
            reason: "同一条生产线的同一件事".into(),
            undo_until: day(12, 2),
            by: by.clone(),
            at: now,
        }),
        clock(&intake(), brought),
        on(
            other_complaint_id().stream(),
            complaint::Event::Moved {
                case: case_id(),
                case_number: "SX-2026-00002".into(),
                by: by.clone(),
                at: now,
            },
        ),
        on(
            other_case_id().stream(),
            Event::MergedInto {
                survivor: case_id(),
                number: "SX-2026-00002".into(),
                complaints: [other_complaint_id()].into(),
                reason: "同一条生产线的同一件事".into(),
                by: by.clone(),
                at: now,
            },
        ),
        on(other_case_id().stream(), cancelled(nth(Acknowledgement, 1))),
        on(other_case_id().stream(), cancelled(nth(Resolution, 1))),
    ];
    assert_eq!(events, expected);
    let then = given.given(events);
    assert_eq!(resolution(&then, &case_id()), Some(day(12, 2)));
    let term = then.case().terms.running(Resolution).unwrap().clone();
    assert_eq!(term.promised_on(), day(12, 4), "a promise never changes");
    assert_eq!(resolution(&then, &other_case_id()), None);
    let gone = then.world.case(&other_case_id()).unwrap();
    assert_eq!(gone.stage, Stage::Merged);
    assert!(gone.lines.is_empty());
    assert_eq!(then.complaint(&other_complaint_id()).case, Some(case_id()));
}

/// The firm whose case went is answered in the one that stays, and each settles its own.
#[test]
fn each_firm_is_answered_and_settles_its_own() {
    let then = case_taken_over().after(&officer(), answer(&other_complaint_id()));
    assert_eq!(then.case().stage, Stage::Handling, "the first still waits");
    let then = then
        .after(&officer(), answer(&complaint_id()))
        .after(&contact(), settle(&complaint_id(), Solved::Yes))
        .after(&other_contact(), settle(&other_complaint_id(), Solved::Yes));
    assert_eq!(then.case().stage, Stage::Review);
}

#[test]
fn undone_each_stands_where_it_stood_under_its_own_date() {
    let before = second_is_earlier();
    let merged = before.after(&intake(), into_first());
    let undone = merged.after(&intake(), undo());
    assert_eq!(resolution(&undone, &case_id()), Some(day(12, 4)));
    assert_eq!(resolution(&undone, &other_case_id()), Some(day(12, 2)));
    let (own, back) = (undone.case(), undone.world.case(&other_case_id()).unwrap());
    assert_eq!(own.lines, before.case().lines);
    assert_eq!(back.stage, Stage::Assigned);
    assert_eq!(
        back.lines,
        before.world.case(&other_case_id()).unwrap().lines
    );
    assert!(back.terms.running(Acknowledgement).is_some());
    let said = undone.complaint(&other_complaint_id());
    assert_eq!(said.case, Some(other_case_id()));
    // what was missed meanwhile is late, not forgiven
    let late = merged.on(day(12, 2)).after(&intake(), undo());
    let back = late.world.case(&other_case_id()).unwrap();
    let term = back.terms.running(Acknowledgement).unwrap();
    assert!(term.is_late(late.now));
}

/// A random walk found this: what the objection had ended began to run again with what the merge had.
#[test]
fn undone_a_case_objected_to_in_the_same_instant_has_no_clock_of_signing_for_it() {
    let object = Command::Object {
        id: other_case_id(),
        reason: words("不属本科室职责"),
    };
    let objected = two_cases().after(&other_officer(), object);
    let undone = objected
        .after(&intake(), into_first())
        .after(&intake(), undo());
    let back = undone.world.case(&other_case_id()).unwrap();
    assert_eq!(back.stage, Stage::Triage);
    assert!(back.terms.running(Acknowledgement).is_none());
    assert!(back.terms.running(Resolution).is_some());
}

#[test]
fn it_can_be_undone_for_five_working_days_and_not_after_an_answer() {
    let merged = case_taken_over();
    merged.on(day(11, 30)).when(&intake(), undo()).accepted();
    let merged = case_taken_over();
    let no = |why| Refusal::NotNow(Action::UndoMerge, why);
    merged
        .on(day(12, 1))
        .when(&intake(), undo())
        .refused(no(NotNow::TooLate(day(11, 30))));
    let answered = case_taken_over().after(&officer(), answer(&complaint_id()));
    answered
        .when(&intake(), undo())
        .refused(no(NotNow::AnsweredSince));
}

#[test]
fn it_is_not_undone_where_one_would_be_left_with_nothing() {
    let no = Refusal::NotNow(Action::UndoMerge, NotNow::NothingLeft);
    let gone = case_taken_over().after(&other_contact(), withdraw(&other_complaint_id()));
    gone.when(&intake(), undo()).refused(no.clone());
    let left = case_taken_over().after(&contact(), withdraw(&complaint_id()));
    assert_eq!(left.case().stage, Stage::Handling);
    left.when(&intake(), undo()).refused(no);
}

#[test]
fn what_went_further_is_the_one_that_stays() {
    let cannot = |why| at("case", Problem::CannotGo("SX-2026-00001".into(), why));
    let first_goes = || merge(&case_id(), &other_case_id());
    let answered = two_cases()
        .after(&officer(), answer(&complaint_id()))
        .after(&contact(), settle(&complaint_id(), Solved::No));
    assert_eq!(answered.case().stage, Stage::Handling);
    answered
        .when(&intake(), first_goes())
        .refused(cannot(Stays::Answered));
    let again = NotNow::StillOpen("rework".into());
    answered
        .when(&intake(), into_first())
        .refused(Refusal::NotNow(Action::MergeCase, again));
    // one of two firms was answered: that case stays, and takes the other over
    let half = two_cases_and_a_joint_one().after(&officer(), answer(&complaint_id()));
    half.when(&intake(), first_goes())
        .refused(cannot(Stays::Answered));
    half.when(&intake(), into_first()).accepted();
    let waits = two_cases().did(&officer(), Action::AskExtension);
    waits
        .when(&intake(), first_goes())
        .refused(cannot(Stays::Clock));
    let parked = two_cases()
        .did(&officer(), Action::AskParking)
        .did(&head(), Action::GrantParking);
    parked
        .when(&intake(), first_goes())
        .refused(cannot(Stays::Stage));
    let itself = merge(&case_id(), &case_id());
    two_cases()
        .when(&intake(), itself)
        .refused(at("case", Problem::SameTwice));
}

#[test]
fn a_case_with_papers_over_it_stays() {
    let late = two_cases().on(day(12, 3));
    let ordered = late.after(&supervisor(), supervision_order::tests::issue_yellow());
    ordered
        .when(&intake(), merge(&case_id(), &other_case_id()))
        .refused(at(
            "case",
            Problem::CannotGo("SX-2026-00001".into(), Stays::Order),
        ));
    ordered.when(&intake(), into_first()).accepted();
    let consulted = consultation::tests::convened_over(&two_cases());
    consulted
        .when(&intake(), merge(&case_id(), &other_case_id()))
        .refused(at(
            "case",
            Problem::CannotGo("SX-2026-00001".into(), Stays::Consultation),
        ));
}

#[test]
fn the_one_that_stays_is_worked_on_and_its_clock_runs() {
    let no = |why| Refusal::NotNow(Action::MergeCase, why);
    let paused = two_cases().did(&officer(), Action::PauseCase);
    let until = day(11, 24);
    paused
        .when(&intake(), into_first())
        .refused(no(NotNow::Term(TermRefusal::Paused { until })));
    let asked = two_cases().did(&officer(), Action::AskExtension);
    asked
        .when(&intake(), into_first())
        .refused(no(NotNow::StillOpen("request".into())));
    let answered = two_cases().after(&officer(), answer(&complaint_id()));
    answered
        .when(&intake(), into_first())
        .refused(no(NotNow::Stage("answered".into())));
}

/// The unit complained of never leads (design §6.9), also not by way of a merge.
#[test]
fn a_complaint_about_a_unit_does_not_go_over_to_it() {
    let against = changed(
        register(&other_complaint_id(), other_firm(), complaint::Channel::Web),
        |r| *r.complains_of = Some("daqi".into()),
    );
    let given = complaint_registered()
        .after(&other_contact(), against)
        .after(
            &intake(),
            open(&case_id(), &complaint_id(), to_unit("daqi")),
        )
        .after(
            &intake(),
            open(&other_case_id(), &other_complaint_id(), to_unit("ducha")),
        );
    given
        .when(&intake(), into_first())
        .refused(at("case", Problem::UnitComplainedOf("daqi".into())));
}

/// Nor to a case it supports, and the theme of the case that goes counts as well.
#[test]
fn a_complaint_about_a_unit_does_not_go_over_to_what_it_supports() {
    let to = |with: &str| crate::domain::case::Assignment {
        supporting: [with.into()].into(),
        ..to_unit("ducha")
    };
    let given = |with: &str, theme: &str| {
        let second = register(&other_complaint_id(), other_firm(), complaint::Channel::Web);
        let second = changed(second, |r| {
            *r.complains_of = (theme == "eia").then(|| with.into());
        });
        complaint_registered()
            .after(&other_contact(), second)
            .after(&intake(), open(&case_id(), &complaint_id(), to(with)))
            .after(
                &intake(),
                open_under(
                    theme,
                    &other_case_id(),
                    &other_complaint_id(),
                    to_unit("ducha"),
                ),
            )
    };
    for (with, theme) in [("shui", "eia"), ("zhidui", "inspection_practice")] {
        given(with, theme)
            .when(&intake(), into_first())
            .refused(at("case", Problem::UnitComplainedOf(with.into())));
    }
    let then = given("jiance", "inspection_practice").after(&intake(), into_first());
    let complained = then.case().complained_units(&REFERENCE);
    assert!(
        complained.contains(&"zhidui".into()),
        "it stays complained of"
    );
}

#[test]
fn only_the_coordinator_merges() {
    let given = two_cases();
    let role = |action| Refusal::Forbidden(action, Why::Role);
    for who in [officer(), head(), supervisor(), leader()] {
        given
            .when(&who, into_first())
            .refused(role(Action::MergeCase));
    }
    case_taken_over()
        .when(&head(), undo())
        .refused(role(Action::UndoMerge));
}

/// What lies in another is over: nothing is done to it any more, and it is merged no second time.
#[test]
fn what_lies_in_another_is_done_nothing_to() {
    let merged = case_merged();
    let facts = merged.facts();
    for who in everybody() {
        let offered = crate::domain::case::available(merged.case(), &who, &facts);
        assert_eq!(offered, [], "{}", who.person.account);
    }
    let again = Refusal::NotNow(Action::MergeCase, NotNow::Stage("merged".into()));
    merged
        .when(&intake(), merge(&other_case_id(), &case_id()))
        .refused(again);
    assert_eq!(
        merged.complaint(&complaint_id()).status,
        Status::InCase,
        "its problem is still open"
    );
}
