//! Read table `stand_in_rows`: who stands in for whom, from–to.

use sea_orm::entity::prelude::*;

/// A row of `stand_in_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "stand_in_rows")]
pub struct Model {
    /// The stand-in's appointment.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// Who is away.
    pub account: String,
    pub name: String,
    pub role: String,
    pub unit: Option<String>,
    /// Who stands in.
    pub deputy: String,
    pub deputy_name: String,
    pub from_day: String,
    pub to_day: String,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
