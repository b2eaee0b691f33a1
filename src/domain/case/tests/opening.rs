//! Opening a case over a complaint, and letting a complaint join one.

use std::collections::BTreeSet;

use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::case::{Assignment, Command, Difficulty, Event, Line, Stage, Track, subject_of};
use crate::domain::command::Command as Any;
use crate::domain::complaint::{self, Channel, Status};
use crate::domain::event::on;
use crate::domain::ids::{CaseId, Noun, ThemeId, UnitId};
use crate::domain::number::Number;
use crate::domain::policy;
use crate::domain::reference::Paper;
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::spec::*;
use crate::domain::term::TermKind::{
    Acceptance, Acknowledgement, FirstFeedback, FollowUp, ObjectionDecision, Resolution, Review,
    Support,
};

fn line_of_first_firm() -> Line {
    Line {
        number: "QY-2026-00001".into(),
        enterprise: firm(),
        enterprise_name: "示例水泥有限公司".into(),
        district: "419901".into(),
        status: Status::InCase,
        disputes: 0,
        opened_at: None,
    }
}

fn join() -> Command {
    Command::Join {
        id: case_id(),
        complaint: other_complaint_id(),
    }
}

fn with_second_complaint(spec: Spec) -> Spec {
    spec.after(
        &other_contact(),
        register(&other_complaint_id(), other_firm(), Channel::Web),
    )
}

#[test]
fn accepting_opens_a_numbered_case_and_sets_its_clocks() {
    let given = complaint_registered();
    let now = given.now;
    let mut assignment = to_unit("daqi");
    assignment.supporting = [UnitId::from("shidong")].into();
    assignment.note = "请三日内联系企业".into();
    let by = intake().person;
    let opened = Event::Opened {
        id: case_id(),
        number: Number {
            text: "SX-2026-00001".into(),
            year: 2026,
            serial: 1,
        },
        title: "环评批复进度".into(),
        theme: ThemeId::from("eia"),
        difficulty: Difficulty::Ordinary,
        track: Track::CaseByCase,
        labels: BTreeSet::new(),
        by: by.clone(),
        at: now,
    };
    let joined = Event::ComplaintJoined {
        complaint: complaint_id(),
        line: line_of_first_firm(),
        complains_of: None,
    };
    let accepted = complaint::Event::Accepted {
        case: case_id(),
        case_number: "SX-2026-00001".into(),
        paper: issued(Paper::Acceptance, 1),
        by: by.clone(),
        at: now,
    };
    let assigned = Event::Assigned {
        lead: UnitId::from("daqi"),
        supporting: [UnitId::from("shidong")].into(),
        officer: None,
        complains_of: None,
        note: "请三日内联系企业".into(),
        paper: issued(Paper::Assignment, 1),
        by,
        at: now,
    };
    let then = given
        .when(&intake(), open(&case_id(), &complaint_id(), assignment))
        .then([
            on_case(opened),
            on_case(joined),
            on_complaint(accepted),
            complaint_clock(met(Acceptance, 1, now)),
            clock(&intake(), started(Resolution, 1, "", now, day(12, 2))),
            on_case(assigned),
            clock(&intake(), started(Acknowledgement, 1, "", now, day(11, 24))),
            clock(&intake(), started(Support, 1, "shidong", now, day(11, 26))),
        ]);
    assert_eq!(then.case().stage, Stage::Assigned);
    assert_eq!(then.complaint(&complaint_id()).status, Status::InCase);
}

#[test]
fn the_promise_counts_from_the_day_the_firm_spoke() {
    let later = complaint_registered().on(day(11, 26));
    let then = later.after(
        &intake(),
        open(&case_id(), &complaint_id(), to_unit("daqi")),
    );
    let resolution = then.case().terms.running(Resolution).unwrap();
    assert_eq!(resolution.anchor_day(), MONDAY);
    assert_eq!(resolution.promised_on(), day(12, 2));
}

#[test]
fn an_accepted_complaint_is_not_accepted_again() {
    let again = open(&CaseId::from("case-2"), &complaint_id(), to_unit("shui"));
    let no = Refusal::NotNow(Action::OpenCase, NotNow::Stage("in_case".into()));
    case_assigned().when(&intake(), again).refused(no);
    let again = Command::Join {
        id: case_id(),
        complaint: complaint_id(),
    };
    let no = Refusal::NotNow(Action::JoinCase, NotNow::Stage("in_case".into()));
    case_assigned().when(&intake(), again).refused(no);
}

