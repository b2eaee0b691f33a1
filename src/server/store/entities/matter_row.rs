//! Table `matter_rows`: a question decided on its own (一事一议).

use sea_orm::entity::prelude::*;

/// A row of `matter_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "matter_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub number: String,
    pub title: String,
    pub status: String,
    /// Neither decided nor dropped.
    pub in_force: bool,
    pub convener: String,
    pub decider: String,
    pub decider_name: String,
    /// The case it was begun over.
    pub case_id: Option<String>,
    pub case_number: Option<String>,
    pub opinions_by: String,
    /// The last day of what is proposed or decided.
    pub valid_until: Option<String>,
    /// What its firms are told; empty until it is decided.
    pub told: String,
    /// Under which conditions; empty until it is decided.
    pub conditions: String,
    pub decided_at: Option<i64>,
    pub asked: i64,
    pub given: i64,
    pub late_from: Option<i64>,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
