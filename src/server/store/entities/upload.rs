//! Table `uploads`: a file handed in and not yet part of anything.

use sea_orm::entity::prelude::*;

/// A row of `uploads`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "uploads")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: String,
    pub binding: String,
    pub form: String,
    pub attachment: String,
    pub name: String,
    pub media_type: String,
    pub bytes: i64,
    pub at: i64,
    /// The firm it was handed in by; empty for staff.
    pub owner: String,
    /// It is part of a record.
    pub recorded: bool,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
