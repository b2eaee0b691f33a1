//! What can be asked of a listing, what the decision must know, and the relations the policy looks at.

use super::{Basis, PositiveListing, Removal};
use crate::domain::action::Action;
use crate::domain::ids::{EnterpriseId, PositiveListingId};
use crate::domain::policy::Subject;
use crate::domain::refusal::Refusal;
use crate::domain::text::Words;
use crate::domain::world::{Need, World};

/// What can be asked of the listing of a firm.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Propose a firm.
    Propose {
        /// Which.
        enterprise: EnterpriseId,
        /// Why it belongs on the list.
        basis: Basis,
        /// The criteria that are met.
        criteria: Vec<String>,
        /// What shows it.
        evidence: Words,
    },
    /// Review a proposal: agreed, it goes before the public.
    Review {
        /// Which firm's.
        enterprise: EnterpriseId,
        /// Whether it is agreed.
        agreed: bool,
        /// What is said.
        opinion: Words,
    },
    /// Put it on the list, once the public was heard.
    Enter {
        /// Which firm's.
        enterprise: EnterpriseId,
        /// What the public said and what came of it.
        heard: Words,
    },
    /// Do not.
    Reject {
        /// Which firm's.
        enterprise: EnterpriseId,
        /// Why.
        reason: Words,
    },
    /// Without effect for now.
    Suspend {
        /// Which firm's.
        enterprise: EnterpriseId,
        /// Why.
        reason: Words,
    },
    /// With effect again.
    Resume {
        /// Which firm's.
        enterprise: EnterpriseId,
        /// Why.
        reason: Words,
    },
    /// Take it off.
    Remove {
        /// Which firm's.
        enterprise: EnterpriseId,
        /// Why.
        why: Removal,
        /// In words.
        reason: Words,
    },
}

/// The one stream of a firm's listings.
pub fn listing_of(enterprise: &EnterpriseId) -> PositiveListingId {
    PositiveListingId(enterprise.0.clone())
}

impl Command {
    pub(super) fn enterprise(&self) -> &EnterpriseId {
        match self {
            Command::Propose { enterprise, .. }
            | Command::Review { enterprise, .. }
            | Command::Enter { enterprise, .. }
            | Command::Reject { enterprise, .. }
            | Command::Suspend { enterprise, .. }
            | Command::Resume { enterprise, .. }
            | Command::Remove { enterprise, .. } => enterprise,
        }
    }

    /// The action the policy is asked for.
    pub fn action(&self) -> Action {
        match self {
            Command::Propose { .. } => Action::ProposeListing,
            Command::Review { .. } => Action::ReviewListing,
            Command::Enter { .. } => Action::EnterOnList,
            Command::Reject { .. } => Action::RejectListing,
            Command::Suspend { .. } => Action::SuspendListing,
            Command::Resume { .. } => Action::ResumeListing,
            Command::Remove { .. } => Action::RemoveListing,
        }
    }

    /// The kinds of event that make a form for this command stale.
    pub fn conflicts(&self) -> &'static [&'static str] {
        &[
            "positive_listing.proposed",
            "positive_listing.reviewed",
            "positive_listing.listed",
            "positive_listing.rejected",
            "positive_listing.suspended",
            "positive_listing.resumed",
            "positive_listing.removed",
        ]
    }
}

/// What the decision must know.
pub fn needs(command: &Command) -> Vec<Need> {
    let firm = command.enterprise();
    vec![
        Need::Stream(firm.stream()),
        Need::Stream(listing_of(firm).stream()),
    ]
}

/// The relations the policy looks at.
pub fn subject(command: &Command, world: &World) -> Result<Subject, Refusal> {
    let firm = command.enterprise();
    world.enterprise(firm)?;
    let mut subject = subject_of(world.positive_listing(firm));
    subject.enterprises.insert(firm.clone());
    Ok(subject)
}

/// The relations of a listing: whoever proposed does not review.
pub fn subject_of(listing: Option<&PositiveListing>) -> Subject {
    let proposed = listing.and_then(|l| l.proposed.as_ref());
    Subject {
        enterprises: listing
            .and_then(|l| l.enterprise.clone())
            .into_iter()
            .collect(),
        acted: proposed.iter().map(|d| d.by.account.clone()).collect(),
        new: listing.is_none(),
        ..Subject::default()
    }
}
