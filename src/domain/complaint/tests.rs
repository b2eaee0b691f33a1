//! The rules of a complaint: given what happened, when somebody asks, then exactly this.

mod contact;
mod correcting;
mod registering;
mod settling;
mod supplying;
mod void;
