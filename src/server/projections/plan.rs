//! The rows of a plan: itself, and the units that have a part in it.

use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait, EntityTrait};

use super::term::{self, Holder, Pace};
use super::{put, put_all};
use crate::domain::ids::{StreamId, UnitId};
use crate::domain::measure;
use crate::domain::plan::Plan;
use crate::server::search::{self, Doc, Eye};
use crate::server::store::StoreError;
use crate::server::store::entities::{plan_row, plan_unit};

pub(super) async fn project<C: ConnectionTrait>(
    db: &C,
    stream: &StreamId,
    plan: &Plan,
) -> Result<(), StoreError> {
    let (Some(id), Some(enterprise)) = (&plan.id, &plan.enterprise) else {
        return Ok(());
    };
    let (verified, counted) = plan.progress();
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let author = plan.drafted.as_ref().map(|d| d.by.account.0.clone());
    let target = match plan.version {
        0 => &plan.newest_text().target,
        // the firm's own list reads this too: never what is not approved yet
        _ => &plan.text.target,
    };
    let row = plan_row::Model {
        id: id.0.clone(),
        number: plan.number.clone(),
        enterprise: enterprise.0.clone(),
        enterprise_name: plan.enterprise_name.clone(),
        target: target.clone(),
        lead: plan.lead.as_ref().map_or_else(String::new, |u| u.0.clone()),
        author: author.unwrap_or_default(),
        status: plan.status().key().to_owned(),
        version: i64::from(plan.version),
        drafting: plan.draft.is_some(),
        to_approve: plan.to_approve(),
        acknowledged: plan.is_acknowledged(),
        measures: count(counted),
        ended: count(verified),
    };
    put!(
        db,
        crate::server::store::entities::plan_row,
        id.0.clone(),
        row
    );
    let owners = plan
        .measures
        .values()
        .filter(|m| m.status != measure::Status::Cancelled)
        .flat_map(|m| m.co_owners.iter().chain([&m.owner]));
    let units: BTreeSet<&UnitId> = plan.lead.iter().chain(owners).collect();
    // in a unit that enforces it is for whoever wrote it
    let author = plan.drafted.iter().map(|d| d.by.account.clone());
    let doc = Doc {
        stream,
        words: format!("{} {} {target}", plan.number, plan.enterprise_name),
        seen_by: units
            .iter()
            .map(|u| Eye::Unit((*u).clone()))
            .chain(author.map(Eye::Person))
            .collect(),
        follows: None,
    };
    search::put(db, doc).await?;
    let units = units.into_iter().map(|unit| plan_unit::Model {
        plan_id: id.0.clone(),
        unit: unit.0.clone(),
    });
    put_all!(
        db,
        crate::server::store::entities::plan_unit,
        PlanId,
        id.as_str(),
        units
    );
    // whoever writes it looks whether it holds
    term::project(db, stream, &plan.terms, Pace::default(), |_| Holder {
        unit: plan.lead.clone(),
        person: None,
    })
    .await
}
