//! Whom a rung is told: who can act, then the head of the unit, then up.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use super::held::Held;
use crate::domain::actor::Role;
use crate::domain::reference::Reference;
use crate::domain::rulebook::{Rung, RungAction, Signer};
use crate::domain::time::At;
use crate::server::store::StoreError;
use crate::server::store::entities::appointment_row;

/// Who holds which role, looked up once a batch.
pub(super) struct People<'a> {
    reference: &'a Reference,
    today: String,
    known: BTreeMap<(Role, Option<String>), Vec<String>>,
}

impl<'a> People<'a> {
    /// Nobody looked up yet.
    pub(super) fn new(reference: &'a Reference, now: At) -> People<'a> {
        People {
            reference,
            today: now.beijing_date().to_string(),
            known: BTreeMap::new(),
        }
    }

    /// The person who can act, or the head where nobody is named; above the lowest rung the head as well; where
    /// an order is drafted the supervisors, before whom it lies, and the leaders where they sign it.
    pub(super) async fn told<C: ConnectionTrait>(
        &mut self,
        db: &C,
        held: &Held,
        rung: &Rung,
    ) -> Result<BTreeSet<String>, StoreError> {
        let mut told: BTreeSet<String> = held.person.iter().cloned().collect();
        if held.closed {
            return Ok(told);
        }
        let lowest = self.reference.rulebook.ladder.rungs.first();
        let help = !held.enforcement;
        if help && (told.is_empty() || lowest.is_none_or(|l| l.level < rung.level)) {
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
        if rung.action == RungAction::DraftOrder {
            told.extend(self.of(db, Role::Supervisor, None).await?);
            if rung.signer == Signer::Leader {
                told.extend(self.of(db, Role::Leader, None).await?);
            }
        }
        Ok(told)
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
