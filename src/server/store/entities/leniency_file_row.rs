//! Table `leniency_file_rows`: a leniency file, without a word of anybody.

use sea_orm::entity::prelude::*;

/// A row of `leniency_file_rows`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "leniency_file_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub number: String,
    pub enterprise: String,
    pub enterprise_name: String,
    pub origin: String,
    pub status: String,
    pub received_at: i64,
    pub self_reported_at: Option<i64>,
    /// The officer whose finding it is while nobody is named.
    pub found_by: Option<String>,
    pub item: Option<String>,
    pub act_on: Option<String>,
    pub found_on: Option<String>,
    pub ruling: Option<String>,
    /// Names of the rulebook's rows, a blank between.
    pub articles: String,
    pub decision_number: Option<String>,
    pub decided_year: Option<i64>,
    pub decided_on: Option<String>,
    /// The last day for the recheck.
    pub recheck_on: Option<String>,
    pub recheck: Option<String>,
    /// The amount in force.
    pub amount: Option<String>,
    /// It ended without being filed.
    pub non_filing: bool,
    /// The last change of its decision, or why it was opened again.
    pub changed: Option<String>,
    pub changed_on: Option<String>,
    /// The last reconsideration or lawsuit.
    pub notice_on: Option<String>,
    pub remedy: Option<String>,
    /// How it ended.
    pub remedy_result: Option<String>,
    pub late_from: Option<i64>,
    /// The unit of the first officer named.
    pub unit: Option<String>,
    /// What the proposal asked and how it came out, as JSON.
    pub conditions: Option<String>,
    /// The range of the law that applies, as JSON.
    pub statutory_range: Option<String>,
    /// What the firm was told of, or what stood before the last change.
    pub amount_before: Option<String>,
    /// What the outcome meant in yuan when it was decided, as JSON.
    pub benchmark: Option<String>,
    /// Why it departs from the proposal, sealed under the file's key.
    pub departs_why: Option<String>,
    /// Why the amount lies beside the benchmark, sealed likewise.
    pub amount_why: Option<String>,
}

/// No relations: queries name what they join.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
