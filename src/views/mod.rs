//! What pages are given: plain structs. They hold data and names, never words, HTML or permissions.

pub mod account;
pub mod board;
pub mod calendar;
pub mod case;
pub mod complaint;
pub mod consultation;
pub mod context;
pub mod correction;
pub mod enterprise;
pub mod form;
pub mod form_key;
pub mod history;
pub mod home;
pub mod inbox;
pub mod leniency_file;
pub mod measure;
pub mod my;
pub mod name;
pub mod plan;
pub mod queue;
pub mod results;
pub mod search;
pub mod service_day;
pub mod supervision_order;
pub mod term;
pub mod ui;
