//! Whom a case complains of, and so who has no part in it: a complaint about inspection, penalty or staff conduct is led
//! by one of the units that take such complaints, and the unit complained of reads a question and never the case
//! (issue 5, B; design §6.9).

use std::collections::BTreeSet;

use super::{Case, Stage, merge};
use crate::domain::actor::{Actor, Role};
use crate::domain::ids::{ThemeId, UnitId};
use crate::domain::measure;
use crate::domain::reference::Reference;
use crate::domain::refusal::{Problem, Refusal, at};
use crate::domain::world::Facts;

impl Case {
    /// The units it complains of: those that were named, and those its theme may be about, the branch of each firm's
    /// district among them.
    pub fn complained_units(&self, reference: &Reference) -> BTreeSet<UnitId> {
        let districts = self.lines.values().map(|l| l.district.as_str());
        let mut units = by_theme(self.theme.as_ref(), districts, reference);
        units.extend(self.complained_of.iter().cloned());
        units
    }

    /// Every unit that has a part in it: leads, supports, is under order, is called, has a measure.
    pub fn parts(&self) -> BTreeSet<UnitId> {
        let mut parts = self.parts_beside();
        parts.extend(self.lead.iter().chain(&self.supporting).cloned());
        parts
    }

    /// Those of them that are there whoever leads and supports.
    fn parts_beside(&self) -> BTreeSet<UnitId> {
        let under_order = self.orders_in_force().map(|(_, band)| &band.unit);
        // who is asked for an opinion reads what it is about, while the consultation lasts
        let asked = self.consultations_in_force();
        let set = |m: &&measure::Line| m.status != measure::Status::Cancelled;
        let by_measure = self.measures.values().filter(set);
        under_order
            .chain(asked.flat_map(|(_, band)| &band.units))
            .chain(by_measure.flat_map(|m| m.co_owners.iter().chain([&m.owner])))
            .cloned()
            .collect()
    }

    /// One of these units that has a part in it, the one that leads before all others. With triage nobody leads or
    /// supports, whoever did before.
    pub(super) fn with_part(&self, units: &BTreeSet<UnitId>) -> Option<UnitId> {
        let parts = match self.stage {
            Stage::Triage => self.parts_beside(),
            _ => self.parts(),
        };
        let mut all = self.lead.iter().chain(&parts);
        all.find(|unit| parts.contains(*unit) && units.contains(*unit))
            .cloned()
    }
}

/// The units a theme may be about, for firms of these districts.
pub(super) fn by_theme<'a>(
    theme: Option<&ThemeId>,
    districts: impl Iterator<Item = &'a str>,
    reference: &Reference,
) -> BTreeSet<UnitId> {
    let Some(theme) = theme else {
        return BTreeSet::new();
    };
    districts
        .flat_map(|district| reference.never_lead(theme, district))
        .collect()
}

/// What comes to a case complains of nobody who has a part in it, and the one who leads it takes such complaints.
pub(super) fn takes(
    case: &Case,
    complained: &BTreeSet<UnitId>,
    facts: &Facts<'_>,
) -> Result<(), Refusal> {
    if let Some(unit) = case.with_part(complained) {
        return Err(at("case", Problem::UnitComplainedOf(unit)));
    }
    match case.lead.as_ref().filter(|_| case.stage != Stage::Triage) {
        Some(lead) => led_by_able("case", lead, complained, facts),
        None => Ok(()),
    }
}

/// Whether a correction of the units complained of takes the case from whoever has it: it goes back to triage then, as
/// long as nobody was answered and no paper lies over it.
pub(super) fn corrected(
    case: &Case,
    named: &BTreeSet<UnitId>,
    actor: &Actor,
    facts: &Facts<'_>,
) -> Result<bool, Refusal> {
    let field = "complained_of";
    // the unit that has the case does not say who may lead it
    let unknown = |u: &UnitId| facts.reference.unit(u).is_none();
    if actor.role != Role::Intake || named.iter().any(unknown) {
        return Err(at(field, Problem::NotOffered));
    }
    let added: BTreeSet<UnitId> = named.difference(&case.complained_of).cloned().collect();
    if added.is_empty() {
        return Ok(false);
    }
    let mut then = case.clone();
    then.complained_of.clone_from(named);
    let complained = then.complained_units(facts.reference);
    let leads = case.lead.as_ref().filter(|_| case.stage != Stage::Triage);
    let kept = leads.is_none_or(|lead| {
        !complained.contains(lead) && led_by_able(field, lead, &complained, facts).is_ok()
    });
    match case.with_part(&added) {
        None if kept => Ok(false),
        part => {
            let free = merge::stands(case, facts) == Ok(true) && merge::tied(case).is_none();
            match part.or_else(|| case.lead.clone()) {
                Some(unit) if !free || case.stage == Stage::Triage => {
                    Err(at(field, Problem::HasPart(unit)))
                }
                _ => Ok(true),
            }
        }
    }
}

/// What complains of a unit is led by one of the units that take such complaints (issue 5, B).
pub(super) fn led_by_able(
    field: &'static str,
    lead: &UnitId,
    complained: &BTreeSet<UnitId>,
    facts: &Facts<'_>,
) -> Result<(), Refusal> {
    let today = facts.today();
    match facts.reference.conduct_leads(complained, today) {
        Some(able) if !able.contains(lead) => {
            let called = |u| facts.reference.called(u, today);
            let units = able.iter().map(called).collect();
            Err(at(field, Problem::ConductUnits(units)))
        }
        _ => Ok(()),
    }
}
