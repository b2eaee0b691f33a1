//! What can be asked of a draw, what the decision must know, and the relations the policy looks at.

use jiff::civil::Date;

use super::Draw;
use crate::domain::action::Action;
use crate::domain::case::Case;
use crate::domain::complaint::{Satisfaction, Solved};
use crate::domain::ids::{CaseId, DrawId};
use crate::domain::policy::Subject;
use crate::domain::reference::Numbered;
use crate::domain::refusal::Refusal;
use crate::domain::text::Words;
use crate::domain::world::{Facts, Need, World};

/// What the firm said, once it was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// Whether it is really solved.
    pub solved: Solved,
    /// How satisfied it is.
    pub satisfaction: Satisfaction,
    /// Whether the problem came back.
    pub rebound: bool,
}

/// What can be asked of a draw.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Draw a sample.
    Make {
        /// The new draw.
        id: DrawId,
        /// The first day of the closings.
        from: Date,
        /// The last.
        to: Date,
        /// How many of a hundred.
        share: u32,
        /// The seed, made by the server.
        seed: String,
    },
    /// Record a call about a case that was drawn.
    CallBack {
        /// Of which draw.
        id: DrawId,
        /// The case.
        case: CaseId,
        /// What the firm said; none where nobody was reached.
        said: Option<Said>,
        /// In words.
        words: Words,
    },
}

impl Command {
    /// The draw it is about.
    pub fn id(&self) -> &DrawId {
        match self {
            Command::Make { id, .. } | Command::CallBack { id, .. } => id,
        }
    }

    /// The action the policy is asked for.
    pub fn action(&self) -> Action {
        match self {
            Command::Make { .. } => Action::MakeDraw,
            Command::CallBack { .. } => Action::CallBack,
        }
    }

    /// The kinds of event that make a form for this command stale.
    pub fn conflicts(&self) -> &'static [&'static str] {
        match self {
            Command::Make { .. } => &[],
            Command::CallBack { .. } => &["draw.called_back"],
        }
    }
}

/// What the decision must know.
pub fn needs(command: &Command, facts: &Facts<'_>) -> Vec<Need> {
    let mut needs = vec![Need::Stream(command.id().stream())];
    match command {
        Command::Make { from, to, seed, .. } => {
            needs.push(Need::ClosedCases(*from, *to, seed.clone()));
            let series = Numbered::Draw.series(facts.today().year());
            needs.push(Need::Number(series));
        }
        Command::CallBack { case, .. } => needs.push(Need::Stream(case.stream())),
    }
    needs
}

/// The relations the policy looks at.
pub fn subject(command: &Command, world: &World) -> Result<Subject, Refusal> {
    match command {
        Command::Make { .. } => Ok(Subject {
            new: true,
            ..Subject::default()
        }),
        Command::CallBack { id, case, .. } => {
            Ok(subject_of(world.draw(id)?, world.case(case).ok()))
        }
    }
}

/// The relations of a draw, and of a case of it that is called about: whoever had a part in the case does not call.
pub fn subject_of(draw: &Draw, case: Option<&Case>) -> Subject {
    let handler = case.and_then(|c| c.handler.as_ref());
    let handler = handler.map(|p| p.account.clone());
    let acted = case.map(|c| c.acted.clone()).unwrap_or_default();
    Subject {
        lead: draw.unit.clone(),
        units: draw.unit.iter().cloned().collect(),
        acted: acted.into_iter().chain(handler).collect(),
        ..Subject::default()
    }
}
