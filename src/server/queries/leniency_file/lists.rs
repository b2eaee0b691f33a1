//! The desk of those who work on leniency files, and the register (从宽办理台账).

use std::collections::BTreeMap;

use sea_orm::sea_query::NullOrdering;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use super::detail::Opened;
use super::{read, to_fill};
use crate::domain::action::Action;
use crate::domain::ids::LeniencyFileId;
use crate::domain::leniency_file::{
    ChangeKind, RemedyKind, RemedyResult, Reopening, Ruling, Status,
};
use crate::domain::policy::{self, LeniencyScope, Scope, Subject};
use crate::domain::refusal::Refusal;
use crate::domain::sealed::Sealed;
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::queries::page::{PAGE, Place};
use crate::server::queries::{Query, Reading};
use crate::server::store::StoreError;
use crate::server::store::entities::leniency_file_person;
use crate::server::store::entities::leniency_file_row::{Column, Entity, Model};
use crate::views::leniency_file::{Changed, LeniencyDesk, Register, RegisterLine};
use crate::views::name::Name;

/// The first page of those who work on files.
#[derive(Clone, Copy, Debug)]
pub struct Desk;

impl Query for Desk {
    type View = LeniencyDesk;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<LeniencyDesk, Failure> {
        let seen = read(scope).ok_or(Refusal::NotFound)?;
        let me = &scope.actor().person.account;
        let turn = leniency_file_person::Entity::find()
            .select_only()
            .column(leniency_file_person::Column::FileId)
            .filter(leniency_file_person::Column::Account.eq(me.as_str()))
            .filter(leniency_file_person::Column::Turn.eq(true))
            .into_query();
        let names = matches!(
            scope.leniency(),
            LeniencyScope::ToName | LeniencyScope::NamedOrToName(_)
        );
        let mine = open(seen.clone()).filter(Column::Id.in_subquery(turn.clone()));
        let others = open(seen.clone())
            .filter(Column::Id.not_in_subquery(turn))
            .filter(Column::Status.ne(Status::Closed.key()));
        let new = Subject {
            new: true,
            ..Subject::default()
        };
        let may = |action| policy::permit(scope.actor(), action, &new).is_ok();
        // an own one that lacks somebody is filled by those who are not named in it
        let waiting = match to_fill(scope, reading.facts.today()) {
            Some(fill) => {
                let mine: Vec<String> = open(seen)
                    .all(reading.db)
                    .await?
                    .into_iter()
                    .map(|r| r.id)
                    .collect();
                let rows = open(fill)
                    .filter(Column::Id.is_not_in(mine))
                    .filter(Column::Status.ne(Status::Closed.key()));
                let mut lines = reading.file_lines(rows.all(reading.db).await?).await?;
                // what the act was is read by those who are named
                for line in &mut lines {
                    line.item = None;
                }
                Some(lines)
            }
            None => None,
        };
        Ok(LeniencyDesk {
            mine: reading.file_lines(mine.all(reading.db).await?).await?,
            others: reading.file_lines(others.all(reading.db).await?).await?,
            to_name: waiting,
            names,
            may_open: may(Action::OpenLeniencyFile),
            may_confirm: may(Action::ConfirmLegalBasis),
        })
    }
}

/// A bounded list, the nearest deadline first.
fn open(which: Condition) -> sea_orm::Select<Entity> {
    Entity::find()
        .filter(which)
        .order_by_with_nulls(Column::LateFrom, Order::Asc, NullOrdering::Last)
        .order_by_asc(Column::Id)
        .limit(PAGE)
}

/// What last happened to a served decision, by the key the row keeps. A revoked decision reads the same whoever
/// revoked it; the paper says who.
fn changed(key: &str) -> Option<Changed> {
    let by_change = ChangeKind::parse(key).map(Changed::Change);
    let by_remedy = RemedyResult::parse(key).map(Changed::Remedy);
    let reopened = (Reopening::parse(key) == Some(Reopening::Breach)).then_some(Changed::Reopened);
    by_change.or(by_remedy).or(reopened)
}

/// As many rows as a file holds.
const MOST: u64 = 10_000;

/// A page of the register, as its URL says.
#[derive(Clone, Debug, Default)]
pub struct RegisterOf {
    /// Only this outcome.
    pub ruling: Option<String>,
    /// Only this year.
    pub year: Option<String>,
    /// Only of this unit.
    pub unit: Option<String>,
    /// Only of firms with this in their name.
    pub firm: Option<String>,
    /// Where the page begins.
    pub after: Option<String>,
    /// All pages at once, for a file.
    pub whole: bool,
}

/// Why a decision departs from the proposal, and why its amount lies beside the benchmark.
type Departure = (Option<String>, Option<String>);

/// Why rows depart, opened for those who are named in the files: nobody else reads a row of the register.
async fn departures(
    reading: &Reading<'_>,
    rows: &[Model],
) -> Result<BTreeMap<String, Departure>, StoreError> {
    let mut opened = BTreeMap::new();
    for row in rows {
        if row.departs_why.is_none() && row.amount_why.is_none() {
            continue;
        }
        let open = Opened::of(reading, &LeniencyFileId(row.id.clone())).await?;
        let words = |kept: &Option<String>| {
            let sealed = kept.clone().map(Sealed::Cipher);
            let said = sealed.map(|sealed| open.words(&sealed)).transpose()?;
            // erased words say nothing
            Ok::<_, StoreError>(said.filter(|said| !said.is_empty()))
        };
        let departure = (words(&row.departs_why)?, words(&row.amount_why)?);
        opened.insert(row.id.clone(), departure);
    }
    Ok(opened)
}

