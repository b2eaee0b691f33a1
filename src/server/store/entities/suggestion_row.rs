//! Table `suggestion_rows`: a suggestion, for its lists.

use sea_orm::entity::prelude::*;

/// A row of `suggestion_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "suggestion_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub number: String,
    pub enterprise: Option<String>,
    pub enterprise_name: Option<String>,
    pub words: String,
    pub status: String,
    pub reply: Option<String>,
    pub made_at: i64,
    /// Whether something is suggested or asked.
    pub about: String,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
