//! What can be chosen. Closed lists carry their keys only and are named by `web/words`; names of the
//! reference data and of people come with their choice.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::Asking;
use crate::domain::actor::Role;
use crate::domain::case::{Difficulty, Stage};
use crate::domain::complaint::Complaint;
use crate::domain::ids::{EnterpriseId, UnitId};
use crate::domain::policy::Scope;
use crate::domain::rulebook::{CategoryGroup, UnitKind};
use crate::domain::term::{TermKind, Terms};
use crate::server::Failure;
use crate::server::store::entities::{
    account_row, appointment_row, case_enterprise, case_row, enterprise_row,
};
use crate::views::context::Choice;
use crate::views::name::Name;
use crate::views::term::TermView;

/// Cases offered to join, and no more: who finds none of them opens a new one.
const CASES: u64 = 30;
/// Persons offered for one field.
const PEOPLE: u64 = 500;
/// Firms offered before anything is typed; whatever else is meant is found by its name or code.
const FIRMS: u64 = 200;

/// Values of a closed list.
pub(super) fn keyed(values: impl IntoIterator<Item = &'static str>) -> Vec<Choice> {
    let choice = |value: &str| Choice {
        value: value.to_owned(),
        name: Name::default(),
        hint: None,
    };
    values.into_iter().map(choice).collect()
}

pub(super) fn named(value: impl Into<String>, zh: &str, en: &str) -> Choice {
    Choice {
        value: value.into(),
        name: Name::new(zh, en),
        hint: None,
    }
}

