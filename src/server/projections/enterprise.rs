//! The row of a firm, those who ask to act for it, and the clocks of that.

use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait, EntityTrait};

use super::term::{self, Holder, Pace};
use super::{ledger, put, put_all};
use crate::domain::enterprise::Enterprise;
use crate::domain::ids::StreamId;
use crate::server::search::{self, Doc};
use crate::server::store::StoreError;
use crate::server::store::entities::{claim_row, enterprise_row};

pub(super) async fn project<C: ConnectionTrait>(
    db: &C,
    stream: &StreamId,
    enterprise: &Enterprise,
) -> Result<(), StoreError> {
    let Some(id) = &enterprise.id else {
        return Ok(());
    };
    let row = enterprise_row::Model {
        id: id.0.clone(),
        uscc: enterprise.uscc.clone(),
        name: enterprise.name.clone(),
        district: enterprise.district.clone(),
        industry: enterprise
            .profile
            .as_ref()
            .map_or_else(String::new, |p| p.industry.clone()),
    };
    put!(
        db,
        crate::server::store::entities::enterprise_row,
        id.0.clone(),
        row
    );
    ledger::of_enterprise(db, id).await?;
    let claims = enterprise
        .claims
        .iter()
        .map(|(number, c)| claim_row::Model {
            number: number.clone(),
            enterprise: id.0.clone(),
            uscc: enterprise.uscc.clone(),
            enterprise_name: enterprise.name.clone(),
            named: c.named.clone(),
            claimant: c.masked.clone(),
            status: c.status().key().to_owned(),
            objections: i64::try_from(c.objections.len()).unwrap_or(i64::MAX),
            made_at: c.at.0,
        });
    put_all!(
        db,
        crate::server::store::entities::claim_row,
        Enterprise,
        id.0.as_str(),
        claims
    );
    let doc = Doc {
        stream,
        words: format!("{} {}", enterprise.name, enterprise.uscc),
        seen_by: BTreeSet::new(),
        follows: None,
    };
    search::put(db, doc).await?;
    // whoever of the coordinating office is there checks it: no unit or person by name
    term::project(db, stream, &enterprise.terms, Pace::default(), |_| {
        Holder::default()
    })
    .await
}
