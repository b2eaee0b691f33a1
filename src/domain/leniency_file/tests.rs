//! The rules of a leniency file: given what happened, when somebody asks, then this or exactly that refusal.

mod after;
mod amount;
mod clock;
mod filed;
mod known;
mod likeness;
mod order;
mod record;
mod seat;
mod time_bar;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};

use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::event::on;
use crate::domain::ids::{LeniencyFileId, Noun, only};
use crate::domain::leniency::rule::{
    ClueKind, Decimal, ExclusionKind, FactProblem, Harm, ItemId, NoFault, Outcome, State, Truth,
};
use crate::domain::leniency_file::{
    Act, Clue, Command, Event, Findings, Found, Judged, LeniencyFile, Naming, OfCondition, Origin,
    Part, Prior, Ruling, Seat, Status, Vacated, Verdict, Weighing, available, contested_condition,
    inputs, subject_of, suggestion,
};
use crate::domain::policy::{opens, sees};
use crate::domain::reference::{self, LegalCheck};
use crate::domain::refusal::{FieldError, NotNow, Problem, Refusal, Why, at};
use crate::domain::spec::*;
use crate::domain::term::TermKind;
use crate::domain::time::At;

fn file_id() -> LeniencyFileId {
    LeniencyFileId::from("file-1")
}

/// The file of every test.
pub(in crate::domain) fn file(spec: &Spec) -> &LeniencyFile {
    spec.world.leniency_file(&file_id()).unwrap()
}

fn self_report(occurred_on: Date) -> Command {
    Command::SelfReport {
        id: file_id(),
        enterprise: firm(),
        what: words("循环泵故障，停了二十分钟。"),
        found_how: None,
        measures: words("马上停产并更换。"),
        occurred_on,
        ongoing: false,
        corrected_on: None,
        told_before: None,
        files: Vec::new(),
    }
}

fn reported() -> Spec {
    bureau().after(&contact(), self_report(MONDAY))
}

fn found() -> Spec {
    let open = Command::Open {
        id: file_id(),
        enterprise: firm(),
        origin: Origin::OnSite,
        what: words("废油墨桶没有标签。"),
    };
    bureau().after(&enforcer(), open)
}

fn naming(officers: [&str; 2], reviewer: &str, decider: &str) -> Command {
    Command::Name {
        id: file_id(),
        naming: Naming::four(
            officers.map(|o| (o.into(), line("16080001"))),
            reviewer.into(),
            decider.into(),
        ),
    }
}

fn name() -> Command {
    naming(["enforcer", "second_enforcer"], "legal", "leader")
}

/// The file with its four.
pub(in crate::domain) fn named() -> Spec {
    reported().after(&enforcement_head(), name())
}

/// A label that was missing and put on three days later: minor by the list.
fn label(act_on: Date) -> Act {
    let found_at = At::from_beijing(act_on, 9, 0);
    Act {
        item: Some(ItemId("hazwaste-label".to_owned())),
        act_on,
        act_at: None,
        continuing: false,
        ended_on: None,
        found_at: Some(found_at),
        ordered_at: None,
        order_due_on: None,
        corrected_at: Some(found_at.plus_hours(72)),
        timely: Truth::Yes,
        harm: Harm::None,
        minor: Truth::Unknown,
        established: Truth::Yes,
        suspected_crime: Truth::No,
        was_duty: Truth::No,
        was_duty_why: None,
        no_fault: NoFault::NotPleaded,
        life_health_finance: Truth::No,
        pollution_harm: Truth::No,
        order_text: None,
        text: words("现场两只桶，无渗漏。"),
    }
}

fn record(part: Part) -> Command {
    Command::Record {
        id: file_id(),
        part,
        files: Vec::new(),
    }
}

fn act(act: Act) -> Command {
    record(Part::Act(Box::new(act)))
}

fn judged() -> Command {
    let amount = Decimal::parse("0.3").unwrap();
    record(Part::Judged(Judged {
        findings: BTreeMap::new(),
        measured: [("amount_per_year".to_owned(), amount)].into(),
    }))
}

/// How a condition is left, and why where it is contested.
fn left(state: State, contested: Option<&str>) -> OfCondition {
    OfCondition {
        state,
        evidence: Some(words("照片。")),
        contested: contested.map(words),
    }
}

