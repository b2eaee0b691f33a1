//! Which steps are possible, and what the rule says now. `decide` asks this first and pages ask it for their
//! buttons, so a button exists exactly when its command would be accepted (design §6.4).

use super::amount;
use super::facts::inputs;
use super::{Change, ChangeKind, ChangeStage, LeniencyFile, Status, subject_now};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::leniency::rule::{self, Outcome, Proposal, RuleBook};
use crate::domain::policy;
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::term::TermKind;
use crate::domain::world::{Facts, World};

/// What is done to a file that exists, in the order of its life.
pub const ACTIONS: &[Action] = &[
    Action::NameLeniencyPeople,
    Action::TakeLeniencySeat,
    Action::FillLeniencySeat,
    Action::RecordLeniencyFacts,
    Action::RecordFindings,
    Action::ServeCorrectionOrder,
    Action::SubmitLeniencyProposal,
    Action::ReviewLeniency,
    Action::HoldHearing,
    Action::WeighAnswer,
    Action::GivePenaltyNotice,
    Action::AnswerPenaltyNotice,
    Action::RecordPaperAnswer,
    Action::DecideLeniency,
    Action::ServeLeniency,
    Action::RecheckLeniency,
    Action::ReviewLeniencyChange,
    Action::SignLeniencyChange,
    Action::ServeLeniencyChange,
    Action::EndRemedy,
    Action::AnswerDecisionTime,
    Action::SignCorrectionOrder,
    Action::RunDecisionClock,
    Action::AskDecisionTime,
    Action::StopDecisionClock,
    Action::RecordCommitment,
    Action::VerifyCorrection,
    Action::FileLeniencyCase,
    Action::ProposeLeniencyChange,
    Action::FileRemedy,
    Action::PublishLeniency,
    Action::EndPublication,
    Action::AnswerErasure,
    Action::AskErasure,
    Action::VacateLeniencySeat,
];

/// What takes two officers, and so waits while one of their seats is open.
const OFFICERS: [Action; 21] = [
    Action::AskDecisionTime,
    Action::StopDecisionClock,
    Action::RunDecisionClock,
    Action::ServeCorrectionOrder,
    Action::RecordFindings,
    Action::VerifyCorrection,
    Action::PublishLeniency,
    Action::EndPublication,
    Action::RecordPaperAnswer,
    Action::RecordLeniencyFacts,
    Action::SubmitLeniencyProposal,
    Action::WeighAnswer,
    Action::GivePenaltyNotice,
    Action::ServeLeniency,
    Action::RecheckLeniency,
    Action::ServeLeniencyChange,
    Action::EndRemedy,
    Action::RecordCommitment,
    Action::FileLeniencyCase,
    Action::ProposeLeniencyChange,
    Action::FileRemedy,
];

/// What this person may do to this file now.
pub fn available(
    file: &LeniencyFile,
    world: &World,
    actor: &Actor,
    facts: &Facts<'_>,
) -> Vec<Action> {
    let subject = subject_now(file, world, facts);
    let mut actions: Vec<Action> = ACTIONS
        .iter()
        .copied()
        .filter(|a| possible(file, world, *a, facts).is_ok())
        .filter(|a| policy::permit(actor, *a, &subject).is_ok())
        .collect();
    // once everything is known, submitting is the usual step
    actions.sort_by_key(|a| matches!(a, Action::RecordLeniencyFacts | Action::RecordFindings));
    actions
}

