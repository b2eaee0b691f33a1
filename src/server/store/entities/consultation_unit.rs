//! Table `consultation_units`: a unit that a consultation is put before.

use sea_orm::entity::prelude::*;

/// A row of `consultation_units`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "consultation_units")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub consultation: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub unit: String,
    pub part: String,
    /// The officer called by name, where the unit enforces.
    pub officer: Option<String>,
    pub in_force: bool,
    /// When its last opinion was given.
    pub given_at: Option<i64>,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
