//! The key outside the database is changed while serving: record keys are wrapped anew, a batch a transaction.
//!
//! No sealed text is touched, so the log and its chain stay as they are. The first batch names the new key in the
//! database; from that commit on every process wraps with it. Killed at any point, it goes on where it is asked again.

use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};

use super::pipeline::Server;
use super::store::StoreError;
use super::store::entities::{mark, record_key};
use super::store::seal::{self, KEY_MARK};

/// Record keys wrapped anew in one transaction: writers wait no longer than for these.
pub const BATCH: u64 = 200;

/// What one batch did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rewrapped {
    /// How many record keys.
    pub keys: u64,
    /// The last of them; the next batch begins behind it.
    pub last: Option<String>,
}

impl Server {
    /// Wraps the next record keys, behind `after`, with the newest key; none are left when it gives none back.
    pub async fn rewrap(&self, after: Option<&str>, batch: u64) -> Result<Rewrapped, StoreError> {
        let newest = self.master().newest_id()?;
        let tx = self.store().begin_write().await?;
        mark::Entity::delete_by_id(KEY_MARK).exec(&tx).await?;
        let named = mark::Model {
            name: KEY_MARK.to_owned(),
            value: newest.clone(),
        };
        mark::Entity::insert(named.into_active_model())
            .exec_without_returning(&tx)
            .await?;
        let mut find = record_key::Entity::find().filter(record_key::Column::KeyId.ne(newest));
        if let Some(after) = after {
            find = find.filter(record_key::Column::Record.gt(after));
        }
        let rows = find
            .order_by_asc(record_key::Column::Record)
            .limit(batch)
            .all(&tx)
            .await?;
        let mut done = Rewrapped::default();
        for row in rows {
            done.keys += 1;
            done.last = Some(row.record.clone());
            let next = seal::rewrapped(self.master(), row)?;
            record_key::Entity::update_many()
                .col_expr(record_key::Column::Wrapped, next.wrapped.into())
                .col_expr(record_key::Column::KeyId, next.key_id.into())
                .filter(record_key::Column::Record.eq(next.record))
                .exec(&tx)
                .await?;
        }
        tx.commit().await?;
        Ok(done)
    }

    /// Opens every record key; how many there are. The first that does not open is an error.
    pub async fn check_keys(&self) -> Result<u64, StoreError> {
        let tx = self.store().begin_read().await?;
        let (mut after, mut checked) = (String::new(), 0);
        loop {
            let rows = record_key::Entity::find()
                .filter(record_key::Column::Record.gt(after.as_str()))
                .order_by_asc(record_key::Column::Record)
                .limit(BATCH)
                .all(&tx)
                .await?;
            let Some(last) = rows.last() else { break };
            after = last.record.clone();
            for row in rows {
                seal::opens(self.master(), &row)?;
                checked += 1;
            }
        }
        tx.rollback().await?;
        Ok(checked)
    }
}
