//! The list behind a number: each thing in the base of a figure and whether it is counted, and each term that became
//! late, of a unit and a month.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    Select,
};

use super::{
    OWED, ResultsOf, UNIT, complaints, counted, due, kind_of, late, name, period_of, said, sql,
    terms, whole,
};
use crate::domain::complaint::Satisfaction;
use crate::domain::ids::{Noun, StreamId};
use crate::domain::policy::{self, Scope};
use crate::domain::refusal::Refusal;
use crate::domain::term::TermKind;
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::queries::board::only_overseers;
use crate::server::queries::complaint::rated_row;
use crate::server::queries::page::PAGE;
use crate::server::queries::{Query, Reading};
use crate::server::store::entities::complaint_row::{self, SAID_NO, SAID_PARTLY, SAID_YES};
use crate::server::store::entities::{case_row, term_row};
use crate::views::name::Name;
use crate::views::results::{Behind, BehindLine, BehindList, Counted, Figure, Period, Rate};

/// Which number.
#[derive(Clone, Debug)]
pub enum Number {
    /// The figure of this name.
    Figure(String),
    /// What became late, in one month, `2026-11`; what is no month of the table narrows nothing.
    BecameLate(Option<String>),
}

/// The list behind a number.
#[derive(Clone, Debug)]
pub struct BehindOf {
    /// Behind which.
    pub number: Number,
    /// Of which months.
    pub months: ResultsOf,
    /// Of which unit; an empty one is what has no matter.
    pub unit: Option<String>,
    /// Where the page before ended: `2026-11-20~{stream or id}~{term}`.
    pub after: Option<String>,
}

/// One thing before it is named: where it is kept, and how it stands.
struct Thing {
    stream: StreamId,
    on: String,
    place: String,
    term: Option<TermKind>,
    counted: Counted,
    satisfaction: Option<Satisfaction>,
    hit: Option<bool>,
}

impl Query for BehindOf {
    type View = BehindList;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<BehindList, Failure> {
        only_overseers(scope)?;
        let period = period_of(&self.months, reading.facts.today());
        let unit = self.unit.as_deref();
        let after = self.after.as_deref();
        let (of, mut things) = match self.number {
            Number::Figure(key) => {
                let figure = Figure::parse(&key).ok_or(Refusal::NotFound)?;
                let things = match kind_of(figure) {
                    Some(kind) => {
                        let all = due(terms(), kind, period, reading.facts.now);
                        by_term(reading, all.filter(of_unit(unit)), after).await?
                    }
                    None => by_word(reading, scope, figure, period, unit, after).await?,
                };
                (
                    Behind::Figure(figure, rate(reading, figure, period, unit).await?),
                    things,
                )
            }
            Number::BecameLate(month) => {
                let month = month.as_deref().and_then(|m| first_of(m, period));
                let narrowed = month.map_or(period, |from| Period {
                    from,
                    to: from.last_of_month(),
                });
                let all = became_late(narrowed, reading.facts.now).filter(of_unit(unit));
                let count = all.clone().count(reading.db).await?;
                let things = by_term(reading, all, after).await?;
                (Behind::BecameLate { month, count }, things)
            }
        };
        let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let more = things.len() > page;
        things.truncate(page);
        let last = things.last().filter(|_| more);
        let next = last.map(|t| t.place.clone());
        Ok(BehindList {
            of,
            period,
            unit: unit.map(|u| (u.to_owned(), name(reading, u))),
            rows: lines(reading, things).await?,
            next,
        })
    }
}

async fn rate(
    reading: &Reading<'_>,
    figure: Figure,
    period: Period,
    unit: Option<&str>,
) -> Result<Rate, Failure> {
    let groups = counted(reading, figure, period).await?;
    let of_unit = groups.iter().filter(|g| unit.is_none_or(|u| u == g.unit));
    Ok(of_unit.fold(Rate::default(), |sum, g| Rate {
        of: sum.of + whole(g.hit),
        all: sum.all + whole(g.base),
    }))
}

