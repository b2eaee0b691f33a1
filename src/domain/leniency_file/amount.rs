//! What a penalty means in yuan for the act of a file, and what an amount beside that asks for (裁量基准, 行政处罚法 34).

use super::decide::fault;
use super::{LeniencyFile, Ruling};
use crate::domain::leniency::rule::{Decimal, Reckoned, RuleBook, Unreckoned};
use crate::domain::refusal::{FieldError, Problem};

/// The fields an amount and the reason for it are typed in.
pub(super) struct Fields {
    pub(super) amount: &'static str,
    pub(super) why: &'static str,
}

impl LeniencyFile {
    /// What an outcome means in yuan by this rulebook; nothing before it was proposed.
    pub fn reckoned(&self, ruling: Ruling, book: &RuleBook) -> Result<Reckoned, Unreckoned> {
        let proposed = self.proposed.as_ref().ok_or(Unreckoned::LawOpen)?;
        let outcome = ruling.outcome().ok_or(Unreckoned::NoPenalty)?;
        book.reckon(outcome, &proposed.facts, &proposed.proposal.law)
    }
}

/// What is wrong with an amount: it is exact money, and beside the benchmark, or where that cannot be reckoned for want
/// of the investment, it stands only with a reason at its own field.
pub(super) fn faults(
    amount: &Decimal,
    explained: bool,
    reckoned: &Result<Reckoned, Unreckoned>,
    fields: &Fields,
) -> Vec<FieldError> {
    if !amount.is_money() {
        return vec![fault(fields.amount, Problem::NotMoney)];
    }
    let problem = match reckoned {
        Ok(r) if !r.band.holds(amount) => Problem::OutsideBenchmark(r.band.clone()),
        Err(Unreckoned::NoBase) => Problem::NoInvestment,
        _ => return Vec::new(),
    };
    match explained {
        true => Vec::new(),
        false => vec![fault(fields.why, problem)],
    }
}
