//! The report of a month, a quarter or a year. It has no counting of its own: rates are the results page's, by the
//! very queries of that page, and what was raised is what the ledger lists for the same days.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, EntityTrait, FromQueryResult, QueryFilter, QuerySelect};

use super::board::only_overseers;
use super::ledger::narrowed;
use super::results::{ResultsOf, counted_by_unit, period_of};
use super::{Query, Reading};
use crate::domain::policy::Scope;
use crate::domain::refusal::Refusal;
use crate::domain::rulebook::UnitKind;
use crate::domain::service_day::Stage;
use crate::server::Failure;
use crate::server::store::entities::ledger_row::{Column as C, Entity};
use crate::server::store::entities::service_day_row;
use crate::views::ledger::{Filter, State};
use crate::views::name::Name;
use crate::views::report::{Column, Raised, Report, ReportLine, Spell};
use crate::views::results::Period;
use crate::views::saved_view::Columned;

/// How far back periods can be chosen.
const MONTHS: usize = 24;
const QUARTERS: usize = 8;
const YEARS: usize = 2;

/// The report of a period, of this month where none is named.
#[derive(Clone, Debug, Default)]
pub struct ReportOf {
    /// Which.
    pub period: Option<String>,
    /// The columns the address names, a comma between two.
    pub columns: Option<String>,
}

impl Query for ReportOf {
    type View = Report;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Report, Failure> {
        only_overseers(scope)?;
        let today = reading.facts.today();
        let around = Spell::around(today);
        let choices = choices(around);
        let offered = |s: &Spell| choices.iter().flatten().any(|c| c == s);
        let spell = match self.period.as_deref() {
            None => around[0],
            // a period that is none has no report
            Some(text) => Spell::parse(text, today)
                .filter(offered)
                .ok_or(Refusal::NotFound)?,
        };
        let named = self
            .columns
            .as_deref()
            .map_or_else(Vec::new, Column::parse_all);
        let kept = reading
            .kept_columns(scope.actor(), Columned::Report)
            .await?;
        let kept = Column::parse_all(&kept);
        let columns_named = !named.is_empty();
        let columns = match (columns_named, kept.is_empty()) {
            (true, _) => named,
            (false, false) => kept,
            (false, true) => Column::ALL.to_vec(),
        };
        let period = period_of(&of_months(spell), today);
        let (total, by_unit) = raised(reading, period, C::Lead).await?;
        let (_, by_district) = raised(reading, period, C::District).await?;
        let (rates, rates_by_unit) = counted_by_unit(reading, period).await?;
        let days = service_days(reading, period).await?;
        let mut units: BTreeMap<String, ReportLine> = BTreeMap::new();
        for (unit, raised) in by_unit {
            line(&mut units, unit).raised = raised;
        }
        for (unit, rates) in rates_by_unit {
            line(&mut units, unit).rates = rates;
        }
        for (unit, held) in &days {
            line(&mut units, unit.clone()).service_days = *held;
        }
        let mut units: Vec<ReportLine> = units.into_values().collect();
        for unit in &mut units {
            if !unit.key.is_empty() {
                unit.name = reading.unit_name(&unit.key);
            }
        }
        let rulebook = &reading.facts.reference.rulebook;
        let place = |key: &str| {
            rulebook
                .bureau
                .units
                .iter()
                .position(|u| u.id.as_str() == key)
        };
        let branch = |key: &str| {
            rulebook
                .unit(key)
                .is_some_and(|u| u.kind == UnitKind::Branch)
        };
        units.sort_by_key(|u| (u.key.is_empty(), branch(&u.key), place(&u.key)));
        let districts = by_district.into_iter().map(|(key, raised)| ReportLine {
            name: match key.is_empty() {
                true => Name::default(),
                false => reading.district_name(&key),
            },
            key,
            raised,
            ..ReportLine::default()
        });
        Ok(Report {
            columns,
            columns_named,
            spell,
            period,
            total: ReportLine {
                service_days: days.values().sum(),
                raised: total,
                rates,
                ..ReportLine::default()
            },
            units,
            districts: districts.collect(),
            choices,
        })
    }
}

