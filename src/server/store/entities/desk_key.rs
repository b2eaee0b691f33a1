//! Table `desk_keys`: the key of a service day, to which a desk without a network seals what it takes down.

use sea_orm::entity::prelude::*;

/// A row of `desk_keys`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "desk_keys")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub service_day: String,
    /// An uncompressed point of P-256, base64.
    pub public: String,
    /// Sealed under a record key of its own.
    pub private: String,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
