//! Table `record_keys`: the data key of a record, wrapped by the key outside the database.

use sea_orm::entity::prelude::*;

/// A row of `record_keys`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "record_keys")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub record: String,
    pub wrapped: String,
    pub key_id: String,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
