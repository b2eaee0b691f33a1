//! Taking editions into force.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{
    Edition, Event, LawChange, LawChangeEnd, LawProposal, SettingEdit, TermEdit,
    law_change_possible,
};
use crate::domain::action::Action;
use crate::domain::actor::Person;
use crate::domain::calendar::Calendar;
use crate::domain::calendar::import::{self, Fault};
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{Noun, StreamId, ThemeId, UnitId, only};
use crate::domain::leniency::rule::RuleBook;
use crate::domain::phone::Phone;
use crate::domain::policy::{Permit, Subject};
use crate::domain::recompute;
use crate::domain::refusal::{FieldError, Problem, Refusal, at};
use crate::domain::rulebook::{BureauProfile, DatedName, Rulebook, TermUnit, Theme, covers};
use crate::domain::text::{Line, Words};
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
    /// Give a unit another name from today on.
    RenameUnit(UnitName),
    /// Say whose a theme is from now on.
    EditTheme(ThemeEdit),
    /// Take a leniency rulebook into force.
    AdoptLeniency(Box<RuleBook>),
    /// Confirm rows of it.
    ConfirmLegal(LegalCheck),
    /// Propose to change a row of it.
    ProposeLaw(LawProposal),
    /// Adopt a proposed change.
    AdoptLaw {
        /// Which.
        n: u32,
        /// What is said.
        opinion: Words,
    },
    /// Reject a proposed change.
    RejectLaw {
        /// Which.
        n: u32,
        /// Why.
        reason: Words,
    },
    /// Choose the deadlines that hold from now on.
    EditDeadlines(DeadlineEdit),
    /// Say one number of days anew.
    EditTerm(TermEdit),
    /// Say one number anew that is not the length of a term.
    EditSetting(SettingEdit),
    /// Put the notices of a file, or of a text edited by hand, in force.
    PublishCalendar {
        /// The text, as `calendar::import` reads it.
        text: String,
    },
    /// Bring the open terms of these streams to what is in force.
    Recompute {
        /// Which.
        streams: Vec<StreamId>,
    },
}

/// Rows a legal officer has held against the official text.
#[derive(Clone, Debug, PartialEq)]
pub struct LegalCheck {
    /// The rows, by name.
    pub rows: BTreeSet<String>,
    /// Against which text.
    pub text: Line,
}

/// The deadlines that are chosen on their page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadlineEdit {
    /// The profile.
    pub profile: String,
    /// What a day is where the profile's source leaves it open.
    pub day_unit: TermUnit,
    /// Whether what comes in outside office hours counts as the next working day's.
    pub after_hours_to_next_day: bool,
    /// Whether it holds for open terms too.
    pub apply_to_open: bool,
}

impl DeadlineEdit {
    /// The rulebook as it would stand.
    pub fn of(&self, rulebook: &Rulebook) -> Rulebook {
        let mut rulebook = rulebook
            .clone()
            .with_deadlines(&self.profile, self.day_unit);
        rulebook.clock.after_hours_to_next_day = self.after_hours_to_next_day;
        rulebook
    }
}

/// The calendar as it would stand with the notices of this text; its edition is named after its years
/// and after how many editions there were before it.
pub fn with_notices(calendar: &Calendar, text: &str, editions: u64) -> Result<Calendar, Fault> {
    let mut next = calendar.clone();
    for notice in import::notices(text)? {
        let located = |error| import::located(text, error);
        next = next.with_notice("", notice).map_err(located)?;
    }
    let years: Vec<i16> = next.years().map(|(year, _)| year).collect();
    let span = match (years.first(), years.last()) {
        (Some(first), Some(last)) if first != last => format!("{first}-{last}"),
        (Some(only), _) => only.to_string(),
        _ => String::new(),
    };
    Ok(next.named(format!("{span}+{editions}")))
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

/// The name a unit has from today on; the one before stays for the days before.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitName {
    /// Which.
    pub unit: UnitId,
    /// In full, as papers carry it.
    pub name: Line,
    /// In English.
    pub name_en: Line,
    /// As people say it and lists show it.
    pub short: Line,
}

