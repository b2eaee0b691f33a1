//! Given, when, then: a small bureau of the shipped profile `shili` at a fixed instant, for tests of the rules.
//!
//! ```text
//! case_assigned().when(&officer(), acknowledge()).then([on_case(…), …]);
//! case_assigned().when(&leader(), acknowledge()).refused(Refusal::Forbidden(…));
//! ```

mod commands;
mod people;
mod states;

use std::collections::BTreeMap;
use std::sync::LazyLock;

pub use commands::*;
use jiff::civil::{Date, date};
pub use people::*;
pub use states::*;

use super::account;
use super::actor::Actor;
use super::calendar::Calendar;
use super::case::{self, Case, Difficulty};
use super::claims;
use super::command::Command;
use super::complaint::{self, Complaint};
use super::event::{Emitted, on};
use super::ids::{AccountId, CaseId, ComplaintId};
use super::leniency::rule::RuleBook;
use super::number::Number;
use super::reference::{Paper, Reference};
use super::refusal::Refusal;
use super::rulebook::{Rulebook, TermKey};
use super::term::{TermEvent, TermId, TermKind};
use super::time::At;
use super::world::{Facts, Need, State, World};

/// The data in force in every test of a rule.
pub static REFERENCE: LazyLock<Reference> = LazyLock::new(|| Reference {
    applies_to_open: false,
    rulebook: Rulebook::shipped("shili").unwrap(),
    calendar: Calendar::shipped().unwrap(),
    leniency: RuleBook::shipped().unwrap(),
});

/// The same, once the legal section has confirmed every row of the leniency rulebook.
pub static CONFIRMED: LazyLock<Reference> = LazyLock::new(|| {
    let mut reference = REFERENCE.clone();
    let rows = reference.leniency.rows().map(|(row, _)| row.to_owned());
    let rows: Vec<String> = rows.collect();
    reference.leniency.confirm(&rows);
    reference
});

/// The day on which every test begins: a Monday, with no day off in the two weeks after it.
pub const MONDAY: Date = date(2026, 11, 23);

/// The instant at which every test begins.
pub fn start() -> At {
    At::from_beijing(MONDAY, 10, 5)
}

/// A date of that November or December, told by month and day.
pub fn day(month: i8, day: i8) -> Date {
    date(2026, month, day)
}

/// Everything that is known before a command.
#[derive(Clone, Debug)]
pub struct Spec {
    /// All streams, numbers and holders.
    pub world: World,
    /// The time of the next command.
    pub now: At,
    /// The data in force.
    pub reference: &'static Reference,
}

impl Spec {
    /// Nothing has happened yet.
    pub fn empty() -> Spec {
        Spec {
            world: World::default(),
            now: start(),
            reference: &REFERENCE,
        }
    }

