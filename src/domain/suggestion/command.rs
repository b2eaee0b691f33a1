//! What can be asked of a suggestion, what the decision must know, and the relations the policy looks at.

use super::{About, Suggestion};
use crate::domain::action::Action;
use crate::domain::ids::{EnterpriseId, SuggestionId};
use crate::domain::policy::Subject;
use crate::domain::refusal::Refusal;
use crate::domain::text::Words;
use crate::domain::world::{Facts, Need, World};

/// What can be asked of a suggestion.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Make one.
    Make {
        /// The new suggestion.
        id: SuggestionId,
        /// The firm, where one with an account makes it.
        enterprise: Option<EnterpriseId>,
        /// The words.
        words: Words,
    },
    /// Ask about policy, without a name.
    Ask {
        /// The new question.
        id: SuggestionId,
        /// The words.
        words: Words,
    },
    /// Adopt it, or answer it.
    Reply {
        /// Which.
        id: SuggestionId,
        /// Whether the bureau takes it up.
        adopted: bool,
        /// What is said to it.
        words: Words,
    },
}

impl Command {
    fn id(&self) -> &SuggestionId {
        match self {
            Command::Make { id, .. } | Command::Ask { id, .. } | Command::Reply { id, .. } => id,
        }
    }

    /// The action the policy is asked for.
    pub fn action(&self) -> Action {
        match self {
            Command::Make {
                enterprise: None, ..
            } => Action::SuggestOpenly,
            Command::Make { .. } => Action::SuggestAsFirm,
            Command::Ask { .. } => Action::AskPolicy,
            Command::Reply { .. } => Action::ReplyToSuggestion,
        }
    }

    /// The kinds of event that make a form for this command stale.
    pub fn conflicts(&self) -> &'static [&'static str] {
        &["suggestion.replied"]
    }
}

/// What the decision must know.
pub fn needs(command: &Command, facts: &Facts<'_>) -> Vec<Need> {
    let mut needs = vec![Need::Stream(command.id().stream())];
    if let Command::Make { enterprise, .. } = command {
        needs.extend(enterprise.iter().map(|firm| Need::Stream(firm.stream())));
    }
    let about = match command {
        Command::Make { .. } => Some(About::Suggestion),
        Command::Ask { .. } => Some(About::Question),
        Command::Reply { .. } => None,
    };
    let year = facts.today().year();
    needs.extend(about.map(|about| Need::Number(about.numbered().series(year))));
    needs
}

/// The relations the policy looks at.
pub fn subject(command: &Command, world: &World) -> Result<Subject, Refusal> {
    match command {
        Command::Make { enterprise, .. } => Ok(Subject {
            enterprises: enterprise.iter().cloned().collect(),
            new: true,
            ..Subject::default()
        }),
        Command::Ask { .. } => Ok(Subject {
            new: true,
            ..Subject::default()
        }),
        Command::Reply { id, .. } => Ok(subject_of(world.suggestion(id)?)),
    }
}

/// The relations of a suggestion: its firm's, where it has one.
pub fn subject_of(suggestion: &Suggestion) -> Subject {
    let firm = suggestion.enterprise.iter();
    Subject {
        enterprises: firm.map(|(id, _)| id.clone()).collect(),
        ..Subject::default()
    }
}
