//! What like cases got, for whoever works on a file; and how alike like cases are decided, unit by unit. A like file
//! is named only to whoever may list it; all others stand in figures of five and more.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};

use super::read;
use crate::domain::ids::LeniencyFileId;
use crate::domain::leniency_file::{
    Alike, FEWEST, LikeDecision, Likeness, Proposed, Ruling, nearest,
};
use crate::domain::policy::{self, Scope};
use crate::domain::refusal::Refusal;
use crate::domain::world::{Need, World};
use crate::server::Failure;
use crate::server::queries::{Query, Reading};
use crate::server::store::entities::leniency_decision_row::{Column, Entity};
use crate::server::store::entities::leniency_file_row;
use crate::server::store::events;
use crate::views::leniency_decision::{KnownFile, LikeCases, LikeLine, Similar};
use crate::views::name::Name;

/// As many like files are shown.
const KNOWN: usize = 5;
/// The most items and units to choose from, and the most groups of a year.
const MOST: u64 = 2_000;

/// What cases like this one got.
pub(in crate::server::queries) async fn similar(
    reading: &Reading<'_>,
    scope: &Scope,
    file: &LeniencyFileId,
    proposed: &Proposed,
) -> Result<Similar, Failure> {
    let likeness = Likeness::of(proposed);
    let mut similar = Similar {
        item: likeness.item.as_ref().map(|i| reading.item_name(&i.0)),
        compared: None,
        spread: Vec::new(),
        known: Vec::new(),
        likeness,
    };
    let Some(item) = similar.likeness.item.clone() else {
        return Ok(similar);
    };
    let mut world = World::default();
    events::meet(reading.db, &mut world, Need::LikeDecisions(item.clone())).await?;
    let decided = world.like_decisions(&item).iter();
    let others: Vec<LikeDecision> = decided.filter(|d| d.file != *file).cloned().collect();
    if let Some((compared, ring)) = nearest(&similar.likeness, &others) {
        similar.compared = Some(compared);
        let mut counts = BTreeMap::new();
        for decision in ring {
            *counts.entry(decision.ruling).or_insert(0) += 1;
        }
        similar.spread = shown(&counts);
    }
    similar.known = known(reading, scope, &similar.likeness, others).await?;
    Ok(similar)
}

/// Outcomes of at least five, the lightest first.
fn shown(counts: &BTreeMap<Ruling, u32>) -> Vec<(Ruling, u32)> {
    let enough = counts.iter().filter(|(_, n)| is_enough(**n));
    let mut shown: Vec<(Ruling, u32)> = enough.map(|(r, n)| (*r, *n)).collect();
    shown.sort_by_key(|(ruling, _)| ruling.weight());
    shown
}

fn is_enough(n: u32) -> bool {
    usize::try_from(n).is_ok_and(|n| n >= FEWEST)
}

/// The nearest like files this reader may list, by the very scope of every list.
async fn known(
    reading: &Reading<'_>,
    scope: &Scope,
    likeness: &Likeness,
    mut others: Vec<LikeDecision>,
) -> Result<Vec<KnownFile>, Failure> {
    let Some(seen) = read(scope) else {
        return Ok(Vec::new());
    };
    let ids: Vec<String> = others.iter().map(|d| d.file.0.clone()).collect();
    let rows = leniency_file_row::Entity::find()
        .filter(seen)
        .filter(leniency_file_row::Column::Id.is_in(ids))
        .all(reading.db)
        .await?;
    let rows: BTreeMap<&str, &leniency_file_row::Model> =
        rows.iter().map(|r| (r.id.as_str(), r)).collect();
    // stable: the newest of the equally near stays first
    others.sort_by_key(|d| likeness.differs(&d.likeness).len());
    let line = |d: &LikeDecision| {
        let row = rows.get(d.file.as_str())?;
        Some(KnownFile {
            number: row.number.clone(),
            ruling: d.ruling,
            decided_on: row.decided_on.as_ref().and_then(|day| day.parse().ok()),
            differs: likeness.differs(&d.likeness),
        })
    };
    Ok(others.iter().filter_map(line).take(KNOWN).collect())
}

/// How alike like cases were decided, as its URL says.
#[derive(Clone, Debug, Default)]
pub struct LikeCasesOf {
    /// The year; the last there is without one.
    pub year: Option<String>,
    /// Only this item.
    pub item: Option<String>,
    /// Only this unit.
    pub unit: Option<String>,
}

/// Item, unit, outcome; how many files, and how many of them depart from the proposal.
type Group = (Option<String>, Option<String>, String, i64, Option<i64>);

/// Counts of one item: by unit and outcome, with those that depart.
type Units = BTreeMap<String, BTreeMap<Ruling, (u32, u32)>>;

