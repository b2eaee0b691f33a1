//! Which steps are possible. `decide` asks this first and pages ask it for their buttons (design §6.4).

use super::command::subject_of;
use super::{Plan, Waiting, follow_up, slips};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::case::{self, Case, Stage};
use crate::domain::ids::EnterpriseId;
use crate::domain::policy;
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::rulebook::PlanTemplate;
use crate::domain::term::TermRefusal;
use crate::domain::world::{Facts, World};

/// The actions on a plan that a button can stand for, the usual step first.
pub const ACTIONS: &[Action] = &[
    Action::ApprovePlan,
    Action::AddMeasure,
    Action::RevisePlan,
    Action::DropMeasure,
    Action::KeepMeasures,
    Action::MoveMeasures,
    Action::OrderMeasure,
    Action::FollowUpPlan,
    Action::AcknowledgePlan,
];

/// The firms of a case that have no plan in it yet, by name.
pub fn firms(case: &Case) -> Vec<(EnterpriseId, String)> {
    let planned = |firm: &EnterpriseId| case.plans.values().any(|p| p.enterprise == *firm);
    let mut firms: Vec<(EnterpriseId, String)> = case
        .live()
        .filter(|(_, l)| !planned(&l.enterprise))
        .map(|(_, l)| (l.enterprise.clone(), l.enterprise_name.clone()))
        .collect();
    firms.sort();
    firms.dedup_by(|a, b| a.0 == b.0);
    firms
}

/// The template of the case's theme. In a unit that enforces every measure names its officer, so none is offered there.
pub fn template_of<'f>(case: &Case, facts: &Facts<'f>) -> Option<&'f PlanTemplate> {
    let lead = case.lead.as_ref()?;
    let reference = facts.reference;
    let template = reference.rulebook.plan_template(case.theme.as_ref()?)?;
    (!reference.enforces(lead)).then_some(template)
}

/// Whether a plan of this firm could cover this case now.
pub fn covers(case: &Case, firm: &EnterpriseId) -> bool {
    matches!(case.stage, Stage::Handling | Stage::Answered)
        && firms(case).iter().any(|(id, _)| id == firm)
}

/// Whether a plan can be drafted over this case now, by this person.
pub fn may_draft(case: &Case, actor: &Actor, facts: &Facts<'_>) -> bool {
    let subject = case::subject_of(case, facts);
    draftable(case).is_ok() && policy::permit(actor, Action::DraftPlan, &subject).is_ok()
}

/// Whether a plan can be drafted over this case now, whoever asks.
pub(super) fn draftable(case: &Case) -> Result<(), Refusal> {
    let no = |why| Err(Refusal::NotNow(Action::DraftPlan, why));
    if !matches!(case.stage, Stage::Handling | Stage::Answered) {
        return no(NotNow::Stage(case.stage.key().to_owned()));
    }
    if firms(case).is_empty() {
        return no(NotNow::Already);
    }
    Ok(())
}

/// What this person may do to this plan now.
pub fn available(plan: &Plan, world: &World, actor: &Actor, facts: &Facts<'_>) -> Vec<Action> {
    let subject = subject_of(plan, facts);
    ACTIONS
        .iter()
        .copied()
        .filter(|a| possible(plan, world, *a, facts).is_ok())
        .filter(|a| policy::permit(actor, *a, &subject).is_ok())
        .collect()
}

/// Whether `action` is possible now, whoever asks.
pub fn possible(
    plan: &Plan,
    world: &World,
    action: Action,
    facts: &Facts<'_>,
) -> Result<(), Refusal> {
    let no = |why: NotNow| Err(Refusal::NotNow(action, why));
    let stage = || NotNow::Stage(plan.status().key().to_owned());
    let open = |c: &super::Covered| world.case(&c.case).is_ok_and(|c| !c.stage.is_over());
    let over = !plan.cases.iter().any(open);
    let fits = match action {
        Action::RevisePlan => !over,
        Action::AddMeasure => plan.draft.is_some() && !over,
        Action::DropMeasure => plan.draft.is_some() && !plan.waiting.is_empty(),
        Action::OrderMeasure => !over && plan.open_measures().count() > 1,
        Action::MoveMeasures | Action::KeepMeasures => !slips(plan, facts.calendar()).is_empty(),
        Action::ApprovePlan => {
            if plan.draft.is_none() {
                return no(stage());
            }
            if !plan.to_approve() {
                return no(NotNow::StillOpen("no_measure".to_owned()));
            }
            for (_, waiting) in &plan.waiting {
                settable(waiting, world, facts).or_else(no)?;
            }
            follow_up::startable(plan, facts).or_else(no)?;
            true
        }
        Action::FollowUpPlan => !plan.follow_ups_open().is_empty(),
        Action::AcknowledgePlan => plan.version > 0 && !plan.is_acknowledged(),
        _ => false,
    };
    if fits { Ok(()) } else { no(stage()) }
}

/// Whether a waiting measure could be set now: a draft that lay too long asks for what is past.
fn settable(waiting: &Waiting, world: &World, facts: &Facts<'_>) -> Result<(), NotNow> {
    let case = world.case(&waiting.case);
    if let Some(case) = case.ok().filter(|c| c.stage.is_over()) {
        return Err(NotNow::Stage(case.stage.key().to_owned()));
    }
    let (date, today) = (waiting.task.due_on, facts.today());
    if date < today {
        return Err(NotNow::Term(TermRefusal::InThePast { date, today }));
    }
    let day = facts.calendar().day(date);
    if !day.is_working() {
        return Err(NotNow::Term(TermRefusal::DayOff { date, day }));
    }
    Ok(())
}