/// The first day of a month of the period.
fn first_of(month: &str, period: Period) -> Option<Date> {
    let first: Date = format!("{month}-01").parse().ok()?;
    (period.from <= first && first <= period.to).then_some(first)
}

/// What the bureau owed in the period and did not do in time.
pub(super) fn became_late(period: Period, now: At) -> Select<term_row::Entity> {
    use term_row::Column as C;
    terms()
        .filter(C::Kind.is_in(OWED.map(TermKind::name)))
        .filter(C::DueOn.between(period.from.to_string(), period.to.to_string()))
        .filter(late(now))
}

fn of_unit(unit: Option<&str>) -> Condition {
    unit.map_or_else(Condition::all, |unit| {
        Condition::all().add(sql(UNIT).eq(unit))
    })
}

/// The three parts of a place: the day, the stream or id, and the term; one that cannot be read is the beginning.
fn parts(after: Option<&str>) -> Option<[&str; 3]> {
    let mut place = after?.splitn(3, '~');
    Some([place.next()?, place.next()?, place.next()?])
}

/// One page of terms after a place, the newest due date first.
async fn by_term(
    reading: &Reading<'_>,
    all: Select<term_row::Entity>,
    after: Option<&str>,
) -> Result<Vec<Thing>, Failure> {
    use term_row::Column as C;
    let behind = parts(after).map_or_else(Condition::all, |[day, stream, term]| {
        let same_stream = C::Stream.eq(stream).and(C::Term.lt(term));
        let same_day = C::DueOn.eq(day).and(C::Stream.lt(stream).or(same_stream));
        Condition::all().add(C::DueOn.lt(day).or(same_day))
    });
    let rows = all
        .filter(behind)
        .order_by_desc(C::DueOn)
        .order_by_desc(C::Stream)
        .order_by_desc(C::Term)
        .limit(PAGE + 1)
        .all(reading.db)
        .await?;
    let thing = |r: term_row::Model| {
        let counted = match (r.met_at, r.breached) {
            (Some(_), false) => Counted::InTime,
            (Some(_), true) => Counted::Late,
            (None, _) => Counted::NotDone,
        };
        Some(Thing {
            stream: StreamId::parse(&r.stream)?,
            place: format!("{}~{}~{}", r.due_on, r.stream, r.term),
            on: r.due_on,
            term: TermKind::parse(&r.kind),
            counted,
            satisfaction: None,
            hit: Some(counted == Counted::InTime),
        })
    };
    Ok(rows.into_iter().filter_map(thing).collect())
}

/// One page of what firms said after a place, the newest first. Whoever works on one of them is not told its rating.
async fn by_word(
    reading: &Reading<'_>,
    scope: &Scope,
    figure: Figure,
    period: Period,
    unit: Option<&str>,
    after: Option<&str>,
) -> Result<Vec<Thing>, Failure> {
    use complaint_row::Column as C;
    let behind = parts(after).map_or_else(Condition::all, |[day, id, _]| {
        let same_day = C::SaidOn.eq(day).and(C::Id.lt(id));
        Condition::all().add(C::SaidOn.lt(day).or(same_day))
    });
    let rows = said(complaints(), figure, period)
        .filter(of_unit(unit))
        .filter(behind)
        .order_by_desc(C::SaidOn)
        .order_by_desc(C::Id)
        .limit(PAGE + 1)
        .all(reading.db)
        .await?;
    let cases = cases_of(reading, rows.iter().filter_map(|r| r.case_id.clone())).await?;
    let mut things = Vec::new();
    for r in rows {
        let (Some(word), Some(on)) = (r.said.as_deref(), r.said_on.clone()) else {
            continue;
        };
        let counted = match word {
            SAID_YES => Counted::Yes,
            SAID_PARTLY => Counted::Partly,
            SAID_NO => Counted::No,
            _ => Counted::Silent,
        };
        let case = r.case_id.as_ref().and_then(|id| cases.get(id));
        let told = policy::reads_rating(scope.actor(), &rated_row(&r, case)?);
        let satisfied = r.satisfaction >= Some(i64::from(Satisfaction::SATISFIED.0));
        let hit = match figure {
            Figure::Solved => Some(counted == Counted::Yes),
            Figure::Satisfied => told.then_some(satisfied),
            _ => Some(counted != Counted::Silent),
        };
        let rating = r.satisfaction.and_then(|s| u8::try_from(s).ok());
        things.push(Thing {
            stream: StreamId {
                noun: Noun::Complaint,
                id: r.id.clone(),
            },
            place: format!("{on}~{}~", r.id),
            on,
            term: None,
            counted,
            satisfaction: match told {
                true => rating.map(Satisfaction),
                false => rating.map(|_| Satisfaction::WITHHELD),
            },
            hit,
        });
    }
    Ok(things)
}