#[test]
fn only_the_coordinator_accepts() {
    let opens = || open(&case_id(), &complaint_id(), to_unit("daqi"));
    for who in [supervisor(), leader(), auditor(), contact()] {
        let no = Refusal::Forbidden(Action::OpenCase, Why::Role);
        complaint_registered().when(&who, opens()).refused(no);
    }
    // and to those whom the complaint does not concern it does not exist
    for who in [
        officer(),
        head(),
        other_contact(),
        legal(),
        enforcer(),
        admin(),
    ] {
        complaint_registered()
            .when(&who, opens())
            .refused(Refusal::NotFound);
    }
}

#[test]
fn what_is_not_offered_is_refused_at_its_field() {
    let given = complaint_registered();
    let opens = |to: Assignment| open(&case_id(), &complaint_id(), to);
    let offered = |field| at(field, Problem::NotOffered);
    given
        .when(&intake(), opens(to_unit("nowhere")))
        .refused(offered("lead"));
    let same = Assignment {
        supporting: [UnitId::from("daqi")].into(),
        ..to_unit("daqi")
    };
    given
        .when(&intake(), opens(same))
        .refused(at("supporting", Problem::SameTwice));
    let nowhere = Assignment {
        supporting: [UnitId::from("nowhere")].into(),
        ..to_unit("daqi")
    };
    given
        .when(&intake(), opens(nowhere))
        .refused(offered("supporting"));
    let theme = open_under("nothing", &case_id(), &complaint_id(), to_unit("daqi"));
    given.when(&intake(), theme).refused(offered("theme"));
    let of_another_unit = to_officer("daqi", "other_officer");
    given
        .when(&intake(), opens(of_another_unit))
        .refused(offered("officer"));
    let nobody = to_officer("daqi", "nobody");
    given
        .when(&intake(), opens(nobody))
        .refused(at("officer", Problem::Unknown));
}

/// Design §6.9.
#[test]
fn a_unit_that_enforces_gets_a_case_only_through_a_named_help_officer() {
    let given = complaint_registered();
    let opens = |to: Assignment| open(&case_id(), &complaint_id(), to);
    given
        .when(&intake(), opens(to_unit("zhidui")))
        .refused(at("officer", Problem::Missing));
    // somebody who enforces is not an officer who helps
    given
        .when(&intake(), opens(to_officer("zhidui", "enforcer")))
        .refused(at("officer", Problem::NotOffered));
    let then = given.after(&intake(), opens(to_officer("zhidui", "help_officer")));
    assert_eq!(then.case().handler, Some(help_officer().person));
}

/// Design §6.9.
#[test]
fn the_unit_complained_of_never_leads() {
    let of =
        |unit: &str| bureau().after(&contact(), submit(|r| *r.complains_of = Some(unit.into())));
    let opens = |unit| open(&case_id(), &complaint_id(), to_unit(unit));
    let no = |unit: &str| at("lead", Problem::UnitComplainedOf(unit.into()));
    of("daqi")
        .when(&intake(), opens("daqi"))
        .refused(no("daqi"));
    // only the units that take such complaints lead them (issue 5, B)
    let only = |field| {
        let refusal = of("daqi")
            .when(&intake(), opens("shui"))
            .result
            .unwrap_err();
        let Refusal::Fields(errors) = refusal else {
            panic!("{refusal:?}")
        };
        assert_eq!(errors[0].field, field);
        errors[0].problem.clone()
    };
    assert!(matches!(only("lead"), Problem::ConductUnits(units) if units.len() == 2));
    // of those two, the one that is not complained of itself
    of("ducha")
        .when(&intake(), opens("ducha"))
        .refused(no("ducha"));
    of("ducha").when(&intake(), opens("shengtai")).accepted();
    let given_to_another = of("daqi").after(&intake(), opens("ducha"));
    // nor after an objection
    let objected = given_to_another.did(&conduct_officer(), Action::ObjectToAssignment);
    let assign = |unit| Command::Assign {
        id: case_id(),
        assignment: to_unit(unit),
    };
    objected.when(&intake(), assign("daqi")).refused(no("daqi"));
    objected.when(&intake(), assign("shengtai")).accepted();
}

/// Nor does it join what another unit leads.
#[test]
fn a_complaint_about_a_unit_joins_only_what_takes_such_complaints() {
    let about = register(&other_complaint_id(), other_firm(), Channel::Web);
    let about = changed(about, |r| *r.complains_of = Some("shui".into()));
    let given = case_assigned().after(&other_contact(), about);
    let refusal = given.when(&intake(), join()).result.unwrap_err();
    let at_the_case = matches!(
        &refusal,
        Refusal::Fields(e) if e[0].field == "case" && matches!(e[0].problem, Problem::ConductUnits(_))
    );
    assert!(at_the_case, "{refusal:?}");
}

