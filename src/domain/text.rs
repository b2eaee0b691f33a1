//! Words people typed: read once, kept as typed, refused with the place where they cannot be kept.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The most Unicode scalars a long text may have, counted after CRLF became LF (issue 2, E).
pub const MAX_WORDS: usize = 10_000;

/// Several lines of text, exactly as typed but for line ends (CRLF becomes LF).
///
/// Nothing is trimmed, composed or replaced: the enterprise's words come back unchanged. Decoding
/// does not check again, because an old event was read under the rule of its day; a form's text
/// goes through [`Words::parse`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Words(String);

/// One line of text without surrounding space: a name, a place, a title.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Line(String);

/// Why a text cannot be taken. Positions count Unicode scalars from 1, CRLF as one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TextError {
    /// Nothing, or nothing one could see.
    Empty,
    /// Longer than the field allows.
    TooLong {
        /// Scalars allowed.
        max: usize,
        /// Scalars given.
        got: usize,
    },
    /// A control character, NUL among them.
    Control {
        /// Its code point.
        code: u32,
        /// Where it stands.
        position: usize,
    },
    /// A line break in a field of one line.
    LineBreak {
        /// Where it stands.
        position: usize,
    },
}

impl Words {
    /// Reads a long text. Line feed and tab are the only control characters that may stay.
    pub fn parse(raw: &str, max_scalars: usize) -> Result<Words, TextError> {
        let text = unix_lines(raw);
        refuse_control(&text, |ch| ch == '\n' || ch == '\t')?;
        refuse_size(&text, max_scalars)?;
        Ok(Words(text))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its length in Unicode scalars, as the limit counts it.
    pub fn scalars(&self) -> usize {
        self.0.chars().count()
    }

    /// Whether a mark in it changes the direction in which it is read: pages then show the marks.
    pub fn has_bidi(&self) -> bool {
        self.0.chars().any(is_bidi)
    }
}

impl Line {
    /// Reads one line; space around it goes, a break inside it is refused.
    pub fn parse(raw: &str, max_scalars: usize) -> Result<Line, TextError> {
        let text = unix_lines(raw);
        let inner = text.trim();
        let offset = text.chars().take_while(|ch| ch.is_whitespace()).count();
        let is_break = |ch: char| matches!(ch, '\n' | '\u{2028}' | '\u{2029}');
        if let Some(index) = inner.chars().position(is_break) {
            return Err(TextError::LineBreak {
                position: offset + index + 1,
            });
        }
        refuse_control(&text, char::is_whitespace)?;
        refuse_control(inner, |_| false).map_err(|error| error.moved(offset))?;
        refuse_size(inner, max_scalars)?;
        Ok(Line(inner.to_owned()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a mark in it changes the direction in which it is read.
    pub fn has_bidi(&self) -> bool {
        self.0.chars().any(is_bidi)
    }
}

impl TextError {
    fn moved(self, by: usize) -> TextError {
        match self {
            TextError::Control { code, position } => TextError::Control {
                code,
                position: position + by,
            },
            TextError::LineBreak { position } => TextError::LineBreak {
                position: position + by,
            },
            other => other,
        }
    }
}

/// Marks that set, override or isolate the reading direction (Unicode UAX 9), right-to-left marks
/// among them. They are kept, since they are part of what was typed, and made visible on pages.
pub fn is_bidi(ch: char) -> bool {
    matches!(
        ch,
        '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
    )
}

/// A lone CR is left as it is and refused later: no browser sends one.
fn unix_lines(raw: &str) -> String {
    raw.replace("\r\n", "\n")
}

fn refuse_control(text: &str, keeps: impl Fn(char) -> bool) -> Result<(), TextError> {
    let found = text
        .chars()
        .enumerate()
        .find(|(_, ch)| ch.is_control() && !keeps(*ch));
    match found {
        Some((index, ch)) => Err(TextError::Control {
            code: u32::from(ch),
            position: index + 1,
        }),
        None => Ok(()),
    }
}

fn refuse_size(text: &str, max: usize) -> Result<(), TextError> {
    if text.chars().all(is_unseen) {
        return Err(TextError::Empty);
    }
    let got = text.chars().count();
    if got > max {
        return Err(TextError::TooLong { max, got });
    }
    Ok(())
}

/// Space, and marks that take no room: a text of these alone says nothing.
fn is_unseen(ch: char) -> bool {
    ch.is_whitespace()
        || is_bidi(ch)
        || matches!(
            ch,
            '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}'
        )
}

macro_rules! as_text {
    ($name:ident) => {
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> String {
                text.0
            }
        }
    };
}
as_text!(Words);
as_text!(Line);

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(raw: &str) {
        assert_eq!(Words::parse(raw, MAX_WORDS).unwrap().as_str(), raw);
    }

    #[test]
    fn words_come_back_unchanged() {
        kept("  两台锅炉\n\t要改造  ");
        kept("\u{20BB7}野家 👩‍👩‍👧‍👦 e\u{301} é ﬁ １２");
        kept("abc\u{202E}fdp.exe\u{200F}");
        kept("第一行\u{2028}第二行");
    }

    #[test]
    fn line_ends_become_one_scalar_and_are_counted_after() {
        let raw = "一\r\n".repeat(5);
        let words = Words::parse(&raw, 10).unwrap();
        assert_eq!(words.as_str(), "一\n".repeat(5));
        assert_eq!(words.scalars(), 10);
        assert_eq!(
            Words::parse(&raw, 9),
            Err(TextError::TooLong { max: 9, got: 10 })
        );
    }

    #[test]
    fn the_limit_counts_scalars_not_bytes() {
        let full = "\u{20BB7}".repeat(MAX_WORDS);
        kept(&full);
        assert_eq!(
            Words::parse(&format!("{full}字"), MAX_WORDS),
            Err(TextError::TooLong {
                max: 10_000,
                got: 10_001
            })
        );
    }

    #[test]
    fn control_characters_are_refused_at_their_place() {
        for ch in ['\0', '\u{7}', '\u{1B}', '\r', '\u{7F}', '\u{85}', '\u{9F}'] {
            assert_eq!(
                Words::parse(&format!("汉\r\n{ch}字"), 100),
                Err(TextError::Control {
                    code: u32::from(ch),
                    position: 3
                })
            );
        }
    }

    #[test]
    fn nothing_visible_is_empty() {
        for raw in ["", " \r\n\t", "\u{3000}", "\u{200B}\u{202E}\u{FEFF}"] {
            assert_eq!(Words::parse(raw, 10), Err(TextError::Empty));
            assert_eq!(Line::parse(raw, 10), Err(TextError::Empty));
        }
    }

    #[test]
    fn direction_marks_are_reported() {
        assert!(Words::parse("a\u{202E}b", 9).unwrap().has_bidi());
        assert!(Line::parse("a\u{200F}b", 9).unwrap().has_bidi());
        assert!(!Words::parse("阿拉伯文 عربي", 20).unwrap().has_bidi());
    }

    #[test]
    fn a_line_is_trimmed_and_single() {
        assert_eq!(
            Line::parse("\u{3000} 王 明 \r\n", 9).unwrap().as_str(),
            "王 明"
        );
        assert_eq!(
            Line::parse(" a\r\nb", 9),
            Err(TextError::LineBreak { position: 3 })
        );
        assert_eq!(
            Line::parse("a\u{2029}b", 9),
            Err(TextError::LineBreak { position: 2 })
        );
        assert_eq!(
            Line::parse(" a\tb", 9),
            Err(TextError::Control {
                code: 9,
                position: 3
            })
        );
        assert_eq!(
            Line::parse("a\0", 9),
            Err(TextError::Control {
                code: 0,
                position: 2
            })
        );
        assert_eq!(
            Line::parse("四个汉字", 3),
            Err(TextError::TooLong { max: 3, got: 4 })
        );
    }

    #[test]
    fn stored_as_plain_text() {
        let words = Words::parse("a\nb", 9).unwrap();
        assert_eq!(serde_json::to_string(&words).unwrap(), "\"a\\nb\"");
        assert_eq!(serde_json::from_str::<Words>("\"a\\nb\"").unwrap(), words);
    }
}
