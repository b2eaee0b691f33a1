//! The overdue board: what is late by unit, and the list behind each number.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::matters::{MOST, Matter, beyond_the_wall, matters};
use super::page::PAGE;
use super::results::ResultsOf;
use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::case::Stage;
use crate::domain::complaint;
use crate::domain::ids::{Noun, StreamId};
use crate::domain::policy::{self, HelpScope, Scope, Subject};
use crate::domain::refusal::Refusal;
use crate::domain::term::{TermId, TermKind};
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::store::entities::{
    case_row, complaint_row, event, measure_row, supervision_order_row, term_row,
};
use crate::views::board::{Board, Due, Overdue, OverdueLine, Said, SinceYesterday, UnitLine};
use crate::views::results::{Figure, Rate, ResultLine};

/// What became late with the turn of the day, as far as it is listed.
const NEWLY: usize = 8;
/// Common problems shown.
const COMMON: usize = 3;

/// The board.
#[derive(Clone, Copy, Debug)]
pub struct BoardNow;

/// The list behind a number of the board.
#[derive(Clone, Debug, Default)]
pub struct OverdueOf {
    /// The unit that holds it.
    pub unit: Option<String>,
    /// `today` for what is due today; else what is late.
    pub due: Option<String>,
    /// The matter the page before ended with.
    pub after: Option<String>,
    /// All of it at once, for a file.
    pub whole: bool,
}

impl Query for BoardNow {
    type View = Board;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Board, Failure> {
        only_overseers(scope)?;
        let (matters, cut) = matters(reading, scope).await?;
        let mut units: BTreeMap<String, UnitLine> = BTreeMap::new();
        let line = |id: &str| UnitLine {
            id: id.to_owned(),
            name: reading.unit_name(id),
            open: 0,
            late: 0,
            due_today: 0,
            longest: 0,
            hops: 0,
            on_time: Rate::default(),
            mean_days: None,
        };
        for (unit, open, hops) in open_by_unit(reading).await? {
            let unit = units.entry(unit.clone()).or_insert_with(|| line(&unit));
            (unit.open, unit.hops) = (open, hops);
        }
        for m in &matters {
            let unit = units.entry(m.unit.clone()).or_insert_with(|| line(&m.unit));
            unit.late += u64::from(m.is_late());
            unit.due_today += u64::from(!m.is_late());
            unit.longest = Ord::max(unit.longest, m.days());
        }
        let results = Box::pin(ResultsOf::default().fetch(reading, scope)).await?;
        // what has no case is nobody's
        for pace in results.units.iter().filter(|u| !u.unit.is_empty()) {
            let entry = units.entry(pace.unit.clone());
            let unit = entry.or_insert_with(|| line(&pace.unit));
            (unit.on_time, unit.mean_days) = (rate_of(pace, Figure::OnTime), pace.mean_days);
        }
        let said = Said {
            solved: rate_of(&results.total, Figure::Solved),
            satisfied: rate_of(&results.total, Figure::Satisfied),
            closings: results.total.closings,
            heat: results.heat,
        };
        let newly: Vec<&Matter> = newly_late(reading, &matters).take(NEWLY).collect();
        let newly = lines(reading, scope, &newly).await?;
        let mut units: Vec<UnitLine> = units.into_values().collect();
        units.sort_by(|a, b| {
            (b.late, b.longest, b.due_today, b.open).cmp(&(a.late, a.longest, a.due_today, a.open))
        });
        let count = |late: bool| matters.iter().filter(|m| m.is_late() == late).count() as u64;
        Ok(Board {
            most: MOST,
            late: count(true),
            due_today: count(false),
            extensions: cases(reading, case_row::Column::ExtensionAsked.eq(true)).await?,
            parked: cases(reading, case_row::Column::Stage.eq(Stage::Parked.key())).await?,
            parked_for: parked_for(reading).await?,
            period: results.period,
            newly,
            said,
            common: Box::pin(reading.most_common(COMMON)).await?,
            waiting: reading.waiting_count().await?,
            review: cases(reading, case_row::Column::Stage.eq(Stage::Review.key())).await?,
            unanswered: reading.orders_unanswered().await?,
            disputed: disputed(reading).await?,
            duties_late: reading.late_duties().await?,
            since_yesterday: since_yesterday(reading, scope, &matters).await?,
            units,
            cut,
        })
    }
}

