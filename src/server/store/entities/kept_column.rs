//! Table `kept_columns`: the columns of a list a person chose. A preference, never an event.

use sea_orm::entity::prelude::*;

/// A row of `kept_columns`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "kept_columns")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account: String,
    /// Which list, of `views::saved_view::Columned`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub list: String,
    /// Their keys, a comma between two.
    pub columns: String,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
