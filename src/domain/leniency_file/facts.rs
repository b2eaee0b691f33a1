//! What the officers record, part by part, and the whole that the rule is asked with: their parts, and what the
//! system finds out by itself (the report's own time, the look-up of decided files, limits in working days).

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Findings, LeniencyFile};
use crate::domain::leniency::rule::{
    self, BasisId, ClueKind, Decimal, ExclusionKind, FactorKind, Facts as Known, Finding,
    GroundKind, Harm, ItemId, Limit, NoFault, PriorAct, RuleBook, State, Test, Truth,
    VoluntaryFinding,
};
use crate::domain::refusal::Refusal;
use crate::domain::text::{Line, Words};
use crate::domain::time::At;
use crate::domain::world::{Facts, World};

/// The act, and how it was put right.
#[derive(Clone, Debug, PartialEq)]
pub struct Act {
    /// The catalogue item, where one fits.
    pub item: Option<ItemId>,
    /// The day it happened.
    pub act_on: Date,
    /// The hour, where an item counts hours from it.
    pub act_at: Option<At>,
    /// Whether it still goes on.
    pub continuing: bool,
    /// The last day, where it went on for more than one.
    pub ended_on: Option<Date>,
    /// When the bureau found it.
    pub found_at: Option<At>,
    /// When the order to correct was served.
    pub ordered_at: Option<At>,
    /// The last day that order allows.
    pub order_due_on: Option<Date>,
    /// When it was put right.
    pub corrected_at: Option<At>,
    /// In time, where no limit says so.
    pub timely: Truth,
    /// What it did.
    pub harm: Harm,
    /// Minor, by the officers' finding.
    pub minor: Truth,
    /// Made out.
    pub established: Truth,
    /// A crime is suspected.
    pub suspected_crime: Truth,
    /// Whether the firm had to report anyway.
    pub was_duty: Truth,
    /// Why that is found otherwise than the rulebook has it.
    pub was_duty_why: Option<Words>,
    /// Absence of fault.
    pub no_fault: NoFault,
    /// Touched life, health or financial safety: the long time bar of the old law.
    pub life_health_finance: Truth,
    /// Pollution or ecological harm resulted: the long time bar of the new one.
    pub pollution_harm: Truth,
    /// What was known when the act was ordered to be corrected, in words.
    pub order_text: Option<Words>,
    /// What was seen, in words.
    pub text: Words,
}

/// Something that told the bureau before the firm did.
#[derive(Clone, Debug, PartialEq)]
pub struct Clue {
    /// What it was.
    pub kind: ClueKind,
    /// When the bureau had it.
    pub at: At,
    /// What it says.
    pub text: Option<Words>,
}

/// How a condition is left.
#[derive(Clone, Debug, PartialEq)]
pub struct OfCondition {
    /// Met, not met, or to be checked.
    pub state: State,
    /// What shows it.
    pub evidence: Option<Words>,
    /// Why it stands though it is contested.
    pub contested: Option<Words>,
}

/// Findings on the item's own conditions.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// By condition.
    pub findings: BTreeMap<String, OfCondition>,
    /// Numbers by name.
    pub measured: BTreeMap<String, Decimal>,
}

/// The block list, grounds, heavier factors, voluntariness, earlier acts on paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighing {
    /// Flags raised; the whole list was gone through.
    pub exclusions: BTreeSet<ExclusionKind>,
    /// Grounds found.
    pub grounds: BTreeSet<GroundKind>,
    /// Heavier factors found.
    pub factors: BTreeSet<FactorKind>,
    /// What shows them.
    pub evidence: Option<Words>,
    /// The officers' own finding on voluntariness, with its reason.
    pub voluntary: Option<(bool, Words)>,
    /// Why what the firm told in an earlier problem counts as its report; its report itself counts where nothing is said.
    pub told_before: Option<Words>,
    /// An earlier act of the same kind that only paper knows.
    pub prior: Option<(Line, Date)>,
}

/// One part of the facts.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// The act.
    Act(Box<Act>),
    /// One more clue.
    Clue(Clue),
    /// The item's conditions.
    Judged(Judged),
    /// What weighs for and against.
    Weighing(Weighing),
    /// What shows the findings leniency rests on, and why contested ones stand.
    Findings(Findings),
}

