//! What happens to a file, and the file after it.

use super::{
    Decision, LeniencyFile, Origin, Proposed, Recheck, Report, Review, Ruling, SealedFile, Service,
    Status, Team,
};
use crate::domain::actor::Person;
use crate::domain::event::events;
use crate::domain::ids::{EnterpriseId, LeniencyFileId};
use crate::domain::leniency::rule;
use crate::domain::number::Number;
use crate::domain::sealed::{Sealed, SealedFields};
use crate::domain::term::TermEvent;
use crate::domain::time::At;

events! {
    /// What happened to a file.
    pub enum Event {
        /// The firm told it; received by the server, for ever.
        SelfReported {
            /// The file.
            id: LeniencyFileId,
            /// Its yearly number.
            number: Number,
            /// Whose.
            enterprise: EnterpriseId,
            /// The firm's name then.
            enterprise_name: String,
            /// What it told.
            report: Report,
            /// The contact.
            by: Person,
            /// When the server received it.
            received_at: At,
        } = "leniency_file.self_reported" v 1,
        /// An officer opened it.
        Opened {
            /// The file.
            id: LeniencyFileId,
            /// Its yearly number.
            number: Number,
            /// Whose act.
            enterprise: EnterpriseId,
            /// The firm's name then.
            enterprise_name: String,
            /// How it was found.
            origin: Origin,
            /// What was found.
            what: Sealed,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "leniency_file.opened" v 1,
        /// The four persons were named.
        Named {
            /// Who.
            team: Team,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "leniency_file.named" v 1,
        /// The officers recorded facts: the whole as it now stands.
        FactsRecorded {
            /// The whole.
            facts: Box<rule::Facts>,
            /// The words behind it that came with this part, by reference.
            notes: Vec<(String, Sealed)>,
            /// Evidence that came with it.
            files: Vec<SealedFile>,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "leniency_file.facts_recorded" v 1,
        /// The rule proposed.
        Proposed {
            /// What, on what.
            proposed: Box<Proposed>,
            /// When.
            at: At,
        } = "leniency_file.proposed" v 1,
        /// It went to legal review.
        Submitted {
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "leniency_file.submitted" v 1,
        /// Legal review spoke.
        Reviewed {
            /// What it said.
            review: Review,
        } = "leniency_file.reviewed" v 1,
        /// It was decided.
        Decided {
            /// What.
            decision: Decision,
            /// The paper's number, taken in the same moment.
            number: Option<Number>,
        } = "leniency_file.decided" v 1,
        /// The decision reached the firm.
        Served {
            /// How.
            service: Service,
        } = "leniency_file.served" v 1,
        /// Somebody looked again.
        Rechecked {
            /// What was found.
            recheck: Recheck,
        } = "leniency_file.rechecked" v 1,
        /// An entry in the ledger of one of its terms.
        Term {
            /// The entry.
            entry: TermEvent,
        } = "leniency_file.term" v 1,
    }
}

impl SealedFields for Event {
    fn sealed_fields(&mut self) -> Vec<&mut Sealed> {
        fn names(files: &mut [SealedFile]) -> impl Iterator<Item = &mut Sealed> {
            files.iter_mut().map(|f| &mut f.name)
        }
        match self {
            Event::SelfReported { report, .. } => {
                let mut all = vec![&mut report.what, &mut report.measures];
                all.extend(report.found_how.as_mut());
                all.extend(names(&mut report.files));
                all
            }
            Event::Opened { what, .. } => vec![what],
            Event::FactsRecorded { notes, files, .. } => {
                let notes = notes.iter_mut().map(|(_, words)| words);
                notes.chain(names(files)).collect()
            }
            Event::Reviewed { review } => vec![&mut review.opinion],
            Event::Decided { decision, .. } => {
                let words = [&mut decision.reason, &mut decision.discussion];
                words.into_iter().flatten().collect()
            }
            Event::Served { service } => service.education.iter_mut().collect(),
            Event::Rechecked { recheck } => vec![&mut recheck.text],
            Event::Named { .. }
            | Event::Proposed { .. }
            | Event::Submitted { .. }
            | Event::Term { .. } => Vec::new(),
        }
    }
}

/// The file after `event`; never refuses.
pub fn evolve(state: &mut LeniencyFile, event: &Event) {
    match event {
        Event::SelfReported {
            id,
            number,
            enterprise,
            enterprise_name,
            report,
            by,
            received_at,
        } => {
            state.id = Some(id.clone());
            state.number = number.text.clone();
            state.enterprise = Some(enterprise.clone());
            state.enterprise_name = enterprise_name.clone();
            state.origin = Some(Origin::SelfReport);
            state.report = Some(report.clone());
            state.received_by = Some(by.clone());
            state.received_at = Some(*received_at);
        }
        Event::Opened {
            id,
            number,
            enterprise,
            enterprise_name,
            origin,
            what,
            by,
            at,
        } => {
            state.id = Some(id.clone());
            state.number = number.text.clone();
            state.enterprise = Some(enterprise.clone());
            state.enterprise_name = enterprise_name.clone();
            state.origin = Some(*origin);
            state.finding = Some(what.clone());
            state.received_by = Some(by.clone());
            state.received_at = Some(*at);
        }
        Event::Named { team, .. } => {
            state.team = Some(team.clone());
            state.status = Status::Checking;
        }
        Event::FactsRecorded {
            facts,
            notes,
            files,
            ..
        } => {
            state.facts = Some((**facts).clone());
            state.notes.extend(notes.iter().cloned());
            state.evidence.extend(files.iter().cloned());
        }
        Event::Proposed { proposed, .. } => state.proposed = Some((**proposed).clone()),
        Event::Submitted { .. } => state.status = Status::InReview,
        Event::Reviewed { review } => {
            state.status = match review.agreed {
                true => Status::Reviewed,
                false => Status::Checking,
            };
            state.review = Some(review.clone());
        }
        Event::Decided { decision, .. } => {
            state.decision = Some(decision.clone());
            state.status = Status::Decided;
        }
        Event::Served { service } => {
            let ends = state
                .decision
                .as_ref()
                .is_some_and(|d| d.ruling == Ruling::NotApplicable);
            state.status = if ends { Status::Closed } else { Status::Served };
            state.service = Some(service.clone());
        }
        Event::Rechecked { recheck } => {
            state.recheck = Some(recheck.clone());
            state.status = Status::Closed;
        }
        Event::Term { entry } => state.terms.evolve(entry),
    }
}
