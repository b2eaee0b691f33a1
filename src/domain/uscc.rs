//! The unified social credit code (统一社会信用代码, GB 32100-2015) by which a firm is known.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// The 31 characters of the standard in order of their value: I, O, S, V and Z are left out.
const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// Characters in a code.
const LENGTH: usize = 18;

/// A credit code that passed its check character. Upper case, no spaces.
///
/// Area digits and registration kind are not judged: a firm may be registered elsewhere than it
/// works (domain.md 7.3).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Uscc(String);

/// Why a text is not a credit code. Positions count from 1 in the normalised text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum UsccError {
    /// Not eighteen characters; how many there are once spaces are gone.
    Length {
        /// Characters found.
        got: usize,
    },
    /// A character the standard does not use.
    Letter {
        /// The first such character.
        ch: char,
        /// Where it stands.
        position: usize,
    },
    /// The last character does not fit the first seventeen: most often a slip of the finger.
    Check {
        /// The character that would fit.
        expected: char,
    },
}

impl Uscc {
    /// Reads a code as people type or paste it.
    ///
    /// Full-width and lower-case characters become plain capitals, spaces go. The flag says
    /// whether anything changed, so that the page can show what was understood. A letter the
    /// standard leaves out is refused, never guessed (O is not turned into 0).
    pub fn parse(raw: &str) -> Result<(Uscc, bool), UsccError> {
        let code: String = raw
            .nfkc()
            .filter(|ch| !ch.is_whitespace() && !is_invisible(*ch))
            .map(|ch| ch.to_ascii_uppercase())
            .collect();
        let got = code.chars().count();
        if got != LENGTH {
            return Err(UsccError::Length { got });
        }
        let mut values = Vec::with_capacity(LENGTH);
        for (index, ch) in code.chars().enumerate() {
            match value(ch) {
                Some(value) => values.push(value),
                None => {
                    return Err(UsccError::Letter {
                        ch,
                        position: index + 1,
                    });
                }
            }
        }
        let expected = check_character(&values[..LENGTH - 1]);
        if !code.ends_with(expected) {
            return Err(UsccError::Check { expected });
        }
        let changed = code != raw;
        Ok((Uscc(code), changed))
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The six area digits of the registering office: a hint, not the firm's site.
    pub fn area(&self) -> &str {
        &self.0[2..8]
    }
}

impl fmt::Display for Uscc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Uscc> for String {
    fn from(code: Uscc) -> String {
        code.0
    }
}

impl TryFrom<String> for Uscc {
    type Error = UsccError;

    fn try_from(text: String) -> Result<Uscc, UsccError> {
        Uscc::parse(&text).map(|(code, _)| code)
    }
}

impl fmt::Display for UsccError {
    /// For logs and decoding errors; people read the words of the page catalogue.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            UsccError::Length { got } => write!(f, "credit code has {got} characters, not 18"),
            UsccError::Letter { position, .. } => {
                write!(f, "credit code has a foreign character at {position}")
            }
            UsccError::Check { .. } => f.write_str("credit code fails its check character"),
        }
    }
}

impl std::error::Error for UsccError {}

/// Marks that copying from chat apps and PDF leaves behind and nobody can see.
fn is_invisible(ch: char) -> bool {
    matches!(ch, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

fn value(ch: char) -> Option<u32> {
    let position = ALPHABET.iter().position(|known| char::from(*known) == ch)?;
    u32::try_from(position).ok()
}

/// Weights are powers of three modulo 31; a remainder of nought gives nought, not 31.
fn check_character(values: &[u32]) -> char {
    let mut weight = 1;
    let mut sum = 0;
    for value in values {
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    let check = (31 - sum % 31) % 31;
    ALPHABET
        .get(check as usize)
        .copied()
        .map_or('0', char::from)
}

/// Whether the code is that of a sole trader (个体工商户; GB 32100-2015, table 1): one person, to the law of penalties.
pub fn is_individual(code: &str) -> bool {
    code.starts_with("92")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_that_hold() {
        for code in [
            "91410803YYYY000128",
            "91410823YYYY000202",
            "91410882YYYY00039D",
            "91410802YYYY00047C",
            "91410822YYYY0008XK",
            "92410825YYYY90011K",
            "93410882YYYY9002XR",
            "91350100M000100Y43",
        ] {
            let (parsed, changed) = Uscc::parse(code).unwrap();
            assert_eq!(parsed.as_str(), code);
            assert!(!changed);
        }
    }

    #[test]
    fn spelling_is_normalised_and_said() {
        for raw in [
            "91410803yyyy000128",
            " 91410803YYYY000128\n",
            "9141 0803 YYYY 0001 28",
            "91410803\u{3000}YYYY000128",
            "９１４１０８０３ＹＹＹＹ０００１２８",
            "\u{FEFF}91410803YYYY000128\u{200B}",
        ] {
            let (parsed, changed) = Uscc::parse(raw).unwrap();
            assert_eq!(parsed.as_str(), "91410803YYYY000128");
            assert!(changed, "{raw:?}");
        }
    }

    #[test]
    fn a_wrong_check_names_the_right_one() {
        assert_eq!(
            Uscc::parse("91410803YYYY000129"),
            Err(UsccError::Check { expected: '8' })
        );
        // two neighbours swapped
        assert!(matches!(
            Uscc::parse("91410830YYYY000128"),
            Err(UsccError::Check { .. })
        ));
    }

    #[test]
    fn left_out_letters_are_named_with_their_place() {
        for ch in ['I', 'O', 'S', 'V', 'Z'] {
            let raw = format!("9141080{ch}YYYY000128");
            assert_eq!(
                Uscc::parse(&raw),
                Err(UsccError::Letter { ch, position: 8 })
            );
        }
        assert_eq!(
            Uscc::parse("9141080\u{20BB7}YYYY000128"),
            Err(UsccError::Letter {
                ch: '\u{20BB7}',
                position: 8
            })
        );
    }

    #[test]
    fn length_counts_characters_without_spaces() {
        assert_eq!(
            Uscc::parse("91410803YYYY00012"),
            Err(UsccError::Length { got: 17 })
        );
        assert_eq!(
            Uscc::parse("91410803YYYY0001288"),
            Err(UsccError::Length { got: 19 })
        );
        assert_eq!(Uscc::parse("  "), Err(UsccError::Length { got: 0 }));
    }

    #[test]
    fn every_single_slip_is_caught() {
        let good = "91410882YYYY00039D";
        for place in 0..LENGTH {
            for other in ALPHABET {
                let mut slip: Vec<u8> = good.bytes().collect();
                if slip[place] == *other {
                    continue;
                }
                slip[place] = *other;
                let slip = String::from_utf8(slip).unwrap();
                assert!(Uscc::parse(&slip).is_err(), "{slip}");
            }
        }
    }

    #[test]
    fn stored_as_text_and_checked_when_read() {
        let (code, _) = Uscc::parse("91410803YYYY000128").unwrap();
        let json = serde_json::to_string(&code).unwrap();
        assert_eq!(json, "\"91410803YYYY000128\"");
        assert_eq!(serde_json::from_str::<Uscc>(&json).unwrap(), code);
        assert!(serde_json::from_str::<Uscc>("\"91410803YYYY000129\"").is_err());
        assert_eq!(code.area(), "410803");
    }
}