impl Asking<'_> {
    /// The categories firms choose from.
    pub(super) fn categories(&self) -> Vec<Choice> {
        let all = self.facts().reference.rulebook.all_categories();
        all.map(|c| named(c.id.clone(), &c.zh, &c.en)).collect()
    }

    /// What the desk chooses from, by its digit: the headings of the categories.
    pub(super) fn headings(&self) -> Vec<Choice> {
        let groups = self.facts().reference.rulebook.categories.iter();
        let choice = |(n, g): (usize, &CategoryGroup)| {
            let n = n + 1;
            named(
                g.id.clone(),
                &format!("{n} {}", g.zh),
                &format!("{n} {}", g.en),
            )
        };
        groups.enumerate().map(choice).collect()
    }

    /// A heading that is no category of its own.
    pub(super) fn heading(&self, id: &str) -> Option<Choice> {
        let rulebook = &self.facts().reference.rulebook;
        let only = rulebook.category(id).is_none();
        let group = rulebook.category_group(id).filter(|_| only)?;
        Some(named(group.id.clone(), &group.zh, &group.en))
    }

    /// The themes in use today.
    pub(super) fn themes(&self) -> Vec<Choice> {
        let all = self.facts().reference.rulebook.themes_on(self.today());
        all.map(|t| named(t.id.0.clone(), &t.zh, &t.en)).collect()
    }

    /// The districts served.
    pub(super) fn districts(&self) -> Vec<Choice> {
        let all = &self.facts().reference.rulebook.bureau.districts;
        all.iter()
            .map(|d| named(d.code.clone(), &d.zh, &d.en))
            .collect()
    }

    /// Every unit of today, in the profile's order.
    pub(super) fn units(&self) -> Vec<Choice> {
        self.units_where(|_| true)
    }

    /// The units that can lead or support a case: all but the leadership.
    pub(super) fn working_units(&self) -> Vec<Choice> {
        self.units_where(|kind| kind != UnitKind::Leadership)
    }

    fn units_where(&self, fits: impl Fn(UnitKind) -> bool) -> Vec<Choice> {
        let today = self.today();
        let all = self.facts().reference.rulebook.bureau.units.iter();
        all.filter(|u| fits(u.kind) && u.exists_on(today))
            .map(|u| Choice {
                value: u.id.0.clone(),
                name: self.reading.unit_name(u.id.as_str()),
                hint: None,
            })
            .collect()
    }

    /// What each difficulty would promise a firm that spoke then: date and how it is reached.
    pub(super) fn dates(&self, said: &Complaint) -> Vec<(&'static str, TermView)> {
        let facts = self.facts();
        let anchor = said.received_at.unwrap_or(facts.now);
        let date = |difficulty: &Difficulty| {
            let mut terms = Terms::default();
            let id = terms.next_id(TermKind::Resolution);
            let rule = facts
                .reference
                .rule(TermKind::Resolution, Some(*difficulty));
            let calendar = facts.calendar();
            let entry = terms.start(
                id.clone(),
                TermKind::Resolution,
                "",
                &rule,
                anchor,
                calendar,
            );
            terms.evolve(&entry);
            terms
                .get(&id)
                .map(|term| (difficulty.key(), self.reading.term(term)))
        };
        Difficulty::ALL.iter().filter_map(date).collect()
    }

    /// The persons who handle cases, of one unit or of all, each with their units.
    pub(super) async fn handlers(&self, unit: Option<&UnitId>) -> Result<Vec<Choice>, Failure> {
        self.people(&[Role::Officer, Role::UnitHead], unit).await
    }

    /// Who can stand in for a post: the colleagues of its unit, and whoever has the same role elsewhere.
    pub(super) async fn deputies(
        &self,
        role: Role,
        unit: Option<&UnitId>,
    ) -> Result<Vec<Choice>, Failure> {
        let roles = [
            Role::Officer,
            Role::UnitHead,
            Role::Intake,
            Role::Supervisor,
            Role::Leader,
        ];
        let mut people = match unit {
            Some(unit) => self.people(&roles, Some(unit)).await?,
            None => Vec::new(),
        };
        let there: Vec<String> = people.iter().map(|p| p.value.clone()).collect();
        let elsewhere = self.people(&[role], None).await?.into_iter();
        people.extend(elsewhere.filter(|p| !there.contains(&p.value)));
        Ok(people)
    }

    /// The persons who hold one of these roles, of one unit or of all, each with their units.
    pub(super) async fn people(
        &self,
        roles: &[Role],
        unit: Option<&UnitId>,
    ) -> Result<Vec<Choice>, Failure> {
        let today = self.today().to_string();
        let mut held = appointment_row::Entity::find()
            .filter(appointment_row::Column::Role.is_in(roles.iter().map(|r| r.key())))
            // nothing is given to somebody who is there for a few days only
            .filter(appointment_row::Column::StandsIn.eq(false))
            .filter(appointment_row::Column::FromDay.lte(today.as_str()))
            .filter(
                Condition::any()
                    .add(appointment_row::Column::ToDay.is_null())
                    .add(appointment_row::Column::ToDay.gte(today.as_str())),
            );
        if let Some(unit) = unit {
            held = held.filter(appointment_row::Column::Unit.eq(unit.as_str()));
        }
        let held = held
            .order_by_asc(appointment_row::Column::Unit)
            .order_by_asc(appointment_row::Column::Id)
            .limit(PEOPLE)
            .all(self.reading.db)
            .await?;
        let accounts: Vec<String> = held.iter().map(|h| h.account.clone()).collect();
        let people = account_row::Entity::find()
            .filter(account_row::Column::Id.is_in(accounts))
            .filter(account_row::Column::Active.eq(true))
            .all(self.reading.db)
            .await?;
        let people: BTreeMap<String, String> = people.into_iter().map(|p| (p.id, p.name)).collect();
        let mut choices: Vec<Choice> = Vec::new();
        for row in held {
            let (Some(person), Some(unit)) = (people.get(&row.account), &row.unit) else {
                continue;
            };
            let at = self.reading.unit_name(unit);
            match choices.iter_mut().find(|c| c.value == row.account) {
                Some(known) => {
                    known.name.zh.push_str(&format!("、{}", at.zh));
                    known.name.en.push_str(&format!(", {}", at.en));
                }
                None => choices.push(named(
                    row.account.clone(),
                    &format!("{person} · {}", at.zh),
                    &format!("{person} · {}", at.en),
                )),
            }
        }
        Ok(choices)
    }

    /// The firms a field `enterprise` offers: those the typed words may mean, then the first by name.
    pub(super) async fn firms(&self) -> Result<Vec<Choice>, Failure> {
        use enterprise_row::Column as C;
        let ordered = || {
            enterprise_row::Entity::find()
                .order_by_asc(C::Name)
                .order_by_asc(C::Id)
        };
        let typed = self.typed("enterprise").unwrap_or_default();
        // a name as it was offered goes on after its first dot
        let part = typed.split(" · ").next().unwrap_or_default();
        let mut rows = Vec::new();
        if !part.is_empty() {
            let meant = C::Id.eq(part).or(C::Uscc.eq(part)).or(C::Name.eq(part));
            let like = C::Name.contains(part).or(C::Uscc.contains(part));
            rows = ordered()
                .filter(meant)
                .limit(FIRMS)
                .all(self.reading.db)
                .await?;
            rows.extend(
                ordered()
                    .filter(like)
                    .limit(FIRMS)
                    .all(self.reading.db)
                    .await?,
            );
        }
        rows.extend(ordered().limit(FIRMS).all(self.reading.db).await?);
        let mut seen = BTreeSet::new();
        rows.retain(|row| seen.insert(row.id.clone()));
        let choice = |row: enterprise_row::Model| Choice {
            value: row.id,
            name: Name::same(format!("{} · {}", row.name, row.uscc)),
            hint: None,
        };
        Ok(rows.into_iter().map(choice).collect())
    }

    /// The open cases of a firm that the actor may list, the newest first.
    pub(super) async fn cases_of_firm(&self, firm: &EnterpriseId) -> Result<Vec<Choice>, Failure> {
        let Some(seen) = self.reading.firm_cases(&Scope::of(self.actor), firm) else {
            return Ok(Vec::new());
        };
        let over = Stage::ALL
            .into_iter()
            .filter(|s| s.is_over())
            .map(Stage::key);
        let rows = case_row::Entity::find()
            .filter(seen)
            .filter(case_row::Column::Stage.is_not_in(over))
            .order_by_desc(case_row::Column::Id)
            .limit(CASES)
            .all(self.reading.db)
            .await?;
        let choice = |row: case_row::Model| Choice {
            value: row.id,
            name: Name::same(format!("{} {}", row.number, row.title)),
            hint: None,
        };
        Ok(rows.into_iter().map(choice).collect())
    }

    /// Open cases a complaint could join: of the same firm first, then of the same theme, then the newest.
    pub(super) async fn cases_to_join(&self, said: &Complaint) -> Result<Vec<Choice>, Failure> {
        let firm = said.enterprise.as_ref().map_or("", |e| e.as_str());
        let own: Vec<String> = case_enterprise::Entity::find()
            .select_only()
            .column(case_enterprise::Column::CaseId)
            .filter(case_enterprise::Column::Enterprise.eq(firm))
            .order_by_desc(case_enterprise::Column::CaseId)
            .limit(CASES)
            .into_tuple()
            .all(self.reading.db)
            .await?;
        let rulebook = &self.facts().reference.rulebook;
        let theme = rulebook
            .theme_of_category(&said.category)
            .map_or("", |t| t.id.as_str());
        let over = Stage::ALL
            .into_iter()
            .filter(|s| s.is_over())
            .map(Stage::key);
        let open = case_row::Entity::find()
            .filter(case_row::Column::Stage.is_not_in(over))
            .order_by_desc(case_row::Column::OpenedAt)
            .limit(CASES);
        let mut rows = open
            .clone()
            .filter(case_row::Column::Id.is_in(own))
            .all(self.reading.db)
            .await?;
        rows.extend(
            open.clone()
                .filter(case_row::Column::Theme.eq(theme))
                .all(self.reading.db)
                .await?,
        );
        rows.extend(open.all(self.reading.db).await?);
        let mut seen = std::collections::BTreeSet::new();
        let choice = |row: case_row::Model| Choice {
            value: row.id,
            name: Name::same(format!("{} {}", row.number, row.title)),
            hint: None,
        };
        let most = usize::try_from(CASES).unwrap_or(usize::MAX);
        Ok(rows
            .into_iter()
            .filter(|r| seen.insert(r.id.clone()))
            .take(most)
            .map(choice)
            .collect())
    }
}
