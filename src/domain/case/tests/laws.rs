//! Whatever is asked by whomever, in whatever order: what always holds.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use proptest::prelude::*;

use super::buttons::buttons_are_true;
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::case::{self, Case, Closing, Event, Finding, Reopened, Stage};
use crate::domain::command::Command;
use crate::domain::complaint::{self, Channel, Solved, Status};
use crate::domain::event::{Emitted, Event as Any};
use crate::domain::ids::{CaseId, ComplaintId, StreamId, UnitId};
use crate::domain::spec::*;
use crate::domain::term::{TermEvent, TermId, TermKind, Terms};

const COMPLAINTS: [&str; 3] = ["complaint-1", "complaint-2", "complaint-3"];
const CASES: [&str; 2] = ["case-1", "case-2"];
const UNITS: [&str; 4] = ["daqi", "shui", "ducha", "zhidui"];

/// One step: who, what, about which, and how long after the step before.
#[derive(Clone, Debug)]
struct Step {
    who: usize,
    what: usize,
    complaint: usize,
    case: usize,
    detail: usize,
    hours: i64,
}

fn step() -> impl Strategy<Value = Step> {
    let hours = prop_oneof![12 => 0..2_i64, 4 => 8..40_i64, 1 => 100..900_i64];
    // most steps are taken by somebody who may take them: a random person gets nowhere
    let who = prop_oneof![1 => 0..64_usize, 4 => Just(usize::MAX)];
    let detail = 0..256_usize;
    // mostly what a page offers, and the firms' words; now and then anything at all
    let what = prop_oneof![
        6 => Just(OFFERED),
        3 => prop_oneof![
            18 => prop_oneof![Just(0_usize), Just(2), Just(4), Just(7), Just(9), Just(11)],
            // silence that accepts, an entry made void, restored, put right; a case merged into the other
            1 => prop_oneof![1 => Just(18_usize), 1 => Just(19), 2 => Just(20), 1 => Just(21)],
            // an answer opened, a note struck through, a look at what was referred
            2 => prop_oneof![Just(23_usize), Just(24), Just(25)],
            // a review that goes to the pool
            2 => Just(26_usize),
            2 => Just(22_usize),
        ],
        1 => 0..30_usize,
    ];
    let case = prop_oneof![3 => Just(0_usize), 1 => Just(1)];
    let complaint = prop_oneof![2 => Just(0_usize), 1 => Just(1), 1 => Just(2)];
    (who, what, complaint, case, detail, hours).prop_map(
        |(who, what, complaint, case, detail, hours)| Step {
            who,
            what,
            complaint,
            case,
            detail,
            hours,
        },
    )
}

/// The step takes a button that some page shows now.
const OFFERED: usize = usize::MAX;

/// The command of a button that is offered to somebody, varied where its form has a choice.
fn offered(step: &Step, spec: &Spec) -> Option<Command> {
    let id = CaseId::from(CASES[step.case]);
    let case = spec.world.case(&id).ok()?;
    let facts = spec.facts();
    let offered: BTreeSet<Action> = everybody()
        .iter()
        .flat_map(|who| case::available(case, who, &facts))
        .collect();
    // these are nearly always there and lead nowhere, or only back
    let dull = [
        Action::NoteCase,
        Action::CorrectCase,
        Action::ReassignCase,
        Action::RecallAnswer,
        Action::ReferCase,
        Action::EscalateCase,
    ];
    let lively = |a: &Action| step.detail.is_multiple_of(8) || !dull.contains(a);
    let offered: Vec<Action> = offered.into_iter().filter(lively).collect();
    let action = *offered.get(step.detail % offered.len().max(1))?;
    let mut command = well_formed(action, spec, &id);
    if let case::Command::FollowUp { finding, .. } = &mut command {
        *finding = Finding::ALL[step.detail % Finding::ALL.len()];
    }
    Some(command.into())
}

fn unverified(spec: &Spec, id: &ComplaintId) -> bool {
    let said = spec.world.complaint(id);
    said.is_ok_and(|c| c.contact_check.is_open())
}

