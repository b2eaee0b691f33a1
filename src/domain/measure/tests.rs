//! The rules of a measure: given what happened, when somebody asks, then exactly this.

use std::collections::BTreeSet;

use super::{BelongsTo, Command, Measure, NewMeasure, Status, available, set};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::attachment::Attachment;
use crate::domain::case;
use crate::domain::ids::{AttachmentId, MeasureId, Noun, PlanId, UnitId};
use crate::domain::measure::Kind;
use crate::domain::policy::sees;
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::spec::*;
use crate::domain::term::TermKind;

fn measure_id() -> MeasureId {
    MeasureId::from("measure-1")
}

fn new_measure() -> NewMeasure {
    NewMeasure {
        id: measure_id(),
        case: case_id(),
        kind: Kind::Engineering,
        what: words("完成两台窑炉脱硝改造。"),
        owner: UnitId::from("shui"),
        co_owners: BTreeSet::new(),
        person: Some(other_officer().person.account),
        firm_owner: None,
        acceptance: Some(words("连续七天稳定达标。")),
        due_on: day(12, 18),
    }
}

/// Set by a plan, as its approval does; changed as the test needs it.
fn begun(spec: &Spec, change: impl FnOnce(&mut NewMeasure)) -> Result<Spec, Refusal> {
    let mut new = new_measure();
    change(&mut new);
    let plan = BelongsTo::Plan(PlanId::from("plan-1"));
    let events = set(&spec.world, &new, plan, &head().person, &spec.facts())?;
    Ok(spec.clone().given(events))
}

fn running() -> Spec {
    begun(&case_in_handling(), |_| ()).unwrap()
}

fn report() -> Command {
    Command::Report {
        id: measure_id(),
        text: words("改造完成，监测报告见附件。"),
        attachments: vec![Attachment {
            id: AttachmentId::from("ab"),
            record: "upload/cd".into(),
            name: "监测报告.pdf".into(),
            media_type: "application/pdf".into(),
            bytes: 10,
        }],
    }
}

fn reported() -> Spec {
    running().after(&other_officer(), report())
}

fn verify() -> Command {
    Command::Verify {
        id: measure_id(),
        text: words("现场查看，数据达标。"),
    }
}

fn send_back() -> Command {
    Command::Return {
        id: measure_id(),
        reason: words("缺少第二台窑炉的监测报告。"),
        due_on: day(12, 25),
    }
}

fn cancel() -> Command {
    Command::Cancel {
        id: measure_id(),
        reason: words("企业改用天然气。"),
    }
}

/// A measure at each point of its life, for the table of who may do what.
pub(in crate::domain) fn states() -> Vec<(&'static str, Spec)> {
    vec![
        ("set", running()),
        ("reported", reported()),
        ("returned", reported().after(&supervisor(), send_back())),
        ("verified", reported().after(&head(), verify())),
        ("cancelled", running().after(&officer(), cancel())),
    ]
}

/// The measure of every test.
pub(in crate::domain) fn measure(spec: &Spec) -> &Measure {
    spec.world.measure(&measure_id()).unwrap()
}

fn on_case_page(spec: &Spec) -> Status {
    spec.case().measures[&measure_id()].status
}

/// The same answer, with why it stands although nobody reported on everything.
fn answer_nevertheless() -> case::Command {
    case::Command::Answer {
        id: case_id(),
        complaint: complaint_id(),
        text: words("批复已于今日送达。"),
        open_measures: Some(words("企业要先知道批复，改造按方案继续。")),
    }
}

#[test]
fn a_firm_is_answered_once_each_measure_is_reported_on_or_it_is_said_why() {
    let missing = || Problem::Unreported(vec!["完成两台窑炉脱硝改造。".to_owned()]);
    let refused = |spec: Spec| {
        spec.when(&officer(), answer(&complaint_id()))
            .refused(at("open_measures", missing()));
    };
    refused(running());
    // what came back is not reported on either
    refused(reported().after(&supervisor(), send_back()));
    for spec in [
        reported(),
        reported().after(&head(), verify()),
        running().after(&officer(), cancel()),
    ] {
        let told = spec.after(&officer(), answer(&complaint_id()));
        assert!(told.case().unreported.is_empty());
    }
    // a reason is on record with what it is about; where nothing is missing there is nothing to say
    let nevertheless = running().after(&officer(), answer_nevertheless());
    let open = &nevertheless.case().unreported[&complaint_id()];
    assert_eq!(open.measures, ["完成两台窑炉脱硝改造。"]);
    assert_eq!(open.reason, "企业要先知道批复，改造按方案继续。");
    let none = reported().after(&officer(), answer_nevertheless());
    assert!(none.case().unreported.is_empty());
    let all = case_in_handling().after(&officer(), answer_nevertheless());
    assert!(all.case().unreported.is_empty());
}

