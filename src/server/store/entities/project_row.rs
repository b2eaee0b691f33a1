//! Table `project_rows`: a major project, for its lists.

use sea_orm::entity::prelude::*;

/// A row of `project_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "project_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub number: String,
    pub enterprise: String,
    pub uscc: String,
    pub enterprise_name: String,
    pub name: String,
    pub unit: String,
    /// Empty where it is in none.
    pub batch: String,
    pub round: i32,
    pub two_high: bool,
    /// Empty until it is decided.
    pub path: String,
    /// What is to be reached next; empty where nothing is.
    pub milestone: String,
    pub ended: bool,
    /// When that is late.
    pub late_from: Option<i64>,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
