//! What triage weighs beside the rule: whom the cases of this theme went to in the last year, and what each unit has in
//! hand today (issue 5 B). Both count only what the reader may list.

use std::collections::BTreeMap;

use jiff::ToSpan;
use sea_orm::sea_query::Query as Select;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use super::Asking;
use crate::domain::case::Stage;
use crate::domain::policy::Scope;
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::queries::case_lines::late;
use crate::server::queries::queue::OPEN;
use crate::server::store::entities::case_row::{Column, Entity};
use crate::server::store::entities::{case_enterprise, enterprise_row};
use crate::views::context::{Load, Routed};
use crate::views::name::Name;

/// Units of the last year that are named, the most first.
const NAMED: usize = 3;

impl Asking<'_> {
    /// Whom the cases of a theme that were opened in the last year were given to. Of a local matter the cases of the
    /// firm's district count: every branch leads its own.
    pub(super) async fn routed(
        &self,
        theme: &str,
        district: Option<&str>,
    ) -> Result<Option<Routed>, Failure> {
        let rulebook = &self.facts().reference.rulebook;
        let Some((rule, seen)) = rulebook
            .theme(theme)
            .zip(self.reading.cases_seen(&Scope::of(self.actor)))
        else {
            return Ok(None);
        };
        let today = self.today();
        let since = today.checked_sub(1.year()).unwrap_or(today);
        // what was void or went into another case was given to nobody
        let counts = [Stage::Void, Stage::Merged].map(Stage::key);
        let mut alike = Condition::all()
            .add(seen)
            .add(Column::Theme.eq(theme))
            .add(Column::OpenedAt.gte(At::from_beijing(since, 0, 0).0))
            .add(Column::Stage.is_not_in(counts))
            .add(Column::Lead.ne(""));
        let district = district.filter(|_| rule.local);
        if let Some(code) = district {
            let there = Select::select()
                .column(enterprise_row::Column::Id)
                .from(enterprise_row::Entity)
                .and_where(enterprise_row::Column::District.eq(code))
                .to_owned();
            let of_there = case_enterprise::Entity::find()
                .select_only()
                .column(case_enterprise::Column::CaseId)
                .filter(case_enterprise::Column::Enterprise.in_subquery(there))
                .into_query();
            alike = alike.add(Column::Id.in_subquery(of_there));
        }
        let mut units: Vec<(String, u64)> = self.by_lead(alike).await?.into_iter().collect();
        units.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        units.truncate(NAMED);
        let unit = |(id, n): (String, u64)| (self.reading.unit_name(&id), n);
        Ok(Some(Routed {
            theme: self.reading.theme_name(theme),
            district: district.map(|code| self.district(code)),
            units: units.into_iter().map(unit).collect(),
        }))
    }

    /// What each unit has in hand today.
    pub(super) async fn load(&self) -> Result<BTreeMap<String, Load>, Failure> {
        let Some(seen) = self.reading.cases_seen(&Scope::of(self.actor)) else {
            return Ok(BTreeMap::new());
        };
        let open = Condition::all()
            .add(seen)
            .add(Column::Stage.is_in(OPEN.map(Stage::key)))
            .add(Column::Lead.ne(""));
        let late = open.clone().add(late(self.facts().now));
        let units = &self.facts().reference.rulebook.bureau.units;
        let mut load: BTreeMap<String, Load> = units
            .iter()
            .map(|unit| (unit.id.0.clone(), Load::default()))
            .collect();
        for (unit, n) in self.by_lead(open).await? {
            load.entry(unit).or_default().open = n;
        }
        for (unit, n) in self.by_lead(late).await? {
            load.entry(unit).or_default().late = n;
        }
        Ok(load)
    }

    async fn by_lead(&self, which: Condition) -> Result<BTreeMap<String, u64>, Failure> {
        let rows: Vec<(String, i64)> = Entity::find()
            .filter(which)
            .select_only()
            .column(Column::Lead)
            .column_as(Column::Id.count(), "n")
            .group_by(Column::Lead)
            .into_tuple()
            .all(self.reading.db)
            .await?;
        let counted = |(unit, n): (String, i64)| (unit, n.unsigned_abs());
        Ok(rows.into_iter().map(counted).collect())
    }

    fn district(&self, code: &str) -> Name {
        let all = &self.facts().reference.rulebook.bureau.districts;
        let found = all.iter().find(|d| d.code == code);
        found.map_or_else(Name::default, |d| Name::new(d.zh.clone(), d.en.clone()))
    }
}