fn weighing() -> Weighing {
    Weighing {
        exclusions: BTreeSet::new(),
        grounds: BTreeSet::new(),
        factors: BTreeSet::new(),
        evidence: None,
        voluntary: None,
        told_before: None,
        prior: None,
    }
}

fn known() -> Spec {
    named()
        .on(day(11, 30))
        .after(&enforcer(), act(label(MONDAY)))
        .after(&enforcer(), judged())
        .after(&second_enforcer(), record(Part::Weighing(weighing())))
        .after(&enforcer(), shown(&Found::SHOWN))
}

/// Something that shows each of these.
fn shown(all: &[Found]) -> Command {
    let evidence = all.iter().map(|f| (*f, words("照片三张。")));
    record(Part::Findings(Findings {
        evidence: evidence.collect(),
        ..Findings::default()
    }))
}

fn submitted() -> Spec {
    known().after(&enforcer(), Command::Submit { id: file_id() })
}

fn review(agreed: bool) -> Command {
    Command::Review {
        id: file_id(),
        agreed,
        opinion: words("事实清楚，依据充分。"),
    }
}

fn reviewed() -> Spec {
    submitted().after(&legal(), review(true))
}

fn verdict(ruling: Ruling) -> Verdict {
    Verdict {
        ruling,
        reason: None,
        discussed_on: None,
        discussion: None,
        amount: None,
        amount_why: None,
    }
}

fn decide(verdict: Verdict) -> Command {
    Command::Decide {
        id: file_id(),
        verdict,
    }
}

fn serve(education: Option<&str>) -> Command {
    Command::Serve {
        id: file_id(),
        served_on: day(11, 30),
        education: education.map(words),
    }
}

fn recheck(corrected: bool) -> Command {
    Command::Recheck {
        id: file_id(),
        corrected,
        text: words("标签完好。"),
    }
}

/// Decided as proposed, once every base is confirmed.
fn decided() -> Spec {
    let verdict = verdict(Ruling::NoPenaltyMinor);
    filed::filed().after(&leader(), decide(verdict))
}

fn served() -> Spec {
    decided().after(&enforcer(), serve(Some("讲解标签规定。")))
}

/// A file at each point of its life, for the table of who may do what.
pub(in crate::domain) fn states() -> Vec<(&'static str, Spec)> {
    vec![
        ("reported", reported()),
        ("found, nobody named", found()),
        ("being checked, nothing recorded", named()),
        ("being checked, all known", known()),
        ("in legal review", submitted()),
        ("reviewed, bases unconfirmed", reviewed()),
        ("reviewed", reviewed().confirmed()),
        ("reviewed, filed", filed::filed()),
        ("reviewed, more time is asked for", clock::asked()),
        ("reviewed, the firm is told", filed::waiting()),
        (
            "reviewed, the firm asks for a hearing",
            filed::hearing_asked(),
        ),
        ("reviewed, the firm has spoken", filed::spoken()),
        ("decided", decided()),
        ("served", served()),
        ("closed", served().after(&second_enforcer(), recheck(true))),
        ("being checked, order signed", order::signed()),
        ("being checked, order served", order::served()),
        ("being checked, promise on record", after::promised()),
        ("being checked, correction verified", after::verified()),
        ("being checked, seats open to the pools", seat::pooled()),
        ("being checked, an officer left", seat::left()),
        ("served, change proposed", after::proposed()),
        ("served, change reviewed", after::agreed()),
        ("served, change signed", after::signed()),
        ("served, varied", after::varied()),
        ("a penalty, served", amount::penalised()),
        ("revoked", after::revoked(false)),
        ("served, in reconsideration", after::taken_up()),
        ("promise broken, opened again", after::broken()),
    ]
}

#[test]
fn a_report_gets_a_number_a_server_time_and_a_promise() {
    let spec = reported();
    let f = file(&spec);
    assert_eq!(f.number, "MH-2026-0001");
    assert_eq!(f.received_at, Some(start()));
    assert_eq!(f.origin, Some(Origin::SelfReport));
    assert_eq!(f.status, Status::Reported);
    let promise = f.terms.running(TermKind::SelfReportReview).unwrap();
    assert_eq!(promise.due_on(), day(11, 24));
    // nothing it said stands in the event in plain: serialising it before it is sealed is an error
    let events = bureau().when(&contact(), self_report(MONDAY)).accepted();
    assert!(serde_json::to_string(&events[0].event).is_err());
}

