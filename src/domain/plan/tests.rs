//! The rules of a plan: given what happened, when somebody asks, then exactly this.

use std::collections::{BTreeMap, BTreeSet};

use super::{Command, Difference, NewText, Part, Piece, Plan, Status, available, may_draft};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::ids::{MeasureId, PlanId, UnitId};
use crate::domain::measure::{self, Kind, NewMeasure};
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::spec::*;
use crate::domain::term::TermKind;

mod follow_up;
mod order;

fn plan_id() -> PlanId {
    PlanId::from("plan-1")
}

fn measure_id(n: u8) -> MeasureId {
    MeasureId(format!("measure-{n}"))
}

fn text(target: &str) -> NewText {
    NewText {
        findings: words("脱硝设施老化，差距九项。"),
        cause: Some(words("设备使用超过十年。")),
        target: words(target),
        acceptance: words("通过专家评审。"),
        steps: None,
        subsidy: None,
        risk: None,
        follow_ups: Vec::new(),
    }
}

fn draft() -> Command {
    Command::Draft {
        id: plan_id(),
        case: case_id(),
        enterprise: firm(),
        also: BTreeSet::new(),
        text: text("绩效等级由C升到B。"),
        template: BTreeMap::new(),
    }
}

fn add(n: u8, change: impl FnOnce(&mut NewMeasure)) -> Command {
    let mut new = NewMeasure {
        id: measure_id(n),
        case: case_id(),
        kind: Kind::Engineering,
        what: words("完成两台窑炉脱硝改造。"),
        owner: UnitId::from("shui"),
        co_owners: BTreeSet::new(),
        person: None,
        firm_owner: None,
        acceptance: Some(words("连续七天稳定达标。")),
        due_on: day(12, 18),
    };
    change(&mut new);
    Command::AddMeasure {
        id: plan_id(),
        new,
        after: None,
    }
}

fn approve() -> Command {
    Command::Approve { id: plan_id() }
}

fn acknowledge() -> Command {
    Command::Acknowledge { id: plan_id() }
}

fn drop_measure(n: u8) -> Command {
    let measure = measure_id(n);
    Command::DropMeasure {
        id: plan_id(),
        measure,
    }
}

fn revise(reason: Option<&str>) -> Command {
    Command::Revise {
        id: plan_id(),
        text: text("绩效等级由C升到B，明年申报A。"),
        reason: reason.map(words),
    }
}

fn drafted() -> Spec {
    case_in_handling().after(&officer(), draft())
}

fn with_measure() -> Spec {
    drafted().after(&officer(), add(1, |_| ()))
}

fn in_force() -> Spec {
    with_measure().after(&head(), approve())
}

fn done() -> Spec {
    let report = measure::Command::Report {
        id: measure_id(1),
        text: words("改造完成。"),
        attachments: Vec::new(),
    };
    let verify = measure::Command::Verify {
        id: measure_id(1),
        text: words("现场查看，数据达标。"),
    };
    in_force()
        .after(&other_officer(), report)
        .after(&head(), verify)
}

/// A plan at each point of its life, for the table of who may do what.
pub(in crate::domain) fn states() -> Vec<(&'static str, Spec)> {
    let revising = in_force().after(&officer(), revise(Some("补充")));
    vec![
        ("drafted, no measure", drafted()),
        ("drafted", with_measure()),
        ("drafted, lay too long", with_measure().on(day(12, 21))),
        ("in force", in_force()),
        ("acknowledged", in_force().after(&contact(), acknowledge())),
        ("in force, being revised", revising),
        ("done", done()),
    ]
}

/// The plan of every test.
pub(in crate::domain) fn plan(spec: &Spec) -> &Plan {
    spec.world.plan(&plan_id()).unwrap()
}

#[test]
fn a_draft_takes_a_number_and_the_case_knows_it() {
    let spec = drafted();
    assert_eq!(plan(&spec).number, "FA-2026-0001");
    assert_eq!(plan(&spec).status(), Status::Draft);
    assert_eq!(spec.case().plans[&plan_id()].number, "FA-2026-0001");
    assert!(spec.case().measures.is_empty());
}

#[test]
fn nothing_runs_before_the_approval_and_everything_after_it() {
    let spec = with_measure();
    assert!(spec.world.measure(&measure_id(1)).is_err());
    assert!(plan(&spec).to_approve());
    let spec = spec.after(&head(), approve());
    assert_eq!(plan(&spec).status(), Status::InForce);
    let measure = spec.world.measure(&measure_id(1)).unwrap();
    let term = measure.terms.running(TermKind::Measure).unwrap();
    assert_eq!(term.due_on(), day(12, 18));
    assert!(spec.case().measures.contains_key(&measure_id(1)));
}

