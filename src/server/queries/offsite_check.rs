//! Off-site checks: the list and one of them, for the side of enforcement and those who oversee both.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::page::{PAGE, Place};
use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::actor::Compartment;
use crate::domain::ids::{Noun, OffsiteCheckId};
use crate::domain::offsite_check::{self, Finding, FollowUp, Method, Side, subject_of};
use crate::domain::policy::{self, Scope, Subject};
use crate::domain::refusal::Refusal;
use crate::server::Failure;
use crate::server::store::entities::offsite_check_row::{Column, Entity, Model};
use crate::views::offsite_check::{CheckDetail, CheckLine, OffsiteChecks};

/// A page of checks, as its address says.
#[derive(Clone, Debug, Default)]
pub struct OffsiteChecksOf {
    /// Only this method.
    pub method: Option<String>,
    /// Where the page begins.
    pub after: Option<String>,
}

/// One check, by its number.
#[derive(Clone, Debug)]
pub struct OffsiteCheckByNumber(pub String);

fn new() -> Subject {
    Subject {
        side: Some(Compartment::Enforcement),
        new: true,
        ..Subject::default()
    }
}

impl Query for OffsiteChecksOf {
    type View = OffsiteChecks;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<OffsiteChecks, Failure> {
        if !policy::reads_enforcement(scope.actor()) {
            return Err(Refusal::NotFound.into());
        }
        let method = self.method.as_deref().and_then(Method::parse);
        let mut find = Entity::find();
        if let Some(method) = method {
            find = find.filter(Column::Method.eq(method.key()));
        }
        if let Some(place) = self.after.as_deref().and_then(Place::parse) {
            find = find.filter(place.before(Column::At, Column::Id));
        }
        let rows = find
            .order_by_desc(Column::At)
            .order_by_desc(Column::Id)
            .limit(PAGE + 1)
            .all(reading.db)
            .await?;
        let (rows, next) = Place::cut(rows, |r| (Some(r.at), r.id.clone()));
        Ok(OffsiteChecks {
            method,
            rows: rows.into_iter().filter_map(line).collect(),
            next,
            may_record: policy::permit(scope.actor(), Action::RecordOffsiteCheck, &new()).is_ok(),
        })
    }
}

fn line(row: Model) -> Option<CheckLine> {
    Some(CheckLine {
        method: Method::parse(&row.method)?,
        window: (row.from_day.parse().ok()?, row.to_day.parse().ok()?),
        finding: Finding::parse(&row.finding)?,
        follow_up: row.follow_up.as_deref().and_then(FollowUp::parse),
        usable: row.usable,
        waits_for: row.waits_for.split(' ').filter_map(Side::parse).collect(),
        number: row.number,
        uscc: row.uscc,
        enterprise: row.enterprise_name,
    })
}

impl Query for OffsiteCheckByNumber {
    type View = CheckDetail;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<CheckDetail, Failure> {
        if !policy::reads_enforcement(scope.actor()) {
            return Err(Refusal::NotFound.into());
        }
        let stream = reading.holder("offsite_check_number", &self.0).await?;
        let world = reading.world([stream.clone()]).await?;
        let check = world.offsite_check(&OffsiteCheckId(stream.id.clone()))?;
        if !policy::sees(scope.actor(), Noun::OffsiteCheck, &subject_of(check)) {
            return Err(Refusal::NotFound.into());
        }
        let row = Entity::find_by_id(stream.id.clone())
            .one(reading.db)
            .await?;
        Ok(CheckDetail {
            line: row.and_then(line).ok_or(Refusal::NotFound)?,
            operator: check.operator.clone(),
            raw_file: check.raw_file.clone(),
            download: (check.raw_file.as_ref())
                .and_then(|f| f.attachment.as_ref())
                .map(|a| format!("/attachments/{stream}/{}", a.id)),
            found: check.found.clone(),
            reviews: check.reviews.clone(),
            actions: offsite_check::available(check, scope.actor()),
            history: reading.timeline(&[(stream.clone(), None)]).await?,
            seq: world.seq(&stream),
        })
    }
}
