//! Read tables from events, and the chain looked over (design §4; `zhuqi rebuild`, `zhuqi audit verify`).

use std::collections::BTreeMap;

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JsonValue, QueryFilter, QueryOrder,
    QuerySelect, Statement,
};

use super::pipeline::Server;
use super::projections::{READ_TABLES, project};
use super::search;
use super::store::StoreError;
use super::store::chain::{Broken, Fault, Verifier};
use super::store::entities::event;
use super::store::events::{claim, decode};
use crate::domain::ids::StreamId;
use crate::domain::world::State;

/// Entries read at a time.
const PAGE: u64 = 1_000;

/// A point of the chain written outside the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// The position.
    pub position: i64,
    /// The hash of the entry there.
    pub hash: String,
}

/// What a look over the whole log found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// How many entries there are.
    pub entries: u64,
    /// The first bad one.
    pub broken: Option<Broken>,
    /// The end of the chain, to be kept outside the database.
    pub head: Option<Checkpoint>,
}

impl Server {
    /// Empties the read tables and fills them from the events, in one transaction.
    pub async fn rebuild(&self) -> Result<u64, StoreError> {
        let tx = self.store().begin_write().await?;
        for (table, _) in READ_TABLES {
            tx.execute_unprepared(&format!("DELETE FROM {table}"))
                .await?;
        }
        search::clear(&tx).await?;
        let mut states: BTreeMap<StreamId, State> = BTreeMap::new();
        let mut after = 0;
        let mut entries = 0;
        loop {
            let page = page(&tx, after).await?;
            let Some(last) = page.last() else { break };
            after = last.position;
            for entry in &page {
                let stream = StreamId::parse(&entry.stream)
                    .ok_or_else(|| StoreError::Corrupt(format!("stream {}", entry.stream)))?;
                let event = decode(entry)?;
                claim(&tx, &stream, &event).await?;
                let noun = stream.noun;
                states
                    .entry(stream)
                    .or_insert_with(|| State::new(noun))
                    .evolve(&event);
                entries += 1;
            }
        }
        for (stream, state) in &states {
            project(&tx, stream, state).await?;
        }
        tx.commit().await?;
        Ok(entries)
    }

    /// Every row of every read table, in order: what two rebuilds are compared by.
    pub async fn dump(&self) -> Result<BTreeMap<&'static str, Vec<JsonValue>>, StoreError> {
        let tx = self.store().begin_read().await?;
        let mut tables = BTreeMap::new();
        for (table, order) in READ_TABLES {
            let sql = format!("SELECT * FROM {table} ORDER BY {order}");
            let statement = Statement::from_string(tx.get_database_backend(), sql);
            let rows = JsonValue::find_by_statement(statement).all(&tx).await?;
            tables.insert(*table, rows);
        }
        tx.rollback().await?;
        Ok(tables)
    }

    /// Walks the whole chain and names the first bad entry.
    pub async fn verify(&self, outside: &[Checkpoint]) -> Result<Verified, StoreError> {
        let tx = self.store().begin_read().await?;
        let mut verifier = Verifier::default();
        let (mut after, mut entries, mut head) = (0, 0, None);
        let mut broken = None;
        'log: loop {
            let page = page(&tx, after).await?;
            let Some(last) = page.last() else { break };
            after = last.position;
            for entry in &page {
                if let Err(fault) = verifier.take(entry) {
                    broken = Some(fault);
                    break 'log;
                }
                let kept = outside.iter().find(|c| c.position == entry.position);
                if kept.is_some_and(|c| c.hash != entry.hash) {
                    broken = Some(Broken {
                        position: entry.position,
                        fault: Fault::Checkpoint,
                    });
                    break 'log;
                }
                entries += 1;
                head = Some(Checkpoint {
                    position: entry.position,
                    hash: entry.hash.clone(),
                });
            }
        }
        let reached = head.as_ref().map_or(0, |h| h.position);
        if broken.is_none()
            && let Some(missing) = outside.iter().find(|c| c.position > reached)
        {
            broken = Some(Broken {
                position: missing.position,
                fault: Fault::Truncated,
            });
        }
        tx.rollback().await?;
        Ok(Verified {
            entries,
            broken,
            head,
        })
    }
}

async fn page<C: ConnectionTrait>(db: &C, after: i64) -> Result<Vec<event::Model>, StoreError> {
    Ok(event::Entity::find()
        .filter(event::Column::Position.gt(after))
        .order_by_asc(event::Column::Position)
        .limit(PAGE)
        .all(db)
        .await?)
}
