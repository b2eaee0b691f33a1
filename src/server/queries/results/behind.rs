//! The list behind a figure: each thing in its base, and whether it is counted.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{
    ResultsOf, UNIT, complaints, counted, due, kind_of, name, period, said, sql, terms, whole,
};
use crate::domain::complaint::Satisfaction;
use crate::domain::ids::{Noun, StreamId};
use crate::domain::policy::Scope;
use crate::domain::refusal::Refusal;
use crate::domain::term::TermKind;
use crate::server::Failure;
use crate::server::queries::board::only_overseers;
use crate::server::queries::page::PAGE;
use crate::server::queries::{Query, Reading};
use crate::server::store::entities::complaint_row::{self, SAID_NO, SAID_PARTLY, SAID_YES};
use crate::server::store::entities::{case_row, term_row};
use crate::views::name::Name;
use crate::views::results::{Behind, BehindLine, Counted, Figure, Period, Rate};

/// The list behind one figure.
#[derive(Clone, Debug, Default)]
pub struct BehindOf {
    /// Which figure.
    pub figure: String,
    /// Of which months.
    pub months: ResultsOf,
    /// Of which unit; an empty one is what has no matter.
    pub unit: Option<String>,
    /// Where the page before ended: `2026-11-20.{stream or id}`.
    pub after: Option<String>,
}

/// One thing before it is named: where it is kept, when, and how it stands.
struct Thing {
    stream: StreamId,
    on: String,
    key: String,
    counted: Counted,
    satisfaction: Option<u8>,
    hit: bool,
}

impl Query for BehindOf {
    type View = Behind;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Behind, Failure> {
        only_overseers(scope)?;
        let figure = Figure::parse(&self.figure).ok_or(Refusal::NotFound)?;
        let (from, to) = (self.months.from.as_deref(), self.months.to.as_deref());
        let period = period(from, to, reading.facts.today());
        let unit = self.unit.as_deref();
        let groups = counted(reading, figure, period).await?;
        let rate = groups
            .iter()
            .filter(|g| unit.is_none_or(|u| u == g.unit))
            .fold(Rate::default(), |sum, g| Rate {
                of: sum.of + whole(g.hit),
                all: sum.all + whole(g.base),
            });
        let after = self.after.as_deref().and_then(|a| a.split_once('.'));
        let mut things = match kind_of(figure) {
            Some(kind) => by_term(reading, kind, period, unit, after).await?,
            None => by_word(reading, figure, period, unit, after).await?,
        };
        let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let more = things.len() > page;
        things.truncate(page);
        let last = things.last().filter(|_| more);
        let next = last.map(|t| format!("{}.{}", t.on, t.key));
        Ok(Behind {
            figure,
            period,
            unit: unit.map(|u| (u.to_owned(), name(reading, u))),
            rate,
            rows: lines(reading, things).await?,
            next,
        })
    }
}

/// Rows behind a place, in falling order of `on`, then `key`.
fn behind<C: ColumnTrait>(on: C, key: C, after: Option<(&str, &str)>) -> Condition {
    match after {
        None => Condition::all(),
        Some((day, last)) => Condition::any()
            .add(on.lt(day))
            .add(Condition::all().add(on.eq(day)).add(key.lt(last))),
    }
}

pub(super) fn of_unit(unit: Option<&str>) -> Condition {
    unit.map_or_else(Condition::all, |unit| {
        Condition::all().add(sql(UNIT).eq(unit))
    })
}

async fn by_term(
    reading: &Reading<'_>,
    kind: TermKind,
    period: Period,
    unit: Option<&str>,
    after: Option<(&str, &str)>,
) -> Result<Vec<Thing>, Failure> {
    use term_row::Column as C;
    let rows = due(terms(), kind, period, reading.facts.now)
        .filter(of_unit(unit))
        .filter(behind(C::DueOn, C::Stream, after))
        .order_by_desc(C::DueOn)
        .order_by_desc(C::Stream)
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
            on: r.due_on,
            key: r.stream,
            counted,
            satisfaction: None,
            hit: counted == Counted::InTime,
        })
    };
    Ok(rows.into_iter().filter_map(thing).collect())
}

async fn by_word(
    reading: &Reading<'_>,
    figure: Figure,
    period: Period,
    unit: Option<&str>,
    after: Option<(&str, &str)>,
) -> Result<Vec<Thing>, Failure> {
    use complaint_row::Column as C;
    let rows = said(complaints(), figure, period)
        .filter(of_unit(unit))
        .filter(behind(C::SaidOn, C::Id, after))
        .order_by_desc(C::SaidOn)
        .order_by_desc(C::Id)
        .limit(PAGE + 1)
        .all(reading.db)
        .await?;
    let thing = |r: complaint_row::Model| {
        let counted = match r.said.as_deref()? {
            SAID_YES => Counted::Yes,
            SAID_PARTLY => Counted::Partly,
            SAID_NO => Counted::No,
            _ => Counted::Silent,
        };
        let hit = match figure {
            Figure::Solved => counted == Counted::Yes,
            Figure::Satisfied => r.satisfaction >= Some(i64::from(Satisfaction::SATISFIED.0)),
            _ => counted != Counted::Silent,
        };
        Some(Thing {
            stream: StreamId {
                noun: Noun::Complaint,
                id: r.id.clone(),
            },
            on: r.said_on?,
            key: r.id,
            counted,
            satisfaction: r.satisfaction.and_then(|s| u8::try_from(s).ok()),
            hit,
        })
    };
    Ok(rows.into_iter().filter_map(thing).collect())
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
    let cases: BTreeMap<String, case_row::Model> = case_row::Entity::find()
        .filter(case_row::Column::Id.is_in(wanted))
        .all(reading.db)
        .await?
        .into_iter()
        .map(|c| (c.id.clone(), c))
        .collect();
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
            on: t.on.parse::<Date>().ok()?,
            counted: t.counted,
            satisfaction: t.satisfaction,
            hit: t.hit,
        })
    };
    Ok(things.into_iter().filter_map(line).collect())
}
