//! Table `coercive_measure_rows`: a seal, a seizure, a limit or a stop.

use sea_orm::entity::prelude::*;

/// A row of `coercive_measure_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "coercive_measure_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub number: String,
    pub enterprise: String,
    pub uscc: String,
    pub enterprise_name: String,
    pub unit: String,
    pub kind: String,
    pub status: String,
    pub told: bool,
    pub late_from: Option<i64>,
    pub at: i64,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
