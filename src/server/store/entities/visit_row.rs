//! Table `visit_rows`: a visit to a firm, with what lists and counts ask of it.

use sea_orm::entity::prelude::*;

/// A row of `visit_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "visit_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub number: String,
    pub enterprise: String,
    pub uscc: String,
    pub enterprise_name: String,
    pub kind: String,
    pub on_day: String,
    pub year: i32,
    pub status: String,
    pub listed: bool,
    pub ground: Option<String>,
    pub ground_after: bool,
    pub lacks_ground: bool,
    pub capped: bool,
    pub told: bool,
    pub at: i64,
    /// What the firm said to the guidance; empty where there is none.
    pub heard: String,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
