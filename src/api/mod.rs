//! The readable list of everything the network can do: every form, its path, its fields and the command it
//! becomes. `boot/router` registers exactly these, and a test walks them.

mod account;
mod bureau;
pub mod calendar;
mod case;
mod claim;
mod coercive_measure;
mod complaint;
mod consultation;
mod draw;
mod enterprise;
pub mod fields;
pub mod forms;
mod inquiry;
mod key_enterprise;
mod law_change;
mod leniency_file;
mod matter;
mod measure;
mod offsite_check;
mod plan;
mod positive_listing;
mod project;
pub mod service_day;
mod stand_in;
mod suggestion;
mod supervision_order;
mod visit;
mod wall_opening;

pub use fields::{Fields, Parse};
pub use forms::{FORMS, Field, Form, FormKey, Kind};
