//! The columns in which a person likes to see a list, and who took it out as a file. Kept beside the events.

use sea_orm::{EntityTrait, IntoActiveModel};

use super::pipeline::{Failure, Server};
use super::random;
use super::store::entities::{kept_column, ledger_export};
use crate::domain::actor::Actor;
use crate::domain::policy::{HelpScope, Scope};
use crate::domain::refusal::Refusal;
use crate::views::saved_view::Columned;

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

    /// Keeps the columns a person chose of a list; with none chosen, the usual ones again.
    pub async fn keep_columns(
        &self,
        actor: &Actor,
        of: Columned,
        columns: &str,
    ) -> Result<(), Failure> {
        reads(actor)?;
        let (account, list) = (actor.person.account.0.clone(), of.key().to_owned());
        let tx = self.store().begin_write().await?;
        kept_column::Entity::delete_by_id((account.clone(), list.clone()))
            .exec(&tx)
            .await?;
        if !columns.is_empty() {
            let row = kept_column::Model {
                account,
                list,
                columns: columns.to_owned(),
            };
            kept_column::Entity::insert(row.into_active_model())
                .exec_without_returning(&tx)
                .await?;
        }
        Ok(tx.commit().await?)
    }
}
