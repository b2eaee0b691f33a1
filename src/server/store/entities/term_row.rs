//! Table `term_rows`: a term of any stream: what the overdue board is read from.

use sea_orm::entity::prelude::*;

/// A row of `term_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "term_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub stream: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub term: String,
    pub kind: String,
    pub subject: String,
    pub weight: String,
    pub promised_on: String,
    pub due_on: String,
    pub late_from: i64,
    pub provisional: bool,
    pub open: bool,
    pub started_at: i64,
    pub met_at: Option<i64>,
    pub breached: bool,
    pub holder_unit: Option<String>,
    pub holder: Option<String>,
    pub holder_name: Option<String>,
    pub round: i64,
    pub quiet_until: Option<i64>,
    /// When whoever has it in hand last moved it on; none for a term that is not about getting on.
    pub progress_at: Option<i64>,
    /// How often the firm was not content, for the rework of an answer.
    pub disputes: i64,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
