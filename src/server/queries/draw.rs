//! Samples of closed cases: the list, and one of them, drawn again each time it is read.

use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::page::{PAGE, Place};
use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::draw::{self, Closed, Draw, chosen};
use crate::domain::ids::{DrawId, Noun};
use crate::domain::policy::{self, Scope, Subject};
use crate::domain::refusal::Refusal;
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::store::closed::rank;
use crate::server::store::entities::draw_row::{Column, Entity, Model};
use crate::views::draw::{CallsWaiting, DrawDetail, DrawLine, DrawnLine, Draws};

/// A page of draws, as its address says.
#[derive(Clone, Debug, Default)]
pub struct DrawsOf {
    /// Where the page begins.
    pub after: Option<String>,
}

/// The draw of a number.
#[derive(Clone, Debug)]
pub struct DrawByNumber(pub String);

impl Query for DrawsOf {
    type View = Draws;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Draws, Failure> {
        let actor = scope.actor();
        if !policy::sees(actor, Noun::Draw, &Subject::default()) {
            return Err(Refusal::NotFound.into());
        }
        // ids are in order of time
        let mut find = Entity::find();
        if let Some(place) = self.after.as_deref().and_then(Place::parse) {
            find = find.filter(Column::Id.lt(place.id()));
        }
        let rows = find
            .order_by_desc(Column::Id)
            .limit(PAGE + 1)
            .all(reading.db)
            .await?;
        let (rows, next) = Place::cut(rows, |r| (None, r.id.clone()));
        let new = Subject {
            new: true,
            ..Subject::default()
        };
        Ok(Draws {
            rows: rows.into_iter().filter_map(|r| line(reading, r)).collect(),
            next,
            may_draw: policy::permit(actor, Action::MakeDraw, &new).is_ok(),
        })
    }
}

pub(super) fn line(reading: &Reading<'_>, row: Model) -> Option<DrawLine> {
    let count = |n: i64| u64::try_from(n).unwrap_or(0);
    Some(DrawLine {
        period: (row.from_day.parse().ok()?, row.to_day.parse().ok()?),
        share: u32::try_from(row.share).unwrap_or(0),
        unit: reading.unit_name(&row.unit),
        by: row.made_by,
        at: At(row.made_at),
        pool: count(row.pool),
        drawn: count(row.drawn),
        reached: count(row.reached),
        number: row.number,
    })
}

/// Draws with calls to be made that one desk shows.
const SHOWN: u64 = 5;

impl Reading<'_> {
    /// The draws of the reader's unit in which somebody is still to be called, for whoever may call; the earliest first.
    pub(super) async fn call_backs(&self, actor: &Actor) -> Result<Vec<CallsWaiting>, Failure> {
        let Some(unit) = &actor.unit else {
            return Ok(Vec::new());
        };
        let of = Subject {
            lead: Some(unit.clone()),
            units: [unit.clone()].into(),
            ..Subject::default()
        };
        if policy::permit(actor, Action::CallBack, &of).is_err() {
            return Ok(Vec::new());
        }
        let rows = Entity::find()
            .filter(Column::Unit.eq(unit.as_str()))
            .filter(Expr::col(Column::Reached).lt(Expr::col(Column::Drawn)))
            .order_by_asc(Column::Id)
            .limit(SHOWN)
            .all(self.db)
            .await?;
        let stream = |row: &Model| DrawId(row.id.clone()).stream().to_string();
        let clocks = self.clocks(rows.iter().map(stream)).await?;
        let waiting = |row: Model| {
            let soonest = clocks.get(&stream(&row)).and_then(|t| self.soonest(t));
            CallsWaiting {
                left: u64::try_from(row.drawn - row.reached).unwrap_or(0),
                term: soonest,
                number: row.number,
            }
        };
        Ok(rows.into_iter().map(waiting).collect())
    }
}

/// Whether drawing again, from the seed and the numbers alone, gives the same cases.
fn same(draw: &Draw) -> bool {
    let again: Vec<Closed> = draw
        .pool
        .iter()
        .map(|c| Closed {
            rank: rank(&draw.seed, &c.number),
            ..c.clone()
        })
        .collect();
    let again = chosen(&again, draw.share);
    let again = again.into_iter().map(|c| &c.number);
    again.eq(draw.drawn.iter().map(|d| &d.closed.number))
}

impl Query for DrawByNumber {
    type View = DrawDetail;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<DrawDetail, Failure> {
        let actor = scope.actor();
        let stream = reading.holder("draw_number", &self.0).await?;
        let mut world = reading.world([stream.clone()]).await?;
        let it = world.draw(&DrawId(stream.id.clone()))?.clone();
        // everybody who sees all help cases; a unit that led one of them is not told that it was drawn
        if !policy::sees(actor, Noun::Draw, &Subject::default()) {
            return Err(Refusal::NotFound.into());
        }
        let mut drawn = Vec::new();
        for one in &it.drawn {
            reading.load(&mut world, one.closed.case.stream()).await?;
            let case = world.case(&one.closed.case).ok();
            drawn.push(DrawnLine {
                number: one.closed.number.clone(),
                title: one.closed.title.clone(),
                lead: reading.unit_name(one.closed.lead.as_str()),
                rank: one.closed.rank.clone(),
                calls: one.calls.clone(),
                may_call: draw::available(&it, one, case, actor),
                term: it
                    .clock(&one.closed.case)
                    .filter(|t| t.is_open())
                    .map(|t| reading.term(t)),
            });
        }
        let row = Entity::find_by_id(stream.id.clone())
            .one(reading.db)
            .await?;
        let row = row.and_then(|r| line(reading, r));
        Ok(DrawDetail {
            line: row.ok_or(Refusal::NotFound)?,
            seed: it.seed.clone(),
            same: same(&it),
            pool: it.pool.iter().map(|c| c.number.clone()).collect(),
            drawn,
            history: reading.timeline(&[(stream.clone(), None)]).await?,
        })
    }
}
