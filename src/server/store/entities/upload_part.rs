//! Table `upload_parts`: a file that is on its way, part by part.

use sea_orm::entity::prelude::*;

/// A row of `upload_parts`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "upload_parts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: String,
    pub binding: String,
    pub form: String,
    /// Sealed.
    pub name: String,
    /// Bytes the whole file has.
    pub size: i64,
    /// Bytes that are on disk.
    pub received: i64,
    /// The blobs of its parts, in order, with commas between.
    pub blobs: String,
    pub at: i64,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
