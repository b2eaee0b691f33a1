//! Table `leniency_open_seats`: seats of leniency files that nobody sits in, and the pool that fills each, where one does.

use sea_orm::entity::prelude::*;

/// A row of `leniency_open_seats`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "leniency_open_seats")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub file_id: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub seat: String,
    pub role: String,
    pub pool: Option<String>,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
