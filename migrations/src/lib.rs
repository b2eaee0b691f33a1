//! The tables of Zhuqi, the same on SQLite and PostgreSQL.
//!
//! Each migration runs in a transaction. A column is added before it is used and removed after nobody
//! uses it any more. Read tables may be changed freely: `zhuqi rebuild` fills them from the events.

use sea_orm_migration::prelude::*;

mod m20261123_000001_ground;
mod m20261123_000002_help;
mod m20261123_000003_service_day;
mod m20261123_000004_supervision;
mod m20261125_000005_plan;
mod m20261125_000006_consultation;
mod m20261125_000007_leniency;
mod m20261125_000008_deadlines;
mod m20261125_000009_search;
mod m20261125_000010_parking;
mod m20261125_000011_deemed;
mod m20261125_000012_ladder;
mod m20261125_000018_results;
mod m20261125_000019_ledger;
mod m20261125_000021_leniency_decisions;
mod m20261125_000022_leniency_changes;
mod m20261125_000023_pressure;
mod m20261126_000030_stand_in;
mod m20261126_000040_second_factor;
mod m20261126_000041_wall_openings;
mod m20261126_000042_key_names;
mod m20261126_000043_positive_list;
mod m20261126_000044_contact_check;
mod m20261126_000045_common_problems;
mod m20261126_000046_visits;
mod m20261126_000047_coercive_measures;
mod m20261126_000048_desk;
mod m20261126_000049_upload_parts;
mod m20261126_000050_penalty_notices;
mod m20261126_000060_key_enterprises;
mod m20261126_000061_guidance;
mod m20261126_000062_projects;
mod m20261126_000063_suggestions;
mod m20261126_000064_claims;
mod m20261126_000065_policy_questions;
mod m20261126_000066_text_messages;
mod m20261126_000070_open_seats;
mod m20261126_000075_matters;
mod m20261126_000076_draws;
mod m20261126_000077_inquiries;
mod m20261126_000080_ledger_exports;
mod m20261126_000090_duty_clock;
mod m20261126_000100_saved_views;
mod m20261126_000110_withdrawal_checks;
mod m20261126_000120_leniency_register;
mod m20261127_000130_routing_history;
mod m20261127_000131_labelled_cases;
mod m20261127_000132_leniency_benchmark;
mod m20261127_000140_inbox_news;
mod m20261127_000141_support_terms;
mod m20261127_000150_industry;
mod m20261127_000151_kept_columns;
mod sql;

/// The list of all migrations, oldest first.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261123_000001_ground::Migration),
            Box::new(m20261123_000002_help::Migration),
            Box::new(m20261123_000003_service_day::Migration),
            Box::new(m20261123_000004_supervision::Migration),
            Box::new(m20261125_000005_plan::Migration),
            Box::new(m20261125_000006_consultation::Migration),
            Box::new(m20261125_000007_leniency::Migration),
            Box::new(m20261125_000008_deadlines::Migration),
            Box::new(m20261125_000009_search::Migration),
            Box::new(m20261125_000010_parking::Migration),
            Box::new(m20261125_000011_deemed::Migration),
            Box::new(m20261125_000012_ladder::Migration),
            Box::new(m20261125_000018_results::Migration),
            Box::new(m20261125_000019_ledger::Migration),
            Box::new(m20261125_000021_leniency_decisions::Migration),
            Box::new(m20261125_000022_leniency_changes::Migration),
            Box::new(m20261125_000023_pressure::Migration),
            Box::new(m20261126_000030_stand_in::Migration),
            Box::new(m20261126_000040_second_factor::Migration),
            Box::new(m20261126_000041_wall_openings::Migration),
            Box::new(m20261126_000042_key_names::Migration),
            Box::new(m20261126_000043_positive_list::Migration),
            Box::new(m20261126_000044_contact_check::Migration),
            Box::new(m20261126_000045_common_problems::Migration),
            Box::new(m20261126_000046_visits::Migration),
            Box::new(m20261126_000047_coercive_measures::Migration),
            Box::new(m20261126_000048_desk::Migration),
            Box::new(m20261126_000049_upload_parts::Migration),
            Box::new(m20261126_000050_penalty_notices::Migration),
            Box::new(m20261126_000060_key_enterprises::Migration),
            Box::new(m20261126_000061_guidance::Migration),
            Box::new(m20261126_000062_projects::Migration),
            Box::new(m20261126_000063_suggestions::Migration),
            Box::new(m20261126_000064_claims::Migration),
            Box::new(m20261126_000065_policy_questions::Migration),
            Box::new(m20261126_000066_text_messages::Migration),
            Box::new(m20261126_000070_open_seats::Migration),
            Box::new(m20261126_000075_matters::Migration),
            Box::new(m20261126_000076_draws::Migration),
            Box::new(m20261126_000077_inquiries::Migration),
            Box::new(m20261126_000080_ledger_exports::Migration),
            Box::new(m20261126_000090_duty_clock::Migration),
            Box::new(m20261126_000100_saved_views::Migration),
            Box::new(m20261126_000110_withdrawal_checks::Migration),
            Box::new(m20261126_000120_leniency_register::Migration),
            Box::new(m20261127_000130_routing_history::Migration),
            Box::new(m20261127_000131_labelled_cases::Migration),
            Box::new(m20261127_000132_leniency_benchmark::Migration),
            Box::new(m20261127_000140_inbox_news::Migration),
            Box::new(m20261127_000141_support_terms::Migration),
            Box::new(m20261127_000150_industry::Migration),
            Box::new(m20261127_000151_kept_columns::Migration),
        ]
    }
}

/// The name of the newest migration: what a database must stand at.
pub fn newest() -> String {
    Migrator::migrations()
        .last()
        .map(|m| m.name().to_owned())
        .unwrap_or_default()
}

pub use sea_orm_migration::MigratorTrait;
