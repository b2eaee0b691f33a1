//! What nobody came back for: draft uploads that were never sent, and blobs that belong to nothing, because the program
//! was stopped between a file and its record or a draft upload was taken back. A blob is cleared away only if neither an
//! upload nor a part of one nor any event names it, and not before a day has passed, so that none is taken from under a
//! hand that is still writing.

use std::collections::HashSet;

use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect};

use super::files::VISITORS;
use super::pipeline::Server;
use super::store::StoreError;
use super::store::entities::{draft, event, upload, upload_part};
use crate::domain::ids::{AccountId, AttachmentId};

/// Hours a blob may stand alone, and hours for which what somebody without an account sent waits for its form.
const HOURS: i64 = 24;
/// Hours for which the files of a form that was left wait for whoever has an account; with a draft, as long as that.
const LEFT_HOURS: i64 = 7 * 24;

impl Server {
    /// Forgets draft uploads nobody came back for, whose form keeps no draft; gives how many. Their blobs go with the
    /// next clearing.
    pub async fn drop_left_uploads(&self) -> Result<u64, StoreError> {
        let now = self.clock().now();
        let visitors = upload::Column::Binding.starts_with(format!("{VISITORS}/"));
        let before = |hours: i64| upload::Column::At.lt(now.plus_hours(-hours).0);
        let mut drafts = Query::select();
        let same = |d: draft::Column, u: upload::Column| {
            Expr::col((draft::Entity, d)).equals((upload::Entity, u))
        };
        drafts.expr(Expr::val(1)).from(draft::Entity).cond_where(
            Condition::all()
                .add(same(draft::Column::Account, upload::Column::Binding))
                .add(same(draft::Column::Form, upload::Column::Form)),
        );
        let left = Condition::all()
            .add(before(LEFT_HOURS))
            .add(Condition::all().not().add(Expr::exists(drafts)));
        let tx = self.store().begin_write().await?;
        let dropped = upload::Entity::delete_many()
            .filter(upload::Column::Recorded.eq(false))
            .filter(
                Condition::any()
                    .add(Condition::all().add(visitors).add(before(HOURS)))
                    .add(left),
            )
            .exec(&tx)
            .await?;
        tx.commit().await?;
        Ok(dropped.rows_affected)
    }

    /// Forgets the draft uploads of a form its author gave up.
    pub async fn drop_uploads_of(&self, account: &AccountId, form: &str) -> Result<(), StoreError> {
        let tx = self.store().begin_write().await?;
        upload::Entity::delete_many()
            .filter(upload::Column::Binding.eq(account.as_str()))
            .filter(upload::Column::Form.eq(form))
            .filter(upload::Column::Recorded.eq(false))
            .exec(&tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Clears away the blobs that belong to nothing and gives how many it were.
    pub async fn clear_orphans(&self) -> Result<u64, StoreError> {
        let before = self.clock().now().plus_hours(-HOURS);
        let blobs = self.files().all().await?;
        // almost every blob has its upload, on record or not: the events are searched for the few others only
        let tx = self.store().begin_read().await?;
        let uploads: Vec<String> = upload::Entity::find()
            .select_only()
            .column(upload::Column::Attachment)
            .into_tuple()
            .all(&tx)
            .await?;
        tx.rollback().await?;
        let uploads: HashSet<String> = uploads.into_iter().collect();
        let alone = |(id, put_at): &(AttachmentId, _)| *put_at < before && !uploads.contains(&id.0);
        let mut cleared = 0;
        for (id, _) in blobs.into_iter().filter(alone) {
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
