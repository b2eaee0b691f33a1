//! The rules of the prudence gate: given what happened, when somebody asks, then exactly this.

use jiff::civil::{Date, date};

use super::{CoerciveMeasure, Command, Event, Ground, Kind, Proposal, Status};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::event::on;
use crate::domain::ids::{CoerciveMeasureId, Noun};
use crate::domain::policy::sees;
use crate::domain::positive_listing;
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::spec::*;
use crate::domain::term::{Term, TermKind};
use crate::domain::time::At;

fn id() -> CoerciveMeasureId {
    CoerciveMeasureId::from("measure-1")
}

fn propose(change: impl FnOnce(&mut Proposal)) -> Command {
    let mut proposal = Proposal {
        enterprise: firm(),
        kind: Kind::Seal,
        ground: Ground::Evasion,
        basis: line("生态环境法典第五十二条"),
        facts: words("私设暗管排放。"),
        milder: words("已责令改正，企业没有停止排放。"),
        livelihood: false,
        nevertheless: None,
        scope: words("二号车间的暗管和水泵"),
        effect: words("二号车间停止排水，其他车间照常。"),
        begun_at: None,
    };
    change(&mut proposal);
    Command::Propose {
        id: id(),
        proposal: Box::new(proposal),
    }
}

fn review(agreed: bool) -> Command {
    Command::Review {
        id: id(),
        agreed,
        opinion: words("事由和范围适当"),
    }
}

fn approve() -> Command {
    Command::Approve {
        id: id(),
        opinion: words("同意"),
    }
}

fn decline() -> Command {
    Command::Decline {
        id: id(),
        reason: words("责令改正已经足够"),
    }
}

fn ask_extension() -> Command {
    Command::AskExtension {
        id: id(),
        reason: words("案情复杂"),
    }
}

fn extend() -> Command {
    Command::Extend {
        id: id(),
        reason: words("鉴定还没有完成"),
    }
}

fn ask_release() -> Command {
    Command::AskRelease {
        id: id(),
        reason: words("暗管已经拆除"),
    }
}

fn lift() -> Command {
    Command::Lift {
        id: id(),
        reason: words("已经改正"),
    }
}

/// The measure of a run.
pub(in crate::domain) fn it(spec: &Spec) -> &CoerciveMeasure {
    spec.world.coercive_measure(&id()).unwrap()
}

fn proposed() -> Spec {
    bureau().after(&enforcer(), propose(|_| ()))
}

fn agreed() -> Spec {
    proposed().after(&legal(), review(true))
}

fn in_force() -> Spec {
    agreed().after(&leader(), approve())
}

/// Asked, reviewed and approved, as the test needs it.
fn held(change: impl FnOnce(&mut Proposal)) -> Spec {
    let spec = bureau().after(&enforcer(), propose(change));
    let spec = spec.after(&legal(), review(true));
    spec.after(&leader(), approve())
}

/// A measure by name, for the printed table.
pub(in crate::domain) fn states() -> Vec<(&'static str, Spec)> {
    let asked = in_force().after(&enforcer(), ask_extension());
    vec![
        ("proposed", proposed()),
        ("agreed", agreed()),
        ("not agreed", proposed().after(&legal(), review(false))),
        ("in force", in_force()),
        ("extension asked", asked.clone()),
        ("extended", asked.after(&leader(), extend())),
        ("release asked", in_force().after(&contact(), ask_release())),
        ("run out", in_force().on(day(12, 24))),
        ("lifted", in_force().after(&leader(), lift())),
        ("declined", agreed().after(&leader(), decline())),
    ]
}

fn running(spec: &Spec, kind: TermKind) -> Option<&Term> {
    it(spec).terms.running(kind)
}

fn ends(spec: &Spec) -> Option<Date> {
    running(spec, TermKind::CoerciveEnd).map(Term::due_on)
}

#[test]
fn a_seal_is_asked_for_reviewed_approved_by_another_and_ends_after_thirty_days() {
    assert_eq!(it(&proposed()).status, Status::Proposed);
    let approved = agreed().when(&leader(), approve()).kinds();
    assert_eq!(
        approved,
        ["coercive_measure.approved", "coercive_measure.term"]
    );
    // thirty days from Monday 23 November, itself excluded; a seal does not last longer for a day off
    assert_eq!(ends(&in_force()), Some(day(12, 23)));
    let held = |kind, ground| {
        held(|p| {
            p.kind = kind;
            p.ground = ground;
        })
    };
    let limit = held(Kind::Limit, Ground::Exceeding);
    assert_eq!(ends(&limit), Some(date(2027, 2, 23)));
    let stop = held(Kind::Stop, Ground::Incident);
    assert!(ends(&stop).is_some(), "what has no end is looked at again");
}

