//! What somebody has read of what they were told: a plain mark, like a preference.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::pipeline::{Failure, Server};
use super::queries::Reading;
use super::store::StoreError;
use super::store::entities::{inbox_news, inbox_notice};
use crate::domain::actor::Actor;
use crate::domain::refusal::Refusal;
use crate::domain::time::At;
use crate::domain::world::Facts;

impl Server {
    /// Marks what this person was told up to an instant as read: what came after the page was made stays unread,
    /// and so does what can only be seen under another appointment.
    pub async fn read_inbox(&self, actor: &Actor, until: At) -> Result<(), Failure> {
        if !actor.role.has_inbox() {
            return Err(Refusal::NotFound.into());
        }
        let tx = self.store().begin_write().await?;
        let Some(reference) = self.reference_now(&tx).await? else {
            return Err(StoreError::Corrupt("no rulebook or calendar is in force".into()).into());
        };
        let now = self.clock().now();
        loop {
            let facts = Facts {
                now,
                reference: &reference,
            };
            let reading = Reading {
                db: &tx,
                master: self.master(),
                facts,
            };
            let seen = reading.unread_matters(actor, until).await?;
            if seen.is_empty() {
                break;
            }
            let account = actor.person.account.as_str();
            let streams = || seen.keys().map(String::as_str);
            let notices = {
                use inbox_notice::Column;
                inbox_notice::Entity::update_many()
                    .filter(Column::Account.eq(account))
                    .filter(Column::ReadAt.is_null())
                    .filter(Column::At.lte(until.0))
                    .filter(Column::Stream.is_in(streams()))
                    .col_expr(Column::ReadAt, Expr::value(Some(now.0)))
                    .exec(&tx)
                    .await?
            };
            let news = {
                use inbox_news::Column;
                inbox_news::Entity::update_many()
                    .filter(Column::Account.eq(account))
                    .filter(Column::ReadAt.is_null())
                    .filter(Column::At.lte(until.0))
                    .filter(Column::Stream.is_in(streams()))
                    .col_expr(Column::ReadAt, Expr::value(Some(now.0)))
                    .exec(&tx)
                    .await?
            };
            if notices.rows_affected + news.rows_affected == 0 {
                break;
            }
        }
        Ok(tx.commit().await?)
    }
}
