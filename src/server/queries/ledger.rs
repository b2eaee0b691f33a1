//! The ledger (domain.md 1.10): one line a problem, under the reader's scope, narrowed and sorted by the address.
//!
//! Lines are found in `ledger_rows`, where everything that narrows or sorts stands in one indexed row, a page at a
//! time from where the last one ended; what their columns show is then read for that page alone. Numbers are
//! counted up to a bound, so that no address can make the database count a million rows.

mod filter;
mod lines;
mod place;

use std::collections::BTreeMap;

use sea_orm::sea_query::{Alias, Expr, Func, Query as Sql};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
};

pub(super) use self::filter::narrowed;
use self::filter::{Asked, choices};
use self::place::{Place, cut, ordered};
use super::page::{PAGE, Place as Listed};
use super::{Query, Reading};
use crate::domain::actor::Actor;
use crate::domain::policy::{HelpScope, Scope};
use crate::domain::refusal::Refusal;
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::store::StoreError;
use crate::server::store::entities::ledger_row::{Column as C, Entity, Model};
use crate::server::store::entities::{kept_column, ledger_export};
use crate::views::ledger::{Column, ExportLine, Exports, Ledger, Line, Sort};
use crate::views::saved_view::{Columned, List};

/// The most lines that are counted, and the most a file holds.
pub const MOST: u64 = 10_000;
/// Lines that are read at a time for a file.
const BATCH: u64 = 500;

/// Who took the ledger out as a file, for whoever sees all of it.
#[derive(Clone, Debug, Default)]
pub struct LedgerExports {
    /// Where the page begins.
    pub after: Option<String>,
}

impl Query for LedgerExports {
    type View = Exports;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Exports, Failure> {
        use ledger_export::{Column, Entity};
        if scope.help() != HelpScope::All {
            return Err(Refusal::NotFound.into());
        }
        let mut find = Entity::find();
        // ids are in order of time
        if let Some(place) = self.after.as_deref().and_then(Listed::parse) {
            find = find.filter(Column::Id.lt(place.id()));
        }
        let rows = find
            .order_by_desc(Column::Id)
            .limit(PAGE + 1)
            .all(reading.db)
            .await?;
        let (rows, next) = Listed::cut(rows, |r| (None, r.id.clone()));
        let line = |r: ledger_export::Model| ExportLine {
            at: At(r.at),
            name: r.name,
            unit: r.unit.map(|u| reading.unit_name(&u)),
            file: r.file,
            query: r.query,
            lines: u64::try_from(r.line_count).unwrap_or(0),
        };
        Ok(Exports {
            rows: rows.into_iter().map(line).collect(),
            next,
        })
    }
}

/// A page of the ledger, as its URL says.
#[derive(Clone, Debug, Default)]
pub struct LedgerOf {
    /// The parts of the query.
    pub query: BTreeMap<String, Vec<String>>,
    /// All of it at once, for a file.
    pub whole: bool,
}

impl Query for LedgerOf {
    type View = Ledger;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Ledger, Failure> {
        let seen = reading.ledger_seen(scope).ok_or(Refusal::NotFound)?;
        let actor = scope.actor();
        let asked = Asked::read(&self.query, reading);
        let kept = reading.kept_columns(actor, Columned::Ledger).await?;
        let kept = Column::parse_all(&kept);
        let columns_named = !asked.columns.is_empty();
        let columns = match (columns_named, kept.is_empty()) {
            (true, _) => asked.columns,
            (false, false) => kept,
            (false, true) => Column::USUAL.to_vec(),
        };
        let which = seen.add(narrowed(&asked.filter, reading.facts.now));
        let after = asked.after.filter(|a| Place::parse(a).is_some());
        let (lines, next) = match self.whole {
            true => (
                reading
                    .ledger_whole(scope, which.clone(), asked.sort, &columns)
                    .await?,
                None,
            ),
            false => {
                let place = after.as_deref().and_then(Place::parse);
                let (rows, next) = reading
                    .ledger_page(which.clone(), asked.sort, place.as_ref(), PAGE)
                    .await?;
                let next = next.map(|place| place.text());
                (reading.ledger_lines(scope, rows, &columns).await?, next)
            }
        };
        let views = reading
            .saved_views(actor, &[List::Ledger], asked.view)
            .await?;
        Ok(Ledger {
            filter: asked.filter,
            ignored: asked.ignored,
            sort: asked.sort,
            columns,
            columns_named,
            lines,
            total: reading.ledger_count(which).await?,
            most: MOST,
            next,
            after,
            choices: choices(reading),
            views,
            sees_exports: scope.help() == HelpScope::All,
        })
    }
}

impl Reading<'_> {
    /// The problems this reader may list: those of the cases they may list and, before triage, what they wrote
    /// down themselves. None where the reader has no part in help cases.
    pub(super) fn ledger_seen(&self, scope: &Scope) -> Option<Condition> {
        let cases = self.case_ids_seen(scope)?;
        let HelpScope::Unit(_, account) = scope.help() else {
            return Some(Condition::all());
        };
        let own = Condition::all()
            .add(C::CaseId.is_null())
            .add(C::ReceivedBy.eq(account.as_str()));
        let either = Condition::any().add(C::CaseId.in_subquery(cases)).add(own);
        Some(Condition::all().add(either))
    }

    /// How many there are, counted no further than one more than a file holds.
    async fn ledger_count(&self, which: Condition) -> Result<u64, Failure> {
        let bounded = Entity::find()
            .select_only()
            .column(C::Id)
            .filter(which)
            .limit(MOST + 1)
            .into_query();
        let count = Sql::select()
            .expr_as(Func::count(Expr::cust("*")), Alias::new("n"))
            .from_subquery(bounded, Alias::new("bounded"))
            .to_owned();
        let row = self.db.query_one(&count).await?;
        let n: i64 = row.map_or(Ok(0), |r| r.try_get("", "n"))?;
        Ok(u64::try_from(n).unwrap_or(0))
    }

    /// Rows from a place on, and where the next ones begin.
    async fn ledger_page(
        &self,
        which: Condition,
        sort: Sort,
        place: Option<&Place>,
        page: u64,
    ) -> Result<(Vec<Model>, Option<Place>), Failure> {
        let find = Entity::find().filter(which).limit(page + 1);
        let rows = ordered(find, sort, place).all(self.db).await?;
        Ok(cut(page, rows, sort))
    }

    /// Everything up to the bound, a batch after the other.
    async fn ledger_whole(
        &self,
        scope: &Scope,
        which: Condition,
        sort: Sort,
        columns: &[Column],
    ) -> Result<Vec<Line>, Failure> {
        let mut lines = Vec::new();
        let mut next: Option<Place> = None;
        while (lines.len() as u64) < MOST {
            let (rows, more) = self
                .ledger_page(which.clone(), sort, next.as_ref(), BATCH)
                .await?;
            lines.extend(self.ledger_lines(scope, rows, columns).await?);
            match more {
                None => break,
                more => next = more,
            }
        }
        lines.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
        Ok(lines)
    }

    /// The columns this person chose of a list, as they are kept; empty where they chose nothing.
    pub(super) async fn kept_columns(
        &self,
        actor: &Actor,
        of: Columned,
    ) -> Result<String, Failure> {
        let key = (actor.person.account.0.clone(), of.key().to_owned());
        let kept = kept_column::Entity::find_by_id(key).one(self.db).await?;
        Ok(kept.map_or_else(String::new, |row| row.columns))
    }
}

/// What the database says that no program of ours wrote.
fn corrupt(what: &str, value: &str) -> Failure {
    StoreError::Corrupt(format!("{what}: {value}")).into()
}
