//! The leniency rule: facts of one act and a rulebook in, a proposal out (domain 2.8, issue 6 A, B).
//!
//! Pure data throughout. The system proposes and a named person decides; the firm's own complaints,
//! help cases and service-day words are not even expressible here. Nothing shipped is law before the
//! legal section has confirmed it: a proposal names every unconfirmed row it rests on.

#[macro_use]
mod keyed;

mod benchmark;
mod catalogue;
mod change;
mod conditions;
mod decimal;
mod facts;
mod law;
mod legal_basis;
mod notation;
mod problems;
mod proposal;
mod propose;
mod publication;
mod routes;
mod row;
mod rulebook;
mod setting;
#[cfg(test)]
mod tests;
mod truth;
mod weigh;

pub use benchmark::{Band, Benchmark, Grade, INVESTMENT, NotAPart, Part, Reckoned, Unreckoned};
pub use catalogue::{Anchor, Condition, Item, ItemId, Limit, Range, Side, Test, Unit, Window};
pub use decimal::{Decimal, NotADecimal, Op};
pub use facts::{
    Clue, ClueKind, Correction, ExclusionKind, FactorKind, Facts, Finding, GroundKind, Harm,
    Limitation, NoFault, PriorAct, State, VoluntaryFinding,
};
pub use law::{conditions_read, items_read};
pub use legal_basis::{BasisId, LegalBasis, Regime, Source, Succession};
pub use notation::{is_key, lines as condition_lines, read as read_conditions};
pub use problems::FactProblem;
pub use proposal::{
    Change, LawComparison, LawSide, Need, Outcome, Proposal, Reason, Statement, Voluntary,
};
pub use propose::{ENGINE, articles_of, item_applied, propose, read_on};
pub use publication::{Extent, Publication, Published};
pub use routes::Route;
pub use row::{MOST_ASKED, RowEdit, RowFault, RuleRow, read_names};
pub use rulebook::{BookFault, Exclusion, Footing, Procedure, ReportDuty, RuleBook, Rules, Weight};
pub use setting::{Criterion, Setting, SettingKind};
#[cfg(test)]
pub(crate) use tests::demo_facts;
pub use truth::Truth;
pub use weigh::{item_of, reference_day};
