//! The first steps: accounts, firms and their contacts, made as on any first day.

use super::accounts::{DEMO_PASSWORD, STAFF};
use super::fault::Fault;
use super::firms::FIRMS;
use super::story::{Laid, Story, line};
use crate::domain::account::Command as Account;
use crate::domain::enterprise::Command as Enterprise;
use crate::domain::ids::{AppointmentId, UnitId};
use crate::domain::time::At;
use crate::server::password::{Hasher, NewCredential};

/// The member of staff who puts firms and contacts on record.
const CLERK: &str = "intake";
/// Seconds between two of these steps.
const PACE: i64 = 20;

/// Everybody comes: staff by the system, firms and contacts by intake; each then has the demo's password.
pub async fn come(story: &mut Story<'_>) -> Laid {
    // one hash for all: two hundred of them would make the first start wait for nothing
    let phc = Hasher::new().hash(DEMO_PASSWORD).await?;
    let mut at = story.days.begin();
    let mut next = || {
        at = at.plus_seconds(PACE);
        at
    };
    for s in STAFF {
        let actor = story.cast.actor(s.login)?.clone();
        let command = Account::CreateStaff {
            id: actor.person.account,
            appointment: appointment(actor.appointment)?,
            login: line(s.login)?,
            name: line(s.name)?,
            role: s.role,
            unit: UnitId::from(s.unit),
        };
        story.step_by_system(next(), command)?;
        password(story, next(), s.login, &phc)?;
    }
    for f in FIRMS {
        let enterprise = story.cast.enterprise(f.login)?;
        let register = Enterprise::Register {
            id: enterprise.clone(),
            uscc: f.uscc()?,
            name: line(f.name)?,
            district: f.district()?,
        };
        story.step(next(), CLERK, register)?;
        let actor = story.cast.actor(f.login)?.clone();
        let create = Account::CreateContact {
            by_firm: false,
            id: actor.person.account,
            appointment: appointment(actor.appointment)?,
            login: line(f.login)?,
            name: line(f.contact)?,
            phone: f.phone()?,
            enterprise,
        };
        story.step(next(), CLERK, create)?;
        password(story, next(), f.login, &phc)?;
    }
    Ok(())
}

fn appointment(held: Option<AppointmentId>) -> Result<AppointmentId, Fault> {
    held.ok_or_else(|| Fault::new("somebody of the demo holds no appointment"))
}

fn password(story: &mut Story<'_>, at: At, login: &str, phc: &str) -> Laid {
    let id = story.cast.actor(login)?.person.account.clone();
    let credential = NewCredential {
        account: id.clone(),
        phc: phc.to_owned(),
        must_change: false,
        expires_at: None,
    };
    story.step_with(at, login, Account::ChangePassword { id }, credential)
}
