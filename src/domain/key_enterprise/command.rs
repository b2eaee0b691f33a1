//! What can be asked of the roster, what the decision must know, and the relations the policy looks at.

use jiff::civil::Date;

use super::{Basis, KeyEnterprise};
use crate::domain::action::Action;
use crate::domain::ids::{AccountId, EnterpriseId, KeyEnterpriseId};
use crate::domain::policy::Subject;
use crate::domain::refusal::Refusal;
use crate::domain::text::{Line, Words};
use crate::domain::world::{Need, World};

/// An entry to be made.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Why.
    pub basis: Basis,
    /// Which paper says so: its number.
    pub document: Line,
    /// Who serves the firm.
    pub officer: AccountId,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

/// What can be asked of a firm's entry.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Put a firm on the roster.
    Enter {
        /// Which.
        enterprise: EnterpriseId,
        /// All of it.
        entry: Entry,
    },
    /// Another last day, or another service officer.
    Renew {
        /// Which firm's.
        enterprise: EnterpriseId,
        /// Who serves the firm from now on.
        officer: AccountId,
        /// The new last day.
        to: Date,
        /// Why.
        reason: Words,
    },
    /// Take it off.
    End {
        /// Which firm's.
        enterprise: EnterpriseId,
        /// Why.
        reason: Words,
    },
}

/// The one stream of a firm's entries.
pub fn key_of(enterprise: &EnterpriseId) -> KeyEnterpriseId {
    KeyEnterpriseId(enterprise.0.clone())
}

impl Command {
    pub(super) fn enterprise(&self) -> &EnterpriseId {
        match self {
            Command::Enter { enterprise, .. }
            | Command::Renew { enterprise, .. }
            | Command::End { enterprise, .. } => enterprise,
        }
    }

    /// The action the policy is asked for.
    pub fn action(&self) -> Action {
        match self {
            Command::Enter { .. } => Action::EnterRoster,
            Command::Renew { .. } => Action::RenewRoster,
            Command::End { .. } => Action::EndRoster,
        }
    }

    /// The kinds of event that make a form for this command stale.
    pub fn conflicts(&self) -> &'static [&'static str] {
        &[
            "key_enterprise.entered",
            "key_enterprise.renewed",
            "key_enterprise.ended",
        ]
    }
}

/// What the decision must know.
pub fn needs(command: &Command) -> Vec<Need> {
    let firm = command.enterprise();
    let mut needs = vec![
        Need::Stream(firm.stream()),
        Need::Stream(key_of(firm).stream()),
    ];
    match command {
        Command::Enter {
            entry: Entry { officer, .. },
            ..
        }
        | Command::Renew { officer, .. } => needs.push(Need::Stream(officer.stream())),
        Command::End { .. } => {}
    }
    needs
}

/// The relations the policy looks at.
pub fn subject(command: &Command, world: &World) -> Result<Subject, Refusal> {
    let firm = command.enterprise();
    world.enterprise(firm)?;
    let mut subject = subject_of(world.key_enterprise(firm));
    subject.enterprises.insert(firm.clone());
    Ok(subject)
}

/// The relations of an entry.
pub fn subject_of(entry: Option<&KeyEnterprise>) -> Subject {
    Subject {
        enterprises: entry
            .and_then(|e| e.enterprise.clone())
            .into_iter()
            .collect(),
        new: entry.is_none(),
        ..Subject::default()
    }
}
