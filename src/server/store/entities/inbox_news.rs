//! Table `inbox_news`: what happened that somebody waited for, and whether they have read it. Plain, never rebuilt.

use sea_orm::entity::prelude::*;

/// A row of `inbox_news`: one thing said to one person in one commit about one matter.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "inbox_news")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub commit_id: String,
    /// What it is about: the case, or what stands for itself.
    #[sea_orm(primary_key, auto_increment = false)]
    pub stream: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub news: String,
    pub at: i64,
    pub read_at: Option<i64>,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
