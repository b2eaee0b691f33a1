//! Table `ledger_rows`: a problem with everything the ledger is filtered and sorted by. What is void is not in it.

use sea_orm::entity::prelude::*;

/// A row of `ledger_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ledger_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub enterprise: String,
    pub district: String,
    pub case_id: Option<String>,
    pub received_by: String,
    pub received_at: i64,
    pub channel: String,
    pub status: String,
    /// Where the problem stands, of `views::ledger::State`.
    pub state: String,
    /// The stage of its case; empty where it has none, like theme and lead.
    pub stage: String,
    pub theme: String,
    pub lead: String,
    /// The labels of its case, a blank before and after each.
    pub labels: String,
    pub service_day: Option<String>,
    pub on_the_spot: bool,
    /// When it, or its case, is late.
    pub late_from: Option<i64>,
    /// What the firm is called, for the order.
    pub firm_name: String,
    /// The firm's division of GB/T 4754; empty where nobody has said.
    pub industry: String,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
