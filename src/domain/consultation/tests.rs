//! The rules of a consultation: given what happened, when somebody asks, then exactly this.

use std::collections::BTreeSet;

use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::case::{self, Stage};
use crate::domain::consultation::{
    Command, Consultation, Convening, Draft, Meeting, Part, Position, Resolve, Status, available,
    may_convene, missing,
};
use crate::domain::ids::{AccountId, CaseId, ConsultationId, MeasureId, UnitId};
use crate::domain::measure;
use crate::domain::policy::{self, sees};
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::spec::*;
use crate::domain::term::TermKind;

fn id() -> ConsultationId {
    ConsultationId::from("consultation-1")
}

fn other_case() -> CaseId {
    CaseId::from("case-2")
}

/// Two cases in hand: of the air section, and of the water section, each over one firm.
fn two_cases() -> Spec {
    two_complaints_registered()
        .after(
            &intake(),
            open(&case_id(), &complaint_id(), supported("daqi")),
        )
        .did(&officer(), Action::AcknowledgeCase)
        .after(
            &intake(),
            open(&other_case(), &other_complaint_id(), to_unit("shui")),
        )
        .after(
            &other_officer(),
            case::Command::Acknowledge { id: other_case() },
        )
}

fn supported(lead: &str) -> case::Assignment {
    case::Assignment {
        supporting: [UnitId::from("jiance")].into(),
        ..to_unit(lead)
    }
}

fn convening() -> Convening {
    Convening {
        also: Vec::new(),
        question: words("批复卡在哪一步，谁来补？"),
        called: [UnitId::from("shui")].into(),
        officers: BTreeSet::new(),
        opinions_by: day(11, 26),
        meeting: Some(Meeting {
            on: day(11, 27),
            at: jiff::civil::time(9, 30, 0, 0),
            place: "三楼会议室".to_owned(),
        }),
        chair: AccountId::from("leader"),
        attachments: Vec::new(),
    }
}

fn convene(change: impl FnOnce(&mut Convening)) -> Command {
    let mut convening = convening();
    change(&mut convening);
    Command::Convene {
        id: id(),
        case: case_id(),
        convening: Box::new(convening),
    }
}

fn convened() -> Spec {
    case_in_handling().after(&intake(), convene(|_| ()))
}

/// Who takes part reads the whole agenda.
#[test]
fn no_unit_sits_over_what_complains_of_it() {
    let second = register(
        &other_complaint_id(),
        other_firm(),
        crate::domain::complaint::Channel::Web,
    );
    let about = changed(second, |r| *r.complains_of = Some("daqi".into()));
    let spec = case_in_handling().after(&other_contact(), about).after(
        &intake(),
        open(&other_case(), &other_complaint_id(), to_unit("ducha")),
    );
    let number = spec.world.case(&other_case()).unwrap().number.clone();
    spec.when(&intake(), convene(|c| c.also = vec![number]))
        .refused(at("also", Problem::UnitComplainedOf("daqi".into())));
}

fn over_two() -> Spec {
    let number = |spec: &Spec| spec.world.case(&other_case()).unwrap().number.clone();
    let spec = two_cases();
    let also = vec![number(&spec)];
    spec.after(
        &intake(),
        convene(|c| {
            c.also = also;
            c.called = BTreeSet::new();
        }),
    )
}

fn opinion(unit: &str, position: Position) -> Command {
    Command::GiveOpinion {
        id: id(),
        unit: UnitId::from(unit),
        position,
        text: words("同意，先补监测数据。"),
        attachments: Vec::new(),
    }
}

fn minutes(present: &[&str]) -> Command {
    Command::WriteMinutes {
        id: id(),
        draft: Draft {
            present: present.iter().map(|u| UnitId::from(*u)).collect(),
            observing: BTreeSet::new(),
            on_leave: BTreeSet::new(),
            facts: words("各单位说明了情况。"),
            dissent: None,
            follow_up_on: None,
        },
    }
}

fn item(case: CaseId, owner: &str, resolve: Option<jiff::civil::Date>) -> Command {
    Command::AddItem {
        id: id(),
        item: Resolve {
            measure: MeasureId(format!("measure-of-{}-{owner}", case.as_str())),
            case,
            what: words("补齐监测数据并出具批复。"),
            owner: UnitId::from(owner),
            co_owners: BTreeSet::new(),
            due_on: day(12, 7),
            resolve_on: resolve,
        },
    }
}

