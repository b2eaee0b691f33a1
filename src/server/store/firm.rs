//! What a leniency file has to know about its firm: who helped it, and which of its acts were decided before; and
//! about others: what like cases got, without a firm or a number.
//! The first reads who acted and never what was said, so that the wall can be kept without looking over it.

use std::collections::BTreeMap;

use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::StoreError;
use super::entities::{
    case_enterprise, case_row, complaint_row, event, leniency_decision_row, leniency_file_row,
    wall_opening_row, wall_opening_target,
};
use crate::domain::case::Stage;
use crate::domain::ids::{AccountId, CaseId, ComplaintId, EnterpriseId, LeniencyFileId};
use crate::domain::leniency::rule::{Harm, ItemId, Truth};
use crate::domain::leniency_file::{LikeDecision, Likeness, Prior, Reopening, Ruling};
use crate::domain::positive_listing::Touch;
use crate::domain::time::At;
use crate::domain::wall_opening;

/// Stages in which nobody has a case in hand any more.
const OVER: [Stage; 3] = [Stage::Closed, Stage::Withdrawn, Stage::Void];

/// Who did something about the firm's complaints and help cases, or has one in hand; each with the last time.
/// Of those who only read one, who read it across the wall; for all others there is no read log.
pub(super) async fn helpers<C: ConnectionTrait>(
    db: &C,
    firm: &EnterpriseId,
) -> Result<BTreeMap<AccountId, At>, StoreError> {
    let of_firm = Query::select()
        .column(case_enterprise::Column::CaseId)
        .from(case_enterprise::Entity)
        .and_where(case_enterprise::Column::Enterprise.eq(firm.as_str()))
        .to_owned();
    let cases = case_row::Entity::find()
        .filter(case_row::Column::Id.in_subquery(of_firm))
        .all(db)
        .await?;
    let complaints: Vec<String> = complaint_row::Entity::find()
        .select_only()
        .column(complaint_row::Column::Id)
        .filter(complaint_row::Column::Enterprise.eq(firm.as_str()))
        .into_tuple()
        .all(db)
        .await?;
    let said = complaints.into_iter().map(|id| ComplaintId(id).stream());
    let handled = cases.iter().map(|c| CaseId(c.id.clone()).stream());
    let streams: Vec<String> = said.chain(handled).map(|s| s.to_string()).collect();
    let mut helpers = BTreeMap::new();
    let batches: Vec<Vec<String>> = streams.chunks(200).map(<[String]>::to_vec).collect();
    for streams in batches {
        let acted: Vec<(String, i64)> = event::Entity::find()
            .select_only()
            .column(event::Column::Actor)
            .column_as(event::Column::At.max(), "last")
            .filter(event::Column::Stream.is_in(streams))
            .group_by(event::Column::Actor)
            .into_tuple()
            .all(db)
            .await?;
        for (who, at) in acted {
            let last: &mut At = helpers.entry(AccountId(who)).or_insert(At(at));
            *last = (*last).max(At(at));
        }
    }
    // in hand now, whether or not anything was done yet
    for case in cases
        .into_iter()
        .filter(|c| OVER.iter().all(|s| s.key() != c.stage))
    {
        if let Some(handler) = case.handler {
            helpers.insert(AccountId(handler), At(i64::MAX));
        }
    }
    // whoever read one by an opening of the wall
    let opened = Query::select()
        .column(wall_opening_target::Column::Opening)
        .from(wall_opening_target::Entity)
        .and_where(wall_opening_target::Column::Enterprise.eq(firm.as_str()))
        .and_where(wall_opening_target::Column::Stream.like("complaint/%"))
        .to_owned();
    let opened = wall_opening_row::Entity::find()
        .filter(wall_opening_row::Column::Id.in_subquery(opened))
        .filter(wall_opening_row::Column::Status.eq(wall_opening::Status::Open.key()))
        .all(db)
        .await?;
    for row in opened {
        if let Some(reader) = row.reader {
            let last: &mut At = helpers.entry(AccountId(reader)).or_insert(At(row.at));
            *last = (*last).max(At(row.at));
        }
    }
    Ok(helpers)
}

