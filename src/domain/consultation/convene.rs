//! Calling a consultation together: over which cases, before whom, by when.

use std::collections::{BTreeMap, BTreeSet};

use super::command::{Convening, case_of};
use super::{Agenda, Call, Part};
use crate::domain::account::Account;
use crate::domain::action::Action;
use crate::domain::actor::{Actor, Person, Role};
use crate::domain::case::{self, Case, Stage};
use crate::domain::ids::{AccountId, CaseId, Noun, UnitId};
use crate::domain::policy;
use crate::domain::refusal::{NotNow, Problem, Refusal, at};
use crate::domain::rulebook::UnitKind;
use crate::domain::world::{Facts, World};

/// Whether a consultation can be convened from this case now, by this person.
pub fn may_convene(case: &Case, actor: &Actor, facts: &Facts<'_>) -> bool {
    convenable(case, actor.role).is_ok()
        && policy::permit(actor, Action::Convene, &case::subject_of(case, facts)).is_ok()
}

/// Whether one can be convened from this case. The office may at any open stage, a lead unit over what it
/// has in hand.
pub(super) fn convenable(case: &Case, role: Role) -> Result<(), Refusal> {
    let no = |why: NotNow| Err(Refusal::NotNow(Action::Convene, why));
    let fits = match role {
        Role::Intake => !case.stage.is_over(),
        _ => matches!(case.stage, Stage::Handling | Stage::Answered),
    };
    if !fits {
        return no(NotNow::Stage(case.stage.key().to_owned()));
    }
    if case.consultations_in_force().next().is_some() {
        return no(NotNow::Already);
    }
    Ok(())
}

/// The units that can be called beside those of the cases.
pub fn callable(cases: &[&Case], facts: &Facts<'_>) -> Vec<UnitId> {
    let today = facts.today();
    let complained = complained_of(cases, facts);
    let part = |u: &UnitId| {
        let in_it = |c: &&Case| c.lead.as_ref() == Some(u) || c.supporting.contains(u);
        cases.iter().any(in_it) || complained.contains(u)
    };
    let all = facts.reference.rulebook.bureau.units.iter();
    // a leader presides and signs, and gives no unit's opinion
    all.filter(|u| u.kind != UnitKind::Leadership)
        .filter(|u| u.exists_on(today) && !part(&u.id))
        .map(|u| u.id.clone())
        .collect()
}

/// The units one of the cases complains of: whoever takes part reads all that is on the agenda (design §6.9).
fn complained_of(cases: &[&Case], facts: &Facts<'_>) -> BTreeSet<UnitId> {
    let each = cases.iter().map(|c| c.complained_units(facts.reference));
    each.flatten().collect()
}

/// The call as it will stand in the event, or what is wrong with it.
pub(super) fn call(
    world: &World,
    case: &CaseId,
    convening: Convening,
    actor: &Actor,
    facts: &Facts<'_>,
) -> Result<Call, Refusal> {
    let first = world.case(case)?;
    convenable(first, actor.role)?;
    let mut cases: Vec<(CaseId, &Case)> = vec![(case.clone(), first)];
    for number in &convening.also {
        let (id, other) = other(world, number, actor, facts)?;
        if !cases.iter().any(|(known, _)| *known == id) {
            cases.push((id, other));
        }
    }
    let only: Vec<&Case> = cases.iter().map(|(_, c)| *c).collect();
    let can = callable(&only, facts);
    let mut units: BTreeMap<UnitId, Part> = BTreeMap::new();
    for unit in &convening.called {
        if !can.contains(unit) {
            return Err(at("called", Problem::NotOffered));
        }
        units.insert(unit.clone(), Part::Called);
    }
    for case in &only {
        units.extend(case.supporting.iter().map(|u| (u.clone(), Part::Support)));
    }
    for case in &only {
        units.extend(case.lead.iter().map(|u| (u.clone(), Part::Lead)));
    }
    let complained = complained_of(&only, facts);
    if let Some(unit) = units.keys().find(|u| complained.contains(*u)) {
        return Err(at("also", Problem::UnitComplainedOf(unit.clone())));
    }
    if units.is_empty() {
        return Err(at("called", Problem::Missing));
    }
    facts.working_day("opinions_by", convening.opinions_by)?;
    if let Some(meeting) = &convening.meeting {
        facts.working_day("meeting_on", meeting.on)?;
    }
    let convener = actor.unit.clone().ok_or(Refusal::NotFound)?;
    Ok(Call {
        officers: named_officers(
            world,
            &only,
            &units.keys().cloned().collect(),
            &convening.officers,
            facts,
        )?,
        chair: chair(world, &convening.chair, actor, facts)?,
        cases: cases.into_iter().map(|(id, c)| agenda(id, c)).collect(),
        question: convening.question.as_str().to_owned(),
        units,
        opinions_by: convening.opinions_by,
        meeting: convening.meeting,
        convener,
        attachments: convening.attachments,
    })
}