fn submit() -> Command {
    Command::Submit { id: id() }
}

fn sign() -> Command {
    Command::Sign { id: id() }
}

fn call_off() -> Command {
    Command::CallOff {
        id: id(),
        reason: words("问题已经解决。"),
    }
}

/// The lead unit was heard, the minutes are with the chair.
fn submitted() -> Spec {
    convened()
        .after(&officer(), opinion("daqi", Position::Agree))
        .after(&intake(), minutes(&["daqi"]))
        .after(&intake(), item(case_id(), "daqi", Some(day(12, 11))))
        .after(&intake(), submit())
}

/// A consultation over the case of most tests, up to its signed minutes, which leave the case's date alone.
pub(in crate::domain) fn held_over(spec: &Spec) -> Spec {
    spec.after(&intake(), convene(|_| ()))
        .after(&officer(), opinion("daqi", Position::Agree))
        .after(&intake(), minutes(&["daqi"]))
        .after(&intake(), item(case_id(), "daqi", None))
        .after(&intake(), submit())
        .after(&leader(), sign())
}

/// A consultation over the first case of this world.
pub(in crate::domain) fn convened_over(spec: &Spec) -> Spec {
    spec.after(&intake(), convene(|_| ()))
}

fn concluded() -> Spec {
    submitted().after(&leader(), sign())
}

pub(in crate::domain) fn it(spec: &Spec) -> &Consultation {
    spec.world.consultation(&id()).unwrap()
}

/// Every state of a consultation that the rules tell apart, by name.
pub(in crate::domain) fn states() -> Vec<(&'static str, Spec)> {
    let written = convened().after(&intake(), minutes(&["shui"]));
    let with_item = written.after(&intake(), item(case_id(), "daqi", None));
    vec![
        ("convened", convened()),
        ("convened, minutes without items", written),
        ("convened, without a quorum", with_item.clone()),
        (
            "convened, ready for the chair",
            with_item.after(&intake(), minutes(&["daqi"])),
        ),
        ("submitted", submitted()),
        ("submitted, too late", submitted().on(day(12, 8))),
        ("concluded", concluded()),
        ("called off", convened().after(&intake(), call_off())),
    ]
}

fn no(action: Action, why: NotNow) -> Refusal {
    Refusal::NotNow(action, why)
}

#[test]
fn the_units_of_the_case_are_asked_of_themselves_each_with_a_clock() {
    let spec = convened();
    let call = it(&spec).call().unwrap();
    assert!(
        it(&spec).number.starts_with("HS-2026-"),
        "{}",
        it(&spec).number
    );
    assert_eq!(call.units[&UnitId::from("daqi")], Part::Lead);
    assert_eq!(call.units[&UnitId::from("shui")], Part::Called);
    assert_eq!(call.convener, UnitId::from("shengtai"));
    for unit in ["daqi", "shui"] {
        let term = it(&spec).terms.running_on(TermKind::Opinion, unit).unwrap();
        assert_eq!(term.due_on(), day(11, 26));
    }
}

/// Three working days from the day people meet, a Friday; where opinions are written only, from the last day for them.
#[test]
fn minutes_nobody_writes_are_late_with_whoever_convened() {
    let due = |spec: &Spec| {
        let term = it(spec).terms.running_on(TermKind::Minutes, "shengtai");
        term.map(|t| t.due_on())
    };
    assert_eq!(due(&convened()), Some(day(12, 2)));
    let written = case_in_handling().after(&intake(), convene(|c| c.meeting = None));
    assert_eq!(due(&written), Some(day(12, 1)));
    let spec = concluded();
    let signing = it(&spec)
        .terms
        .all()
        .find(|t| t.kind() == TermKind::Minutes);
    assert!(
        signing.is_some_and(|t| t.met_at().is_some()),
        "signed in time"
    );
    let off = convened().after(&intake(), call_off());
    assert_eq!(due(&off), None);
}

