//! What happens to a complaint.

use super::{
    AdvisedWithdrawal, Answer, Channel, Complaint, Correction, Outcome, Recalled, Solved, Status,
    Supply, VoidReason, WithdrawalCheck, contact, correction,
};
use crate::domain::account::Contact;
use crate::domain::actor::Person;
use crate::domain::attachment::Attachment;
use crate::domain::case::Look;
use crate::domain::event::events;
use crate::domain::ids::{CaseId, ComplaintId, EnterpriseId, ServiceDayId, UnitId};
use crate::domain::number::Number;
use crate::domain::sealed::{Sealed, SealedFields};
use crate::domain::term::TermEvent;
use crate::domain::time::At;

events! {
    /// What happened to a complaint.
    pub enum Event {
        /// Received and numbered; the words stay as they are for ever.
        Registered {
            /// The complaint.
            id: ComplaintId,
            /// Its yearly number.
            number: Number,
            /// Whose.
            enterprise: EnterpriseId,
            /// The firm's name at that time.
            enterprise_name: String,
            /// The way it came.
            channel: Channel,
            /// The original reference of the channel, if it has one.
            reference: Option<String>,
            /// The category chosen.
            category: String,
            /// The words as typed.
            words: String,
            /// Whom to reach, sealed.
            contact: Contact,
            /// Files handed in.
            attachments: Vec<Attachment>,
            /// The unit it complains of.
            complains_of: Option<UnitId>,
            /// Who typed it in.
            by: Person,
            /// When it was said.
            said_at: At,
            /// When the server received it.
            received_at: At,
            /// The service day it was said on.
            service_day: Option<ServiceDayId>,
        } = "complaint.registered" v 1,
        /// An entry in the ledger of one of its terms.
        Term {
            /// The entry.
            entry: TermEvent,
        } = "complaint.term" v 1,
        /// Not accepted.
        Declined {
            /// Why, as the firm reads it.
            reason: String,
            /// Where to go instead, as the firm reads it.
            instead: String,
            /// The letter by which it was referred there.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            letter: Option<String>,
            /// The number of its paper (不予受理告知); none where the profile had no series for it.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            paper: Option<Number>,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "complaint.declined" v 1,
        /// The firm added something.
        Supplied {
            /// What.
            supply: Supply,
        } = "complaint.supplied" v 1,
        /// Somebody looked at what became of the letter by which it was referred.
        ReferralLookedAt {
            /// What came of it.
            look: Look,
        } = "complaint.referral_looked_at" v 1,
        /// Accepted: it is handled in a case.
        Accepted {
            /// The case.
            case: CaseId,
            /// The case's number.
            case_number: String,
            /// The number of its paper (受理通知); none where the profile had no series for it, or it was numbered before.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            paper: Option<Number>,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "complaint.accepted" v 1,
        /// The firm was answered.
        Answered {
            /// The answer.
            answer: Answer,
        } = "complaint.answered" v 1,
        /// Somebody of the firm opened the answer.
        AnswerOpened {
            /// Who.
            by: Person,
            /// When.
            at: At,
        } = "complaint.answer_opened" v 1,
        /// The answer was called back before the firm opened it.
        AnswerRecalled {
            /// Why, inside the bureau.
            reason: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "complaint.answer_recalled" v 1,
        /// The firm says the answer holds.
        Confirmed {
            /// What it said.
            outcome: Outcome,
        } = "complaint.confirmed" v 1,
        /// The firm says it is not solved.
        Disputed {
            /// What it said.
            outcome: Outcome,
        } = "complaint.disputed" v 1,
        /// The confirmation term passed in silence.
        CountedAsSilent {
            /// When.
            at: At,
        } = "complaint.counted_as_silent" v 1,
        /// The firm withdrew it.
        Withdrawn {
            /// Why, in the firm's words.
            reason: String,
            /// Whether the firm was advised to; goes to a check (D4).
            advised: bool,
            /// When.
            at: At,
        } = "complaint.withdrawn" v 1,
        /// Somebody looked whether the bureau had advised the firm to withdraw.
        WithdrawalChecked {
            /// What was found.
            check: WithdrawalCheck,
        } = "complaint.withdrawal_checked" v 1,
        /// Nobody had accepted or declined it in time, so it counts as accepted: the office's silence.
        DeemedAccepted {
            /// The number of its paper (受理通知); none where the profile had no series for it.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            paper: Option<Number>,
            /// When.
            at: At,
        } = "complaint.deemed_accepted" v 1,
        /// Made void (作废): the number is kept, and it counts nowhere.
        Voided {
            /// Why, of the listed reasons.
            why: VoidReason,
            /// In words, as the firm reads them.
            reason: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "complaint.voided" v 1,
        /// It counts again, outside any case.
        Restored {
            /// Where it stands now.
            status: Status,
            /// Why.
            reason: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "complaint.restored" v 1,
        /// The case it lay in was merged into this one, or goes its own way again.
        Moved {
            /// The case.
            case: CaseId,
            /// The case's number.
            case_number: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "complaint.moved" v 1,
        /// What was put down wrongly is put right; both versions stay.
        Corrected {
            /// What, why, by whom, when.
            correction: Correction,
        } = "complaint.corrected" v 1,
        /// It was written without an account: nobody knows yet whether the contact speaks for the firm.
        ContactUnverified {
            /// What they called the firm.
            named: String,
        } = "complaint.contact_unverified" v 1,
        /// The contact was phoned and speaks for the firm.
        ContactVerified {
            /// Whom, by which number, and what they said.
            how: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "complaint.contact_verified" v 1,
        /// The contact was phoned and not reached.
        ContactNotReached {
            /// What was tried.
            note: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "complaint.contact_not_reached" v 1,
        /// Somebody who works on it saw the contact's full name and number.
        ContactShown {
            /// Who.
            by: Person,
            /// When.
            at: At,
        } = "complaint.contact_shown" v 1,
    }
}

impl SealedFields for Event {
    fn sealed_fields(&mut self) -> Vec<&mut Sealed> {
        match self {
            Event::Registered { contact, .. } => vec![&mut contact.name, &mut contact.phone],
            Event::Corrected {
                correction:
                    Correction {
                        contact: Some(contact),
                        ..
                    },
            } => vec![
                &mut contact.from.name,
                &mut contact.from.phone,
                &mut contact.to.name,
                &mut contact.to.phone,
            ],
            Event::Term { .. }
            | Event::Corrected { .. }
            | Event::Declined { .. }
            | Event::ReferralLookedAt { .. }
            | Event::Supplied { .. }
            | Event::Accepted { .. }
            | Event::Moved { .. }
            | Event::Answered { .. }
            | Event::AnswerOpened { .. }
            | Event::AnswerRecalled { .. }
            | Event::Confirmed { .. }
            | Event::Disputed { .. }
            | Event::CountedAsSilent { .. }
            | Event::Withdrawn { .. }
            | Event::WithdrawalChecked { .. }
            | Event::DeemedAccepted { .. }
            | Event::Voided { .. }
            | Event::Restored { .. }
            | Event::ContactUnverified { .. }
            | Event::ContactVerified { .. }
            | Event::ContactNotReached { .. }
            | Event::ContactShown { .. } => Vec::new(),
        }
    }
}

/// The complaint after `event`; never refuses.
pub fn evolve(state: &mut Complaint, event: &Event) {
    match event {
        Event::Registered {
            id,
            number,
            enterprise,
            enterprise_name,
            channel,
            category,
            words,
            contact,
            attachments,
            complains_of,
            by,
            received_at,
            service_day,
            reference,
            said_at,
        } => {
            state.reference.clone_from(reference);
            state.said_at = Some(*said_at);
            state.id = Some(id.clone());
            state.number = number.text.clone();
            state.enterprise = Some(enterprise.clone());
            state.enterprise_name = enterprise_name.clone();
            state.channel = Some(*channel);
            state.category = category.clone();
            state.words = words.clone();
            state.contact = Some(contact.clone());
            state.attachments = attachments
                .iter()
                .map(|a| (a.id.clone(), a.clone()))
                .collect();
            state.complains_of = complains_of.clone();
            state.received_by = Some(by.clone());
            state.received_at = Some(*received_at);
            state.service_day = service_day.clone();
        }
        Event::Term { entry } => state.terms.evolve(entry),
        Event::Declined { letter, .. } => {
            state.status = Status::Declined;
            state.referred_by = letter.clone();
        }
        Event::ReferralLookedAt { look } => state.looks.push(look.clone()),
        Event::Supplied { supply } => {
            let files = supply.attachments.iter();
            state
                .attachments
                .extend(files.map(|a| (a.id.clone(), a.clone())));
            state.supplies.push(supply.clone());
        }
        Event::Accepted { case, paper, .. } => {
            state.case = Some(case.clone());
            state.noticed |= paper.is_some();
            if state.status == Status::Registered {
                state.status = Status::InCase;
            }
        }
        Event::Moved { case, .. } => state.case = Some(case.clone()),
        Event::Answered { answer } => {
            state.answers.push(answer.clone());
            state.opened_at = None;
            state.status = Status::Answered;
        }
        Event::AnswerOpened { at, .. } => state.opened_at = Some(*at),
        Event::AnswerRecalled { reason, by, at } => {
            if let Some(answer) = state.answers.pop() {
                state.recalled.push(Recalled {
                    answer,
                    reason: reason.clone(),
                    by: by.clone(),
                    at: *at,
                });
            }
            state.status = match state.disputes() {
                0 => Status::InCase,
                _ => Status::Disputed,
            };
        }
        Event::Confirmed { outcome } => {
            state.outcomes.push(outcome.clone());
            state.status = Status::Confirmed;
        }
        Event::Disputed { outcome } => {
            state.outcomes.push(outcome.clone());
            state.status = Status::Disputed;
        }
        Event::CountedAsSilent { at } => {
            state.silent_at = Some(*at);
            state.status = Status::Silent;
        }
        Event::Withdrawn {
            reason,
            advised,
            at,
        } => {
            state.status = Status::Withdrawn;
            state.advised_withdrawal = advised.then(|| AdvisedWithdrawal {
                reason: reason.clone(),
                at: *at,
                check: None,
            });
        }
        Event::WithdrawalChecked { check } => {
            if let Some(withdrawn) = &mut state.advised_withdrawal {
                withdrawn.check = Some(check.clone());
            }
        }
        Event::DeemedAccepted { at, paper } => {
            state.deemed_accepted = Some(*at);
            state.noticed |= paper.is_some();
        }
        Event::Voided { .. } => state.status = Status::Void,
        Event::Corrected { correction } => correction::evolve(state, correction),
        Event::ContactUnverified { .. }
        | Event::ContactVerified { .. }
        | Event::ContactNotReached { .. }
        | Event::ContactShown { .. } => contact::evolve(state, event),
        Event::Restored { status, .. } => {
            state.status = *status;
            // triage looks again; the case it lay in went on without it
            state.case = None;
        }
    }
}

impl Complaint {
    /// How often the firm said it is not solved.
    pub fn disputes(&self) -> usize {
        self.outcomes
            .iter()
            .filter(|o| o.solved == Solved::No)
            .count()
    }
}
