//! The saved views a person may open: their own, and those shared with the unit they act for.

use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::Reading;
use crate::domain::actor::Actor;
use crate::domain::policy;
use crate::server::Failure;
use crate::server::saved_view::MOST_VIEWS;
use crate::server::store::entities::saved_view;
use crate::views::saved_view::{List, SavedView, SavedViews};

impl Reading<'_> {
    /// Those of some lists; `open` is the one the address names.
    pub(super) async fn saved_views(
        &self,
        actor: &Actor,
        lists: &[List],
        open: Option<String>,
    ) -> Result<SavedViews, Failure> {
        use saved_view::Column as V;
        let me = actor.person.account.as_str();
        let own = Condition::any().add(V::Account.eq(me));
        let mine_or_ours = match &actor.unit {
            Some(unit) => own.add(V::Unit.eq(unit.as_str())),
            None => own,
        };
        let rows = saved_view::Entity::find()
            .filter(mine_or_ours)
            .filter(V::List.is_in(lists.iter().map(|l| l.key())))
            .order_by_asc(V::SavedAt)
            .order_by_asc(V::Id)
            .limit(3 * MOST_VIEWS)
            .all(self.db)
            .await?;
        let view = |r: saved_view::Model| {
            Some(SavedView {
                list: *lists.iter().find(|l| l.key() == r.list)?,
                own: r.account == me,
                shared: r.unit.as_ref().map(|u| self.unit_name(u)),
                id: r.id,
                name: r.name,
                query: r.query,
            })
        };
        let all: Vec<SavedView> = rows.into_iter().filter_map(view).collect();
        let unit = actor.unit.as_ref();
        Ok(SavedViews {
            open: open.filter(|id| all.iter().any(|v| v.id == *id)),
            all,
            shares_with: unit
                .filter(|_| policy::shares_views(actor))
                .map(|u| self.unit_name(u.as_str())),
        })
    }
}
