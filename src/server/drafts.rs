//! What somebody typed and has not sent: kept sealed, for its author only (design §6.1).

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};

use super::pipeline::Server;
use super::store::StoreError;
use super::store::entities::draft;
use super::store::seal::{key_for_reading, key_for_writing};
use crate::domain::ids::AccountId;
use crate::domain::sealed::Sealed;
use crate::domain::time::At;

/// A draft as it was kept.
#[derive(Clone, Debug)]
pub struct Draft {
    /// What was typed.
    pub typed: Typed,
    /// When it was kept.
    pub saved_at: At,
}

/// The fields of a form, as typed.
pub type Typed = BTreeMap<String, Vec<String>>;

fn record(account: &AccountId) -> String {
    format!("draft/{account}")
}

impl Server {
    /// Keeps what was typed in `form` (its path) for this account.
    pub async fn keep_draft(
        &self,
        account: &AccountId,
        form: &str,
        typed: &Typed,
    ) -> Result<(), StoreError> {
        let text =
            serde_json::to_string(typed).map_err(|e| StoreError::Corrupt(format!("draft: {e}")))?;
        let tx = self.store().begin_write().await?;
        let key = key_for_writing(&tx, self.master(), &record(account)).await?;
        draft::Entity::delete_by_id((account.0.clone(), form.to_owned()))
            .exec(&tx)
            .await?;
        let row = draft::Model {
            account: account.0.clone(),
            form: form.to_owned(),
            fields: key.seal(&text)?,
            saved_at: self.clock().now().0,
        };
        draft::Entity::insert(row.into_active_model())
            .exec_without_returning(&tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// What was kept, if anything.
    pub async fn draft(
        &self,
        account: &AccountId,
        form: &str,
    ) -> Result<Option<Draft>, StoreError> {
        let tx = self.store().begin_read().await?;
        let row = draft::Entity::find_by_id((account.0.clone(), form.to_owned()))
            .one(&tx)
            .await?;
        let key = key_for_reading(&tx, self.master(), &record(account)).await?;
        tx.rollback().await?;
        let (Some(row), Some(key)) = (row, key) else {
            return Ok(None);
        };
        let text = key.open(&Sealed::Cipher(row.fields))?;
        let typed =
            serde_json::from_str(&text).map_err(|e| StoreError::Corrupt(format!("draft: {e}")))?;
        Ok(Some(Draft {
            typed,
            saved_at: At(row.saved_at),
        }))
    }

    /// Where this account has drafts and since when, the newest first; at most so many.
    pub async fn drafts(
        &self,
        account: &AccountId,
        most: u64,
    ) -> Result<Vec<(String, At)>, StoreError> {
        let tx = self.store().begin_read().await?;
        let rows = draft::Entity::find()
            .filter(draft::Column::Account.eq(account.as_str()))
            .order_by_desc(draft::Column::SavedAt)
            .limit(most)
            .all(&tx)
            .await?;
        tx.rollback().await?;
        Ok(rows.into_iter().map(|r| (r.form, At(r.saved_at))).collect())
    }

    /// Forgets it: it was sent, or given up.
    pub async fn drop_draft(&self, account: &AccountId, form: &str) -> Result<(), StoreError> {
        let tx = self.store().begin_write().await?;
        draft::Entity::delete_by_id((account.0.clone(), form.to_owned()))
            .exec(&tx)
            .await?;
        Ok(tx.commit().await?)
    }
}
