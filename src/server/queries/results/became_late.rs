//! The list behind the table of what became late: each term that was not kept, of a unit and a month.

use jiff::civil::Date;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{
    ColumnTrait, Condition, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use super::behind::{called, of_unit};
use super::{OWED, ResultsOf, late, name, period_of};
use crate::domain::ids::{Noun, StreamId};
use crate::domain::policy::Scope;
use crate::domain::term::TermKind;
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::queries::board::only_overseers;
use crate::server::queries::page::PAGE;
use crate::server::queries::{Query, Reading};
use crate::server::store::entities::term_row;
use crate::views::results::{BecameLate, BecameLateLine, Counted, Period};

/// The terms behind one cell, or behind all of them.
#[derive(Clone, Debug, Default)]
pub struct BecameLateOf {
    /// The months of the table.
    pub months: ResultsOf,
    /// One of them, `2026-11`; what is none of them narrows nothing.
    pub month: Option<String>,
    /// Of which unit; an empty one is what has no matter.
    pub unit: Option<String>,
    /// Where the page before ended: `2026-11-20~{stream}~{term}`.
    pub after: Option<String>,
}

impl Query for BecameLateOf {
    type View = BecameLate;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<BecameLate, Failure> {
        use term_row::Column as C;
        only_overseers(scope)?;
        let period = period_of(&self.months, reading.facts.today());
        let month = self.month.as_deref().and_then(|m| first_of(m, period));
        let narrowed = month.map_or(period, |from| Period {
            from,
            to: from.last_of_month(),
        });
        let unit = self.unit.as_deref();
        let all = terms(narrowed, reading.facts.now).filter(of_unit(unit));
        let count = all.clone().count(reading.db).await?;
        let mut rows = all
            .filter(behind(self.after.as_deref()))
            .order_by_desc(C::DueOn)
            .order_by_desc(C::Stream)
            .order_by_desc(C::Term)
            .limit(PAGE + 1)
            .all(reading.db)
            .await?;
        let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let more = rows.len() > page;
        rows.truncate(page);
        let last = rows.last().filter(|_| more);
        let next = last.map(|r| format!("{}~{}~{}", r.due_on, r.stream, r.term));
        Ok(BecameLate {
            period,
            month,
            unit: unit.map(|u| (u.to_owned(), name(reading, u))),
            count,
            rows: lines(reading, rows).await?,
            next,
        })
    }
}

/// The first day of a month of the period.
fn first_of(month: &str, period: Period) -> Option<Date> {
    let first: Date = format!("{month}-01").parse().ok()?;
    (period.from <= first && first <= period.to).then_some(first)
}

/// What the bureau owed in the period and did not do in time.
pub(super) fn terms(period: Period, now: At) -> Select<term_row::Entity> {
    use term_row::Column as C;
    super::terms()
        .filter(C::Kind.is_in(OWED.map(TermKind::name)))
        .filter(C::DueOn.between(period.from.to_string(), period.to.to_string()))
        .filter(late(now))
}

/// Rows behind a place, in falling order; a place that cannot be read is the beginning.
fn behind(after: Option<&str>) -> Condition {
    use term_row::Column as C;
    let mut place = after.unwrap_or_default().splitn(3, '~');
    let (Some(day), Some(stream), Some(term)) = (place.next(), place.next(), place.next()) else {
        return Condition::all();
    };
    let same_stream = C::Stream.eq(stream).and(C::Term.lt(term));
    let same_day = C::DueOn.eq(day).and(C::Stream.lt(stream).or(same_stream));
    Condition::all().add(C::DueOn.lt(day).or(same_day))
}

async fn lines(
    reading: &Reading<'_>,
    rows: Vec<term_row::Model>,
) -> Result<Vec<BecameLateLine>, Failure> {
    let streams = rows.iter().filter_map(|r| StreamId::parse(&r.stream));
    let called = called(reading, &streams.collect::<Vec<_>>()).await?;
    let line = |r: term_row::Model| {
        let stream = StreamId::parse(&r.stream)?;
        let name = called.get(&stream)?;
        Some(BecameLateLine {
            is_case: stream.noun == Noun::Case,
            number: name.number.clone(),
            title: name.title.clone(),
            firms: name.firms.clone(),
            unit: name.unit.clone(),
            term: TermKind::parse(&r.kind)?,
            due_on: r.due_on.parse().ok()?,
            counted: match r.met_at {
                Some(_) => Counted::Late,
                None => Counted::NotDone,
            },
        })
    };
    Ok(rows.into_iter().filter_map(line).collect())
}
