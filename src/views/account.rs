//! Accounts as their pages show them.

use jiff::civil::Date;

use super::name::Name;
use crate::domain::account::ResetAsked;
use crate::domain::action::Action;
use crate::domain::actor::Role;
use crate::domain::ids::AccountId;
use crate::domain::time::At;

/// An appointment somebody can act under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppointmentChoice {
    /// What is sent.
    pub id: String,
    /// In which role.
    pub role: Role,
    /// For which unit or firm.
    pub place: Name,
    /// For whom, where it only lasts while that person is away.
    pub stands_in_for: Option<String>,
}

/// A page of the list of accounts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccountList {
    /// What was looked for, as typed.
    pub search: String,
    /// The rows, by login.
    pub rows: Vec<AccountLine>,
    /// Where the next page begins: the last login of this one.
    pub next: Option<String>,
    /// Whether the reader may create one.
    pub may_create: bool,
}

/// An account in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountLine {
    /// What is typed at log-in.
    pub login: String,
    /// The name shown.
    pub name: String,
    /// Whether it may be used.
    pub active: bool,
    /// Whether it belongs to a firm's contact.
    pub contact: bool,
    /// What it may act as today, with the unit or firm.
    pub held: Vec<(Role, Name)>,
}

/// One account.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AccountDetail {
    /// Which.
    pub id: Option<AccountId>,
    /// What is typed at log-in.
    pub login: String,
    /// The name shown: a firm's contact masked.
    pub name: String,
    /// Whether it may be used.
    pub active: bool,
    /// Whether it belongs to a firm's contact.
    pub contact: bool,
    /// Since when it has a second factor.
    pub factor_since: Option<At>,
    /// Whether it works in the bureau, and so has one.
    pub staff: bool,
    /// A reset of it that waits for a second person.
    pub reset_asked: Option<ResetAsked>,
    /// Every appointment ever held, the newest first.
    pub appointments: Vec<AppointmentLine>,
    /// Cases, measures and consultations in hand.
    pub works: usize,
    /// What the reader may do to it now.
    pub actions: Vec<Action>,
}

/// An appointment, from–to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppointmentLine {
    /// In which role.
    pub role: Role,
    /// For which unit or firm.
    pub place: Name,
    /// First day, Beijing.
    pub from: Date,
    /// Last day, Beijing; open while none.
    pub to: Option<Date>,
    /// Whether it holds today.
    pub in_force: bool,
    /// For whom, where it only lasts while that person is away.
    pub stands_in_for: Option<String>,
}