/// It lies over the stage and never moves the case (design §3).
#[test]
fn a_consultation_leaves_the_case_as_it_was() {
    let before = case_in_handling();
    for spec in [convened(), submitted()] {
        let (was, is) = (before.case(), spec.case());
        assert_eq!(
            (is.stage, &is.lead, &is.handler),
            (was.stage, &was.lead, &was.handler)
        );
        assert_eq!((&is.terms, &is.acted), (&was.terms, &was.acted));
    }
}

#[test]
fn the_case_shows_who_convened_since_when_and_until_when() {
    let spec = convened();
    let (which, band) = spec.case().consultations_in_force().next().unwrap();
    assert_eq!(
        (which, band.status, band.until),
        (&id(), Status::Convened, day(11, 27))
    );
    assert_eq!(
        (band.by.clone(), band.since.beijing_date()),
        (intake().person, MONDAY)
    );
    let spec = submitted();
    let (_, band) = spec.case().consultations_in_force().next().unwrap();
    assert_eq!(band.status, Status::Submitted);
    assert_eq!(concluded().case().consultations_in_force().count(), 0);
}

#[test]
fn a_called_unit_sees_the_case_while_it_lasts() {
    let seen = |spec: &Spec, who: &Actor| {
        let subject = case::subject_of(spec.case(), &spec.facts());
        sees(who, crate::domain::ids::Noun::Case, &subject)
    };
    assert!(!seen(&case_in_handling(), &other_officer()));
    assert!(seen(&convened(), &other_officer()));
    assert!(!seen(&concluded(), &other_officer()));
}

/// A unit that enforces takes part through a named officer only, and nobody else there sees it (design §6.9).
#[test]
fn the_wall_holds_around_a_unit_that_enforces() {
    let wanted = |officers: &[&str]| {
        let officers = officers.iter().map(|o| AccountId::from(*o)).collect();
        convene(|c| {
            c.called = [UnitId::from("zhidui")].into();
            c.officers = officers;
        })
    };
    let spec = case_in_handling();
    let missing = at("officers", Problem::Missing);
    spec.when(&intake(), wanted(&[])).refused(missing);
    let stranger = at("officers", Problem::NotOffered);
    spec.when(&intake(), wanted(&["other_officer"]))
        .refused(stranger);
    let enforcer = at("officers", Problem::NotOffered);
    spec.when(&intake(), wanted(&["enforcer"]))
        .refused(enforcer);
    let spec = spec.after(&intake(), wanted(&["help_officer"]));
    spec.when(&help_officer(), opinion("zhidui", Position::Agree))
        .accepted();
    for kept_out in [help_colleague(), detachment_head(), enforcer_of_help()] {
        spec.when(&kept_out, opinion("zhidui", Position::Agree))
            .refused(Refusal::NotFound);
    }
}

fn enforcer_of_help() -> Actor {
    actor("enforcer")
}

#[test]
fn the_head_of_the_lead_unit_convenes_over_what_is_in_hand() {
    case_in_handling().when(&head(), convene(|_| ())).accepted();
    case_answered().when(&head(), convene(|_| ())).accepted();
    let stage = no(Action::Convene, NotNow::Stage("assigned".into()));
    case_assigned()
        .when(&head(), convene(|_| ()))
        .refused(stage);
    case_assigned().when(&intake(), convene(|_| ())).accepted();
    case_in_handling()
        .when(&other_head(), convene(|_| ()))
        .refused(Refusal::NotFound);
    let role = Refusal::Forbidden(Action::Convene, Why::Role);
    case_in_handling()
        .when(&officer(), convene(|_| ()))
        .refused(role);
    let over = no(Action::Convene, NotNow::Stage("closed".into()));
    case_closed().when(&intake(), convene(|_| ())).refused(over);
    let already = no(Action::Convene, NotNow::Already);
    convened()
        .when(
            &intake(),
            Command::Convene {
                id: ConsultationId::from("consultation-2"),
                case: case_id(),
                convening: Box::new(convening()),
            },
        )
        .refused(already);
    // buttons agree
    let spec = case_in_handling();
    assert!(may_convene(spec.case(), &head(), &spec.facts()));
    assert!(!may_convene(spec.case(), &officer(), &spec.facts()));
}

