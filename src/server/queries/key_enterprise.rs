//! The roster of key enterprises: filtered, one firm's entry, and which of many firms stand on it today.

use std::collections::BTreeSet;

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
};

use super::page::{PAGE, Place};
use super::{Query, Reading};
use crate::domain::actor::Role;
use crate::domain::ids::{EnterpriseId, Noun};
use crate::domain::key_enterprise::{self, Basis, key_of, subject_of};
use crate::domain::policy::{self, Scope, Subject};
use crate::domain::refusal::Refusal;
use crate::server::Failure;
use crate::server::store::entities::key_enterprise_row::{Column, Entity, Model};
use crate::server::store::entities::{account_row, appointment_row, case_enterprise};
use crate::views::key_enterprise::{Asked, KeyDetail, KeyLine, Roster, Standing};
use crate::views::name::Name;

/// The most rows a file holds.
const MOST: u64 = 10_000;

/// A page of the roster, as its address says.
#[derive(Clone, Debug, Default)]
pub struct RosterOf {
    /// Which standing; those in force where none is named.
    pub standing: Option<String>,
    /// Only this basis.
    pub basis: Option<String>,
    /// Only firms served from this unit.
    pub unit: Option<String>,
    /// Where the page begins.
    pub after: Option<String>,
    /// Everything at once, for a file.
    pub whole: bool,
}

/// The rows of a standing today.
fn standing(standing: Standing, today: &str) -> Condition {
    let ended = |is: bool| Condition::all().add(Column::Ended.eq(is));
    match standing {
        Standing::InForce => ended(false).add(Column::ToDay.gte(today)),
        Standing::Expired => ended(false).add(Column::ToDay.lt(today)),
        Standing::Ended => ended(true),
    }
}

/// The firms that stand on it today.
fn in_force(today: &str) -> Select<Entity> {
    Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(standing(Standing::InForce, today))
        .filter(Column::FromDay.lte(today))
}

impl Query for RosterOf {
    type View = Roster;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Roster, Failure> {
        let any = Subject::default();
        let firm = scope.actor().role == Role::Enterprise;
        if firm || !policy::sees(scope.actor(), Noun::KeyEnterprise, &any) {
            return Err(Refusal::NotFound.into());
        }
        let bureau = &reading.facts.reference.rulebook;
        let asked = Asked {
            standing: self
                .standing
                .as_deref()
                .and_then(Standing::parse)
                .unwrap_or_default(),
            basis: self.basis.as_deref().and_then(Basis::parse),
            unit: self.unit.filter(|u| bureau.unit(u).is_some()),
        };
        let today = reading.facts.today().to_string();
        let mut find = Entity::find().filter(standing(asked.standing, &today));
        if let Some(basis) = asked.basis {
            find = find.filter(Column::Basis.eq(basis.key()));
        }
        if let Some(unit) = &asked.unit {
            find = find.filter(Column::Unit.eq(unit.as_str()));
        }
        if let Some(place) = self.after.as_deref().and_then(Place::parse) {
            find = find.filter(place.after(Column::At, Column::Id));
        }
        let page = if self.whole { MOST } else { PAGE };
        let rows = find
            .order_by_asc(Column::At)
            .order_by_asc(Column::Id)
            .limit(page + 1)
            .all(reading.db)
            .await?;
        let (rows, next) = Place::cut_at(page, rows, |r| (Some(r.at), r.id.clone()));
        let units = bureau.bureau.units.iter();
        Ok(Roster {
            asked,
            units: units
                .map(|u| (u.id.0.clone(), reading.unit_name(u.id.as_str())))
                .collect(),
            rows: reading.key_lines(rows).await?,
            cut: self.whole && next.is_some(),
            next,
        })
    }
}

