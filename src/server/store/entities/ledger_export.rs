//! Table `ledger_exports`: who took the ledger out as a file. A log of reading, never an event.

use sea_orm::entity::prelude::*;

/// A row of `ledger_exports`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ledger_exports")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub account: String,
    /// The person's name on that day.
    pub name: String,
    /// The role they acted in.
    pub role: String,
    /// The unit they acted for.
    pub unit: Option<String>,
    /// `csv` or `xlsx`.
    pub file: String,
    /// The page's query.
    pub query: String,
    /// How many lines the file holds.
    pub line_count: i64,
    pub at: i64,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