/// The command of a step.
fn command(step: &Step, spec: &Spec) -> Command {
    let complaint = ComplaintId::from(COMPLAINTS[step.complaint]);
    let id = CaseId::from(CASES[step.case]);
    let unit = UNITS[step.detail % UNITS.len()];
    let mut assignment = if unit == "zhidui" {
        to_officer(unit, "help_officer")
    } else {
        to_unit(unit)
    };
    if step.detail.is_multiple_of(3) {
        let support = UNITS[(step.detail + 1) % UNITS.len()];
        assignment.supporting = [UnitId::from(support)].into();
    }
    let firm_of = if step.complaint == 1 {
        other_firm()
    } else {
        firm()
    };
    let closing = Closing::ALL[step.detail % Closing::ALL.len()];
    let finding = Finding::ALL[step.detail % Finding::ALL.len()];
    match step.what {
        // nothing else can happen to it any more
        _ if advised(spec, &complaint) => complaint::Command::CheckWithdrawal {
            id: complaint,
            advised: step.detail.is_multiple_of(2),
            text: words("问过企业"),
        }
        .into(),
        _ if awaited(spec, &complaint) => complaint::Command::LookAgain {
            id: complaint,
            result: words("已转办"),
            next: None,
        }
        .into(),
        0 if step.detail % 3 == 2 => first_word(&complaint, &format!("{complaint}-firm")).into(),
        0 | 1 => {
            let channel = if step.what == 0 {
                Channel::Web
            } else {
                Channel::Window
            };
            changed(register(&complaint, firm_of, channel), |r| {
                *r.complains_of = (step.detail.is_multiple_of(5)).then(|| UnitId::from("shui"));
                *r.answered = (step.detail % 4 == 1).then(|| words("可以。"));
            })
            .into()
        }
        2 | 3 => {
            let theme = if step.detail.is_multiple_of(7) {
                "inspection_practice"
            } else {
                "eia"
            };
            open_under(theme, &id, &complaint, assignment).into()
        }
        4 | 5 => case::Command::Join { id, complaint }.into(),
        6 => case::Command::Assign { id, assignment }.into(),
        7 | 8 => settle(&complaint, Solved::Yes).into(),
        9 => settle(&complaint, Solved::No).into(),
        10 if step.detail.is_multiple_of(3) => supply(&complaint).into(),
        10 => complaint::Command::Withdraw {
            id: complaint,
            reason: words("不办了"),
            advised: step.detail.is_multiple_of(2),
        }
        .into(),
        11 => complaint::Command::CountAsSilent { id: complaint }.into(),
        12 => {
            let referred = !step.detail.is_multiple_of(3);
            let calendar = spec.facts().calendar();
            let look_on = calendar.add_working_days(spec.facts().today(), 5).due;
            complaint::Command::Decline {
                id: complaint,
                reason: words("不属职责"),
                instead: line("市场监管局"),
                letter: referred.then(|| line("示环函〔2026〕1号")),
                look_on: referred.then_some(look_on),
            }
            .into()
        }
        13..=15 => case::Command::Answer {
            id,
            complaint,
            text: words("答复"),
            open_measures: Some(words("另行办理")),
        }
        .into(),
        16 => case::Command::FollowUp {
            id,
            finding,
            text: words("回访"),
        }
        .into(),
        17 => case::Command::CloseOut {
            id,
            closing,
            checks: case::Check::ALL
                .iter()
                .map(|c| c.key().to_owned())
                .collect(),
            text: words("核实"),
        }
        .into(),
        18 => complaint::Command::DeemAccepted { id: complaint }.into(),
        19 => complaint::Command::Void {
            id: complaint,
            why: complaint::VoidReason::Double,
            reason: words("重复登记"),
        }
        .into(),
        20 => complaint::Command::Restore {
            id: complaint,
            reason: words("不是同一件"),
        }
        .into(),
        21 if unverified(spec, &complaint) => complaint::Command::CheckContact {
            id: complaint,
            reached: step.detail.is_multiple_of(2),
            note: line("回拨总机"),
        }
        .into(),
        21 if step.detail % 3 == 2 => complaint::Command::ShowContact { id: complaint }.into(),
        21 => mend_contact_of(complaint).into(),
        23 => complaint::Command::OpenAnswer { id: complaint }.into(),
        24 if spec.world.case(&id).is_ok_and(|c| c.notes.is_empty()) => {
            well_formed(Action::NoteCase, spec, &id).into()
        }
        24 => case::Command::StrikeNote {
            id,
            n: 1,
            reason: line("记错了"),
            replacement: (step.detail.is_multiple_of(2)).then(|| words("更正")),
        }
        .into(),
        25 => case::Command::LookAtReferral {
            id,
            n: 1,
            result: words("没有进展"),
            next: None,
        }
        .into(),
        26 => case::Command::PassToPool { id }.into(),
        // what was merged is taken out again half of the time
        22 => match spec.world.case(&id) {
            Ok(case) if !case.taken_over.is_empty() && step.detail.is_multiple_of(2) => {
                well_formed(Action::UndoMerge, spec, &id).into()
            }
            _ => merge(&CaseId::from(CASES[1 - step.case]), &id).into(),
        },
        n => {
            let actions = case::ACTIONS;
            let action = actions[(n + step.detail) % actions.len()];
            well_formed(action, spec, &id).into()
        }
    }
}

