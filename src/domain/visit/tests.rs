//! The rules of visits: given what happened, when somebody asks, then exactly this.

use super::{
    Command, Done, Event, Ground, Grounded, Guiding, Heard, Kind, Linked, Planning, Status, Visit,
};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::event::on;
use crate::domain::ids::{AccountId, Noun, VisitId};
use crate::domain::number::Number;
use crate::domain::policy::sees;
use crate::domain::positive_listing;
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::sealed::Sealed;
use crate::domain::spec::*;

fn id(n: u32) -> VisitId {
    VisitId(format!("visit-{n}"))
}

fn grounded(ground: Ground) -> Grounded {
    Grounded {
        ground,
        source: "2026年第4次抽取第12号".to_owned(),
    }
}

fn two() -> Vec<AccountId> {
    vec!["enforcer".into(), "second_enforcer".into()]
}

fn plan(n: u32, change: impl FnOnce(&mut Planning)) -> Command {
    let mut planning = Planning {
        enterprise: firm(),
        kind: Kind::Inspection,
        on: day(11, 25),
        officers: two(),
        ground: None,
        told: None,
    };
    change(&mut planning);
    Command::Plan {
        id: id(n),
        planning,
    }
}

fn help(n: u32) -> Command {
    plan(n, |p| {
        p.kind = Kind::Help;
        p.officers = vec!["officer".into()];
    })
}

fn record(n: u32) -> Command {
    Command::Record {
        id: id(n),
        on: day(11, 25),
        told: words("台账齐全，没有发现问题。"),
    }
}

/// The visit of a run.
pub(in crate::domain) fn it(spec: &Spec) -> &Visit {
    spec.world.visit(&id(1)).unwrap()
}

fn planned() -> Spec {
    bureau().after(&enforcer(), plan(1, |_| ()))
}

fn made() -> Spec {
    planned().on(day(11, 25)).after(&enforcer(), record(1))
}

fn guide(change: impl FnOnce(&mut Guiding)) -> Command {
    let mut guiding = Guiding {
        on: day(11, 25),
        met: vec![line("孙某某")],
        looked_at: words("看了加药间和运行记录。"),
        advice: Some(words("加药量按进水浓度调整。")),
        attachments: Vec::new(),
        cases: [].into(),
    };
    change(&mut guiding);
    Command::Guide { id: id(1), guiding }
}

fn acknowledge(agreed: bool, said: Option<&str>) -> Command {
    Command::Acknowledge {
        id: id(1),
        agreed,
        words: said.map(words),
    }
}

/// A help visit that was made, over a case of the firm.
fn guided() -> Spec {
    let spec = case_in_handling().after(&officer(), help(1));
    let spec = spec.on(day(11, 25));
    spec.after(&officer(), guide(|g| g.cases = [case_id()].into()))
}

fn call_off(n: u32) -> Command {
    Command::CallOff {
        id: id(n),
        reason: words("已由在线检查代替"),
    }
}

/// A visit by name, for the printed table.
pub(in crate::domain) fn states() -> Vec<(&'static str, Spec)> {
    let merge = Command::Merge {
        id: id(1),
        into: id(2),
    };
    let two = planned().after(&third_enforcer(), plan(2, |_| ()));
    vec![
        ("inspection planned", planned()),
        ("inspection made", made()),
        ("help planned", bureau().after(&officer(), help(1))),
        ("help made, guidance recorded", guided()),
        (
            "help made, the firm has spoken",
            guided().after(&contact(), acknowledge(true, None)),
        ),
        ("merged into another", two.after(&enforcer(), merge)),
        ("called off", planned().after(&enforcer(), call_off(1))),
    ]
}

fn listed() -> Spec {
    positive_listing::tests::listed().on(day(12, 2))
}

#[test]
fn an_inspection_of_a_listed_firm_without_a_ground_is_planned_and_stands_in_the_report() {
    let given = listed();
    let command = plan(1, |p| p.on = day(12, 3));
    let then = given.when(&enforcer(), command).then([on(
        id(1).stream(),
        Event::Planned {
            id: id(1),
            number: Number {
                text: "RQ-2026-0001".into(),
                year: 2026,
                serial: 1,
            },
            enterprise: firm(),
            uscc: "91410803YYYY000128".into(),
            enterprise_name: "示例水泥有限公司".into(),
            purpose: Kind::Inspection,
            on: day(12, 3),
            unit: "zhidui".into(),
            enforces: true,
            officers: vec![enforcer().person, second_enforcer().person],
            listed: true,
            ground: None,
            done: Done {
                by: enforcer().person,
                at: given.now,
            },
        },
    )]);
    assert!(it(&then).lacks_ground());
    let give = |ground| Command::GiveGround {
        id: id(1),
        grounded: grounded(ground),
    };
    let before = then.after(&enforcer(), give(Ground::Alarm));
    assert!(!it(&before).lacks_ground());
    // recorded only after somebody had gone it stays in the report
    let went = Command::Record {
        id: id(1),
        on: day(12, 2),
        told: words("没有发现问题"),
    };
    let after = then.after(&enforcer(), went);
    let after = after.after(&enforcer(), give(Ground::Alarm));
    assert!(it(&after).lacks_ground());
    after
        .when(&enforcer(), give(Ground::Transfer))
        .refused(Refusal::NotNow(Action::GiveVisitGround, NotNow::Already));
    // a firm that is not on the list is inspected like any other
    assert!(!it(&planned()).lacks_ground());
}

