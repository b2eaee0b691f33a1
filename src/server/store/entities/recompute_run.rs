//! Table `recompute_runs`: how far open terms have been brought to an edition. Plain, never rebuilt.

use sea_orm::entity::prelude::*;

/// A row of `recompute_runs`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "recompute_runs")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub edition: String,
    pub from_day: String,
    pub after_stream: String,
    pub done: i64,
    pub moved: i64,
    pub total: i64,
    pub started_at: i64,
    pub finished_at: Option<i64>,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
