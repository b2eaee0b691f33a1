//! The row of a firm's listing on the positive list.

use sea_orm::{ConnectionTrait, EntityTrait};

use super::put;
use crate::domain::positive_listing::PositiveListing;
use crate::domain::time::At;
use crate::server::store::StoreError;
use crate::server::store::entities::positive_listing_row;

pub(super) async fn project<C: ConnectionTrait>(
    db: &C,
    listing: &PositiveListing,
) -> Result<(), StoreError> {
    let Some(id) = &listing.id else { return Ok(()) };
    let day = |day: Option<jiff::civil::Date>| day.map(|d| d.to_string());
    let row = positive_listing_row::Model {
        id: id.0.clone(),
        uscc: listing.uscc.clone(),
        enterprise_name: listing.enterprise_name.clone(),
        basis: listing.basis.map_or("", |b| b.key()).to_owned(),
        status: listing.status.key().to_owned(),
        notice_to: day(listing.notice_to),
        listed_from: day(listing.listed_from),
        listed_to: day(listing.listed_to),
        removal: listing.removed.as_ref().map(|r| r.0.key().to_owned()),
        barred_until: day(listing.barred_until()),
        at: listing.proposed.as_ref().map_or(At(0), |d| d.at).0,
    };
    put!(
        db,
        crate::server::store::entities::positive_listing_row,
        id.0.clone(),
        row
    );
    Ok(())
}