    /// The facts of this moment.
    pub fn facts(&self) -> Facts<'static> {
        Facts {
            now: self.now,
            reference: self.reference,
        }
    }

    /// The legal section has confirmed every row.
    pub fn confirmed(mut self) -> Spec {
        self.reference = &CONFIRMED;
        self
    }

    /// These events have happened too.
    pub fn given(mut self, emitted: impl IntoIterator<Item = Emitted>) -> Spec {
        for e in emitted {
            for unique in claims::uniques(&e.event) {
                self.world.put_holder(unique, Some(e.stream.to_string()));
            }
            self.world.apply(&[e]);
        }
        self
    }

    /// It is 10:05 of that day.
    pub fn on(mut self, day: Date) -> Spec {
        self.now = At::from_beijing(day, 10, 5);
        self
    }

    /// It is that time of the same day.
    pub fn at(mut self, hour: i8, minute: i8) -> Spec {
        self.now = At::from_beijing(self.now.beijing_date(), hour, minute);
        self
    }

    /// Somebody asks. Decided on what the command says it needs, and nothing else.
    #[track_caller]
    pub fn when(&self, actor: &Actor, command: impl Into<Command>) -> Outcome {
        let command = command.into();
        let facts = self.facts();
        let loaded = self.loaded(&command);
        let result = command.clone().decide(&loaded, actor, &facts);
        let mut all = self.world.clone();
        for need in command.needs(&loaded, &facts) {
            match need {
                Need::Works(who) => all.put_works(who.clone(), self.works(&who)),
                Need::Staff(role) => all.put_staff(role, self.staff(role)),
                _ => {}
            }
        }
        let knowing_all = command.clone().decide(&all, actor, &facts);
        assert_eq!(result, knowing_all, "{command:?} forgets a need");
        Outcome {
            before: self.clone(),
            result,
        }
    }

    /// The world after somebody asked and was accepted.
    #[track_caller]
    pub fn after(&self, actor: &Actor, command: impl Into<Command>) -> Spec {
        let events = self.when(actor, command).accepted();
        self.clone().given(events)
    }

    /// The case of most tests.
    #[track_caller]
    pub fn case(&self) -> &Case {
        self.world.case(&case_id()).unwrap()
    }

    /// A complaint.
    #[track_caller]
    pub fn complaint(&self, id: &ComplaintId) -> &Complaint {
        self.world.complaint(id).unwrap()
    }

    /// Whoever ever held a role.
    fn staff(&self, role: crate::domain::actor::Role) -> Vec<AccountId> {
        let streams = self.world.streams();
        let holds = |(_, state): (_, &State)| match state {
            State::Account(a) if a.appointments.values().any(|h| h.role == role) => a.id.clone(),
            _ => None,
        };
        streams.filter_map(holds).collect()
    }

    /// What somebody has in hand of all that is known.
    fn works(&self, who: &AccountId) -> account::Works {
        let streams = self.world.streams();
        let works = streams.flat_map(|(id, state)| account::work_of(id, state, who));
        works.collect()
    }

    /// Only what the command asks for, loaded as the one door loads it.
    fn loaded(&self, command: &Command) -> World {
        let facts = self.facts();
        let mut world = World::default();
        loop {
            let mut needs = command.needs(&world, &facts);
            needs.retain(|need| !world.has(need));
            if needs.is_empty() {
                return world;
            }
            for need in needs {
                match need {
                    Need::Stream(id) => {
                        let empty = || State::new(id.noun);
                        let state = self.world.state(&id).cloned().unwrap_or_else(empty);
                        world.put_stream(id.clone(), state, self.world.seq(&id));
                    }
                    Need::Number(series) => {
                        let last = self.world.next_number(&series) - 1;
                        world.put_number(series, last);
                    }
                    Need::Holder(unique) => {
                        let holder = self.world.holder(&unique).map(str::to_owned);
                        world.put_holder(unique, holder);
                    }
                    Need::Staff(role) => {
                        let staff = self.staff(role);
                        world.put_staff(role, staff);
                    }
                    Need::Helpers(firm) => {
                        let helpers = self.world.helpers(&firm);
                        world.put_helpers(firm, helpers);
                    }
                    Need::Works(who) => {
                        let works = self.works(&who);
                        world.put_works(who, works);
                    }
                    Need::DecidedFiles(firm) => {
                        let files = self.world.decided_files(&firm).to_vec();
                        world.put_decided_files(firm, files);
                    }
                    Need::KnownClues(firm) => {
                        let clues = self.world.known_clues(&firm).to_vec();
                        world.put_known_clues(firm, clues);
                    }
                    Need::InForce(firm) => {
                        let decisions = self.world.in_force(&firm).to_vec();
                        world.put_in_force(firm, decisions);
                    }
                    Need::ClosedCases(from, to, seed) => {
                        let closed = self.world.closed_cases(from, to, &seed).to_vec();
                        world.put_closed_cases((from, to, seed), closed);
                    }
                    Need::LeniencyEdition(version) => {
                        let book = self.world.leniency_edition(&version).cloned();
                        world.put_leniency_edition(version, book);
                    }
                    Need::LikeDecisions(item) => {
                        let decisions = self.world.like_decisions(&item).to_vec();
                        world.put_like_decisions(item, decisions);
                    }
                }
            }
        }
    }
}

/// What came of a command.
#[derive(Debug)]
pub struct Outcome {
    before: Spec,
    /// The events, or the refusal.
    pub result: Result<Vec<Emitted>, Refusal>,
}

impl Outcome {
    /// Exactly these events, in this order. Gives the world after them.
    #[track_caller]
    pub fn then(self, expected: impl IntoIterator<Item = Emitted>) -> Spec {
        let events = self.result.unwrap_or_else(|why| panic!("refused: {why:?}"));
        let expected: Vec<Emitted> = expected.into_iter().collect();
        if let Some(n) =
            (0..events.len().max(expected.len())).find(|n| events.get(*n) != expected.get(*n))
        {
            let (got, want) = (events.get(n), expected.get(n));
            panic!("event {n} differs\n   got {got:#?}\nwanted {want:#?}\nof {events:#?}");
        }
        self.before.given(events)
    }

