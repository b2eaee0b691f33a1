//! Which steps are possible, and what can be chosen. `decide` asks this first and pages ask it for their
//! buttons, so a button exists exactly when its command would be accepted (design §6.4).

use super::command::{sign_action, subject_of};
use super::{Status, SupervisionOrder};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::case::{self, Case, Stage};
use crate::domain::ids::UnitId;
use crate::domain::policy;
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::rulebook::{Level, Rung, RungAction};
use crate::domain::term::{TermKind, TermRefusal, Terms};
use crate::domain::world::{Facts, World};

/// What is done to an order that exists.
pub const ACTIONS: &[Action] = &[
    Action::SignOrder,
    Action::SignOrderAsLeader,
    Action::AcknowledgeOrder,
    Action::ReplyToOrder,
    Action::LiftOrder,
    Action::RaiseOrder,
    Action::VoidOrder,
];

/// The rungs that are orders, lowest first; above `over`, where an order is raised.
pub fn levels<'a>(facts: &Facts<'a>, over: Option<Level>) -> impl Iterator<Item = &'a Rung> {
    let rungs = facts.reference.rulebook.ladder.rungs.iter();
    rungs
        .filter(|r| r.action == RungAction::DraftOrder)
        .filter(move |r| over.is_none_or(|level| r.level > level))
}

/// The units that can be put under order over this case: those that have to act on it.
pub fn units(case: &Case, facts: &Facts<'_>) -> Vec<UnitId> {
    let free = |u: &UnitId| case.order_over(u).is_none();
    if case.stage == Stage::Triage {
        // between an objection and the second assignment the coordinator holds it
        let unit = facts
            .reference
            .rulebook
            .bureau
            .coordination
            .coordinator_unit
            .clone();
        return [unit].into_iter().filter(free).collect();
    }
    // behind the wall there is somebody to read the order only where a person has the case in hand
    let reads = |u: &UnitId| {
        let held = case.handler.is_some() && case.lead.as_ref() == Some(u);
        held || !facts.reference.enforces(u)
    };
    let units = case.lead.iter().chain(&case.supporting);
    units.filter(|u| reads(u) && free(u)).cloned().collect()
}

/// Whether an order can be issued over this case now, by this person.
pub fn may_issue(case: &Case, actor: &Actor, facts: &Facts<'_>) -> bool {
    issuable(case, Action::IssueOrder, facts).is_ok()
        && policy::permit(actor, Action::IssueOrder, &case::subject_of(case, facts)).is_ok()
}

/// Whether an order can be issued over this case now, whoever asks.
pub fn issuable(case: &Case, action: Action, facts: &Facts<'_>) -> Result<(), Refusal> {
    if case.stage.is_over() {
        let stage = NotNow::Stage(case.stage.key().to_owned());
        return Err(Refusal::NotNow(action, stage));
    }
    if units(case, facts).is_empty() {
        return Err(Refusal::NotNow(action, NotNow::Already));
    }
    Ok(())
}

/// What this person may do to this order now.
pub fn available(
    order: &SupervisionOrder,
    world: &World,
    actor: &Actor,
    facts: &Facts<'_>,
) -> Vec<Action> {
    let subject = subject_of(order, world, facts);
    ACTIONS
        .iter()
        .copied()
        .filter(|a| possible(order, world, *a, facts).is_ok())
        .filter(|a| policy::permit(actor, *a, &subject).is_ok())
        .collect()
}

/// Whether `action` is possible at this status, whoever asks.
pub fn possible(
    order: &SupervisionOrder,
    world: &World,
    action: Action,
    facts: &Facts<'_>,
) -> Result<(), Refusal> {
    let no = |why: NotNow| Err(Refusal::NotNow(action, why));
    let sheet = order.sheet()?;
    let fits = match action {
        Action::SignOrder | Action::SignOrderAsLeader => {
            // each of the two ways to sign is there for its own levels only
            if order.status != Status::Drafted || sign_action(order) != action {
                return no(NotNow::Stage(order.status.key().to_owned()));
            }
            let case = world.case(&sheet.case)?;
            if case.stage.is_over() {
                return no(NotNow::Stage(case.stage.key().to_owned()));
            }
            // one matter, one sheet: only the order it takes the place of may be in force
            if case
                .order_over(&sheet.unit)
                .is_some_and(|id| Some(id) != sheet.raised_from.as_ref())
            {
                return no(NotNow::Already);
            }
            true
        }
        Action::AcknowledgeOrder => order.status == Status::Signed,
        Action::ReplyToOrder => order.status == Status::Acknowledged,
        Action::LiftOrder => order.status.in_force(),
        Action::RaiseOrder => {
            order.status.in_force()
                && order.raising.is_none()
                && !world.case(&sheet.case)?.stage.is_over()
                && levels(facts, Some(sheet.level)).next().is_some()
        }
        Action::VoidOrder => order.status == Status::Drafted || order.status.in_force(),
        _ => false,
    };
    if fits {
        Ok(())
    } else {
        no(NotNow::Stage(order.status.key().to_owned()))
    }
}

/// The clock of the unit's reply, as it would start now.
pub(super) fn reply_term(
    order: &SupervisionOrder,
    facts: &Facts<'_>,
) -> Result<crate::domain::term::TermEvent, TermRefusal> {
    let kind = TermKind::OrderReply;
    let due_on = order.sheet.as_ref().map_or(facts.today(), |s| s.due_on);
    let rule = facts.reference.rule(kind, None);
    let terms = Terms::default();
    let id = terms.next_id(kind);
    let (now, calendar) = (facts.now, facts.calendar());
    terms.start_until(
        id,
        kind,
        "",
        rule.weight,
        due_on,
        &rule.version,
        now,
        calendar,
    )
}
