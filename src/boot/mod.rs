//! Starting: configuration, command line, router, log. Nothing imports this but `main`.

mod backup;
mod bulk;
pub mod cli;
pub mod config;
pub mod demo;
mod document;
mod docx;
mod download;
mod export;
mod forms;
mod headers;
mod key_cli;
mod ledger;
mod leniency_cli;
mod log;
pub mod pages;
mod policy_print;
mod posted;
mod render;
pub mod router;
mod second_factor;
mod serve;
mod session;
mod term_cli;
mod track;
pub mod visit;
mod xlsx;