impl Query for RegisterOf {
    type View = Register;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Register, Failure> {
        let seen = match scope.leniency() {
            // a firm reads its own files on its own pages
            LeniencyScope::Enterprise(_) | LeniencyScope::ToName => None,
            _ => read(scope),
        };
        let seen = Condition::all()
            .add(seen.ok_or(Refusal::NotFound)?)
            .add(Column::Status.ne(Status::Reported.key()));
        let ruling = self.ruling.as_deref().and_then(Ruling::parse);
        let year: Option<i64> = self.year.as_deref().and_then(|y| y.parse().ok());
        let years: Vec<Option<i64>> = Entity::find()
            .select_only()
            .column(Column::DecidedYear)
            .distinct()
            .filter(seen.clone())
            .filter(Column::DecidedYear.is_not_null())
            .order_by_desc(Column::DecidedYear)
            .limit(PAGE)
            .into_tuple()
            .all(reading.db)
            .await?;
        let units: Vec<Option<String>> = Entity::find()
            .select_only()
            .column(Column::Unit)
            .distinct()
            .filter(seen.clone())
            .filter(Column::Unit.is_not_null())
            .order_by_asc(Column::Unit)
            .limit(PAGE)
            .into_tuple()
            .all(reading.db)
            .await?;
        let mut find = Entity::find().filter(seen);
        if let Some(unit) = &self.unit {
            find = find.filter(Column::Unit.eq(unit.as_str()));
        }
        if let Some(firm) = &self.firm {
            find = find.filter(Column::EnterpriseName.contains(firm.as_str()));
        }
        if let Some(ruling) = ruling {
            find = find.filter(Column::Ruling.eq(ruling.key()));
        }
        if let Some(year) = year {
            find = find.filter(Column::DecidedYear.eq(year));
        }
        if let Some(place) = self.after.as_deref().and_then(Place::parse) {
            // ids are in order of time
            find = find.filter(Column::Id.lt(place.id()));
        }
        let page = if self.whole { MOST } else { PAGE };
        let rows = find
            .order_by_desc(Column::Id)
            .limit(page + 1)
            .all(reading.db)
            .await?;
        let (rows, next) = match self.whole {
            true => (rows, None),
            false => Place::cut(rows, |r| (None, r.id.clone())),
        };
        let cut = rows.len() as u64 > page;
        let book = &reading.facts.reference.leniency;
        let mut departures = departures(reading, &rows).await?;
        let line = |r: Model| {
            // a decision may rest on any version there was
            let versions = book
                .items
                .iter()
                .filter(|i| Some(&i.id.0) == r.item.as_ref());
            let asked = versions.flat_map(|i| &i.conditions);
            Some(RegisterLine {
                unit: r.unit.as_deref().map(|u| reading.unit_name(u)),
                names: asked
                    .map(|c| (c.id.clone(), Name::new(c.zh.clone(), c.en.clone())))
                    .collect(),
                conditions: r
                    .conditions
                    .and_then(|told| serde_json::from_str(&told).ok())
                    .unwrap_or_default(),
                range: r
                    .statutory_range
                    .and_then(|told| serde_json::from_str(&told).ok()),
                amount_before: r.amount_before,
                benchmark: r
                    .benchmark
                    .and_then(|told| serde_json::from_str(&told).ok()),
                departure: departures.remove(&r.id).unwrap_or_default(),
                item: r.item.as_deref().map(|i| reading.item_name(i)),
                articles: r
                    .articles
                    .split_whitespace()
                    .map(|a| reading.basis_name(a))
                    .collect(),
                status: Status::parse(&r.status)?,
                self_reported_at: r.self_reported_at.map(At),
                ruling: r.ruling.as_deref().and_then(Ruling::parse),
                decided_on: r.decided_on.and_then(|d| d.parse().ok()),
                recheck_on: r.recheck_on.and_then(|d| d.parse().ok()),
                recheck: r.recheck.map(|found| found == "corrected"),
                changed: r.changed.as_deref().and_then(|what| {
                    let on = r.changed_on.as_ref().and_then(|d| d.parse().ok());
                    Some((changed(what)?, on))
                }),
                remedy: r.remedy.as_deref().and_then(RemedyKind::parse).map(|kind| {
                    let result = r.remedy_result.as_deref().and_then(RemedyResult::parse);
                    (kind, result)
                }),
                amount: r.amount,
                non_filing: r.non_filing,
                number: r.number,
                enterprise: r.enterprise_name,
                decision_number: r.decision_number,
            })
        };
        Ok(Register {
            ruling,
            year,
            years: years.into_iter().flatten().collect(),
            units: units
                .into_iter()
                .flatten()
                .map(|unit| {
                    let name = reading.unit_name(&unit);
                    (unit, name)
                })
                .collect(),
            unit: self.unit,
            firm: self.firm,
            cut,
            rows: rows
                .into_iter()
                .take(page as usize)
                .filter_map(line)
                .collect(),
            next,
        })
    }
}
