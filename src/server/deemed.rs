//! Acceptance by silence: what nobody accepted or declined in time is accepted by the system, told to the firm,
//! and on record as the office's silence (issue 5, B).

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::pipeline::{Beside, Failure, Server};
use super::store::StoreError;
use super::store::entities::complaint_row;
use crate::domain::actor::Actor;
use crate::domain::complaint::{Command, Status};
use crate::domain::ids::ComplaintId;

/// The most that is done at one go, so that nobody waits behind it.
const BATCH: u64 = 200;

impl Server {
    /// Accepts what lies beyond its acceptance term. Gives how many it were. Running it twice, or in two
    /// processes, accepts each once.
    pub async fn accept_by_silence(&self) -> Result<u64, StoreError> {
        let now = self.clock().now();
        let tx = self.store().begin_read().await?;
        let due: Vec<String> = complaint_row::Entity::find()
            .select_only()
            .column(complaint_row::Column::Id)
            .filter(complaint_row::Column::Status.eq(Status::Registered.key()))
            .filter(complaint_row::Column::DeemedAccepted.eq(false))
            .filter(complaint_row::Column::LateFrom.lte(now.0))
            .order_by_asc(complaint_row::Column::LateFrom)
            .limit(BATCH)
            .into_tuple()
            .all(&tx)
            .await?;
        tx.rollback().await?;
        let mut accepted = 0;
        for id in due {
            let id = ComplaintId(id);
            let deem = Command::DeemAccepted { id };
            match self.run(&Actor::system(), deem, Beside::default()).await {
                Ok(_) => accepted += 1,
                // somebody looked at it in between, or another process was first
                Err(Failure::Refused(_)) => {}
                Err(Failure::Broken(fault)) => return Err(fault),
            }
        }
        Ok(accepted)
    }
}