#[test]
fn an_act_dated_tomorrow_is_refused_at_its_field() {
    let tomorrow = day(11, 24);
    bureau()
        .when(&contact(), self_report(tomorrow))
        .refused(at("occurred_on", Problem::NotYet(MONDAY)));
    let mut late = label(MONDAY);
    late.act_on = day(12, 1);
    let refused = named().on(day(11, 30)).when(&enforcer(), act(late)).result;
    let Err(Refusal::Fields(faults)) = refused else {
        panic!("{refused:?}");
    };
    assert!(faults.contains(&FieldError {
        field: "act_on",
        problem: Problem::Fact(FactProblem::ActInFuture)
    }));
}

#[test]
fn only_the_firm_reports_and_only_for_itself() {
    let other = Command::SelfReport {
        id: file_id(),
        enterprise: other_firm(),
        what: words("别家的事"),
        found_how: None,
        measures: words("无"),
        occurred_on: MONDAY,
        ongoing: false,
        corrected_on: None,
        told_before: None,
        files: Vec::new(),
    };
    bureau().when(&contact(), other).refused(Refusal::NotFound);
    for who in everybody() {
        if who.role != crate::domain::actor::Role::Enterprise {
            let asked = bureau().when(&who, self_report(MONDAY)).result;
            assert!(asked.is_err(), "{}", who.person.account);
        }
    }
}

#[test]
fn four_different_people_are_named_by_somebody_else() {
    let spec = named();
    let f = file(&spec);
    assert_eq!(f.status, Status::Checking);
    assert!(f.terms.running(TermKind::SelfReportReview).is_none());
    assert!(f.terms.running(TermKind::Decision).is_some());
    // a leader may name as well, and then is none of the four
    reported()
        .when(&leader(), name())
        .refused(at("decider", Problem::NotYourself));
    for who in [
        contact(),
        intake(),
        officer(),
        head(),
        supervisor(),
        legal(),
        admin(),
        auditor(),
    ] {
        assert!(reported().when(&who, name()).result.is_err());
    }
}

#[test]
fn the_same_officer_twice_is_refused() {
    reported()
        .when(
            &enforcement_head(),
            naming(["enforcer", "enforcer"], "legal", "leader"),
        )
        .refused(at("officer_2", Problem::SameTwice));
}

#[test]
fn an_officer_is_not_the_reviewer_and_the_reviewer_not_the_decider() {
    let fault = |field| FieldError {
        field,
        problem: Problem::SameTwice,
    };
    let refused = |command| reported().when(&enforcement_head(), command).result;
    let Err(Refusal::Fields(faults)) = refused(naming(
        ["enforcer", "second_enforcer"],
        "enforcer",
        "leader",
    )) else {
        panic!()
    };
    assert!(faults.contains(&fault("reviewer")));
    let Err(Refusal::Fields(faults)) =
        refused(naming(["enforcer", "second_enforcer"], "legal", "legal"))
    else {
        panic!()
    };
    assert!(faults.contains(&fault("decider")));
    // nor somebody who holds another role
    reported()
        .when(
            &enforcement_head(),
            naming(["enforcer", "officer"], "legal", "leader"),
        )
        .refused(at("officer_2", Problem::NotOffered));
}

#[test]
fn whoever_helped_the_firm_within_twelve_months_is_not_named() {
    let helped = |at: At| {
        let mut spec = reported();
        spec.world
            .put_helpers(firm(), [("leader".into(), at)].into());
        spec.when(&enforcement_head(), name()).result
    };
    assert_eq!(
        helped(At::from_beijing(date(2025, 11, 23), 0, 0)),
        Err(at("decider", Problem::HelpedThisFirm(Some(12))))
    );
    assert!(helped(At::from_beijing(date(2025, 11, 22), 23, 59)).is_ok());
}

