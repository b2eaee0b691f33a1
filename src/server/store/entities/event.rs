//! Table `events`: one event, as it is hashed.

use sea_orm::entity::prelude::*;

/// A row of `events`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "events")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub stream: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub seq: i64,
    pub position: i64,
    pub kind: String,
    pub version: i64,
    pub payload: String,
    pub actor: String,
    pub actor_name: String,
    pub appointment: String,
    pub at: i64,
    pub commit_id: String,
    pub prev: String,
    pub hash: String,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