#[test]
fn whoever_wrote_it_does_not_approve_it() {
    let no = || Refusal::Forbidden(Action::ApprovePlan, Why::ActedBefore);
    let spec = case_in_handling()
        .after(&head(), draft())
        .after(&officer(), add(1, |_| ()));
    spec.when(&head(), approve()).refused(no());
    // where the head wrote it, it goes to the named pool (design §3)
    spec.when(&supervisor(), approve()).accepted();
    let spec = drafted().after(&head(), add(1, |_| ()));
    spec.when(&head(), approve()).refused(no());
    with_measure()
        .when(&officer(), approve())
        .refused(Refusal::Forbidden(Action::ApprovePlan, Why::Role));
}

#[test]
fn a_plan_without_a_measure_is_no_plan() {
    let none = || Refusal::NotNow(Action::ApprovePlan, NotNow::StillOpen("no_measure".into()));
    drafted().when(&head(), approve()).refused(none());
    let spec = with_measure().after(&officer(), drop_measure(1));
    spec.when(&head(), approve()).refused(none());
}

#[test]
fn a_measure_is_due_on_a_working_day_to_come() {
    let due = |month, date| add(1, |n| n.due_on = day(month, date));
    let past = at("due_on", Problem::Past(day(11, 20)));
    drafted().when(&officer(), due(11, 20)).refused(past);
    let off = Problem::DayOff {
        date: day(12, 5),
        next: day(12, 7),
    };
    drafted()
        .when(&officer(), due(12, 5))
        .refused(at("due_on", off));
}

#[test]
fn a_draft_that_lay_too_long_is_not_approved_any_more() {
    let result = with_measure()
        .on(day(12, 21))
        .when(&head(), approve())
        .result;
    assert!(matches!(
        result,
        Err(Refusal::NotNow(Action::ApprovePlan, NotNow::Term(_)))
    ));
}

#[test]
fn a_plan_is_for_a_firm_of_the_case_and_there_is_one() {
    let stranger = Command::Draft {
        id: plan_id(),
        case: case_id(),
        enterprise: other_firm(),
        also: BTreeSet::new(),
        text: text("达标。"),
        template: BTreeMap::new(),
    };
    case_in_handling()
        .when(&officer(), stranger)
        .refused(at("enterprise", Problem::NotOffered));
    let second = Command::Draft {
        id: PlanId::from("plan-2"),
        case: case_id(),
        enterprise: firm(),
        also: BTreeSet::new(),
        text: text("达标。"),
        template: BTreeMap::new(),
    };
    drafted()
        .when(&officer(), second)
        .refused(Refusal::NotNow(Action::DraftPlan, NotNow::Already));
    assert!(!may_draft(drafted().case(), &officer(), &drafted().facts()));
    // of two firms each has its own
    let two = case_of_two().after(&officer(), draft());
    assert!(may_draft(two.case(), &officer(), &two.facts()));
}

#[test]
fn the_firm_reads_what_is_in_force_and_acknowledges_it() {
    with_measure()
        .when(&contact(), acknowledge())
        .refused(Refusal::NotFound);
    in_force()
        .when(&other_contact(), acknowledge())
        .refused(Refusal::NotFound);
    let spec = in_force().after(&contact(), acknowledge());
    assert!(plan(&spec).is_acknowledged());
    let again = NotNow::Stage("in_force".into());
    spec.when(&contact(), acknowledge())
        .refused(Refusal::NotNow(Action::AcknowledgePlan, again));
}

#[test]
fn a_revision_needs_a_reason_and_an_approval_and_the_firm_reads_again() {
    let spec = in_force().after(&contact(), acknowledge());
    spec.when(&officer(), revise(None))
        .refused(at("reason", Problem::Missing));
    let spec = spec.after(&officer(), revise(Some("增加一条措施。")));
    assert_eq!(plan(&spec).version, 1, "the old one stays in force");
    assert_eq!(plan(&spec).draft.as_ref().unwrap().version, 2);
    let spec = spec
        .after(&officer(), add(2, |n| n.due_on = day(12, 25)))
        .after(&head(), approve());
    assert_eq!(plan(&spec).version, 2);
    assert_eq!(plan(&spec).measures.len(), 2);
    assert!(!plan(&spec).is_acknowledged());
    spec.when(&contact(), acknowledge()).accepted();
}