#[test]
fn only_the_named_officers_record_facts() {
    let spec = named().on(day(11, 30));
    let why = Refusal::NotFound;
    spec.when(&third_enforcer(), act(label(MONDAY)))
        .refused(why);
    spec.when(&legal(), act(label(MONDAY)))
        .refused(Refusal::Forbidden(Action::RecordLeniencyFacts, Why::Role));
    spec.when(&enforcer(), act(label(MONDAY))).accepted();
}

#[test]
fn the_rule_proposes_once_everything_that_decides_is_known() {
    let spec = named().on(day(11, 30));
    let submit = || Command::Submit { id: file_id() };
    let open = Refusal::NotNow(Action::SubmitLeniencyProposal, NotNow::FactsOpen);
    spec.when(&enforcer(), submit()).refused(open.clone());
    let spec = spec.after(&enforcer(), act(label(MONDAY)));
    spec.when(&enforcer(), submit()).refused(open);
    let spec = known().after(&enforcer(), submit());
    let proposed = file(&spec).proposed.as_ref().unwrap();
    assert_eq!(proposed.proposal.outcome, Outcome::NoPenaltyMinor);
    assert_eq!(proposed.proposal.rule_version, "template-2026-08");
    assert_eq!(proposed.facts.self_reported_at, Some(start()));
    assert!(file(&spec).terms.running(TermKind::LegalReview).is_some());
}

#[test]
fn a_report_after_an_inspection_is_not_voluntary() {
    let clue = |hour| {
        record(Part::Clue(Clue {
            kind: ClueKind::Inspection,
            at: At::from_beijing(MONDAY, hour, 0),
            text: Some(words("现场检查")),
        }))
    };
    let voluntary = |spec: &Spec| {
        let (_, p) = suggestion(file(spec), &spec.world, &spec.facts())
            .unwrap()
            .unwrap();
        p.voluntary.finding
    };
    // reported at 10:05: an inspection at nine came before it, one at eleven after
    assert_eq!(voluntary(&known().after(&enforcer(), clue(9))), Truth::No);
    assert_eq!(voluntary(&known().after(&enforcer(), clue(11))), Truth::Yes);
}

#[test]
fn a_help_case_of_the_firm_is_never_looked_at() {
    let facts = |spec: &Spec| inputs(file(spec), &spec.world, &spec.facts()).unwrap();
    let plain = known();
    let helped = case_in_handling()
        .after(&contact(), self_report(MONDAY))
        .after(&enforcement_head(), name())
        .on(day(11, 30))
        .after(&enforcer(), act(label(MONDAY)))
        .after(&enforcer(), judged())
        .after(&second_enforcer(), record(Part::Weighing(weighing())));
    let (plain, helped) = (facts(&plain), facts(&helped));
    assert_eq!(plain.clues, helped.clues);
    assert_eq!(plain.priors, helped.priors);
}

#[test]
fn an_earlier_decided_file_of_the_firm_is_found_by_itself() {
    let mut spec = known();
    let prior = Prior {
        id: LeniencyFileId::from("file-0"),
        number: "MH-2025-0007".to_owned(),
        item: Some(ItemId("hazwaste-label".to_owned())),
        found_on: date(2025, 12, 18),
    };
    spec.world.put_decided_files(firm(), vec![prior]);
    let (known, p) = suggestion(file(&spec), &spec.world, &spec.facts())
        .unwrap()
        .unwrap();
    assert_eq!(known.priors.len(), 1);
    // not the first within two years: no longer by the list
    assert_ne!(p.deciding.key, "catalogue_conditions_met");
    assert!(
        !p.because
            .iter()
            .any(|r| r.statement.key == "first" && r.holds == Truth::Yes)
    );
}

#[test]
fn a_ground_without_evidence_is_refused() {
    let mut claimed = weighing();
    claimed
        .grounds
        .insert(crate::domain::leniency::rule::GroundKind::ReducedHarm);
    known()
        .when(&enforcer(), record(Part::Weighing(claimed.clone())))
        .refused(at("evidence", Problem::Missing));
    claimed.evidence = Some(words("照片三张"));
    known()
        .when(&enforcer(), record(Part::Weighing(claimed)))
        .accepted();
}

