//! The pure rules: no clock, no database, no network, no randomness. The glossary is design.md §2.
//!
//! Nouns: [`account`] 账号 · [`enterprise`] 企业 · [`service_day`] 企业服务日 · [`complaint`] 诉求 · [`case`] 事项 · [`plan`] 方案 ·
//! [`measure`] 措施 · [`consultation`] 会商 · [`supervision_order`] 督办单 · [`leniency_file`] 轻微违法从宽办理, whose rule
//! stands in [`leniency`] · [`reference`] 规则库与日历.
//! Rules over all nouns: [`policy`] who may · [`term`] the clock · [`calendar`] working days · [`rulebook`] data.

pub mod account;
pub mod action;
pub mod actor;
pub mod attachment;
pub mod calendar;
pub mod case;
pub mod claims;
pub mod coercive_measure;
pub mod command;
pub mod complaint;
pub mod consultation;
pub mod draw;
pub mod enterprise;
pub mod event;
pub mod file_kind;
pub mod ids;
pub mod inquiry;
pub mod key_enterprise;
pub(crate) mod keyed;
pub mod ladder;
pub mod leniency;
pub mod leniency_file;
pub mod matter;
pub mod measure;
pub mod news;
pub mod number;
pub mod offsite_check;
pub mod phone;
pub mod plan;
pub mod policy;
pub mod positive_listing;
pub mod project;
pub mod recompute;
pub mod reference;
pub mod refusal;
pub mod rulebook;
#[cfg(test)]
mod samples;
pub mod sealed;
pub mod service_day;
#[cfg(test)]
pub mod spec;
pub mod suggestion;
pub mod supervision_order;
pub mod term;
pub mod text;
pub mod text_message;
pub mod time;
pub mod uscc;
pub mod visit;
pub mod wall_opening;
pub mod world;
