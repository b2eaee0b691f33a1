//! The figures of a period (domain.md 1.9), by unit, and the list behind each.
//!
//! A term belongs to the month of its due date, what a firm said to the day it said it. What is late stays late
//! in the figures after it is done. Terms that were cancelled before they were late count nowhere.

mod behind;

use std::collections::BTreeMap;

pub(super) use behind::called;
pub use behind::{BehindOf, Number};
use jiff::civil::{Date, date};
use jiff::{Span, ToSpan};
use sea_orm::sea_query::{Expr, ExprTrait, JoinType, SimpleExpr};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, QueryFilter, QuerySelect, QueryTrait,
    Select,
};

use super::board::only_overseers;
use super::{Query, Reading};
use crate::domain::case::Stage;
use crate::domain::complaint::{self, Satisfaction};
use crate::domain::policy::Scope;
use crate::domain::term::TermKind;
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::store::entities::complaint_row::{self, SAID_NO, SAID_YES, SILENT};
use crate::server::store::entities::{case_row, term_row};
use crate::views::name::Name;
use crate::views::results::{Figure, Heat, HeatLine, Period, Rate, ResultLine, Results};

/// The most months one page reads.
const LONGEST: i32 = 24;
/// The most answers a mean is taken over.
const MOST_ANSWERS: u64 = 20_000;
/// The terms of cases and complaints that the bureau owes: a confirmation waits on the firm.
pub(super) const OWED: [TermKind; 8] = [
    TermKind::Acceptance,
    TermKind::FirstFeedback,
    TermKind::Acknowledgement,
    TermKind::Resolution,
    TermKind::Rework,
    TermKind::Review,
    TermKind::PoolReview,
    TermKind::FollowUp,
];

/// The figures of some months.
#[derive(Clone, Debug, Default)]
pub struct ResultsOf {
    /// The first month, `2026-09`; else two months before the last.
    pub from: Option<String>,
    /// The last month; else this one.
    pub to: Option<String>,
}

impl Query for ResultsOf {
    type View = Results;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Results, Failure> {
        only_overseers(scope)?;
        let today = reading.facts.today();
        let period = period_of(&self, today);
        let mut lines: BTreeMap<String, ResultLine> = BTreeMap::new();
        for (unit, rates) in rates_by_unit(reading, period).await? {
            line(&mut lines, &unit).rates = rates;
        }
        for (unit, said, count) in closings(reading, period).await? {
            let place = match said.as_str() {
                SILENT => 1,
                SAID_NO => 2,
                _ => 0,
            };
            line(&mut lines, &unit).closings[place] += whole(count);
        }
        let days = working_days(reading, period).await?;
        for (unit, (sum, n)) in &days {
            line(&mut lines, unit).mean_days = tenths(*sum, *n);
        }
        let total = total(lines.values(), &days);
        let mut units: Vec<ResultLine> = lines.into_values().collect();
        for unit in &mut units {
            unit.name = name(reading, &unit.unit);
        }
        Ok(Results {
            period,
            total,
            units,
            heat: heat(reading, period).await?,
            months: months(date(today.year(), today.month(), 1), LONGEST),
        })
    }
}

/// The months a page or a report is asked for.
pub(super) fn period_of(asked: &ResultsOf, today: Date) -> Period {
    period(asked.from.as_deref(), asked.to.as_deref(), today)
}

/// Every rate by unit, in the order of `Figure::ALL`.
async fn rates_by_unit(
    reading: &Reading<'_>,
    period: Period,
) -> Result<BTreeMap<String, [Rate; 5]>, Failure> {
    let mut units: BTreeMap<String, [Rate; 5]> = BTreeMap::new();
    for (n, figure) in Figure::ALL.into_iter().enumerate() {
        for row in counted(reading, figure, period).await? {
            units.entry(row.unit).or_default()[n] = Rate {
                of: whole(row.hit),
                all: whole(row.base),
            };
        }
    }
    Ok(units)
}

/// Every rate, of all units together and by unit.
pub(super) async fn counted_by_unit(
    reading: &Reading<'_>,
    period: Period,
) -> Result<([Rate; 5], BTreeMap<String, [Rate; 5]>), Failure> {
    let units = rates_by_unit(reading, period).await?;
    let mut total = [Rate::default(); 5];
    units
        .values()
        .for_each(|rates| add_rates(&mut total, rates));
    Ok((total, units))
}

