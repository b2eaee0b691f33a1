//! The rules of major projects: given what happened, when somebody asks, then exactly this.

use super::{Batch, Command, Done, Event, Linked, Milestone, Path, Project, Registration};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::event::on;
use crate::domain::ids::{CaseId, ProjectId, VisitId};
use crate::domain::number::Number;
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::spec::*;
use crate::domain::term::{Standing, TermKind};
use crate::domain::visit;

fn id() -> ProjectId {
    ProjectId::from("project-1")
}

/// An officer of the section that answers for major projects.
fn keeper() -> Actor {
    Actor {
        unit: Some("fuwu".into()),
        ..other_officer()
    }
}

fn register(two_high: bool) -> Command {
    Command::Register {
        id: id(),
        registration: Registration {
            enterprise: firm(),
            name: line("年产十万吨新材料项目"),
            batch: Some((Batch::Started, 12)),
            two_high,
        },
    }
}

fn decide_path(path: Path) -> Command {
    Command::DecidePath {
        id: id(),
        path,
        reason: words("位于市级园区，列入园区正面清单。"),
    }
}

fn set(milestone: Milestone, due_on: jiff::civil::Date) -> Command {
    Command::SetMilestone {
        id: id(),
        milestone,
        due_on,
    }
}

fn reached() -> Command {
    Command::ReachMilestone {
        id: id(),
        note: words("报告书已编制完成。"),
    }
}

fn end() -> Command {
    Command::End {
        id: id(),
        reason: words("已经投产。"),
    }
}

fn link(visits: &[&str], cases: &[CaseId]) -> Command {
    Command::Link {
        id: id(),
        visits: visits.iter().map(|v| VisitId::from(*v)).collect(),
        cases: cases.iter().cloned().collect(),
    }
}

pub(in crate::domain) fn it(spec: &Spec) -> &Project {
    spec.world.project(&id()).unwrap()
}

fn registered() -> Spec {
    bureau().after(&keeper(), register(false))
}

fn waiting() -> Spec {
    registered().after(&keeper(), set(Milestone::Compiled, day(12, 4)))
}

/// A project by name, for the printed table.
pub(in crate::domain) fn states() -> Vec<(&'static str, Spec)> {
    vec![
        ("no milestone", registered()),
        ("a milestone to be reached", waiting()),
        ("milestone reached", waiting().after(&keeper(), reached())),
        ("ended", registered().after(&keeper(), end())),
    ]
}

#[test]
fn the_section_that_answers_for_major_projects_puts_one_on_record() {
    let spec = bureau();
    let event = Event::Registered {
        id: id(),
        number: Number {
            text: "XM-2026-0001".into(),
            year: 2026,
            serial: 1,
        },
        enterprise: firm(),
        uscc: "91410803YYYY000128".into(),
        enterprise_name: "示例水泥有限公司".into(),
        name: "年产十万吨新材料项目".into(),
        unit: "fuwu".into(),
        batch: Some((Batch::Started, 12)),
        two_high: false,
        done: Done {
            by: keeper().person,
            at: spec.now,
        },
    };
    spec.when(&keeper(), register(false))
        .then([on(id().stream(), event)]);
    let no = |why| Refusal::Forbidden(Action::RegisterProject, why);
    for who in [officer(), other_head()] {
        spec.when(&who, register(false))
            .refused(no(Why::NotLeadUnit));
    }
    for who in [intake(), supervisor(), leader()] {
        spec.when(&who, register(false)).refused(no(Why::Role));
    }
    for who in [enforcer(), legal(), admin()] {
        spec.when(&who, register(false)).refused(Refusal::NotFound);
    }
}

#[test]
fn a_two_high_project_does_not_go_by_commitment() {
    let high = bureau().after(&keeper(), register(true));
    high.when(&keeper(), decide_path(Path::Commitment))
        .refused(at("path", Problem::TwoHigh));
    high.when(&keeper(), decide_path(Path::Approval)).accepted();
    let low = registered().after(&keeper(), decide_path(Path::Commitment));
    let (path, reason, _) = it(&low).path.clone().unwrap();
    assert_eq!(path, Path::Commitment);
    assert!(reason.contains("正面清单"));
}

#[test]
fn one_milestone_at_a_time_with_a_clock_that_ends_when_it_is_reached() {
    let spec = waiting();
    let running = it(&spec).terms.running(TermKind::Milestone).unwrap();
    assert_eq!(running.due_on(), day(12, 4));
    let waits = Refusal::NotNow(
        Action::SetMilestone,
        NotNow::Stage("project_waits".to_owned()),
    );
    spec.when(&keeper(), set(Milestone::Accepted, day(12, 11)))
        .refused(waits);
    // late is late, whenever it is reached
    let late = spec.on(day(12, 9)).after(&keeper(), reached());
    assert!(it(&late).terms.running(TermKind::Milestone).is_none());
    let term = it(&late).terms.all().next().unwrap();
    let standing = term.standing(late.now, late.facts().calendar());
    assert!(matches!(standing, Standing::MetLate { .. }), "{standing:?}");
    late.when(&keeper(), set(Milestone::Accepted, day(12, 11)))
        .accepted();
    let idle = Refusal::NotNow(
        Action::ReachMilestone,
        NotNow::Stage("project_idle".to_owned()),
    );
    late.when(&keeper(), reached()).refused(idle);
    // a day off is refused, and the next working day offered
    let off = set(Milestone::Accepted, day(11, 28));
    registered().when(&keeper(), off).refused(at(
        "due_on",
        Problem::DayOff {
            date: day(11, 28),
            next: day(11, 30),
        },
    ));
}

#[test]
fn what_ends_is_timed_no_more_and_nothing_is_done_to_it() {
    let ended = waiting().after(&keeper(), end());
    assert!(it(&ended).terms.running(TermKind::Milestone).is_none());
    for command in [
        decide_path(Path::Exempt),
        set(Milestone::Accepted, day(12, 11)),
        reached(),
        link(&[], &[]),
        end(),
    ] {
        let over = NotNow::Stage("project_ended".to_owned());
        let refusal = Refusal::NotNow(command.action(), over);
        ended.when(&keeper(), command).refused(refusal);
    }
}

#[test]
fn help_visits_and_cases_of_the_firm_that_one_sees_belong_to_it_and_no_inspection_does() {
    let help = |n: &str, kind, who: &Actor| visit::Command::Plan {
        id: VisitId::from(n),
        planning: visit::Planning {
            enterprise: firm(),
            kind,
            on: day(11, 25),
            officers: match kind {
                visit::Kind::Help => vec![who.person.account.clone()],
                visit::Kind::Inspection => vec!["enforcer".into(), "second_enforcer".into()],
            },
            ground: None,
            told: None,
        },
    };
    let spec = registered().after(&keeper(), help("visit-1", visit::Kind::Help, &keeper()));
    let inspection = help("visit-2", visit::Kind::Inspection, &enforcer());
    let spec = spec.after(&enforcer(), inspection);
    let linked = spec.after(&keeper(), link(&["visit-1"], &[]));
    let expected = Linked {
        id: VisitId::from("visit-1"),
        number: "RQ-2026-0001".to_owned(),
    };
    assert_eq!(it(&linked).visits, [expected]);
    spec.when(&keeper(), link(&["visit-2"], &[]))
        .refused(at("visits", Problem::NotOffered));
    // a case of another section is not the keeper's to name
    let elsewhere = case_in_handling().after(&keeper(), register(false));
    elsewhere
        .when(&keeper(), link(&[], &[case_id()]))
        .refused(at("cases", Problem::NotOffered));
}