impl Query for OverdueOf {
    type View = Overdue;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Overdue, Failure> {
        only_overseers(scope)?;
        let due = match self.due.as_deref() {
            Some("today") => Due::Today,
            _ => Due::Late,
        };
        let unit = self
            .unit
            .filter(|u| reading.facts.reference.rulebook.unit(u).is_some());
        let (mut matters, cut) = matters(reading, scope).await?;
        matters.retain(|m| {
            m.is_late() == (due == Due::Late) && unit.as_ref().is_none_or(|u| *u == m.unit)
        });
        let total = matters.len() as u64;
        let skip = self
            .after
            .as_ref()
            .and_then(|after| matters.iter().position(|m| m.key() == *after))
            .map_or(0, |at| at + 1);
        let page = match self.whole {
            true => usize::MAX,
            false => usize::try_from(PAGE).unwrap_or(usize::MAX),
        };
        let shown: Vec<&Matter> = matters.iter().skip(skip).take(page).collect();
        let more = matters.len() > skip + shown.len();
        let next = shown.last().filter(|_| more).map(|m| m.key());
        let rows = lines(reading, scope, &shown).await?;
        let unit = unit.map(|u| (u.clone(), reading.unit_name(&u)));
        Ok(Overdue {
            due,
            unit,
            total,
            cut: cut.then_some(MOST),
            rows,
            next,
            may_issue: policy::permit(scope.actor(), Action::IssueOrder, &Subject::default())
                .is_ok(),
        })
    }
}

/// The board compares units, so it is for those who see all of them.
pub(super) fn only_overseers(scope: &Scope) -> Result<(), Refusal> {
    (scope.help() == HelpScope::All)
        .then_some(())
        .ok_or(Refusal::NotFound)
}

async fn cases(
    reading: &Reading<'_>,
    which: sea_orm::sea_query::SimpleExpr,
) -> Result<u64, Failure> {
    let over = [Stage::Closed, Stage::Withdrawn, Stage::Void].map(Stage::key);
    Ok(case_row::Entity::find()
        .filter(case_row::Column::Stage.is_not_in(over))
        .filter(which)
        .count(reading.db)
        .await?)
}

/// For how many calendar days the oldest parked case has been.
async fn parked_for(reading: &Reading<'_>) -> Result<Option<i64>, Failure> {
    let oldest: Option<Option<i64>> = case_row::Entity::find()
        .select_only()
        .column_as(case_row::Column::ParkedSince.min(), "oldest")
        .filter(case_row::Column::Stage.eq(Stage::Parked.key()))
        .into_tuple()
        .one(reading.db)
        .await?;
    let today = reading.facts.today();
    Ok(oldest.flatten().map(|since| {
        let days = (today - At(since).beijing_date()).get_days();
        i64::from(days)
    }))
}

/// Complaints whose firm says that it is not solved, and that are handled again.
async fn disputed(reading: &Reading<'_>) -> Result<u64, Failure> {
    Ok(complaint_row::Entity::find()
        .filter(complaint_row::Column::Status.eq(complaint::Status::Disputed.key()))
        .count(reading.db)
        .await?)
}

/// What became late with the turn of the day: its last day was yesterday.
fn newly_late<'a>(
    reading: &Reading<'_>,
    matters: &'a [Matter],
) -> impl Iterator<Item = &'a Matter> {
    let today = reading.facts.today();
    let yesterday = today.yesterday().unwrap_or(today);
    matters
        .iter()
        .filter(move |m| m.is_late() && m.term.due_on == yesterday)
}

/// One figure of a unit, or of all.
fn rate_of(line: &ResultLine, figure: Figure) -> Rate {
    let at = Figure::ALL.iter().position(|f| *f == figure);
    at.and_then(|at| line.rates.get(at))
        .copied()
        .unwrap_or_default()
}

