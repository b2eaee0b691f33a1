//! Table `appointment_rows`: an appointment.

use sea_orm::entity::prelude::*;

/// A row of `appointment_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "appointment_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub account: String,
    pub role: String,
    pub unit: Option<String>,
    pub enterprise: Option<String>,
    pub from_day: String,
    pub to_day: Option<String>,
    /// It only lasts while somebody else is away.
    pub stands_in: bool,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