async fn cases_of(
    reading: &Reading<'_>,
    ids: impl IntoIterator<Item = String>,
) -> Result<BTreeMap<String, case_row::Model>, Failure> {
    let cases = case_row::Entity::find()
        .filter(case_row::Column::Id.is_in(ids))
        .all(reading.db)
        .await?;
    Ok(cases.into_iter().map(|c| (c.id.clone(), c)).collect())
}

/// What a complaint or a case is called in a list.
#[derive(Clone, Debug, Default)]
pub(in crate::server::queries) struct Called {
    pub(in crate::server::queries) number: String,
    pub(in crate::server::queries) title: String,
    pub(in crate::server::queries) firms: Vec<String>,
    pub(in crate::server::queries) unit: Name,
}

/// The names of these complaints and cases.
pub(in crate::server::queries) async fn called(
    reading: &Reading<'_>,
    streams: &[StreamId],
) -> Result<BTreeMap<StreamId, Called>, Failure> {
    let ids = |noun: Noun| -> Vec<String> {
        let of = streams.iter().filter(|s| s.noun == noun);
        of.map(|s| s.id.clone()).collect()
    };
    let complaints: BTreeMap<String, complaint_row::Model> = complaint_row::Entity::find()
        .filter(complaint_row::Column::Id.is_in(ids(Noun::Complaint)))
        .all(reading.db)
        .await?
        .into_iter()
        .map(|c| (c.id.clone(), c))
        .collect();
    let mut wanted = ids(Noun::Case);
    wanted.extend(complaints.values().filter_map(|c| c.case_id.clone()));
    let cases = cases_of(reading, wanted).await?;
    let firms = reading.firms_of(cases.keys().cloned().collect()).await?;
    let name = |stream: &StreamId| {
        if let Some(case) = cases.get(&stream.id) {
            return Some(Called {
                number: case.number.clone(),
                title: case.title.clone(),
                firms: firms.get(&case.id).cloned().unwrap_or_default(),
                unit: reading.unit_name(&case.lead),
            });
        }
        let complaint = complaints.get(&stream.id)?;
        let case = complaint.case_id.as_ref().and_then(|id| cases.get(id));
        Some(Called {
            number: complaint.number.clone(),
            title: complaint.words.clone(),
            firms: vec![complaint.enterprise_name.clone()],
            unit: case.map_or_else(Name::default, |c| reading.unit_name(&c.lead)),
        })
    };
    let named = streams.iter();
    Ok(named.filter_map(|s| Some((s.clone(), name(s)?))).collect())
}

/// Puts names on them.
async fn lines(reading: &Reading<'_>, things: Vec<Thing>) -> Result<Vec<BehindLine>, Failure> {
    let streams: Vec<StreamId> = things.iter().map(|t| t.stream.clone()).collect();
    let called = called(reading, &streams).await?;
    let line = |t: Thing| {
        let name = called.get(&t.stream)?;
        Some(BehindLine {
            is_case: t.stream.noun == Noun::Case,
            number: name.number.clone(),
            title: name.title.clone(),
            firms: name.firms.clone(),
            unit: name.unit.clone(),
            term: t.term,
            on: t.on.parse::<Date>().ok()?,
            counted: t.counted,
            satisfaction: t.satisfaction,
            hit: t.hit,
        })
    };
    Ok(things.into_iter().filter_map(line).collect())
}
