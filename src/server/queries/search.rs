//! One search over what the reader may see: cases, what firms said, firms (design §7).

use sea_orm::sea_query::LikeExpr;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use super::{Query, Reading};
use crate::domain::ids::{Noun, UnitId};
use crate::domain::policy::{self, HelpScope, Scope, Subject};
use crate::domain::refusal::Refusal;
use crate::server::Failure;
use crate::server::search::{self, Wanted};
use crate::server::store::entities::{case_row, complaint_row, enterprise_row, search_row};
use crate::views::complaint::ComplaintLine;
use crate::views::enterprise::EnterpriseLine;
use crate::views::queue::CaseLine;
use crate::views::search::Found;

/// Things of one kind on the page.
const MOST: u64 = 20;

/// What was typed.
#[derive(Clone, Debug, Default)]
pub struct Search(pub String);

impl Query for Search {
    type View = Found;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Found, Failure> {
        // who has no part in help cases has no such page
        reading.cases_seen(scope).ok_or(Refusal::NotFound)?;
        let typed: String = self.0.trim().chars().take(80).collect();
        let Some(wanted) = Wanted::parse(&typed) else {
            return Ok(Found {
                typed,
                most: MOST,
                ..Found::default()
            });
        };
        let (cases, more_cases) = cases(reading, scope, &wanted).await?;
        let (complaints, more_complaints) = complaints(reading, scope, &wanted).await?;
        let (enterprises, more_enterprises) = enterprises(reading, scope, &wanted).await?;
        Ok(Found {
            typed,
            enough: true,
            cases,
            more_cases,
            complaints,
            more_complaints,
            enterprises,
            more_enterprises,
            most: MOST,
        })
    }
}

fn unit_of(scope: &Scope) -> Option<UnitId> {
    match scope.help() {
        HelpScope::Unit(unit, _) => Some(unit),
        HelpScope::All | HelpScope::Enterprise(_) | HelpScope::Nothing => None,
    }
}

/// Cuts to what is shown, and says whether that was all.
fn cut<R>(mut rows: Vec<R>) -> (Vec<R>, bool) {
    let most = usize::try_from(MOST).unwrap_or(usize::MAX);
    let more = rows.len() > most;
    rows.truncate(most);
    (rows, more)
}

async fn cases(
    reading: &Reading<'_>,
    scope: &Scope,
    wanted: &Wanted,
) -> Result<(Vec<CaseLine>, bool), Failure> {
    let unit = unit_of(scope);
    // in a unit that enforces, only part of the unit's cases are this reader's: look further
    let candidates = match &unit {
        Some(unit) if reading.facts.reference.enforces(unit) => 25 * MOST,
        _ => MOST + 1,
    };
    let ids = search::find(reading.db, Noun::Case, wanted, unit.as_ref(), candidates).await?;
    let seen = reading.cases_seen(scope).ok_or(Refusal::NotFound)?;
    let which = Condition::all()
        .add(seen)
        .add(case_row::Column::Id.is_in(ids));
    let (rows, _) = reading.case_page(which, true, None).await?;
    Ok(cut(rows))
}

async fn complaints(
    reading: &Reading<'_>,
    scope: &Scope,
    wanted: &Wanted,
) -> Result<(Vec<ComplaintLine>, bool), Failure> {
    let find = complaint_row::Entity::find()
        .order_by_desc(complaint_row::Column::Id)
        .limit(MOST + 1);
    let find = match scope.help() {
        HelpScope::All => {
            let ids = search::find(reading.db, Noun::Complaint, wanted, None, MOST + 1).await?;
            find.filter(complaint_row::Column::Id.is_in(ids))
        }
        // a complaint is seen through its case: the unit's own are few, and their words are looked at
        _ => {
            let seen = reading.cases_seen(scope).ok_or(Refusal::NotFound)?;
            let own = case_row::Entity::find()
                .select_only()
                .column(case_row::Column::Id)
                .filter(seen)
                .into_query();
            let holding = wanted.words().iter().fold(Condition::all(), |all, word| {
                all.add(search_row::Column::Words.like(holds(word)))
            });
            let mine = complaint_row::Entity::find()
                .filter(complaint_row::Column::CaseId.in_subquery(own))
                .select_only()
                .column(complaint_row::Column::Id)
                .order_by_desc(complaint_row::Column::Id)
                .limit(OWN)
                .into_tuple::<String>()
                .all(reading.db)
                .await?;
            let docs = mine
                .iter()
                .map(|id| format!("{}/{id}", Noun::Complaint.key()));
            let found: Vec<String> = search_row::Entity::find()
                .filter(search_row::Column::Doc.is_in(docs.collect::<Vec<_>>()))
                .filter(holding)
                .select_only()
                .column(search_row::Column::Doc)
                .into_tuple()
                .all(reading.db)
                .await?;
            let ids = found.iter().filter_map(|doc| doc.split_once('/'));
            find.filter(complaint_row::Column::Id.is_in(ids.map(|(_, id)| id.to_owned())))
        }
    };
    let rows = find.all(reading.db).await?;
    Ok(cut(reading.complaint_views(rows).await?))
}

/// What was typed is looked for as typed: `%` and `_` are letters like others.
fn holds(word: &str) -> LikeExpr {
    let literal = word
        .replace('\\', "\\\\")
        .replace('%', "\\%")
        .replace('_', "\\_");
    LikeExpr::new(format!("%{literal}%")).escape('\\')
}

/// Complaints of a unit's own cases that are looked through, the newest first.
const OWN: u64 = 5_000;

async fn enterprises(
    reading: &Reading<'_>,
    scope: &Scope,
    wanted: &Wanted,
) -> Result<(Vec<EnterpriseLine>, bool), Failure> {
    let any = Subject {
        new: true,
        ..Subject::default()
    };
    if !policy::sees(scope.actor(), Noun::Enterprise, &any) {
        return Ok((Vec::new(), false));
    }
    let ids = search::find(reading.db, Noun::Enterprise, wanted, None, MOST + 1).await?;
    let rows = enterprise_row::Entity::find()
        .filter(enterprise_row::Column::Id.is_in(ids))
        .order_by_asc(enterprise_row::Column::Name)
        .all(reading.db)
        .await?;
    let rows = rows.into_iter().map(|r| EnterpriseLine {
        district: reading.district_name(&r.district),
        uscc: r.uscc,
        name: r.name,
    });
    Ok(cut(rows.collect()))
}
