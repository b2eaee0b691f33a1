//! What can be asked of a plan, what the decision must know, and the relations the policy looks at.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Plan, Text, slips};
use crate::domain::action::Action;
use crate::domain::case;
use crate::domain::ids::{CaseId, EnterpriseId, MeasureId, PlanId, UnitId};
use crate::domain::measure::{self, NewMeasure};
use crate::domain::policy::Subject;
use crate::domain::reference::{Numbered, Paper};
use crate::domain::refusal::Refusal;
use crate::domain::text::Words;
use crate::domain::world::{Facts, Need, World};

/// What can be asked of a plan.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Write one for a firm of a case.
    Draft {
        /// The new plan.
        id: PlanId,
        /// The case it is asked of.
        case: CaseId,
        /// The firm it is for.
        enterprise: EnterpriseId,
        /// Other cases of the same firm it covers as well.
        also: BTreeSet<CaseId>,
        /// What it says.
        text: NewText,
        /// Measures taken from the template of the case's theme, by key, each with its new id.
        template: BTreeMap<String, MeasureId>,
    },
    /// Write it anew: the draft in hand, or the next version of what is in force.
    Revise {
        /// Which.
        id: PlanId,
        /// What it says now.
        text: NewText,
        /// Why; needed once something is in force.
        reason: Option<Words>,
    },
    /// Add a measure to the draft.
    AddMeasure {
        /// Which plan.
        id: PlanId,
        /// The measure it will be.
        new: NewMeasure,
        /// The measure of the plan it waits for.
        after: Option<MeasureId>,
    },
    /// Take a measure out of the draft.
    DropMeasure {
        /// Which plan.
        id: PlanId,
        /// Which measure.
        measure: MeasureId,
    },
    /// Let a measure wait for another one of the plan, or for none.
    OrderMeasure {
        /// Which plan.
        id: PlanId,
        /// Which measure.
        measure: MeasureId,
        /// What it waits for.
        after: Option<MeasureId>,
    },
    /// Leave what waits for a measure that slipped where it is.
    KeepMeasures {
        /// Which plan.
        id: PlanId,
        /// The measure that slipped.
        cause: MeasureId,
        /// Why nothing has to move.
        reason: Words,
    },
    /// Move what waits for a measure that slipped, as it was proposed.
    MoveMeasures {
        /// Which plan.
        id: PlanId,
        /// The measure that slipped.
        cause: MeasureId,
    },
    /// Approve it (审定): it is in force from now on.
    Approve {
        /// Which.
        id: PlanId,
    },
    /// Say what was found on the next follow-up day.
    FollowUp {
        /// Which.
        id: PlanId,
        /// What.
        text: Words,
    },
    /// The firm has read what is in force.
    Acknowledge {
        /// Which.
        id: PlanId,
    },
}

/// What a plan is to say, as a form gives it.
#[derive(Clone, Debug, PartialEq)]
pub struct NewText {
    /// What was found.
    pub findings: Words,
    /// Why it is so.
    pub cause: Option<Words>,
    /// What is to be reached.
    pub target: Words,
    /// By what one sees that it is reached.
    pub acceptance: Words,
    /// In what steps, one a line.
    pub steps: Option<Words>,
    /// By which fund or subsidy it can be paid.
    pub subsidy: Option<Words>,
    /// What it risks, and what the law says to that.
    pub risk: Option<Words>,
    /// When somebody looks whether it holds, each with the field it was given in.
    pub follow_ups: Vec<(&'static str, Date)>,
}

impl NewText {
    pub(super) fn text(&self) -> Text {
        let text = |w: &Words| w.as_str().to_owned();
        let maybe = |w: &Option<Words>| w.as_ref().map(text).unwrap_or_default();
        let mut follow_ups: Vec<Date> = self.follow_ups.iter().map(|(_, day)| *day).collect();
        follow_ups.sort();
        follow_ups.dedup();
        Text {
            findings: text(&self.findings),
            cause: maybe(&self.cause),
            target: text(&self.target),
            acceptance: text(&self.acceptance),
            steps: maybe(&self.steps),
            subsidy: maybe(&self.subsidy),
            risk: maybe(&self.risk),
            follow_ups,
        }
    }

    /// Days to look again that are new lie ahead, on working days.
    pub(super) fn days_fit(&self, before: &[Date], facts: &Facts<'_>) -> Result<(), Refusal> {
        let new = self.follow_ups.iter().filter(|(_, d)| !before.contains(d));
        for (field, day) in new {
            facts.working_day(field, *day)?;
        }
        Ok(())
    }
}

impl Command {
    pub(super) fn id(&self) -> &PlanId {
        match self {
            Command::Draft { id, .. }
            | Command::Revise { id, .. }
            | Command::AddMeasure { id, .. }
            | Command::DropMeasure { id, .. }
            | Command::OrderMeasure { id, .. }
            | Command::KeepMeasures { id, .. }
            | Command::MoveMeasures { id, .. }
            | Command::Approve { id }
            | Command::FollowUp { id, .. }
            | Command::Acknowledge { id } => id,
        }
    }

