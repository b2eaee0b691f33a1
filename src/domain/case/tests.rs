//! The rules of a case: given what happened, when somebody asks, then exactly this.

mod assigning;
mod buttons;
mod closing;
mod extension;
mod handling;
mod laws;
mod merging;
mod opening;
mod papers;
mod parking;
mod recall;
mod referral;
mod reviewer;
mod support;
