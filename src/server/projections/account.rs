//! Rows of an account and its appointments.

use sea_orm::{ConnectionTrait, EntityTrait};

use super::{put, put_all};
use crate::domain::account::Account;
use crate::server::store::StoreError;
use crate::server::store::entities::{account_row, appointment_row, stand_in_row};

pub(super) async fn project<C: ConnectionTrait>(
    db: &C,
    account: &Account,
) -> Result<(), StoreError> {
    let Some(id) = &account.id else { return Ok(()) };
    let row = account_row::Model {
        id: id.0.clone(),
        login: account.login.clone(),
        name: account.name.clone(),
        active: account.active,
        contact: account.contact.is_some(),
        reset_asked_at: account.reset.as_ref().map(|asked| asked.at.0),
    };
    put!(
        db,
        crate::server::store::entities::account_row,
        id.0.clone(),
        row
    );
    let held = account
        .appointments
        .iter()
        .map(|(appointment, held)| appointment_row::Model {
            id: appointment.0.clone(),
            account: id.0.clone(),
            role: held.role.key().to_owned(),
            unit: held.unit.as_ref().map(|u| u.0.clone()),
            enterprise: held.enterprise.as_ref().map(|e| e.0.clone()),
            from_day: held.from.to_string(),
            to_day: held.to.map(|d| d.to_string()),
            stands_in: held.stands_in_for.is_some(),
        });
    put_all!(
        db,
        crate::server::store::entities::appointment_row,
        Account,
        id.0.as_str(),
        held
    );
    let named = account
        .stand_ins
        .iter()
        // one that was taken back before it began never held
        .filter(|(_, s)| s.from <= s.to)
        .map(|(appointment, s)| stand_in_row::Model {
            id: appointment.0.clone(),
            account: id.0.clone(),
            name: account.name.clone(),
            role: s.role.key().to_owned(),
            unit: s.unit.as_ref().map(|u| u.0.clone()),
            deputy: s.deputy.account.0.clone(),
            deputy_name: s.deputy.name.clone(),
            from_day: s.from.to_string(),
            to_day: s.to.to_string(),
        });
    put_all!(
        db,
        crate::server::store::entities::stand_in_row,
        Account,
        id.0.as_str(),
        named
    );
    Ok(())
}
