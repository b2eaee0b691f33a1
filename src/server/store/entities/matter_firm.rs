//! Table `matter_firms`: a firm a matter is about.

use sea_orm::entity::prelude::*;

/// A row of `matter_firms`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "matter_firms")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub matter: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub enterprise: String,
    pub name: String,
    /// Its firms read what was decided, and nothing before.
    pub decided: bool,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
