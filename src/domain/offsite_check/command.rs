//! What can be asked of an off-site check, what the decision must know, and the relations the policy looks at.

use jiff::civil::Date;

use super::{Finding, FollowUp, Method, OffsiteCheck, Side};
use crate::domain::action::Action;
use crate::domain::actor::Compartment;
use crate::domain::attachment::Attachment;
use crate::domain::ids::{EnterpriseId, OffsiteCheckId};
use crate::domain::policy::Subject;
use crate::domain::reference::Numbered;
use crate::domain::refusal::Refusal;
use crate::domain::text::{Line, Words};
use crate::domain::world::{Facts, Need, World};

/// The raw file of a check, as it is handed in.
#[derive(Clone, Debug, PartialEq)]
pub enum Raw {
    /// Uploaded, with the hash the server computed.
    Here {
        /// The file.
        file: Attachment,
        /// Its hash.
        sha256: String,
        /// The hash as somebody typed it, to be held against that.
        typed: Option<Line>,
    },
    /// Kept somewhere else: too big, or bound to a platform.
    Elsewhere {
        /// Its name.
        name: Line,
        /// Where it is kept.
        kept_at: Line,
        /// Its hash, as it was typed.
        sha256: Line,
    },
}

/// A check to be put on record.
#[derive(Clone, Debug, PartialEq)]
pub struct Recording {
    /// Whose.
    pub enterprise: EnterpriseId,
    /// How.
    pub method: Method,
    /// The first day it looked at.
    pub from: Date,
    /// The last one.
    pub to: Date,
    /// Who worked the equipment or compared the data.
    pub operator: Line,
    /// The raw file.
    pub raw: Raw,
    /// What came of it.
    pub finding: Finding,
    /// In words.
    pub found: Words,
}

/// What can be asked of an off-site check.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Put one on record.
    Record {
        /// The new check.
        id: OffsiteCheckId,
        /// All of it.
        recording: Recording,
    },
    /// Review it in law or in technique.
    Review {
        /// Which.
        id: OffsiteCheckId,
        /// Which review.
        side: Side,
        /// Whether it passes.
        passed: bool,
        /// What is said.
        opinion: Words,
    },
    /// Say what follows.
    FollowUp {
        /// Which.
        id: OffsiteCheckId,
        /// What.
        follow_up: FollowUp,
        /// In words.
        words: Words,
    },
}

impl Command {
    pub(super) fn id(&self) -> &OffsiteCheckId {
        match self {
            Command::Record { id, .. }
            | Command::Review { id, .. }
            | Command::FollowUp { id, .. } => id,
        }
    }

    /// The action the policy is asked for.
    pub fn action(&self) -> Action {
        match self {
            Command::Record { .. } => Action::RecordOffsiteCheck,
            Command::Review {
                side: Side::Legal, ..
            } => Action::ReviewCheckLaw,
            Command::Review {
                side: Side::Technical,
                ..
            } => Action::ReviewCheckTechnique,
            Command::FollowUp { .. } => Action::FollowUpCheck,
        }
    }

    /// The kinds of event that make a form for this command stale.
    pub fn conflicts(&self) -> &'static [&'static str] {
        &["offsite_check.followed_up"]
    }
}

/// What the decision must know.
pub fn needs(command: &Command, facts: &Facts<'_>) -> Vec<Need> {
    let mut needs = vec![Need::Stream(command.id().stream())];
    if let Command::Record { recording, .. } = command {
        let year = facts.today().year();
        needs.push(Need::Stream(recording.enterprise.stream()));
        needs.push(Need::Number(Numbered::OffsiteCheck.series(year)));
    }
    needs
}

/// The relations the policy looks at.
pub fn subject(command: &Command, world: &World) -> Result<Subject, Refusal> {
    match command {
        Command::Record { recording, .. } => {
            world.enterprise(&recording.enterprise)?;
            Ok(Subject {
                side: Some(Compartment::Enforcement),
                new: true,
                ..Subject::default()
            })
        }
        other => Ok(subject_of(world.offsite_check(other.id())?)),
    }
}

/// The relations of a check: whoever recorded or reviewed it does not review it.
pub fn subject_of(check: &OffsiteCheck) -> Subject {
    let recorded = check.recorded.iter();
    let reviewed = check.reviews.iter().map(|r| &r.done);
    let acted = recorded.chain(reviewed);
    Subject {
        acted: acted.map(|d| d.by.account.clone()).collect(),
        side: Some(Compartment::Enforcement),
        ..Subject::default()
    }
}
