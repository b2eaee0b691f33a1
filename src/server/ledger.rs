//! How a person likes to see the ledger: columns, and views with a name; and who took it out as a file. Kept beside the
//! events.

use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter};

use super::pipeline::{Failure, Server};
use super::random;
use super::store::entities::{ledger_column, ledger_export, ledger_view};
use crate::domain::actor::Actor;
use crate::domain::policy::{self, HelpScope, Scope};
use crate::domain::refusal::Refusal;
use crate::views::ledger::{Column, ViewProblem, ViewTyped};

/// Views one person may have.
pub const MOST_VIEWS: u64 = 30;
/// Characters of a view's name.
const LONGEST_NAME: usize = 40;

/// Whoever may open the ledger.
fn reads(actor: &Actor) -> Result<(), Refusal> {
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

    /// Saves a query of the ledger under a name; its key, or why not.
    pub async fn save_ledger_view(
        &self,
        actor: &Actor,
        typed: &ViewTyped,
        query: &str,
    ) -> Result<Result<String, ViewProblem>, Failure> {
        use ledger_view::{Column as C, Entity};
        reads(actor)?;
        let name = typed.name.split_whitespace().collect::<Vec<_>>().join(" ");
        let account = actor.person.account.as_str();
        let tx = self.store().begin_write().await?;
        let own = || Entity::find().filter(C::Account.eq(account));
        let problem = match name.chars().count() {
            0 => Some(ViewProblem::NoName),
            n if n > LONGEST_NAME => Some(ViewProblem::LongName),
            _ if own().filter(C::Name.eq(&name)).count(&tx).await? > 0 => {
                Some(ViewProblem::SameName)
            }
            _ if own().count(&tx).await? >= MOST_VIEWS => Some(ViewProblem::TooMany),
            _ => None,
        };
        if let Some(problem) = problem {
            tx.rollback().await?;
            return Ok(Err(problem));
        }
        let shared = actor
            .unit
            .as_ref()
            .filter(|_| typed.share && policy::shares_views(actor));
        let row = ledger_view::Model {
            id: random::id(),
            account: account.to_owned(),
            unit: shared.map(|u| u.0.clone()),
            name,
            query: query.to_owned(),
            saved_at: self.clock().now().0,
        };
        let id = row.id.clone();
        Entity::insert(row.into_active_model())
            .exec_without_returning(&tx)
            .await?;
        tx.commit().await?;
        Ok(Ok(id))
    }

    /// Deletes an own view. Somebody else's is not there.
    pub async fn delete_ledger_view(&self, actor: &Actor, id: &str) -> Result<(), Failure> {
        use ledger_view::{Column as C, Entity};
        reads(actor)?;
        let tx = self.store().begin_write().await?;
        let deleted = Entity::delete_many()
            .filter(C::Id.eq(id))
            .filter(C::Account.eq(actor.person.account.as_str()))
            .exec(&tx)
            .await?;
        if deleted.rows_affected == 0 {
            tx.rollback().await?;
            return Err(Refusal::NotFound.into());
        }
        Ok(tx.commit().await?)
    }
}