#[test]
fn the_owner_has_until_the_agreed_day_and_the_case_knows_it() {
    let spec = running();
    let term = measure(&spec).terms.running(TermKind::Measure).unwrap();
    assert_eq!(term.due_on(), day(12, 18));
    assert_eq!(on_case_page(&spec), Status::Set);
    let subject = case::subject_of(spec.case(), &spec.facts());
    assert!(
        sees(&other_officer(), Noun::Case, &subject),
        "its owner unit takes part now"
    );
    let before = case_in_handling();
    let subject = case::subject_of(before.case(), &before.facts());
    assert!(!sees(&other_officer(), Noun::Case, &subject));
}

#[test]
fn a_measure_is_due_on_a_working_day_to_come() {
    let on = |month, date| begun(&case_in_handling(), |n| n.due_on = day(month, date)).unwrap_err();
    assert_eq!(on(11, 20), at("due_on", Problem::Past(day(11, 20))));
    let off = Problem::DayOff {
        date: day(12, 5),
        next: day(12, 7),
    };
    assert_eq!(on(12, 5), at("due_on", off));
}

#[test]
fn its_owner_is_a_unit_and_a_person_of_it() {
    let refused = |change: fn(&mut NewMeasure)| begun(&case_in_handling(), change).unwrap_err();
    let unit = refused(|n| n.owner = UnitId::from("nowhere"));
    assert_eq!(unit, at("owner", Problem::NotOffered));
    let stranger = refused(|n| n.person = Some(officer().person.account));
    assert_eq!(stranger, at("person", Problem::NotOffered));
    let nobody = refused(|n| n.person = Some("nobody".into()));
    assert_eq!(nobody, at("person", Problem::Unknown));
    let twice = refused(|n| n.co_owners = [UnitId::from("shui")].into());
    assert_eq!(twice, at("co_owners", Problem::SameTwice));
    // where the owner unit also enforces, somebody of it is named (design §6.9)
    let unnamed = refused(|n| {
        n.owner = UnitId::from("zhidui");
        n.person = None;
    });
    assert_eq!(unnamed, at("person", Problem::Missing));
    let over = begun(&case_closed(), |_| ()).unwrap_err();
    assert_eq!(over, at("case", Problem::NotOffered));
}

#[test]
fn its_owner_reports_and_somebody_else_verifies() {
    let spec = reported();
    assert_eq!(on_case_page(&spec), Status::Reported);
    assert!(measure(&spec).terms.running(TermKind::Measure).is_none());
    let look = measure(&spec).terms.running(TermKind::MeasureVerification);
    assert_eq!(look.unwrap().due_on(), day(11, 26));
    assert!(
        measure(&spec)
            .attachment(&AttachmentId::from("ab"))
            .is_some()
    );
    let spec = spec.after(&head(), verify());
    assert_eq!(on_case_page(&spec), Status::Verified);
    assert_eq!(measure(&spec).terms.open().count(), 0);
}

/// Per person, whatever the role (design §2, §3).
#[test]
fn whoever_owns_or_reported_it_does_not_verify_it() {
    let no = |action| Refusal::Forbidden(action, Why::OwnsMeasure);
    let mut as_supervisor = supervisor();
    as_supervisor.person = other_officer().person;
    reported()
        .when(&as_supervisor, verify())
        .refused(no(Action::VerifyMeasure));
    reported()
        .when(&as_supervisor, send_back())
        .refused(no(Action::ReturnMeasure));
    // reported by the head of the owner unit, who is head of the lead unit as well
    let own = begun(&case_in_handling(), |n| {
        n.owner = UnitId::from("daqi");
        n.person = None;
    })
    .unwrap()
    .after(&head(), report());
    own.when(&head(), verify())
        .refused(no(Action::VerifyMeasure));
    own.when(&supervisor(), verify()).accepted();
}

