//! The row of an opening of the wall, who has a part in it, what it is about.

use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait, EntityTrait};

use super::{put, put_all};
use crate::domain::time::At;
use crate::domain::wall_opening::WallOpening;
use crate::server::store::StoreError;
use crate::server::store::entities::{wall_opening_person, wall_opening_row, wall_opening_target};

pub(super) async fn project<C: ConnectionTrait>(
    db: &C,
    opening: &WallOpening,
) -> Result<(), StoreError> {
    let Some(id) = &opening.id else { return Ok(()) };
    let (grant, duty) = (opening.grant.as_ref(), opening.duty.as_ref());
    let ground = grant.map(|g| g.ground).or(duty.map(|d| d.ground));
    let begun = duty.map(|d| d.done.at).or(grant.map(|g| g.done.at));
    let row = wall_opening_row::Model {
        id: id.0.clone(),
        status: opening.status.key().to_owned(),
        ground: ground.map_or_else(String::new, |g| g.key().to_owned()),
        reader: grant.map(|g| g.reader.account.0.clone()),
        reader_name: grant.map(|g| g.reader.name.clone()),
        until_day: grant.map(|g| g.until.to_string()),
        told_on: opening.told_on().map(|day| day.to_string()),
        turn: opening.turn().map(|p| p.account.0.clone()),
        look_by: opening.look_by().map(|at| at.0),
        at: begun.unwrap_or(At(0)).0,
    };
    put!(
        db,
        crate::server::store::entities::wall_opening_row,
        id.0.clone(),
        row
    );
    let people: BTreeSet<&str> = opening.people().map(|p| p.account.as_str()).collect();
    let people = people
        .into_iter()
        .map(|account| wall_opening_person::Model {
            opening: id.0.clone(),
            account: account.to_owned(),
        });
    put_all!(
        db,
        crate::server::store::entities::wall_opening_person,
        Opening,
        id.as_str(),
        people
    );
    let targets = opening.targets.iter().map(|t| wall_opening_target::Model {
        opening: id.0.clone(),
        stream: t.stream.to_string(),
        number: t.number.clone(),
        enterprise: t.enterprise.0.clone(),
        enterprise_name: t.enterprise_name.clone(),
    });
    put_all!(
        db,
        crate::server::store::entities::wall_opening_target,
        Opening,
        id.as_str(),
        targets
    );
    Ok(())
}
