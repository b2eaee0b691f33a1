//! Table `consultation_rows`: a consultation.

use sea_orm::entity::prelude::*;

/// A row of `consultation_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "consultation_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub number: String,
    pub question: String,
    pub status: String,
    pub in_force: bool,
    pub convener: String,
    pub convened_by: String,
    pub convened_at: i64,
    pub chair: String,
    pub chair_name: String,
    pub opinions_by: String,
    pub until_day: String,
    /// Empty until the minutes are signed.
    pub minutes_number: String,
    /// Units asked for an opinion.
    pub asked: i64,
    /// Units that have given one.
    pub given: i64,
    pub late_from: Option<i64>,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
