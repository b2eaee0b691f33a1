//! Table `offsite_check_rows`: a check made without going there.

use sea_orm::entity::prelude::*;

/// A row of `offsite_check_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "offsite_check_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub number: String,
    pub enterprise: String,
    pub uscc: String,
    pub enterprise_name: String,
    pub method: String,
    pub from_day: String,
    pub to_day: String,
    pub finding: String,
    pub follow_up: Option<String>,
    pub usable: bool,
    pub waits_for: String,
    pub at: i64,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
