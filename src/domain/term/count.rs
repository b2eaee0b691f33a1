//! The counting itself: a budget from an anchor, with the steps taken.

use jiff::Span;
use jiff::civil::Date;

use super::reckon::Reckoned;
use super::rule::registered_day;
use super::step::{Step, Trail};
use super::{Budget, Unit};
use crate::domain::calendar::Calendar;
use crate::domain::time::{At, plus_days};

/// The due date of a budget counted from a day, the day itself excluded; whether a year without a
/// notice made it provisional; and the steps. Hours count from 00:00 Beijing of the day.
pub fn due(
    budget: Budget,
    roll: bool,
    anchor_day: Date,
    calendar: &Calendar,
) -> (Date, bool, Vec<Step>) {
    let mut trail = Trail::default();
    trail.push(Step::From {
        day: anchor_day,
        at: None,
    });
    let counted = count(
        budget,
        roll,
        At::start_of_day(anchor_day),
        anchor_day,
        calendar,
        &mut trail,
    );
    trail.push(Step::Due {
        date: counted.due,
        provisional: counted.provisional,
    });
    (counted.due, counted.provisional, trail.steps)
}

/// As [`due`], from an instant: hours run from `anchor`, days and months from `anchor_day`.
pub fn due_at(
    budget: Budget,
    roll: bool,
    anchor: At,
    anchor_day: Date,
    calendar: &Calendar,
) -> Reckoned {
    let mut trail = Trail::default();
    let counted = begin(budget, roll, anchor, anchor_day, calendar, &mut trail);
    trail.push(Step::Due {
        date: counted.due,
        provisional: counted.provisional,
    });
    Reckoned {
        anchor_day,
        due_on: counted.due,
        late_from: counted.late_from,
        provisional: counted.provisional,
        steps: trail.steps,
    }
}

/// What would come out of a rule, before anything is saved. `registered` moves an anchor after
/// office hours or on a day off to the next working day; leave it out for plain counting.
pub fn try_out(
    budget: Budget,
    roll: bool,
    anchor: At,
    registered: bool,
    calendar: &Calendar,
) -> Reckoned {
    let day = registered_day(registered, anchor, calendar);
    let mut reckoned = due_at(budget, roll, anchor, day.due, calendar);
    reckoned.provisional |= day.provisional;
    if let Some(Step::Due { provisional, .. }) = reckoned.steps.last_mut() {
        *provisional = reckoned.provisional;
    }
    reckoned
}

/// A date under way: `raw` is the last day before rolling, `late_from` the first instant too late.
#[derive(Copy, Clone)]
pub(super) struct Reached {
    pub(super) raw: Date,
    pub(super) due: Date,
    pub(super) late_from: At,
    pub(super) provisional: bool,
}

impl Reached {
    /// Due by the end of a day.
    pub(super) fn day(raw: Date, due: Date, provisional: bool) -> Reached {
        Reached {
            raw,
            due,
            late_from: At::end_of_day(due),
            provisional,
        }
    }

    /// Due at an instant. The due date is the last day on which one is still in time.
    pub(super) fn instant(late_from: At) -> Reached {
        let due = At(late_from.0.saturating_sub(1)).beijing_date();
        Reached {
            raw: due,
            due,
            late_from,
            provisional: false,
        }
    }
}

/// Says where the count starts, then counts.
pub(super) fn begin(
    budget: Budget,
    roll: bool,
    anchor: At,
    anchor_day: Date,
    calendar: &Calendar,
    trail: &mut Trail,
) -> Reached {
    let day = anchor.beijing_date();
    trail.push(Step::From {
        day,
        at: Some(anchor),
    });
    if anchor_day != day && budget.unit != Unit::Hour {
        trail.push(Step::AnchorMoved {
            from: day,
            to: anchor_day,
        });
    }
    count(budget, roll, anchor, anchor_day, calendar, trail)
}

fn count(
    budget: Budget,
    roll: bool,
    anchor: At,
    anchor_day: Date,
    calendar: &Calendar,
    trail: &mut Trail,
) -> Reached {
    let Budget { amount: n, unit } = budget;
    match unit {
        Unit::Hour => {
            let until = anchor.plus_hours(i64::from(n));
            trail.push(Step::CountedHours { n, until });
            Reached::instant(until)
        }
        Unit::WorkingDay => working_days(n, anchor_day, calendar, trail),
        Unit::CalendarDay => {
            let raw = plus_days(anchor_day, i64::from(n));
            trail.push(Step::Counted { n, unit, date: raw });
            settle(raw, roll, calendar, trail)
        }
        Unit::Month => {
            // the same day number, or the month's last day where it has none
            let span = Span::new().try_months(n);
            let raw = span.map_or(Date::MAX, |span| anchor_day.saturating_add(span));
            trail.push(Step::Counted { n, unit, date: raw });
            settle(raw, roll, calendar, trail)
        }
    }
}

/// Counts working days. With none left the day itself is the last, or the next one worked.
pub(super) fn working_days(n: u32, from: Date, calendar: &Calendar, trail: &mut Trail) -> Reached {
    let (due, provisional) = match n {
        0 => trail.roll(from, calendar),
        n => trail.working_days(from, n, calendar),
    };
    Reached::day(due, due, provisional)
}

/// A last day reached: rolled off a day off where the rule rolls. Without rolling a date in the
/// calendar is certain, whatever a notice will say.
pub(super) fn settle(raw: Date, roll: bool, calendar: &Calendar, trail: &mut Trail) -> Reached {
    if !roll {
        return Reached::day(raw, raw, false);
    }
    let (due, provisional) = trail.roll(raw, calendar);
    Reached::day(raw, due, provisional)
}