#[test]
fn dates_are_working_days_to_come_and_the_chair_is_somebody_else_of_rank() {
    let spec = case_in_handling();
    let off = |field| {
        at(
            field,
            Problem::DayOff {
                date: day(11, 28),
                next: day(11, 30),
            },
        )
    };
    spec.when(&intake(), convene(|c| c.opinions_by = day(11, 28)))
        .refused(off("opinions_by"));
    let saturday = convene(|c| c.meeting.as_mut().unwrap().on = day(11, 28));
    spec.when(&intake(), saturday).refused(off("meeting_on"));
    let past = at("opinions_by", Problem::Past(day(11, 20)));
    spec.when(&intake(), convene(|c| c.opinions_by = day(11, 20)))
        .refused(past);
    for nobody in ["officer", "detachment_head", "auditor"] {
        let not_offered = at("chair", Problem::NotOffered);
        spec.when(&intake(), convene(|c| c.chair = AccountId::from(nobody)))
            .refused(not_offered);
    }
    let own = convene(|c| c.chair = AccountId::from("head"));
    spec.when(&head(), own)
        .refused(at("chair", Problem::NotOffered));
}

/// A foreign number and one that never was read the same.
#[test]
fn another_case_is_named_by_a_number_its_convener_may_see() {
    let spec = two_cases();
    let foreign = spec.world.case(&other_case()).unwrap().number.clone();
    let also = |number: &str| {
        let number = number.to_owned();
        convene(|c| c.also = vec![number])
    };
    let unknown = |n: &str| at("also", Problem::NoSuchCase(n.to_owned()));
    spec.when(&head(), also(&foreign))
        .refused(unknown(&foreign));
    spec.when(&head(), also("SX-2026-99999"))
        .refused(unknown("SX-2026-99999"));
    let spec = spec.after(&other_contact(), withdraw(&other_complaint_id()));
    let over = at("also", Problem::CaseOver(foreign.clone()));
    spec.when(&intake(), also(&foreign)).refused(over);
}

#[test]
fn each_unit_gives_one_opinion_and_may_replace_it_until_the_minutes_are_signed() {
    let spec = convened().after(&other_officer(), opinion("shui", Position::Agree));
    assert!(
        it(&spec)
            .terms
            .running_on(TermKind::Opinion, "shui")
            .is_none()
    );
    let spec = spec.after(&other_head(), opinion("shui", Position::Disagree));
    let given = &it(&spec).opinions[&UnitId::from("shui")];
    assert_eq!(given.len(), 2, "both are kept");
    assert_eq!(
        it(&spec).opinion(&UnitId::from("shui")).unwrap().position,
        Position::Disagree
    );
    // nobody speaks for another unit, nor for one that was not asked
    let other = at("position", Problem::NotOffered);
    spec.when(&officer(), opinion("shui", Position::Agree))
        .refused(other);
    spec.when(&branch_officer(), opinion("shidong", Position::Agree))
        .refused(Refusal::NotFound);
    let over = no(Action::GiveOpinion, NotNow::Stage("concluded".into()));
    concluded()
        .when(&officer(), opinion("daqi", Position::Agree))
        .refused(over);
}

#[test]
fn an_opinion_after_its_last_day_is_taken_and_marked_late() {
    let spec = convened()
        .on(day(11, 27))
        .after(&other_officer(), opinion("shui", Position::Agree));
    assert!(it(&spec).opinion(&UnitId::from("shui")).unwrap().late);
    let on_time = convened()
        .on(day(11, 26))
        .after(&other_officer(), opinion("shui", Position::Agree));
    assert!(!it(&on_time).opinion(&UnitId::from("shui")).unwrap().late);
}

/// Whoever sits in or is excused is not there; a unit took part in one way.
#[test]
fn only_members_present_make_the_quorum() {
    let with = |observing: &[&str], on_leave: &[&str], present: &[&str]| {
        let units = |of: &[&str]| of.iter().map(|u| UnitId::from(*u)).collect();
        let Command::WriteMinutes { id, draft } = minutes(present) else {
            panic!("no minutes")
        };
        let draft = Draft {
            observing: units(observing),
            on_leave: units(on_leave),
            ..draft
        };
        Command::WriteMinutes { id, draft }
    };
    let call = convene(|c| c.called = BTreeSet::new());
    let spec = two_cases().after(&intake(), call);
    for command in [
        with(&["jiance"], &[], &["daqi"]),
        with(&[], &["jiance"], &["daqi"]),
    ] {
        let spec = spec.after(&intake(), command);
        assert_eq!(missing(it(&spec), &spec.facts()), [UnitId::from("jiance")]);
    }
    spec.when(&intake(), with(&["jiance"], &[], &["daqi", "jiance"]))
        .refused(at("observing", Problem::SameTwice));
    spec.when(&intake(), with(&["jiance"], &["jiance"], &[]))
        .refused(at("on_leave", Problem::SameTwice));
    spec.when(&intake(), with(&["gufei"], &[], &["daqi"]))
        .refused(at("observing", Problem::NotOffered));
}

