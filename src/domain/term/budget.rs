//! How long a term runs: an amount of one unit, written `3wd`, `30cd`, `1mo`, `24h`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What is counted.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// 工作日: days on which offices work, make-up Saturdays and Sundays among them.
    WorkingDay,
    /// 自然日: every day.
    CalendarDay,
    /// 月: to the same day number, or the month's last day.
    Month,
    /// 小时: by the clock, days off and nights included.
    Hour,
}

impl Unit {
    /// Every unit, in the order a form offers them.
    pub const ALL: [Unit; 4] = [Unit::WorkingDay, Unit::CalendarDay, Unit::Month, Unit::Hour];

    /// The suffix a budget of this unit is written with.
    pub fn suffix(self) -> &'static str {
        match self {
            Unit::WorkingDay => "wd",
            Unit::CalendarDay => "cd",
            Unit::Month => "mo",
            Unit::Hour => "h",
        }
    }

    /// The largest amount that can be typed: about ten years in every unit.
    pub fn most(self) -> u32 {
        match self {
            Unit::WorkingDay => 2_500,
            Unit::CalendarDay => 3_660,
            Unit::Month => 120,
            Unit::Hour => 87_840,
        }
    }
}

/// An amount of time to be used up.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Budget {
    pub amount: u32,
    pub unit: Unit,
}

impl Budget {
    /// So many working days.
    pub const fn working_days(amount: u32) -> Budget {
        Budget {
            amount,
            unit: Unit::WorkingDay,
        }
    }

    /// So many calendar days.
    pub const fn calendar_days(amount: u32) -> Budget {
        Budget {
            amount,
            unit: Unit::CalendarDay,
        }
    }

    /// So many months.
    pub const fn months(amount: u32) -> Budget {
        Budget {
            amount,
            unit: Unit::Month,
        }
    }

    /// So many hours.
    pub const fn hours(amount: u32) -> Budget {
        Budget {
            amount,
            unit: Unit::Hour,
        }
    }
}

/// Why a typed budget is not one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "error", rename_all = "snake_case")]
pub enum BudgetError {
    /// No whole number in front.
    NoNumber { typed: String },
    /// Not `wd`, `cd`, `mo` or `h`.
    UnknownUnit { typed: String },
    /// Nought of anything is no term.
    Nothing,
    /// More than the unit allows.
    TooMuch { unit: Unit, most: u32 },
}

impl FromStr for Budget {
    type Err = BudgetError;

    fn from_str(typed: &str) -> Result<Budget, BudgetError> {
        let text = typed.trim();
        let end = text
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(text.len());
        let (number, suffix) = text.split_at(end);
        if number.is_empty() {
            return Err(BudgetError::NoNumber {
                typed: text.to_owned(),
            });
        }
        let unit = Unit::ALL
            .into_iter()
            .find(|unit| unit.suffix() == suffix)
            .ok_or_else(|| BudgetError::UnknownUnit {
                typed: suffix.to_owned(),
            })?;
        // digits only, so the one way to fail is a number too large for any unit
        let amount = number.parse::<u32>().unwrap_or(u32::MAX);
        match amount {
            0 => Err(BudgetError::Nothing),
            amount if amount > unit.most() => Err(BudgetError::TooMuch {
                unit,
                most: unit.most(),
            }),
            amount => Ok(Budget { amount, unit }),
        }
    }
}

impl fmt::Display for Budget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.amount, self.unit.suffix())
    }
}
