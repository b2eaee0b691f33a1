//! Whom a rung is told: who can act, then the head of the unit, then up.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use super::held::Held;
use crate::domain::actor::Role;
use crate::domain::reference::Reference;
use crate::domain::rulebook::{Rung, RungAction, Signer};
use crate::domain::time::At;
use crate::server::store::StoreError;
use crate::server::store::entities::{appointment_row, stand_in_row};

/// A unit, and who acts there for somebody.
type Deputy = (Option<String>, String);

/// Who holds which role, looked up once a batch.
pub(super) struct People<'a> {
    reference: &'a Reference,
    today: String,
    known: BTreeMap<(Role, Option<String>), Vec<String>>,
    /// Who stands in today, by whose place and unit it is.
    stand_ins: Option<BTreeMap<String, Vec<Deputy>>>,
}

impl<'a> People<'a> {
    /// Nobody looked up yet.
    pub(super) fn new(reference: &'a Reference, now: At) -> People<'a> {
        People {
            reference,
            today: now.beijing_date().to_string(),
            known: BTreeMap::new(),
            stand_ins: None,
        }
    }

    /// The person who can act and who stands in for them today, or the head where nobody is named; above the lowest rung the head as well; where
    /// an order is drafted the supervisors, before whom it lies, and the leaders where they sign it.
    pub(super) async fn told<C: ConnectionTrait>(
        &mut self,
        db: &C,
        held: &Held,
        rung: &Rung,
    ) -> Result<BTreeSet<String>, StoreError> {
        let mut told: BTreeSet<String> = held.person.iter().cloned().collect();
        let lowest = self.reference.rulebook.ladder.rungs.first();
        let above = lowest.is_none_or(|l| l.level < rung.level);
        if held.closed {
            // no stand-in comes through the wall; what nobody has in hand lies before whoever fills it
            if told.is_empty() {
                told.extend(self.fills(db, held, above).await?);
            }
            return Ok(told);
        }
        if held.enforcement && above {
            let unit = held.unit.clone();
            told.extend(self.of(db, Role::EnforcementHead, unit).await?);
        }
        let help = !held.enforcement;
        if help && (told.is_empty() || above) {
            let up = match &held.unit {
                Some(unit) => self.of(db, Role::UnitHead, Some(unit.clone())).await?,
                None => {
                    let coordination = &self.reference.rulebook.bureau.coordination;
                    let unit = coordination.coordinator_unit.0.clone();
                    self.of(db, Role::Intake, Some(unit)).await?
                }
            };
            told.extend(up);
        }
        if let Some(person) = &held.person {
            told.extend(self.stands_in(db, person, held.unit.as_deref()).await?);
        }
        if rung.action == RungAction::DraftOrder {
            told.extend(self.of(db, Role::Supervisor, None).await?);
            if rung.signer == Signer::Leader {
                told.extend(self.of(db, Role::Leader, None).await?);
            }
        }
        Ok(told)
    }

    /// Who fills the open seats of a file, or names its people: the pool, or the head of enforcement, and above the
    /// lowest rung the leaders.
    async fn fills<C: ConnectionTrait>(
        &mut self,
        db: &C,
        held: &Held,
        above: bool,
    ) -> Result<BTreeSet<String>, StoreError> {
        let mut told = BTreeSet::new();
        let mut to_name = held.seats.is_empty();
        for (role, pool) in &held.seats {
            match pool {
                Some(unit) => told.extend(self.of(db, *role, Some(unit.clone())).await?),
                None => to_name = true,
            }
        }
        if to_name {
            told.extend(self.of(db, Role::EnforcementHead, None).await?);
            if above {
                told.extend(self.of(db, Role::Leader, None).await?);
            }
        }
        Ok(told)
    }

    /// Who acts for this person in this unit while they are away. A head's stand-in is found as a head is.
    async fn stands_in<C: ConnectionTrait>(
        &mut self,
        db: &C,
        person: &str,
        unit: Option<&str>,
    ) -> Result<Vec<String>, StoreError> {
        use stand_in_row::Column;
        if self.stand_ins.is_none() {
            let rows = stand_in_row::Entity::find()
                .filter(Column::ToDay.gte(self.today.as_str()))
                .filter(Column::FromDay.lte(self.today.as_str()))
                .all(db)
                .await?;
            let mut by: BTreeMap<String, Vec<Deputy>> = BTreeMap::new();
            for row in rows {
                let theirs = by.entry(row.account).or_default();
                theirs.push((row.unit, row.deputy));
            }
            self.stand_ins = Some(by);
        }
        let of_person = self.stand_ins.iter().filter_map(|by| by.get(person));
        let of_unit = of_person
            .flatten()
            .filter(|(theirs, _)| unit.is_none() || theirs.as_deref() == unit);
        Ok(of_unit.map(|(_, deputy)| deputy.clone()).collect())
    }

    async fn of<C: ConnectionTrait>(
        &mut self,
        db: &C,
        role: Role,
        unit: Option<String>,
    ) -> Result<Vec<String>, StoreError> {
        use appointment_row::Column;
        let key = (role, unit);
        if let Some(known) = self.known.get(&key) {
            return Ok(known.clone());
        }
        let mut find = appointment_row::Entity::find()
            .select_only()
            .column(Column::Account)
            .filter(Column::Role.eq(role.key()))
            .filter(Column::FromDay.lte(self.today.as_str()))
            .filter(
                Condition::any()
                    .add(Column::ToDay.is_null())
                    .add(Column::ToDay.gte(self.today.as_str())),
            );
        if let Some(unit) = &key.1 {
            find = find.filter(Column::Unit.eq(unit.as_str()));
        }
        let found: Vec<String> = find.into_tuple().all(db).await?;
        self.known.insert(key, found.clone());
        Ok(found)
    }
}
