//! Whom a rung is told: who can act, then the head of the unit, then up.

use std::collections::BTreeSet;

use sea_orm::ConnectionTrait;

use super::held::Held;
use crate::domain::actor::Role;
use crate::domain::rulebook::{Rung, RungAction, Signer};
use crate::server::people::People;
use crate::server::store::StoreError;

impl People<'_> {
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
                Some(unit) if held.pool => {
                    self.of(db, Role::Supervisor, Some(unit.clone())).await?
                }
                Some(unit) => self.heads(db, unit).await?,
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

    /// Who answers for a unit: its head; a supervisor or a leader where it is theirs.
    async fn heads<C: ConnectionTrait>(
        &mut self,
        db: &C,
        unit: &str,
    ) -> Result<Vec<String>, StoreError> {
        let mut heads = Vec::new();
        for role in [Role::UnitHead, Role::Supervisor, Role::Leader] {
            heads.extend(self.of(db, role, Some(unit.to_owned())).await?);
        }
        Ok(heads)
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
}
