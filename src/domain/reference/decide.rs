//! Taking editions into force.

use super::Event;
use crate::domain::action::Action;
use crate::domain::calendar::Calendar;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{Noun, only};
use crate::domain::policy::Permit;
use crate::domain::refusal::{Problem, Refusal, at};
use crate::domain::rulebook::{BureauProfile, Rulebook};
use crate::domain::world::{Facts, Need, World};

/// What can be asked of reference data.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Take a rulebook into force.
    AdoptRulebook(Box<Rulebook>),
    /// Take a calendar into force.
    AdoptCalendar(Calendar),
    /// Edit the bureau profile.
    EditBureau(Box<BureauProfile>),
}

impl Command {
    /// The action the policy is asked for.
    pub fn action(&self) -> Action {
        match self {
            Command::AdoptRulebook(_) | Command::AdoptCalendar(_) => Action::AdoptReference,
            Command::EditBureau(_) => Action::EditBureau,
        }
    }
}

/// What the decision must know.
pub fn needs(command: &Command) -> Vec<Need> {
    let noun = match command {
        Command::AdoptCalendar(_) => Noun::Calendar,
        Command::AdoptRulebook(_) | Command::EditBureau(_) => Noun::Rulebook,
    };
    vec![Need::Stream(only(noun))]
}

/// What happens, or why not.
pub fn decide(
    world: &World,
    command: Command,
    facts: &Facts<'_>,
    permit: Permit,
) -> Result<Vec<Emitted>, Refusal> {
    let (noun, event) = match command {
        Command::AdoptRulebook(rulebook) => (Noun::Rulebook, Event::RulebookAdopted { rulebook }),
        Command::AdoptCalendar(calendar) => (Noun::Calendar, Event::CalendarAdopted { calendar }),
        Command::EditBureau(bureau) => {
            // a unit with a history is renamed or ended, never taken away (design §2: unit)
            let old = &facts.reference.rulebook.bureau;
            if old
                .units
                .iter()
                .any(|u| bureau.unit(u.id.as_str()).is_none())
            {
                return Err(at("units", Problem::Missing));
            }
            let edits = world.seq(&only(Noun::Rulebook));
            let base = facts
                .reference
                .rulebook
                .version
                .split('+')
                .next()
                .unwrap_or_default();
            let version = format!("{base}+{edits}");
            let by = permit.actor().person.clone();
            (
                Noun::Rulebook,
                Event::BureauEdited {
                    bureau,
                    version,
                    by,
                },
            )
        }
    };
    Ok(vec![on(only(noun), event)])
}
