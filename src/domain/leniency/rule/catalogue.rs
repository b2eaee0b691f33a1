//! The catalogue of minor items: conditions with operator, number and unit, limits, windows, ranges.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::decimal::{Decimal, Op};
use super::legal_basis::{BasisId, Regime, Source};

/// Names one catalogue item, such as `sudden-fault`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemId(pub String);

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

keyed! {
    /// An instant of the file that sums start or end at.
    Anchor {
        /// The act itself.
        Occurred = "occurred",
        /// Found by the authority.
        Found = "found",
        /// The order to correct was served.
        Ordered = "ordered",
        /// The firm's own report.
        SelfReported = "self_reported",
        /// Put right.
        Corrected = "corrected",
    }
}

keyed! {
    /// Units of condition numbers.
    Unit {
        /// Share of the limit value: 0.1 is a tenth over.
        Ratio = "ratio",
        /// Hours.
        Hours = "hours",
        /// Calendar days.
        Days = "days",
        /// Square metres.
        SquareMetres = "m2",
        /// Tonnes.
        Tonnes = "t",
        /// Tonnes a year.
        TonnesPerYear = "t_per_year",
        /// pH value.
        Ph = "ph",
        /// Decibels over the limit.
        Decibels = "db",
        /// A count.
        Count = "count",
    }
}

/// How a condition is decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case", deny_unknown_fields)]
pub enum Test {
    /// An officer's finding with evidence.
    Judged {},
    /// First within the item's window.
    First {},
    /// A measured number against a limit.
    Measured {
        /// Its name in the facts.
        name: String,
        /// How it is compared.
        op: Op,
        /// The limit.
        value: Decimal,
        /// The unit both are in.
        unit: Unit,
    },
    /// Hours between two instants.
    Elapsed {
        /// Start.
        from: Anchor,
        /// End.
        to: Anchor,
        /// How it is compared.
        op: Op,
        /// The limit in hours.
        hours: Decimal,
    },
    /// One of several.
    AnyOf {
        /// The alternatives.
        of: Vec<Test>,
    },
    /// All of several.
    AllOf {
        /// The parts.
        of: Vec<Test>,
    },
}

/// One condition of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// Its name in the facts, unique within the item.
    pub id: String,
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
    /// How it is decided.
    pub test: Test,
}

/// What "timely" means for an item (domain 2.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "unit", rename_all = "snake_case", deny_unknown_fields)]
pub enum Limit {
    /// Within what the order to correct allows.
    ByOrder {},
    /// The Beijing day of the anchor.
    SameDay {
        /// Where the day is taken from.
        from: Anchor,
    },
    /// Calendar days after the anchor's day, which is not counted.
    Days {
        /// Where counting starts.
        from: Anchor,
        /// How many.
        n: u32,
    },
    /// Working days; reckoned by the caller with the calendar and stored in the facts.
    WorkingDays {
        /// Where counting starts.
        from: Anchor,
        /// How many.
        n: u32,
    },
}

/// What "first" means for an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Window {
    /// Never before.
    Ever,
    /// Not within so many months before the act; the month's end holds across leap days.
    Months(u32),
}

/// What the law allows for the act before any leniency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Range {
    /// A fine in yuan.
    Fine {
        /// Least.
        min: Decimal,
        /// Most.
        max: Decimal,
        /// An order to correct comes first; the fine only if refused or serious.
        #[serde(default)]
        order_first: bool,
    },
    /// A fine in whole percent of the total investment (fact `total_investment_yuan`).
    InvestmentPercent {
        /// Least.
        min: u32,
        /// Most.
        max: u32,
    },
}

/// An item under one regime.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// The article breached and the one that penalises.
    #[serde(default)]
    pub articles: Vec<BasisId>,
    /// Its range, where the notes give one.
    #[serde(default)]
    pub range: Option<Range>,
}

/// One act that is minor when all its conditions hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its name in the facts.
    pub id: ItemId,
    /// Number in the list.
    pub no: u32,
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
    /// Origin of the conditions.
    pub source: Source,
    /// False until the legal section has confirmed it.
    #[serde(default)]
    pub confirmed: bool,
    /// First day in effect.
    pub from: Date,
    /// Last day in effect.
    #[serde(default)]
    pub to: Option<Date>,
    /// Before the code.
    pub old: Side,
    /// Under the code.
    pub new: Side,
    /// What "timely" means here.
    pub corrected: Limit,
    /// What "first" means here; the rulebook's window where absent.
    #[serde(default)]
    pub window: Option<Window>,
    /// Conditions, all of which must hold.
    pub conditions: Vec<Condition>,
}

impl Item {
    /// In effect on this day, both ends included.
    pub fn in_effect(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }

    /// Articles and range under a regime.
    pub fn side(&self, regime: Regime) -> &Side {
        match regime {
            Regime::Old => &self.old,
            Regime::New => &self.new,
        }
    }
}
