//! The two clocks the law sets to a file. Until a case is filed: the fifteen days to decide whether it is
//! (生态环境行政处罚办法 18), from the day the act came to light here. From then on: the ninety days to decide
//! (行政处罚法 60), from the day of filing, which stand still where the rulebook has the law stop them. Either is longer
//! only where the decider approves it. How long each may be are rows of the rulebook.

use jiff::Span;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::command::Command;
use super::decide::{Deciding, fault, sealed};
use super::{Done, Event, LeniencyFile, Status};
use crate::domain::action::Action;
use crate::domain::leniency::rule::{RuleBook, SettingKind};
use crate::domain::refusal::{NotNow, Problem, Refusal, at};
use crate::domain::sealed::Sealed;
use crate::domain::term::{
    ExtensionGrant, ExtensionRequest, PauseCategory, PauseRequest, Term, TermKind,
};
use crate::domain::time::At;
use crate::domain::world::Facts;

/// What stands in the ledger of a clock, in clear: the words are sealed beside it.
fn basis(kind: TermKind) -> &'static str {
    match kind {
        TermKind::FilingReview => "生态环境行政处罚办法第十八条",
        _ => "行政处罚法第六十条",
    }
}

/// More time is asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimeAsk {
    /// The last day instead.
    pub to: Date,
    /// Why.
    pub reason: Sealed,
    /// Who and when.
    pub done: Done,
}

/// What the decider says to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimeAnswer {
    /// It is given.
    pub agreed: bool,
    /// The day of the collective discussion, which a second time takes.
    pub discussed_on: Option<Date>,
    /// Why.
    pub reason: Sealed,
    /// Who and when.
    pub done: Done,
}

/// More time, as it was asked for and answered.
#[derive(Clone, Debug, PartialEq)]
pub struct MoreTime {
    /// What was asked.
    pub ask: TimeAsk,
    /// What was answered; nothing yet.
    pub answer: Option<TimeAnswer>,
}

/// The clock stands still for tests or an appraisal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stop {
    /// Until this day at most.
    pub until: Date,
    /// For what.
    pub reason: Sealed,
    /// Who and when.
    pub done: Done,
}

/// For how many days at most the clock is longer by the next extension; none is left at nought.
fn more_days(term: &Term, book: &RuleBook) -> u32 {
    let kind = match (term.kind(), term.extensions()) {
        (TermKind::FilingReview, 0) => SettingKind::FilingMoreDays,
        (TermKind::Decision, 0) => SettingKind::DecisionMoreDays,
        (TermKind::Decision, 1) => SettingKind::DecisionStillMoreDays,
        _ => return 0,
    };
    book.days(kind)
}

/// The clock the law sets now.
fn running(file: &LeniencyFile) -> Option<&Term> {
    file.terms.running(match file.filed.filing {
        None => TermKind::FilingReview,
        Some(_) => TermKind::Decision,
    })
}

/// Whether one of these steps is possible now, whoever asks.
pub(super) fn possible(
    file: &LeniencyFile,
    action: Action,
    facts: &Facts<'_>,
) -> Result<(), Refusal> {
    let no = |why: NotNow| Err(Refusal::NotNow(action, why));
    let open = matches!(
        file.status,
        Status::Checking | Status::InReview | Status::Reviewed
    );
    let only_filed = matches!(action, Action::StopDecisionClock | Action::RunDecisionClock);
    if open && only_filed && file.filed.filing.is_none() {
        return no(NotNow::FilingFirst);
    }
    let Some(term) = running(file).filter(|_| open) else {
        return no(NotNow::Stage(file.status.key().to_owned()));
    };
    let book = &facts.reference.leniency;
    let (asked, now) = (term.asked().is_some(), facts.now);
    let stands = term.paused_until(now).is_some();
    let ahead = !stands && !term.is_late(now);
    match action {
        Action::AnswerDecisionTime if asked => Ok(()),
        Action::AskDecisionTime if !asked && ahead && more_days(term, book) > 0 => Ok(()),
        Action::StopDecisionClock if ahead && book.days(SettingKind::TestingStopsDays) > 0 => {
            Ok(())
        }
        Action::RunDecisionClock if term.paused_for(now) == Some(PauseCategory::Testing) => Ok(()),
        Action::AnswerDecisionTime => no(NotNow::NothingAsked),
        _ => no(NotNow::ClockSaysNo),
    }
}

impl LeniencyFile {
    /// Whether more time was asked for and nobody has answered.
    pub fn awaits_time(&self) -> bool {
        running(self).is_some_and(|term| term.asked().is_some())
    }
}

