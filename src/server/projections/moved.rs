//! The rows of many cases and complaints whose dates moved and nothing else of them: a new calendar edition moves a
//! hundred thousand, so each table is written once a batch and not once a stream (issue 4 A). A rebuild writes the
//! same rows one stream after the other; a test compares them.

use std::collections::BTreeMap;

use sea_orm::sea_query::{CaseStatement, Expr, SimpleExpr};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::{case, complaint, ledger, term};
use crate::domain::ids::StreamId;
use crate::domain::world::State;
use crate::server::store::StoreError;
use crate::server::store::entities::{case_row, case_unit, complaint_row, term_row};

/// Rows of one statement: both engines bind so many values at once.
const MANY: usize = 500;

/// Fewer are written the usual way: one stream is what every command moves.
const WORTH: usize = 2;

/// The instant each of these is late from.
type LateFrom<'a> = BTreeMap<&'a str, Option<i64>>;

/// Writes what moved; gives back the streams that are written the usual way.
pub(super) async fn project<'a, C: ConnectionTrait>(
    db: &C,
    moved: Vec<(&'a StreamId, &'a State)>,
) -> Result<Vec<(&'a StreamId, &'a State)>, StoreError> {
    if moved.len() < WORTH {
        return Ok(moved);
    }
    let (mut cases, mut complaints): (LateFrom<'_>, LateFrom<'_>) = Default::default();
    let (mut clocks, mut streams, mut rest) = (Vec::new(), Vec::new(), Vec::new());
    for (stream, state) in moved {
        match state {
            // what a supporting unit owes stands in the row of that unit alone
            State::Case(it) if it.owing().next().is_none() => {
                clocks.extend(case::clocks(stream, it));
                cases.insert(&stream.id, term::late_from(&it.terms));
            }
            State::Complaint(it) => {
                clocks.extend(complaint::clocks(stream, it));
                complaints.insert(&stream.id, term::late_from(&it.terms));
            }
            _ => {
                rest.push((stream, state));
                continue;
            }
        }
        streams.push(stream.to_string());
    }
    for some in streams.chunks(MANY) {
        term_row::Entity::delete_many()
            .filter(term_row::Column::Stream.is_in(some))
            .exec(db)
            .await?;
    }
    for some in clocks.chunks(MANY) {
        let rows = some.iter().cloned().map(IntoActiveModel::into_active_model);
        term_row::Entity::insert_many(rows)
            .exec_without_returning(db)
            .await?;
    }
    for some in chunks(&cases) {
        let ids: Vec<&str> = some.keys().copied().collect();
        case_row::Entity::update_many()
            .col_expr(
                case_row::Column::LateFrom,
                each(case_row::Column::Id, &some),
            )
            .filter(case_row::Column::Id.is_in(ids.clone()))
            .exec(db)
            .await?;
        case_unit::Entity::update_many()
            .col_expr(
                case_unit::Column::LateFrom,
                each(case_unit::Column::CaseId, &some),
            )
            .filter(case_unit::Column::CaseId.is_in(ids))
            .exec(db)
            .await?;
    }
    for some in chunks(&complaints) {
        complaint_row::Entity::update_many()
            .col_expr(
                complaint_row::Column::LateFrom,
                each(complaint_row::Column::Id, &some),
            )
            .filter(complaint_row::Column::Id.is_in(some.keys().copied()))
            .exec(db)
            .await?;
    }
    // both are on record by now: a row of the ledger is made of the two
    for some in chunks(&cases) {
        ledger::of_cases(db, some.keys().copied()).await?;
    }
    for some in chunks(&complaints) {
        ledger::of_complaints(db, some.keys().copied()).await?;
    }
    Ok(rest)
}

fn chunks<'a>(all: &LateFrom<'a>) -> Vec<LateFrom<'a>> {
    let all: Vec<_> = all.iter().map(|(id, late)| (*id, *late)).collect();
    let some = all.chunks(MANY);
    some.map(|c| c.iter().copied().collect()).collect()
}

/// To each its own.
fn each<K: ColumnTrait>(key: K, some: &LateFrom<'_>) -> SimpleExpr {
    let case = some.iter().fold(CaseStatement::new(), |case, (id, late)| {
        case.case(key.eq(*id), Expr::value(*late))
    });
    case.into()
}
