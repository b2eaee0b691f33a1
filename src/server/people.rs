//! Who holds which role today, and who stands in for whom: looked up once, for whatever is told to people.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use super::store::StoreError;
use super::store::entities::{appointment_row, stand_in_row};
use crate::domain::actor::Role;
use crate::domain::reference::Reference;
use crate::domain::time::At;

/// A unit, and who acts there for somebody.
type Deputy = (Option<String>, String);

/// Who holds which role, looked up once a batch.
pub(super) struct People<'a> {
    pub(super) reference: &'a Reference,
    today: String,
    known: BTreeMap<(Role, Option<String>), Vec<String>>,
    contacts: BTreeMap<String, Vec<String>>,
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
            contacts: BTreeMap::new(),
            stand_ins: None,
        }
    }

    /// Who acts for this person in this unit while they are away. A head's stand-in is found as a head is.
    pub(super) async fn stands_in<C: ConnectionTrait>(
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

    /// Who holds this role, in this unit or in any.
    pub(super) async fn of<C: ConnectionTrait>(
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
            .filter(self.in_force());
        if let Some(unit) = &key.1 {
            find = find.filter(Column::Unit.eq(unit.as_str()));
        }
        let found: Vec<String> = find.into_tuple().all(db).await?;
        self.known.insert(key, found.clone());
        Ok(found)
    }

    /// Who speaks for this firm.
    pub(super) async fn of_firm<C: ConnectionTrait>(
        &mut self,
        db: &C,
        firm: &str,
    ) -> Result<Vec<String>, StoreError> {
        use appointment_row::Column;
        if let Some(known) = self.contacts.get(firm) {
            return Ok(known.clone());
        }
        let found: Vec<String> = appointment_row::Entity::find()
            .select_only()
            .column(Column::Account)
            .filter(Column::Enterprise.eq(firm))
            .filter(self.in_force())
            .into_tuple()
            .all(db)
            .await?;
        self.contacts.insert(firm.to_owned(), found.clone());
        Ok(found)
    }

    /// Appointments that stand today.
    fn in_force(&self) -> Condition {
        use appointment_row::Column;
        let ends = Condition::any()
            .add(Column::ToDay.is_null())
            .add(Column::ToDay.gte(self.today.as_str()));
        Condition::all()
            .add(Column::FromDay.lte(self.today.as_str()))
            .add(ends)
    }
}
