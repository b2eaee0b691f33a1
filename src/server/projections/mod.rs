//! Read tables: the rows of a stream are a pure function of its folded state, written with its events.
//!
//! `rebuild` folds every stream again and writes the same rows (design §4).

mod account;
mod case;
mod coercive_measure;
mod complaint;
mod consultation;
mod draw;
mod enterprise;
mod inquiry;
mod key_enterprise;
mod ledger;
mod leniency_file;
mod matter;
mod measure;
mod moved;
mod offsite_check;
mod plan;
mod positive_listing;
mod project;
mod service_day;
mod suggestion;
mod supervision_order;
mod term;
mod visit;
mod wall_opening;

use std::collections::BTreeMap;

use sea_orm::ConnectionTrait;

use super::store::StoreError;
use crate::domain::event::Emitted;
use crate::domain::ids::StreamId;
use crate::domain::term::TermEvent;
use crate::domain::world::{State, World};

/// Every table that rebuild empties and fills, with the order its rows are compared in.
pub const READ_TABLES: &[(&str, &str)] = &[
    ("number_series", "series, year"),
    ("unique_values", "kind, value"),
    ("account_rows", "id"),
    ("appointment_rows", "id"),
    ("stand_in_rows", "id"),
    ("enterprise_rows", "id"),
    ("service_day_rows", "id"),
    ("sign_up_rows", "service_day, enterprise"),
    ("complaint_rows", "id"),
    ("case_rows", "id"),
    ("case_units", "case_id, unit"),
    ("case_enterprises", "case_id, enterprise"),
    ("ledger_rows", "id"),
    ("consultation_rows", "id"),
    ("consultation_units", "consultation, unit"),
    ("consultation_cases", "consultation, case_id"),
    ("plan_rows", "id"),
    ("plan_units", "plan_id, unit"),
    ("measure_rows", "id"),
    ("supervision_order_rows", "id"),
    ("leniency_file_rows", "id"),
    ("leniency_file_people", "file_id, account"),
    ("leniency_open_seats", "file_id, seat"),
    ("leniency_decision_rows", "file_id"),
    ("wall_opening_rows", "id"),
    ("wall_opening_people", "opening, account"),
    ("wall_opening_targets", "opening, stream"),
    ("positive_listing_rows", "id"),
    ("visit_rows", "id"),
    ("visit_units", "visit, unit"),
    ("visit_people", "visit, account"),
    ("offsite_check_rows", "id"),
    ("coercive_measure_rows", "id"),
    ("key_enterprise_rows", "id"),
    ("project_rows", "id"),
    ("suggestion_rows", "id"),
    ("claim_rows", "number"),
    ("draw_rows", "id"),
    ("inquiry_rows", "id"),
    ("matter_rows", "id"),
    ("matter_units", "matter, unit"),
    ("matter_firms", "matter, enterprise"),
    ("term_rows", "stream, term"),
    // the engine's own terms beside it answer the same questions after a rebuild; a test asks them
    ("search_rows", "doc"),
];

/// Writes the rows of many streams; those of which only dates moved many at a time.
pub async fn project_all<C: ConnectionTrait>(
    db: &C,
    world: &World,
    emitted: &[Emitted],
) -> Result<(), StoreError> {
    let mut only_moved: BTreeMap<&StreamId, bool> = BTreeMap::new();
    for e in emitted {
        let moves = matches!(e.event.term_entry(), Some(TermEvent::Recomputed { .. }));
        *only_moved.entry(&e.stream).or_insert(true) &= moves;
    }
    let states = only_moved
        .into_iter()
        .filter_map(|(stream, moved)| Some((stream, world.state(stream)?, moved)));
    let (moved, others): (Vec<_>, Vec<_>) = states.partition(|(_, _, moved)| *moved);
    let moved = moved.into_iter().map(|(stream, state, _)| (stream, state));
    let left = moved::project(db, moved.collect()).await?;
    let others = others.into_iter().map(|(stream, state, _)| (stream, state));
    for (stream, state) in others.chain(left) {
        project(db, stream, state).await?;
    }
    Ok(())
}

/// Writes the rows of `stream` as its state now says.
pub async fn project<C: ConnectionTrait>(
    db: &C,
    stream: &StreamId,
    state: &State,
) -> Result<(), StoreError> {
    // each on the heap: the tables of every noun would stand on the stack of all others as well
    match state {
        // read by folding: there is one stream of each
        State::Reference(_) => Ok(()),
        State::Account(account) => Box::pin(account::project(db, account)).await,
        State::Enterprise(enterprise) => {
            Box::pin(enterprise::project(db, stream, enterprise)).await
        }
        State::ServiceDay(day) => Box::pin(service_day::project(db, day)).await,
        State::Complaint(complaint) => Box::pin(complaint::project(db, stream, complaint)).await,
        State::Case(case) => Box::pin(case::project(db, stream, case)).await,
        State::Consultation(it) => Box::pin(consultation::project(db, stream, it)).await,
        State::Plan(plan) => Box::pin(plan::project(db, stream, plan)).await,
        State::Measure(measure) => Box::pin(measure::project(db, stream, measure)).await,
        State::SupervisionOrder(order) => {
            Box::pin(supervision_order::project(db, stream, order)).await
        }
        State::LeniencyFile(file) => Box::pin(leniency_file::project(db, stream, file)).await,
        State::PositiveListing(listing) => Box::pin(positive_listing::project(db, listing)).await,
        State::Visit(visit) => Box::pin(visit::project(db, visit)).await,
        State::OffsiteCheck(check) => Box::pin(offsite_check::project(db, check)).await,
        State::CoerciveMeasure(measure) => {
            Box::pin(coercive_measure::project(db, stream, measure)).await
        }
        State::Suggestion(it) => Box::pin(suggestion::project(db, stream, it)).await,
        State::Inquiry(it) => Box::pin(inquiry::project(db, stream, it)).await,
        State::Draw(it) => Box::pin(draw::project(db, stream, it)).await,
        State::Matter(it) => Box::pin(matter::project(db, stream, it)).await,
        State::Project(it) => Box::pin(project::project(db, stream, it)).await,
        State::KeyEnterprise(entry) => Box::pin(key_enterprise::project(db, entry)).await,
        State::WallOpening(opening) => Box::pin(wall_opening::project(db, opening)).await,
    }
}

/// Replaces the one row of `$entity` with this key.
macro_rules! put {
    ($db:expr, $entity:path, $key:expr, $model:expr) => {{
        use $entity as row;
        row::Entity::delete_by_id($key).exec($db).await?;
        row::Entity::insert(sea_orm::IntoActiveModel::into_active_model($model))
            .exec_without_returning($db)
            .await?;
    }};
}

/// Replaces all rows of `$entity` whose `$column` is `$key`.
macro_rules! put_all {
    ($db:expr, $entity:path, $column:ident, $key:expr, $models:expr) => {{
        use sea_orm::{ColumnTrait as _, QueryFilter as _};
        use $entity as row;
        row::Entity::delete_many()
            .filter(row::Column::$column.eq($key))
            .exec($db)
            .await?;
        let models: Vec<row::ActiveModel> = $models
            .into_iter()
            .map(sea_orm::IntoActiveModel::into_active_model)
            .collect();
        if !models.is_empty() {
            row::Entity::insert_many(models)
                .exec_without_returning($db)
                .await?;
        }
    }};
}
pub(crate) use {put, put_all};
