//! The tables as SeaORM entities, one file each. The first eleven are the log and the plain tables,
//! the others are read tables that `rebuild` fills.

pub mod account_row;
pub mod appointment_row;
pub mod case_enterprise;
pub mod case_row;
pub mod case_unit;
pub mod complaint_row;
pub mod consultation_case;
pub mod consultation_row;
pub mod consultation_unit;
pub mod credential;
pub mod draft;
pub mod enterprise_row;
pub mod event;
pub mod idempotency;
pub mod inbox_notice;
pub mod ladder_firing;
pub mod leniency_decision_row;
pub mod leniency_file_person;
pub mod leniency_file_row;
pub mod mark;
pub mod measure_row;
pub mod number_series;
pub mod plan_row;
pub mod plan_unit;
pub mod recompute_run;
pub mod record_key;
pub mod search_row;
pub mod service_day_row;
pub mod session;
pub mod sign_up_row;
pub mod supervision_order_row;
pub mod term_row;
pub mod throttle;
pub mod unique_value;
pub mod upload;