impl Deciding<'_> {
    /// The ninety days begin on the day the filing was approved, however late that was recorded.
    pub(super) fn count_from_filing(&mut self, file: &LeniencyFile, approved_on: Date) {
        let from = match approved_on == self.facts.today() {
            true => self.facts.now,
            false => At::from_beijing(approved_on, 12, 0),
        };
        let kind = TermKind::Decision;
        let Some(term) = file.terms.running(kind) else {
            self.start_from(file, kind, from);
            return;
        };
        let rule = self.facts.reference.rule(kind, None);
        let (by, now, calendar) = (self.account(), self.facts.now, self.facts.calendar());
        let entry = (file.terms).rebase(term.id(), &rule, from, &by, basis(kind), now, calendar);
        if let Ok(entry) = entry {
            self.tell(Event::Term { entry });
        }
    }

    /// A hearing stops the clock, as long as the rulebook says so; a clock that stands or ran out is left as it is.
    pub(super) fn stop_for_hearing(&mut self, file: &LeniencyFile) {
        let days = self
            .facts
            .reference
            .leniency
            .days(SettingKind::HearingStopsDays);
        if days == 0 {
            return;
        }
        let until = self.facts.today().saturating_add(Span::new().days(days));
        if let Ok(event) = self.pause(file, PauseCategory::Hearing, until, until) {
            self.tell(event);
        }
    }

    /// Held, the hearing stops it no longer.
    pub(super) fn run_after_hearing(&mut self, file: &LeniencyFile) {
        let stands = running(file).and_then(|t| t.paused_for(self.facts.now));
        if stands == Some(PauseCategory::Hearing)
            && let Ok(event) = self.resume(file)
        {
            self.tell(event);
        }
    }

    fn pause(
        &self,
        file: &LeniencyFile,
        category: PauseCategory,
        until: Date,
        latest: Date,
    ) -> Result<Event, Refusal> {
        let term = running(file).ok_or(Refusal::NotFound)?;
        let request = PauseRequest {
            category,
            reason: basis(term.kind()).to_owned(),
            by: self.account(),
            until,
            latest,
        };
        let calendar = self.facts.calendar();
        let entry = (file.terms).pause(term.id(), request, self.facts.now, calendar);
        let entry = entry.map_err(|refusal| at("until", Problem::Term(refusal)))?;
        Ok(Event::Term { entry })
    }

    fn resume(&self, file: &LeniencyFile) -> Result<Event, Refusal> {
        let term = running(file).ok_or(Refusal::NotFound)?;
        let calendar = self.facts.calendar();
        let entry = file.terms.resume(term.id(), self.facts.now, calendar);
        let entry = entry.map_err(|refusal| at("", Problem::Term(refusal)))?;
        Ok(Event::Term { entry })
    }

    fn account(&self) -> String {
        self.done().by.account.0
    }

    /// One of the steps about the clock, which the guard found possible.
    pub(super) fn clock(&mut self, file: &LeniencyFile, command: Command) -> Result<(), Refusal> {
        let facts = self.facts;
        let (book, calendar) = (&facts.reference.leniency, facts.calendar());
        let term = running(file).ok_or(Refusal::NotFound)?;
        let basis = basis(term.kind());
        match command {
            Command::AskTime { to, reason, .. } => {
                let days = Span::new().days(more_days(term, book));
                let latest = calendar.roll(term.due_on().saturating_add(days)).due;
                if to > latest {
                    return Err(at("to", Problem::ExtendsTooFar(latest)));
                }
                let request = ExtensionRequest {
                    by: self.account(),
                    to,
                    reason: basis.to_owned(),
                    told: basis.to_owned(),
                    // that a second one was discussed is asked of whoever gives it
                    consulted: true,
                };
                let rule = facts.reference.extension();
                let entry =
                    (file.terms).ask_extension(term.id(), request, facts.now, calendar, rule);
                let entry = entry.map_err(|refusal| at("to", Problem::Term(refusal)))?;
                let ask = TimeAsk {
                    to,
                    reason: sealed(&reason),
                    done: self.done(),
                };
                self.tell(Event::TimeAsked { ask });
                self.tell(Event::Term { entry });
            }
            Command::AnswerTime {
                agreed,
                discussed_on,
                reason,
                ..
            } => {
                if let Some(day) = discussed_on {
                    self.not_to_come("discussed_on", day)?;
                }
                if agreed && term.extensions() > 0 && discussed_on.is_none() {
                    let missing = fault("discussed_on", Problem::DiscussedFirst);
                    return Err(Refusal::Fields(vec![missing]));
                }
                let by = self.account();
                let entry = match agreed {
                    true => {
                        let grant = ExtensionGrant {
                            by,
                            told: basis.to_owned(),
                            leader: true,
                        };
                        let rule = facts.reference.extension();
                        (file.terms).extend(term.id(), grant, facts.now, calendar, rule)
                    }
                    false => (file.terms).refuse_extension(term.id(), &by, basis, facts.now),
                };
                let entry = entry.map_err(|refusal| at("agreed", Problem::Term(refusal)))?;
                let answer = TimeAnswer {
                    agreed,
                    discussed_on,
                    reason: sealed(&reason),
                    done: self.done(),
                };
                self.tell(Event::TimeAnswered { answer });
                self.tell(Event::Term { entry });
            }
            Command::StopClock { until, reason, .. } => {
                let days = Span::new().days(book.days(SettingKind::TestingStopsDays));
                let latest = facts.today().saturating_add(days);
                let paused = self.pause(file, PauseCategory::Testing, until, latest)?;
                let stop = Stop {
                    until,
                    reason: sealed(&reason),
                    done: self.done(),
                };
                self.tell(Event::ClockStopped { stop });
                self.tell(paused);
            }
            Command::RunClock { .. } => {
                let event = self.resume(file)?;
                self.tell(event);
            }
            _ => return Err(Refusal::NotFound),
        }
        Ok(())
    }
}
