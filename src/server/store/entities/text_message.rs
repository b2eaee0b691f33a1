//! Table `text_messages`: the outbox of the text-message gateway. The phone is not in it: it stays sealed where it is.

use sea_orm::entity::prelude::*;

/// A row of `text_messages`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "text_messages")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// What it tells.
    pub kind: String,
    /// The record whose contact is told.
    pub stream: String,
    /// The number that is named.
    pub number: String,
    pub made_at: i64,
    pub state: String,
    pub sent_at: Option<i64>,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
