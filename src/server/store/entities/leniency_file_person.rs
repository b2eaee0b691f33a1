//! Table `leniency_file_people`: who is named in a leniency file, as what, and whether the next step is theirs.

use sea_orm::entity::prelude::*;

/// A row of `leniency_file_people`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "leniency_file_people")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub file_id: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub account: String,
    pub part: String,
    pub turn: bool,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