fn agenda(case: CaseId, of: &Case) -> Agenda {
    let mut enterprises: Vec<String> = of.live().map(|(_, l)| l.enterprise_name.clone()).collect();
    enterprises.dedup();
    Agenda {
        case,
        number: of.number.clone(),
        title: of.title.clone(),
        enterprises,
    }
}

/// Another case by its number. What the convener may not see is as unknown as what never was.
fn other<'w>(
    world: &'w World,
    number: &str,
    actor: &Actor,
    facts: &Facts<'_>,
) -> Result<(CaseId, &'w Case), Refusal> {
    let wrong = |problem: Problem| at("also", problem);
    let seen = |c: &&Case| policy::sees(actor, Noun::Case, &case::subject_of(c, facts));
    let found = case_of(number, world).and_then(|id| {
        let case = world.case(&id).ok().filter(seen)?;
        Some((id, case))
    });
    let Some((id, case)) = found else {
        return Err(wrong(Problem::NoSuchCase(number.to_owned())));
    };
    if case.stage.is_over() {
        return Err(wrong(Problem::CaseOver(number.to_owned())));
    }
    if case.consultations_in_force().next().is_some() {
        return Err(wrong(Problem::InConsultation(number.to_owned())));
    }
    Ok((id, case))
}

/// One person for each unit that enforces: who has the case in hand there, else who is named now.
pub(in crate::domain) fn named_officers(
    world: &World,
    cases: &[&Case],
    units: &BTreeSet<UnitId>,
    named: &BTreeSet<AccountId>,
    facts: &Facts<'_>,
) -> Result<BTreeMap<UnitId, Person>, Refusal> {
    let mut officers = BTreeMap::new();
    for case in cases {
        if let (Some(unit), Some(handler)) = (&case.lead, &case.handler)
            && facts.reference.enforces(unit)
        {
            officers.insert(unit.clone(), handler.clone());
        }
    }
    for id in named {
        let account = world
            .account(id)
            .map_err(|_| at("officers", Problem::Unknown))?;
        let helps = |role: Role| matches!(role, Role::Officer | Role::UnitHead);
        let unit = holds(account, helps, facts)
            .find(|u| units.contains(*u) && facts.reference.enforces(u));
        let (Some(unit), Some(person)) = (unit, account.person()) else {
            return Err(at("officers", Problem::NotOffered));
        };
        if officers
            .insert(unit.clone(), person.clone())
            .is_some_and(|other| other != person)
        {
            return Err(at("officers", Problem::SameTwice));
        }
    }
    let unnamed = |u: &&UnitId| facts.reference.enforces(u) && !officers.contains_key(*u);
    match units.iter().find(unnamed) {
        Some(_) => Err(at("officers", Problem::Missing)),
        None => Ok(officers),
    }
}

/// A leader or the head of a unit, named, outside the wall, and not who convenes: two persons see the minutes.
fn chair(
    world: &World,
    id: &AccountId,
    convener: &Actor,
    facts: &Facts<'_>,
) -> Result<Person, Refusal> {
    let account = world
        .account(id)
        .map_err(|_| at("chair", Problem::Unknown))?;
    let presides = |role: Role| matches!(role, Role::Leader | Role::UnitHead);
    let fits = account.active
        && holds(account, presides, facts).any(|u| !facts.reference.enforces(u))
        && !convener.is(id);
    match account.person().filter(|_| fits) {
        Some(person) => Ok(person),
        None => Err(at("chair", Problem::NotOffered)),
    }
}

/// The units in which somebody holds such a role today.
pub(in crate::domain) fn holds<'a>(
    account: &'a Account,
    role: impl Fn(Role) -> bool + 'a,
    facts: &Facts<'_>,
) -> impl Iterator<Item = &'a UnitId> {
    let held = account.in_force(facts.today());
    held.filter(move |(_, held)| role(held.role) && held.stands_in_for.is_none())
        .filter_map(|(_, held)| held.unit.as_ref())
}
