//! Table `inquiry_rows`: a question to a unit complained of.

use sea_orm::entity::prelude::*;

/// A row of `inquiry_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "inquiry_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub number: String,
    /// Never shown to the unit asked.
    pub case_id: String,
    pub by_unit: String,
    pub unit: String,
    /// The officer named, where the unit enforces.
    pub officer: Option<String>,
    pub question: String,
    pub due_on: String,
    pub answered: bool,
    pub asked_at: i64,
    pub late_from: Option<i64>,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
