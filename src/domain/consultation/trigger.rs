//! 会商触发: which rules bring a case before a consultation now, with the number that each holds by (domain.md 1.7).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::actor::Person;
use crate::domain::case::{Case, ParkReason, Stage};
use crate::domain::complaint::Channel;
use crate::domain::consultation::Status;
use crate::domain::rulebook::{ConsultationTrigger, TriggerRule};
use crate::domain::term::TermKind;
use crate::domain::time::At;

/// A trigger that holds: the rule, and how many there are of what it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Met {
    /// The rule.
    pub rule: TriggerRule,
    /// How many.
    pub count: u32,
}

impl Met {
    /// What tells one cause of the same trigger from the next: of firms as many again, of all others one more.
    pub fn cause(&self) -> u32 {
        cause(self.rule.kind, self.count, self.rule.number)
    }
}

fn cause(kind: ConsultationTrigger, count: u32, number: u32) -> u32 {
    match kind {
        ConsultationTrigger::Firms => count / number.max(1),
        _ => count,
    }
}

/// A trigger somebody found no reason in to consult.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dismissed {
    /// The cause that was looked at.
    pub cause: u32,
    /// Why none is needed.
    pub reason: String,
    /// Who said so.
    pub by: Person,
    /// When.
    pub at: At,
}

/// Whether a trigger can hold at all: the case is in somebody's hands, and no consultation lies over it.
pub fn may_hold(case: &Case) -> bool {
    let stage = !case.stage.is_over() && case.stage != Stage::Triage;
    // where it goes is what a consultation can decide as well, once units have said that it is not theirs
    let unsettled = case.stage == Stage::Triage && !case.objected.is_empty();
    (stage || unsettled) && case.consultations_in_force().next().is_none()
}

/// The triggers that hold for this case now, less those that were dismissed for the same cause. What a consultation
/// has heard does not come back; only that the case became late again after it does.
pub fn met(case: &Case, said: &[Channel], rules: &[TriggerRule], now: At) -> Vec<Met> {
    if !may_hold(case) {
        return Vec::new();
    }
    let heard = case
        .consultations
        .values()
        .filter(|band| band.status == Status::Concluded)
        .filter_map(|band| band.ended_at)
        .max();
    let holds = |rule: &TriggerRule| {
        if heard.is_some() && rule.kind != ConsultationTrigger::OverdueAgain {
            return None;
        }
        let count = count(case, said, rule.kind, heard, now);
        let met = Met {
            rule: rule.clone(),
            count,
        };
        let before = case.dismissed.get(&rule.kind);
        let anew = before.is_none_or(|d| met.cause() > d.cause);
        (count >= rule.number.max(1) && anew).then_some(met)
    };
    rules.iter().filter_map(holds).collect()
}

fn count(
    case: &Case,
    said: &[Channel],
    kind: ConsultationTrigger,
    heard: Option<At>,
    now: At,
) -> u32 {
    use crate::domain::case::Difficulty;
    let n = match kind {
        ConsultationTrigger::Hard => usize::from(case.difficulty == Some(Difficulty::Hard)),
        // so many units, however often each of them objected
        ConsultationTrigger::Objected => case.objected.iter().collect::<BTreeSet<_>>().len(),
        ConsultationTrigger::OverdueAgain => case
            .terms
            .all()
            .filter(|t| matches!(t.kind(), TermKind::Resolution | TermKind::Rework))
            .filter(|t| t.was_late() || t.is_late(now))
            .filter(|t| heard.is_none_or(|at| t.late_from() > at))
            .count(),
        ConsultationTrigger::PolicyGap => {
            let parked = case.parked.as_ref().map(|p| p.reason);
            let asked = case.parking.as_ref().map(|p| p.reason);
            usize::from(parked.or(asked) == Some(ParkReason::Policy))
        }
        ConsultationTrigger::Firms => {
            let firms: BTreeSet<_> = case.live().map(|(_, line)| &line.enterprise).collect();
            firms.len()
        }
        ConsultationTrigger::LeaderNote => {
            said.iter().filter(|c| **c == Channel::LeaderNote).count()
        }
    };
    u32::try_from(n).unwrap_or(u32::MAX)
}