/// A theme about the bureau's own conduct names those it may be about; the firm need not.
#[test]
fn a_theme_about_own_conduct_keeps_those_it_is_about_from_leading() {
    let given = complaint_registered();
    let under = |to| open_under("inspection_practice", &case_id(), &complaint_id(), to);
    let no = |unit: &str| at("lead", Problem::UnitComplainedOf(unit.into()));
    let to = to_officer("zhidui", "help_officer");
    given.when(&intake(), under(to)).refused(no("zhidui"));
    // the branch of the firm's county as well, but no other branch
    given
        .when(&intake(), under(to_unit("shidong")))
        .refused(no("shidong"));
    // and of all others only those lead who take such complaints (issue 5, B)
    for other in ["shixi", "daqi", "fagui"] {
        let refusal = given.when(&intake(), under(to_unit(other))).result;
        assert!(conduct_at("lead", &refusal.unwrap_err()), "{other}");
    }
    for unit in ["ducha", "shengtai"] {
        given.when(&intake(), under(to_unit(unit))).accepted();
    }
    // nor does one of them support, and the branch does not read it as the branch of the county
    for unit in ["zhidui", "shidong"] {
        let with = Assignment {
            supporting: [unit.into()].into(),
            ..to_unit("ducha")
        };
        let no = at("supporting", Problem::UnitComplainedOf(unit.into()));
        given.when(&intake(), under(with)).refused(no);
    }
    let led = given.after(&intake(), under(to_unit("ducha")));
    assert!(!sees(&branch_officer(), &led));
    assert!(sees(&branch_officer(), &case_assigned()));
}

fn sees(who: &Actor, spec: &Spec) -> bool {
    let subject = subject_of(spec.case(), &spec.facts());
    policy::sees(who, Noun::Case, &subject)
}

fn conduct_at(field: &str, refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::Fields(e) if e[0].field == field && matches!(e[0].problem, Problem::ConductUnits(_))
    )
}

/// Issue 5, B: the firm need not know which unit it is about.
#[test]
fn triage_says_whom_a_case_complains_of() {
    let of = |unit: &str, lead: &str| Assignment {
        complains_of: Some(unit.into()),
        ..to_unit(lead)
    };
    let given = complaint_registered();
    let opens = |to| open(&case_id(), &complaint_id(), to);
    let refusal = given.when(&intake(), opens(of("shui", "daqi"))).result;
    assert!(conduct_at("lead", &refusal.unwrap_err()));
    given
        .when(&intake(), opens(of("nowhere", "ducha")))
        .refused(at("complains_of", Problem::NotOffered));
    let then = given.after(&intake(), opens(of("shui", "ducha")));
    assert_eq!(then.case().complained_of, ["shui".into()].into());
    // the same when it is assigned again
    let assign = |assignment| Command::Assign {
        id: case_id(),
        assignment,
    };
    let no = at("lead", Problem::UnitComplainedOf("daqi".into()));
    let given = case_in_triage();
    given
        .when(&intake(), assign(of("daqi", "daqi")))
        .refused(no);
    let then = given.after(&intake(), assign(of("daqi", "ducha")));
    assert!(!sees(&officer(), &then));
}

fn about(units: &[&str]) -> Command {
    Command::Correct {
        id: case_id(),
        title: line("园区总管接不上"),
        difficulty: Difficulty::Ordinary,
        labels: Default::default(),
        complained_of: Some(units.iter().map(|u| (*u).into()).collect()),
        reason: words("企业来电说明是检查的事"),
    }
}