/// Whether somebody is to look whether the firm was advised to withdraw.
fn advised(spec: &Spec, id: &ComplaintId) -> bool {
    let said = spec.world.complaint(id);
    said.is_ok_and(|c| complaint::possible(c, &spec.world, Action::CheckWithdrawal).is_ok())
}

/// Whether somebody is to look what became of the letter by which a complaint was referred.
fn awaited(spec: &Spec, id: &ComplaintId) -> bool {
    let said = spec.world.complaint(id);
    said.is_ok_and(|c| c.terms.running(TermKind::ReferredReview).is_some())
}

/// What must be remembered to see that it never changes.
#[derive(Default)]
struct Memory {
    promised: BTreeMap<(StreamId, TermId), Date>,
    objected: BTreeSet<(StreamId, UnitId)>,
}

impl Memory {
    /// Of a world that did not begin with a walk.
    fn of(spec: &Spec) -> Memory {
        let mut memory = Memory::default();
        let mut promise = |stream: StreamId, terms: &Terms| {
            for term in terms.all() {
                let key = (stream.clone(), term.id().clone());
                memory.promised.insert(key, term.promised_on());
            }
        };
        for id in CASES.map(CaseId::from) {
            if let Ok(case) = spec.world.case(&id) {
                promise(id.stream(), &case.terms);
            }
        }
        for id in COMPLAINTS.map(ComplaintId::from) {
            if let Ok(said) = spec.world.complaint(&id) {
                promise(id.stream(), &said.terms);
            }
        }
        memory
    }

    fn take(&mut self, before: &Spec, emitted: &[Emitted]) {
        for e in emitted {
            let entry = match &e.event {
                Any::Case(Event::Term { entry, .. }) => Some(entry),
                Any::Complaint(complaint::Event::Term { entry }) => Some(entry),
                _ => None,
            };
            if let Some(TermEvent::Started {
                term, promised_on, ..
            }) = entry
            {
                let first = self
                    .promised
                    .insert((e.stream.clone(), term.clone()), *promised_on);
                assert_eq!(first, None, "a clock starts once");
            }
            match &e.event {
                Any::Case(Event::Objected { unit, .. }) => {
                    let first = self.objected.insert((e.stream.clone(), unit.clone()));
                    assert!(first, "{unit} objected twice");
                }
                Any::Case(Event::ClosedOut { by, .. } | Event::Returned { by, .. }) => {
                    let case = before.world.case(&CaseId(e.stream.id.clone())).unwrap();
                    assert!(
                        !case.acted.contains(&by.account),
                        "who handled does not review"
                    );
                    assert_ne!(case.handler.as_ref().map(|h| &h.account), Some(&by.account));
                }
                Any::Case(Event::Assigned { lead, officer, .. }) if lead.as_str() == "zhidui" => {
                    assert!(officer.is_some(), "behind the wall somebody is named");
                }
                _ => {}
            }
        }
    }
}

