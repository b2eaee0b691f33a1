//! Table `search_rows`: a thing that can be found, beside the engine's own index of its terms.

use sea_orm::entity::prelude::*;

/// A row of `search_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "search_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub doc: String,
    pub slot: i64,
    pub words: String,
    pub seen_by: String,
    pub follows: Option<String>,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
