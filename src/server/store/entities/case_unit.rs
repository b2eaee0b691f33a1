//! Table `case_units`: a unit's part in a case, with what its queue sorts by.

use sea_orm::entity::prelude::*;

/// A row of `case_units`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_units")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub unit: String,
    pub part: String,
    pub stage: String,
    pub late_from: Option<i64>,
    /// From when the unit is late with its own part, while it owes one.
    pub own_late_from: Option<i64>,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