fn add_rates(total: &mut [Rate; 5], rates: &[Rate; 5]) {
    for (sum, rate) in total.iter_mut().zip(rates) {
        sum.of += rate.of;
        sum.all += rate.all;
    }
}

/// Adds the units up.
fn total<'a>(
    lines: impl Iterator<Item = &'a ResultLine>,
    days: &BTreeMap<String, (i64, u64)>,
) -> ResultLine {
    let mut total = ResultLine::default();
    for unit in lines {
        add_rates(&mut total.rates, &unit.rates);
        for (sum, n) in total.closings.iter_mut().zip(unit.closings) {
            *sum += n;
        }
    }
    let (sum, n) = days.values().fold((0, 0), |(s, m), d| (s + d.0, m + d.1));
    total.mean_days = tenths(sum, n);
    total
}

fn line<'a>(lines: &'a mut BTreeMap<String, ResultLine>, unit: &str) -> &'a mut ResultLine {
    lines.entry(unit.to_owned()).or_insert_with(|| ResultLine {
        unit: unit.to_owned(),
        ..ResultLine::default()
    })
}

/// The name of a unit; none for what has no matter.
fn name(reading: &Reading<'_>, unit: &str) -> Name {
    match unit.is_empty() {
        true => Name::default(),
        false => reading.unit_name(unit),
    }
}

fn whole(n: i64) -> u64 {
    u64::try_from(n).unwrap_or(0)
}

fn tenths(sum: i64, n: u64) -> Option<u64> {
    (n > 0).then(|| (whole(sum) * 10 + n / 2) / n)
}

/// The months asked for: what cannot be read or lies ahead is this month, what is too long is cut.
fn period(from: Option<&str>, to: Option<&str>, today: Date) -> Period {
    let this = date(today.year(), today.month(), 1);
    let first = |text: &str| format!("{text}-01").parse::<Date>().ok();
    let last = to.and_then(first).filter(|d| *d <= this).unwrap_or(this);
    let default = last.saturating_sub(2.months());
    let earliest = last.saturating_sub(Span::new().months(LONGEST - 1));
    let from = from.and_then(first).unwrap_or(default);
    Period {
        from: from.clamp(earliest, last),
        to: last.last_of_month(),
    }
}

/// So many first days of months, from this one back.
fn months(last: Date, n: i32) -> Vec<Date> {
    (0..n)
        .map(|n| last.saturating_sub(Span::new().months(n)))
        .collect()
}

/// One group of a figure.
#[derive(Debug, FromQueryResult)]
struct Group {
    unit: String,
    base: i64,
    hit: i64,
}

fn sql(text: &'static str) -> SimpleExpr {
    Expr::cust(text)
}

/// The lead unit of the case of a term or complaint; nobody's where there is no case.
const UNIT: &str = "COALESCE(case_rows.lead, '')";