#[test]
fn it_is_extended_once_in_time_by_a_leader_who_did_not_ask() {
    let asked = in_force()
        .on(day(12, 21))
        .after(&enforcer(), ask_extension());
    asked
        .when(&enforcer(), extend())
        .refused(Refusal::Forbidden(Action::ExtendCoercion, Why::Role));
    let longer = asked.clone().on(day(12, 23)).after(&leader(), extend());
    // thirty days more, counted from the last one
    assert_eq!(ends(&longer), Some(date(2027, 1, 22)));
    let open = it(&longer).terms.open().count();
    assert_eq!(open, 1, "the first one is done");
    longer
        .when(&enforcer(), ask_extension())
        .refused(Refusal::NotNow(
            Action::AskCoercionExtension,
            NotNow::Stage("coercion_extended".into()),
        ));
    // what has run out is over and is not made longer
    let late = in_force().on(day(12, 24));
    let too_late = |action| Refusal::NotNow(action, NotNow::TooLate(day(12, 23)));
    late.when(&enforcer(), ask_extension())
        .refused(too_late(Action::AskCoercionExtension));
    asked
        .on(day(12, 24))
        .when(&leader(), extend())
        .refused(too_late(Action::ExtendCoercion));
    late.when(&leader(), lift()).accepted();
}

#[test]
fn nothing_runs_out_unseen() {
    // no job ends it: it stays late until a person lifts it
    let late = in_force().on(day(12, 24));
    let end = running(&late, TermKind::CoerciveEnd).unwrap();
    assert!(end.is_late(late.now));
    let lifted = late.after(&leader(), lift());
    assert_eq!(it(&lifted).terms.open().count(), 0);
    // every state that holds something has a clock
    for (name, spec) in states() {
        let holds = it(&spec).status == Status::InForce;
        assert_eq!(ends(&spec).is_some(), holds, "{name}");
    }
}

#[test]
fn what_could_not_wait_is_approved_within_a_day() {
    let begun = At::from_beijing(MONDAY, 8, 0);
    let urgent = bureau().after(&enforcer(), propose(|p| p.begun_at = Some(begun)));
    let term = running(&urgent, TermKind::CoerciveApproval).unwrap();
    assert_eq!(term.late_from(), begun.plus_hours(24));
    let agreed = urgent.after(&legal(), review(true));
    let held = agreed.clone().on(day(11, 24)).after(&leader(), approve());
    assert!(running(&held, TermKind::CoerciveApproval).is_none());
    // the thirty days count from the beginning on site
    assert_eq!(ends(&held), Some(day(12, 23)));
    let declined = agreed.after(&leader(), decline());
    assert_eq!(it(&declined).terms.open().count(), 0);
    let late = propose(|p| p.begun_at = Some(At::from_beijing(MONDAY, 11, 0)));
    bureau()
        .when(&enforcer(), late)
        .refused(at("begun_on", Problem::NotYet(MONDAY)));
    let limit = propose(|p| {
        p.kind = Kind::Limit;
        p.ground = Ground::Exceeding;
        p.begun_at = Some(begun);
    });
    bureau()
        .when(&enforcer(), limit)
        .refused(at("begun_on", Problem::CannotBegin));
}

#[test]
fn a_firm_that_may_be_spared_needs_a_reason() {
    let spared = at("nevertheless", Problem::MayBeSpared);
    bureau()
        .when(&enforcer(), propose(|p| p.livelihood = true))
        .refused(spared.clone());
    let listed = positive_listing::tests::listed().on(day(12, 2));
    listed.when(&enforcer(), propose(|_| ())).refused(spared);
    let why = propose(|p| p.nevertheless = Some(words("正在发生的污染不能等")));
    let then = listed.after(&enforcer(), why);
    assert!(it(&then).sheet.as_ref().unwrap().listed);
}

#[test]
fn the_ground_fits_the_measure() {
    for kind in Kind::ALL {
        for ground in Ground::ALL {
            let command = propose(|p| {
                p.kind = *kind;
                p.ground = *ground;
            });
            let outcome = bureau().when(&enforcer(), command);
            match ground.fits(*kind) {
                true => drop(outcome.accepted()),
                false => outcome.refused(at("ground", Problem::GroundDoesNotFit)),
            }
        }
        let fits = Ground::ALL.iter().any(|g| g.fits(*kind));
        assert!(fits, "{kind:?} has a ground");
    }
}

