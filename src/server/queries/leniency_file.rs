//! Leniency files: the desk of those who work on them, one file, the register. Each list is cut by the same
//! scope that decides about one file, and what was sealed is opened here for whoever may read it.

mod after;
mod detail;
mod filed;
mod lists;
mod mine;
mod rules;
mod similar;

pub(super) use after::wording;
pub use detail::FileByNumber;
pub(super) use detail::{Opened, publics, suggested};
pub use lists::{Desk, RegisterOf};
pub use mine::{MyReportByNumber, MyReportsOf};
pub(super) use mine::{TOLD, attachment};
pub use rules::Rules;
pub use similar::LikeCasesOf;
pub(super) use similar::similar;

use std::borrow::Cow;

use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use super::Reading;
use crate::domain::ids::AccountId;
use crate::domain::leniency::rule::{BasisId, RuleBook};
use crate::domain::leniency_file::{LeniencyFile, Status};
use crate::domain::policy::{LeniencyScope, Scope};
use crate::server::replay::editions;
use crate::server::store::StoreError;
use crate::server::store::entities::leniency_file_person;
use crate::server::store::entities::leniency_file_row::{Column, Model};
use crate::views::leniency_file::FileLine;
use crate::views::name::Name;

/// The files this reader may list; none where the reader has no part in them.
pub(super) fn seen(scope: &Scope) -> Option<Condition> {
    let to_name = || Column::Status.eq(Status::Reported.key());
    let named = |who: &AccountId| {
        let own = leniency_file_person::Entity::find()
            .select_only()
            .column(leniency_file_person::Column::FileId)
            .filter(leniency_file_person::Column::Account.eq(who.as_str()))
            .into_query();
        Condition::any()
            .add(Column::Id.in_subquery(own))
            .add(Column::FoundBy.eq(who.as_str()))
    };
    match scope.leniency() {
        LeniencyScope::Named(who) => Some(named(&who)),
        LeniencyScope::ToName => Some(Condition::all().add(to_name())),
        LeniencyScope::NamedOrToName(who) => Some(named(&who).add(to_name())),
        LeniencyScope::Enterprise(firm) => {
            Some(Condition::all().add(Column::Enterprise.eq(firm.as_str())))
        }
        LeniencyScope::Nothing => None,
    }
}

impl Reading<'_> {
    /// The rulebook a file is read with: a decided one keeps the edition it was proposed on, with the rows it rests on
    /// confirmed, for nothing is signed before; any other has the one in force.
    pub(in crate::server::queries) async fn book_of(
        &self,
        file: &LeniencyFile,
    ) -> Result<Cow<'_, RuleBook>, StoreError> {
        let now = &self.facts.reference.leniency;
        let (Some(decision), Some(proposed)) = (&file.decision, &file.proposed) else {
            return Ok(Cow::Borrowed(now));
        };
        let proposal = &proposed.proposal;
        if proposal.rule_version == now.rules.version {
            return Ok(Cow::Borrowed(now));
        }
        let mut editions = Box::pin(editions(self.db)).await?;
        let Some(mut then) = editions.remove(&proposal.rule_version) else {
            return Ok(Cow::Borrowed(now));
        };
        let articles = decision.articles.iter().chain(&proposal.articles);
        let rows = articles.map(|a| a.0.clone());
        let rows: Vec<String> = rows.chain(proposal.unconfirmed_rows.clone()).collect();
        then.confirm(&rows);
        Ok(Cow::Owned(then))
    }

    /// A catalogue item's name.
    fn item_name(&self, id: &str) -> Name {
        let book = &self.facts.reference.leniency;
        match book.items.iter().find(|i| i.id.0 == id) {
            Some(item) => Name::new(item.zh.clone(), item.en.clone()),
            None => Name::same(id),
        }
    }

    /// A legal basis as it is cited.
    fn basis_name(&self, id: &str) -> Name {
        let book = &self.facts.reference.leniency;
        match book.basis(&BasisId(id.to_owned())) {
            Some(b) => Name::new(b.cited_zh(), b.cited_en()),
            None => Name::same(id),
        }
    }

    async fn file_lines(&self, rows: Vec<Model>) -> Result<Vec<FileLine>, crate::server::Failure> {
        use crate::domain::ids::LeniencyFileId;
        use crate::domain::leniency_file::Origin;
        let stream = |id: &str| LeniencyFileId(id.to_owned()).stream().to_string();
        let clocks = self.clocks(rows.iter().map(|r| stream(&r.id))).await?;
        let line = |r: Model| {
            Some(FileLine {
                term: clocks.get(&stream(&r.id)).and_then(|t| self.soonest(t)),
                origin: Origin::parse(&r.origin)?,
                status: Status::parse(&r.status)?,
                received_at: crate::domain::time::At(r.received_at),
                item: r.item.as_deref().map(|i| self.item_name(i)),
                number: r.number,
                enterprise: r.enterprise_name,
            })
        };
        Ok(rows.into_iter().filter_map(line).collect())
    }
}
