//! 账号: one account a person, any number of appointments (任职, design §2). Passwords are never events.

mod decide;
mod event;
mod factor;
mod handover;
mod member;
mod stand_in;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use decide::{Command, decide, needs, subject, subject_of};
pub(in crate::domain) use decide::{login_free, login_of};
pub use event::{Event, evolve};
pub use factor::{RESET_HOURS, ResetAsked, possible as factor_possible};
pub use handover::{Work, Works, work_of};
use jiff::civil::Date;
pub use member::{MEMBER_ACTIONS, member_possible, member_subject};
use serde::{Deserialize, Serialize};
pub use stand_in::{StandIn, can_be_stood_in_for, possible_for, stood_in_subject};

use super::actor::{Actor, Person, Role};
use super::ids::{AccountId, AppointmentId, EnterpriseId, UnitId};
use super::sealed::Sealed;
use super::time::At;

/// Characters a password has at least; no rules of composition (trust.md G36).
pub const MIN_PASSWORD: usize = 12;

/// A person's account as its events tell it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Account {
    /// Not before it was created.
    pub id: Option<AccountId>,
    /// What is typed at log-in.
    pub login: String,
    /// The name shown: a staff member's own, a firm's contact masked.
    pub name: String,
    /// Full name and phone of a firm's contact, sealed.
    pub contact: Option<Contact>,
    /// Every appointment ever held.
    pub appointments: BTreeMap<AppointmentId, Appointment>,
    /// Whether the account may be used.
    pub active: bool,
    /// Who stood in, stands in or will, by the stand-in's appointment.
    pub stand_ins: BTreeMap<AppointmentId, StandIn>,
    /// Since when it has a second factor; none without one.
    pub factor: Option<At>,
    /// The last reset of it that was asked for and not confirmed.
    pub reset: Option<ResetAsked>,
    /// Whether the person ever chose a password: until then they have not been here.
    pub came: bool,
}

/// Name and phone of a person outside the bureau: always sealed (design §4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The full name.
    pub name: Sealed,
    /// The full phone number.
    pub phone: Sealed,
}

/// A person in a role in a unit or for an enterprise, from–to (任职).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Appointment {
    /// Which role.
    pub role: Role,
    /// For which unit (staff).
    pub unit: Option<UnitId>,
    /// For which enterprise (a firm's contact).
    pub enterprise: Option<EnterpriseId>,
    /// First day, Beijing.
    pub from: Date,
    /// Last day, Beijing; open while none.
    pub to: Option<Date>,
    /// For whom, where it only lasts while that person is away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stands_in_for: Option<Person>,
    /// Which administrator of the firm let this contact in; none where the office did, and then they are one (管理员).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invited_by: Option<Person>,
}

impl Appointment {
    /// A contact of a firm from this day on.
    pub fn of_firm(
        enterprise: EnterpriseId,
        from: Date,
        invited_by: Option<Person>,
    ) -> Appointment {
        Appointment {
            role: Role::Enterprise,
            unit: None,
            enterprise: Some(enterprise),
            from,
            to: None,
            stands_in_for: None,
            invited_by,
        }
    }

    /// Whether it is in force on `day`.
    pub fn in_force(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

impl Account {
    /// The person as events name them.
    pub fn person(&self) -> Option<Person> {
        Some(Person {
            account: self.id.clone()?,
            name: self.name.clone(),
        })
    }

    /// The actor this account is under `appointment` on `day`; none when it is not in force.
    pub fn actor(&self, appointment: &AppointmentId, day: Date) -> Option<Actor> {
        let held = self
            .appointments
            .get(appointment)
            .filter(|a| a.in_force(day))?;
        self.active.then_some(())?;
        Some(Actor {
            person: self.person()?,
            appointment: Some(appointment.clone()),
            role: held.role,
            unit: held.unit.clone(),
            enterprise: held.enterprise.clone(),
            stands_in_for: held.stands_in_for.clone(),
            invited: held.invited_by.is_some(),
        })
    }

    /// The posts that can end now: those that take no open work along.
    pub fn ending<'a>(
        &'a self,
        works: &'a Works,
    ) -> impl Iterator<Item = (&'a AppointmentId, &'a Appointment)> {
        self.appointments.iter().filter(move |(id, held)| {
            let free = |unit: &UnitId| {
                let open = works.iter().any(|w| w.unit.as_ref() == Some(unit));
                !open || self.stays_in(unit, id)
            };
            held.to.is_none() && held.unit.as_ref().is_none_or(free)
        })
    }

    /// Whether another post of their own keeps them in this unit.
    pub fn stays_in(&self, unit: &UnitId, without: &AppointmentId) -> bool {
        self.appointments.iter().any(|(id, held)| {
            id != without && held.unit.as_ref() == Some(unit) && held.to.is_none()
        })
    }

    /// Whether it is a firm's contact and was never anything in the bureau.
    pub fn is_contact(&self) -> bool {
        !self.appointments.is_empty() && self.appointments.values().all(|a| a.enterprise.is_some())
    }

    /// Whether it works in the bureau on `day`: then it has a second factor.
    pub fn is_staff(&self, day: Date) -> bool {
        self.in_force(day).any(|(_, held)| held.role.is_staff())
    }

    /// The appointments in force on `day`.
    pub fn in_force(&self, day: Date) -> impl Iterator<Item = (&AppointmentId, &Appointment)> {
        self.appointments
            .iter()
            .filter(move |(_, a)| a.in_force(day))
    }
}
