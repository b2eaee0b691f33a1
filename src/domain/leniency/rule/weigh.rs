//! Facts turned into answers under one regime: the inputs the routes are walked with.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::catalogue::{Item, Test};
use super::conditions::{self, Sum};
use super::facts::{ExclusionKind, FactorKind, Facts, Finding, GroundKind, Harm, NoFault};
use super::legal_basis::{BasisId, Regime};
use super::proposal::Statement;
use super::rulebook::{Footing, RuleBook};
use super::truth::Truth;
use jiff::civil::Date;

/// One question the routes ask.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Input {
    Crime,
    TimeBarred,
    Established,
    NoFault,
    Flag(ExclusionKind),
    /// Whether a flag nobody has looked at might stand.
    OtherFlags,
    Condition(String),
    Harmless,
    AtMostSlight,
    ItemTimely,
    Timely,
    First,
    Minor,
    Voluntary,
    WasDuty,
    Ground(GroundKind),
    Factor(FactorKind),
}

impl Input {
    /// The input as a keyed sentence.
    pub(super) fn statement(&self) -> Statement {
        let (key, id) = match self {
            Input::Crime => ("suspected_crime", None),
            Input::TimeBarred => ("time_barred", None),
            Input::Established => ("established", None),
            Input::NoFault => ("no_fault", None),
            Input::Flag(kind) => ("exclusion", Some(kind.key())),
            Input::OtherFlags => ("other_exclusions", None),
            Input::Condition(id) => ("condition", Some(id.as_str())),
            Input::Harmless => ("harmless", None),
            Input::AtMostSlight => ("harm_at_most_slight", None),
            Input::ItemTimely => ("item_timely", None),
            Input::Timely => ("timely", None),
            Input::First => ("first", None),
            Input::Minor => ("minor", None),
            Input::Voluntary => ("voluntary", None),
            Input::WasDuty => ("reporting_was_duty", None),
            Input::Ground(kind) => ("ground", Some(kind.key())),
            Input::Factor(kind) => ("factor", Some(kind.key())),
        };
        let statement = Statement::new(key);
        id.map_or(statement.clone(), |id| statement.with("id", id))
    }

    /// The answer that helps the firm.
    pub(super) fn favourable(&self) -> Truth {
        match self {
            Input::Crime
            | Input::Established
            | Input::Flag(_)
            | Input::OtherFlags
            | Input::WasDuty
            | Input::Factor(_) => Truth::No,
            _ => Truth::Yes,
        }
    }
}

/// What a ground or factor counts for under this regime.
#[derive(Clone, Debug)]
pub(super) struct Weighted {
    pub(super) input: Input,
    pub(super) weight: u32,
    pub(super) when_duty: u32,
    pub(super) bases: Vec<BasisId>,
    pub(super) unconfirmed: bool,
}

/// All answers under one regime. Answers are cheap to turn round; what surrounds them is shared.
#[derive(Clone, Debug)]
pub(super) struct Weighed {
    pub(super) inputs: BTreeMap<Input, Truth>,
    pub(super) frame: Rc<Frame>,
}

/// What the answers are walked in and shown with.
#[derive(Debug)]
pub(super) struct Frame {
    /// Conditions of the item, `None` without an item in effect.
    pub(super) conditions: Option<Vec<Input>>,
    pub(super) footings: BTreeMap<ExclusionKind, Footing>,
    pub(super) grounds: Vec<Weighted>,
    pub(super) factors: Vec<Weighted>,
    pub(super) mitigate_at: u32,
    /// The sums to show.
    pub(super) sums: Vec<(Statement, Truth)>,
    /// Conditions on which a finding contradicts a sum.
    pub(super) contested: Vec<String>,
}

/// The day whose law is read under a regime: the act's own under the old, the proposal's under the new.
pub fn reference_day(facts: &Facts, book: &RuleBook, regime: Regime) -> Date {
    let today = facts.as_of.beijing_date();
    match regime {
        Regime::New => today,
        Regime::Old => {
            let eve = book.rules.law_changes_on.yesterday().unwrap_or(today);
            facts.last_day().or(facts.act_on).unwrap_or(eve).min(eve)
        }
    }
}

/// The item the facts name, when it is in effect under the regime.
pub fn item_of<'a>(facts: &Facts, book: &'a RuleBook, regime: Regime) -> Option<&'a Item> {
    book.item_on(facts.item.as_ref()?, reference_day(facts, book, regime))
}

