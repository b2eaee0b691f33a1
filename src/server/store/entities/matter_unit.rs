//! Table `matter_units`: a unit that gives an opinion on a matter, the legal section among them.

use sea_orm::entity::prelude::*;

/// A row of `matter_units`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "matter_units")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub matter: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub unit: String,
    /// The officer named, where the unit enforces.
    pub officer: Option<String>,
    pub in_force: bool,
    /// When its last opinion was given.
    pub given_at: Option<i64>,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
