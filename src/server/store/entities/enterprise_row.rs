//! Table `enterprise_rows`: a firm.

use sea_orm::entity::prelude::*;

/// A row of `enterprise_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "enterprise_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub uscc: String,
    pub name: String,
    pub district: String,
    /// The division of GB/T 4754 it works in; empty where nobody has said.
    pub industry: String,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
