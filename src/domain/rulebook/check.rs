//! Whether the parts of a rulebook fit each other: run on shipped, edited and imported ones alike.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Rulebook;
use super::bureau::UnitKind;
use super::dated::is_chain;
use super::deadline::{TermKey, TermUnit};
use super::supervision::{Level, RungAction, SideStates, Trigger};
use crate::domain::phone::Phone;

/// One thing that does not fit. `place` names the part, as `theme eia`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Fault {
    /// A key used twice among things of one kind.
    Repeated {
        /// Where.
        place: String,
    },
    /// A key that names nothing.
    Unknown {
        /// Where.
        place: String,
        /// The key.
        key: String,
    },
    /// Names with a gap or an overlap, or without an open end.
    Names {
        /// Whose.
        place: String,
    },
    /// A profile without a row for a term.
    NoRow {
        /// The profile.
        profile: String,
        /// The term.
        term: TermKey,
    },
    /// A length of nought, or a day unit that is no day.
    Length {
        /// Where.
        place: String,
    },
    /// A lead that may be complained of.
    LeadComplainedOf {
        /// The theme.
        place: String,
    },
    /// A public number that is no telephone number.
    Phone {
        /// Which.
        place: String,
    },
    /// A category without a theme.
    NoTheme {
        /// Which.
        place: String,
    },
    /// A text without words.
    NoWords {
        /// Before what it is shown.
        place: String,
    },
    /// A ladder with rungs out of order, or an order nobody has to reply to.
    Ladder {
        /// Which rung.
        level: Level,
    },
    /// A side state in which the ladder is to do what no clock does.
    SideStates,
}

