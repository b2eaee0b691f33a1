//! Table `saved_views`: a saved view of a list. A preference, never an event.

use sea_orm::entity::prelude::*;

/// A row of `saved_views`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "saved_views")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// Of which list.
    pub list: String,
    pub account: String,
    /// The unit it is shared with; nobody's where it is private.
    pub unit: Option<String>,
    pub name: String,
    /// The page's query.
    pub query: String,
    pub saved_at: i64,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