    /// Exactly this refusal.
    #[track_caller]
    pub fn refused(self, expected: Refusal) {
        assert_eq!(self.result.map_err(Some), Err(Some(expected)));
    }

    /// The events, whatever they are.
    #[track_caller]
    pub fn accepted(self) -> Vec<Emitted> {
        self.result.unwrap_or_else(|why| panic!("refused: {why:?}"))
    }

    /// The kinds of the events, for a test that is about their order only.
    #[track_caller]
    pub fn kinds(self) -> Vec<&'static str> {
        self.accepted().iter().map(|e| e.event.kind()).collect()
    }
}

/// The case of most tests.
pub fn case_id() -> CaseId {
    CaseId::from("case-1")
}

/// The complaint of most tests, of the first firm.
pub fn complaint_id() -> ComplaintId {
    ComplaintId::from("complaint-1")
}

/// The complaint of the second firm.
pub fn other_complaint_id() -> ComplaintId {
    ComplaintId::from("complaint-2")
}

/// The number of the `n`th paper of a kind in that year.
pub fn issued(what: Paper, n: u32) -> Option<Number> {
    let mut world = World::default();
    world.put_number(what.series(MONDAY.year()), n - 1);
    REFERENCE.paper_number(&world, what, MONDAY)
}

/// An event of the case.
pub fn on_case(event: case::Event) -> Emitted {
    on(case_id().stream(), event)
}

/// An event of the first complaint.
pub fn on_complaint(event: complaint::Event) -> Emitted {
    on(complaint_id().stream(), event)
}

/// An entry of a clock of the case, made by somebody's command.
pub fn clock(by: &Actor, entry: TermEvent) -> Emitted {
    on_case(case::Event::Term {
        entry,
        by: Some(by.person.clone()),
    })
}

/// An entry of a clock of the case that followed from what a firm said.
pub fn clock_of_itself(entry: TermEvent) -> Emitted {
    on_case(case::Event::Term { entry, by: None })
}

/// An entry of a clock of the first complaint.
pub fn complaint_clock(entry: TermEvent) -> Emitted {
    on_complaint(complaint::Event::Term { entry })
}

/// The name of the `n`th clock of a kind.
pub fn nth(kind: TermKind, n: u32) -> TermId {
    TermId(format!("{}-{n}", kind.name()))
}

/// The `n`th clock of a kind started at `anchor`, on `subject`, and its last day is `due`.
pub fn started(kind: TermKind, n: u32, subject: &str, anchor: At, due: Date) -> TermEvent {
    let rules: BTreeMap<u32, _> = match kind {
        TermKind::FollowUp => (1..).zip(REFERENCE.follow_up_rules()).collect(),
        TermKind::Support => [(n, REFERENCE.rule_for(TermKey::Support).unwrap())].into(),
        _ => [(n, REFERENCE.rule(kind, Some(Difficulty::Ordinary)))].into(),
    };
    let rule = &rules[&n];
    TermEvent::Started {
        term: nth(kind, n),
        kind,
        on: subject.to_owned(),
        weight: rule.weight,
        budget: Some(rule.budget),
        roll: rule.roll,
        rule_version: "2021.1".to_owned(),
        calendar_edition: "2023-2026".to_owned(),
        anchor_at: anchor,
        after_hours_to_next_day: false,
        anchor_day: anchor.beijing_date(),
        promised_on: due,
        due_on: due,
        late_from: At::end_of_day(due),
        // there is no notice yet for the year after
        provisional: due.year() > 2026,
    }
}

/// The `n`th clock of a kind was met.
pub fn met(kind: TermKind, n: u32, at: At) -> TermEvent {
    TermEvent::Met {
        term: nth(kind, n),
        at,
    }
}

/// The `n`th clock of a kind was cancelled.
pub fn cancelled(kind: TermKind, n: u32, at: At, reason: &str) -> TermEvent {
    TermEvent::Cancelled {
        term: nth(kind, n),
        at,
        reason: reason.to_owned(),
    }
}