/// Terms of cases and complaints, with the complaint and the case they are about.
fn terms() -> Select<term_row::Entity> {
    let mut find = term_row::Entity::find();
    QueryTrait::query(&mut find)
        .join(
            JoinType::LeftJoin,
            complaint_row::Entity,
            sql("term_rows.stream LIKE 'complaint/%' AND complaint_rows.id = substr(term_rows.stream, 11)"),
        )
        .join(
            JoinType::LeftJoin,
            case_row::Entity,
            sql("case_rows.id = CASE WHEN term_rows.stream LIKE 'case/%' THEN substr(term_rows.stream, 6)
                ELSE complaint_rows.case_id END"),
        );
    find.filter(counts())
}

/// What was entered by mistake counts nowhere (issue 5, A): neither a void complaint nor its void case.
fn counts() -> Condition {
    let (said, case) = (complaint_row::Column::Status, case_row::Column::Stage);
    let (void, void_case) = (complaint::Status::Void.key(), Stage::Void.key());
    Condition::all()
        .add(said.is_null().or(said.ne(void)))
        .add(case.is_null().or(case.ne(void_case)))
}

/// Complaints with their case.
fn complaints() -> Select<complaint_row::Entity> {
    let mut find = complaint_row::Entity::find();
    QueryTrait::query(&mut find).join(
        JoinType::LeftJoin,
        case_row::Entity,
        sql("case_rows.id = complaint_rows.case_id"),
    );
    find.filter(counts())
}

/// The terms a figure is made of: due in the period, and done or past.
fn due(
    find: Select<term_row::Entity>,
    kind: TermKind,
    p: Period,
    now: At,
) -> Select<term_row::Entity> {
    use term_row::Column as C;
    find.filter(C::Kind.eq(kind.name()))
        .filter(C::DueOn.between(p.from.to_string(), p.to.to_string()))
        .filter(C::MetAt.is_not_null().or(late(now)))
}

/// Late when it was done, or not done and late by now.
pub(super) fn late(now: At) -> SimpleExpr {
    use term_row::Column as C;
    C::Breached
        .eq(true)
        .or(C::Open.eq(true).and(C::LateFrom.lte(now.0)))
}

/// Done, and not late.
pub(super) fn in_time() -> SimpleExpr {
    use term_row::Column as C;
    C::MetAt.is_not_null().and(C::Breached.eq(false))
}

/// What firms said in the period.
fn said(
    find: Select<complaint_row::Entity>,
    figure: Figure,
    p: Period,
) -> Select<complaint_row::Entity> {
    use complaint_row::Column as C;
    let find = find.filter(C::SaidOn.between(p.from.to_string(), p.to.to_string()));
    match figure {
        // silence is an answer to nothing but the question who spoke
        Figure::Solved => find.filter(C::Said.ne(SILENT)),
        Figure::Satisfied => find.filter(C::Said.ne(SILENT)).filter(rating_is_open()),
        Figure::Response | Figure::OnTime | Figure::Spoke => find,
    }
}

/// The ratings that everybody may read (`policy::reads_rating`): a rate over one open case would tell its rating to
/// whoever leads or handles it, so every reader counts the same.
fn rating_is_open() -> Condition {
    let settled = complaint::Status::ALL
        .into_iter()
        .filter(|status| status.is_settled())
        .map(complaint::Status::key);
    let at_desk = Condition::all()
        .add(complaint_row::Column::CaseId.is_null())
        .add(complaint_row::Column::Status.is_in(settled));
    Condition::any()
        .add(case_row::Column::Stage.eq(Stage::Closed.key()))
        .add(at_desk)
}

fn said_hit(figure: Figure) -> SimpleExpr {
    use complaint_row::Column as C;
    match figure {
        Figure::Solved => C::Said.eq(SAID_YES),
        Figure::Satisfied => C::Satisfaction.gte(i64::from(Satisfaction::SATISFIED.0)),
        Figure::Response | Figure::OnTime | Figure::Spoke => C::Said.ne(SILENT),
    }
}

/// The terms a figure counts, where it counts terms.
fn kind_of(figure: Figure) -> Option<TermKind> {
    match figure {
        Figure::Response => Some(TermKind::FirstFeedback),
        Figure::OnTime => Some(TermKind::Resolution),
        Figure::Spoke | Figure::Solved | Figure::Satisfied => None,
    }
}

fn one_if(hit: SimpleExpr) -> SimpleExpr {
    Expr::case(hit, 1).finally(0).into()
}

async fn counted(reading: &Reading<'_>, figure: Figure, p: Period) -> Result<Vec<Group>, Failure> {
    let groups = match kind_of(figure) {
        Some(kind) => {
            due(terms(), kind, p, reading.facts.now)
                .select_only()
                .expr_as(sql(UNIT), "unit")
                .expr_as(term_row::Column::Stream.count(), "base")
                .expr_as(one_if(in_time()).sum(), "hit")
                .group_by(sql(UNIT))
                .into_model::<Group>()
                .all(reading.db)
                .await?
        }
        None => {
            said(complaints(), figure, p)
                .select_only()
                .expr_as(sql(UNIT), "unit")
                .expr_as(complaint_row::Column::Id.count(), "base")
                .expr_as(one_if(said_hit(figure)).sum(), "hit")
                .group_by(sql(UNIT))
                .into_model::<Group>()
                .all(reading.db)
                .await?
        }
    };
    Ok(groups)
}

/// What firms said in the period: unit, word, how many.
async fn closings(reading: &Reading<'_>, p: Period) -> Result<Vec<(String, String, i64)>, Failure> {
    use complaint_row::Column as C;
    Ok(said(complaints(), Figure::Spoke, p)
        .select_only()
        .expr_as(sql(UNIT), "unit")
        .column(C::Said)
        .expr_as(C::Id.count(), "n")
        .group_by(sql(UNIT))
        .group_by(C::Said)
        .into_tuple()
        .all(reading.db)
        .await?)
}

/// By unit: the working days of the answers given in the period, and how many they were.
async fn working_days(
    reading: &Reading<'_>,
    p: Period,
) -> Result<BTreeMap<String, (i64, u64)>, Failure> {
    use term_row::Column as C;
    let answers: Vec<(String, i64, i64)> = due(terms(), TermKind::Resolution, p, reading.facts.now)
        .filter(C::MetAt.is_not_null())
        .select_only()
        .expr_as(sql(UNIT), "unit")
        .column(C::StartedAt)
        .column(C::MetAt)
        .limit(MOST_ANSWERS)
        .into_tuple()
        .all(reading.db)
        .await?;
    let calendar = reading.facts.calendar();
    let mut days: BTreeMap<String, (i64, u64)> = BTreeMap::new();
    for (unit, from, to) in answers {
        let took = calendar.working_days_between(At(from).beijing_date(), At(to).beijing_date());
        let sum = days.entry(unit).or_default();
        *sum = (sum.0 + Ord::max(took, 0), sum.1 + 1);
    }
    Ok(days)
}

/// What became late, by unit and month of the due date.
async fn heat(reading: &Reading<'_>, p: Period) -> Result<Heat, Failure> {
    use term_row::Column as C;
    let month = "substr(term_rows.due_on, 1, 7)";
    let late: Vec<(String, String, i64)> = behind::became_late(p, reading.facts.now)
        .select_only()
        .expr_as(sql(UNIT), "unit")
        .expr_as(sql(month), "month")
        .expr_as(C::Stream.count(), "n")
        .group_by(sql(UNIT))
        .group_by(sql(month))
        .into_tuple()
        .all(reading.db)
        .await?;
    let mut firsts = Vec::new();
    let mut first = p.from;
    while first <= p.to {
        firsts.push(first);
        first = first.saturating_add(1.month());
    }
    let mut units: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    for (unit, month, n) in late {
        let place = firsts.iter().position(|f| Period::month(*f) == month);
        let row = units.entry(unit).or_insert_with(|| vec![0; firsts.len()]);
        if let Some(cell) = place.and_then(|at| row.get_mut(at)) {
            *cell += whole(n);
        }
    }
    let mut units: Vec<(String, Vec<u64>)> = units.into_iter().collect();
    units.sort_by_key(|(_, row)| std::cmp::Reverse(row.iter().sum::<u64>()));
    let line = |(unit, late): (String, Vec<u64>)| HeatLine {
        name: name(reading, &unit),
        unit,
        late,
    };
    Ok(Heat {
        months: firsts,
        units: units.into_iter().map(line).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_whole_months_and_never_ahead() {
        let today = date(2026, 11, 25);
        let of = |from, to| period(from, to, today);
        let whole = |from, to| Period { from, to };
        let quarter = whole(date(2026, 9, 1), date(2026, 11, 30));
        assert_eq!(of(None, None), quarter);
        assert_eq!(of(Some("x"), Some("2026-13")), quarter);
        assert_eq!(of(None, Some("2027-01")), quarter);
        let february = whole(date(2026, 2, 1), date(2026, 2, 28));
        assert_eq!(of(Some("2026-02"), Some("2026-02")), february);
        // turned round, and far too long
        assert_eq!(of(Some("2026-05"), Some("2026-02")), february);
        let long = whole(date(2024, 12, 1), date(2026, 11, 30));
        assert_eq!(of(Some("1999-01"), None), long);
    }

    #[test]
    fn a_mean_is_rounded_to_a_tenth() {
        assert_eq!(tenths(7, 3), Some(23));
        assert_eq!(tenths(8, 3), Some(27));
        assert_eq!(tenths(0, 0), None);
    }
}
