//! What was said at a service day, from the rows of its complaints.

use std::collections::BTreeSet;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::domain::complaint::Status;
use crate::domain::ids::ServiceDayId;
use crate::domain::refusal::Refusal;
use crate::domain::service_day::ServiceDay;
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::queries::Reading;
use crate::server::store::entities::complaint_row;
use crate::views::service_day::{Became, Desk, DeskLine};

/// The most records of one session that are read; the largest known had 42 (domain.md 1.1).
const RECORDS: u64 = 1_000;

/// The complaints of a session, in the order they were recorded.
pub(super) async fn of_day(
    reading: &Reading<'_>,
    id: &ServiceDayId,
) -> Result<Vec<complaint_row::Model>, Failure> {
    Ok(complaint_row::Entity::find()
        .filter(complaint_row::Column::ServiceDay.eq(id.as_str()))
        .filter(complaint_row::Column::Status.ne(Status::Void.key()))
        .order_by_asc(complaint_row::Column::ReceivedAt)
        .order_by_asc(complaint_row::Column::Number)
        .limit(RECORDS)
        .all(reading.db)
        .await?)
}

/// The rows as the desk and the summary show them.
pub(super) fn records(rows: Vec<complaint_row::Model>) -> Vec<DeskLine> {
    let line = |r: complaint_row::Model| {
        let status = Status::ALL
            .into_iter()
            .find(|s| s.key() == r.status)
            .unwrap_or_default();
        DeskLine {
            became: Became::of(status, r.case_id.is_some()),
            number: r.number,
            enterprise: r.enterprise_name,
            words: r.words,
            at: At(r.received_at),
        }
    };
    rows.into_iter().map(line).collect()
}

/// What stands under the strip of the desk, the newest record first.
pub(in crate::server::queries) async fn desk(
    reading: &Reading<'_>,
    id: &ServiceDayId,
    day: &ServiceDay,
) -> Result<Desk, Failure> {
    let rows = of_day(reading, id).await?;
    let spoke: BTreeSet<&str> = rows.iter().map(|r| r.enterprise.as_str()).collect();
    let seated = day.sign_ups.iter().filter(|(_, s)| !s.waiting);
    let came = seated
        .filter(|(firm, _)| spoke.contains(firm.as_str()))
        .count();
    let mut records = records(rows);
    records.reverse();
    Ok(Desk {
        number: day.number.clone(),
        meeting: day.meeting.clone().ok_or(Refusal::NotFound)?,
        theme: day.theme.clone(),
        stage: day.stage,
        came: (day.taken(), u32::try_from(came).unwrap_or(u32::MAX)),
        records,
    })
}