/// What became late with the turn of the day, and how many late terms were met since.
async fn since_yesterday(
    reading: &Reading<'_>,
    scope: &Scope,
    matters: &[Matter],
) -> Result<SinceYesterday, Failure> {
    let today = reading.facts.today();
    let newly = newly_late(reading, matters);
    let met = term_row::Entity::find()
        .filter(term_row::Column::MetAt.gte(At::from_beijing(today, 0, 0).0))
        .filter(term_row::Column::Breached.eq(true))
        .filter(term_row::Column::Stream.not_like(format!("{}/%", Noun::LeniencyFile.key())))
        .filter(beyond_the_wall(scope))
        .count(reading.db)
        .await?;
    Ok(SinceYesterday {
        newly_late: newly.count() as u64,
        met_late: met,
    })
}

/// Cases in hand by lead unit, and how often they were handed on.
async fn open_by_unit(reading: &Reading<'_>) -> Result<Vec<(String, u64, u64)>, Failure> {
    let open = [
        Stage::Assigned,
        Stage::Handling,
        Stage::Answered,
        Stage::Review,
    ];
    let rows: Vec<(String, i64, i64)> = case_row::Entity::find()
        .select_only()
        .column(case_row::Column::Lead)
        .column_as(case_row::Column::Id.count(), "n")
        // a sum of whole numbers is a decimal in PostgreSQL
        .column_as(case_row::Column::Hops.sum().cast_as("BIGINT"), "hops")
        .filter(case_row::Column::Stage.is_in(open.map(Stage::key)))
        .group_by(case_row::Column::Lead)
        .into_tuple()
        .all(reading.db)
        .await?;
    let whole = |n: i64| u64::try_from(n).unwrap_or(0);
    Ok(rows
        .into_iter()
        .map(|(unit, n, hops)| (unit, whole(n), whole(hops)))
        .collect())
}

async fn lines(
    reading: &Reading<'_>,
    scope: &Scope,
    shown: &[&Matter],
) -> Result<Vec<OverdueLine>, Failure> {
    let cases = shown.iter().filter(|m| m.stream.noun == Noun::Case);
    let firms = reading
        .firms_of(cases.map(|m| m.stream.id.clone()).collect())
        .await?;
    let last = last_actions(reading, shown).await?;
    let next = next_dates(reading, shown).await?;
    let stages = stages(reading, shown).await?;
    // the dates as the things' own pages show them, with whatever is still to happen to them
    let clocks = reading
        .clocks(shown.iter().map(|m| m.kept.0.clone()))
        .await?;
    let term = |m: &Matter| {
        let (stream, term) = &m.kept;
        let found = clocks
            .get(stream)
            .and_then(|t| t.get(&TermId(term.clone())));
        found.map_or_else(|| m.term.clone(), |t| reading.term(t))
    };
    Ok(shown
        .iter()
        .map(|m| OverdueLine {
            noun: m.stream.noun,
            href: page_of(m, scope),
            stage: stages.get(&m.stream.id).copied(),
            number: m.number.clone(),
            title: m.title.clone(),
            firms: match &m.firm {
                Some(firm) => vec![firm.clone()],
                None => firms.get(&m.stream.id).cloned().unwrap_or_default(),
            },
            unit: reading.unit_name(&m.unit),
            person: m.person.clone(),
            held_since: m.held_since,
            next: next.get(&m.stream.to_string()).copied(),
            term: term(m),
            last_at: last.get(&m.stream.to_string()).copied(),
        })
        .collect())
}

/// The page of a matter; none where the reader may not open it.
fn page_of(m: &Matter, scope: &Scope) -> Option<String> {
    let (id, number) = (&m.stream.id, &m.number);
    Some(match m.stream.noun {
        Noun::Case => format!("/office/cases/{number}"),
        Noun::CoerciveMeasure => format!("/coercive-measures/{number}"),
        Noun::Consultation => format!("/office/consultations/{number}"),
        Noun::Enterprise if policy::ever(scope.actor().role, Action::ShowClaim) => {
            format!("/office/claims/{number}")
        }
        Noun::Enterprise => return None,
        Noun::Draw => format!("/supervision/draws/{number}"),
        Noun::Inquiry => format!("/office/inquiries/{number}"),
        Noun::Matter => format!("/office/matters/{number}"),
        Noun::Measure => format!("/office/measures/{id}"),
        Noun::Plan => format!("/office/plans/{number}"),
        Noun::Project => format!("/office/projects/{number}"),
        Noun::Suggestion => format!("/office/suggestions/{number}"),
        Noun::SupervisionOrder => format!("/supervision/orders/{id}"),
        _ => format!("/office/complaints/{number}"),
    })
}

