//! A number as papers and pages show it, with the serial it was made from.

use serde::{Deserialize, Serialize};

/// A yearly number: the text people read, and the year and serial that the series keeps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Number {
    /// As it is read, after the bureau profile's format.
    pub text: String,
    /// The year, Beijing.
    pub year: i16,
    /// The serial within the year, from 1.
    pub serial: u32,
}
