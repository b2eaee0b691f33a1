//! The row of a draw, and the clocks of its calls.

use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait, EntityTrait};

use super::put;
use super::term::{self, Holder, Pace};
use crate::domain::draw::Draw;
use crate::domain::ids::StreamId;
use crate::server::search::{self, Doc};
use crate::server::store::StoreError;
use crate::server::store::entities::draw_row;

pub(super) async fn project<C: ConnectionTrait>(
    db: &C,
    stream: &StreamId,
    draw: &Draw,
) -> Result<(), StoreError> {
    let (Some(id), Some((from, to)), Some(unit), Some(made)) =
        (&draw.id, draw.period, &draw.unit, &draw.made)
    else {
        return Ok(());
    };
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let reached = draw.drawn.iter().filter(|d| d.reached().is_some());
    let row = draw_row::Model {
        id: id.0.clone(),
        number: draw.number.clone(),
        from_day: from.to_string(),
        to_day: to.to_string(),
        share: i64::from(draw.share),
        unit: unit.0.clone(),
        made_by: made.by.name.clone(),
        made_at: made.at.0,
        pool: count(draw.pool.len()),
        drawn: count(draw.drawn.len()),
        reached: count(reached.count()),
    };
    put!(
        db,
        crate::server::store::entities::draw_row,
        id.0.clone(),
        row
    );
    // for whoever sees all help cases, and nobody else: the units whose cases were drawn are not told
    let drawn = draw.drawn.iter().map(|d| d.closed.number.as_str());
    let words: Vec<&str> = std::iter::once(draw.number.as_str()).chain(drawn).collect();
    let doc = Doc {
        stream,
        words: words.join("\n"),
        seen_by: BTreeSet::new(),
        follows: None,
    };
    search::put(db, doc).await?;
    // whoever of the unit that drew had no part in the case calls: nobody by name
    term::project(db, stream, &draw.terms, Pace::default(), |_| Holder {
        unit: Some(unit.clone()),
        person: None,
    })
    .await
}
