//! Every page, one file a noun. A page is given a plain struct and makes words and HTML of it.

pub mod account;
pub mod board;
pub mod bulk;
pub mod calendar;
pub mod case;
pub mod complaint;
pub mod consultation;
mod correction;
#[cfg(debug_assertions)]
pub mod dev;
pub mod enterprise;
pub mod form;
mod form_button;
mod history;
pub mod home;
pub mod inbox;
pub mod ledger;
pub mod leniency_file;
pub mod login;
pub mod measure;
pub mod my;
mod my_line;
mod office_list;
pub mod plan;
pub mod positive_listing;
pub mod problem;
pub mod queue;
pub mod report;
pub mod results;
pub mod search;
pub mod second_factor;
pub mod service_day;
pub mod supervision_order;
pub mod term;
pub mod track;
pub mod wall_opening;
