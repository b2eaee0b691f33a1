//! What was said at a service day, from the rows of its complaints.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::domain::complaint::Status;
use crate::domain::ids::ServiceDayId;
use crate::domain::policy::{self, Scope};
use crate::domain::refusal::Refusal;
use crate::domain::service_day::{self, ServiceDay};
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::desk::entry_of;
use crate::server::queries::{Query, Reading};
use crate::server::store::entities::{case_row, complaint_row, desk_entry};
use crate::views::service_day::{Became, Desk, DeskLine, IncompleteEntry};

/// The most records of one session that are read; the largest known had 42 (domain.md 1.1).
const RECORDS: u64 = 1_000;
/// The most sessions that are looked at for what waits to be completed.
const SESSIONS: u64 = 20;

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

/// The cases the rows went into.
pub(super) async fn cases_of(
    reading: &Reading<'_>,
    rows: &[complaint_row::Model],
) -> Result<BTreeMap<String, case_row::Model>, Failure> {
    let ids: BTreeSet<String> = rows.iter().filter_map(|r| r.case_id.clone()).collect();
    let cases = case_row::Entity::find()
        .filter(case_row::Column::Id.is_in(ids))
        .all(reading.db)
        .await?;
    Ok(cases.into_iter().map(|c| (c.id.clone(), c)).collect())
}

/// The rows as the desk and the summary show them.
pub(super) async fn records(
    reading: &Reading<'_>,
    rows: Vec<complaint_row::Model>,
) -> Result<Vec<DeskLine>, Failure> {
    let cases = cases_of(reading, &rows).await?;
    let line = |r: complaint_row::Model| {
        let status = Status::ALL
            .into_iter()
            .find(|s| s.key() == r.status)
            .unwrap_or_default();
        DeskLine {
            became: Became::of(status, r.case_id.is_some()),
            unit: r
                .case_id
                .as_ref()
                .and_then(|id| cases.get(id))
                .filter(|c| !c.lead.is_empty())
                .map(|c| reading.unit_name(&c.lead)),
            number: r.number,
            enterprise: r.enterprise_name,
            words: r.words,
            at: At(r.received_at),
        }
    };
    Ok(rows.into_iter().map(line).collect())
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
    let mut records = records(reading, rows).await?;
    records.reverse();
    let incomplete = incomplete(reading, id).await?;
    Ok(Desk {
        number: day.number.clone(),
        meeting: day.meeting.clone().ok_or(Refusal::NotFound)?,
        theme: day.theme.clone(),
        stage: day.stage,
        over: day.date().is_some_and(|date| date < reading.facts.today()),
        came: (day.taken(), u32::try_from(came).unwrap_or(u32::MAX)),
        records,
        incomplete,
    })
}

impl Reading<'_> {
    /// The sessions the reader sat at where something waits to be completed, the oldest first: number, theme, how many.
    pub(in crate::server::queries) async fn desk_entries_waiting(
        &self,
        scope: &Scope,
    ) -> Result<Vec<(String, String, u64)>, Failure> {
        let rows: Vec<(String, i64)> = desk_entry::Entity::find()
            .select_only()
            .column(desk_entry::Column::ServiceDay)
            .column_as(desk_entry::Column::Id.count(), "entries")
            .filter(desk_entry::Column::Body.is_not_null())
            .group_by(desk_entry::Column::ServiceDay)
            .order_by_asc(desk_entry::Column::ServiceDay)
            .limit(SESSIONS)
            .into_tuple()
            .all(self.db)
            .await?;
        let mut waiting = Vec::new();
        for (id, entries) in rows {
            let id = ServiceDayId(id);
            let world = self.world([id.stream()]).await?;
            let day = world.service_day(&id)?;
            let subject = service_day::subject_of(day, None, &self.facts);
            if policy::sits_at(scope.actor(), &subject) {
                let entries = u64::try_from(entries).unwrap_or(0);
                waiting.push((day.number.clone(), day.theme.clone(), entries));
            }
        }
        Ok(waiting)
    }
}

/// What waits to be completed.
async fn incomplete(
    reading: &Reading<'_>,
    id: &ServiceDayId,
) -> Result<Vec<IncompleteEntry>, Failure> {
    let rows = desk_entry::Entity::find()
        .filter(desk_entry::Column::ServiceDay.eq(id.as_str()))
        .filter(desk_entry::Column::Body.is_not_null())
        .order_by_asc(desk_entry::Column::ReceivedAt)
        .order_by_asc(desk_entry::Column::Id)
        .limit(RECORDS)
        .all(reading.db)
        .await?;
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(mut said) = entry_of(reading.db, reading.master, &row).await? else {
            continue;
        };
        let mut typed = |field| said.fields.remove(field).unwrap_or_default().concat();
        lines.push(IncompleteEntry {
            firm: typed("firm"),
            words: typed("words"),
            said_at: At(row.said_at),
            id: row.id,
            number: row.number,
        });
    }
    Ok(lines)
}

/// The numbers kept back for a device, by the id it made for them.
#[derive(Clone, Debug)]
pub struct NumbersOfDevice {
    /// The number of the session.
    pub day: String,
    /// The device's id for them.
    pub block: String,
}

impl Query for NumbersOfDevice {
    type View = Vec<String>;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Vec<String>, Failure> {
        let (_, day, _) = reading.service_day(&self.day).await?;
        let subject = service_day::subject_of(&day, None, &reading.facts);
        if !policy::sits_at(scope.actor(), &subject) {
            return Err(Refusal::NotFound.into());
        }
        let kept = day.reserved.into_values();
        let mine = kept.filter(|r| r.block == self.block && r.taken_by.is_none());
        Ok(mine.map(|r| r.number.text).collect())
    }
}

/// The session itself, for what the script of its desk hands in: its id, its day, and when it begins.
#[derive(Clone, Debug)]
pub struct DeskSession(pub String);

impl Query for DeskSession {
    type View = (ServiceDayId, Date, At);

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Self::View, Failure> {
        let (id, day, _) = reading.service_day(&self.0).await?;
        let subject = service_day::subject_of(&day, None, &reading.facts);
        if !policy::sits_at(scope.actor(), &subject) {
            return Err(Refusal::NotFound.into());
        }
        let meeting = day.meeting.ok_or(Refusal::NotFound)?;
        let begins = At::from_beijing(meeting.date, meeting.from.hour(), meeting.from.minute());
        Ok((id, meeting.date, begins))
    }
}