impl Rulebook {
    /// Everything that does not fit; empty for a rulebook that may be taken into force.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        self.check_bureau(&mut faults);
        self.check_themes(&mut faults);
        self.check_deadlines(&mut faults);
        self.check_ladder(&mut faults);
        self.check_order_words(&mut faults);
        self.check_notices(&mut faults);
        self.check_plan_templates(&mut faults);
        self.check_reply_templates(&mut faults);
        faults
    }

    /// A template is of a theme there is, one a theme, its measures told apart and each with a length.
    fn check_plan_templates(&self, faults: &mut Vec<Fault>) {
        let mut themes = BTreeSet::new();
        for template in &self.plan_templates {
            let place = format!("plan template {}", template.theme);
            if self.theme(template.theme.as_str()).is_none() {
                let key = template.theme.0.clone();
                faults.push(Fault::Unknown {
                    place: place.clone(),
                    key,
                });
            }
            let mut keys = BTreeSet::new();
            let told_apart = template.measures.iter().all(|m| keys.insert(&m.key));
            if !told_apart || !themes.insert(&template.theme) {
                faults.push(Fault::Repeated {
                    place: place.clone(),
                });
            }
            if template.measures.iter().any(|m| m.working_days == 0) {
                faults.push(Fault::Length { place });
            }
        }
    }

    /// A template of a reply is of a theme there is or of every one, told apart, and has no field nobody fills in.
    fn check_reply_templates(&self, faults: &mut Vec<Fault>) {
        let mut keys = BTreeSet::new();
        for template in &self.reply_templates {
            let place = format!("reply template {}", template.key);
            let theme = template.theme.as_ref().map(|t| t.0.clone());
            let no_theme = theme.filter(|t| self.theme(t).is_none());
            for key in no_theme.into_iter().chain(template.unknown()) {
                let place = place.clone();
                faults.push(Fault::Unknown { place, key });
            }
            if template.text.trim().is_empty() {
                let place = place.clone();
                faults.push(Fault::NoWords { place });
            }
            if !keys.insert(&template.key) {
                faults.push(Fault::Repeated { place });
            }
        }
    }

    fn check_notices(&self, faults: &mut Vec<Fault>) {
        let mut seen = BTreeSet::new();
        for notice in &self.notices {
            let place = format!("notice {}", notice.id);
            let silent = |line: &super::Bilingual| line.zh.is_empty() || line.en.is_empty();
            if notice.lines.is_empty() || notice.lines.iter().any(silent) {
                faults.push(Fault::NoWords {
                    place: place.clone(),
                });
            }
            if !seen.insert(&notice.id) {
                faults.push(Fault::Repeated { place });
            }
        }
    }

    fn check_bureau(&self, faults: &mut Vec<Fault>) {
        let bureau = &self.bureau;
        repeated(
            "unit",
            bureau.units.iter().map(|unit| unit.id.as_str()),
            faults,
        );
        repeated(
            "district",
            bureau.districts.iter().map(|d| d.code.as_str()),
            faults,
        );
        let branches = bureau
            .units
            .iter()
            .filter_map(|unit| unit.district.as_deref());
        repeated("branch of", branches, faults);
        if !is_chain(&bureau.names) {
            faults.push(Fault::Names {
                place: "bureau".to_owned(),
            });
        }
        for unit in &bureau.units {
            let place = format!("unit {}", unit.id);
            if !is_chain(&unit.names) {
                faults.push(Fault::Names {
                    place: place.clone(),
                });
            }
            let known = unit
                .district
                .as_deref()
                .is_some_and(|d| bureau.district(d).is_some());
            if (unit.kind == UnitKind::Branch || unit.district.is_some()) && !known {
                let key = unit.district.clone().unwrap_or_default();
                faults.push(Fault::Unknown { place, key });
            }
        }
        let roles = &bureau.coordination;
        for unit in [
            &roles.coordinator_unit,
            &roles.supervision_unit,
            &roles.legal_unit,
            &roles.enforcement_unit,
        ] {
            self.check_unit("coordination", unit.as_str(), faults);
        }
        for unit in &roles.conduct_units {
            self.check_unit("coordination", unit.as_str(), faults);
        }
        if bureau.help_line().is_none() {
            let key = roles.help_line.clone();
            faults.push(Fault::Unknown {
                place: "coordination".to_owned(),
                key,
            });
        }
        for phone in bureau
            .phones
            .iter()
            .filter(|phone| Phone::parse(&phone.number).is_err())
        {
            faults.push(Fault::Phone {
                place: phone.id.clone(),
            });
        }
    }

    fn check_themes(&self, faults: &mut Vec<Fault>) {
        repeated(
            "theme",
            self.themes.iter().map(|theme| theme.id.as_str()),
            faults,
        );
        repeated(
            "category",
            self.all_categories().map(|c| c.id.as_str()),
            faults,
        );
        for theme in &self.themes {
            let place = format!("theme {}", theme.id);
            let units = theme.supporting.iter().chain(&theme.complained_of);
            for unit in units.chain(std::iter::once(&theme.lead)) {
                self.check_unit(&place, unit.as_str(), faults);
            }
            for number in theme
                .tasks
                .iter()
                .filter(|number| self.task(**number).is_none())
            {
                let key = number.to_string();
                faults.push(Fault::Unknown {
                    place: place.clone(),
                    key,
                });
            }
            if theme.complained_of.contains(&theme.lead) {
                faults.push(Fault::LeadComplainedOf { place });
            }
        }
        for task in &self.tasks {
            for unit in &task.units {
                self.check_unit(&format!("task {}", task.number), unit.as_str(), faults);
            }
        }
        for category in self.all_categories() {
            let place = format!("category {}", category.id);
            for theme in category
                .themes
                .iter()
                .filter(|t| self.theme(t.as_str()).is_none())
            {
                faults.push(Fault::Unknown {
                    place: place.clone(),
                    key: theme.to_string(),
                });
            }
            if category.themes.is_empty() {
                faults.push(Fault::NoTheme { place });
            }
        }
    }

    fn check_deadlines(&self, faults: &mut Vec<Fault>) {
        let clock = &self.clock;
        let ids = self
            .deadline_profiles
            .iter()
            .map(|profile| profile.id.as_str());
        repeated("deadline profile", ids, faults);
        if !self
            .deadline_profiles
            .iter()
            .any(|profile| profile.id == clock.profile)
        {
            let key = clock.profile.clone();
            faults.push(Fault::Unknown {
                place: "clock".to_owned(),
                key,
            });
        }
        if !matches!(
            clock.day_unit,
            TermUnit::WorkingDays | TermUnit::CalendarDays
        ) {
            faults.push(Fault::Length {
                place: "clock day_unit".to_owned(),
            });
        }
        for profile in &self.deadline_profiles {
            for term in TermKey::ALL.iter().filter(|term| term.is_needed()) {
                if self.deadline_in(&profile.id, *term).is_none() {
                    faults.push(Fault::NoRow {
                        profile: profile.id.clone(),
                        term: *term,
                    });
                }
            }
            let own = profile.rows.iter().map(|row| row.term.as_str());
            repeated(&profile.id, own, faults);
        }
        repeated(
            "common",
            self.common_deadlines.iter().map(|row| row.term.as_str()),
            faults,
        );
        let own = self
            .deadline_profiles
            .iter()
            .flat_map(|profile| &profile.rows);
        let rows = own.chain(&self.common_deadlines);
        let lengths = rows.map(|row| (row.term.as_str(), row.amount));
        let pauses = clock
            .pauses
            .iter()
            .map(|pause| (pause.id.as_str(), pause.longest.amount));
        let settings = [
            ("objection", clock.objection.window.amount),
            ("extension", clock.extension.ask_before.amount),
            ("parked_max", clock.parked_max.amount),
            ("merge_undo", clock.merge_undo.amount),
        ];
        for pause in clock.pauses.iter().filter(|p| p.category().is_none()) {
            faults.push(Fault::Unknown {
                place: "pauses".to_owned(),
                key: pause.id.clone(),
            });
        }
        for (place, _) in lengths
            .chain(pauses)
            .chain(settings)
            .filter(|(_, n)| *n == 0)
        {
            faults.push(Fault::Length {
                place: place.to_owned(),
            });
        }
    }

    /// Whether the rungs of the ladder follow each other, and none is without what it takes.
    pub fn ladder_fits(&self) -> bool {
        let mut faults = Vec::new();
        self.check_ladder(&mut faults);
        faults.is_empty()
    }

    fn check_ladder(&self, faults: &mut Vec<Fault>) {
        let rungs = &self.ladder.rungs;
        for pair in rungs.windows(2) {
            if let [below, above] = pair
                && below.level >= above.level
            {
                faults.push(Fault::Ladder { level: above.level });
            }
        }
        // by their dates a higher rung is never reached before a lower one
        let mut reached = i64::MIN;
        for rung in rungs {
            let dates = rung
                .triggers
                .iter()
                .filter_map(|t| t.working_days_late(reached));
            let first = dates.min().unwrap_or(reached);
            if first < reached {
                faults.push(Fault::Ladder { level: rung.level });
            }
            reached = first;
        }
        for rung in rungs {
            let mute = rung.action == RungAction::DraftOrder && rung.reply.is_none();
            // an order speaks of what is late or did not content the firm; standing still is neither, and is told
            let idle = |t: &Trigger| matches!(t, Trigger::NoProgress { .. });
            let order_for_idling =
                rung.action == RungAction::DraftOrder && rung.triggers.iter().any(idle);
            if mute || order_for_idling || rung.triggers.is_empty() {
                faults.push(Fault::Ladder { level: rung.level });
            }
        }
        if self.ladder.side_states != SideStates::BUILT {
            faults.push(Fault::SideStates);
        }
    }

    fn check_order_words(&self, faults: &mut Vec<Fault>) {
        let Some(words) = &self.ladder.words else {
            return;
        };
        let all = [
            &words.late,
            &words.dissatisfied,
            &words.outdone,
            &words.moot,
        ];
        if all.iter().any(|text| text.trim().is_empty()) {
            faults.push(Fault::NoWords {
                place: "ladder".to_owned(),
            });
        }
    }

    fn check_unit(&self, place: &str, unit: &str, faults: &mut Vec<Fault>) {
        if self.unit(unit).is_none() {
            faults.push(Fault::Unknown {
                place: place.to_owned(),
                key: unit.to_owned(),
            });
        }
    }
}

fn repeated<'a>(kind: &str, keys: impl Iterator<Item = &'a str>, faults: &mut Vec<Fault>) {
    let mut seen = BTreeSet::new();
    for key in keys {
        if !seen.insert(key) {
            faults.push(Fault::Repeated {
                place: format!("{kind} {key}"),
            });
        }
    }
}
