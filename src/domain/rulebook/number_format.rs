//! How a number is written: a pattern of the bureau profile, never code (domain.md 7.4).

use std::fmt;

use serde::{Deserialize, Serialize};

/// A pattern with the places `{year}` and `{n}`; `{n:05}` fills up with noughts to five digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct NumberFormat {
    pattern: String,
    parts: Vec<Part>,
}

/// Year and number, where a profile says nothing else.
impl Default for NumberFormat {
    fn default() -> NumberFormat {
        NumberFormat {
            pattern: "{year}-{n}".to_owned(),
            parts: vec![Part::Year, Part::Text("-".to_owned()), Part::Number(0)],
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Text(String),
    Year,
    Number(usize),
}

/// Why a pattern cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NumberFormatError {
    /// `{year}` must stand in it exactly once: series begin anew each year.
    Year,
    /// `{n}` must stand in it exactly once.
    Number,
    /// A brace that belongs to neither place.
    Place {
        /// What stands in the braces.
        found: String,
    },
}

impl NumberFormat {
    /// Whether it is what stands where a profile says nothing.
    pub fn is_bare(&self) -> bool {
        *self == NumberFormat::default()
    }

    /// Reads a pattern.
    pub fn parse(pattern: &str) -> Result<NumberFormat, NumberFormatError> {
        let mut parts = Vec::new();
        let mut rest = pattern;
        while let Some((text, tail)) = rest.split_once('{') {
            let (place, tail) = tail.split_once('}').unwrap_or((tail, ""));
            parts.extend(plain(text)?);
            parts.push(read_place(place)?);
            rest = tail;
        }
        parts.extend(plain(rest)?);
        let count = |wanted: fn(&Part) -> bool| parts.iter().filter(|part| wanted(part)).count();
        if count(|part| matches!(part, Part::Year)) != 1 {
            return Err(NumberFormatError::Year);
        }
        if count(|part| matches!(part, Part::Number(_))) != 1 {
            return Err(NumberFormatError::Number);
        }
        Ok(NumberFormat {
            pattern: pattern.to_owned(),
            parts,
        })
    }

    /// The number written out: year of the series and place in it.
    pub fn render(&self, year: i16, n: u32) -> String {
        let write = |part: &Part| match part {
            Part::Text(text) => text.clone(),
            Part::Year => format!("{year:04}"),
            Part::Number(width) => format!("{n:0width$}"),
        };
        self.parts.iter().map(write).collect()
    }

    /// The pattern as it was written.
    pub fn as_str(&self) -> &str {
        &self.pattern
    }
}

fn plain(text: &str) -> Result<Option<Part>, NumberFormatError> {
    if text.contains('}') {
        return Err(NumberFormatError::Place {
            found: text.to_owned(),
        });
    }
    Ok((!text.is_empty()).then(|| Part::Text(text.to_owned())))
}

/// At most nine digits: more than a `u32` series can ever fill.
fn read_place(place: &str) -> Result<Part, NumberFormatError> {
    let width = place
        .strip_prefix("n:0")
        .and_then(|width| width.parse().ok());
    match (place, width) {
        ("year", _) => Ok(Part::Year),
        ("n", _) => Ok(Part::Number(1)),
        (_, Some(width)) if (1..=9).contains(&width) => Ok(Part::Number(width)),
        _ => Err(NumberFormatError::Place {
            found: place.to_owned(),
        }),
    }
}

impl From<NumberFormat> for String {
    fn from(format: NumberFormat) -> String {
        format.pattern
    }
}

impl TryFrom<String> for NumberFormat {
    type Error = NumberFormatError;

    fn try_from(pattern: String) -> Result<NumberFormat, NumberFormatError> {
        NumberFormat::parse(&pattern)
    }
}

impl fmt::Display for NumberFormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NumberFormatError::Year => f.write_str("a number pattern needs {year} once"),
            NumberFormatError::Number => f.write_str("a number pattern needs {n} once"),
            NumberFormatError::Place { found } => write!(f, "unknown place {found:?}"),
        }
    }
}

impl std::error::Error for NumberFormatError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_filled() {
        let file = NumberFormat::parse("QY-{year}-{n:05}").unwrap();
        assert_eq!(file.render(2026, 123), "QY-2026-00123");
        assert_eq!(file.render(2026, 1_234_567), "QY-2026-1234567");
        let paper = NumberFormat::parse("焦环督〔{year}〕{n}号").unwrap();
        assert_eq!(paper.render(2026, 12), "焦环督〔2026〕12号");
    }

    #[test]
    fn patterns_that_cannot_be_used() {
        assert_eq!(NumberFormat::parse("QY-{n}"), Err(NumberFormatError::Year));
        assert_eq!(
            NumberFormat::parse("QY-{year}"),
            Err(NumberFormatError::Number)
        );
        assert_eq!(
            NumberFormat::parse("{year}{n}{n}"),
            Err(NumberFormatError::Number)
        );
        for pattern in [
            "{year}{n}{x}",
            "{year}{n:0}",
            "{year}{n:010}",
            "{year}}{n}",
            "{year}{",
        ] {
            assert!(
                matches!(
                    NumberFormat::parse(pattern),
                    Err(NumberFormatError::Place { .. })
                ),
                "{pattern}"
            );
        }
    }
}
