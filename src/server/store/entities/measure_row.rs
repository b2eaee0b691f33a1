//! Table `measure_rows`: a measure.

use sea_orm::entity::prelude::*;

/// A row of `measure_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "measure_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// The stream of the plan or consultation that set it.
    pub belongs_to: String,
    pub case_id: String,
    pub case_number: String,
    pub what: String,
    pub owner: String,
    pub person: Option<String>,
    pub person_name: Option<String>,
    pub status: String,
    pub due_on: String,
    pub late_from: Option<i64>,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
