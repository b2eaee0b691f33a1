//! The row of a firm's entry on the roster of key enterprises.

use sea_orm::{ConnectionTrait, EntityTrait};

use super::put;
use crate::domain::key_enterprise::KeyEnterprise;
use crate::domain::time::At;
use crate::server::store::StoreError;
use crate::server::store::entities::key_enterprise_row;

pub(super) async fn project<C: ConnectionTrait>(
    db: &C,
    entry: &KeyEnterprise,
) -> Result<(), StoreError> {
    let (Some(id), Some(officer)) = (&entry.id, &entry.officer) else {
        return Ok(());
    };
    let (Some(from), Some(to)) = (entry.from, entry.to) else {
        return Ok(());
    };
    let row = key_enterprise_row::Model {
        id: id.0.clone(),
        uscc: entry.uscc.clone(),
        enterprise_name: entry.enterprise_name.clone(),
        district: entry.district.clone(),
        basis: entry.basis.map_or("", |b| b.key()).to_owned(),
        document: entry.document.clone(),
        officer: officer.person.account.0.clone(),
        officer_name: officer.person.name.clone(),
        unit: officer.unit.0.clone(),
        from_day: from.to_string(),
        to_day: to.to_string(),
        ended: entry.ended.is_some(),
        at: At::start_of_day(to).0,
    };
    put!(
        db,
        crate::server::store::entities::key_enterprise_row,
        id.0.clone(),
        row
    );
    Ok(())
}
