//! Blobs that belong to nothing: the program was stopped between a file and its record, or a draft upload was taken
//! back. A blob is cleared away only if neither an upload nor a part of one nor any event names it, and not before a
//! day has passed, so that none is taken from under a hand that is still writing.

use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::pipeline::Server;
use super::store::StoreError;
use super::store::entities::{event, upload, upload_part};
use crate::domain::ids::AttachmentId;

/// Hours a blob may stand alone.
const HOURS: i64 = 24;

impl Server {
    /// Clears them away and gives how many it were.
    pub async fn clear_orphans(&self) -> Result<u64, StoreError> {
        let before = self.clock().now().plus_hours(-HOURS);
        let blobs = self.files().all().await?;
        let mut cleared = 0;
        for (id, _) in blobs.into_iter().filter(|(_, put_at)| *put_at < before) {
            if !self.is_named(&id).await? {
                self.files().remove(&id).await?;
                cleared += 1;
            }
        }
        Ok(cleared)
    }

    async fn is_named(&self, id: &AttachmentId) -> Result<bool, StoreError> {
        let tx = self.store().begin_read().await?;
        let id = id.as_str();
        let of_upload = upload::Entity::find().filter(upload::Column::Attachment.eq(id));
        let of_part = upload_part::Entity::find().filter(upload_part::Column::Blobs.contains(id));
        let of_event = event::Entity::find().filter(event::Column::Payload.contains(id));
        let named = of_upload.count(&tx).await? > 0
            || of_part.count(&tx).await? > 0
            || of_event.count(&tx).await? > 0;
        tx.rollback().await?;
        Ok(named)
    }
}