impl Reading<'_> {
    async fn key_lines(&self, rows: Vec<Model>) -> Result<Vec<KeyLine>, Failure> {
        let officers: BTreeSet<&str> = rows.iter().map(|r| r.officer.as_str()).collect();
        let serving = self.serving(officers).await?;
        let today = self.facts.today();
        let line = |r: Model| {
            let to = r.to_day.parse().ok()?;
            Some(KeyLine {
                district: self.district_name(&r.district),
                basis: Basis::parse(&r.basis),
                unit: self.unit_name(&r.unit),
                left: !serving.contains(&r.officer),
                from: r.from_day.parse().ok()?,
                to,
                standing: match (r.ended, to < today) {
                    (true, _) => Standing::Ended,
                    (false, true) => Standing::Expired,
                    (false, false) => Standing::InForce,
                },
                uscc: r.uscc,
                enterprise: r.enterprise_name,
                document: r.document,
                officer: r.officer_name,
            })
        };
        Ok(rows.into_iter().filter_map(line).collect())
    }

    /// Those of these people who hold a post that helps today: nobody is served by somebody who left.
    async fn serving(&self, who: BTreeSet<&str>) -> Result<BTreeSet<String>, Failure> {
        use appointment_row::Column as A;
        let today = self.facts.today().to_string();
        let helps = [Role::Intake, Role::Officer, Role::UnitHead].map(Role::key);
        let active = account_row::Entity::find()
            .select_only()
            .column(account_row::Column::Id)
            .filter(account_row::Column::Active.eq(true))
            .into_query();
        let who: Vec<&str> = who.into_iter().collect();
        let mut serving = BTreeSet::new();
        // engines bind so many values at once and no more
        for some in who.chunks(500) {
            let ids: Vec<String> = appointment_row::Entity::find()
                .select_only()
                .column(A::Account)
                .filter(A::Account.is_in(some.iter().copied()))
                .filter(A::Account.in_subquery(active.clone()))
                .filter(A::Role.is_in(helps))
                .filter(A::StandsIn.eq(false))
                .filter(A::FromDay.lte(today.as_str()))
                .filter(
                    Condition::any()
                        .add(A::ToDay.is_null())
                        .add(A::ToDay.gte(today.as_str())),
                )
                .into_tuple()
                .all(self.db)
                .await?;
            serving.extend(ids);
        }
        Ok(serving)
    }

    /// How a firm stands on the roster, for whoever may know it.
    pub(super) async fn key_detail(
        &self,
        scope: &Scope,
        firm: &EnterpriseId,
    ) -> Result<Option<KeyDetail>, Failure> {
        let stream = key_of(firm).stream();
        let world = self.world([stream.clone()]).await?;
        let entry = world.key_enterprise(firm);
        let mut subject = subject_of(entry);
        subject.enterprises.insert(firm.clone());
        if !policy::sees(scope.actor(), Noun::KeyEnterprise, &subject) {
            return Ok(None);
        }
        let row = Entity::find_by_id(firm.0.clone()).all(self.db).await?;
        Ok(Some(KeyDetail {
            line: self.key_lines(row).await?.into_iter().next(),
            ended: entry
                .and_then(|e| e.ended.as_ref())
                .map(|(why, _)| why.clone()),
            actions: key_enterprise::available(entry, scope.actor()),
            seq: world.seq(&stream),
        }))
    }

    /// Who serves a firm today, with the unit; none where it is on no roster or nobody is there.
    pub(super) async fn service_officer(
        &self,
        firm: &EnterpriseId,
    ) -> Result<Option<(String, Name)>, Failure> {
        let row = in_force(&self.facts.today().to_string()).filter(Column::Id.eq(firm.as_str()));
        let row = Entity::find()
            .filter(Column::Id.in_subquery(row.into_query()))
            .all(self.db)
            .await?;
        let line = self.key_lines(row).await?.into_iter().next();
        let line = line.filter(|l| !l.left);
        Ok(line.map(|l| (l.officer, l.unit)))
    }

    /// Those of these firms that stand on the roster today.
    pub(super) async fn key_firms(
        &self,
        firms: BTreeSet<String>,
    ) -> Result<BTreeSet<String>, Failure> {
        let ids: Vec<String> = in_force(&self.facts.today().to_string())
            .filter(Column::Id.is_in(firms))
            .into_tuple()
            .all(self.db)
            .await?;
        Ok(ids.into_iter().collect())
    }

    /// Those of these cases with a firm that stands on the roster today.
    pub(super) async fn key_cases(&self, cases: Vec<String>) -> Result<BTreeSet<String>, Failure> {
        let firms = in_force(&self.facts.today().to_string());
        let ids: Vec<String> = case_enterprise::Entity::find()
            .select_only()
            .column(case_enterprise::Column::CaseId)
            .filter(case_enterprise::Column::CaseId.is_in(cases))
            .filter(case_enterprise::Column::Enterprise.in_subquery(firms.into_query()))
            .into_tuple()
            .all(self.db)
            .await?;
        Ok(ids.into_iter().collect())
    }
}
