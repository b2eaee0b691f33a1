//! The row of a visit, its units and its people.

use sea_orm::{ConnectionTrait, EntityTrait};

use super::{put, put_all};
use crate::domain::time::At;
use crate::domain::visit::Visit;
use crate::server::store::StoreError;
use crate::server::store::entities::{visit_person, visit_row, visit_unit};

pub(super) async fn project<C: ConnectionTrait>(db: &C, visit: &Visit) -> Result<(), StoreError> {
    let (Some(id), Some(on)) = (&visit.id, visit.on) else {
        return Ok(());
    };
    let row = visit_row::Model {
        id: id.0.clone(),
        number: visit.number.clone(),
        enterprise: visit
            .enterprise
            .as_ref()
            .map_or_else(String::new, |e| e.0.clone()),
        uscc: visit.uscc.clone(),
        enterprise_name: visit.enterprise_name.clone(),
        kind: visit.kind.key().to_owned(),
        on_day: on.to_string(),
        year: i32::from(on.year()),
        status: visit.status.key().to_owned(),
        listed: visit.listed,
        ground: visit.ground.as_ref().map(|g| g.ground.key().to_owned()),
        ground_after: visit.ground_after,
        lacks_ground: visit.lacks_ground(),
        capped: visit.is_capped(),
        told: visit.is_told(),
        heard: visit.heard().map_or("", |h| h.key()).to_owned(),
        // lists go by the day of the visit
        at: At::start_of_day(on).0,
    };
    put!(
        db,
        crate::server::store::entities::visit_row,
        id.0.clone(),
        row
    );
    let units = visit.units.iter().map(|unit| visit_unit::Model {
        visit: id.0.clone(),
        unit: unit.0.clone(),
        enforces: visit.enforcing.contains(unit),
    });
    put_all!(
        db,
        crate::server::store::entities::visit_unit,
        Visit,
        id.as_str(),
        units
    );
    let people = visit.officers.iter().map(|person| visit_person::Model {
        visit: id.0.clone(),
        account: person.account.0.clone(),
        name: person.name.clone(),
    });
    put_all!(
        db,
        crate::server::store::entities::visit_person,
        Visit,
        id.as_str(),
        people
    );
    Ok(())
}
