//! What of the terms owed to a firm was kept and what was missed: two numbers, and the list behind each.

use sea_orm::sea_query::{Expr, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
};

use super::one;
use crate::domain::ids::{EnterpriseId, Noun, StreamId};
use crate::domain::policy::Scope;
use crate::domain::refusal::Refusal;
use crate::domain::term::TermKind;
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::queries::page::PAGE;
use crate::server::queries::results::{OWED, called, in_time, late};
use crate::server::queries::{Query, Reading};
use crate::server::store::entities::{case_row, ledger_row, term_row};
use crate::views::enterprise::{FirmTermLine, FirmTermList, TermCounts};
use crate::views::results::Counted;

/// A page of the terms owed to a firm: those kept, or those missed.
#[derive(Clone, Debug)]
pub struct FirmTerms {
    /// The firm's credit code.
    pub uscc: String,
    /// Those that were missed.
    pub missed: bool,
    /// Where the page before ended: `2026-11-20.{stream}.{term}`.
    pub after: Option<String>,
}

impl Query for FirmTerms {
    type View = FirmTermList;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<FirmTermList, Failure> {
        use term_row::Column as C;
        let (id, world) = reading.firm(&self.uscc, scope).await?;
        let which = reading.terms_owed(scope, &id).ok_or(Refusal::NotFound)?;
        let rows = term_row::Entity::find()
            .filter(which)
            .filter(outcome(self.missed, reading.facts.now))
            .filter(self.after.as_deref().map_or_else(Condition::all, behind))
            .order_by_desc(C::DueOn)
            .order_by_desc(C::Stream)
            .order_by_desc(C::Term)
            .limit(PAGE + 1)
            .all(reading.db)
            .await?;
        let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let next = rows
            .get(page.saturating_sub(1))
            .filter(|_| rows.len() > page);
        let next = next.map(|r| format!("{}.{}.{}", r.due_on, r.stream, r.term));
        let rows: Vec<term_row::Model> = rows.into_iter().take(page).collect();
        let parsed = rows.iter().filter_map(|r| StreamId::parse(&r.stream));
        let called = called(reading, &parsed.collect::<Vec<_>>()).await?;
        let line = |r: term_row::Model| {
            let stream = StreamId::parse(&r.stream)?;
            let name = called.get(&stream)?;
            Some(FirmTermLine {
                kind: TermKind::parse(&r.kind)?,
                is_case: stream.noun == Noun::Case,
                number: name.number.clone(),
                title: name.title.clone(),
                unit: name.unit.clone(),
                due_on: r.due_on.parse().ok()?,
                met_at: r.met_at.map(At),
                counted: match (r.met_at, r.breached) {
                    (Some(_), false) => Counted::InTime,
                    (Some(_), true) => Counted::Late,
                    (None, _) => Counted::NotDone,
                },
            })
        };
        Ok(FirmTermList {
            firm: one(world.enterprise(&id)?),
            missed: self.missed,
            counts: reading.term_counts(scope, &id).await?,
            rows: rows.into_iter().filter_map(line).collect(),
            next,
        })
    }
}

impl Reading<'_> {
    /// How many were kept, and how many missed.
    pub(super) async fn term_counts(
        &self,
        scope: &Scope,
        firm: &EnterpriseId,
    ) -> Result<TermCounts, Failure> {
        let Some(which) = self.terms_owed(scope, firm) else {
            return Ok(TermCounts::default());
        };
        let count = |missed: bool| {
            term_row::Entity::find()
                .filter(which.clone())
                .filter(outcome(missed, self.facts.now))
        };
        Ok(TermCounts {
            kept: count(false).count(self.db).await?,
            missed: count(true).count(self.db).await?,
        })
    }

    /// The terms the bureau owes to a firm, on those problems and cases of it that the reader may list.
    fn terms_owed(&self, scope: &Scope, firm: &EnterpriseId) -> Option<Condition> {
        use term_row::Column as C;
        let said = ledger_row::Entity::find()
            .select_only()
            .expr(Expr::cust("'complaint/' || ledger_rows.id"))
            .filter(self.firm_problems(scope, firm)?);
        let cases = case_row::Entity::find()
            .select_only()
            .expr(Expr::cust("'case/' || case_rows.id"))
            .filter(self.firm_cases(scope, firm)?);
        let of = |streams: SelectStatement| C::Stream.in_subquery(streams);
        let owed = Condition::any()
            .add(of(said.into_query()))
            .add(of(cases.into_query()));
        let kinds = OWED.iter().map(|k| k.name());
        Some(Condition::all().add(C::Kind.is_in(kinds)).add(owed))
    }
}

fn outcome(missed: bool, now: At) -> Condition {
    Condition::all().add(if missed { late(now) } else { in_time() })
}

/// The rows behind a place, in falling order of day, stream and term. What is no place begins at the first page.
fn behind(place: &str) -> Condition {
    use term_row::Column as C;
    let mut parts = place.splitn(3, '.');
    let (Some(day), Some(stream), Some(term)) = (parts.next(), parts.next(), parts.next()) else {
        return Condition::all();
    };
    let same_day = || Condition::all().add(C::DueOn.eq(day));
    Condition::any()
        .add(C::DueOn.lt(day))
        .add(same_day().add(C::Stream.lt(stream)))
        .add(same_day().add(C::Stream.eq(stream)).add(C::Term.lt(term)))
}
