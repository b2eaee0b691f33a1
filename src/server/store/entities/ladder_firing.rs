//! Table `ladder_firings`: a rung of the ladder that a term reached in a round. Plain, never rebuilt.

use sea_orm::entity::prelude::*;

/// A row of `ladder_firings`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ladder_firings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub stream: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub term: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub round: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub level: i64,
    pub passed_over: bool,
    pub due_on: String,
    pub fired_at: i64,
    /// Why: by its date, by standing still, by a firm's word.
    pub cause: String,
    /// The order that was drafted over it.
    pub draft: Option<String>,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
