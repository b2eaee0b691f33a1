//! What can be asked of a measure, what the decision must know, and the relations the policy looks at. A
//! measure is set by its plan or its consultation, never by a command of its own.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{BelongsTo, Measure};
use crate::domain::action::Action;
use crate::domain::attachment::Attachment;
use crate::domain::case;
use crate::domain::ids::{CaseId, MeasureId, UnitId};
use crate::domain::policy::Subject;
use crate::domain::refusal::Refusal;
use crate::domain::text::Words;
use crate::domain::world::{Facts, Need, World};

/// What can be asked of a measure.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// The unit says that it is done.
    Report {
        /// Which.
        id: MeasureId,
        /// What shows it.
        text: Words,
        /// Files that show it.
        attachments: Vec<Attachment>,
    },
    /// Somebody who does not own it saw that it is done.
    Verify {
        /// Which.
        id: MeasureId,
        /// What was seen.
        text: Words,
    },
    /// It was not done as agreed.
    Return {
        /// Which.
        id: MeasureId,
        /// Why.
        reason: Words,
        /// The new last day.
        due_on: Date,
    },
    /// Another last day is agreed while the unit is at it.
    Reschedule {
        /// Which.
        id: MeasureId,
        /// Why.
        reason: Words,
        /// The new last day.
        due_on: Date,
    },
    /// It is no longer needed.
    Cancel {
        /// Which.
        id: MeasureId,
        /// Why.
        reason: Words,
    },
}

impl Command {
    /// Which measure.
    pub(super) fn id(&self) -> &MeasureId {
        match self {
            Command::Report { id, .. }
            | Command::Verify { id, .. }
            | Command::Return { id, .. }
            | Command::Reschedule { id, .. }
            | Command::Cancel { id, .. } => id,
        }
    }

    /// The action the policy is asked for.
    pub fn action(&self) -> Action {
        match self {
            Command::Report { .. } => Action::ReportMeasure,
            Command::Verify { .. } => Action::VerifyMeasure,
            Command::Return { .. } => Action::ReturnMeasure,
            Command::Reschedule { .. } => Action::RescheduleMeasure,
            Command::Cancel { .. } => Action::CancelMeasure,
        }
    }

    /// The kinds of event that make a form for this command stale.
    pub fn conflicts(&self) -> &'static [&'static str] {
        &[
            "measure.reported",
            "measure.verified",
            "measure.returned",
            "measure.rescheduled",
            "measure.cancelled",
        ]
    }
}

/// What the decision must know: the measure, its case, and its plan, which is told how it stands.
pub fn needs(command: &Command, world: &World) -> Vec<Need> {
    of_measure(command.id(), world)
}

/// A measure with its case and its plan.
fn of_measure(id: &MeasureId, world: &World) -> Vec<Need> {
    let mut needs = vec![Need::Stream(id.stream())];
    if let Some(sheet) = world.measure(id).ok().and_then(|m| m.sheet.as_ref()) {
        needs.push(Need::Stream(sheet.case.stream()));
        if let BelongsTo::Plan(plan) = &sheet.belongs_to {
            needs.push(Need::Stream(plan.stream()));
        }
    }
    needs
}

/// Every open measure of a case, each with what [`of_measure`] names.
pub fn needs_of_case(case: &CaseId, world: &World) -> Vec<Need> {
    let open = world.case(case).ok().into_iter();
    open.flat_map(|c| c.open_measures())
        .flat_map(|id| of_measure(id, world))
        .collect()
}

/// The relations the policy looks at.
pub fn subject(command: &Command, world: &World, facts: &Facts<'_>) -> Result<Subject, Refusal> {
    Ok(subject_of(world.measure(command.id())?, world, facts))
}

/// The relations of a measure: those of its case, and the units that own it and help.
pub fn subject_of(measure: &Measure, world: &World, facts: &Facts<'_>) -> Subject {
    let Some(sheet) = &measure.sheet else {
        return Subject::default();
    };
    let case = world.case(&sheet.case).ok();
    let of_case = case.map(|c| case::subject_of(c, facts)).unwrap_or_default();
    let mut units = of_case.units;
    units.insert(sheet.task.owner.clone());
    units.extend(sheet.task.co_owners.iter().cloned());
    let enforcing: BTreeSet<UnitId> = units
        .iter()
        .filter(|u| facts.reference.enforces(u))
        .cloned()
        .collect();
    let person = sheet.task.person.as_ref().map(|p| p.account.clone());
    let reported = measure.evidence.iter().map(|e| e.by.account.clone());
    Subject {
        // evidence is the bureau's own file: the firm reads how its plan stands, not this
        enterprises: BTreeSet::new(),
        lead: of_case.lead,
        branches: of_case.branches,
        // whoever has the case in hand goes on with the measure's reader's rights, also behind the wall
        named: of_case.handler.into_iter().collect(),
        owner_unit: Some(sheet.task.owner.clone()),
        acted: person.iter().cloned().chain(reported).collect(),
        handler: person,
        units,
        enforcing,
        ..Subject::default()
    }
}