/// Quorum is data of the rulebook: lead and supporting units, there or heard in writing.
#[test]
fn minutes_without_a_quorum_say_who_is_missing() {
    let call = convene(|c| c.called = BTreeSet::new());
    let spec = two_cases()
        .after(&intake(), call)
        .after(&intake(), minutes(&["daqi"]))
        .after(&intake(), item(case_id(), "daqi", None));
    assert_eq!(missing(it(&spec), &spec.facts()), [UnitId::from("jiance")]);
    let refusal = spec.when(&intake(), submit()).result.unwrap_err();
    let Refusal::NotNow(Action::SubmitMinutes, NotNow::Quorum(units)) = refusal else {
        panic!("{refusal:?}");
    };
    assert_eq!(units.len(), 1);
    assert_eq!(units[0].zh, "监测科");
    spec.after(&intake(), minutes(&["daqi", "jiance"]))
        .when(&intake(), submit())
        .accepted();
}

#[test]
fn minutes_are_not_sent_without_facts_and_at_least_one_item() {
    let open = |what: &str| no(Action::SubmitMinutes, NotNow::StillOpen(what.into()));
    convened()
        .when(&intake(), submit())
        .refused(open("minutes"));
    let written = convened().after(&intake(), minutes(&["daqi"]));
    written.when(&intake(), submit()).refused(open("items"));
    let with_item = written.after(&intake(), item(case_id(), "daqi", None));
    let drop = Command::DropItem { id: id(), n: 1 };
    let dropped = with_item.after(&intake(), drop);
    dropped.when(&intake(), submit()).refused(open("items"));
    // a place in the minutes is never used twice
    let again = dropped.after(&intake(), item(case_id(), "daqi", None));
    assert_eq!(it(&again).items[0].n, 2);
}

#[test]
fn an_item_binds_a_named_case_and_units_that_take_part() {
    let spec = convened();
    let no = |field| at(field, Problem::NotOffered);
    spec.when(&intake(), item(other_case(), "daqi", None))
        .refused(no("case"));
    spec.when(&intake(), item(case_id(), "gufei", None))
        .refused(no("owner"));
    let off = at(
        "resolve_on",
        Problem::DayOff {
            date: day(12, 5),
            next: day(12, 7),
        },
    );
    spec.when(&intake(), item(case_id(), "daqi", Some(day(12, 5))))
        .refused(off);
}

#[test]
fn what_is_written_after_it_went_to_the_chair_goes_there_again() {
    let spec = submitted().after(&intake(), minutes(&["daqi", "shui"]));
    assert_eq!(it(&spec).status, Status::Convened);
    let stage = no(Action::SignMinutes, NotNow::Stage("convened".into()));
    spec.when(&leader(), sign()).refused(stage);
}

#[test]
fn only_the_chair_signs_and_never_who_wrote_the_minutes() {
    let named = Refusal::Forbidden(Action::SignMinutes, Why::NotNamed);
    submitted().when(&head(), sign()).refused(named);
    let role = Refusal::Forbidden(Action::SignMinutes, Why::Role);
    submitted().when(&intake(), sign()).refused(role);
    // the head of the lead unit convened, the head of another unit presides and signs
    let call = convene(|c| c.chair = AccountId::from("other_head"));
    let spec = case_in_handling()
        .after(&head(), call)
        .after(&head(), minutes(&["daqi"]))
        .after(&head(), item(case_id(), "daqi", None))
        .after(&head(), submit());
    spec.when(&head(), sign())
        .refused(Refusal::Forbidden(Action::SignMinutes, Why::NotNamed));
    spec.when(&other_head(), sign()).accepted();
}