/// The months of a period, as the results page is asked for them.
fn of_months(spell: Spell) -> ResultsOf {
    ResultsOf {
        from: Some(Period::month(spell.first())),
        to: Some(Period::month(spell.last_month())),
    }
}

fn choices(around: [Spell; 3]) -> [Vec<Spell>; 3] {
    let back = |from: Spell, n: usize| {
        let each = std::iter::successors(Some(from), |s| Some(s.before()));
        each.take(n).collect()
    };
    let [month, quarter, year] = around;
    [
        back(month, MONTHS),
        back(quarter, QUARTERS),
        back(year, YEARS),
    ]
}

fn line(lines: &mut BTreeMap<String, ReportLine>, key: String) -> &mut ReportLine {
    lines.entry(key.clone()).or_insert_with(|| ReportLine {
        key,
        ..ReportLine::default()
    })
}

/// Everything that was received in the period, as the ledger finds it.
fn received(reading: &Reading<'_>, period: Period) -> Condition {
    let filter = Filter {
        from: Some(period.from),
        to: Some(period.to),
        ..Filter::default()
    };
    narrowed(&filter, reading.facts.now)
}

/// How many stand how, of one key.
#[derive(Debug, FromQueryResult)]
struct Standing {
    key: String,
    state: String,
    n: i64,
    spot: i64,
}

/// What was raised: of all, and by one column. A firm counts once in each, so firms do not add up.
async fn raised(
    reading: &Reading<'_>,
    period: Period,
    by: C,
) -> Result<(Raised, BTreeMap<String, Raised>), Failure> {
    let find = || {
        Entity::find()
            .filter(received(reading, period))
            .select_only()
    };
    let standings: Vec<Standing> = find()
        .column_as(by, "key")
        .column(C::State)
        .column_as(C::Id.count(), "n")
        .expr_as(
            Expr::case(C::OnTheSpot.eq(true), 1).finally(0).sum(),
            "spot",
        )
        .group_by(by)
        .group_by(C::State)
        .into_model()
        .all(reading.db)
        .await?;
    let mut total = Raised::default();
    let mut keys: BTreeMap<String, Raised> = BTreeMap::new();
    for one in standings {
        for sum in [&mut total, keys.entry(one.key.clone()).or_default()] {
            add(sum, &one);
        }
    }
    let firms = C::Enterprise.into_expr().count_distinct();
    let by_key: Vec<(String, i64)> = find()
        .column_as(by, "key")
        .expr_as(firms.clone(), "firms")
        .group_by(by)
        .into_tuple()
        .all(reading.db)
        .await?;
    for (key, n) in by_key {
        keys.entry(key).or_default().firms = whole(n);
    }
    let all: Option<i64> = find()
        .expr_as(firms, "firms")
        .into_tuple()
        .one(reading.db)
        .await?;
    total.firms = all.map_or(0, whole);
    Ok((total, keys))
}

fn add(sum: &mut Raised, one: &Standing) {
    let n = whole(one.n);
    sum.raised += n;
    sum.on_the_spot += whole(one.spot);
    let part = match State::parse(&one.state) {
        Some(State::Closed) => &mut sum.closed,
        Some(State::Parked) => &mut sum.parked,
        Some(state) if state.is_open() => &mut sum.open,
        _ => &mut sum.other,
    };
    *part += n;
}

/// Service days held in the period, by who organised them.
async fn service_days(
    reading: &Reading<'_>,
    period: Period,
) -> Result<BTreeMap<String, u64>, Failure> {
    use service_day_row::Column as D;
    let day = |d: Date| d.to_string();
    let held: Vec<(String, i64)> = service_day_row::Entity::find()
        .filter(D::Stage.eq(Stage::Held.key()))
        .filter(D::HeldOn.between(day(period.from), day(period.to)))
        .select_only()
        .column(D::Organiser)
        .column_as(D::Id.count(), "n")
        .group_by(D::Organiser)
        .into_tuple()
        .all(reading.db)
        .await?;
    Ok(held.into_iter().map(|(unit, n)| (unit, whole(n))).collect())
}

fn whole(n: i64) -> u64 {
    u64::try_from(n).unwrap_or(0)
}
