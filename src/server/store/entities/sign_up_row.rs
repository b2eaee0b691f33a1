//! Table `sign_up_rows`: a firm that means to come to a service day.

use sea_orm::entity::prelude::*;

/// A row of `sign_up_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_up_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub service_day: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub enterprise: String,
    pub enterprise_name: String,
    pub topic: String,
    pub sign_up_order: i64,
    pub waiting: bool,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
