//! What the system holds of a firm that may be a clue against it (design §2): inspections that were made, off-site checks
//! that found something, coercive measures, earlier files about an act the bureau found itself or was handed over, and the
//! orders to correct given in them. What a firm reported itself is no clue against it. Nothing of the side of help is read here: no complaint, no help case, no
//! word of a service day, no help visit.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::entities::{coercive_measure_row, leniency_file_row, offsite_check_row, visit_row};
use super::{StoreError, events};
use crate::domain::coercive_measure;
use crate::domain::ids::{EnterpriseId, LeniencyFileId, Noun};
use crate::domain::leniency::rule::ClueKind;
use crate::domain::leniency_file::{KnownClue, Origin};
use crate::domain::offsite_check::{Finding, Method};
use crate::domain::time::At;
use crate::domain::visit;
use crate::domain::world::State;

/// As many of each kind as are ever listed, the newest.
const MOST: u64 = 50;

/// All of them, the latest first.
pub(super) async fn known_clues<C: ConnectionTrait>(
    db: &C,
    firm: &EnterpriseId,
) -> Result<Vec<KnownClue>, StoreError> {
    let visits = visit_row::Entity::find()
        .filter(visit_row::Column::Enterprise.eq(firm.as_str()))
        .filter(visit_row::Column::Kind.eq(visit::Kind::Inspection.key()))
        .filter(visit_row::Column::Status.eq(visit::Status::Made.key()))
        .order_by_desc(visit_row::Column::OnDay)
        .order_by_desc(visit_row::Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    let checks = offsite_check_row::Entity::find()
        .filter(offsite_check_row::Column::Enterprise.eq(firm.as_str()))
        .filter(offsite_check_row::Column::Finding.eq(Finding::Problem.key()))
        .order_by_desc(offsite_check_row::Column::At)
        .order_by_desc(offsite_check_row::Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    let measures = coercive_measure_row::Entity::find()
        .filter(coercive_measure_row::Column::Enterprise.eq(firm.as_str()))
        .filter(coercive_measure_row::Column::Status.ne(coercive_measure::Status::Declined.key()))
        .order_by_desc(coercive_measure_row::Column::At)
        .order_by_desc(coercive_measure_row::Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    let files = leniency_file_row::Entity::find()
        .filter(leniency_file_row::Column::Enterprise.eq(firm.as_str()))
        .filter(leniency_file_row::Column::Origin.ne(Origin::SelfReport.key()))
        .order_by_desc(leniency_file_row::Column::ReceivedAt)
        .order_by_desc(leniency_file_row::Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    let mut earlier = Vec::new();
    for row in files {
        let clue = |kind, on: At, at| KnownClue {
            noun: Noun::LeniencyFile,
            number: row.number.clone(),
            file: Some(LeniencyFileId(row.id.clone())),
            kind,
            on: on.beijing_date(),
            at,
        };
        let received = At(row.received_at);
        let kind = match Origin::parse(&row.origin) {
            Some(Origin::Transfer) => ClueKind::Transfer,
            _ => ClueKind::Inspection,
        };
        earlier.push(clue(kind, received, Some(received)));
        let stream = LeniencyFileId(row.id.clone()).stream();
        if let State::LeniencyFile(file) = events::fold(db, &stream).await?.0 {
            let ordered = file.ordered_at();
            // the hour of an order is nowhere on record
            earlier.extend(ordered.map(|on| clue(ClueKind::Order, on, None)));
        }
    }
    let visits = visits.into_iter().filter_map(|v| {
        Some(KnownClue {
            noun: Noun::Visit,
            number: v.number,
            file: None,
            kind: ClueKind::Inspection,
            on: v.on_day.parse().ok()?,
            // the hour at which somebody came is nowhere on record
            at: None,
        })
    });
    let checks = checks.into_iter().map(|c| KnownClue {
        noun: Noun::OffsiteCheck,
        number: c.number,
        file: None,
        kind: match Method::parse(&c.method) {
            Some(Method::OnlineMonitor) => ClueKind::MonitorAlarm,
            Some(Method::PublicReport) => ClueKind::PublicReport,
            _ => ClueKind::Inspection,
        },
        on: At(c.at).beijing_date(),
        at: Some(At(c.at)),
    });
    let measures = measures.into_iter().map(|m| KnownClue {
        noun: Noun::CoerciveMeasure,
        number: m.number,
        file: None,
        kind: ClueKind::Inspection,
        on: At(m.at).beijing_date(),
        at: Some(At(m.at)),
    });
    let mut all: Vec<KnownClue> = visits
        .chain(checks)
        .chain(measures)
        .chain(earlier)
        .collect();
    all.sort_by(|a, b| (b.on, &b.number).cmp(&(a.on, &a.number)));
    Ok(all)
}
