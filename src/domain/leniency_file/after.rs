//! What happens to a file apart from its usual line, or why not: a promise signed, a served decision changed, a
//! reconsideration or lawsuit, and the file opened again.

use jiff::civil::Date;

use super::amount;
use super::command::{Changing, Command};
use super::decide::{Deciding, fault, sealed, shut};
use super::guard::articles_after;
use super::{
    Change, ChangeGround, ChangeKind, Commitment, Event, LeniencyFile, Remedy, RemedyEnd,
    RemedyResult, Reopening, Review, Signature, Stood, Verification,
};
use crate::domain::leniency::rule::Decimal;
use crate::domain::reference::Numbered;
use crate::domain::refusal::{Problem, Refusal, at};
use crate::domain::term::{TermKind, Weight};
use crate::domain::time::At;

impl Deciding<'_> {
    /// One of those steps, which the guard found possible.
    pub(super) fn after(&mut self, file: &LeniencyFile, command: Command) -> Result<(), Refusal> {
        match command {
            Command::Commit {
                signed_on,
                correct_by,
                promise,
                files,
                ..
            } => {
                self.not_to_come("signed_on", signed_on)?;
                if correct_by < signed_on {
                    return Err(at("correct_by", Problem::EndsBeforeStart));
                }
                let commitment = Commitment {
                    signed_on,
                    correct_by,
                    promise: sealed(&promise),
                    files: files.into_iter().map(shut).collect(),
                    done: self.done(),
                };
                self.tell(Event::CommitmentSigned { commitment });
                // one that lies back already, as it was recorded late, is no clock
                if correct_by >= self.facts.today() {
                    let now = self.facts.now;
                    self.start_until(file, TermKind::Correction, correct_by, now)?;
                }
            }
            Command::Verify {
                verified_on,
                corrected,
                text,
                files,
                ..
            } => {
                self.not_to_come("verified_on", verified_on)?;
                let promised = file.commitment.as_ref().map(|c| c.signed_on);
                let ordered = file.served_order().map(|s| s.served_on);
                let since = promised.into_iter().chain(ordered).min();
                let since = since.ok_or(Refusal::NotFound)?;
                if verified_on < since {
                    return Err(at("verified_on", Problem::TooEarly(since)));
                }
                let verification = Verification {
                    verified_on,
                    corrected,
                    text: sealed(&text),
                    files: files.into_iter().map(shut).collect(),
                    done: self.done(),
                };
                self.tell(Event::CorrectionVerified { verification });
                if corrected {
                    self.meet(file, TermKind::Correction);
                    self.meet(file, TermKind::OrderedCorrection);
                }
            }
            Command::ProposeChange { changing, .. } => {
                let change = self.change(file, changing)?;
                self.tell(Event::ChangeProposed { change });
                self.start(file, TermKind::LegalReview);
            }
            Command::ReviewChange {
                agreed, opinion, ..
            } => {
                let review = Review {
                    agreed,
                    opinion: sealed(&opinion),
                    done: self.done(),
                };
                self.tell(Event::ChangeReviewed { review });
                self.meet(file, TermKind::LegalReview);
            }
            Command::SignChange { .. } => {
                let reference = self.facts.reference;
                let today = self.facts.today();
                let number = reference.next_number(self.world, Numbered::LeniencyChange, today);
                let signature = Signature {
                    number: number.text.clone(),
                    articles: articles_after(file, &reference.leniency),
                    done: self.done(),
                };
                self.tell(Event::ChangeSigned { signature, number });
                self.start(file, TermKind::Service);
            }
            Command::ServeChange { served_on, .. } => self.serve_change(file, served_on)?,
            Command::FileRemedy {
                kind,
                filed_on,
                body,
                ..
            } => {
                self.not_to_come("filed_on", filed_on)?;
                let served = file.service.as_ref().map(|s| s.served_on);
                if let Some(served) = served.filter(|served| filed_on < *served) {
                    return Err(at("filed_on", Problem::TooEarly(served)));
                }
                let remedy = Remedy {
                    kind,
                    filed_on,
                    body: body.as_str().to_owned(),
                    done: self.done(),
                    ended: None,
                };
                self.tell(Event::RemedyFiled { remedy });
            }
            Command::EndRemedy {
                result, on, effect, ..
            } => {
                self.not_to_come("on", on)?;
                let filed = file.open_remedy().map(|r| r.filed_on);
                if filed.is_some_and(|filed| on < filed) {
                    return Err(at("on", Problem::EndsBeforeStart));
                }
                // there is nothing left that could stand, fall or change
                if file.decision.is_none() && result != RemedyResult::Withdrawn {
                    return Err(at("result", Problem::NotOffered));
                }
                let end = RemedyEnd {
                    result,
                    on,
                    effect: sealed(&effect),
                    done: self.done(),
                };
                self.tell(Event::RemedyEnded { end });
                if result == RemedyResult::Anew {
                    self.reopen(file, Reopening::Ordered);
                } else if result.ends() {
                    self.end(file);
                }
            }
            _ => return Err(Refusal::NotFound),
        }
        Ok(())
    }

    fn change(&self, file: &LeniencyFile, asked: Changing) -> Result<Change, Refusal> {
        let stands = file.decision.as_ref().ok_or(Refusal::NotFound)?;
        let mut faults = Vec::new();
        if (asked.kind == ChangeKind::Correct) != (asked.ground == ChangeGround::Clerical) {
            faults.push(fault("ground", Problem::SlipsOnly));
        }
        let varies = asked.kind == ChangeKind::Vary;
        let ruling = asked.ruling.filter(|_| varies);
        let amount = asked.amount.map(|a| a.as_str().to_owned());
        let amount = amount.filter(|_| asked.kind != ChangeKind::Revoke);
        let read = |typed: &Option<String>| typed.as_deref().map(Decimal::parse);
        if varies {
            let other_ruling = ruling.is_some_and(|r| r != stands.ruling);
            let other_amount = amount.is_some() && read(&amount) != read(&stands.amount);
            match ruling {
                None => faults.push(fault("ruling", Problem::Missing)),
                Some(_) if !other_ruling && !other_amount => {
                    faults.push(fault("ruling", Problem::SameAsBefore));
                }
                Some(_) => {}
            }
        }
        if asked.kind == ChangeKind::Revoke && asked.again.is_none() {
            faults.push(fault("again", Problem::Missing));
        }
        let explained = asked.amount_why.is_some();
        let becomes = ruling.unwrap_or(stands.ruling);
        let mut benchmark = None;
        if ruling.is_some() || amount.is_some() {
            let book = &self.facts.reference.leniency;
            match amount::changed(file, (becomes, amount.as_deref()), explained, book) {
                Ok(reckoned) => benchmark = reckoned,
                Err(wrong) => faults.extend(wrong),
            }
        }
        if !faults.is_empty() {
            return Err(Refusal::Fields(faults));
        }
        Ok(Change {
            kind: asked.kind,
            ground: asked.ground,
            reason: sealed(&asked.reason),
            of: Stood {
                number: stands.number.clone(),
                ruling: stands.ruling,
                amount: stands.amount.clone(),
            },
            ruling: ruling.filter(|r| *r != stands.ruling),
            // a reason for no amount says nothing
            amount_why: (asked.amount_why.as_ref())
                .filter(|_| amount.is_some())
                .map(sealed),
            amount,
            benchmark,
            again: asked.kind == ChangeKind::Revoke && asked.again == Some(true),
            proposed: self.done(),
            review: None,
            signed: None,
            served: None,
        })
    }

    fn serve_change(
        &mut self,
        file: &LeniencyFile,
        served_on: jiff::civil::Date,
    ) -> Result<(), Refusal> {
        self.not_to_come("served_on", served_on)?;
        let change = file.change.as_ref().ok_or(Refusal::NotFound)?;
        let signed = change.signed.as_ref().map(|s| s.done.at.beijing_date());
        if signed.is_some_and(|day| served_on < day) {
            return Err(at("served_on", Problem::EndsBeforeStart));
        }
        let done = self.done();
        self.tell(Event::ChangeServed { served_on, done });
        self.meet(file, TermKind::Service);
        match (change.kind, change.again) {
            (ChangeKind::Revoke, true) => self.reopen(file, Reopening::Revoked),
            (ChangeKind::Revoke, false) => self.end(file),
            (ChangeKind::Vary | ChangeKind::Correct, _) => {}
        }
        Ok(())
    }

    /// The file goes back to its officers, with a new clock for the decision, and for filing where no case is filed.
    pub(super) fn reopen(&mut self, file: &LeniencyFile, why: Reopening) {
        let at = self.facts.now;
        self.tell(Event::Reopened { why, at });
        self.stop(file);
        if file.filed.filing.is_none() {
            self.start(file, TermKind::FilingReview);
        }
        self.start(file, TermKind::Decision);
    }

    /// The day the firm promised, or was ordered, is a clock of its own. One that is a day off ends on the next working
    /// day.
    pub(super) fn start_until(
        &mut self,
        file: &LeniencyFile,
        kind: TermKind,
        day: Date,
        from: At,
    ) -> Result<(), Refusal> {
        let calendar = self.facts.calendar();
        let day = match calendar.day(day).is_working() {
            true => day,
            false => calendar.add_working_days(day, 1).due,
        };
        let (term, version) = (
            file.terms.next_id(kind),
            &self.facts.reference.rulebook.version,
        );
        let norm = Weight::InternalNorm;
        let entry = (file.terms).start_until(term, kind, "", norm, day, version, from, calendar);
        let entry = entry.map_err(|_| at("correct_by", Problem::Date))?;
        self.tell(Event::Term { entry });
        Ok(())
    }

    /// What still runs on a decision that no longer stands is stopped.
    fn stop(&mut self, file: &LeniencyFile) {
        let met = [TermKind::Service, TermKind::Recheck, TermKind::LegalReview];
        self.cancel(file, &met, "decision no longer stands");
    }

    /// Nothing more is done to the file: nobody looks any more whether it was put right as ordered.
    fn end(&mut self, file: &LeniencyFile) {
        self.stop(file);
        self.cancel(file, &[TermKind::OrderedCorrection], "file closed");
    }

    /// Clocks that nothing can meet any more.
    pub(super) fn cancel(&mut self, file: &LeniencyFile, met: &[TermKind], reason: &str) {
        let open: Vec<_> = file
            .terms
            .open()
            .filter(|t| met.contains(&t.kind()))
            .collect();
        let already = self.told_terms();
        for term in open.into_iter().filter(|t| !already.contains(t.id())) {
            if let Some(entry) = file.terms.cancel(term.id(), self.facts.now, reason) {
                self.tell(Event::Term { entry });
            }
        }
    }

    pub(super) fn not_to_come(
        &self,
        field: &'static str,
        day: jiff::civil::Date,
    ) -> Result<(), Refusal> {
        let today = self.facts.today();
        match day > today {
            true => Err(at(field, Problem::NotYet(today))),
            false => Ok(()),
        }
    }
}