#[test]
fn three_persons_and_nobody_twice() {
    let acted = |action| Refusal::Forbidden(action, Why::ActedBefore);
    let role = |action| Refusal::Forbidden(action, Why::Role);
    proposed()
        .when(&enforcer(), review(true))
        .refused(role(Action::ReviewCoercion));
    proposed()
        .when(&leader(), approve())
        .refused(Refusal::NotNow(
            Action::ApproveCoercion,
            NotNow::Stage("coercion_proposed".into()),
        ));
    // the same person under another appointment is the same person
    let both = Actor {
        person: enforcer().person,
        ..leader()
    };
    agreed()
        .when(&both, approve())
        .refused(acted(Action::ApproveCoercion));
    let refused = proposed().after(&legal(), review(false));
    refused.when(&leader(), approve()).refused(Refusal::NotNow(
        Action::ApproveCoercion,
        NotNow::Stage("coercion_not_agreed".into()),
    ));
    refused.when(&leader(), decline()).accepted();
}

#[test]
fn a_release_is_looked_at_within_five_working_days() {
    let asked = in_force().after(&contact(), ask_release());
    let term = running(&asked, TermKind::ReleaseCheck).unwrap();
    assert_eq!(term.due_on(), day(11, 30));
    let check = |ends| Command::CheckRelease {
        id: id(),
        ends,
        found: words("暗管已经拆除"),
    };
    let seen = asked
        .clone()
        .on(day(11, 30))
        .after(&enforcer(), check(false));
    assert!(running(&seen, TermKind::ReleaseCheck).is_none());
    assert!(ends(&seen).is_some(), "it goes on");
    // it can be asked again
    seen.when(&contact(), ask_release()).accepted();
    let events = asked.when(&leader(), lift()).accepted();
    let lifted = on(
        id().stream(),
        Event::Lifted {
            reason: "已经改正".into(),
            done: super::Done {
                by: leader().person,
                at: asked.now,
            },
        },
    );
    assert_eq!(events[0], lifted);
    assert_eq!(it(&asked.given(events)).terms.open().count(), 0);
}

#[test]
fn the_service_of_a_decision_is_recorded_once_and_on_a_day_that_can_be() {
    let serve = |on| Command::Serve {
        id: id(),
        on,
        way: super::Way::Left,
        received_by: Some(line("村委会两人见证")),
    };
    let today = in_force().now.beijing_date();
    agreed()
        .when(&enforcer(), serve(today))
        .refused(Refusal::NotNow(
            Action::ServeCoercion,
            NotNow::Stage("coercion_agreed".into()),
        ));
    let tomorrow = today.tomorrow().unwrap();
    in_force()
        .when(&enforcer(), serve(tomorrow))
        .refused(at("on", Problem::NotYet(today)));
    let before = today.yesterday().unwrap();
    in_force()
        .when(&enforcer(), serve(before))
        .refused(at("on", Problem::TooEarly(today)));
    in_force()
        .when(&leader(), serve(today))
        .refused(Refusal::Forbidden(Action::ServeCoercion, Why::Role));
    let then = in_force().after(&enforcer(), serve(today));
    let service = it(&then).served.clone().unwrap();
    assert_eq!((service.on, service.way), (today, super::Way::Left));
    then.when(&enforcer(), serve(today))
        .refused(Refusal::NotNow(
            Action::ServeCoercion,
            NotNow::Stage("coercion_in_force".into()),
        ));
}

#[test]
fn the_firm_knows_of_what_was_begun_or_decided_and_the_side_of_help_of_nothing() {
    let seen = |spec: &Spec, who: &Actor| {
        let subject = super::subject_of(it(spec));
        sees(who, Noun::CoerciveMeasure, &subject)
    };
    assert!(!seen(&proposed(), &contact()));
    assert!(seen(&in_force(), &contact()));
    assert!(!seen(&in_force(), &other_contact()));
    for who in [intake(), officer(), head(), help_officer(), admin()] {
        assert!(!seen(&in_force(), &who), "{who:?}");
    }
    for who in [enforcer(), legal(), leader(), supervisor(), auditor()] {
        assert!(seen(&proposed(), &who), "{who:?}");
    }
}
