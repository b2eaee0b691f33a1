//! The due date as a pure function of a ledger and a calendar: the entries played again.

use jiff::civil::Date;

use super::count::{Reached, begin, settle, working_days};
use super::rule::registered_day;
use super::step::{Step, Trail};
use super::{PauseCategory, Term, TermEvent, Unit};
use crate::domain::calendar::Calendar;
use crate::domain::time::{At, days_between, plus_days};

/// A date with how it was reached. The last step is always [`Step::Due`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reckoned {
    /// The day counted from, itself excluded.
    pub anchor_day: Date,
    /// The last day on which one is in time.
    pub due_on: Date,
    /// The first instant at which one is late.
    pub late_from: At,
    /// Whether a year without a notice had a part in it.
    pub provisional: bool,
    pub steps: Vec<Step>,
}

/// A pause that has not been played to its end.
struct Stop<'t> {
    at: At,
    until: Date,
    category: PauseCategory,
    reason: &'t str,
    by: &'t str,
}

/// The clock while its ledger is played.
struct Course<'t> {
    term: &'t Term,
    calendar: &'t Calendar,
    anchor_day: Date,
    trail: Trail,
    reached: Reached,
    stop: Option<Stop<'t>>,
}

/// Plays the ledger. A pause still open is taken to end by itself on its date.
pub(super) fn reckon(term: &Term, calendar: &Calendar) -> Reckoned {
    let mut trail = Trail::default();
    let rebased = term
        .entries
        .iter()
        .rposition(|e| matches!(e, TermEvent::Rebased { .. }));
    if let Some(TermEvent::Rebased { at, by, reason, .. }) = rebased.map(|i| &term.entries[i]) {
        trail.push(Step::Rebased {
            at: *at,
            by: by.clone(),
            reason: reason.clone(),
        });
    }
    let anchor = registered_day(term.after_hours_to_next_day, term.anchor_at, calendar);
    let mut reached = match term.budget {
        Some(budget) => begin(
            budget,
            term.roll,
            term.anchor_at,
            anchor.due,
            calendar,
            &mut trail,
        ),
        None => {
            trail.push(Step::Agreed { date: term.agreed });
            settle(term.agreed, term.roll, calendar, &mut trail)
        }
    };
    reached.provisional |= anchor.provisional && term.unit() != Unit::Hour;
    let anchor_day = anchor.due;
    let mut course = Course {
        term,
        calendar,
        anchor_day,
        trail,
        reached,
        stop: None,
    };
    let since = rebased.map_or(0, |i| i + 1);
    for (i, entry) in term.entries.iter().enumerate().skip(since) {
        // a date that was given back is played as if it had never been taken over
        let given_back = |later: &TermEvent| match (entry, later) {
            (TermEvent::BroughtForward { from, .. }, TermEvent::GivenBack { from: to, .. }) => {
                from == to
            }
            _ => false,
        };
        if !term.entries[i + 1..].iter().any(given_back) {
            course.play(entry);
        }
    }
    course.end()
}

impl<'t> Course<'t> {
    fn play(&mut self, entry: &'t TermEvent) {
        match entry {
            TermEvent::Paused {
                at,
                until,
                category,
                reason,
                by,
                ..
            } => {
                self.lapse(*at);
                let (category, at, until) = (*category, *at, *until);
                self.stop = Some(Stop {
                    at,
                    until,
                    category,
                    reason,
                    by,
                });
            }
            TermEvent::Resumed { at, .. } => self.resume(*at, false),
            TermEvent::Extended {
                at,
                asked_by,
                by,
                to,
                reason,
                told,
                ..
            } => {
                self.lapse(*at);
                self.trail.push(Step::Extended {
                    from: self.reached.due,
                    to: *to,
                    at: *at,
                    asked_by: asked_by.clone(),
                    by: by.clone(),
                    reason: reason.clone(),
                    told: told.clone(),
                });
                self.reached = settle(*to, self.rolls(), self.calendar, &mut self.trail);
            }
            TermEvent::BroughtForward {
                at, from, to, by, ..
            } => {
                self.lapse(*at);
                // the own count may have come to lie before it since: the earlier one governs
                if *to < self.reached.due {
                    self.trail.push(Step::BroughtForward {
                        was: self.reached.due,
                        to: *to,
                        from: from.clone(),
                        by: by.clone(),
                    });
                    self.reached = settle(*to, self.rolls(), self.calendar, &mut self.trail);
                }
            }
            _ => {}
        }
    }

