//! How a measure comes to be: a plan that is approved or minutes that are published set it, in one commit
//! with the event of the case.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{BelongsTo, Event, Kind, Line, Sheet, Status, Task};
use crate::domain::actor::{Person, Role};
use crate::domain::case::{self, Case};
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{AccountId, CaseId, MeasureId, UnitId};
use crate::domain::refusal::{Problem, Refusal, at};
use crate::domain::term::{TermKind, Terms};
use crate::domain::text::{self, Words};
use crate::domain::world::{Facts, Need, World};

/// A measure to be set, as a form gives it.
#[derive(Clone, Debug, PartialEq)]
pub struct NewMeasure {
    /// The new measure.
    pub id: MeasureId,
    /// The case it serves.
    pub case: CaseId,
    /// Of which kind.
    pub kind: Kind,
    /// What is to be done.
    pub what: Words,
    /// The unit that owns it.
    pub owner: UnitId,
    /// The units that help.
    pub co_owners: BTreeSet<UnitId>,
    /// The person of the owner unit; needed where that unit also enforces (design §6.9).
    pub person: Option<AccountId>,
    /// The firm's department or post that does its part.
    pub firm_owner: Option<text::Line>,
    /// By what one sees that it is done.
    pub acceptance: Option<Words>,
    /// The last day, a working day.
    pub due_on: Date,
}

/// What must be loaded before [`checked`] and [`set`]: the measure's stream, its case, the named person.
pub fn needs_of(new: &NewMeasure) -> Vec<Need> {
    let person = new.person.iter().map(|p| Need::Stream(p.stream()));
    [
        Need::Stream(new.id.stream()),
        Need::Stream(new.case.stream()),
    ]
    .into_iter()
    .chain(person)
    .collect()
}

/// The measure as it may be set, each fault at its field: `owner`, `co_owners`, `person`, `due_on`.
pub fn checked(world: &World, new: &NewMeasure, facts: &Facts<'_>) -> Result<Task, Refusal> {
    let today = facts.today();
    let known = |u: &UnitId| facts.reference.unit(u).is_some_and(|u| u.exists_on(today));
    if !known(&new.owner) {
        return Err(at("owner", Problem::NotOffered));
    }
    if let Ok(case) = world.case(&new.case) {
        not_complained_of(case, &new.owner, &new.co_owners, facts)?;
    }
    if new.co_owners.contains(&new.owner) {
        return Err(at("co_owners", Problem::SameTwice));
    }
    if !new.co_owners.iter().all(known) {
        return Err(at("co_owners", Problem::NotOffered));
    }
    let person = match &new.person {
        Some(id) => Some(owner(world, id, &new.owner, facts)?),
        None if facts.reference.enforces(&new.owner) => {
            return Err(at("person", Problem::Missing));
        }
        None => None,
    };
    facts.working_day("due_on", new.due_on)?;
    let text = |w: &Words| w.as_str().to_owned();
    let firm_owner = new.firm_owner.as_ref().map(|l| l.as_str().to_owned());
    Ok(Task {
        kind: new.kind,
        what: text(&new.what),
        owner: new.owner.clone(),
        co_owners: new.co_owners.clone(),
        person,
        firm_owner: firm_owner.unwrap_or_default(),
        acceptance: new.acceptance.as_ref().map(text).unwrap_or_default(),
        due_on: new.due_on,
    })
}

/// A unit complained of does nothing for the case: whoever owns a measure reads who complained (design §6.9).
pub fn not_complained_of(
    case: &Case,
    owner: &UnitId,
    co_owners: &BTreeSet<UnitId>,
    facts: &Facts<'_>,
) -> Result<(), Refusal> {
    let complained = case.complained_units(facts.reference);
    let complained_of = |u: &&UnitId| complained.contains(*u);
    let wrong = |field, unit: &UnitId| Err(at(field, Problem::UnitComplainedOf(unit.clone())));
    if complained_of(&owner) {
        return wrong("owner", owner);
    }
    match co_owners.iter().find(complained_of) {
        Some(unit) => wrong("co_owners", unit),
        None => Ok(()),
    }
}

/// Somebody of the owner unit who works on help cases today.
fn owner(
    world: &World,
    id: &AccountId,
    unit: &UnitId,
    facts: &Facts<'_>,
) -> Result<Person, Refusal> {
    let account = world
        .account(id)
        .map_err(|_| at("person", Problem::Unknown))?;
    let there = account
        .in_force(facts.today())
        .filter(|(_, held)| held.stands_in_for.is_none())
        .filter(|(_, held)| matches!(held.role, Role::Officer | Role::UnitHead | Role::Intake))
        .any(|(_, held)| held.unit.as_ref() == Some(unit));
    if !there || !account.active {
        return Err(at("person", Problem::NotOffered));
    }
    account.person().ok_or(Refusal::NotFound)
}

/// Sets a measure: its own event, its clock, and the case's event.
pub fn set(
    world: &World,
    new: &NewMeasure,
    belongs_to: BelongsTo,
    by: &Person,
    facts: &Facts<'_>,
) -> Result<Vec<Emitted>, Refusal> {
    let task = checked(world, new, facts)?;
    begin(world, &new.id, &new.case, task, belongs_to, by, facts)
}

/// Sets a measure that was checked before, such as one that waited in a draft.
pub fn begin(
    world: &World,
    id: &MeasureId,
    case: &CaseId,
    task: Task,
    belongs_to: BelongsTo,
    by: &Person,
    facts: &Facts<'_>,
) -> Result<Vec<Emitted>, Refusal> {
    // ids are made by the server; one that is taken is nothing a form could have sent
    if world.measure(id).is_ok() {
        return Err(Refusal::KeyReused);
    }
    let of = world.case(case)?;
    if of.stage.is_over() {
        return Err(at("case", Problem::NotOffered));
    }
    facts.working_day("due_on", task.due_on)?;
    let entry = work_term(&Terms::default(), task.due_on, facts)?;
    let line = Line {
        belongs_to: belongs_to.clone(),
        what: task.what.clone(),
        owner: task.owner.clone(),
        co_owners: task.co_owners.clone(),
        due_on: task.due_on,
        status: Status::Set,
    };
    let sheet = Sheet {
        case: case.clone(),
        case_number: of.number.clone(),
        case_title: of.title.clone(),
        lead: of.lead.clone(),
        belongs_to,
        task,
    };
    let (at, by) = (facts.now, by.clone());
    let measure_set = Event::Set {
        id: id.clone(),
        sheet,
        by: by.clone(),
        at,
    };
    let told = case::Event::MeasureSet {
        measure: id.clone(),
        line,
        by,
        at,
    };
    Ok(vec![
        on(id.stream(), measure_set),
        on(id.stream(), Event::Term { entry }),
        on(case.stream(), told),
    ])
}

/// The clock of the work, up to the agreed day.
pub(super) fn work_term(
    terms: &Terms,
    due_on: Date,
    facts: &Facts<'_>,
) -> Result<crate::domain::term::TermEvent, Refusal> {
    let kind = TermKind::Measure;
    let rule = facts.reference.rule(kind, None);
    terms
        .start_until(
            terms.next_id(kind),
            kind,
            "",
            rule.weight,
            due_on,
            &rule.version,
            facts.now,
            facts.calendar(),
        )
        .map_err(|_| at("due_on", Problem::Date))
}
