//! What somebody has read of what they were told: a plain mark, like a preference.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::pipeline::Server;
use super::store::StoreError;
use super::store::entities::inbox_notice;
use crate::domain::ids::AccountId;

impl Server {
    /// Marks everything this account was told so far as read.
    pub async fn read_inbox(&self, account: &AccountId) -> Result<(), StoreError> {
        use inbox_notice::Column;
        let tx = self.store().begin_write().await?;
        inbox_notice::Entity::update_many()
            .filter(Column::Account.eq(account.as_str()))
            .filter(Column::ReadAt.is_null())
            .col_expr(Column::ReadAt, Expr::value(Some(self.clock().now().0)))
            .exec(&tx)
            .await?;
        Ok(tx.commit().await?)
    }
}
