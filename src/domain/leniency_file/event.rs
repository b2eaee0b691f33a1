//! What happens to a file, and the file after it.

use super::{
    Answer, Change, Commitment, Decision, Done, Erasure, Filing, Follows, Former, Hearing, Left,
    LeniencyFile, MoreTime, Notice, Order, OrderService, Origin, Proposed, Publication,
    PublicationEnd, Recheck, Remedy, RemedyEnd, Reopening, Report, Review, Ruling, SealedFile,
    Seat, Seats, Service, Signature, Sitter, Status, Stop, Team, TimeAnswer, TimeAsk, Vacancy,
    Vacated, Verification, Weighed,
};
use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::domain::actor::Person;
use crate::domain::event::events;
use crate::domain::ids::{EnterpriseId, LeniencyFileId, UnitId};
use crate::domain::leniency::rule::{self, Outcome};
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
        /// As many as there are were named, and the rest was left to the city's pools.
        SeatsNamed {
            /// Who.
            seats: Seats,
            /// The pool each open seat goes to.
            pools: BTreeMap<Seat, UnitId>,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "leniency_file.seats_named" v 1,
        /// Somebody named no longer works on it.
        SeatVacated {
            /// The seat.
            seat: Seat,
            /// Who sat there; the certificate's number stays on record.
            sitter: Sitter,
            /// Why.
            why: Vacated,
            /// Why, in words.
            reason: Sealed,
            /// Who and when.
            done: Done,
        } = "leniency_file.seat_vacated" v 1,
        /// An open seat went to the city's pool.
        SeatPooled {
            /// The seat.
            seat: Seat,
            /// The unit whose people stand in reserve.
            pool: UnitId,
            /// Who and when.
            done: Done,
        } = "leniency_file.seat_pooled" v 1,
        /// Somebody sits there again.
        SeatFilled {
            /// The seat.
            seat: Seat,
            /// Who.
            sitter: Sitter,
            /// Whether somebody of the pool took it.
            from_pool: bool,
            /// Who and when.
            done: Done,
        } = "leniency_file.seat_filled" v 1,
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
        /// More time was asked for.
        TimeAsked {
            /// What.
            ask: TimeAsk,
        } = "leniency_file.time_asked" v 1,
        /// It was given, or not.
        TimeAnswered {
            /// What was said.
            answer: TimeAnswer,
        } = "leniency_file.time_answered" v 1,
        /// The clock of the filed route was stopped for tests.
        ClockStopped {
            /// Until when, for what.
            stop: Stop,
        } = "leniency_file.clock_stopped" v 1,
        /// The order to correct was signed (责令改正).
        OrderSigned {
            /// What it says.
            order: Order,
            /// The paper's number, taken in the same moment.
            number: Number,
        } = "leniency_file.order_signed" v 1,
        /// It reached the firm.
        OrderServed {
            /// How.
            service: OrderService,
        } = "leniency_file.order_served" v 1,
        /// The firm signed what it promises (承诺书).
        CommitmentSigned {
            /// What.
            commitment: Commitment,
        } = "leniency_file.commitment_signed" v 1,
        /// Officers saw on site whether the firm kept its promise to correct.
        CorrectionVerified {
            /// What.
            verification: Verification,
        } = "leniency_file.correction_verified" v 1,
        /// The case was filed (立案).
        Filed {
            /// When and why.
            filing: Filing,
        } = "leniency_file.filed" v 1,
        /// The firm was told of the penalty that is intended.
        NoticeGiven {
            /// What it was told.
            notice: Notice,
            /// The paper's number, taken in the same moment.
            number: Number,
        } = "leniency_file.notice_given" v 1,
        /// The firm answered, or had nothing to say.
        Answered {
            /// What it said.
            answer: Answer,
        } = "leniency_file.notice_answered" v 1,
        /// The hearing it asked for was held.
        HearingHeld {
            /// What was said there.
            hearing: Hearing,
        } = "leniency_file.hearing_held" v 1,
        /// What became of its answer.
        AnswerWeighed {
            /// What, and why.
            weighed: Weighed,
        } = "leniency_file.answer_weighed" v 1,
        /// A change of the served decision was proposed.
        ChangeProposed {
            /// Which.
            change: Change,
        } = "leniency_file.change_proposed" v 1,
        /// Legal review spoke on it; where it did not agree, the change is off.
        ChangeReviewed {
            /// What it said.
            review: Review,
        } = "leniency_file.change_reviewed" v 1,
        /// The change was signed.
        ChangeSigned {
            /// By whom, on what.
            signature: Signature,
            /// The paper's number, taken in the same moment.
            number: Number,
        } = "leniency_file.change_signed" v 1,
        /// The change reached the firm and holds.
        ChangeServed {
            /// The day.
            served_on: Date,
            /// Who and when.
            done: Done,
        } = "leniency_file.change_served" v 1,
        /// The decision was published.
        Published {
            /// How, where, on what.
            publication: Publication,
        } = "leniency_file.published" v 1,
        /// What was published was withdrawn or corrected.
        PublicationEnded {
            /// Which, and why.
            end: PublicationEnd,
        } = "leniency_file.publication_ended" v 1,
        /// Its words are to be erased.
        ErasureAsked {
            /// On what, and why.
            erasure: Erasure,
        } = "leniency_file.erasure_asked" v 1,
        /// A second person erased them, or did not.
        ErasureAnswered {
            /// They are gone.
            agreed: bool,
            /// Whose keys went beside the file's own: those of its files.
            records: Vec<String>,
            /// Who and when.
            done: Done,
        } = "leniency_file.erasure_answered" v 1,
        /// A reconsideration or lawsuit was taken up against the decision.
        RemedyFiled {
            /// Which.
            remedy: Remedy,
        } = "leniency_file.remedy_filed" v 1,
        /// It ended.
        RemedyEnded {
            /// How.
            end: RemedyEnd,
        } = "leniency_file.remedy_ended" v 1,
        /// It was opened again.
        Reopened {
            /// Why.
            why: Reopening,
            /// When.
            at: At,
        } = "leniency_file.reopened" v 1,
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
                let words = [
                    &mut decision.reason,
                    &mut decision.discussion,
                    &mut decision.amount_why,
                ];
                words.into_iter().flatten().collect()
            }
            Event::Served { service } => service.education.iter_mut().collect(),
            Event::Rechecked { recheck } => vec![&mut recheck.text],
            Event::OrderSigned { order, .. } => {
                let mut all = vec![&mut order.text];
                all.extend(order.served.as_mut().map(|s| &mut s.receiver));
                all
            }
            Event::TimeAsked { ask } => vec![&mut ask.reason],
            Event::TimeAnswered { answer } => vec![&mut answer.reason],
            Event::ClockStopped { stop } => vec![&mut stop.reason],
            Event::OrderServed { service } => vec![&mut service.receiver],
            Event::CommitmentSigned { commitment } => {
                let mut all = vec![&mut commitment.promise];
                all.extend(names(&mut commitment.files));
                all
            }
            Event::CorrectionVerified { verification } => {
                let mut all = vec![&mut verification.text];
                all.extend(names(&mut verification.files));
                all
            }
            Event::Filed { filing } => vec![&mut filing.reason],
            Event::NoticeGiven { notice, .. } => {
                let mut all = vec![&mut notice.text];
                all.extend(notice.fine_why.as_mut());
                all
            }
            Event::Answered { answer } => {
                let mut all: Vec<&mut Sealed> = answer.text.iter_mut().collect();
                all.extend(answer.paper.iter_mut().flat_map(|p| names(&mut p.files)));
                all
            }
            Event::HearingHeld { hearing } => vec![&mut hearing.text],
            Event::AnswerWeighed { weighed } => vec![&mut weighed.text],
            Event::ChangeProposed { change } => {
                let mut all = vec![&mut change.reason];
                all.extend(change.amount_why.as_mut());
                all.extend(change.review.as_mut().map(|r| &mut r.opinion));
                all
            }
            Event::ChangeReviewed { review } => vec![&mut review.opinion],
            Event::Published { publication } => {
                let since = publication.since.iter_mut();
                since.map(|e| &mut e.reason).collect()
            }
            Event::PublicationEnded { end } => vec![&mut end.reason],
            Event::RemedyFiled { remedy } => {
                let ended = remedy.ended.as_mut();
                ended.map(|e| &mut e.effect).into_iter().collect()
            }
            Event::RemedyEnded { end } => vec![&mut end.effect],
            Event::SeatVacated { reason, .. } => vec![reason],
            Event::Named { .. }
            | Event::SeatsNamed { .. }
            | Event::ErasureAsked { .. }
            | Event::ErasureAnswered { .. }
            | Event::SeatPooled { .. }
            | Event::SeatFilled { .. }
            | Event::ChangeSigned { .. }
            | Event::ChangeServed { .. }
            | Event::Reopened { .. }
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
            state.seats = Seats::of(team);
            state.status = Status::Checking;
        }
        Event::SeatsNamed {
            seats, pools, at, ..
        } => {
            state.seats = seats.clone();
            let open = pools.iter().map(|(seat, pool)| {
                let vacancy = Vacancy {
                    why: Vacated::NoSecond,
                    pool: Some(pool.clone()),
                    since: *at,
                };
                (*seat, vacancy)
            });
            state.vacant = open.collect();
            state.status = Status::Checking;
        }
        Event::SeatVacated {
            seat,
            sitter,
            why,
            reason,
            done,
        } => {
            state.seats.put(*seat, None);
            let vacancy = Vacancy {
                why: *why,
                pool: None,
                since: done.at,
            };
            state.vacant.insert(*seat, vacancy);
            state.left.push(Left {
                seat: *seat,
                sitter: sitter.clone(),
                why: *why,
                reason: reason.clone(),
                done: done.clone(),
            });
        }
        Event::SeatPooled { seat, pool, done } => {
            if let Some(open) = state.vacant.get_mut(seat) {
                open.pool = Some(pool.clone());
                open.since = done.at;
            }
        }
        Event::SeatFilled { seat, sitter, .. } => {
            state.seats.put(*seat, Some(sitter));
            state.vacant.remove(seat);
            if let Some(team) = state.seats.team() {
                state.team = Some(team);
            }
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
            if !review.agreed {
                state.filed.forget_notice();
            }
            state.review = Some(review.clone());
        }
        Event::Decided { decision, .. } => {
            let mut decision = decision.clone();
            // before it was a ruling of its own, facts not made out were decided under this name
            let proposed = state.proposed.as_ref().map(|p| p.proposal.outcome);
            if decision.ruling == Ruling::NotApplicable
                && !decision.departs
                && proposed == Some(Outcome::NoPenaltyNotEstablished)
            {
                decision.ruling = Ruling::NoPenaltyNotEstablished;
            }
            state.decision = Some(decision);
            state.decided_by = state.team.clone();
            state.status = Status::Decided;
        }
        Event::Served { service } => {
            let ends = state
                .decision
                .as_ref()
                .is_some_and(|d| d.ruling.ends_when_served());
            state.status = if ends { Status::Closed } else { Status::Served };
            state.service = Some(service.clone());
        }
        Event::Rechecked { recheck } => {
            state.recheck = Some(recheck.clone());
            state.status = Status::Closed;
        }
        Event::TimeAsked { ask } => state.filed.more_time.push(MoreTime {
            ask: ask.clone(),
            answer: None,
        }),
        Event::TimeAnswered { answer } => {
            if let Some(last) = state.filed.more_time.last_mut() {
                last.answer = Some(answer.clone());
            }
        }
        Event::ClockStopped { stop } => state.filed.stops.push(stop.clone()),
        Event::OrderSigned { order, .. } => state.order = Some(order.clone()),
        Event::OrderServed { service } => {
            if let Some(order) = &mut state.order {
                order.served = Some(service.clone());
            }
        }
        Event::CommitmentSigned { commitment } => state.commitment = Some(commitment.clone()),
        Event::CorrectionVerified { verification } => {
            state.evidence.extend(verification.files.iter().cloned());
            state.verification = Some(verification.clone());
        }
        Event::Filed { filing } => state.filed.filing = Some(filing.clone()),
        Event::NoticeGiven { notice, .. } => state.filed.notice = Some(notice.clone()),
        Event::Answered { answer } => {
            let paper = answer.paper.iter().flat_map(|p| &p.files);
            state.evidence.extend(paper.cloned());
            state.filed.answer = Some(answer.clone());
        }
        Event::HearingHeld { hearing } => state.filed.hearing = Some(hearing.clone()),
        Event::AnswerWeighed { weighed } => {
            state.filed.weighed = Some(weighed.clone());
            if weighed.follows == Follows::Facts {
                state.filed.forget_notice();
                state.status = Status::Checking;
            } else if weighed.review {
                state.status = Status::InReview;
            }
        }
        Event::ChangeProposed { change } => state.change = Some(change.clone()),
        Event::ChangeReviewed { review } => match (review.agreed, &mut state.change) {
            (true, Some(change)) => change.review = Some(review.clone()),
            _ => state.change = None,
        },
        Event::ChangeSigned { signature, .. } => {
            if let Some(change) = &mut state.change {
                change.signed = Some(signature.clone());
            }
        }
        Event::ChangeServed { served_on, done } => {
            if let Some(mut change) = state.change.take() {
                change.served = Some((*served_on, done.clone()));
                let stands = state.decision.as_ref().and_then(|d| change.applied(d));
                match stands {
                    Some(mut decision) => {
                        // whether it departs is asked of the outcome that stands
                        let proposal = state.proposed.as_ref().map(|p| &p.proposal);
                        if let Some((ruling, proposal)) = change.ruling.zip(proposal) {
                            decision.departs = !ruling.follows(proposal);
                        }
                        state.decision = Some(decision);
                    }
                    None => ended(state),
                }
                state.changes.push(change);
            }
        }
        Event::Published { publication } => state.publications.push(publication.clone()),
        Event::PublicationEnded { end } => {
            if let Some(published) = state.publications.last_mut() {
                published.since.push(end.clone());
            }
        }
        Event::ErasureAsked { erasure } => state.erasure = Some(erasure.clone()),
        Event::ErasureAnswered { agreed, done, .. } => match (agreed, &mut state.erasure) {
            (true, Some(erasure)) => erasure.erased = Some(done.clone()),
            _ => state.erasure = None,
        },
        Event::RemedyFiled { remedy } => state.remedies.push(remedy.clone()),
        Event::RemedyEnded { end } => {
            if let Some(open) = state.remedies.iter_mut().find(|r| r.ended.is_none()) {
                open.ended = Some(end.clone());
            }
            if end.result.ends() {
                ended(state);
            }
        }
        Event::Reopened { why, at } => {
            ended(state);
            state.status = Status::Checking;
            state.reopened = Some((*why, *at));
            state.review = None;
            state.filed.begin_again();
            if *why == Reopening::Breach {
                state.commitment = None;
                state.verification = None;
            }
        }
        Event::Term { entry } => state.terms.evolve(entry),
    }
}

/// The decision no longer stands, and what was being changed about it is off.
fn ended(state: &mut LeniencyFile) {
    let (service, recheck) = (state.service.take(), state.recheck.take());
    let commitment = state.commitment.clone();
    let proposed = state.proposed.clone();
    state
        .former
        .extend(state.decision.take().map(|decision| Former {
            decision,
            service,
            recheck,
            commitment,
            proposed,
        }));
    state.change = None;
    state.status = Status::Closed;
}