#[test]
fn another_item_forgets_findings_on_the_old_ones_conditions() {
    let mut other = label(MONDAY);
    other.item = Some(ItemId("dust-uncovered".to_owned()));
    let spec = known().after(&enforcer(), act(other));
    let facts = file(&spec).facts.as_ref().unwrap();
    assert!(facts.measured.is_empty() && facts.conditions.is_empty());
    // a finding on a condition the item does not have is refused
    let strange = record(Part::Judged(Judged {
        findings: [("filed".to_owned(), left(State::NotMet, None))].into(),
        measured: BTreeMap::new(),
    }));
    spec.when(&enforcer(), strange)
        .refused(at("", Problem::Fact(FactProblem::NoSuchCondition)));
}

#[test]
fn each_condition_keeps_a_reason_of_its_own_where_it_is_contested() {
    let mut of = label(MONDAY);
    of.item = Some(ItemId("building-unapproved".to_owned()));
    let findings = [
        (
            "under_construction".to_owned(),
            left(State::Met, Some("企业认为已经竣工，现场未竣工。")),
        ),
        ("no_pollutant".to_owned(), left(State::Met, None)),
    ];
    let judged = record(Part::Judged(Judged {
        findings: findings.into(),
        measured: BTreeMap::new(),
    }));
    let spec = known()
        .after(&enforcer(), act(of))
        .after(&enforcer(), judged);
    let f = file(&spec);
    let found = &f.facts.as_ref().unwrap().conditions;
    let reason = |id: &str| found.iter().find(|c| c.id == id).unwrap().reason.clone();
    let kept = contested_condition("under_construction");
    assert_eq!(reason("under_construction"), Some(kept.clone()));
    assert_eq!(reason("no_pollutant"), None);
    assert!(f.notes.contains_key(&kept));
}

#[test]
fn review_agrees_or_sends_it_back_to_the_officers() {
    let back = submitted().after(&legal(), review(false));
    assert_eq!(file(&back).status, Status::Checking);
    assert!(file(&back).terms.running(TermKind::LegalReview).is_none());
    back.when(&enforcer(), act(label(MONDAY))).accepted();
    assert_eq!(file(&reviewed()).status, Status::Reviewed);
    // nobody decides before
    submitted()
        .when(&leader(), decide(verdict(Ruling::NoPenaltyMinor)))
        .refused(Refusal::NotNow(
            Action::DecideLeniency,
            NotNow::Stage("in_review".into()),
        ));
    // and the reviewer does not decide
    reviewed()
        .when(&legal(), decide(verdict(Ruling::NoPenaltyMinor)))
        .refused(Refusal::Forbidden(Action::DecideLeniency, Why::Role));
}

#[test]
fn nothing_is_decided_on_what_the_legal_section_has_not_confirmed() {
    let spec = reviewed();
    let refused = spec
        .when(&leader(), decide(verdict(Ruling::NoPenaltyMinor)))
        .result;
    let Err(Refusal::NotNow(Action::DecideLeniency, NotNow::Unconfirmed(rows))) = refused else {
        panic!("{refused:?}");
    };
    assert!(rows.contains(&"apl-33-1-minor".to_owned()));
    assert!(rows.contains(&"hazwaste-label".to_owned()));
    // so the button is not there either
    let offered = available(file(&spec), &spec.world, &leader(), &spec.facts());
    assert!(!offered.contains(&Action::DecideLeniency));
}

#[test]
fn a_legal_officer_confirms_rows_and_the_edition_gets_a_new_name() {
    let check = |row: &str| {
        reference::Command::ConfirmLegal(LegalCheck {
            rows: [row.to_owned()].into(),
            text: line("国家法律法规数据库，2026年11月"),
        })
    };
    let events = bureau().when(&legal(), check("code-1175")).accepted();
    let kinds: Vec<&str> = events.iter().map(|e| e.event.kind()).collect();
    assert_eq!(
        kinds,
        ["rulebook.leniency_adopted", "rulebook.leniency_confirmed"]
    );
    let spec = bureau().given(events);
    let Some(crate::domain::world::State::Reference(edition)) =
        spec.world.state(&only(Noun::Rulebook))
    else {
        panic!()
    };
    let book = edition.leniency.as_ref().unwrap();
    assert!(book.is_confirmed("code-1175") && !book.is_confirmed("code-1107"));
    assert_ne!(book.rules.version, "template-2026-08");
    bureau()
        .when(&legal(), check("no-such-row"))
        .refused(at("rows", Problem::NotOffered));
    for who in [enforcer(), leader(), admin(), enforcement_head()] {
        assert!(bureau().when(&who, check("code-1175")).result.is_err());
    }
}

