//! What can be asked, what the decision must know, and the relations the policy looks at.

use jiff::civil::Date;

use super::Inquiry;
use crate::domain::action::Action;
use crate::domain::case;
use crate::domain::ids::{AccountId, CaseId, InquiryId, UnitId};
use crate::domain::policy::Subject;
use crate::domain::reference::Numbered;
use crate::domain::refusal::Refusal;
use crate::domain::text::Words;
use crate::domain::world::{Facts, Need, World};

/// A question as it is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Asking {
    /// The unit complained of.
    pub unit: UnitId,
    /// Who answers, where that unit enforces.
    pub officer: Option<AccountId>,
    /// What is asked.
    pub question: Words,
    /// How and when the firm agreed to be named; it is not, where none is given.
    pub consent: Option<Words>,
    /// The last day for the answer.
    pub due_on: Date,
}

/// What can be asked of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Ask the unit complained of.
    Ask {
        /// The new question.
        id: InquiryId,
        /// The case.
        case: CaseId,
        /// What is asked of whom.
        asking: Asking,
    },
    /// The unit answers, or adds to its answer.
    Answer {
        /// Which.
        id: InquiryId,
        /// In words.
        text: Words,
    },
}

impl Command {
    /// The question it is about.
    pub fn id(&self) -> &InquiryId {
        match self {
            Command::Ask { id, .. } | Command::Answer { id, .. } => id,
        }
    }

    /// The action the policy is asked for.
    pub fn action(&self) -> Action {
        match self {
            Command::Ask { .. } => Action::AskComplainedOf,
            Command::Answer { .. } => Action::AnswerInquiry,
        }
    }

    /// The kinds of event that make a form for this command stale.
    pub fn conflicts(&self) -> &'static [&'static str] {
        match self {
            Command::Ask { .. } => &["case.closed_out", "case.assigned"],
            Command::Answer { .. } => &["inquiry.answered"],
        }
    }
}

/// What the decision must know.
pub fn needs(command: &Command, facts: &Facts<'_>) -> Vec<Need> {
    let mut needs = vec![Need::Stream(command.id().stream())];
    if let Command::Ask { case, asking, .. } = command {
        needs.push(Need::Stream(case.stream()));
        needs.extend(asking.officer.iter().map(|o| Need::Stream(o.stream())));
        let series = Numbered::Inquiry.series(facts.today().year());
        needs.push(Need::Number(series));
    }
    needs
}

/// The relations the policy looks at. A new one is asked of its case.
pub fn subject(command: &Command, world: &World, facts: &Facts<'_>) -> Result<Subject, Refusal> {
    match command {
        Command::Ask { case, .. } => Ok(case::subject_of(world.case(case)?, facts)),
        Command::Answer { id, .. } => Ok(subject_of(world.inquiry(id)?, facts)),
    }
}

/// The relations of a question: who asked and who is asked. No firm knows of it.
pub fn subject_of(inquiry: &Inquiry, facts: &Facts<'_>) -> Subject {
    let Some(sheet) = &inquiry.sheet else {
        return Subject::default();
    };
    let units = [&sheet.by_unit, &sheet.unit];
    let enforcing = units.iter().filter(|u| facts.reference.enforces(u));
    Subject {
        lead: Some(sheet.by_unit.clone()),
        enforcing: enforcing.map(|u| (*u).clone()).collect(),
        units: units.into_iter().cloned().collect(),
        called: sheet.officer.iter().map(|p| p.account.clone()).collect(),
        owner_unit: Some(sheet.unit.clone()),
        ..Subject::default()
    }
}