/// The reference of why a clue was struck out.
pub(super) fn struck(n: usize) -> String {
    format!("struck:{n}")
}

/// The reference of what a clue says.
pub fn clue_text(n: usize) -> String {
    format!("clue:{n}")
}

/// The references of the words behind findings.
const ACT: &str = "act";
const ORDER: &str = "order";
const GROUNDS: &str = "grounds";
const VOLUNTARY: &str = "voluntary";
const DUTY: &str = "duty";
const REPORTED: &str = "reported";

/// The reference of why a finding on a condition stands though it is contested.
pub fn contested_condition(id: &str) -> String {
    format!("contested:condition:{id}")
}

/// Whether the rulebook has a firm bound to tell of such an act anyway, and what binds it; open before the act is known.
pub fn duty(item: Option<&ItemId>, day: Option<Date>, book: &RuleBook) -> (Truth, Vec<BasisId>) {
    let (Some(item), Some(day)) = (item, day) else {
        return (Truth::Unknown, Vec::new());
    };
    let bases = book.report_duty(item, day);
    (Truth::from(!bases.is_empty()), bases)
}

impl Part {
    /// The facts with this part in them, and the words behind it, by reference.
    pub(super) fn apply(self, before: &Known) -> (Known, Vec<(String, Words)>) {
        let mut known = before.clone();
        let mut notes = Vec::new();
        match self {
            Part::Act(act) => {
                notes.push((ACT.to_owned(), act.text.clone()));
                notes.extend(act.was_duty_why.clone().map(|why| (DUTY.to_owned(), why)));
                notes.extend(act.order_text.clone().map(|text| (ORDER.to_owned(), text)));
                act.enter(&mut known);
            }
            Part::Clue(clue) => {
                if let Some(text) = clue.text {
                    notes.push((clue_text(known.clues.len()), text));
                }
                known.clues.push(rule::Clue {
                    kind: clue.kind,
                    at: Some(clue.at),
                    struck: None,
                });
            }
            Part::Judged(judged) => {
                known.measured = judged.measured;
                known.conditions.clear();
                for (id, said) in judged.findings {
                    let (shown, why) = (format!("condition:{id}"), contested_condition(&id));
                    let evidence = said.evidence.iter().map(|_| shown.clone()).collect();
                    let reason = said.contested.as_ref().map(|_| why.clone());
                    notes.extend(said.evidence.map(|w| (shown, w)));
                    notes.extend(said.contested.map(|w| (why, w)));
                    known.conditions.push(Finding {
                        id,
                        state: said.state,
                        evidence,
                        reason,
                    });
                }
            }
            Part::Findings(findings) => notes.extend(findings.notes()),
            Part::Weighing(w) => {
                known.exclusions = w.exclusions;
                known.exclusions_checked = true;
                let shown: Vec<String> = w.evidence.iter().map(|_| GROUNDS.to_owned()).collect();
                notes.extend(w.evidence.map(|e| (GROUNDS.to_owned(), e)));
                known.grounds = found(w.grounds, &shown);
                known.factors = found(w.factors, &shown);
                notes.extend(w.told_before.map(|why| (REPORTED.to_owned(), why)));
                known.voluntary = w.voluntary.map(|(voluntary, why)| {
                    notes.push((VOLUNTARY.to_owned(), why));
                    VoluntaryFinding {
                        voluntary,
                        reason: VOLUNTARY.to_owned(),
                    }
                });
                known.priors = w
                    .prior
                    .into_iter()
                    .map(|(file, found_on)| PriorAct {
                        file: file.as_str().to_owned(),
                        item: None,
                        same_kind: true,
                        found_on,
                    })
                    .collect();
            }
        }
        (known, notes)
    }
}

fn found<K>(kinds: BTreeSet<K>, evidence: &[String]) -> Vec<Finding<K>> {
    let finding = |id| Finding {
        id,
        state: State::Met,
        evidence: evidence.to_vec(),
        reason: None,
    };
    kinds.into_iter().map(finding).collect()
}

