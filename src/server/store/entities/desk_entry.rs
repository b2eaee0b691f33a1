//! Table `desk_entries`: what was handed in from a desk that had no network.

use sea_orm::entity::prelude::*;

/// A row of `desk_entries`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "desk_entries")]
pub struct Model {
    /// Made on the device; the complaint that comes of it has the same.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub service_day: String,
    /// The number it was promised; empty where the device had none left.
    pub number: String,
    /// What was typed, sealed under a record key of its own; none once it is registered.
    pub body: Option<String>,
    pub said_at: i64,
    pub received_at: i64,
    pub account: String,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
