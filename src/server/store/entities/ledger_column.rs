//! Table `ledger_columns`: the columns of the ledger a person chose. A preference, never an event.

use sea_orm::entity::prelude::*;

/// A row of `ledger_columns`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ledger_columns")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account: String,
    /// Their keys, a comma between two.
    pub columns: String,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
