//! What is decided about a suggestion.

use super::command::subject_of;
use super::{About, Command, Done, Event, Status, Suggestion};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{EnterpriseId, SuggestionId};
use crate::domain::policy::{self, Permit};
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::term::Terms;
use crate::domain::text::Words;
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
            let enterprise = match enterprise {
                Some(firm) => {
                    let name = world.enterprise(&firm)?.name.clone();
                    Some((firm, name))
                }
                None => None,
            };
            made(world, id, About::Suggestion, enterprise, &words, facts)
        }
        Command::Ask { id, words } => made(world, id, About::Question, None, &words, facts),
        Command::Reply { id, adopted, words } => {
            let it = world.suggestion(&id)?;
            possible(it, action)?;
            // there is nothing in a question to take up
            let adopted = adopted && it.about.is_suggestion();
            let replied = Event::Replied {
                adopted,
                words: words.as_str().to_owned(),
                done: Done {
                    by: permit.actor().person.clone(),
                    at: facts.now,
                },
            };
            let (kind, _) = it.about.clock();
            let met = it.terms.meet_all(kind, facts.now);
            let met = met.into_iter().map(|entry| Event::Term { entry });
            let events = std::iter::once(replied).chain(met);
            Ok(events.map(|e| on(id.stream(), e)).collect())
        }
    }
}

fn made(
    world: &World,
    id: SuggestionId,
    about: About,
    enterprise: Option<(EnterpriseId, String)>,
    words: &Words,
    facts: &Facts<'_>,
) -> Result<Vec<Emitted>, Refusal> {
    if world.suggestion(&id).is_ok() {
        return Err(Refusal::KeyReused);
    }
    let number = facts
        .reference
        .next_number(world, about.numbered(), facts.today());
    let made = Event::Made {
        id: id.clone(),
        number,
        about,
        enterprise,
        words: words.as_str().to_owned(),
        at: facts.now,
    };
    // none where the rulebook in force knows no length for it
    let (kind, key) = about.clock();
    let clock = facts.reference.rule_for(key).map(|rule| {
        let (terms, calendar) = (Terms::default(), facts.calendar());
        let id = terms.next_id(kind);
        let entry = terms.start(id, kind, about.key(), &rule, facts.now, calendar);
        Event::Term { entry }
    });
    let events = std::iter::once(made).chain(clock);
    Ok(events.map(|e| on(id.stream(), e)).collect())
}
