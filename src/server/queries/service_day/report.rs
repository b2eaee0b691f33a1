//! What the papers of a session are written from: who comes, what each raised, what became of it, and of what was raised
//! the last time.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::records::{cases_of, of_day};
use crate::domain::case::Stage as CaseStage;
use crate::domain::complaint::Status;
use crate::domain::ids::{ComplaintId, ServiceDayId, UnitId};
use crate::domain::policy::{self, Scope};
use crate::domain::refusal::Refusal;
use crate::domain::service_day::{Attendance, ServiceDay, Stage, subject_of};
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::queries::{Query, Reading};
use crate::server::store::entities::{complaint_row, enterprise_row, service_day_row};
use crate::views::service_day::{Became, Comes, DayReport, Raised};

/// The papers of the session of a number.
#[derive(Clone, Debug)]
pub struct ReportOfServiceDay(pub String);

impl Query for ReportOfServiceDay {
    type View = DayReport;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<DayReport, Failure> {
        let (id, day, seq) = reading.service_day(&self.0).await?;
        if !sits(reading, scope, &day) {
            return Err(Refusal::NotFound.into());
        }
        let held_on = day.meeting.as_ref().map(|m| m.date);
        let last = match held_on.zip(day.organiser.as_ref()) {
            Some((date, organiser)) => last_before(reading, scope, date, organiser).await?,
            None => None,
        };
        let comes = day.in_order().into_iter().map(|(_, s)| Comes {
            enterprise: s.enterprise_name.clone(),
            topic: s.topic.clone(),
            waiting: s.waiting,
            stayed_away: s.attendance == Some(Attendance::NoShow),
        });
        Ok(DayReport {
            comes: comes.collect(),
            raised: raised(reading, &id).await?,
            last,
            day: reading.day_detail(&id, &day, seq, scope).await?,
        })
    }
}

fn sits(reading: &Reading<'_>, scope: &Scope, day: &ServiceDay) -> bool {
    policy::sits_at(scope.actor(), &subject_of(day, None, &reading.facts))
}

/// The last session of the same organiser that was held before this day, where the reader sat there too.
async fn last_before(
    reading: &Reading<'_>,
    scope: &Scope,
    date: Date,
    organiser: &UnitId,
) -> Result<Option<(Date, Vec<Raised>)>, Failure> {
    let held_on = service_day_row::Column::HeldOn;
    let row = service_day_row::Entity::find()
        .filter(held_on.lt(date.to_string()))
        .filter(service_day_row::Column::Stage.eq(Stage::Held.key()))
        .filter(service_day_row::Column::Organiser.eq(organiser.as_str()))
        .order_by_desc(held_on)
        .order_by_desc(service_day_row::Column::Id)
        .one(reading.db)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let (id, day, _) = reading.service_day(&row.number).await?;
    let on = row.held_on.parse::<Date>().ok();
    match on.filter(|_| sits(reading, scope, &day)) {
        Some(on) => Ok(Some((on, raised(reading, &id).await?))),
        None => Ok(None),
    }
}

/// What was raised at a session, in the order it was said, with what became of it.
async fn raised(reading: &Reading<'_>, day: &ServiceDayId) -> Result<Vec<Raised>, Failure> {
    let rows = of_day(reading, day).await?;
    let cases = cases_of(reading, &rows).await?;
    let ids: BTreeSet<String> = rows.iter().map(|r| r.enterprise.clone()).collect();
    let firms = enterprise_row::Entity::find()
        .filter(enterprise_row::Column::Id.is_in(ids))
        .all(reading.db)
        .await?;
    let codes: BTreeMap<String, String> = firms.into_iter().map(|f| (f.id, f.uscc)).collect();
    let mut all = Vec::with_capacity(rows.len());
    for row in rows {
        let case = row.case_id.as_ref().and_then(|id| cases.get(id));
        let answer = answer_to(reading, &row).await?;
        let status = Status::ALL
            .into_iter()
            .find(|s| s.key() == row.status)
            .unwrap_or_default();
        let late_from = case.map_or(row.late_from, |c| c.late_from);
        let stage = |key: &str| CaseStage::ALL.into_iter().find(|s| s.key() == key);
        let ended = case.and_then(|c| stage(&c.stage));
        let open = !ended.is_some_and(CaseStage::is_over);
        all.push(Raised {
            became: Became::of(status, row.case_id.is_some()),
            uscc: codes.get(&row.enterprise).cloned().unwrap_or_default(),
            unit: case.map(|c| reading.unit_name(&c.lead)),
            // the last instant at which it is not late
            due: late_from
                .filter(|_| open)
                .map(|at| At(at.saturating_sub(1)).beijing_date()),
            over: !open,
            enterprise: row.enterprise_name,
            number: row.number,
            words: row.words,
            answer,
        });
    }
    Ok(all)
}

/// The last answer that stands.
async fn answer_to(
    reading: &Reading<'_>,
    row: &complaint_row::Model,
) -> Result<Option<String>, Failure> {
    let id = ComplaintId(row.id.clone());
    let world = reading.world([id.stream()]).await?;
    Ok(world.complaint(&id)?.answers.last().map(|a| a.text.clone()))
}
