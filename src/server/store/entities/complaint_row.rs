//! Table `complaint_rows`: a complaint.

use sea_orm::entity::prelude::*;

/// Column `said`: solved, in the firm's eyes.
pub const SAID_YES: &str = "yes";
/// Solved in part.
pub const SAID_PARTLY: &str = "partly";
/// Not solved.
pub const SAID_NO: &str = "no";
/// The firm said nothing within its term.
pub const SILENT: &str = "silent";

/// Column `contact_check`: somebody wrote without an account and is to be phoned.
pub const UNVERIFIED: &str = "unverified";

/// Column `withdrawal_check`: the firm says it was advised to withdraw, and nobody looked into that yet.
pub const TO_CHECK: &str = "due";
/// It was looked into.
pub const CHECKED: &str = "checked";

/// A row of `complaint_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "complaint_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub number: String,
    pub enterprise: String,
    pub enterprise_name: String,
    pub category: String,
    pub channel: String,
    pub words: String,
    pub status: String,
    pub case_id: Option<String>,
    pub service_day: Option<String>,
    pub received_by: String,
    pub received_at: i64,
    pub on_the_spot: bool,
    pub late_from: Option<i64>,
    pub said: Option<String>,
    pub said_on: Option<String>,
    pub satisfaction: Option<i64>,
    pub disputes: i64,
    pub deemed_accepted: bool,
    pub contact_check: String,
    pub withdrawal_check: Option<String>,
    pub withdrawn_at: Option<i64>,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
