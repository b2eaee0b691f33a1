//! Table `wall_opening_people`: who has a part in an opening of the wall.

use sea_orm::entity::prelude::*;

/// A row of `wall_opening_people`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "wall_opening_people")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub opening: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub account: String,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
