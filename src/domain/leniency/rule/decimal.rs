//! Measured numbers as written: decimals kept as text and compared exactly, never as floats.

use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize};

/// An exact decimal such as `0.10`. `0.1` and `0.10` compare equal; the text stays as typed.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Decimal(String);

/// Text that is not a plain decimal number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotADecimal(pub String);

impl fmt::Display for NotADecimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a decimal number: {:?}", self.0)
    }
}

/// Digits a decimal may have, so that no input costs more than a line of text.
const MAX_LEN: usize = 40;

impl Decimal {
    /// Accepts `12`, `12.5`, `-0.3`; refuses signs other than a leading minus, exponents, blanks,
    /// full-width digits and a bare point.
    pub fn parse(text: &str) -> Result<Decimal, NotADecimal> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let all_digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        if text.len() <= MAX_LEN && all_digits(whole) && all_digits(fraction) {
            Ok(Decimal(text.to_owned()))
        } else {
            Err(NotADecimal(text.to_owned()))
        }
    }

    /// A whole number.
    pub fn whole(n: u32) -> Decimal {
        Decimal(n.to_string())
    }

    /// A number of units of which `places` digits stand after the point, without the noughts nobody needs.
    pub fn scaled(units: i128, places: u32) -> Decimal {
        let size = 10_u128.pow(places);
        let (whole, part) = (units.unsigned_abs() / size, units.unsigned_abs() % size);
        let sign = if units < 0 { "-" } else { "" };
        let width = places as usize;
        let part = format!("{part:0width$}");
        Decimal(match part.trim_end_matches('0') {
            "" => format!("{sign}{whole}"),
            part => format!("{sign}{whole}.{part}"),
        })
    }

    /// Whether it is money: no part of it smaller than a fen.
    pub fn is_money(&self) -> bool {
        self.times(100).is_some()
    }

    /// The text as it was typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Sign, whole part without leading zeros, fraction without trailing zeros.
    fn parts(&self) -> (bool, &str, &str) {
        let digits = self.0.strip_prefix('-').unwrap_or(&self.0);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let (whole, fraction) = (
            whole.trim_start_matches('0'),
            fraction.trim_end_matches('0'),
        );
        let negative = self.0.starts_with('-') && !(whole.is_empty() && fraction.is_empty());
        (negative, whole, fraction)
    }

    /// The number times `factor`, exactly, when it is a whole number that fits.
    pub fn times(&self, factor: i64) -> Option<i128> {
        let (negative, whole, fraction) = self.parts();
        let scale = 10_i128.checked_pow(u32::try_from(fraction.len()).ok()?)?;
        let digits: i128 = format!("0{whole}{fraction}").parse().ok()?;
        let product = digits.checked_mul(i128::from(factor))?;
        let value = (product % scale == 0).then_some(product / scale)?;
        Some(if negative { -value } else { value })
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Decimal) -> Ordering {
        let (minus_a, whole_a, fraction_a) = self.parts();
        let (minus_b, whole_b, fraction_b) = other.parts();
        let size = (whole_a.len().cmp(&whole_b.len()))
            .then_with(|| whole_a.cmp(whole_b))
            .then_with(|| fraction_a.cmp(fraction_b));
        match (minus_a, minus_b) {
            (false, false) => size,
            (true, true) => size.reverse(),
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
        }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Decimal) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Decimal) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Decimal {}

impl TryFrom<String> for Decimal {
    type Error = NotADecimal;
    fn try_from(text: String) -> Result<Decimal, NotADecimal> {
        Decimal::parse(&text)
    }
}

impl From<Decimal> for String {
    fn from(decimal: Decimal) -> String {
        decimal.0
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

keyed! {
    /// How a number is held against its limit. Stored, because 以下 is read both ways (domain 2.6).
    Op {
        /// Below the limit.
        Lt = "lt",
        /// At most the limit.
        Le = "le",
        /// The limit itself.
        Eq = "eq",
        /// At least the limit.
        Ge = "ge",
        /// Above the limit.
        Gt = "gt",
    }
}

impl Op {
    /// Whether `ordering` of value to limit satisfies this operator.
    pub fn accepts(self, ordering: Ordering) -> bool {
        match self {
            Op::Lt => ordering.is_lt(),
            Op::Le => ordering.is_le(),
            Op::Eq => ordering.is_eq(),
            Op::Ge => ordering.is_ge(),
            Op::Gt => ordering.is_gt(),
        }
    }
}
