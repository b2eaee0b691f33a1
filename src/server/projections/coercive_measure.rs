//! The row of a coercive measure, and its clocks.

use sea_orm::{ConnectionTrait, EntityTrait};

use super::put;
use super::term::{self, Holder, Pace};
use crate::domain::coercive_measure::CoerciveMeasure;
use crate::domain::ids::StreamId;
use crate::domain::time::At;
use crate::server::store::StoreError;
use crate::server::store::entities::coercive_measure_row;

pub(super) async fn project<C: ConnectionTrait>(
    db: &C,
    stream: &StreamId,
    measure: &CoerciveMeasure,
) -> Result<(), StoreError> {
    let (Some(id), Some(sheet)) = (&measure.id, &measure.sheet) else {
        return Ok(());
    };
    let row = coercive_measure_row::Model {
        id: id.0.clone(),
        number: measure.number.clone(),
        enterprise: measure
            .enterprise
            .as_ref()
            .map_or_else(String::new, |e| e.0.clone()),
        uscc: measure.uscc.clone(),
        enterprise_name: measure.enterprise_name.clone(),
        unit: measure
            .unit
            .as_ref()
            .map_or_else(String::new, |u| u.0.clone()),
        kind: sheet.measure.key().to_owned(),
        status: measure.status.key().to_owned(),
        told: measure.is_told(),
        late_from: term::late_from(&measure.terms),
        at: measure.proposed.as_ref().map_or(At(0), |d| d.at).0,
    };
    put!(
        db,
        crate::server::store::entities::coercive_measure_row,
        id.0.clone(),
        row
    );
    // whoever asked for it sees to it that it is approved, looked at and ended in time
    let holder = |_: &crate::domain::term::Term| Holder {
        unit: measure.unit.clone(),
        person: measure.proposed.as_ref().map(|d| d.by.clone()),
    };
    term::project(db, stream, &measure.terms, Pace::default(), holder).await
}
