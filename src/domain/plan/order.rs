//! Which measure waits for which, and what moves when one slips (issue 5 C): by as many working days, proposed first.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Plan;
use crate::domain::calendar::Calendar;
use crate::domain::ids::MeasureId;
use crate::domain::measure::{self, Task};

/// What a measure waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Follows {
    /// The measure before it.
    pub after: MeasureId,
    /// The last day of that one, as the two were laid one after the other.
    pub laid_on: Date,
}

/// A measure that moves with the one it waits for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// Which.
    pub measure: MeasureId,
    /// What it is to do.
    pub what: String,
    /// Its last day before.
    pub from: Date,
    /// Its last day now.
    pub to: Date,
    /// The last day of the one it waits for that it goes by from now on.
    pub laid_on: Date,
}

/// A measure that slipped, and what would move with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// The measure that slipped.
    pub cause: MeasureId,
    /// By how many working days, at most.
    pub days: u32,
    /// What would move, in the order of the chain.
    pub moves: Vec<Moved>,
}

impl Plan {
    /// What a measure of the plan is to do; none of another plan.
    pub fn task(&self, id: &MeasureId) -> Option<&Task> {
        let waits = self.waiting.iter().find(|(known, _)| known == id);
        let waits = waits.map(|(_, w)| &w.task);
        let versions = self.versions.iter().rev();
        waits.or_else(|| {
            let found = versions.filter_map(|v| v.measures.get(id)).next();
            found.map(|w| &w.task)
        })
    }

    /// The last day of a measure that somebody still works towards, waiting for the approval or set.
    pub fn works_towards(&self, id: &MeasureId) -> Option<Date> {
        let waits = self.waiting.iter().find(|(known, _)| known == id);
        let set = self
            .measures
            .get(id)
            .filter(|m| matches!(m.status, measure::Status::Set | measure::Status::Returned));
        let waits = waits.map(|(_, w)| w.task.due_on);
        waits.or_else(|| set.map(|m| m.due_on))
    }

    /// The last day of a measure, whatever became of it.
    pub(super) fn due_on(&self, id: &MeasureId) -> Option<Date> {
        let set = self.measures.get(id).map(|m| m.due_on);
        set.or_else(|| self.works_towards(id))
    }

    /// The measures that others can wait for, or that can wait: those that are not over.
    pub fn open_measures(&self) -> impl Iterator<Item = &MeasureId> {
        let waits = self.waiting.iter().map(|(id, _)| id);
        let set = self.measures.iter().filter(|(_, m)| m.status.is_open());
        waits.chain(set.map(|(id, _)| id))
    }

    /// What a measure waits for.
    pub fn after(&self, id: &MeasureId) -> Option<&MeasureId> {
        self.follows.get(id).map(|f| &f.after)
    }

    pub(super) fn put_after(&mut self, id: &MeasureId, after: Option<&MeasureId>) {
        self.follows.remove(id);
        let laid = after.and_then(|a| Some((a.clone(), self.due_on(a)?)));
        if let Some((after, laid_on)) = laid {
            self.follows.insert(id.clone(), Follows { after, laid_on });
        }
    }

    pub(super) fn put_moved(&mut self, moved: &[Moved]) {
        for one in moved {
            if let Some(set) = self.measures.get_mut(&one.measure) {
                set.due_on = one.to;
            }
            let waits = self.waiting.iter_mut().find(|(id, _)| *id == one.measure);
            if let Some((_, waits)) = waits {
                waits.task.due_on = one.to;
            }
            if let Some(follows) = self.follows.get_mut(&one.measure) {
                follows.laid_on = one.laid_on;
            }
        }
    }

    fn followers<'a>(
        &'a self,
        id: &'a MeasureId,
    ) -> impl Iterator<Item = (&'a MeasureId, &'a Follows)> {
        self.follows.iter().filter(move |(_, f)| f.after == *id)
    }
}

/// Whether `id` would wait for itself if it waited for `after`: what of the chain before it waits for it already.
pub fn circle<'p>(plan: &'p Plan, id: &MeasureId, after: &'p MeasureId) -> Option<&'p MeasureId> {
    let mut at = after;
    // every measure waits for one at most, so a chain is as long as there are measures
    for _ in 0..=plan.follows.len() {
        match plan.after(at) {
            _ if at == id => return Some(at),
            Some(before) if before == id => return Some(at),
            Some(before) => at = before,
            None => return None,
        }
    }
    Some(at)
}

/// What slipped and has something after it that did not move along yet, each with what would move.
///
/// Whatever is reported, verified or cancelled stays, and what waits for that stays too.
pub fn slips(plan: &Plan, calendar: &Calendar) -> Vec<Slip> {
    let mut causes: Vec<&MeasureId> = plan.follows.values().map(|f| &f.after).collect();
    causes.sort();
    causes.dedup();
    let found = causes.into_iter().filter_map(|cause| {
        let due_on = plan.due_on(cause)?;
        // what was called off keeps nobody waiting
        let off = plan.measures.get(cause).map(|m| m.status);
        if off == Some(measure::Status::Cancelled) {
            return None;
        }
        // somebody said why nothing has to move with it
        if plan.dismissed.get(cause) == Some(&due_on) {
            return None;
        }
        let mut slip = Slip {
            cause: cause.clone(),
            days: 0,
            moves: Vec::new(),
        };
        for (id, follows) in plan.followers(cause) {
            let days = calendar.working_days_between(follows.laid_on, due_on);
            let days = u32::try_from(days).unwrap_or(0);
            if days > 0 && plan.works_towards(id).is_some() {
                slip.days = slip.days.max(days);
                along(plan, calendar, id, days, due_on, &mut slip.moves);
            }
        }
        (!slip.moves.is_empty()).then_some(slip)
    });
    found.collect()
}

/// One measure moves, and everything after it by as many working days.
fn along(
    plan: &Plan,
    calendar: &Calendar,
    id: &MeasureId,
    days: u32,
    laid_on: Date,
    moves: &mut Vec<Moved>,
) {
    let Some(from) = plan.works_towards(id) else {
        return;
    };
    moves.push(Moved {
        measure: id.clone(),
        what: plan.task(id).map(|t| t.what.clone()).unwrap_or_default(),
        from,
        to: calendar.add_working_days(from, days).due,
        laid_on,
    });
    for (next, follows) in plan.followers(id) {
        // a slip of its own, one that nobody confirmed yet, stays to be confirmed
        let laid_on = calendar.add_working_days(follows.laid_on, days).due;
        along(plan, calendar, next, days, laid_on, moves);
    }
}
