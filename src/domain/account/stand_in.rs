//! 代理: who acts while somebody is away, from–to, under that person's appointment (issue 5, B).
//!
//! The stand-in gets an appointment of their own that says for whom it is, so that every act stays theirs: the
//! separation of duties looks at both (`policy`), and no stand-in comes through the wall.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Account, Appointment, Command, Event};
use crate::domain::action::Action;
use crate::domain::actor::{Person, Role};
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{AppointmentId, UnitId};
use crate::domain::policy::Subject;
use crate::domain::refusal::{NotNow, Problem, Refusal, at};
use crate::domain::time::plus_days;
use crate::domain::world::{Facts, World};

/// Who stands in for one appointment of somebody, from–to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StandIn {
    /// The appointment that is stood in for.
    pub of: AppointmentId,
    /// In which role.
    pub role: Role,
    /// In which unit.
    pub unit: Option<UnitId>,
    /// Who.
    pub deputy: Person,
    /// First day, Beijing.
    pub from: Date,
    /// Last day, Beijing.
    pub to: Date,
    /// Why.
    pub reason: String,
}

impl StandIn {
    /// Whether it holds on `day`.
    pub fn in_force(&self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }

    /// Whether it holds on `day` or later, and was not taken back.
    pub fn lies_ahead(&self, day: Date) -> bool {
        self.from <= self.to && day <= self.to
    }
}

/// The roles somebody else can act in for a while. Those of enforcement are named person by person in each file.
pub fn possible_for(held: &Appointment) -> bool {
    can_be_stood_in_for(held.role) && held.stands_in_for.is_none()
}

/// Whether somebody else can act in this role for a while.
pub fn can_be_stood_in_for(role: Role) -> bool {
    matches!(
        role,
        Role::Intake | Role::Officer | Role::UnitHead | Role::Supervisor | Role::Leader
    )
}

/// The relations the policy looks at: whose account, and the unit of the appointment.
pub fn stood_in_subject(account: &Account, unit: Option<&UnitId>) -> Subject {
    Subject {
        lead: unit.cloned(),
        units: unit.into_iter().cloned().collect(),
        ..super::subject_of(account)
    }
}

/// Names a stand-in: an entry on the account of who is away, an appointment on the stand-in's.
pub(super) fn name(
    world: &World,
    command: &Command,
    facts: &Facts<'_>,
    by: Person,
) -> Result<Vec<Emitted>, Refusal> {
    let Command::NameStandIn {
        id,
        of,
        new,
        deputy,
        from,
        to,
        reason,
    } = command
    else {
        return Ok(Vec::new());
    };
    let away = world.account(id)?;
    let today = facts.today();
    let held = away
        .appointments
        .get(of)
        .filter(|held| held.in_force(today) && possible_for(held))
        .ok_or_else(|| at("appointment", Problem::NotOffered))?;
    if *from < today {
        return Err(at("from", Problem::Past(*from)));
    }
    if to < from {
        return Err(at("to", Problem::EndsBeforeStart));
    }
    if deputy == id {
        return Err(at("deputy", Problem::SameTwice));
    }
    let overlaps = |s: &StandIn| s.lies_ahead(today) && s.from <= *to && *from <= s.to;
    if away.stand_ins.values().any(|s| s.of == *of && overlaps(s)) {
        return Err(at("from", Problem::StandInThere));
    }
    let other = world
        .account(deputy)
        .map_err(|_| at("deputy", Problem::Unknown))?;
    let fits = |theirs: &Appointment| {
        possible_for(theirs) && (theirs.unit == held.unit || theirs.role == held.role)
    };
    if !other.active || !other.in_force(today).any(|(_, theirs)| fits(theirs)) {
        return Err(at("deputy", Problem::NotOffered));
    }
    // who is away in those days cannot stand in for somebody else
    if other.stand_ins.values().any(overlaps) {
        return Err(at("deputy", Problem::AwayToo));
    }
    let person = other.person().ok_or(Refusal::NotFound)?;
    let stand_in = StandIn {
        of: of.clone(),
        role: held.role,
        unit: held.unit.clone(),
        deputy: person,
        from: *from,
        to: *to,
        reason: reason.as_str().to_owned(),
    };
    let appointed = Event::Appointed {
        appointment: new.clone(),
        held: Appointment {
            invited_by: None,
            role: held.role,
            unit: held.unit.clone(),
            enterprise: None,
            from: *from,
            to: Some(*to),
            stands_in_for: away.person(),
        },
    };
    let id = new.clone();
    let named = Event::StandInNamed { id, stand_in, by };
    Ok(vec![
        on(command.id().stream(), named),
        on(deputy.stream(), appointed),
    ])
}

