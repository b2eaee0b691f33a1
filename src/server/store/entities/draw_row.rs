//! Table `draw_rows`: a sample of closed cases that are called back.

use sea_orm::entity::prelude::*;

/// A row of `draw_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "draw_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub number: String,
    pub from_day: String,
    pub to_day: String,
    pub share: i64,
    /// The unit that drew.
    pub unit: String,
    pub made_by: String,
    pub made_at: i64,
    pub pool: i64,
    pub drawn: i64,
    /// How many firms were reached.
    pub reached: i64,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
