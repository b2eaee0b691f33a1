//! Coercive measures: the list, one of them, and those against the reader's own firm.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::leniency_file::wording;
use super::page::{PAGE, Place};
use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::actor::{Compartment, Role};
use crate::domain::coercive_measure::{self, CoerciveMeasure, Kind, Status, subject_of};
use crate::domain::ids::{CoerciveMeasureId, Noun, StreamId};
use crate::domain::leniency::rule::SettingKind;
use crate::domain::policy::{self, Scope, Subject};
use crate::domain::refusal::Refusal;
use crate::domain::term::{TermKind, Terms};
use crate::domain::world::World;
use crate::server::Failure;
use crate::server::store::entities::coercive_measure_row::{Column, Entity, Model};
use crate::views::coercive_measure::{CoerciveMeasures, MeasureDetail, MeasureLine, OurMeasures};
use crate::views::history::History;

/// The most measures a firm's page shows.
const OURS: u64 = 100;

/// A page of measures, as its address says.
#[derive(Clone, Debug, Default)]
pub struct CoerciveMeasuresOf {
    /// Only those that stand so.
    pub status: Option<String>,
    /// Where the page begins.
    pub after: Option<String>,
}

/// One measure, by its number.
#[derive(Clone, Debug)]
pub struct CoerciveMeasureByNumber(pub String);

/// The measures against the reader's own firm.
#[derive(Clone, Copy, Debug)]
pub struct OurCoerciveMeasures;

impl Query for CoerciveMeasuresOf {
    type View = CoerciveMeasures;

