//! Table `visit_units`: which units make a visit.

use sea_orm::entity::prelude::*;

/// A row of `visit_units`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "visit_units")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub visit: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub unit: String,
    pub enforces: bool,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
