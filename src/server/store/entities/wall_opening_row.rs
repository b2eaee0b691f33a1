//! Table `wall_opening_rows`: an opening of the wall, without a word of what it opens.

use sea_orm::entity::prelude::*;

/// A row of `wall_opening_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "wall_opening_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub status: String,
    pub ground: String,
    pub reader: Option<String>,
    pub reader_name: Option<String>,
    pub until_day: Option<String>,
    pub told_on: Option<String>,
    pub turn: Option<String>,
    /// By when the leader who was told decides, while nobody has.
    pub look_by: Option<i64>,
    pub at: i64,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
