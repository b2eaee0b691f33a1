//! The columns in which a person likes to see the ledger. A preference, kept beside the events.

use sea_orm::{EntityTrait, IntoActiveModel};

use super::pipeline::{Failure, Server};
use super::store::entities::ledger_column;
use crate::domain::actor::Actor;
use crate::domain::policy::{HelpScope, Scope};
use crate::domain::refusal::Refusal;
use crate::views::ledger::Column;

/// Whoever may open the queue and the ledger.
pub(super) fn reads(actor: &Actor) -> Result<(), Refusal> {
    match Scope::of(actor).help() {
        HelpScope::All | HelpScope::Unit(..) => Ok(()),
        HelpScope::Enterprise(_) | HelpScope::Nothing => Err(Refusal::NotFound),
    }
}

impl Server {
    /// Keeps the columns a person chose; with none chosen, the usual ones again.
    pub async fn keep_ledger_columns(
        &self,
        actor: &Actor,
        columns: &[Column],
    ) -> Result<(), Failure> {
        reads(actor)?;
        let account = actor.person.account.0.clone();
        let tx = self.store().begin_write().await?;
        ledger_column::Entity::delete_by_id(account.clone())
            .exec(&tx)
            .await?;
        if !columns.is_empty() {
            let row = ledger_column::Model {
                account,
                columns: Column::text(columns),
            };
            ledger_column::Entity::insert(row.into_active_model())
                .exec_without_returning(&tx)
                .await?;
        }
        Ok(tx.commit().await?)
    }
}