fn check_case(id: &CaseId, case: &Case, spec: &Spec, memory: &Memory) {
    let open = |kind| case.terms.open().filter(|t| t.kind() == kind).count();
    let only = |kinds: &[TermKind]| {
        for term in case.terms.open() {
            assert!(
                kinds.contains(&term.kind()),
                "{:?}: {} is open",
                case.stage,
                term.id()
            );
        }
    };
    use TermKind::*;
    match case.stage {
        Stage::Triage => only(&[ObjectionDecision, Resolution, ReferredReview]),
        Stage::Assigned => {
            only(&[
                Resolution,
                Acknowledgement,
                ReferredReview,
                Support,
                ExtensionDecision,
            ]);
            assert_eq!(open(Acknowledgement), 1);
        }
        Stage::Handling => {
            only(&[
                Resolution,
                Rework,
                ReferredReview,
                Support,
                ExtensionDecision,
            ]);
            assert!(
                case.terms.open().next().is_some(),
                "what is handled has a clock"
            );
            let can = case.lines.values().any(|l| case.can_answer(l));
            assert!(can, "somebody can be answered");
        }
        Stage::Parked => {
            only(&[Resolution, Rework, ParkedReview, ReferredReview, Support]);
            assert_eq!(open(ParkedReview), 1, "what is parked is looked at again");
            let answered = case.live().any(|(_, l)| l.status == Status::Answered);
            assert!(!answered, "an answer that waits is not put away");
        }
        Stage::Answered => only(&[ReferredReview]),
        Stage::Review => {
            only(&[Review, PoolReview, ReferredReview]);
            assert_eq!(open(Review) + open(PoolReview), 1);
            assert_eq!(
                open(PoolReview) == 1,
                !case.review_pool.is_empty(),
                "the pool has a clock of its own, and nobody else has it"
            );
            assert!(
                case.live().all(|(_, l)| l.status.is_settled()),
                "all settled in review"
            );
            assert_eq!(case.reopened, Reopened::No);
        }
        Stage::Closed => {
            only(&[FollowUp]);
            assert!(case.closing.is_some());
        }
        Stage::Withdrawn | Stage::Void | Stage::Merged => only(&[]),
    }
    assert!(open(Resolution) <= 1);
    let asked = case.terms.running(Resolution).and_then(|t| t.asked());
    assert_eq!(
        case.extension.is_some(),
        asked.is_some(),
        "a request waits as long as its clock"
    );
    assert_eq!(
        case.extension.is_some(),
        open(ExtensionDecision) == 1,
        "who decides on a request has a clock as long as it waits"
    );
    assert_eq!(case.parked.is_some(), case.stage == Stage::Parked);
    assert!(case.parking.is_none() || case.extension.is_none());
    if let Some(lead) = case.lead.as_ref().filter(|_| case.stage != Stage::Triage) {
        let complained = case.complained_units(&REFERENCE);
        let part = case.parts().into_iter().find(|u| complained.contains(u));
        assert_eq!(part, None, "the unit complained of has a part in it");
        let able = REFERENCE.conduct_leads(&complained, day(11, 23));
        assert!(
            able.is_none_or(|able| able.contains(lead)),
            "what complains of a unit is led by one that takes such complaints"
        );
    }
    for term in case.terms.all() {
        let promised = memory.promised[&(id.stream(), term.id().clone())];
        assert_eq!(term.promised_on(), promised, "a promise never changes");
    }
    for (complaint, line) in &case.lines {
        // what was void and is restored is sorted again, somewhere else
        if line.status == Status::Void {
            continue;
        }
        let said = spec.complaint(complaint);
        assert_eq!(said.status, line.status, "case and complaint tell the same");
        assert_eq!(said.case.as_ref(), Some(id));
        assert_eq!(said.disputes(), line.disputes as usize);
    }
}

fn check_complaint(id: &ComplaintId, spec: &Spec, memory: &Memory) {
    let Ok(said) = spec.world.complaint(id) else {
        return;
    };
    let open: Vec<TermKind> = said.terms.open().map(|t| t.kind()).collect();
    let expected: &[TermKind] = match said.status {
        // restored after its first feedback was given
        Status::Registered if open.len() == 1 => &[TermKind::Acceptance],
        Status::Registered => &[TermKind::Acceptance, TermKind::FirstFeedback],
        Status::InCase if open.is_empty() => &[],
        Status::InCase => &[TermKind::FirstFeedback],
        Status::Answered => &[TermKind::Confirmation],
        Status::Disputed if said.case.is_none() => &[TermKind::Acceptance],
        Status::Declined if open.is_empty() => &[],
        // what was referred by a letter is looked at again
        Status::Declined => &[TermKind::ReferredReview],
        Status::Disputed => &[],
        Status::Confirmed | Status::Silent | Status::Withdrawn | Status::Void => &[],
    };
    assert_eq!(open, expected, "{:?}", said.status);
    for term in said.terms.all() {
        assert_eq!(
            term.promised_on(),
            memory.promised[&(id.stream(), term.id().clone())]
        );
    }
    if said.case.is_none() {
        assert!(!matches!(said.status, Status::InCase));
    }
}

