//! Words that two persons erased by law: the keys they were sealed with go in the same commit as the event that says so.
//! The log is not touched, so its chain stands and a rebuild gives the same (design §4).

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::store::StoreError;
use super::store::entities::record_key;
use crate::domain::event::{Emitted, Event};
use crate::domain::leniency_file;

/// Deletes the keys of what was erased just now.
pub(super) async fn follow<C: ConnectionTrait>(
    db: &C,
    emitted: &[Emitted],
) -> Result<(), StoreError> {
    for e in emitted {
        if let Event::LeniencyFile(leniency_file::Event::ErasureAnswered {
            agreed: true,
            records,
            ..
        }) = &e.event
        {
            let own = e.stream.to_string();
            let all: Vec<String> = records.iter().cloned().chain([own]).collect();
            record_key::Entity::delete_many()
                .filter(record_key::Column::Record.is_in(all))
                .exec(db)
                .await?;
        }
    }
    Ok(())
}