/// A case in the hands of the very unit, or of one that takes no such complaints, goes back to be given to another.
#[test]
fn a_correction_takes_a_case_from_the_unit_it_complains_of() {
    for (given, unit) in [
        (case_assigned(), "daqi"),
        (case_in_handling(), "daqi"),
        (case_in_handling(), "shui"),
        (case_with_support(), "shui"),
    ] {
        let then = given.after(&intake(), about(&[unit]));
        let case = then.case();
        assert_eq!(case.stage, Stage::Triage);
        assert_eq!((case.handler.clone(), case.hops), (None, 1));
        assert!(case.terms.running(Acknowledgement).is_none());
        assert!(case.terms.running(ObjectionDecision).is_some());
        assert!(case.terms.running(Resolution).is_some());
        let subject = subject_of(case, &then.facts());
        assert!(!subject.units.contains(&unit.into()));
        let again = Command::Assign {
            id: case_id(),
            assignment: to_unit("ducha"),
        };
        then.after(&intake(), again)
            .did(&conduct_officer(), Action::AcknowledgeCase);
    }
    // it stays where it lies well, and both versions stay
    let well = bureau()
        .after(
            &contact(),
            submit(|r| *r.complains_of = Some("shui".into())),
        )
        .after(
            &intake(),
            open(&case_id(), &complaint_id(), to_unit("ducha")),
        );
    let then = well.after(&intake(), about(&["jiance"]));
    assert_eq!(then.case().stage, Stage::Assigned);
    assert_eq!(then.case().complained_of, ["jiance".into()].into());
    // who was answered already was answered by that unit, and nobody else says whom it is about
    let no = |problem| at("complained_of", problem);
    case_answered()
        .when(&intake(), about(&["daqi"]))
        .refused(no(Problem::HasPart("daqi".into())));
    case_in_handling()
        .when(&head(), about(&["shui"]))
        .refused(no(Problem::NotOffered));
    case_in_handling()
        .when(&intake(), about(&["nowhere"]))
        .refused(no(Problem::NotOffered));
}

/// Nor does it join a case which the unit supports, or leads by a theme of its own.
#[test]
fn a_complaint_joins_no_case_in_which_the_unit_has_a_part() {
    let about = register(&other_complaint_id(), other_firm(), Channel::Web);
    let about = changed(about, |r| *r.complains_of = Some("shui".into()));
    case_with_support()
        .after(&other_contact(), about)
        .when(&intake(), join())
        .refused(at("case", Problem::UnitComplainedOf("shui".into())));
}

#[test]
fn a_complaint_that_joins_is_told_its_case() {
    let given = with_second_complaint(case_assigned());
    let now = given.now;
    let line = Line {
        number: "QY-2026-00002".into(),
        enterprise: other_firm(),
        enterprise_name: "示例化工有限公司".into(),
        district: "419902".into(),
        ..line_of_first_firm()
    };
    let accepted = complaint::Event::Accepted {
        case: case_id(),
        case_number: "SX-2026-00001".into(),
        paper: issued(Paper::Acceptance, 2),
        by: intake().person,
        at: now,
    };
    let entry = met(Acceptance, 1, now);
    let other = other_complaint_id().stream();
    // promised for the same day as the case, so no clock moves
    given.when(&intake(), join()).then([
        on_case(Event::ComplaintJoined {
            complaint: other_complaint_id(),
            line,
            complains_of: None,
        }),
        on(other.clone(), accepted),
        on(other, complaint::Event::Term { entry }),
    ]);
}

/// Design §3: the earlier of its own promise and the case's due date.
#[test]
fn a_later_complaint_keeps_the_earlier_due_date() {
    let later = with_second_complaint(case_assigned().on(day(11, 27)));
    let then = later.after(&intake(), join());
    assert_eq!(
        then.case().terms.running(Resolution).unwrap().due_on(),
        day(12, 2)
    );

    // the case was opened over the later complaint; the earlier one joins and pulls the date forward
    let second = register(&other_complaint_id(), other_firm(), Channel::Web);
    let given = complaint_registered()
        .on(day(11, 27))
        .after(&other_contact(), second)
        .after(
            &intake(),
            open(&case_id(), &other_complaint_id(), to_unit("daqi")),
        );
    let before = given.case().terms.running(Resolution).unwrap().clone();
    assert_eq!(before.due_on(), day(12, 8));
    let join = Command::Join {
        id: case_id(),
        complaint: complaint_id(),
    };
    let then = given.after(&intake(), join);
    let after = then.case().terms.running(Resolution).unwrap();
    assert_eq!(after.due_on(), day(12, 2));
    assert_eq!(
        after.promised_on(),
        before.promised_on(),
        "what was promised stays"
    );
}

/// Everybody else is answered, so the case's own clock has ended: the newcomer brings its own.
#[test]
fn a_complaint_that_joins_an_answered_case_has_a_clock() {
    let given = with_second_complaint(case_in_review());
    let then = given.after(&intake(), join());
    let case = then.case();
    assert_eq!(case.stage, Stage::Handling);
    assert_eq!(case.terms.running(Resolution).unwrap().due_on(), day(12, 2));
    assert!(
        case.terms.running(Review).is_none(),
        "nobody reviews what is handled again"
    );
    let done = then
        .after(&officer(), answer(&other_complaint_id()))
        .after(
            &other_contact(),
            settle(&other_complaint_id(), complaint::Solved::Yes),
        )
        .after(&supervisor(), close_out());
    assert!(done.case().terms.open().all(|t| t.kind() == FollowUp));
}

