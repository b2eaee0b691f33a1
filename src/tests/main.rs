//! One integration binary: the system through its front door, on the engine that `ZHUQI_TEST_DATABASE`
//! names (PostgreSQL), or on an embedded SQLite when it is not set. `cargo xtask test` runs both.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on has failed"
)]

mod answering;
mod app;
mod bad_input;
mod board_measured;
mod bulk;
mod bureau;
mod calendar;
mod case_correction;
mod claim;
mod close_out;
mod coercive_measure;
mod common_problem;
mod consultation;
mod consultation_due;
mod desk;
mod document;
mod dossier;
mod draw;
mod endpoints;
mod first_word;
mod ground;
mod guidance;
mod inbox;
mod inquiry;
mod key_enterprise;
mod key_rotation;
mod killed;
mod known_clue;
mod ladder;
mod ladder_measured;
mod law_change;
mod ledger;
mod leniency_benchmark;
mod leniency_change;
mod leniency_decision;
mod leniency_edition;
mod leniency_file;
mod leniency_law;
mod leniency_log;
mod leniency_order;
mod leniency_record;
mod leniency_refused;
mod leniency_replay;
mod leniency_scope;
mod leniency_seats;
mod leniency_time;
mod leniency_unconfirmed;
mod login;
mod matter;
mod merging;
mod mistakes;
mod outside_link;
mod own_clocks;
mod papers;
mod parking;
mod penalty_notice;
mod plan;
mod positive_listing;
mod progress;
mod project;
mod races;
mod random_run;
mod rating;
mod recall;
mod recompute_measured;
mod referral;
mod report;
mod results;
mod routing;
mod search;
mod second_factor;
mod service_day;
mod similar;
mod stand_in;
mod style;
mod suggestion;
mod supervision;
mod supply;
mod support;
mod term;
mod text_message;
mod thread;
mod tidy;
mod uploads;
mod visit;
mod wall_opening;
mod withdrawal;
