//! Table `supervision_order_rows`: a supervision order.

use sea_orm::entity::prelude::*;

/// A row of `supervision_order_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "supervision_order_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// Empty until it is signed.
    pub number: String,
    pub case_id: String,
    pub case_number: String,
    pub case_title: String,
    pub unit: String,
    pub level: String,
    pub status: String,
    pub in_force: bool,
    pub drafted_at: i64,
    pub signed_at: Option<i64>,
    pub signed_by: Option<String>,
    pub due_on: String,
    pub late_from: Option<i64>,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