impl Query for LikeCasesOf {
    type View = LikeCases;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<LikeCases, Failure> {
        if !policy::reads_leniency_rules(scope.actor()) {
            return Err(Refusal::NotFound.into());
        }
        let years: Vec<i64> = Entity::find()
            .select_only()
            .column(Column::DecidedYear)
            .distinct()
            .order_by_desc(Column::DecidedYear)
            .limit(MOST)
            .into_tuple()
            .all(reading.db)
            .await?;
        let asked = self.year.as_deref().and_then(|y| y.parse().ok());
        let year = asked
            .filter(|y| years.contains(y))
            .or(years.first().copied());
        let mut view = LikeCases {
            year,
            years,
            ..LikeCases::default()
        };
        let Some(year) = year else {
            return Ok(view);
        };
        let departing = Column::Departs.eq(true);
        let groups: Vec<Group> = Entity::find()
            .select_only()
            .column(Column::Item)
            .column(Column::Unit)
            .column(Column::Ruling)
            .column_as(Column::FileId.count(), "files")
            .column_as(
                sea_orm::sea_query::CaseStatement::new()
                    .case(departing, 1)
                    .finally(0)
                    .sum(),
                "departing",
            )
            .filter(Column::DecidedYear.eq(year))
            .filter(Column::Item.is_not_null())
            .group_by(Column::Item)
            .group_by(Column::Unit)
            .group_by(Column::Ruling)
            .limit(MOST)
            .into_tuple()
            .all(reading.db)
            .await?;
        let mut items: BTreeMap<String, Units> = BTreeMap::new();
        for (item, unit, ruling, files, departing) in groups {
            let (Some(item), Some(ruling)) = (item, Ruling::parse(&ruling)) else {
                continue;
            };
            let count = |n: i64| u32::try_from(n).unwrap_or(u32::MAX);
            let unit = items
                .entry(item)
                .or_default()
                .entry(unit.unwrap_or_default());
            let cell = (count(files), count(departing.unwrap_or(0)));
            unit.or_default().insert(ruling, cell);
        }
        let unit_name = |unit: &str| match unit.is_empty() {
            true => Name::default(),
            false => reading.unit_name(unit),
        };
        let mut units = BTreeMap::new();
        for (item, of) in &items {
            let name = reading.item_name(item);
            let lines = lines(&name, of, unit_name);
            // a filter only leaves rows out, it never makes another sum
            if lines.is_empty() {
                continue;
            }
            view.items.push((item.clone(), name));
            for (unit, line) in lines {
                units.extend(unit.clone().map(|u| (u.clone(), unit_name(&u))));
                let item_fits = self.item.as_ref().is_none_or(|wanted| wanted == item);
                let unit_fits = self.unit.is_none() || self.unit == unit;
                if item_fits && unit_fits {
                    view.rows.push(line);
                }
            }
        }
        view.item = self
            .item
            .filter(|i| view.items.iter().any(|(id, _)| id == i));
        view.unit = self.unit.filter(|u| units.contains_key(u));
        view.units = units.into_iter().collect();
        Ok(view)
    }
}

/// The lines of an item: all units, then each of at least five decisions. What is too small in one unit counts for
/// all of them only where what is left out everywhere comes to five as well, so that no subtraction tells it.
fn lines(
    item: &Name,
    units: &Units,
    unit_name: impl Fn(&str) -> Name,
) -> Vec<(Option<String>, LikeLine)> {
    // how alike is said of all there are, in steps too coarse to count by; figures of what may be shown
    let line = |unit: Option<Name>,
                whole: &BTreeMap<Ruling, u32>,
                cells: &BTreeMap<Ruling, u32>,
                departs: u32| {
        let (usual, most) = whole.iter().max_by_key(|(_, n)| **n)?;
        Some(LikeLine {
            item: item.clone(),
            unit,
            alike: Alike::of(*most, whole.values().sum())?,
            usual: *usual,
            spread: shown(cells),
            departs: Some(departs).filter(|n| is_enough(*n)),
        })
    };
    let mut whole: BTreeMap<Ruling, u32> = BTreeMap::new();
    let (mut told, mut rest): (BTreeMap<Ruling, u32>, BTreeMap<Ruling, u32>) = Default::default();
    let (mut departs_told, mut departs_rest) = (0, 0);
    let mut of_units = Vec::new();
    for (unit, cells) in units {
        let counts: BTreeMap<Ruling, u32> = cells.iter().map(|(r, (n, _))| (*r, *n)).collect();
        let departs = cells.values().map(|(_, d)| d).sum();
        let one = line(Some(unit_name(unit)), &counts, &counts, departs);
        let is_shown = one.is_some();
        for (ruling, n) in counts {
            *whole.entry(ruling).or_insert(0) += n;
            let into = if is_shown && is_enough(n) {
                &mut told
            } else {
                &mut rest
            };
            *into.entry(ruling).or_insert(0) += n;
        }
        match is_shown && is_enough(departs) {
            true => departs_told += departs,
            false => departs_rest += departs,
        }
        of_units.extend(one.map(|l| (Some(unit.clone()), l)));
    }
    for (ruling, n) in rest.into_iter().filter(|(_, n)| is_enough(*n)) {
        *told.entry(ruling).or_insert(0) += n;
    }
    if is_enough(departs_rest) {
        departs_told += departs_rest;
    }
    let all = line(None, &whole, &told, departs_told).map(|l| (None, l));
    all.into_iter().chain(of_units).collect()
}
