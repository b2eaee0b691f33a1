//! The row of a major project, and its clocks.

use sea_orm::{ConnectionTrait, EntityTrait};

use super::put;
use super::term::{self, Holder, Pace};
use crate::domain::ids::StreamId;
use crate::domain::project::Project;
use crate::server::store::StoreError;
use crate::server::store::entities::project_row;

pub(super) async fn project<C: ConnectionTrait>(
    db: &C,
    stream: &StreamId,
    it: &Project,
) -> Result<(), StoreError> {
    let (Some(id), Some(unit)) = (&it.id, &it.unit) else {
        return Ok(());
    };
    let row = project_row::Model {
        id: id.0.clone(),
        number: it.number.clone(),
        enterprise: it
            .enterprise
            .as_ref()
            .map_or_else(String::new, |e| e.0.clone()),
        uscc: it.uscc.clone(),
        enterprise_name: it.enterprise_name.clone(),
        name: it.name.clone(),
        unit: unit.0.clone(),
        batch: it.batch.map_or("", |(batch, _)| batch.key()).to_owned(),
        round: it
            .batch
            .map_or(0, |(_, round)| i32::try_from(round).unwrap_or(i32::MAX)),
        two_high: it.two_high,
        path: it.path.as_ref().map_or("", |(p, _, _)| p.key()).to_owned(),
        milestone: it.next().map_or("", |s| s.milestone.key()).to_owned(),
        ended: it.ended.is_some(),
        late_from: term::late_from(&it.terms),
    };
    put!(
        db,
        crate::server::store::entities::project_row,
        id.0.clone(),
        row
    );
    // the section has it, whoever of its people is there
    let holder = |_: &crate::domain::term::Term| Holder {
        unit: Some(unit.clone()),
        person: None,
    };
    term::project(db, stream, &it.terms, Pace::default(), holder).await
}