/// Whether a firm is on the list is asked of the day on which somebody went.
#[test]
fn the_list_of_the_day_counts() {
    let given = positive_listing::tests::listed().on(day(12, 1));
    let early = plan(1, |p| {
        p.on = day(12, 1);
        p.told = Some(words("没有发现问题"));
    });
    let made = given.when(&enforcer(), early).accepted();
    assert_eq!(made.len(), 2, "on record and made in one step");
    assert!(it(&given.clone().given(made)).listed);
    let later = given.on(jiff::civil::date(2029, 12, 3));
    let later = later.after(
        &enforcer(),
        plan(1, |p| p.on = jiff::civil::date(2029, 12, 3)),
    );
    assert!(!it(&later).listed, "the listing has run out");
}

#[test]
fn two_officers_inspect_and_one_can_help() {
    let given = bureau();
    given
        .when(&enforcer(), plan(1, |p| p.officers.truncate(1)))
        .refused(at("officers", Problem::AtLeast(2)));
    // nobody of the other side of the wall goes along
    given
        .when(&enforcer(), plan(1, |p| p.officers.push("officer".into())))
        .refused(at("officers", Problem::NotOffered));
    given.when(&officer(), help(1)).accepted();
    given
        .when(&officer(), plan(1, |_| ()))
        .refused(Refusal::NotFound);
    given.when(&enforcer(), help(1)).refused(Refusal::NotFound);
}

#[test]
fn a_plan_lies_ahead_and_what_was_made_behind() {
    let given = bureau();
    given
        .when(&enforcer(), plan(1, |p| p.on = day(11, 20)))
        .refused(at("on", Problem::Past(day(11, 20))));
    let told = plan(1, |p| p.told = Some(words("没有发现问题")));
    given
        .when(&enforcer(), told)
        .refused(at("on", Problem::NotYet(MONDAY)));
    planned()
        .when(&enforcer(), record(1))
        .refused(at("on", Problem::NotYet(MONDAY)));
}

#[test]
fn two_that_are_merged_count_once_and_keep_both_units() {
    let given = planned().after(
        &third_enforcer(),
        plan(2, |p| p.ground = Some(grounded(Ground::RandomDraw))),
    );
    let merge = |from, into| Command::Merge {
        id: id(from),
        into: id(into),
    };
    let then = given.after(&enforcer(), merge(2, 1));
    assert!(it(&then).is_capped());
    assert_eq!(it(&then).took, ["RQ-2026-0002"]);
    assert_eq!(it(&then).ground, Some(grounded(Ground::RandomDraw)));
    let gone = then.world.visit(&id(2)).unwrap();
    assert_eq!(gone.status, Status::Merged);
    assert!(!gone.is_capped() && !gone.is_told());
    // itself, another firm's, another kind, one that was made
    let not = at("into", Problem::NotOffered);
    given.when(&enforcer(), merge(1, 1)).refused(not.clone());
    let foreign = planned().after(&third_enforcer(), plan(2, |p| p.enterprise = other_firm()));
    foreign.when(&enforcer(), merge(1, 2)).refused(not.clone());
    let helping = planned().after(&officer(), help(2));
    helping.when(&enforcer(), merge(1, 2)).refused(not.clone());
    let went = given.on(day(11, 25)).after(&enforcer(), record(1));
    went.when(&enforcer(), merge(2, 1)).refused(not);
}

#[test]
fn reports_data_transfers_and_the_firms_own_request_do_not_count_against_the_cap() {
    let free = [
        Ground::PublicReport,
        Ground::Alarm,
        Ground::Transfer,
        Ground::FirmRequest,
    ];
    for ground in Ground::ALL {
        let visit = bureau().after(&enforcer(), plan(1, |p| p.ground = Some(grounded(*ground))));
        assert_eq!(it(&visit).is_capped(), !free.contains(ground), "{ground:?}");
    }
    assert!(it(&planned()).is_capped(), "one without a ground does");
    let helped = bureau().after(&officer(), help(1));
    assert!(!it(&helped).is_capped());
    let off = planned().after(&enforcer(), call_off(1));
    assert!(!it(&off).is_capped());
}