    /// The action the policy is asked for.
    pub fn action(&self) -> Action {
        match self {
            Command::Draft { .. } => Action::DraftPlan,
            Command::Revise { .. } => Action::RevisePlan,
            Command::AddMeasure { .. } => Action::AddMeasure,
            Command::DropMeasure { .. } => Action::DropMeasure,
            Command::OrderMeasure { .. } => Action::OrderMeasure,
            Command::KeepMeasures { .. } => Action::KeepMeasures,
            Command::MoveMeasures { .. } => Action::MoveMeasures,
            Command::Approve { .. } => Action::ApprovePlan,
            Command::FollowUp { .. } => Action::FollowUpPlan,
            Command::Acknowledge { .. } => Action::AcknowledgePlan,
        }
    }

    /// The kinds of event that make a form for this command stale.
    pub fn conflicts(&self) -> &'static [&'static str] {
        match self {
            Command::Draft { .. } => &["case.planned", "case.closed_out", "case.assigned"],
            Command::Revise { .. } => &["plan.revised", "plan.approved"],
            Command::AddMeasure { .. } => &["plan.approved"],
            Command::DropMeasure { .. } => &["plan.approved", "plan.measure_dropped"],
            // nobody approves what they have not read
            Command::Approve { .. } => &[
                "plan.revised",
                "plan.approved",
                "plan.measure_drafted",
                "plan.measure_dropped",
                "plan.measure_follows",
                "plan.measures_moved",
            ],
            Command::OrderMeasure { .. } => &[
                "plan.measure_dropped",
                "plan.measure_follows",
                "plan.measures_moved",
            ],
            // nobody confirms other days than those they were shown
            Command::MoveMeasures { .. } | Command::KeepMeasures { .. } => &[
                "plan.slip_dismissed",
                "plan.approved",
                "plan.measure_dropped",
                "plan.measure_stands",
                "plan.measure_follows",
                "plan.measures_moved",
            ],
            Command::Acknowledge { .. } => &["plan.approved"],
            Command::FollowUp { .. } => &["plan.approved", "plan.followed_up"],
        }
    }
}

/// What the decision must know: the plan and its cases, and what a new measure needs.
pub fn needs(command: &Command, world: &World, facts: &Facts<'_>) -> Vec<Need> {
    let mut needs = vec![Need::Stream(command.id().stream())];
    if let Command::Draft {
        case,
        enterprise,
        also,
        template,
        ..
    } = command
    {
        needs.extend(template.values().map(|id| Need::Stream(id.stream())));
        needs.push(Need::Number(Numbered::Plan.series(facts.today().year())));
        needs.push(Need::Stream(enterprise.stream()));
        needs.push(Need::Stream(case.stream()));
        needs.extend(also.iter().map(|c| Need::Stream(c.stream())));
        return needs;
    }
    if let Ok(plan) = world.plan(command.id()) {
        needs.extend(plan.cases.iter().map(|c| Need::Stream(c.case.stream())));
        if let Command::Approve { .. } = command {
            needs.push(Paper::Plan.need(facts.today()));
            needs.extend(plan.waiting.iter().map(|(id, _)| Need::Stream(id.stream())));
        }
    }
    if let (Command::MoveMeasures { cause, .. }, Ok(plan)) = (command, world.plan(command.id())) {
        let of = slips(plan, facts.calendar()).into_iter();
        let moves = of.filter(|s| s.cause == *cause).flat_map(|s| s.moves);
        needs.extend(moves.map(|m| Need::Stream(m.measure.stream())));
    }
    if let Command::AddMeasure { new, .. } = command {
        needs.extend(measure::needs_of(new));
    }
    needs
}

/// The relations the policy looks at. A new plan is asked of its case.
pub fn subject(command: &Command, world: &World, facts: &Facts<'_>) -> Result<Subject, Refusal> {
    match command {
        Command::Draft { case, .. } => Ok(case::subject_of(world.case(case)?, facts)),
        other => Ok(subject_of(world.plan(other.id())?, facts)),
    }
}

/// The relations of a plan: the unit that writes it, the owners of its measures, and, once it is in force,
/// the firm.
pub fn subject_of(plan: &Plan, facts: &Facts<'_>) -> Subject {
    let owners = plan
        .measures
        .values()
        .filter(|m| m.status != measure::Status::Cancelled)
        .flat_map(|m| m.co_owners.iter().chain([&m.owner]));
    let units: BTreeSet<UnitId> = plan.lead.iter().chain(owners).cloned().collect();
    let authors = plan.draft.as_ref().map(|d| d.authors.clone());
    let drafted = plan.drafted.iter().map(|d| d.by.account.clone());
    Subject {
        enterprises: plan
            .enterprise
            .iter()
            .filter(|_| plan.version > 0)
            .cloned()
            .collect(),
        lead: plan.lead.clone(),
        enforcing: units
            .iter()
            .filter(|u| facts.reference.enforces(u))
            .cloned()
            .collect(),
        branches: facts
            .reference
            .branch_of(&plan.district)
            .into_iter()
            .collect(),
        units,
        // in a unit that enforces whoever wrote it goes on with it (design §6.9)
        named: drafted.collect(),
        acted: authors.unwrap_or_default(),
        ..Subject::default()
    }
}
