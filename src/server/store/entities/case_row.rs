//! Table `case_rows`: a case.

use sea_orm::entity::prelude::*;

/// A row of `case_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub number: String,
    pub title: String,
    pub theme: String,
    pub stage: String,
    pub track: String,
    pub difficulty: String,
    pub lead: String,
    pub handler: Option<String>,
    pub handler_name: Option<String>,
    pub extension_asked: bool,
    pub extension_for_leader: bool,
    /// Since when it is in the hands it is in.
    pub held_since: Option<i64>,
    /// How often it was handed on.
    pub hops: i64,
    pub opened_at: i64,
    pub late_from: Option<i64>,
    pub parked_since: Option<i64>,
    pub parking_asked: bool,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