#[test]
fn nothing_joins_a_case_that_is_over() {
    for (given, stage) in [(case_closed(), "closed"), (case_withdrawn(), "withdrawn")] {
        let no = Refusal::NotNow(Action::JoinCase, NotNow::Stage(stage.into()));
        with_second_complaint(given)
            .when(&intake(), join())
            .refused(no);
    }
}

/// Design §6.9: nor by the back door of a case that unit leads already.
#[test]
fn a_complaint_does_not_join_a_case_led_by_the_unit_it_complains_of() {
    let about_lead = register(&other_complaint_id(), other_firm(), Channel::Web);
    let about_lead = changed(about_lead, |r| *r.complains_of = Some("daqi".into()));
    let given = case_assigned().after(&other_contact(), about_lead.clone());
    let no = at("case", Problem::UnitComplainedOf("daqi".into()));
    given.when(&intake(), join()).refused(no);
    // in triage nobody leads; the unit is then kept from leading
    let joined = case_in_triage()
        .after(&other_contact(), about_lead)
        .after(&intake(), join());
    let assign = Command::Assign {
        id: case_id(),
        assignment: to_unit("daqi"),
    };
    let no = at("lead", Problem::UnitComplainedOf("daqi".into()));
    joined.when(&intake(), assign).refused(no);
}

/// Design §3: what was answered at the desk and disputed is handled like any other complaint.
#[test]
fn a_dispute_over_an_answer_at_the_desk_gets_a_case() {
    let given = complaint_disputed_at_the_desk();
    let then = given.after(
        &intake(),
        open(&case_id(), &complaint_id(), to_unit("daqi")),
    );
    assert_eq!(then.case().lines[&complaint_id()].status, Status::Disputed);
    assert_eq!(then.case().lines[&complaint_id()].disputes, 1);
    let answered = then
        .did(&officer(), Action::AcknowledgeCase)
        .after(&officer(), answer(&complaint_id()));
    assert_eq!(answered.case().stage, Stage::Answered);
}

#[test]
fn the_first_word_to_the_firm_is_due_until_the_case_is_in_hand() {
    let given = case_assigned();
    assert!(
        given
            .complaint(&complaint_id())
            .terms
            .running(FirstFeedback)
            .is_some()
    );
    let then = given.did(&officer(), Action::AcknowledgeCase);
    assert!(
        then.complaint(&complaint_id())
            .terms
            .open()
            .next()
            .is_none()
    );
}

/// One matter over a common problem: what each would do alone, one after the other, or nothing at all.
#[test]
fn several_are_accepted_together_or_none_is() {
    let given = with_second_complaint(complaint_registered());
    let opens = || open(&case_id(), &complaint_id(), to_unit("daqi"));
    let both = || Any::Together {
        first: Box::new(opens().into()),
        then: vec![join().into()],
        chosen: "also",
    };
    let one = given.after(&intake(), opens());
    let alone = one.when(&intake(), join()).accepted();
    let first = given.when(&intake(), opens()).accepted();
    let then = given
        .when(&intake(), both())
        .then(first.into_iter().chain(alone));
    assert_eq!(then.case().lines.len(), 2);
    for id in [complaint_id(), other_complaint_id()] {
        assert_eq!(then.complaint(&id).status, Status::InCase);
    }

    // nobody joins who could not open, and one that was taken meanwhile keeps back all
    let no = Refusal::Forbidden(Action::OpenCase, Why::Role);
    given.when(&auditor(), both()).refused(no);
    let elsewhere = open(
        &CaseId::from("case-2"),
        &other_complaint_id(),
        to_unit("shui"),
    );
    let no = Refusal::NotNow(Action::JoinCase, NotNow::Stage("in_case".into()));
    given
        .after(&intake(), elsewhere)
        .when(&intake(), both())
        .refused(no);

    // what is wrong with one that goes along is told at the choice of it
    let second = register(&other_complaint_id(), other_firm(), Channel::Web);
    let second = changed(second, |r| *r.complains_of = Some("daqi".into()));
    complaint_registered()
        .after(&other_contact(), second)
        .when(&intake(), both())
        .refused(at("also", Problem::UnitComplainedOf("daqi".into())));
}