impl UnitName {
    /// The profile with the unit renamed.
    fn of(self, old: &BureauProfile, today: Date) -> Result<BureauProfile, Refusal> {
        let mut bureau = old.clone();
        let unit = bureau.units.iter_mut().find(|u| u.id == self.unit);
        let names = &mut unit.ok_or(Refusal::NotFound)?.names;
        let holds = names.iter_mut().find(|n| covers(n.from, n.to, today));
        let current = holds.ok_or(Refusal::NotFound)?;
        let next = DatedName {
            from: Some(today),
            to: None,
            zh: self.name.as_str().to_owned(),
            en: self.name_en.as_str().to_owned(),
            short: self.short.as_str().to_owned(),
        };
        let same = |n: &DatedName| (n.zh == next.zh, n.en == next.en && n.short == next.short);
        match same(current) {
            (true, true) => return Err(at("name", Problem::SameAsBefore)),
            // how it is said is no other name: papers carry the full one
            (true, false) => (current.en, current.short) = (next.en, next.short),
            // renamed twice on one day: the day has one name
            (false, _) if current.from == Some(today) => *current = next,
            (false, _) => {
                current.to = Some(today);
                names.push(next);
            }
        }
        Ok(bureau)
    }
}

/// Whose a theme is. What is in hand already stays where it is; triage is proposed this from now on.
#[derive(Clone, Debug, PartialEq)]
pub struct ThemeEdit {
    /// Which.
    pub theme: ThemeId,
    /// Its name.
    pub name: Line,
    /// Its name in English.
    pub name_en: Line,
    /// The unit that leads.
    pub lead: UnitId,
    /// Units that usually support.
    pub supporting: BTreeSet<UnitId>,
    /// Whether it is usually a local matter.
    pub local: bool,
    /// Whether the branch of the firm's district usually supports.
    pub with_branch: bool,
    /// Whether it is offered.
    pub offered: bool,
}

impl ThemeEdit {
    /// The theme as it stands after the edit.
    fn of(self, before: &Theme, facts: &Facts<'_>) -> Result<Theme, Refusal> {
        let today = facts.today();
        let exists = |unit: &UnitId| {
            let unit = facts.reference.unit(unit);
            unit.is_some_and(|u| u.exists_on(today))
        };
        if !exists(&self.lead) {
            return Err(at("lead", Problem::NotOffered));
        }
        // nobody answers for what may be about their own conduct (design §6.9)
        if before.complained_of.contains(&self.lead) {
            return Err(at("lead", Problem::UnitComplainedOf(self.lead)));
        }
        // what may be about the bureau's own conduct goes to those who take such complaints (issue 5, B)
        let complained: BTreeSet<UnitId> = before.complained_of.iter().cloned().collect();
        let able = facts.reference.conduct_leads(&complained, today);
        if let Some(able) = able.filter(|able| !able.contains(&self.lead)) {
            let units = able.iter().map(|u| facts.reference.called(u, today));
            return Err(at("lead", Problem::ConductUnits(units.collect())));
        }
        if self.supporting.contains(&self.lead) {
            return Err(at("supporting", Problem::SameTwice));
        }
        if !self.supporting.iter().all(exists) {
            return Err(at("supporting", Problem::NotOffered));
        }
        let mut theme = before.clone();
        theme.zh = self.name.as_str().to_owned();
        theme.en = self.name_en.as_str().to_owned();
        theme.lead = self.lead;
        // the order in which they stood before is kept, so that nothing looks changed that is not
        theme.supporting.retain(|u| self.supporting.contains(u));
        let added = self
            .supporting
            .iter()
            .filter(|u| !before.supporting.contains(u));
        theme.supporting.extend(added.cloned());
        (theme.local, theme.with_branch) = (self.local, self.with_branch);
        match (self.offered, before.in_use_on(today)) {
            (false, true) => theme.to = Some(today),
            (true, false) => theme.to = None,
            _ => {}
        }
        match theme == *before {
            true => Err(at("name", Problem::SameAsBefore)),
            false => Ok(theme),
        }
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
            Command::ProposeLaw(_) => Action::ProposeLawChange,
            Command::AdoptLaw { .. } => Action::AdoptLawChange,
            Command::RejectLaw { .. } => Action::RejectLawChange,
            Command::EditBureau(_) | Command::RenameUnit(_) => Action::EditBureau,
            Command::EditTheme(_) => Action::EditTheme,
            Command::EditDeadlines(_) | Command::EditTerm(_) | Command::EditSetting(_) => {
                Action::EditDeadlines
            }
            Command::PublishCalendar { .. } => Action::PublishCalendar,
            Command::Recompute { .. } => Action::RecomputeTerms,
        }
    }
}

