//! Table `claim_rows`: somebody asks to act for a firm, for the lists.

use sea_orm::entity::prelude::*;

/// A row of `claim_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "claim_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: String,
    pub enterprise: String,
    pub uscc: String,
    pub enterprise_name: String,
    /// What they call it.
    pub named: String,
    /// Their name, masked.
    pub claimant: String,
    pub status: String,
    pub objections: i64,
    pub made_at: i64,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
