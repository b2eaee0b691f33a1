//! 移交: everything somebody has in hand in a unit goes to another person in one press (issue 5, B).

use std::collections::BTreeSet;

use super::{Account, Command, Event};
use crate::domain::action::Action;
use crate::domain::actor::{Person, Role};
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{AccountId, Noun, StreamId, UnitId};
use crate::domain::refusal::{NotNow, Problem, Refusal, at};
use crate::domain::world::{Facts, State, World};
use crate::domain::{case, consultation, inquiry, matter, measure};

/// What one person has in hand.
pub type Works = BTreeSet<Work>;

/// One thing somebody has in hand.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Work {
    /// The case, the measure, the consultation, the matter or the question to a unit complained of.
    pub stream: StreamId,
    /// In which unit; none for who presides or decides, who may be anybody's.
    pub unit: Option<UnitId>,
}

impl Work {
    /// Whether it goes with the person's post in this unit.
    pub fn belongs_to(&self, unit: &UnitId) -> bool {
        self.unit.as_ref().is_none_or(|u| u == unit)
    }
}

/// What somebody has in hand of one stream, as its state says.
pub fn work_of(stream: &StreamId, state: &State, who: &AccountId) -> Vec<Work> {
    let work = |unit: Option<&UnitId>| Work {
        stream: stream.clone(),
        unit: unit.cloned(),
    };
    match state {
        State::Case(case) => {
            let held = case.handler.as_ref().is_some_and(|p| p.account == *who);
            let held = held && !case.stage.is_over();
            held.then(|| work(case.lead.as_ref())).into_iter().collect()
        }
        State::Measure(it) => {
            let task = it.sheet.as_ref().map(|s| &s.task);
            let held = task.filter(|t| t.person.as_ref().is_some_and(|p| p.account == *who));
            let held = held.filter(|_| it.status.is_open());
            held.map(|t| work(Some(&t.owner))).into_iter().collect()
        }
        State::Consultation(it) => {
            let Some(call) = it.call.as_ref().filter(|_| it.status.in_force()) else {
                return Vec::new();
            };
            let called = call.officers.iter().filter(|(_, p)| p.account == *who);
            let called = called.map(|(unit, _)| work(Some(unit)));
            let chairs = (call.chair.account == *who).then(|| work(None));
            called.chain(chairs).collect()
        }
        State::Matter(it) => {
            let Some(sheet) = it.sheet.as_ref().filter(|_| it.status.is_open()) else {
                return Vec::new();
            };
            let called = sheet.officers.iter().filter(|(_, p)| p.account == *who);
            let called = called.map(|(unit, _)| work(Some(unit)));
            let decides = (sheet.decider.account == *who).then(|| work(None));
            called.chain(decides).collect()
        }
        State::Inquiry(it) => {
            let asked = it.sheet.as_ref().filter(|_| it.answers.is_empty());
            let named = asked.filter(|s| s.officer.as_ref().is_some_and(|p| p.account == *who));
            named.map(|s| work(Some(&s.unit))).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// Refuses while somebody has open work: it is handed over first.
pub(super) fn nothing_open(
    world: &World,
    account: &AccountId,
    unit: Option<&UnitId>,
    action: Action,
) -> Result<(), Refusal> {
    let works = world.works(account);
    let open = |w: &&Work| unit.is_none_or(|unit| w.unit.as_ref() == Some(unit));
    match works.iter().any(|w| open(&w)) {
        true => Err(Refusal::NotNow(
            action,
            NotNow::StillOpen("work".to_owned()),
        )),
        false => Ok(()),
    }
}

/// Everything moves, or nothing does.
pub(super) fn hand_over(
    world: &World,
    command: &Command,
    facts: &Facts<'_>,
    by: Person,
) -> Result<Vec<Emitted>, Refusal> {
    let Command::HandOver {
        id,
        unit,
        to,
        reason,
    } = command
    else {
        return Ok(Vec::new());
    };
    if to == id {
        return Err(at("to", Problem::SameTwice));
    }
    let works = world.works(id).iter().filter(|w| w.belongs_to(unit));
    let works: Vec<&Work> = works.collect();
    if works.is_empty() {
        return Err(Refusal::NotNow(Action::HandOver, NotNow::Already));
    }
    let next = world.account(to).map_err(|_| at("to", Problem::Unknown))?;
    let person = next.person().ok_or(Refusal::NotFound)?;
    let moving = Moving {
        world,
        facts,
        from: id,
        to: &person,
        unit,
        reason: reason.as_str(),
        by: &by,
    };
    let not_theirs = || Err(at("to", Problem::NotOffered));
    let mut out = Vec::new();
    for work in &works {
        let may = match work.unit {
            Some(_) => moving.holds(next, &[Role::Officer, Role::UnitHead], Some(unit)),
            None if work.stream.noun == Noun::Matter => moving.holds(next, &[Role::Leader], None),
            None => moving.holds(next, &[Role::UnitHead, Role::Leader], None),
        };
        if !may {
            return not_theirs();
        }
        match moving.events(work)? {
            Some(events) => out.extend(events),
            None => return not_theirs(),
        }
    }
    let moved = u32::try_from(works.len()).unwrap_or(u32::MAX);
    let told = Event::HandedOver {
        unit: unit.clone(),
        to: person.clone(),
        moved,
        reason: reason.as_str().to_owned(),
        by: by.clone(),
    };
    out.insert(0, on(id.stream(), told));
    Ok(out)
}

/// From whom to whom, and why.
struct Moving<'a> {
    world: &'a World,
    facts: &'a Facts<'a>,
    from: &'a AccountId,
    to: &'a Person,
    unit: &'a UnitId,
    reason: &'a str,
    by: &'a Person,
}

impl Moving<'_> {
    /// Whether that person can have it: a post of their own in force, and an account in use.
    fn holds(&self, next: &Account, roles: &[Role], unit: Option<&UnitId>) -> bool {
        let fits = |held: &super::Appointment| {
            roles.contains(&held.role)
                && held.stands_in_for.is_none()
                && unit.is_none_or(|u| held.unit.as_ref() == Some(u))
        };
        next.active
            && next
                .in_force(self.facts.today())
                .any(|(_, held)| fits(held))
    }

    /// What happens to one of them; none where that person cannot have it.
    fn events(&self, work: &Work) -> Result<Option<Vec<Emitted>>, Refusal> {
        let (to, by, at) = (self.to.clone(), self.by.clone(), self.facts.now);
        let stream = work.stream.clone();
        Ok(Some(match stream.noun {
            Noun::Case => {
                let given = case::Event::Reassigned {
                    handler: to,
                    reason: self.reason.to_owned(),
                    by,
                    at,
                };
                vec![on(stream, given)]
            }
            Noun::Measure => {
                let given = measure::Event::HandedOver { person: to, by, at };
                vec![on(stream, given)]
            }
            Noun::Inquiry => {
                let done = inquiry::Done { by, at };
                vec![on(stream, inquiry::Event::HandedOver { to, done })]
            }
            Noun::Matter => return self.matter(work),
            _ => return self.consultation(work),
        }))
    }

    fn matter(&self, work: &Work) -> Result<Option<Vec<Emitted>>, Refusal> {
        let id = crate::domain::ids::MatterId(work.stream.id.clone());
        let it = self.world.matter(&id)?;
        let proposed = it.proposal.iter().map(|p| &p.by.account);
        let reviewed = it.legal_opinion().into_iter().map(|l| &l.by.account);
        let acted = proposed.chain(reviewed).any(|a| *a == self.to.account);
        // who proposed it, or spoke for the law, does not sign it
        if work.unit.is_none() && acted {
            return Ok(None);
        }
        let given = matter::Event::HandedOver {
            unit: work.unit.clone(),
            to: self.to.clone(),
            done: matter::Done {
                by: self.by.clone(),
                at: self.facts.now,
            },
        };
        Ok(Some(vec![on(work.stream.clone(), given)]))
    }

    fn consultation(&self, work: &Work) -> Result<Option<Vec<Emitted>>, Refusal> {
        let (by, at) = (self.by.clone(), self.facts.now);
        let id = crate::domain::ids::ConsultationId(work.stream.id.clone());
        let it = self.world.consultation(&id)?;
        let call = it.call()?;
        let recorded = it.minutes.as_ref().map(|m| &m.by.account);
        // who wrote the minutes does not sign them
        if work.unit.is_none() && recorded == Some(&self.to.account) {
            return Ok(None);
        }
        let given = consultation::Event::HandedOver {
            unit: work.unit.clone(),
            to: self.to.clone(),
            by: by.clone(),
            at,
        };
        let mut out = vec![on(work.stream.clone(), given)];
        if work.unit.is_some() {
            // who is called by name sees the cases while it lasts
            let officers = call.officers.values().map(|p| &p.account);
            let officers = officers
                .filter(|a| *a != self.from)
                .chain([&self.to.account]);
            let officers: BTreeSet<AccountId> = officers.cloned().collect();
            for agenda in &call.cases {
                let told = case::Event::Consulted {
                    consultation: id.clone(),
                    number: it.number.clone(),
                    status: it.status,
                    units: call.units.keys().cloned().collect(),
                    officers: officers.clone(),
                    until: call.until(),
                    by: by.clone(),
                    at,
                };
                out.push(on(agenda.case.stream(), told));
            }
        }
        debug_assert!(work.belongs_to(self.unit));
        Ok(Some(out))
    }
}
