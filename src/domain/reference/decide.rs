//! Taking editions into force.

use jiff::civil::Date;

use super::Event;
use crate::domain::action::Action;
use crate::domain::calendar::Calendar;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{Noun, only};
use crate::domain::phone::Phone;
use crate::domain::policy::Permit;
use crate::domain::refusal::Refusal;
use crate::domain::rulebook::{BureauProfile, DatedName, Rulebook, covers};
use crate::domain::text::Line;
use crate::domain::world::{Facts, Need, World};

/// What can be asked of reference data.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Take a rulebook into force.
    AdoptRulebook(Box<Rulebook>),
    /// Take a calendar into force.
    AdoptCalendar(Calendar),
    /// Edit the bureau profile.
    EditBureau(BureauEdit),
}

/// What can be edited of the bureau profile on its page.
#[derive(Clone, Debug, PartialEq)]
pub struct BureauEdit {
    /// The full name from today on; the old one stays for the days before.
    pub name: Line,
    /// The same in English.
    pub name_en: Line,
    /// The number people call for help.
    pub phone: Phone,
    /// The address.
    pub address: Line,
    /// The address in English.
    pub address_en: Line,
}

impl BureauEdit {
    /// The profile as it stands after the edit.
    fn of(self, old: &BureauProfile, today: Date) -> BureauProfile {
        let mut bureau = old.clone();
        let (zh, en) = (
            self.name.as_str().to_owned(),
            self.name_en.as_str().to_owned(),
        );
        let current = bureau
            .names
            .iter_mut()
            .find(|n| covers(n.from, n.to, today));
        match current {
            Some(name) if name.zh == zh => name.en = en,
            // renamed twice on one day: the day has one name
            Some(name) if name.from == Some(today) => (name.zh, name.en) = (zh, en),
            Some(name) => {
                let short = name.short.clone();
                name.to = Some(today);
                bureau.names.push(DatedName {
                    from: Some(today),
                    to: None,
                    zh,
                    en,
                    short,
                });
            }
            None => {}
        }
        let help_line = bureau.coordination.help_line.clone();
        for phone in bureau.phones.iter_mut().filter(|p| p.id == help_line) {
            phone.number = self.phone.as_str().to_owned();
        }
        bureau.address.zh = self.address.as_str().to_owned();
        bureau.address.en = self.address_en.as_str().to_owned();
        bureau
    }
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
        Command::EditBureau(edit) => {
            let bureau = Box::new(edit.of(&facts.reference.rulebook.bureau, facts.today()));
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