    /// Working days end on a working day also where the date was granted rather than counted.
    fn rolls(&self) -> bool {
        self.term.roll || self.term.unit() == Unit::WorkingDay
    }

    /// Ends a pause whose date has come by `now` without anyone having recorded it.
    fn lapse(&mut self, now: At) {
        let until = self.stop.as_ref().map(|stop| At::start_of_day(stop.until));
        if let Some(until) = until.filter(|until| *until <= now) {
            self.resume(until, true);
        }
    }

    /// Counts on what was left when the clock stopped. The day of the stop is used up, the day of
    /// resumption is excluded like any start day, so stopping and resuming in one day moves nothing.
    fn resume(&mut self, at: At, automatic: bool) {
        let Some(stop) = self.stop.take() else { return };
        let at = at.clamp(stop.at, At::start_of_day(stop.until).max(stop.at));
        let unit = self.term.unit();
        // before its anchor day the clock does not run anyway
        let from = stop.at.beijing_date().max(self.anchor_day);
        let until = at.beijing_date().max(self.anchor_day);
        let was = self.reached;
        // microseconds, for hours
        let kept = was.late_from.0.saturating_sub(stop.at.0).max(0);
        let left = match unit {
            Unit::WorkingDay => self.calendar.working_days_between(from, was.due),
            Unit::CalendarDay | Unit::Month => days_between(from, was.raw),
            Unit::Hour => kept / 60_000_000,
        };
        let left = u32::try_from(left.max(0)).unwrap_or(u32::MAX);
        self.trail.push(Step::Paused {
            from: stop.at.beijing_date(),
            until: at.beijing_date(),
            automatic: automatic || at == At::start_of_day(stop.until),
            was: was.due,
            left,
            category: stop.category,
            reason: stop.reason.to_owned(),
            by: stop.by.to_owned(),
        });
        self.reached = match unit {
            Unit::WorkingDay => working_days(left, until, self.calendar, &mut self.trail),
            Unit::CalendarDay | Unit::Month => {
                let raw = plus_days(until, i64::from(left));
                self.trail.push(Step::Counted {
                    n: left,
                    unit: Unit::CalendarDay,
                    date: raw,
                });
                settle(raw, self.term.roll, self.calendar, &mut self.trail)
            }
            Unit::Hour => {
                let until = At(at.0.saturating_add(kept));
                self.trail.push(Step::CountedMinutes { n: left, until });
                Reached::instant(until)
            }
        };
        self.reached.provisional |= was.provisional;
    }

    fn end(mut self) -> Reckoned {
        if let Some(until) = self.stop.as_ref().map(|stop| At::start_of_day(stop.until)) {
            self.resume(until, true);
        }
        let Reached {
            due,
            late_from,
            provisional,
            ..
        } = self.reached;
        self.trail.push(Step::Due {
            date: due,
            provisional,
        });
        let anchor_day = self.anchor_day;
        Reckoned {
            anchor_day,
            due_on: due,
            late_from,
            provisional,
            steps: self.trail.steps,
        }
    }
}

impl Term {
    /// A start with the dates that follow from it. An agreed date stands in its `due_on`.
    pub(super) fn weigh_start(start: TermEvent, calendar: &Calendar) -> TermEvent {
        match Term::begun(&start).map(|term| reckon(&term, calendar)) {
            Some(reckoned) => start.dated(&reckoned, calendar.edition()),
            None => start,
        }
    }

    /// An entry with the dates that follow from it.
    pub(super) fn weigh(&self, entry: TermEvent, calendar: &Calendar) -> TermEvent {
        let mut after = self.clone();
        after.evolve(&entry);
        let reckoned = reckon(&after, calendar);
        entry.dated(&reckoned, calendar.edition())
    }

    /// The steps by which the date was reached, ending with the date that governs. Where the
    /// calendar given is another edition and leads elsewhere, a step says so.
    pub fn explain(&self, calendar: &Calendar) -> Vec<Step> {
        let mut reckoned = reckon(self, calendar);
        if reckoned.due_on != self.due_on {
            reckoned.steps.pop();
            reckoned.steps.push(Step::Differs {
                counted: reckoned.due_on,
                recorded: self.due_on,
                recorded_edition: self.calendar_edition.clone(),
                pending: self.is_open(),
            });
            reckoned.steps.push(Step::Due {
                date: self.due_on,
                provisional: self.provisional,
            });
        }
        reckoned.steps
    }
}