#[test]
fn an_officers_own_finding_is_told_to_nobody_before_it_is_named() {
    let spec = found();
    let subject = subject_of(file(&spec));
    let seen: Vec<String> = everybody()
        .iter()
        .filter(|who| sees(who, Noun::LeniencyFile, &subject))
        .map(|who| who.person.account.0.clone())
        .collect();
    assert_eq!(
        seen,
        [
            "contact",
            "enforcer",
            "enforcement_head",
            "leader",
            "system"
        ]
    );
}

fn readers(spec: &Spec) -> (Vec<String>, Vec<String>) {
    let subject = subject_of(file(spec));
    let names = |who: Vec<Actor>| who.into_iter().map(|w| w.person.account.0).collect();
    let all = everybody();
    let pick = |test: &dyn Fn(&Actor) -> bool| -> Vec<Actor> {
        all.iter().filter(|w| test(w)).cloned().collect()
    };
    (
        names(pick(&|w| sees(w, Noun::LeniencyFile, &subject))),
        names(pick(&|w| opens(w, &subject))),
    )
}

#[test]
fn the_wall_before_and_after_the_four_are_named() {
    let (seen, opened) = readers(&reported());
    assert_eq!(seen, ["contact", "enforcement_head", "leader", "system"]);
    // whoever names them sees that it is there, and reads nothing of it
    assert_eq!(opened, ["contact", "system"]);
    let (seen, opened) = readers(&named());
    let four = [
        "contact",
        "enforcer",
        "second_enforcer",
        "leader",
        "legal",
        "system",
    ];
    assert_eq!(seen, four);
    assert_eq!(opened, four);
}

/// A button exists exactly when its command would be accepted (design §6.4).
#[test]
fn buttons_are_true() {
    for (state, spec) in states() {
        for who in everybody() {
            let f = file(&spec);
            let open = f.vacant.keys().next().copied().unwrap_or(Seat::Second);
            let sits = f
                .seats
                .people()
                .next()
                .map_or(Seat::First, |(seat, _)| seat);
            let offered = available(file(&spec), &spec.world, &who, &spec.facts());
            let commands = [
                name(),
                seat::vacate(sits, Vacated::Away),
                seat::fill(open, Some("third_enforcer")),
                seat::take(),
                act(label(MONDAY)),
                Command::Submit { id: file_id() },
                review(true),
                decide(verdict(Ruling::NoPenaltyMinor)),
                serve(Some("讲解标签规定。")),
                recheck(true),
                after::commit(),
                after::verify(true),
                after::vary(Ruling::Lighten),
                after::review(true),
                Command::SignChange { id: file_id() },
                after::serve_change(),
                after::file_remedy(),
                after::end_remedy(crate::domain::leniency_file::RemedyResult::Withdrawn),
            ];
            for command in commands {
                let action = command.action();
                let asked = crate::domain::command::Command::from(command);
                let result = asked.decide(&spec.world, &who, &spec.facts());
                // the leader who names others is told at the field not to name themselves
                let open = matches!(result, Ok(_) | Err(Refusal::Fields(_)));
                let (shown, name) = (offered.contains(&action), action.key());
                assert_eq!(shown, open, "{state}: {name} of {who:?}: {result:?}");
            }
        }
    }
}

