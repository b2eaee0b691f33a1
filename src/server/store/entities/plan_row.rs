//! Table `plan_rows`: a plan.

use sea_orm::entity::prelude::*;

/// A row of `plan_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "plan_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub number: String,
    pub enterprise: String,
    pub enterprise_name: String,
    pub target: String,
    pub lead: String,
    /// Who drafted it.
    pub author: String,
    pub status: String,
    /// The version in force; nought before the first approval.
    pub version: i64,
    /// A version is being written.
    pub drafting: bool,
    /// That version can be approved.
    pub to_approve: bool,
    pub acknowledged: bool,
    /// Measures that count.
    pub measures: i64,
    /// Those among them that are verified.
    pub ended: i64,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
