//! Views of a list with a name. Preferences, kept beside the events.

use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter};

use super::ledger::reads;
use super::pipeline::{Failure, Server};
use super::random;
use super::store::entities::saved_view;
use crate::domain::actor::Actor;
use crate::domain::policy;
use crate::domain::refusal::Refusal;
use crate::views::saved_view::{List, ViewProblem, ViewTyped};

/// Views one person may have, of all lists together.
pub const MOST_VIEWS: u64 = 30;
/// Characters of a view's name.
const LONGEST_NAME: usize = 40;

impl Server {
    /// Saves a query of a list under a name; its key, or why not.
    pub async fn save_view(
        &self,
        actor: &Actor,
        list: List,
        typed: &ViewTyped,
        query: &str,
    ) -> Result<Result<String, ViewProblem>, Failure> {
        use saved_view::{Column as C, Entity};
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
        let row = saved_view::Model {
            id: random::id(),
            list: list.key().to_owned(),
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

    /// Deletes an own view and says of which list it was. Somebody else's is not there.
    pub async fn delete_view(&self, actor: &Actor, id: &str) -> Result<List, Failure> {
        use saved_view::{Column as C, Entity};
        reads(actor)?;
        let tx = self.store().begin_write().await?;
        let mine = Entity::find_by_id(id)
            .filter(C::Account.eq(actor.person.account.as_str()))
            .one(&tx)
            .await?;
        let Some(row) = mine else {
            tx.rollback().await?;
            return Err(Refusal::NotFound.into());
        };
        let list = List::ALL.into_iter().find(|l| l.key() == row.list);
        Entity::delete_by_id(id).exec(&tx).await?;
        tx.commit().await?;
        Ok(list.unwrap_or(List::Ledger))
    }
}