/// What follows a decision, from the events alone.
#[test]
fn a_decision_is_served_with_education_and_rechecked() {
    let spec = reviewed();
    let done = super::Done {
        by: leader().person,
        at: spec.now,
    };
    let decision = |ruling| super::Decision {
        ruling,
        number: None,
        articles: Vec::new(),
        departs: false,
        reason: None,
        discussed_on: None,
        discussion: None,
        amount: None,
        benchmark: None,
        amount_why: None,
        compared: None,
        non_filing: false,
        done: done.clone(),
    };
    let decided = |ruling| {
        let event = Event::Decided {
            decision: decision(ruling),
            number: None,
        };
        spec.clone().given([on(file_id().stream(), event)])
    };
    let minor = decided(Ruling::NoPenaltyMinor);
    minor
        .when(&enforcer(), serve(None))
        .refused(at("education", Problem::Missing));
    let served = minor.after(&enforcer(), serve(Some("讲解标签规定。")));
    assert_eq!(file(&served).status, Status::Served);
    let recheck = file(&served).terms.running(TermKind::Recheck).unwrap();
    assert_eq!(recheck.due_on(), day(12, 30));
    let again = Command::Recheck {
        id: file_id(),
        corrected: false,
        text: words("标签又缺失。"),
    };
    let closed = served.after(&second_enforcer(), again);
    assert_eq!(file(&closed).status, Status::Closed);
    assert!(!file(&closed).recheck.as_ref().unwrap().corrected);
    // where leniency does not apply nothing is rechecked here
    let other = decided(Ruling::NotApplicable).after(&enforcer(), serve(None));
    assert_eq!(file(&other).status, Status::Closed);
    assert!(file(&other).terms.running(TermKind::Recheck).is_none());
}

/// 行政处罚法 art. 61 and 85: within seven working days.
#[test]
fn a_decision_reaches_the_firm_within_seven_working_days() {
    let service = |spec: &Spec| file(spec).terms.running(TermKind::Service).cloned();
    let term = service(&decided()).unwrap();
    assert_eq!(term.due_on(), day(12, 9));
    assert!(service(&reviewed()).is_none());
    assert!(service(&served()).is_none());
}

#[test]
fn an_exclusion_of_statute_closes_the_way() {
    let mut w = weighing();
    w.exclusions.insert(ExclusionKind::DataFraud);
    let spec = known().after(&enforcer(), record(Part::Weighing(w)));
    let (_, p) = suggestion(file(&spec), &spec.world, &spec.facts())
        .unwrap()
        .unwrap();
    assert_eq!(Ruling::of(p.outcome), Some(Ruling::Lighten));
    assert!(!Ruling::NoPenaltyMinor.follows(&p));
}

/// Where every base is confirmed, the decider decides; departing needs a reason and a discussion.
#[test]
fn departing_from_the_proposal_needs_a_reason_and_a_discussion() {
    let spec = filed::filed();
    let ask = |v: Verdict| spec.when(&leader(), decide(v)).result;
    let events = ask(verdict(Ruling::NoPenaltyMinor)).unwrap();
    let kinds: Vec<&str> = events.iter().map(|e| e.event.kind()).collect();
    let term = "leniency_file.term";
    assert_eq!(kinds, ["leniency_file.decided", term, term]);
    let crate::domain::event::Event::LeniencyFile(Event::Decided { decision, number }) =
        &events[0].event
    else {
        panic!()
    };
    assert_eq!(number.as_ref().unwrap().text, "示环不罚〔2026〕1号");
    assert!(!decision.departs && !decision.articles.is_empty());

    let Err(Refusal::Fields(faults)) = ask(verdict(Ruling::Lighten)) else {
        panic!()
    };
    let fields: Vec<&str> = faults.iter().map(|f| f.field).collect();
    assert_eq!(fields, ["ruling", "reason", "discussed_on", "discussion"]);
    // the firm is told of a penalty first
    let spec = filed::told(&spec, Ruling::Lighten, Some(20_000));
    let spec = spec.after(&contact(), filed::answer(None, false));
    let ask = |v: Verdict| spec.when(&leader(), decide(v)).result;
    let reasoned = |on| Verdict {
        reason: Some(words("同类屡有发生。")),
        discussed_on: Some(on),
        discussion: Some(words("三人参加，一致同意。")),
        amount: Some(line("20000")),
        amount_why: Some(words("后果已经消除，从低。")),
        ..verdict(Ruling::Lighten)
    };
    assert_eq!(
        ask(reasoned(day(12, 1))),
        Err(at("discussed_on", Problem::NotYet(day(11, 30))))
    );
    let events = ask(reasoned(day(11, 30))).unwrap();
    let crate::domain::event::Event::LeniencyFile(Event::Decided { decision, number }) =
        &events[0].event
    else {
        panic!()
    };
    // no paper of this system: the penalty has its own
    assert!(decision.departs);
    assert_eq!(number.as_ref().unwrap().text, "示环罚决〔2026〕1号");
}