/// The decided files of the firm that found a violation it answers for, the earliest act first.
pub(super) async fn decided_files<C: ConnectionTrait>(
    db: &C,
    firm: &EnterpriseId,
) -> Result<Vec<Prior>, StoreError> {
    let rows = leniency_file_row::Entity::find()
        .filter(leniency_file_row::Column::Enterprise.eq(firm.as_str()))
        .filter(
            leniency_file_row::Column::Ruling.is_in(
                Ruling::ALL
                    .iter()
                    .filter(|r| r.counts_as_earlier())
                    .map(|r| r.key()),
            ),
        )
        .order_by_asc(leniency_file_row::Column::FoundOn)
        .order_by_asc(leniency_file_row::Column::Id)
        .all(db)
        .await?;
    let prior = |row: leniency_file_row::Model| {
        Some(Prior {
            id: LeniencyFileId(row.id),
            number: row.number,
            item: row.item.map(ItemId),
            found_on: row.found_on?.parse().ok()?,
        })
    };
    Ok(rows.into_iter().filter_map(prior).collect())
}

/// The served decisions in force on a firm, each with its day, the newest first; and the promises it broke.
pub(super) async fn in_force<C: ConnectionTrait>(
    db: &C,
    firm: &EnterpriseId,
) -> Result<Vec<(jiff::civil::Date, Touch)>, StoreError> {
    let files = Query::select()
        .column(leniency_file_row::Column::Id)
        .from(leniency_file_row::Entity)
        .and_where(leniency_file_row::Column::Enterprise.eq(firm.as_str()))
        .to_owned();
    let rows = leniency_decision_row::Entity::find()
        .filter(leniency_decision_row::Column::FileId.in_subquery(files))
        .order_by_desc(leniency_decision_row::Column::DecidedOn)
        .order_by_desc(leniency_decision_row::Column::FileId)
        .limit(LIKE)
        .all(db)
        .await?;
    let decision = |r: leniency_decision_row::Model| {
        let ruling = Ruling::parse(&r.ruling)?;
        Some((r.decided_on.parse().ok()?, Touch::Decided(ruling)))
    };
    let broken = leniency_file_row::Entity::find()
        .filter(leniency_file_row::Column::Enterprise.eq(firm.as_str()))
        .filter(leniency_file_row::Column::Changed.eq(Reopening::Breach.key()))
        .order_by_desc(leniency_file_row::Column::Id)
        .limit(LIKE)
        .all(db)
        .await?;
    let breach = |r: leniency_file_row::Model| Some((r.changed_on?.parse().ok()?, Touch::Breach));
    let breaches = broken.into_iter().filter_map(breach);
    Ok(rows
        .into_iter()
        .filter_map(decision)
        .chain(breaches)
        .collect())
}

/// As many decisions on one item as a new one is held against, the newest.
const LIKE: u64 = 500;

/// The decisions in force on an item of the list, newest first.
pub(super) async fn like_decisions<C: ConnectionTrait>(
    db: &C,
    item: &ItemId,
) -> Result<Vec<LikeDecision>, StoreError> {
    let rows = leniency_decision_row::Entity::find()
        .filter(leniency_decision_row::Column::Item.eq(item.0.as_str()))
        .order_by_desc(leniency_decision_row::Column::DecidedOn)
        .order_by_desc(leniency_decision_row::Column::FileId)
        .limit(LIKE)
        .all(db)
        .await?;
    let truth = |key: &str| {
        let known = Truth::ALL.iter().copied().find(|t| t.key() == key);
        known.unwrap_or(Truth::Unknown)
    };
    let decision = |row: leniency_decision_row::Model| {
        let harm = Harm::ALL.iter().copied().find(|h| h.key() == row.harm);
        Some(LikeDecision {
            ruling: Ruling::parse(&row.ruling)?,
            likeness: Likeness {
                item: row.item.map(ItemId),
                harm: harm.unwrap_or(Harm::Unknown),
                timely: truth(&row.timely),
                first: truth(&row.first),
                voluntary: truth(&row.voluntary),
                excluded: row.excluded,
                grounds: row.grounds,
                factors: row.factors,
            },
            file: LeniencyFileId(row.file_id),
        })
    };
    Ok(rows.into_iter().filter_map(decision).collect())
}
