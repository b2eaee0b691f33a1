//! Table `consultation_cases`: a case that a consultation is held over.

use sea_orm::entity::prelude::*;

/// A row of `consultation_cases`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "consultation_cases")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub consultation: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: String,
    pub number: String,
    pub title: String,
    pub in_force: bool,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