/// Ends one from today on; one that has not begun never does.
pub(super) fn end(
    world: &World,
    command: &Command,
    facts: &Facts<'_>,
    by: Person,
) -> Result<Vec<Emitted>, Refusal> {
    let Command::EndStandIn { id, stand_in } = command else {
        return Ok(Vec::new());
    };
    let away = world.account(id)?;
    let named = away.stand_ins.get(stand_in).ok_or(Refusal::NotFound)?;
    if !named.lies_ahead(facts.today()) {
        return Err(Refusal::NotNow(Action::EndStandIn, NotNow::Already));
    }
    Ok(ended(
        away,
        stand_in,
        named,
        plus_days(facts.today(), -1),
        by,
    ))
}

/// The two entries that end one with this day.
fn ended(
    away: &Account,
    id: &AppointmentId,
    named: &StandIn,
    last_day: Date,
    by: Person,
) -> Vec<Emitted> {
    let mut out = Vec::new();
    if let Some(away) = &away.id {
        let id = id.clone();
        out.push(on(away.stream(), Event::StandInEnded { id, last_day, by }));
    }
    let appointment = id.clone();
    out.push(on(
        named.deputy.account.stream(),
        Event::AppointmentEnded {
            appointment,
            last_day,
        },
    ));
    out
}

/// What else ends when somebody's appointment, or with none given the whole account, does: who stands in for them,
/// and for whom they stand in.
pub(super) fn ended_with(
    world: &World,
    account: &Account,
    appointment: Option<&AppointmentId>,
    last_day: Date,
    facts: &Facts<'_>,
    by: &Person,
) -> Vec<Emitted> {
    let today = facts.today();
    let ahead = |s: &StandIn| s.lies_ahead(today) && last_day < s.to;
    let of = |s: &StandIn| appointment.is_none_or(|a| s.of == *a);
    let own = account
        .stand_ins
        .iter()
        .filter(|(_, s)| ahead(s) && of(s))
        .flat_map(|(id, s)| ended(account, id, s, last_day, by.clone()));
    let mut out: Vec<Emitted> = own.collect();
    let for_others = account
        .appointments
        .iter()
        .filter(|_| appointment.is_none())
        .filter_map(|(id, held)| Some((id, held.stands_in_for.as_ref()?)));
    for (id, away) in for_others {
        let Ok(away) = world.account(&away.account) else {
            continue;
        };
        if let Some(named) = away.stand_ins.get(id).filter(|s| ahead(s)) {
            out.extend(ended(away, id, named, last_day, by.clone()));
        }
    }
    out
}

/// The accounts an ending touches.
pub(super) fn touched(account: &Account) -> impl Iterator<Item = crate::domain::ids::StreamId> {
    let deputies = account.stand_ins.values().map(|s| &s.deputy);
    let others = account
        .appointments
        .values()
        .filter_map(|held| held.stands_in_for.as_ref());
    deputies.chain(others).map(|p| p.account.stream())
}

/// The unit of one of their appointments.
pub(super) fn unit_of(account: &Account, of: &AppointmentId) -> Option<UnitId> {
    account.appointments.get(of)?.unit.clone()
}
