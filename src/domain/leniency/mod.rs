//! 轻微违法从宽办理.

pub mod rule;
