//! What happens to reference data: whole editions, so that every old decision can be explained by its own.

use super::{Edition, LawChange, LawChangeEnd};
use crate::domain::actor::Person;
use crate::domain::calendar::Calendar;
use crate::domain::event::events;
use crate::domain::leniency::rule::{RuleBook, RuleRow};
use crate::domain::rulebook::{
    BureauProfile, DeadlineRow, RuleSetting, Rulebook, SettingValue, TermUnit, Theme,
};
use crate::domain::sealed::{Sealed, SealedFields};

events! {
    /// What happened to reference data.
    pub enum Event {
        /// A rulebook edition came into force.
        RulebookAdopted {
            /// The whole edition.
            rulebook: Box<Rulebook>,
        } = "rulebook.adopted" v 1,
        /// The bureau profile was edited.
        BureauEdited {
            /// The whole profile as it now stands.
            bureau: Box<BureauProfile>,
            /// The version of the edition it makes.
            version: String,
            /// By whom.
            by: Person,
        } = "rulebook.bureau_edited" v 1,
        /// Whose a theme is was said anew.
        ThemeEdited {
            /// As it stood.
            before: Box<Theme>,
            /// As it stands from now on.
            theme: Box<Theme>,
            /// The version of the edition it makes.
            version: String,
            /// By whom.
            by: Person,
        } = "rulebook.theme_edited" v 1,
        /// An edition of the leniency rulebook came into force.
        LeniencyAdopted {
            /// The whole edition.
            book: Box<RuleBook>,
        } = "rulebook.leniency_adopted" v 1,
        /// A legal officer confirmed rows of it against the official text.
        LeniencyConfirmed {
            /// The rows, by name.
            rows: Vec<String>,
            /// Against which text.
            text: String,
            /// The version this makes.
            version: String,
            /// By whom.
            by: Person,
        } = "rulebook.leniency_confirmed" v 1,
        /// A legal officer confirmed numbers of days against their sources.
        TermsConfirmed {
            /// The rows, by name.
            rows: Vec<String>,
            /// Against which text.
            text: String,
            /// The version of the edition it makes.
            version: String,
            /// By whom.
            by: Person,
        } = "rulebook.terms_confirmed" v 1,
        /// A legal officer proposed to change a row of it; nothing holds differently yet.
        LawChangeProposed {
            /// The proposal.
            change: Box<LawChange>,
        } = "rulebook.law_change_proposed" v 1,
        /// Another legal officer adopted it: an edition of its own.
        LawChangeAdopted {
            /// Which.
            n: u32,
            /// The row, by name.
            row: String,
            /// Its versions as they now stand.
            versions: Vec<RuleRow>,
            /// What was said, who and when, and the edition it makes.
            end: LawChangeEnd,
        } = "rulebook.law_change_adopted" v 1,
        /// Another legal officer rejected it.
        LawChangeRejected {
            /// Which.
            n: u32,
            /// Why, who and when.
            end: LawChangeEnd,
        } = "rulebook.law_change_rejected" v 1,
        /// Other deadlines hold from now on.
        DeadlinesEdited {
            /// The profile chosen.
            profile: String,
            /// What a day is where a profile's source leaves it open.
            day_unit: TermUnit,
            /// Whether what comes in outside office hours counts as the next working day's.
            after_hours_to_next_day: bool,
            /// Whether they hold for open terms too.
            apply_to_open: bool,
            /// The version of the edition it makes.
            version: String,
            /// By whom.
            by: Person,
        } = "rulebook.deadlines_edited" v 1,
        /// One number of days was said anew.
        TermEdited {
            /// As it stood.
            before: Box<DeadlineRow>,
            /// As it stands from now on.
            row: Box<DeadlineRow>,
            /// Why.
            reason: String,
            /// Whether it holds for open terms too.
            apply_to_open: bool,
            /// The version of the edition it makes.
            version: String,
            /// By whom.
            by: Person,
        } = "rulebook.term_edited" v 1,
        /// One number that is not the length of a term was said anew.
        SettingEdited {
            /// Which.
            setting: RuleSetting,
            /// What it said.
            before: SettingValue,
            /// What it says from now on.
            after: SettingValue,
            /// Why.
            reason: String,
            /// The version of the edition it makes.
            version: String,
            /// By whom.
            by: Person,
        } = "rulebook.setting_edited" v 1,
        /// A calendar edition came into force.
        CalendarAdopted {
            /// The whole edition.
            calendar: Calendar,
        } = "calendar.adopted" v 1,
    }
}

