//! Table `leniency_decision_rows`: a decision in force by its clear facts, without a firm or a number.

use sea_orm::entity::prelude::*;

/// A row of `leniency_decision_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "leniency_decision_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub file_id: String,
    pub item: Option<String>,
    /// The unit of the first officer named.
    pub unit: Option<String>,
    pub ruling: String,
    pub decided_on: String,
    pub decided_year: i64,
    pub harm: String,
    pub timely: String,
    pub first: String,
    pub voluntary: String,
    pub excluded: bool,
    pub grounds: bool,
    pub factors: bool,
    /// It departs from what the rule proposed.
    pub departs: bool,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