/// What the decision must know.
pub fn needs(command: &Command) -> Vec<Need> {
    let noun = match command {
        Command::AdoptCalendar(_) | Command::PublishCalendar { .. } => Noun::Calendar,
        Command::AdoptRulebook(_)
        | Command::EditBureau(_)
        | Command::RenameUnit(_)
        | Command::EditTheme(_)
        | Command::EditDeadlines(_)
        | Command::EditTerm(_)
        | Command::EditSetting(_)
        | Command::AdoptLeniency(_)
        | Command::ConfirmLegal(_)
        | Command::ProposeLaw(_)
        | Command::AdoptLaw { .. }
        | Command::RejectLaw { .. } => Noun::Rulebook,
        Command::Recompute { streams } => {
            return streams.iter().cloned().map(Need::Stream).collect();
        }
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
            return confirmed(world, check, facts, permit.actor().person.clone());
        }
        Command::ProposeLaw(proposal) => {
            let book = &facts.reference.leniency;
            book.edited(&proposal.edit).map_err(row_faults)?;
            let actor = permit.actor();
            let change = LawChange {
                n: edition(world).map_or(0, |e| e.law_changes.len()) as u32 + 1,
                before: book.versions(proposal.edit.key()),
                edit: proposal.edit,
                version: book.rules.version.clone(),
                text: proposal.text.as_str().to_owned(),
                reason: proposal.reason.as_str().to_owned(),
                by: actor.person.clone(),
                in_place_of: actor.stands_in_for.as_ref().map(|p| p.account.clone()),
                at: facts.now,
                ended: None,
            };
            let change = Box::new(change);
            (Noun::Rulebook, Event::LawChangeProposed { change })
        }
        Command::AdoptLaw { n, opinion } => {
            let book = &facts.reference.leniency;
            let change = law_change(world, n)?;
            law_change_possible(change, Action::AdoptLawChange, book)?;
            let next = book.edited(&change.edit).map_err(row_faults)?;
            let row = change.edit.key().to_owned();
            let event = Event::LawChangeAdopted {
                n,
                versions: next.versions(&row),
                row,
                end: LawChangeEnd {
                    version: Some(next_law_version(world, facts)),
                    said: opinion.as_str().to_owned(),
                    by: permit.actor().person.clone(),
                    at: facts.now,
                },
            };
            return Ok(on_the_edition(world, facts, event));
        }
        Command::RejectLaw { n, reason } => {
            let change = law_change(world, n)?;
            let book = &facts.reference.leniency;
            law_change_possible(change, Action::RejectLawChange, book)?;
            let end = LawChangeEnd {
                version: None,
                said: reason.as_str().to_owned(),
                by: permit.actor().person.clone(),
                at: facts.now,
            };
            (Noun::Rulebook, Event::LawChangeRejected { n, end })
        }
        Command::EditBureau(edit) => {
            let bureau = Box::new(edit.of(&facts.reference.rulebook.bureau, facts.today()));
            let version = next_version(world, facts);
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
        Command::RenameUnit(name) => {
            let bureau = name.of(&facts.reference.rulebook.bureau, facts.today())?;
            let event = Event::BureauEdited {
                bureau: Box::new(bureau),
                version: next_version(world, facts),
                by: permit.actor().person.clone(),
            };
            (Noun::Rulebook, event)
        }
        Command::EditTheme(edit) => {
            let before = facts.reference.theme(&edit.theme);
            let before = before.ok_or(Refusal::NotFound)?.clone();
            let event = Event::ThemeEdited {
                theme: Box::new(edit.of(&before, facts)?),
                before: Box::new(before),
                version: next_version(world, facts),
                by: permit.actor().person.clone(),
            };
            (Noun::Rulebook, event)
        }
        Command::EditDeadlines(edit) => {
            let rulebook = &facts.reference.rulebook;
            if !rulebook
                .deadline_profiles
                .iter()
                .any(|p| p.id == edit.profile)
            {
                return Err(at("profile", Problem::NotOffered));
            }
            if !edit.apply_to_open && edit.of(rulebook) == *rulebook {
                return Err(at("profile", Problem::SameAsBefore));
            }
            let event = Event::DeadlinesEdited {
                profile: edit.profile,
                day_unit: edit.day_unit,
                after_hours_to_next_day: edit.after_hours_to_next_day,
                apply_to_open: edit.apply_to_open,
                version: next_version(world, facts),
                by: permit.actor().person.clone(),
            };
            (Noun::Rulebook, event)
        }
        Command::EditTerm(edit) => {
            let by = permit.actor().person.clone();
            let event = edit.decide(facts.reference, next_version(world, facts), by)?;
            (Noun::Rulebook, event)
        }
        Command::EditSetting(edit) => {
            let by = permit.actor().person.clone();
            let event = edit.decide(facts.reference, next_version(world, facts), by)?;
            (Noun::Rulebook, event)
        }
        Command::PublishCalendar { text } => {
            let current = facts.calendar();
            let editions = world.seq(&only(Noun::Calendar));
            let calendar = with_notices(current, &text, editions)
                .map_err(|fault| at("notice", Problem::Calendar(fault)))?;
            if calendar.differs_from(current).is_none() {
                return Err(at("notice", Problem::SameAsBefore));
            }
            (Noun::Calendar, Event::CalendarAdopted { calendar })
        }
        Command::Recompute { streams } => {
            let all = streams.iter().filter_map(|id| Some((id, world.state(id)?)));
            return Ok(all
                .flat_map(|(id, state)| recompute::of(id, state, facts))
                .collect());
        }
    };
    Ok(vec![on(only(noun), event)])
}