impl SealedFields for Event {
    fn sealed_fields(&mut self) -> Vec<&mut Sealed> {
        Vec::new()
    }
}

/// The edition after `event`; never refuses.
pub fn evolve(state: &mut Edition, event: &Event) {
    match event {
        Event::RulebookAdopted { rulebook } => {
            let before = state.rulebook.take();
            let next = (**rulebook).clone().confirmed_as(before.as_deref());
            state.rulebook = Some(Box::new(next));
            state.applies_to_open = false;
        }
        Event::DeadlinesEdited {
            profile,
            day_unit,
            after_hours_to_next_day,
            apply_to_open,
            version,
            ..
        } => {
            state.rulebook = state.rulebook.take().map(|before| {
                let next = before.clone().with_deadlines(profile, *day_unit);
                // another unit is another number of days
                Box::new(next.confirmed_as(Some(&before)))
            });
            if let Some(rulebook) = &mut state.rulebook {
                rulebook.clock.after_hours_to_next_day = *after_hours_to_next_day;
                rulebook.version = version.clone();
            }
            state.applies_to_open = *apply_to_open;
        }
        Event::TermEdited {
            row,
            apply_to_open,
            version,
            ..
        } => {
            state.rulebook = state.rulebook.take().map(|before| {
                let mut next = before.with_deadline(row);
                next.version = version.clone();
                Box::new(next)
            });
            state.applies_to_open = *apply_to_open;
        }
        Event::SettingEdited {
            setting,
            after,
            version,
            ..
        } => {
            state.rulebook = state.rulebook.take().map(|before| {
                let mut next = before.with_setting(*setting, after.amount);
                next.version = version.clone();
                Box::new(next)
            });
        }
        Event::BureauEdited {
            bureau, version, ..
        } => {
            if let Some(rulebook) = &mut state.rulebook {
                rulebook.bureau = (**bureau).clone();
                rulebook.version = version.clone();
            }
        }
        Event::ThemeEdited { theme, version, .. } => {
            if let Some(rulebook) = &mut state.rulebook {
                let mut all = rulebook.themes.iter_mut();
                if let Some(old) = all.find(|t| t.id == theme.id) {
                    *old = (**theme).clone();
                }
                rulebook.version = version.clone();
            }
        }
        Event::LeniencyAdopted { book } => {
            state.leniency = Some(Box::new((**book).clone().completed()));
        }
        Event::LeniencyConfirmed { rows, version, .. } => {
            if let Some(book) = &mut state.leniency {
                book.confirm(rows);
                book.rules.version = version.clone();
            }
        }
        Event::TermsConfirmed { rows, version, .. } => {
            if let Some(rulebook) = &mut state.rulebook {
                rulebook.confirm_deadlines(rows);
                rulebook.version = version.clone();
            }
        }
        Event::LawChangeProposed { change } => state.law_changes.push((**change).clone()),
        Event::LawChangeAdopted {
            n,
            row,
            versions,
            end,
        } => {
            if let Some(book) = &mut state.leniency {
                book.put(row, versions.clone());
                book.rules.version = end.version.clone().unwrap_or_default();
            }
            ended(state, *n, end);
        }
        Event::LawChangeRejected { n, end } => ended(state, *n, end),
        Event::CalendarAdopted { calendar } => state.calendar = Some(calendar.clone()),
    }
}

fn ended(state: &mut Edition, n: u32, end: &LawChangeEnd) {
    let mut all = state.law_changes.iter_mut();
    if let Some(change) = all.find(|c| c.n == n) {
        change.ended = Some(end.clone());
    }
}