/// The wall: an inspection is known on the side of enforcement, and to the firm once it was made; a help visit on
/// the side of help.
#[test]
fn each_side_sees_its_own_visits_and_the_firm_what_was_made() {
    let seen = |spec: &Spec| -> Vec<String> {
        let subject = super::subject_of(it(spec));
        let all = everybody();
        let who = all.iter().filter(|w| sees(w, Noun::Visit, &subject));
        who.map(|w| w.person.account.0.clone()).collect()
    };
    let enforcement = [
        "enforcer",
        "second_enforcer",
        "third_enforcer",
        "enforcement_head",
        "supervisor",
        "leader",
        "legal",
        "auditor",
        "system",
    ];
    assert_eq!(seen(&planned()), enforcement);
    let told: Vec<&str> = ["contact"].into_iter().chain(enforcement).collect();
    assert_eq!(seen(&made()), told);
    let helping = bureau().after(&officer(), help(1));
    let side = [
        "contact",
        "intake",
        "officer",
        "colleague",
        "head",
        "supervisor",
        "leader",
        "auditor",
        "system",
    ];
    assert_eq!(seen(&helping), side);
    // nobody comes through the wall in somebody else's place
    let stand_in = Actor {
        stands_in_for: Some(officer().person),
        ..leader()
    };
    assert!(!sees(
        &stand_in,
        Noun::Visit,
        &super::subject_of(it(&made()))
    ));
}

#[test]
fn only_who_goes_with_it_changes_it() {
    let head = enforcement_head();
    planned().on(day(11, 25)).when(&head, record(1)).accepted();
    planned()
        .when(&supervisor(), call_off(1))
        .refused(Refusal::Forbidden(Action::CallOffVisit, Why::Role));
    made()
        .when(&enforcer(), call_off(1))
        .refused(Refusal::NotNow(
            Action::CallOffVisit,
            NotNow::Stage("visit_made".into()),
        ));
}

#[test]
fn guidance_is_recorded_with_that_somebody_went_and_names_of_the_firm_are_sealed() {
    let spec = bureau().after(&officer(), help(1)).on(day(11, 25));
    let done = Done {
        by: officer().person,
        at: spec.now,
    };
    let made = Event::Made {
        on: day(11, 25),
        listed: false,
        told: "加药量按进水浓度调整。".into(),
        done: done.clone(),
    };
    let guided = Event::Guided {
        met: vec![Sealed::plain("孙某某")],
        looked_at: "看了加药间和运行记录。".into(),
        attachments: Vec::new(),
        cases: Vec::new(),
        done,
    };
    let then = spec
        .when(&officer(), guide(|_| ()))
        .then([on(id(1).stream(), made), on(id(1).stream(), guided)]);
    assert_eq!(it(&then).heard(), Some(Heard::Waiting));
    let twice = Refusal::NotNow(Action::RecordGuidance, NotNow::Already);
    then.when(&officer(), guide(|_| ())).refused(twice);
    // an inspection is none, and a help visit is recorded no other way
    let no = |action| Refusal::Forbidden(action, Why::Role);
    spec.when(&officer(), record(1))
        .refused(no(Action::RecordVisit));
    planned()
        .on(day(11, 25))
        .when(&enforcer(), guide(|_| ()))
        .refused(no(Action::RecordGuidance));
}

#[test]
fn guidance_needs_who_took_part_a_day_that_came_and_cases_of_that_firm_the_actor_sees() {
    let spec = bureau().after(&officer(), help(1));
    spec.when(&officer(), guide(|_| ()))
        .refused(at("on", Problem::NotYet(day(11, 23))));
    let spec = spec.on(day(11, 25));
    spec.when(&officer(), guide(|g| g.met = Vec::new()))
        .refused(at("met", Problem::Missing));
    spec.when(&officer(), guide(|g| g.advice = None))
        .refused(at("told", Problem::Missing));
    let of_case = || guide(|g| g.cases = [case_id()].into());
    spec.when(&officer(), of_case())
        .refused(at("cases", Problem::NotOffered));
    let linked = &it(&guided()).guidance.clone().unwrap().cases;
    let number = guided().case().number.clone();
    let expected = Linked {
        case: case_id(),
        number,
    };
    assert_eq!(linked, &[expected]);
    // a case of a unit that has no part in it is not the helper's to name
    let elsewhere = case_in_handling();
    let visit = plan(1, |p| {
        p.kind = Kind::Help;
        p.officers = vec!["other_officer".into()];
    });
    let elsewhere = elsewhere.after(&other_officer(), visit).on(day(11, 25));
    elsewhere
        .when(&other_officer(), of_case())
        .refused(at("cases", Problem::NotOffered));
}

#[test]
fn the_firm_says_once_that_it_stands_or_what_is_wrong_and_nobody_else_does() {
    let spec = guided();
    spec.when(&contact(), acknowledge(false, None))
        .refused(at("words", Problem::Missing));
    let wrong = spec.after(&contact(), acknowledge(false, Some("加药间是九月改造的。")));
    assert_eq!(it(&wrong).heard(), Some(Heard::Disagreed));
    // what was recorded stays as it was
    assert_eq!(it(&wrong).guidance, it(&spec).guidance);
    let twice = Refusal::NotNow(Action::AcknowledgeGuidance, NotNow::Already);
    wrong
        .when(&contact(), acknowledge(true, None))
        .refused(twice);
    for who in [other_contact(), enforcer()] {
        spec.when(&who, acknowledge(true, None))
            .refused(Refusal::NotFound);
    }
    spec.when(&officer(), acknowledge(true, None))
        .refused(Refusal::Forbidden(Action::AcknowledgeGuidance, Why::Role));
}