/// Whether `action` is possible at this status, whoever asks.
pub fn possible(
    file: &LeniencyFile,
    world: &World,
    action: Action,
    facts: &Facts<'_>,
) -> Result<(), Refusal> {
    // without its key no word could be read, and none may be written beside words that are gone
    if file.is_erased() {
        return Err(Refusal::NotNow(action, NotNow::Erased));
    }
    if file.lacks_officer() && OFFICERS.contains(&action) {
        return Err(Refusal::NotNow(action, NotNow::SeatOpen));
    }
    let wanted = match action {
        Action::VacateLeniencySeat | Action::FillLeniencySeat | Action::TakeLeniencySeat => {
            return super::seat::possible(file, action);
        }
        Action::PublishLeniency
        | Action::EndPublication
        | Action::AskErasure
        | Action::AnswerErasure => return super::record::possible(file, world, action, facts),
        Action::ProposeLeniencyChange
        | Action::ReviewLeniencyChange
        | Action::SignLeniencyChange
        | Action::ServeLeniencyChange
        | Action::FileRemedy
        | Action::EndRemedy => return after_service(file, action, facts),
        Action::FileLeniencyCase
        | Action::GivePenaltyNotice
        | Action::AnswerPenaltyNotice
        | Action::RecordPaperAnswer
        | Action::HoldHearing
        | Action::WeighAnswer => return super::filed_possible(file, action),
        Action::AskDecisionTime
        | Action::AnswerDecisionTime
        | Action::StopDecisionClock
        | Action::RunDecisionClock => return super::clock::possible(file, action, facts),
        Action::SignCorrectionOrder | Action::ServeCorrectionOrder => {
            return super::order::possible(file, action, facts);
        }
        // the firm may put it right while the file is with review or the decider
        Action::VerifyCorrection => {
            let no = |why: NotNow| Err(Refusal::NotNow(action, why));
            let clocks = [TermKind::Correction, TermKind::OrderedCorrection];
            let waited = clocks.iter().any(|k| file.terms.running(*k).is_some());
            let seen = file.verification.as_ref().is_some_and(|v| v.corrected) && !waited;
            let asked = file.commitment.is_some() || file.served_order().is_some();
            return match file.status {
                Status::Checking | Status::InReview | Status::Reviewed if !asked => {
                    no(NotNow::PromiseFirst)
                }
                Status::Checking | Status::InReview | Status::Reviewed if seen => {
                    no(NotNow::Already)
                }
                Status::Checking | Status::InReview | Status::Reviewed => Ok(()),
                status => no(NotNow::Stage(status.key().to_owned())),
            };
        }
        // what nothing shows yet may still be shown while it is not decided
        Action::RecordFindings => {
            return match file.status {
                Status::Checking => Ok(()),
                Status::InReview | Status::Reviewed if !file.lacks_evidence().is_empty() => Ok(()),
                Status::InReview | Status::Reviewed => {
                    Err(Refusal::NotNow(action, NotNow::Already))
                }
                status => {
                    let stage = NotNow::Stage(status.key().to_owned());
                    Err(Refusal::NotNow(action, stage))
                }
            };
        }
        Action::NameLeniencyPeople => Status::Reported,
        Action::RecordLeniencyFacts | Action::SubmitLeniencyProposal | Action::RecordCommitment => {
            Status::Checking
        }
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
        // what the system holds is looked at before the rule is asked
        Action::SubmitLeniencyProposal if !super::open_clues(file, world).is_empty() => {
            no(NotNow::CluesOpen)
        }
        Action::SubmitLeniencyProposal => match suggestion(file, world, facts)? {
            // a fine that is a share of the investment means nothing without it
            Some((known, proposal)) if lacks_base(&known, &proposal, facts) => {
                no(NotNow::InvestmentOpen)
            }
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
        Action::RecordCommitment if file.commitment.is_some() => no(NotNow::Already),
        _ => Ok(()),
    }
}

/// Whether what the rule proposes is a share of an investment nobody recorded.
fn lacks_base(known: &rule::Facts, proposal: &Proposal, facts: &Facts<'_>) -> bool {
    let book = &facts.reference.leniency;
    let reckoned = book.reckon(proposal.outcome, known, &proposal.law);
    reckoned == Err(rule::Unreckoned::NoBase)
}

/// What is done to a decision the firm has in its hands.
fn after_service(file: &LeniencyFile, action: Action, facts: &Facts<'_>) -> Result<(), Refusal> {
    let no = |why: NotNow| Err(Refusal::NotNow(action, why));
    let stage = || NotNow::Stage(file.status.key().to_owned());
    // the change of a decision that no longer stands went with it
    if action == Action::EndRemedy {
        return match file.open_remedy() {
            Some(_) => Ok(()),
            None => no(stage()),
        };
    }
    if file.decision.is_none() || file.service.is_none() {
        return no(stage());
    }
    let at = file.change.as_ref().map(Change::stage);
    let possible = match action {
        Action::ProposeLeniencyChange => at.is_none(),
        Action::ReviewLeniencyChange => at == Some(ChangeStage::Proposed),
        Action::SignLeniencyChange => at == Some(ChangeStage::Reviewed),
        Action::ServeLeniencyChange => at == Some(ChangeStage::Signed),
        _ => file.open_remedy().is_none(),
    };
    if !possible {
        return no(NotNow::Already);
    }
    if action == Action::SignLeniencyChange {
        let book = &facts.reference.leniency;
        let open: Vec<String> = articles_after(file, book)
            .iter()
            .map(|a| a.0.clone())
            .filter(|row| !book.is_confirmed(row))
            // held against the row as it stood when it was proposed; confirmed since, it may be signed
            .chain(file.change.iter().filter_map(|c| {
                let row = amount::open_row(c.amount.as_ref().and(c.benchmark.as_ref()))?;
                (!book.is_confirmed(&row)).then_some(row)
            }))
            .collect();
        if !open.is_empty() {
            return no(NotNow::Unconfirmed(open));
        }
    }
    Ok(())
}

/// The articles the outcome rests on once the change in the making holds.
pub fn articles_after(file: &LeniencyFile, book: &RuleBook) -> Vec<rule::BasisId> {
    let Some(change) = &file.change else {
        return Vec::new();
    };
    match (change.kind, change.ruling, &file.proposed) {
        (ChangeKind::Revoke, _, _) => Vec::new(),
        (_, Some(ruling), Some(proposed)) => ruling.articles(proposed, book),
        _ => {
            let stands = file.decision.as_ref();
            stands.map(|d| d.articles.clone()).unwrap_or_default()
        }
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
