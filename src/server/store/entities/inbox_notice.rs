//! Table `inbox_notices`: what somebody was told, and whether they have read it. Plain, never rebuilt.

use sea_orm::entity::prelude::*;

/// A row of `inbox_notices`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "inbox_notices")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub stream: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub term: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub round: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub level: i64,
    pub kind: String,
    /// Why: by its date, by standing still, by a firm's word.
    pub cause: String,
    pub due_on: String,
    pub at: i64,
    pub read_at: Option<i64>,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
