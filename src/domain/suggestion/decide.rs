//! What is decided about a suggestion.

use super::command::subject_of;
use super::{Command, Done, Event, Status, Suggestion};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::event::{Emitted, on};
use crate::domain::policy::{self, Permit};
use crate::domain::reference::Numbered;
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::world::{Facts, World};

/// What is done to a suggestion on record.
pub const ACTIONS: &[Action] = &[Action::ReplyToSuggestion];

/// What this person may do to this suggestion now.
pub fn available(suggestion: &Suggestion, actor: &Actor) -> Vec<Action> {
    let subject = subject_of(suggestion);
    let all = ACTIONS.iter().copied();
    all.filter(|a| possible(suggestion, *a).is_ok())
        .filter(|a| policy::permit(actor, *a, &subject).is_ok())
        .collect()
}

/// Whether `action` is possible now, whoever asks: it is spoken to once.
pub fn possible(suggestion: &Suggestion, action: Action) -> Result<(), Refusal> {
    match suggestion.status {
        Status::Received => Ok(()),
        Status::Adopted | Status::Answered => Err(Refusal::NotNow(action, NotNow::Already)),
    }
}

/// What happens, or why not.
pub fn decide(
    world: &World,
    command: Command,
    facts: &Facts<'_>,
    permit: Permit,
) -> Result<Vec<Emitted>, Refusal> {
    let action = command.action();
    match command {
        Command::Make {
            id,
            enterprise,
            words,
        } => {
            if world.suggestion(&id).is_ok() {
                return Err(Refusal::KeyReused);
            }
            let enterprise = match enterprise {
                Some(firm) => {
                    let name = world.enterprise(&firm)?.name.clone();
                    Some((firm, name))
                }
                None => None,
            };
            let made = Event::Made {
                id: id.clone(),
                number: facts
                    .reference
                    .next_number(world, Numbered::Suggestion, facts.today()),
                enterprise,
                words: words.as_str().to_owned(),
                at: facts.now,
            };
            Ok(vec![on(id.stream(), made)])
        }
        Command::Reply { id, adopted, words } => {
            possible(world.suggestion(&id)?, action)?;
            let replied = Event::Replied {
                adopted,
                words: words.as_str().to_owned(),
                done: Done {
                    by: permit.actor().person.clone(),
                    at: facts.now,
                },
            };
            Ok(vec![on(id.stream(), replied)])
        }
    }
}
