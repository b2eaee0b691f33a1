//! A change of one row of the leniency rulebook, by two legal officers (issue 6 A): one proposes it with source and
//! reason, another adopts or rejects it. Until then nothing changes; adopted, it makes an edition of its own.

use serde::{Deserialize, Serialize};

use super::Edition;
use crate::domain::action::Action;
use crate::domain::actor::{Actor, Person};
use crate::domain::ids::AccountId;
use crate::domain::leniency::rule::{RowEdit, RuleBook, RuleRow};
use crate::domain::policy::{self, Subject};
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::text::{Line, Words};
use crate::domain::time::At;

/// What is done to a proposed change.
pub const LAW_ACTIONS: &[Action] = &[Action::AdoptLawChange, Action::RejectLawChange];

/// A change as it is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct LawProposal {
    /// What is done to which row.
    pub edit: RowEdit,
    /// The text it comes from.
    pub text: Line,
    /// Why.
    pub reason: Words,
}

/// A proposed change on record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LawChange {
    /// Its number among all of them, from 1.
    pub n: u32,
    /// What is done to which row.
    pub edit: RowEdit,
    /// The versions of the row as they stood.
    pub before: Vec<RuleRow>,
    /// The edition it was proposed on.
    pub version: String,
    /// The text it comes from.
    pub text: String,
    /// Why.
    pub reason: String,
    /// By whom.
    pub by: Person,
    /// In whose place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_place_of: Option<AccountId>,
    /// When.
    pub at: At,
    /// How it ended; open until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<LawChangeEnd>,
}

/// How a proposed change ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LawChangeEnd {
    /// The edition it made; none where it was rejected.
    pub version: Option<String>,
    /// What the second officer said.
    pub said: String,
    /// By whom.
    pub by: Person,
    /// When.
    pub at: At,
}

impl LawChange {
    /// Whether the row stands as it did when this was proposed. A check against the text in between changes no word.
    pub fn is_current(&self, book: &RuleBook) -> bool {
        let told = |rows: Vec<RuleRow>| -> Vec<RuleRow> {
            rows.into_iter().map(RuleRow::unconfirmed).collect()
        };
        told(book.versions(self.edit.key())) == told(self.before.clone())
    }
}

impl Edition {
    /// A proposed change by its number.
    pub fn law_change(&self, n: u32) -> Option<&LawChange> {
        self.law_changes.iter().find(|c| c.n == n)
    }
}

/// Whether this can be done to the change now, whoever asks.
pub fn law_change_possible(
    change: &LawChange,
    action: Action,
    book: &RuleBook,
) -> Result<(), Refusal> {
    let no = |why: NotNow| Err(Refusal::NotNow(action, why));
    if change.ended.is_some() {
        return no(NotNow::Already);
    }
    match action {
        Action::RejectLawChange => Ok(()),
        Action::AdoptLawChange => {
            match change.is_current(book) && book.edited(&change.edit).is_ok() {
                true => Ok(()),
                false => no(NotNow::RowChanged),
            }
        }
        _ => Err(Refusal::NotFound),
    }
}

/// What this person may do to the change now.
pub fn law_change_actions(change: &LawChange, actor: &Actor, book: &RuleBook) -> Vec<Action> {
    let subject = law_change_subject(change);
    let all = LAW_ACTIONS.iter().copied();
    all.filter(|a| law_change_possible(change, *a, book).is_ok())
        .filter(|a| policy::permit(actor, *a, &subject).is_ok())
        .collect()
}

/// The relations of a change: whoever proposed it, or in whose place that was done, is not the second person.
pub fn law_change_subject(change: &LawChange) -> Subject {
    let mut acted: std::collections::BTreeSet<AccountId> = [change.by.account.clone()].into();
    acted.extend(change.in_place_of.clone());
    Subject {
        acted,
        ..Subject::default()
    }
}
