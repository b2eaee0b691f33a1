//! What becomes due by itself: found by an index, done by the same commands people use.
//!
//! Overdue is never stored by a job (design §6.6); the sweep only does what nobody's hand does.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::pipeline::{Beside, Failure, Server};
use super::store::StoreError;
use super::store::entities::complaint_row;
use crate::domain::actor::Actor;
use crate::domain::complaint::{Command, Status};
use crate::domain::ids::ComplaintId;

/// The most that is done at one go, so that nobody waits behind the sweep.
const BATCH: u64 = 200;

impl Server {
    /// Counts answers as silent whose confirmation term has passed (domain.md 1.9): never as satisfied.
    /// Gives how many were counted. Running it twice, or in two processes, counts each once.
    pub async fn sweep(&self) -> Result<u64, StoreError> {
        let now = self.clock().now();
        let tx = self.store().begin_read().await?;
        let due: Vec<String> = complaint_row::Entity::find()
            .select_only()
            .column(complaint_row::Column::Id)
            .filter(complaint_row::Column::Status.eq(Status::Answered.key()))
            .filter(complaint_row::Column::LateFrom.lte(now.0))
            .order_by_asc(complaint_row::Column::LateFrom)
            .limit(BATCH)
            .into_tuple()
            .all(&tx)
            .await?;
        tx.rollback().await?;
        let mut counted = 0;
        for id in due {
            let silent = Command::CountAsSilent {
                id: ComplaintId(id),
            };
            match self.run(&Actor::system(), silent, Beside::default()).await {
                Ok(_) => counted += 1,
                // the firm spoke in between, or another process was first
                Err(Failure::Refused(_)) => {}
                Err(Failure::Broken(fault)) => return Err(fault),
            }
        }
        Ok(counted)
    }
}