/// One walk from this world on; every button is tried for each of these people after each step.
fn run(mut spec: Spec, steps: &[Step], tally: &mut BTreeMap<&'static str, u32>, lookers: &[Actor]) {
    let mut memory = Memory::of(&spec);
    let people = everybody();
    for step in steps {
        spec.now = spec.now.plus_hours(step.hours);
        let wanted = match step.what {
            OFFERED => offered(step, &spec),
            _ => Some(command(step, &spec)),
        };
        let Some(command) = wanted else { continue };
        // ids are made by the server and never used twice
        let taken = match &command {
            Command::Complaint(
                complaint::Command::Register { id, .. }
                | complaint::Command::RegisterUnverified { id, .. },
            ) => spec.world.complaint(id).is_ok(),
            Command::Case(case::Command::Open { id, .. }) => spec.world.case(id).is_ok(),
            _ => false,
        };
        if taken {
            continue;
        }
        let asked_by: Vec<&Actor> = match people.get(step.who) {
            Some(who) => vec![who],
            None => {
                let n = (step.detail + step.what.min(50)) % people.len();
                people[n..].iter().chain(&people[..n]).collect()
            }
        };
        let emitted = asked_by
            .into_iter()
            .find_map(|who| spec.when(who, command.clone()).result.ok());
        let Some(emitted) = emitted else { continue };
        for e in &emitted {
            *tally.entry(e.event.kind()).or_default() += 1;
        }
        memory.take(&spec, &emitted);
        let touched: BTreeSet<StreamId> = emitted.iter().map(|e| e.stream.clone()).collect();
        spec = spec.given(emitted);
        for id in CASES.map(CaseId::from) {
            // the buttons of a case follow from its own stream, and from what was just said in it
            if !touched.contains(&id.stream()) {
                continue;
            }
            if let Ok(case) = spec.world.case(&id) {
                check_case(&id, case, &spec, &memory);
            }
            for who in lookers {
                buttons_are_true(&spec, &id, who, "random");
            }
        }
        for id in COMPLAINTS.map(ComplaintId::from) {
            check_complaint(&id, &spec, &memory);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..Default::default() })]

    #[test]
    fn what_always_holds(two in any::<bool>(), steps in prop::collection::vec(step(), 1..70)) {
        let spec = if two { two_cases() } else { bureau() };
        run(spec, &steps, &mut BTreeMap::new(), &everybody());
    }
}

/// The random walks are worth something only if they get everywhere, and soon.
#[test]
fn random_walks_reach_every_event_of_a_case() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let kinds = case::Event::KINDS.iter().chain(complaint::Event::KINDS);
    // consultations, orders, plans and measures have tests of their own; they only tell the case how they stand
    let told = ["case.consult", "case.supervis", "case.plan", "case.measure"];
    let own = |kind: &str| !told.iter().any(|t| kind.starts_with(t));
    let wanted: Vec<&str> = kinds.map(|(kind, _)| *kind).filter(|k| own(k)).collect();
    let mut runner = TestRunner::deterministic();
    let mut tally = BTreeMap::new();
    for n in 0..300 {
        let steps = prop::collection::vec(step(), 70).new_tree(&mut runner);
        let from = if n % 2 == 0 { bureau() } else { two_cases() };
        run(from, &steps.unwrap().current(), &mut tally, &[]);
        if wanted.iter().all(|kind| tally.contains_key(kind)) {
            return;
        }
    }
    let missing: Vec<_> = wanted
        .into_iter()
        .filter(|kind| !tally.contains_key(kind))
        .collect();
    panic!("never happened: {missing:?}\n{tally:?}");
}
