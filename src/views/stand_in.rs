//! Who has something in hand and who stands in for them; the people of a unit with what they have in hand.

use jiff::civil::Date;

use super::name::Name;
use crate::domain::action::Action;
use crate::domain::actor::Role;

/// A person who has something in hand, and who stands in for them today, to which day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Their name.
    pub name: String,
    /// Who stands in, to which day.
    pub stand_in: Option<(String, Date)>,
}

/// The people of a unit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct People {
    /// The unit shown; its key and its name.
    pub unit: (String, Name),
    /// The units to choose from; one where the reader sees one only.
    pub units: Vec<(String, Name)>,
    /// Its people, or the reader alone.
    pub rows: Vec<PersonLine>,
    /// For whom the reader stands in, today or later.
    pub stands_in: Vec<StandsIn>,
}

/// One person of the unit.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonLine {
    /// What stands in the address.
    pub login: String,
    /// The name.
    pub name: String,
    /// In which roles there.
    pub roles: Vec<Role>,
    /// Cases, measures and consultations in hand.
    pub works: usize,
    /// Who stands in, today or later, the first first.
    pub stand_ins: Vec<StandInLine>,
    /// What the reader may do.
    pub actions: Vec<Action>,
}

/// One stand-in of a person.
#[derive(Clone, Debug, PartialEq)]
pub struct StandInLine {
    /// What stands in the address.
    pub id: String,
    /// Who stands in.
    pub deputy: String,
    /// In which role.
    pub role: Role,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Whether the reader may end it.
    pub may_end: bool,
}

/// For whom the reader stands in.
#[derive(Clone, Debug, PartialEq)]
pub struct StandsIn {
    /// The appointment to act under.
    pub appointment: String,
    /// Who is away.
    pub name: String,
    /// In which role.
    pub role: Role,
    /// In which unit.
    pub unit: Name,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Whether it has begun.
    pub begun: bool,
}

/// One thing a person has in hand, as the handover lists it.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkLine {
    /// Which kind of thing.
    pub kind: WorkKind,
    /// Its number.
    pub number: String,
    /// What it is about.
    pub title: String,
    /// Its page.
    pub href: String,
}

/// The kinds of work that can be handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WorkKind {
    /// A case in hand.
    Case,
    /// A measure.
    Measure,
    /// A consultation chaired.
    Chair,
    /// A consultation one was called to by name.
    Called,
    /// A question decided on its own, decided by them.
    Decides,
    /// Such a question on which they speak for a unit that enforces.
    Asked,
    /// A question to a unit complained of that enforces, which they are to answer.
    Questioned,
}
