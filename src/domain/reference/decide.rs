//! Taking editions into force.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::Event;
use crate::domain::action::Action;
use crate::domain::calendar::Calendar;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{Noun, only};
use crate::domain::leniency::rule::RuleBook;
use crate::domain::phone::Phone;
use crate::domain::policy::Permit;
use crate::domain::refusal::{Problem, Refusal, at};
use crate::domain::rulebook::{BureauProfile, DatedName, Rulebook, covers};
use crate::domain::text::Line;
use crate::domain::world::{Facts, Need, State, World};

/// What can be asked of reference data.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Take a rulebook into force.
    AdoptRulebook(Box<Rulebook>),
    /// Take a calendar into force.
    AdoptCalendar(Calendar),
    /// Edit the bureau profile.
    EditBureau(BureauEdit),
    /// Take a leniency rulebook into force.
    AdoptLeniency(Box<RuleBook>),
    /// Confirm rows of it.
    ConfirmLegal(LegalCheck),
}

/// Rows a legal officer has held against the official text.
#[derive(Clone, Debug, PartialEq)]
pub struct LegalCheck {
    /// The rows, by name.
    pub rows: BTreeSet<String>,
    /// Against which text.
    pub text: Line,
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
            Command::AdoptRulebook(_) | Command::AdoptCalendar(_) | Command::AdoptLeniency(_) => {
                Action::AdoptReference
            }
            Command::ConfirmLegal(_) => Action::ConfirmLegalBasis,
            Command::EditBureau(_) => Action::EditBureau,
        }
    }
}

/// What the decision must know.
pub fn needs(command: &Command) -> Vec<Need> {
    let noun = match command {
        Command::AdoptCalendar(_) => Noun::Calendar,
        Command::AdoptRulebook(_)
        | Command::EditBureau(_)
        | Command::AdoptLeniency(_)
        | Command::ConfirmLegal(_) => Noun::Rulebook,
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
        Command::AdoptLeniency(book) => (Noun::Rulebook, Event::LeniencyAdopted { book }),
        Command::ConfirmLegal(check) => {
            let book = &facts.reference.leniency;
            let known = |row: &String| book.rows().any(|(id, confirmed)| id == *row && !confirmed);
            if check.rows.is_empty() {
                return Err(at("rows", Problem::Missing));
            }
            if !check.rows.iter().all(known) {
                return Err(at("rows", Problem::NotOffered));
            }
            let edits = world.seq(&only(Noun::Rulebook));
            let base = book.rules.version.split('+').next().unwrap_or_default();
            let event = Event::LeniencyConfirmed {
                rows: check.rows.into_iter().collect(),
                text: check.text.as_str().to_owned(),
                version: format!("{base}+{edits}"),
                by: permit.actor().person.clone(),
            };
            // an edition is an event before anything of it is confirmed
            let stream = only(Noun::Rulebook);
            let adopted = match world.state(&stream) {
                Some(State::Reference(edition)) => edition.leniency.is_some(),
                _ => false,
            };
            let book = Box::new(book.clone());
            let first = (!adopted).then(|| on(stream.clone(), Event::LeniencyAdopted { book }));
            return Ok(first.into_iter().chain([on(stream, event)]).collect());
        }
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