#[test]
fn what_is_sent_back_runs_again_to_a_new_date() {
    let spec = reported().after(&supervisor(), send_back());
    assert_eq!(on_case_page(&spec), Status::Returned);
    let term = measure(&spec).terms.running(TermKind::Measure).unwrap();
    assert_eq!(term.due_on(), day(12, 25));
    assert_eq!(spec.case().measures[&measure_id()].due_on, day(12, 25));
    let spec = spec.after(&other_officer(), report());
    assert_eq!(measure(&spec).evidence.len(), 2);
    let off = Command::Return {
        id: measure_id(),
        reason: words("还差一份。"),
        due_on: day(12, 26),
    };
    let result = spec.when(&head(), off).result;
    assert!(matches!(result, Err(Refusal::Fields(_))), "{result:?}");
}

#[test]
fn whoever_has_the_case_cancels_it_and_nobody_else() {
    let spec = running().after(&officer(), cancel());
    assert_eq!(on_case_page(&spec), Status::Cancelled);
    assert_eq!(measure(&spec).terms.open().count(), 0);
    let not_lead = Refusal::Forbidden(Action::CancelMeasure, Why::NotLeadUnit);
    running().when(&other_officer(), cancel()).refused(not_lead);
    let not_handler = Refusal::Forbidden(Action::CancelMeasure, Why::NotNamed);
    running().when(&colleague(), cancel()).refused(not_handler);
}

#[test]
fn a_case_is_not_closed_while_somebody_works_on_it() {
    let spec = begun(&case_answered(), |_| ()).unwrap();
    let spec = spec.after(
        &contact(),
        settle(&complaint_id(), crate::domain::complaint::Solved::Yes),
    );
    let open = Refusal::NotNow(Action::CloseOut, NotNow::StillOpen("measures".into()));
    spec.when(&supervisor(), close_out()).refused(open);
    let spec = spec
        .after(&other_officer(), report())
        .after(&head(), verify());
    // whoever verified does not close out either (design §3)
    let acted = Refusal::Forbidden(Action::CloseOut, Why::ActedBefore);
    spec.when(&head(), close_out()).refused(acted);
    spec.when(&supervisor(), close_out()).accepted();
}

#[test]
fn the_last_firm_that_withdraws_ends_what_was_to_be_done_for_it() {
    let spec = reported().after(&contact(), withdraw(&complaint_id()));
    assert_eq!(on_case_page(&spec), Status::Cancelled);
    assert_eq!(measure(&spec).status, Status::Cancelled);
    assert_eq!(measure(&spec).terms.open().count(), 0);
}

/// Behind the wall only who is named reads a measure (design §6.9).
#[test]
fn the_wall_holds_for_measures() {
    let spec = begun(&case_in_handling(), |n| {
        n.owner = UnitId::from("zhidui");
        n.person = Some(help_officer().person.account);
    })
    .unwrap();
    for who in [
        help_colleague(),
        detachment_head(),
        enforcer(),
        contact(),
        other_contact(),
    ] {
        spec.when(&who, report()).refused(Refusal::NotFound);
    }
    spec.when(&help_officer(), report()).accepted();
}

/// A button exists exactly when its command would be accepted (design §6.4).
#[test]
fn buttons_are_true() {
    for (state, spec) in states() {
        for who in everybody() {
            let offered = available(measure(&spec), &spec.world, &who, &spec.facts());
            for command in [report(), verify(), send_back(), cancel()] {
                let action = command.action();
                let result = decided(&spec, &who, command);
                let shown = offered.contains(&action);
                let name = action.key();
                assert_eq!(
                    shown,
                    result.is_ok(),
                    "{state}: {name} of {who:?}: {result:?}"
                );
            }
        }
    }
}

fn decided(spec: &Spec, who: &Actor, command: Command) -> Result<usize, Refusal> {
    let command = crate::domain::command::Command::from(command);
    let events = command.decide(&spec.world, who, &spec.facts())?;
    Ok(events.len())
}