/// Rows held against their texts: articles and what rests on them, and numbers of days.
fn confirmed(
    world: &World,
    check: LegalCheck,
    facts: &Facts<'_>,
    by: Person,
) -> Result<Vec<Emitted>, Refusal> {
    let reference = facts.reference;
    let open_terms: BTreeSet<String> = reference
        .rulebook
        .deadline_rows()
        .filter(|(_, _, row)| !row.confirmed)
        .map(|(name, ..)| name)
        .collect();
    let (terms, rows): (Vec<String>, Vec<String>) =
        (check.rows.into_iter()).partition(|row| open_terms.contains(row));
    let book = &reference.leniency;
    let known = |row: &String| book.rows().any(|(id, confirmed)| id == *row && !confirmed);
    if terms.is_empty() && rows.is_empty() {
        return Err(at("rows", Problem::Missing));
    }
    if !rows.iter().all(known) {
        return Err(at("rows", Problem::NotOffered));
    }
    let text = check.text.as_str().to_owned();
    let mut out = Vec::new();
    if !rows.is_empty() {
        let event = Event::LeniencyConfirmed {
            rows,
            text: text.clone(),
            version: next_law_version(world, facts),
            by: by.clone(),
        };
        out.extend(on_the_edition(world, facts, event));
    }
    if !terms.is_empty() {
        let event = Event::TermsConfirmed {
            rows: terms,
            text,
            version: next_version(world, facts),
            by,
        };
        out.push(on(only(Noun::Rulebook), event));
    }
    Ok(out)
}

/// The relations the policy looks at: who proposed what is adopted or rejected.
pub fn subject(command: &Command, world: &World) -> Result<Subject, Refusal> {
    match command {
        Command::AdoptLaw { n, .. } | Command::RejectLaw { n, .. } => {
            Ok(super::law_change_subject(law_change(world, *n)?))
        }
        _ => Ok(Subject::default()),
    }
}

fn edition(world: &World) -> Option<&Edition> {
    match world.state(&only(Noun::Rulebook)) {
        Some(State::Reference(edition)) => Some(edition),
        _ => None,
    }
}

fn law_change(world: &World, n: u32) -> Result<&LawChange, Refusal> {
    let found = edition(world).and_then(|e| e.law_change(n));
    found.ok_or(Refusal::NotFound)
}

/// What is wrong with an edit of a row, each at its field.
fn row_faults(faults: Vec<(&'static str, crate::domain::leniency::rule::RowFault)>) -> Refusal {
    let at = |(field, fault)| FieldError {
        field,
        problem: Problem::Row(fault),
    };
    Refusal::Fields(faults.into_iter().map(at).collect())
}

/// An event of the leniency edition in force; an edition is an event before anything of it is confirmed or changed.
fn on_the_edition(world: &World, facts: &Facts<'_>, event: Event) -> Vec<Emitted> {
    let stream = only(Noun::Rulebook);
    let adopted = edition(world).is_some_and(|e| e.leniency.is_some());
    let book = Box::new(facts.reference.leniency.clone());
    let first = (!adopted).then(|| on(stream.clone(), Event::LeniencyAdopted { book }));
    first.into_iter().chain([on(stream, event)]).collect()
}

/// The version after one more edit of the leniency rulebook in force.
fn next_law_version(world: &World, facts: &Facts<'_>) -> String {
    let edits = world.seq(&only(Noun::Rulebook));
    let version = &facts.reference.leniency.rules.version;
    let base = version.split('+').next().unwrap_or_default();
    format!("{base}+{edits}")
}

/// The version after one more edit of the rulebook in force.
fn next_version(world: &World, facts: &Facts<'_>) -> String {
    let edits = world.seq(&only(Noun::Rulebook));
    let version = &facts.reference.rulebook.version;
    let base = version.split('+').next().unwrap_or_default();
    format!("{base}+{edits}")
}
