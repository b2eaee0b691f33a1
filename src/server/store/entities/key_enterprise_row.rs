//! Table `key_enterprise_rows`: a firm's entry on the roster of key enterprises.

use sea_orm::entity::prelude::*;

/// A row of `key_enterprise_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "key_enterprise_rows")]
pub struct Model {
    /// The firm's own id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub uscc: String,
    pub enterprise_name: String,
    pub district: String,
    pub basis: String,
    pub document: String,
    pub officer: String,
    pub officer_name: String,
    pub unit: String,
    pub from_day: String,
    pub to_day: String,
    pub ended: bool,
    /// When its last day begins: the list goes by it.
    pub at: i64,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
