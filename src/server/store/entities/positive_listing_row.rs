//! Table `positive_listing_rows`: the listing of a firm on the positive list, by the dates its standing follows from.

use sea_orm::entity::prelude::*;

/// A row of `positive_listing_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "positive_listing_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub uscc: String,
    pub enterprise_name: String,
    pub basis: String,
    pub status: String,
    pub notice_to: Option<String>,
    pub listed_from: Option<String>,
    pub listed_to: Option<String>,
    pub removal: Option<String>,
    pub barred_until: Option<String>,
    pub at: i64,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
