//! Table `service_day_rows`: a service day.

use sea_orm::entity::prelude::*;

/// A row of `service_day_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "service_day_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub number: String,
    pub organiser: String,
    pub held_on: String,
    pub from_hour: String,
    pub to_hour: String,
    pub online: bool,
    pub place: String,
    pub theme: String,
    pub stage: String,
    pub places: i64,
    pub taken: i64,
    pub waiting: i64,
    pub moved_from: Option<String>,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