#[test]
fn signing_numbers_the_minutes_and_sets_the_dates_of_every_case() {
    let spec = over_two();
    let numbers: Vec<_> = it(&spec)
        .call()
        .unwrap()
        .cases
        .iter()
        .map(|a| a.number.clone())
        .collect();
    assert_eq!(numbers.len(), 2);
    let spec = spec
        .after(&intake(), minutes(&["daqi", "jiance", "shui"]))
        .after(&intake(), item(case_id(), "daqi", Some(day(12, 11))))
        .after(&intake(), item(other_case(), "shui", Some(day(12, 18))))
        .after(&intake(), submit())
        .after(&leader(), sign());
    assert!(it(&spec).minutes_number.ends_with("〔2026〕1号"));
    for (case, day) in [(case_id(), day(12, 11)), (other_case(), day(12, 18))] {
        let case = spec.world.case(&case).unwrap();
        let (_, measure) = case.measures.iter().next().unwrap();
        let minutes = measure::BelongsTo::Consultation(id());
        assert_eq!(
            (&measure.belongs_to, measure.due_on),
            (&minutes, self::day(12, 7))
        );
        let term = case.terms.running(TermKind::Resolution).unwrap();
        assert_eq!(term.due_on(), day);
        assert!(term.promised_on() < day, "what the firm was told stays");
        assert_eq!(case.consultations_in_force().count(), 0);
    }
    // nobody owes an opinion any more
    assert_eq!(it(&spec).terms.open().count(), 0);
}

/// The number is taken at signing: what is called off leaves no gap.
#[test]
fn the_series_of_minutes_has_no_gap() {
    let spec = convened().after(&intake(), call_off());
    assert_eq!(it(&spec).status, Status::CalledOff);
    assert_eq!(it(&spec).terms.open().count(), 0);
    assert_eq!(spec.case().consultations_in_force().count(), 0);
    let second = ConsultationId::from("consultation-2");
    let again = Command::Convene {
        id: second.clone(),
        case: case_id(),
        convening: Box::new(convening()),
    };
    let spec = spec.after(&intake(), again);
    assert!(
        spec.world
            .consultation(&second)
            .unwrap()
            .number
            .ends_with("002")
    );
    assert!(it(&concluded()).minutes_number.ends_with("1号"));
}

#[test]
fn a_second_dispute_is_answered_after_a_consultation() {
    let spec = case_disputed_twice();
    let first = no(Action::AnswerComplaint, NotNow::ConsultationFirst);
    spec.when(&officer(), answer(&complaint_id()))
        .refused(first);
    let spec = spec.after(&head(), convene(|_| ()));
    let still = no(Action::AnswerComplaint, NotNow::ConsultationFirst);
    spec.when(&officer(), answer(&complaint_id()))
        .refused(still);
    // one that is called off frees nothing
    let off = spec.after(&head(), call_off());
    let still = no(Action::AnswerComplaint, NotNow::ConsultationFirst);
    off.when(&officer(), answer(&complaint_id())).refused(still);
    let spec = spec
        .after(&head(), minutes(&["daqi"]))
        .after(&head(), item(case_id(), "daqi", Some(day(12, 11))))
        .after(&head(), submit())
        .after(&leader(), sign());
    let rework = spec.case().terms.running(TermKind::Rework).unwrap();
    assert_eq!(
        rework.due_on(),
        day(12, 11),
        "the clock that runs is the rework's"
    );
    // what the minutes set is not reported on yet, so the answer says why it stands
    let nevertheless = case::Command::Answer {
        id: case_id(),
        complaint: complaint_id(),
        text: words("先按纪要办理，结果随后告知。"),
        open_measures: Some(words("企业要求先书面答复。")),
    };
    let spec = spec.after(&officer(), nevertheless);
    assert_eq!(spec.case().stage, Stage::Answered);
}

#[test]
fn an_item_on_a_case_that_is_over_is_taken_out_before_the_chair_signs() {
    let spec = submitted().after(&contact(), withdraw(&complaint_id()));
    let number = spec.case().number.clone();
    let over = no(Action::SignMinutes, NotNow::CaseOver(number));
    spec.when(&leader(), sign()).refused(over);
}

#[test]
fn a_draft_that_lay_too_long_is_not_signed_as_it_is() {
    let late = no(Action::SignMinutes, NotNow::TooLate(day(12, 7)));
    submitted()
        .on(day(12, 8))
        .when(&leader(), sign())
        .refused(late);
}

