//! What becomes due by itself: found by an index, done by the same commands people use.
//!
//! Overdue is never stored by a job (design §6.6); the sweep only does what nobody's hand does.

use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::pipeline::{Beside, Failure, Server};
use super::store::StoreError;
use super::store::entities::complaint_row::{Column, Entity};
use super::store::entities::term_row;
use crate::domain::actor::Actor;
use crate::domain::case;
use crate::domain::complaint::{Command, Status};
use crate::domain::ids::{CaseId, ComplaintId, StreamId};
use crate::domain::term::TermKind;

/// The most that is done at one go, so that nobody waits behind the sweep.
const BATCH: u64 = 200;

impl Server {
    /// Counts answers as silent whose confirmation term has passed (domain.md 1.9): never as satisfied.
    /// Gives how many were counted. Running it twice, or in two processes, counts each once.
    pub async fn sweep(&self) -> Result<u64, StoreError> {
        let answered = Condition::all().add(Column::Status.eq(Status::Answered.key()));
        self.overtaken(answered, |id| Command::CountAsSilent { id })
            .await
    }

    /// Accepts what nobody accepted or declined in time: on record as the office's silence (issue 5, B).
    /// Gives how many it were. Running it twice, or in two processes, accepts each once.
    pub async fn accept_by_silence(&self) -> Result<u64, StoreError> {
        let untouched = Condition::all()
            .add(Column::Status.eq(Status::Registered.key()))
            .add(Column::DeemedAccepted.eq(false));
        self.overtaken(untouched, |id| Command::DeemAccepted { id })
            .await
    }

    /// Gives the review of each case whose lead unit has nobody who may look to the named pool, under a clock of its
    /// own (design §3). Gives how many it were. Running it twice, or in two processes, passes each once.
    pub async fn pass_to_pool(&self) -> Result<u64, StoreError> {
        let (mut passed, mut after) = (0, String::new());
        loop {
            let tx = self.store().begin_read().await?;
            let in_review: Vec<String> = term_row::Entity::find()
                .select_only()
                .column(term_row::Column::Stream)
                .filter(term_row::Column::Kind.eq(TermKind::Review.name()))
                .filter(term_row::Column::Open.eq(true))
                .filter(term_row::Column::Stream.gt(after.as_str()))
                .order_by_asc(term_row::Column::Stream)
                .limit(BATCH)
                .into_tuple()
                .all(&tx)
                .await?;
            tx.rollback().await?;
            let Some(last) = in_review.last().cloned() else {
                return Ok(passed);
            };
            for stream in in_review.iter().filter_map(|s| StreamId::parse(s)) {
                let command = case::Command::PassToPool {
                    id: CaseId(stream.id),
                };
                match self.run(&Actor::system(), command, Beside::default()).await {
                    Ok(_) => passed += 1,
                    // the unit has somebody, or one of them was quicker
                    Err(Failure::Refused(_)) => {}
                    Err(Failure::Broken(fault)) => return Err(fault),
                }
            }
            after = last;
        }
    }

    /// Does to each complaint of these that is late what its passed term says.
    async fn overtaken(
        &self,
        which: Condition,
        command: fn(ComplaintId) -> Command,
    ) -> Result<u64, StoreError> {
        let now = self.clock().now();
        let tx = self.store().begin_read().await?;
        let due: Vec<String> = Entity::find()
            .select_only()
            .column(Column::Id)
            .filter(which)
            .filter(Column::LateFrom.lte(now.0))
            .order_by_asc(Column::LateFrom)
            .limit(BATCH)
            .into_tuple()
            .all(&tx)
            .await?;
        tx.rollback().await?;
        let mut done = 0;
        for id in due {
            let command = command(ComplaintId(id));
            match self.run(&Actor::system(), command, Beside::default()).await {
                Ok(_) => done += 1,
                // somebody acted in between, or another process was first
                Err(Failure::Refused(_)) => {}
                Err(Failure::Broken(fault)) => return Err(fault),
            }
        }
        Ok(done)
    }
}
