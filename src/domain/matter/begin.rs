//! Beginning a matter: over what, before whom, by when, and who decides.

use std::collections::{BTreeMap, BTreeSet};

use super::command::{Beginning, Over, subject_of_firm};
use super::{MAX_OPTIONS, Sheet, Source};
use crate::domain::action::Action;
use crate::domain::actor::{Actor, Person, Role};
use crate::domain::case::{self, Case, Stage};
use crate::domain::consultation::{holds, named_officers};
use crate::domain::ids::{AccountId, EnterpriseId, UnitId};
use crate::domain::policy;
use crate::domain::refusal::{NotNow, Problem, Refusal, at};
use crate::domain::rulebook::UnitKind;
use crate::domain::world::{Facts, World};

/// Whether this person can begin one over this case now.
pub fn may_begin(case: &Case, actor: &Actor, facts: &Facts<'_>) -> bool {
    beginnable(case).is_ok()
        && policy::permit(actor, Action::BeginMatter, &case::subject_of(case, facts)).is_ok()
}

/// Whether one can be begun over this case: somebody has it in hand.
pub(super) fn beginnable(case: &Case) -> Result<(), Refusal> {
    match case.stage {
        Stage::Handling | Stage::Parked | Stage::Answered => Ok(()),
        stage => Err(Refusal::NotNow(
            Action::BeginMatter,
            NotNow::Stage(stage.key().to_owned()),
        )),
    }
}

/// The units that can be called beside those of the case; the legal section is asked anyway.
pub fn callable(case: Option<&Case>, facts: &Facts<'_>) -> Vec<UnitId> {
    let today = facts.today();
    let legal = &facts.reference.rulebook.bureau.coordination.legal_unit;
    let complained = case.map(|c| c.complained_units(facts.reference));
    let complained = complained.unwrap_or_default();
    let in_it = |u: &UnitId| {
        let own = case.is_some_and(|c| c.lead.as_ref() == Some(u) || c.supporting.contains(u));
        own || complained.contains(u)
    };
    let all = facts.reference.rulebook.bureau.units.iter();
    // a leader decides, and gives no unit's opinion
    all.filter(|u| u.kind != UnitKind::Leadership && u.id != *legal)
        .filter(|u| u.exists_on(today) && !in_it(&u.id))
        .map(|u| u.id.clone())
        .collect()
}

/// The sheet as it will stand in the event, or what is wrong with it.
pub(super) fn sheet(
    world: &World,
    over: &Over,
    beginning: Beginning,
    actor: &Actor,
    facts: &Facts<'_>,
) -> Result<Sheet, Refusal> {
    let case = match over {
        Over::Case(id) => {
            let case = world.case(id)?;
            beginnable(case)?;
            Some((id, case))
        }
        Over::Firm(_) => None,
    };
    let legal = &facts.reference.rulebook.bureau.coordination.legal_unit;
    let can = callable(case.map(|(_, c)| c), facts);
    if beginning.called.iter().any(|u| !can.contains(u)) {
        return Err(at("called", Problem::NotOffered));
    }
    let mut units = beginning.called;
    let own = case
        .iter()
        .flat_map(|(_, c)| c.lead.iter().chain(&c.supporting));
    units.extend(own.filter(|u| *u != legal).cloned());
    if units.is_empty() {
        return Err(at("called", Problem::Missing));
    }
    let options = ways(beginning.options.as_str())?;
    facts.working_day("opinions_by", beginning.opinions_by)?;
    let cases: Vec<&Case> = case.iter().map(|(_, c)| *c).collect();
    Ok(Sheet {
        officers: named_officers(world, &cases, &units, &beginning.officers, facts)?,
        decider: decider(world, &beginning.decider, actor, facts)?,
        source: case.map(|(id, c)| Source {
            case: id.clone(),
            number: c.number.clone(),
            title: c.title.clone(),
        }),
        firms: firms(world, over, case.map(|(_, c)| c))?,
        title: beginning.title.as_str().to_owned(),
        question: beginning.question.as_str().to_owned(),
        basis: beginning.basis.as_str().to_owned(),
        options,
        units,
        legal: legal.clone(),
        opinions_by: beginning.opinions_by,
        convener: actor.unit.clone().ok_or(Refusal::NotFound)?,
    })
}

/// One way out a line; two at least, or there is nothing to choose.
fn ways(text: &str) -> Result<Vec<String>, Refusal> {
    let lines = text.lines().map(str::trim).filter(|l| !l.is_empty());
    let ways: Vec<String> = lines.map(str::to_owned).collect();
    let alike: BTreeSet<&String> = ways.iter().collect();
    match ways.len() {
        0 | 1 => Err(at("options", Problem::AtLeast(2))),
        n if n > MAX_OPTIONS => {
            let most = u32::try_from(MAX_OPTIONS).unwrap_or(u32::MAX);
            Err(at("options", Problem::Between(2, most)))
        }
        n if alike.len() < n => Err(at("options", Problem::SameTwice)),
        _ => Ok(ways),
    }
}

fn firms(
    world: &World,
    over: &Over,
    case: Option<&Case>,
) -> Result<BTreeMap<EnterpriseId, String>, Refusal> {
    if let Over::Firm(firm) = over {
        let name = world.enterprise(firm)?.name.clone();
        return Ok([(firm.clone(), name)].into());
    }
    let lines = case.into_iter().flat_map(Case::live);
    Ok(lines
        .map(|(_, l)| (l.enterprise.clone(), l.enterprise_name.clone()))
        .collect())
}

/// A leader of the bureau, and not who begins it.
fn decider(
    world: &World,
    id: &AccountId,
    actor: &Actor,
    facts: &Facts<'_>,
) -> Result<Person, Refusal> {
    let account = world
        .account(id)
        .map_err(|_| at("decider", Problem::Unknown))?;
    let leads = holds(account, |role| role == Role::Leader, facts).next();
    let fits = account.active && leads.is_some() && !actor.is(id);
    match account.person().filter(|_| fits) {
        Some(person) => Ok(person),
        None => Err(at("decider", Problem::NotOffered)),
    }
}

/// Whether this person can begin one over a firm without a case.
pub fn may_begin_over_firm(firm: &EnterpriseId, actor: &Actor) -> bool {
    policy::permit(actor, Action::BeginMatter, &subject_of_firm(firm)).is_ok()
}