/// A button exists exactly when its command would be accepted (design §6.4).
#[test]
fn every_button_is_accepted_and_no_other_command_is() {
    for (_, spec) in states() {
        let facts = spec.facts();
        for who in everybody() {
            let offered = available(it(&spec), &spec.world, &who, &facts);
            let unit = who.unit.clone().unwrap_or_else(|| "daqi".into());
            let n = it(&spec).items.first().map_or(1, |i| i.n);
            // filled in so that nothing but the rules can refuse it
            let mut to_come = item(case_id(), "daqi", None);
            if let Command::AddItem { item, .. } = &mut to_come {
                item.due_on = day(12, 14);
            }
            let commands = [
                opinion(unit.as_str(), Position::Agree),
                minutes(&["daqi"]),
                to_come,
                Command::DropItem { id: id(), n },
                submit(),
                sign(),
                call_off(),
            ];
            for command in commands {
                let action = command.action();
                let accepted = spec.when(&who, command).result.is_ok();
                let name = (&who.person.name, action.key(), it(&spec).status);
                assert_eq!(offered.contains(&action), accepted, "{name:?}");
            }
        }
    }
}

#[test]
fn no_firm_reads_a_consultation() {
    let spec = convened();
    let subject = super::subject_of(it(&spec), &spec.facts());
    for who in [contact(), other_contact(), legal(), admin()] {
        let seen = policy::sees(&who, crate::domain::ids::Noun::Consultation, &subject);
        assert!(!seen, "{}", who.person.name);
    }
    for who in [supervisor(), leader(), auditor()] {
        assert!(policy::sees(
            &who,
            crate::domain::ids::Noun::Consultation,
            &subject
        ));
        let offered = available(it(&spec), &spec.world, &who, &spec.facts());
        assert_eq!(offered, []);
    }
}

fn ask_outside(until: jiff::civil::Date) -> Command {
    Command::AskOutside {
        id: id(),
        case: case_id(),
        body: line("县住房和城乡建设局"),
        question: words("手续几天能办完？"),
        until,
        digest: "0a1b".into(),
    }
}

fn by_link(digest: &str) -> Command {
    Command::GiveOutsideOpinion {
        id: id(),
        digest: digest.into(),
        position: Position::Agree,
        text: words("五个工作日。"),
    }
}

#[test]
fn a_link_answers_once_until_its_day_and_no_longer_than_its_consultation() {
    let visitor = Actor::visitor();
    let spec = convened().after(&intake(), ask_outside(day(11, 26)));
    // on its last day it opens
    let answered = spec
        .clone()
        .on(day(11, 26))
        .after(&visitor, by_link("0a1b"));
    let said = it(&answered).outside[0].opinion.as_ref().unwrap();
    assert!(!said.late);
    let take_back = || Command::WithdrawOutside { id: id(), n: 1 };
    let off = Command::CallOff {
        id: id(),
        reason: words("不再需要。"),
    };
    // used, run out, taken back, ended, guessed: as if it never was
    for (spec, digest) in [
        (answered.clone(), "0a1b"),
        (spec.clone().on(day(11, 27)), "0a1b"),
        (spec.after(&intake(), take_back()), "0a1b"),
        (spec.after(&intake(), off), "0a1b"),
        (spec.clone(), "0a1c"),
    ] {
        spec.when(&visitor, by_link(digest))
            .refused(Refusal::NotFound);
    }
    // and it opens nothing else of it to anybody
    let opinion = opinion("shui", Position::Agree);
    spec.when(&visitor, opinion).refused(Refusal::NotFound);
    answered
        .when(&intake(), take_back())
        .refused(Refusal::NotNow(
            Action::WithdrawOutside,
            NotNow::Stage("convened".into()),
        ));
    convened()
        .when(&intake(), ask_outside(day(11, 30)))
        .refused(at("until", Problem::TooLate(day(11, 27))));
    let no = |why| Refusal::Forbidden(Action::AskOutside, why);
    convened()
        .when(&head(), ask_outside(day(11, 26)))
        .refused(no(Why::NotLeadUnit));
    convened()
        .when(&leader(), ask_outside(day(11, 26)))
        .refused(no(Why::Role));
}
