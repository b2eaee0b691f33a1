//! The columns in which a person likes to see the ledger, and who took it out as a file. Kept beside the events.

use sea_orm::{EntityTrait, IntoActiveModel};

use super::pipeline::{Failure, Server};
use super::random;
use super::store::entities::{ledger_column, ledger_export};
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
    /// Puts on record who takes the ledger out as a file, before anything of it is sent.
    pub async fn note_ledger_export(
        &self,
        actor: &Actor,
        file: &str,
        query: &str,
        lines: usize,
    ) -> Result<(), Failure> {
        reads(actor)?;
        let row = ledger_export::Model {
            id: random::id(),
            account: actor.person.account.0.clone(),
            name: actor.person.name.clone(),
            role: actor.role.key().to_owned(),
            unit: actor.unit.as_ref().map(|u| u.0.clone()),
            file: file.to_owned(),
            query: query.to_owned(),
            line_count: i64::try_from(lines).unwrap_or(i64::MAX),
            at: self.clock().now().0,
        };
        let tx = self.store().begin_write().await?;
        ledger_export::Entity::insert(row.into_active_model())
            .exec_without_returning(&tx)
            .await?;
        Ok(tx.commit().await?)
    }

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