    async fn fetch(
        self,
        reading: &Reading<'_>,
        scope: &Scope,
    ) -> Result<CoerciveMeasures, Failure> {
        if !policy::reads_enforcement(scope.actor()) {
            return Err(Refusal::NotFound.into());
        }
        let status = self.status.as_deref().and_then(Status::parse);
        let mut find = Entity::find();
        if let Some(status) = status {
            find = find.filter(Column::Status.eq(status.key()));
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
        let streams: Vec<String> = rows.iter().map(|r| stream_of(r).to_string()).collect();
        let clocks = reading.clocks(streams).await?;
        let new = Subject {
            side: Some(Compartment::Enforcement),
            new: true,
            ..Subject::default()
        };
        Ok(CoerciveMeasures {
            status,
            rows: rows
                .into_iter()
                .filter_map(|r| line(reading, r, &clocks))
                .collect(),
            next,
            may_propose: policy::permit(scope.actor(), Action::ProposeCoercion, &new).is_ok(),
        })
    }
}

fn stream_of(row: &Model) -> StreamId {
    CoerciveMeasureId(row.id.clone()).stream()
}

fn line(
    reading: &Reading<'_>,
    row: Model,
    clocks: &BTreeMap<String, Terms>,
) -> Option<MeasureLine> {
    let terms = clocks.get(&stream_of(&row).to_string());
    let first = terms.and_then(|t| t.open().min_by_key(|t| t.late_from()));
    Some(MeasureLine {
        unit: reading.unit_name(&row.unit),
        kind: Kind::parse(&row.kind)?,
        status: Status::parse(&row.status)?,
        term: first.map(|t| reading.term(t)),
        number: row.number,
        uscc: row.uscc,
        enterprise: row.enterprise_name,
    })
}

/// One measure as far as the reader may know; without its history.
async fn detail(
    reading: &Reading<'_>,
    scope: &Scope,
    world: &World,
    measure: &CoerciveMeasure,
) -> Result<MeasureDetail, Failure> {
    if !policy::sees(scope.actor(), Noun::CoerciveMeasure, &subject_of(measure)) {
        return Err(Refusal::NotFound.into());
    }
    let (Some(id), Some(sheet), Some(firm)) =
        (&measure.id, measure.sheet.clone(), &measure.enterprise)
    else {
        return Err(Refusal::NotFound.into());
    };
    let unit = measure.unit.as_ref().map_or("", |u| u.as_str());
    let mut terms: Vec<_> = measure.terms.open().collect();
    terms.sort_by_key(|t| t.late_from());
    let terms: Vec<_> = terms.into_iter().map(|t| reading.term(t)).collect();
    Ok(MeasureDetail {
        line: MeasureLine {
            number: measure.number.clone(),
            uscc: measure.uscc.clone(),
            enterprise: measure.enterprise_name.clone(),
            unit: reading.unit_name(unit),
            kind: sheet.measure,
            status: measure.status,
            term: terms.first().cloned(),
        },
        sheet,
        begun_at: measure.begun_at,
        proposed: measure.proposed.as_ref().map(|d| (d.by.name.clone(), d.at)),
        reviewed: measure
            .reviewed
            .as_ref()
            .map(|(agreed, said, d)| (*agreed, said.clone(), d.by.name.clone())),
        approved: measure
            .approved
            .as_ref()
            .map(|(n, from, said, d)| (n.clone(), *from, said.clone(), d.by.name.clone())),
        approved_at: (measure.approved.as_ref()).map(|(_, _, _, d)| d.at),
        served: measure.served.clone(),
        holds_until: (measure.terms.running(TermKind::CoerciveEnd)).map(|t| t.due_on()),
        extended: measure.extended,
        remedies: wording(&reading.facts.reference.leniency, SettingKind::Remedies),
        declined: measure
            .declined
            .as_ref()
            .map(|(why, d)| (why.clone(), d.by.name.clone())),
        extension: measure
            .extension
            .as_ref()
            .map(|e| (e.reason.clone(), e.done.by.name.clone())),
        release: measure.release.as_ref().map(|r| r.reason.clone()),
        looked_at: measure
            .looked_at
            .as_ref()
            .map(|(ends, found, _)| (*ends, found.clone())),
        lifted: measure.lifted.as_ref().map(|(why, _)| why.clone()),
        days_confirmed: coercive_measure::LENGTHS
            .iter()
            .all(|key| reading.facts.reference.is_confirmed(*key)),
        listing: reading.listing(firm).await?,
        terms,
        actions: coercive_measure::available(measure, scope.actor(), &reading.facts),
        history: History::default(),
        seq: world.seq(&id.stream()),
    })
}

impl Query for CoerciveMeasureByNumber {
    type View = MeasureDetail;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<MeasureDetail, Failure> {
        if !policy::reads_enforcement(scope.actor()) {
            return Err(Refusal::NotFound.into());
        }
        let stream = reading.holder("coercive_measure_number", &self.0).await?;
        let world = reading.world([stream.clone()]).await?;
        let measure = world.coercive_measure(&CoerciveMeasureId(stream.id.clone()))?;
        let mut view = detail(reading, scope, &world, measure).await?;
        reading.name_people(&mut view.terms).await?;
        view.history = reading.timeline(&[(stream, None)]).await?;
        Ok(view)
    }
}

impl Query for OurCoerciveMeasures {
    type View = OurMeasures;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<OurMeasures, Failure> {
        let firm = match (&scope.actor().enterprise, scope.actor().role) {
            (Some(firm), Role::Enterprise) => firm.clone(),
            _ => return Err(Refusal::NotFound.into()),
        };
        let rows = Entity::find()
            .filter(Column::Enterprise.eq(firm.as_str()))
            .filter(Column::Told.eq(true))
            .order_by_desc(Column::At)
            .order_by_desc(Column::Id)
            .limit(OURS)
            .all(reading.db)
            .await?;
        let mut ours = Vec::new();
        for row in rows {
            let stream = stream_of(&row);
            let world = reading.world([stream]).await?;
            let measure = world.coercive_measure(&CoerciveMeasureId(row.id))?;
            ours.push(detail(reading, scope, &world, measure).await?);
        }
        Ok(OurMeasures { rows: ours })
    }
}
