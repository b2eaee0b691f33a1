//! Which steps are possible, and what the rule says now. `decide` asks this first and pages ask it for their
//! buttons, so a button exists exactly when its command would be accepted (design §6.4).

use super::facts::inputs;
use super::{LeniencyFile, Status, subject_of};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::leniency::rule::{self, Outcome, Proposal, RuleBook};
use crate::domain::policy;
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::world::{Facts, World};

/// What is done to a file that exists, in the order of its life.
pub const ACTIONS: &[Action] = &[
    Action::NameLeniencyPeople,
    Action::RecordLeniencyFacts,
    Action::SubmitLeniencyProposal,
    Action::ReviewLeniency,
    Action::DecideLeniency,
    Action::ServeLeniency,
    Action::RecheckLeniency,
];

/// What this person may do to this file now.
pub fn available(
    file: &LeniencyFile,
    world: &World,
    actor: &Actor,
    facts: &Facts<'_>,
) -> Vec<Action> {
    let subject = subject_of(file);
    let mut actions: Vec<Action> = ACTIONS
        .iter()
        .copied()
        .filter(|a| possible(file, world, *a, facts).is_ok())
        .filter(|a| policy::permit(actor, *a, &subject).is_ok())
        .collect();
    // once everything is known, submitting is the usual step
    actions.sort_by_key(|a| *a == Action::RecordLeniencyFacts);
    actions
}

/// Whether `action` is possible at this status, whoever asks.
pub fn possible(
    file: &LeniencyFile,
    world: &World,
    action: Action,
    facts: &Facts<'_>,
) -> Result<(), Refusal> {
    let wanted = match action {
        Action::NameLeniencyPeople => Status::Reported,
        Action::RecordLeniencyFacts | Action::SubmitLeniencyProposal => Status::Checking,
        Action::ReviewLeniency => Status::InReview,
        Action::DecideLeniency => Status::Reviewed,
        Action::ServeLeniency => Status::Decided,
        Action::RecheckLeniency => Status::Served,
        _ => return Err(Refusal::NotFound),
    };
    let no = |why: NotNow| Err(Refusal::NotNow(action, why));
    if file.status != wanted {
        return no(NotNow::Stage(file.status.key().to_owned()));
    }
    match action {
        Action::SubmitLeniencyProposal => match suggestion(file, world, facts)? {
            Some((_, proposal)) if proposal.outcome != Outcome::Undetermined => Ok(()),
            _ => no(NotNow::FactsOpen),
        },
        Action::DecideLeniency => {
            let proposal = file.proposed.as_ref().map(|p| &p.proposal);
            let open = proposal.map(|p| open_rows(p, &facts.reference.leniency));
            match open.unwrap_or_default() {
                rows if rows.is_empty() => Ok(()),
                rows => no(NotNow::Unconfirmed(rows)),
            }
        }
        _ => Ok(()),
    }
}

/// What the rule would say to what is recorded so far; none before anything is.
pub fn suggestion(
    file: &LeniencyFile,
    world: &World,
    facts: &Facts<'_>,
) -> Result<Option<(rule::Facts, Proposal)>, Refusal> {
    if file.facts.as_ref().is_none_or(|f| f.act_on.is_none()) {
        return Ok(None);
    }
    let known = inputs(file, world, facts)?;
    let proposal = rule::propose(&known, &facts.reference.leniency);
    Ok(Some((known, proposal)))
}

/// What is still to be recorded before the rule can say anything: nothing once the act is on record.
pub fn missing(file: &LeniencyFile) -> bool {
    file.facts.as_ref().is_none_or(|f| f.act_on.is_none())
}

/// The rows of the rulebook a proposal rests on that no legal officer has confirmed yet, as of now.
pub fn open_rows(proposal: &Proposal, book: &RuleBook) -> Vec<String> {
    let rests = proposal.articles.iter().map(|a| a.0.clone());
    let rows = rests.chain(proposal.unconfirmed_rows.iter().cloned());
    rows.filter(|row| !book.is_confirmed(row)).collect()
}