/// Where each case stands.
async fn stages(
    reading: &Reading<'_>,
    shown: &[&Matter],
) -> Result<BTreeMap<String, Stage>, Failure> {
    let cases = shown.iter().filter(|m| m.stream.noun == Noun::Case);
    let cases: Vec<&str> = cases.map(|m| m.stream.id.as_str()).collect();
    if cases.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows: Vec<(String, String)> = case_row::Entity::find()
        .select_only()
        .column(case_row::Column::Id)
        .column(case_row::Column::Stage)
        .filter(case_row::Column::Id.is_in(cases))
        .into_tuple()
        .all(reading.db)
        .await?;
    let stage = |(id, stage): (String, String)| {
        let known = Stage::ALL.into_iter().find(|s| s.key() == stage);
        Some((id, known?))
    };
    Ok(rows.into_iter().filter_map(stage).collect())
}

/// The next date that is promised over each case: of its own clocks, its measures and its orders, the earliest
/// that is not late.
async fn next_dates(
    reading: &Reading<'_>,
    shown: &[&Matter],
) -> Result<BTreeMap<String, (TermKind, Date)>, Failure> {
    let cases: Vec<&str> = shown
        .iter()
        .filter(|m| m.stream.noun == Noun::Case)
        .map(|m| m.stream.id.as_str())
        .collect();
    if cases.is_empty() {
        return Ok(BTreeMap::new());
    }
    let of = |noun: Noun, id: &str| {
        let id = id.to_owned();
        StreamId { noun, id }.to_string()
    };
    // each clock's stream, and the case it is about
    let mut about: BTreeMap<String, String> = cases
        .iter()
        .map(|id| (of(Noun::Case, id), of(Noun::Case, id)))
        .collect();
    let measures: Vec<(String, String)> = measure_row::Entity::find()
        .select_only()
        .column(measure_row::Column::Id)
        .column(measure_row::Column::CaseId)
        .filter(measure_row::Column::CaseId.is_in(cases.iter().copied()))
        .into_tuple()
        .all(reading.db)
        .await?;
    let orders: Vec<(String, String)> = supervision_order_row::Entity::find()
        .select_only()
        .column(supervision_order_row::Column::Id)
        .column(supervision_order_row::Column::CaseId)
        .filter(supervision_order_row::Column::CaseId.is_in(cases))
        .into_tuple()
        .all(reading.db)
        .await?;
    let measures = measures
        .iter()
        .map(|(id, case)| (of(Noun::Measure, id), of(Noun::Case, case)));
    let orders = orders
        .iter()
        .map(|(id, case)| (of(Noun::SupervisionOrder, id), of(Noun::Case, case)));
    about.extend(measures.chain(orders));
    let rows = term_row::Entity::find()
        .filter(term_row::Column::Stream.is_in(about.keys().map(String::as_str)))
        .filter(term_row::Column::Open.eq(true))
        .filter(term_row::Column::LateFrom.gt(reading.facts.now.0))
        .order_by_asc(term_row::Column::LateFrom)
        .all(reading.db)
        .await?;
    let mut next = BTreeMap::new();
    for row in rows {
        let date = TermKind::parse(&row.kind).zip(row.due_on.parse().ok());
        if let (Some(case), Some(date)) = (about.get(&row.stream), date) {
            next.entry(case.clone()).or_insert(date);
        }
    }
    Ok(next)
}

/// When somebody last did anything, the system's own entries left out.
async fn last_actions(
    reading: &Reading<'_>,
    shown: &[&Matter],
) -> Result<BTreeMap<String, At>, Failure> {
    if shown.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows: Vec<(String, i64)> = event::Entity::find()
        .select_only()
        .column(event::Column::Stream)
        .column_as(event::Column::At.max(), "last")
        .filter(event::Column::Stream.is_in(shown.iter().map(|m| m.stream.to_string())))
        .filter(event::Column::Actor.ne("system"))
        .group_by(event::Column::Stream)
        .into_tuple()
        .all(reading.db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(stream, at)| (stream, At(at)))
        .collect())
}