impl Act {
    /// The day whose law binds.
    pub(super) fn last_day(&self) -> Option<Date> {
        Some(self.ended_on.unwrap_or(self.act_on))
    }

    fn enter(self, known: &mut Known) {
        if known.item != self.item {
            // findings on another item's conditions mean nothing here
            known.conditions.clear();
            known.measured.clear();
        }
        known.item = self.item;
        known.act_on = Some(self.act_on);
        known.act_at = self.act_at;
        known.continuing = Truth::from(self.continuing);
        known.ended_on = self.ended_on;
        known.correction.done = Truth::from(self.corrected_at.is_some());
        known.correction.at = self.corrected_at;
        known.correction.found_at = self.found_at;
        known.correction.ordered_at = self.ordered_at;
        known.correction.order_late_from = self.order_due_on.map(At::end_of_day);
        known.correction.timely = self.timely;
        known.harm = self.harm;
        known.minor = self.minor;
        known.established = self.established;
        known.suspected_crime = self.suspected_crime;
        known.reporting_was_duty = self.was_duty;
        known.no_fault = self.no_fault;
        known.limitation.discovered_on = self.found_at.map(At::beijing_date);
        known.limitation.life_health_finance = self.life_health_finance;
        known.limitation.pollution_harm = self.pollution_harm;
    }
}

/// Everything the rule looks at, as of now.
pub fn inputs(file: &LeniencyFile, world: &World, facts: &Facts<'_>) -> Result<Known, Refusal> {
    let mut known = file.facts.clone().unwrap_or_else(|| Known::new(facts.now));
    known.as_of = facts.now;
    // the server's own time, and nobody's to change
    known.self_reported_at = file.reported_at();
    file.enter_order(&mut known);
    let firm = file.enterprise()?;
    let own = |prior: &&super::Prior| Some(&prior.id) != file.id.as_ref();
    known.priors.extend(
        world
            .decided_files(firm)
            .iter()
            .filter(own)
            .map(|p| PriorAct {
                file: p.number.clone(),
                item: p.item.clone(),
                same_kind: false,
                found_on: p.found_on,
            }),
    );
    known.priors_looked_up = true;
    // one place for one sum: where both laws are read, that of the law of the act
    let read = rule::items_read(&known, &facts.reference.leniency);
    if let Some(Limit::WorkingDays { n, from }) = read.first().map(|i| i.corrected) {
        known.correction.working_late_from = known.instant(from).map(|at| {
            let due = facts.calendar().add_working_days(at.beijing_date(), n).due;
            At::end_of_day(due)
        });
    }
    Ok(known)
}

/// What an item asks an officer for: conditions to judge, numbers to measure.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// Conditions judged with evidence, by id.
    pub judged: Vec<String>,
    /// Measured numbers by name, each with the condition it belongs to.
    pub measured: Vec<(String, String)>,
}

/// What the item of the file asks for, in the versions the rule would read; nothing without an item.
pub fn asked(known: &Known, book: &RuleBook) -> Asked {
    let mut asked = Asked::default();
    for condition in rule::conditions_read(known, book) {
        match condition.test {
            Test::Judged {} => asked.judged.push(condition.id.clone()),
            _ => names(&condition.test, &condition.id, &mut asked.measured),
        }
    }
    // what the fine is a share of is asked beside the conditions
    let read = rule::items_read(known, book).into_iter();
    let sides = read.flat_map(|i| [&i.old, &i.new]);
    if sides
        .filter_map(|s| s.range.as_ref())
        .any(rule::Range::is_share)
    {
        let base = (rule::INVESTMENT.to_owned(), String::new());
        asked.measured.push(base);
    }
    asked
}

fn names(test: &Test, condition: &str, into: &mut Vec<(String, String)>) {
    match test {
        Test::Measured { name, .. } => {
            if into.iter().all(|(known, _)| known != name) {
                into.push((name.clone(), condition.to_owned()));
            }
        }
        Test::AnyOf { of } | Test::AllOf { of } => {
            of.iter().for_each(|t| names(t, condition, into));
        }
        Test::Judged {} | Test::First {} | Test::Elapsed { .. } => {}
    }
}
