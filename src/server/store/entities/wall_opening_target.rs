//! Table `wall_opening_targets`: what an opening of the wall is about.

use sea_orm::entity::prelude::*;

/// A row of `wall_opening_targets`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "wall_opening_targets")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub opening: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub stream: String,
    pub number: String,
    pub enterprise: String,
    pub enterprise_name: String,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
