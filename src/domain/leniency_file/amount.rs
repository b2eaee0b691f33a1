//! What a penalty means in yuan for the act of a file, and what an amount beside that asks for (裁量基准, 行政处罚法 34).

use super::decide::fault;
use super::filed::told;
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
    // none at all can be decided; less than that cannot
    if *amount < Decimal::whole(0) {
        return vec![fault(fields.amount, Problem::Decimal)];
    }
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

/// The row an amount was reckoned by, where no legal officer had confirmed it: an amount rests on it as an outcome rests
/// on its articles.
pub(super) fn open_row(reckoned: Option<&Reckoned>) -> Option<String> {
    let reckoned = reckoned.filter(|r| !r.confirmed)?;
    Some(reckoned.row.clone())
}

/// What a change would make of the amount, and what it meant in yuan; or what is wrong with it. It is held against the
/// benchmark as the notice and the first decision are, and it is never more than what the firm was told of and heard on
/// (行政处罚法 44, 45): what is heavier is revoked and decided anew.
pub(super) fn changed(
    file: &LeniencyFile,
    (ruling, amount): (Ruling, Option<&str>),
    explained: bool,
    book: &RuleBook,
) -> Result<Option<Reckoned>, Vec<FieldError>> {
    if !ruling.is_penalty() {
        return match amount {
            Some(_) => Err(vec![fault("amount", Problem::NoAmount)]),
            None => Ok(None),
        };
    }
    let stands = file.decision.as_ref();
    let told = told(file);
    if told
        .as_ref()
        .is_none_or(|(t, _)| ruling.weight() > t.weight())
    {
        return Err(vec![fault("ruling", Problem::HeavierByChange)]);
    }
    let reckoned = file.reckoned(ruling, book);
    let Some(typed) = amount else {
        // a fine is not lost by being left out
        let had = stands.is_some_and(|d| d.ruling != ruling && d.amount.is_some());
        return match had {
            true => Err(vec![fault("amount", Problem::Missing)]),
            false => Ok(reckoned.ok()),
        };
    };
    let Ok(amount) = Decimal::parse(typed) else {
        return Err(vec![fault("amount", Problem::Decimal)]);
    };
    let most = told.and_then(|(_, fine)| fine);
    let mut faults = Vec::new();
    if most.is_none_or(|most| amount > most) {
        faults.push(fault("amount", Problem::HeavierByChange));
    }
    let fields = Fields {
        amount: "amount",
        why: "amount_why",
    };
    faults.extend(self::faults(&amount, explained, &reckoned, &fields));
    match faults.is_empty() {
        true => Ok(reckoned.ok()),
        false => Err(faults),
    }
}
