//! The row of a check made without going there.

use sea_orm::{ConnectionTrait, EntityTrait};

use super::put;
use crate::domain::offsite_check::OffsiteCheck;
use crate::domain::time::At;
use crate::server::store::StoreError;
use crate::server::store::entities::offsite_check_row;

pub(super) async fn project<C: ConnectionTrait>(
    db: &C,
    check: &OffsiteCheck,
) -> Result<(), StoreError> {
    let (Some(id), Some((from, to))) = (&check.id, check.window) else {
        return Ok(());
    };
    let waits: Vec<&str> = check.waits_for().into_iter().map(|s| s.key()).collect();
    let row = offsite_check_row::Model {
        id: id.0.clone(),
        number: check.number.clone(),
        enterprise: check
            .enterprise
            .as_ref()
            .map_or_else(String::new, |e| e.0.clone()),
        uscc: check.uscc.clone(),
        enterprise_name: check.enterprise_name.clone(),
        method: check.method.map_or("", |m| m.key()).to_owned(),
        from_day: from.to_string(),
        to_day: to.to_string(),
        finding: check.finding.map_or("", |f| f.key()).to_owned(),
        follow_up: check.follow_ups.last().map(|f| f.0.key().to_owned()),
        usable: check.is_usable(),
        waits_for: waits.join(" "),
        at: check.recorded.as_ref().map_or(At(0), |d| d.at).0,
    };
    put!(
        db,
        crate::server::store::entities::offsite_check_row,
        id.0.clone(),
        row
    );
    Ok(())
}