/// Weighs the facts under one regime.
pub(super) fn weigh(facts: &Facts, book: &RuleBook, regime: Regime) -> Weighed {
    let item = item_of(facts, book, regime);
    let mut inputs = BTreeMap::new();
    let mut sums = Vec::new();
    let mut contested = Vec::new();
    let mut sum = |inputs: &mut BTreeMap<Input, Truth>, input: Input, sum: Sum| {
        inputs.insert(input, sum.holds);
        sums.push((sum.shown, sum.holds));
    };
    let crime_flag = Truth::from(facts.exclusions.contains(&ExclusionKind::SuspectedCrime));
    inputs.insert(Input::Crime, facts.suspected_crime.or(crime_flag));
    sum(
        &mut inputs,
        Input::TimeBarred,
        conditions::time_barred(facts, book, regime),
    );
    inputs.insert(Input::Established, facts.established);
    inputs.insert(Input::NoFault, no_fault(facts.no_fault));
    inputs.insert(
        Input::OtherFlags,
        Truth::from(facts.exclusions_checked)
            .negated()
            .and(Truth::Unknown),
    );
    for kind in &facts.exclusions {
        inputs.insert(Input::Flag(*kind), Truth::Yes);
    }
    let (harmless, slight) = match facts.harm {
        Harm::None => (Truth::Yes, Truth::Yes),
        Harm::Slight => (Truth::No, Truth::Yes),
        Harm::Actual => (Truth::No, Truth::No),
        Harm::Unknown => (Truth::Unknown, Truth::Unknown),
    };
    inputs.insert(Input::Harmless, harmless);
    inputs.insert(Input::AtMostSlight, slight);
    inputs.insert(Input::Timely, conditions::generally_timely(facts));
    inputs.insert(Input::Minor, facts.minor);
    sum(
        &mut inputs,
        Input::First,
        conditions::first(item, facts, book),
    );
    let conditions = item.map(|item| {
        sum(
            &mut inputs,
            Input::ItemTimely,
            conditions::item_timely(item, facts),
        );
        let mut asked = Vec::new();
        for row in &item.conditions {
            if let Test::First {} = row.test {
                asked.push(Input::First);
                continue;
            }
            let (found, against) = conditions::condition(row, facts);
            if against {
                contested.push(row.id.clone());
            }
            let input = Input::Condition(row.id.clone());
            asked.push(input.clone());
            sum(&mut inputs, input, found);
        }
        asked
    });
    let voluntary = conditions::voluntary(facts);
    inputs.insert(Input::Voluntary, voluntary.finding);
    inputs.insert(Input::WasDuty, voluntary.was_duty);
    let day = reference_day(facts, book, regime);
    macro_rules! weighted {
        ($rows:expr, $findings:expr, $input:path) => {{
            let mut list = Vec::new();
            for row in $rows {
                let bases = book.in_force(&row.bases, day);
                if bases.is_empty() {
                    continue;
                }
                let input = $input(row.kind);
                inputs.insert(input.clone(), finding($findings, row.kind));
                list.push(Weighted {
                    input,
                    weight: row.weight,
                    when_duty: row.when_duty.unwrap_or(row.weight),
                    bases,
                    unconfirmed: !row.confirmed,
                });
            }
            list
        }};
    }
    let grounds = weighted!(&book.rules.grounds, &facts.grounds, Input::Ground);
    let factors = weighted!(&book.rules.factors, &facts.factors, Input::Factor);
    let footings = book
        .rules
        .exclusions
        .iter()
        .map(|e| (e.kind, e.footing))
        .collect();
    let mitigate_at = book.mitigate_at();
    let frame = Frame {
        conditions,
        footings,
        grounds,
        factors,
        mitigate_at,
        sums,
        contested,
    };
    Weighed {
        inputs,
        frame: Rc::new(frame),
    }
}

fn no_fault(plea: NoFault) -> Truth {
    match plea {
        NoFault::Proven => Truth::Yes,
        NoFault::Pleaded => Truth::Unknown,
        NoFault::NotPleaded | NoFault::NotProven => Truth::No,
    }
}

/// A ground or factor counts only when it is found: one nobody raised is not there.
fn finding<K: PartialEq + Copy>(findings: &[Finding<K>], kind: K) -> Truth {
    Truth::any(findings.iter().filter(|f| f.id == kind).map(Finding::truth))
}

impl Weighed {
    /// The answer to one question.
    pub(super) fn get(&self, input: &Input) -> Truth {
        self.inputs.get(input).copied().unwrap_or(Truth::No)
    }

    /// The same with one answer changed, and with what follows from it by meaning.
    pub(super) fn assuming(&self, input: &Input, answer: Truth) -> Weighed {
        let mut changed = self.clone();
        match (input, answer) {
            (Input::Harmless, Truth::Yes) => {
                changed.inputs.insert(Input::AtMostSlight, Truth::Yes);
            }
            (Input::AtMostSlight, Truth::No) => {
                changed.inputs.insert(Input::Harmless, Truth::No);
            }
            (Input::Timely, Truth::Yes | Truth::No) if self.frame.conditions.is_some() => {
                changed.inputs.insert(Input::ItemTimely, answer);
            }
            (Input::First, Truth::Yes) => {
                changed
                    .inputs
                    .remove(&Input::Flag(ExclusionKind::RepeatInWindow));
            }
            _ => {}
        }
        changed.inputs.insert(input.clone(), answer);
        changed
    }
}
