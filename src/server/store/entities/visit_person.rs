//! Table `visit_people`: who makes a visit.

use sea_orm::entity::prelude::*;

/// A row of `visit_people`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "visit_people")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub visit: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub account: String,
    pub name: String,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