#[test]
fn it_is_done_when_every_measure_is() {
    assert_eq!(plan(&in_force()).status(), Status::InForce);
    assert_eq!(plan(&done()).status(), Status::Done);
    assert_eq!(plan(&done()).progress(), (1, 1));
}

#[test]
fn another_unit_knows_nothing_of_a_draft() {
    for who in [
        other_officer(),
        other_head(),
        help_officer(),
        enforcer(),
        contact(),
    ] {
        drafted()
            .when(&who, add(1, |_| ()))
            .refused(Refusal::NotFound);
    }
}

/// A button exists exactly when its command would be accepted (design §6.4).
#[test]
fn buttons_are_true() {
    for (state, spec) in states() {
        for who in everybody() {
            let offered = available(plan(&spec), &spec.world, &who, &spec.facts());
            let commands = [
                add(3, |n| n.due_on = day(12, 25)),
                revise(Some("补充")),
                drop_measure(1),
                approve(),
                acknowledge(),
            ];
            for command in commands {
                let action = command.action();
                let result = decided(&spec, &who, command);
                let (shown, name) = (offered.contains(&action), action.key());
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

#[test]
fn each_version_is_kept_and_told_apart_from_the_one_before() {
    let spec = in_force()
        .after(&officer(), revise(Some("明年申报A。")))
        .after(&officer(), add(2, |m| m.what = words("安装在线监测。")));
    let next = plan(&spec).next_version().unwrap();
    let changed = Difference::between(plan(&spec).versions.last(), &next);
    assert_eq!(changed.added.len(), 1);
    assert_eq!(changed.added[0].0.task.what, "安装在线监测。");
    assert!(changed.removed.is_empty());
    let target = &changed.texts[0];
    assert_eq!(target.0, Part::Target);
    assert_eq!(
        target.1,
        [
            Piece::Removed("绩效等级由C升到B。".into()),
            Piece::Added("绩效等级由C升到B，明年申报A。".into())
        ]
    );
    let spec = spec.after(&head(), approve());
    let it = plan(&spec);
    assert_eq!(it.versions.len(), 2);
    assert_eq!(it.versions[0].measures.len(), 1);
    assert_eq!(it.versions[1].measures.len(), 2);
    assert_eq!(it.versions[1].reason, "明年申报A。");
    assert_eq!(it.versions[1].text, it.text);
}

#[test]
fn a_measure_that_was_cancelled_is_gone_from_the_next_version() {
    let spec = in_force().after(
        &officer(),
        measure::Command::Cancel {
            id: measure_id(1),
            reason: words("不再需要。"),
        },
    );
    let spec = spec
        .after(&officer(), revise(Some("换一条措施。")))
        .after(&officer(), add(2, |_| ()));
    let next = plan(&spec).next_version().unwrap();
    let changed = Difference::between(plan(&spec).versions.last(), &next);
    assert_eq!((changed.added.len(), changed.removed.len()), (1, 1));
}

#[test]
fn measures_of_the_template_of_the_theme_wait_in_the_draft_and_no_other_is_taken() {
    let with = |key: &str| {
        let Command::Draft {
            id,
            case,
            enterprise,
            also,
            text,
            ..
        } = draft()
        else {
            panic!("no draft")
        };
        let template = [(key.to_owned(), measure_id(7))].into();
        Command::Draft {
            id,
            case,
            enterprise,
            also,
            text,
            template,
        }
    };
    // a theme without a template offers none
    case_in_handling()
        .when(&officer(), with("survey"))
        .refused(at("template", Problem::NotOffered));
    let opened = open_under(
        "air_treatment",
        &case_id(),
        &complaint_id(),
        to_unit("daqi"),
    );
    let spec = complaint_registered()
        .after(&intake(), opened)
        .did(&officer(), Action::AcknowledgeCase);
    let template = super::template_of(spec.case(), &spec.facts()).unwrap();
    let row = &template.measures[0];
    let drafted = spec.after(&officer(), with(&row.key));
    let (_, waiting) = &plan(&drafted).waiting[0];
    assert_eq!(waiting.task.what, row.what);
    assert_eq!(waiting.task.owner, "daqi".into());
    spec.when(&officer(), with("none such"))
        .refused(at("template", Problem::NotOffered));
}
