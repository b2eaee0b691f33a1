//! Telephone numbers and personal names: how they are read, and how they are shown half hidden.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// A telephone number in its one spelling: `13800000001`, `0391-3560000`, `0391-3560000-801`,
/// `400-123-4567` or `12345` (domain.md 7.4).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone {
    text: String,
    kind: PhoneKind,
}

/// What kind of line a number belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PhoneKind {
    /// A mobile phone: a person's own.
    Mobile,
    /// A landline with its area code, perhaps with an extension.
    Landline,
    /// A public service number: 400, 800, five digits.
    Service,
}

/// Why a text is not a telephone number. Positions count from 1 in the text as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PhoneError {
    /// No digit at all.
    Empty,
    /// Something that has no place in a number.
    Character {
        /// The first such character.
        ch: char,
        /// Where it stands.
        position: usize,
    },
    /// Begins like a mobile number but has not eleven digits.
    MobileLength {
        /// Digits found.
        got: usize,
    },
    /// A local number without its area code.
    AreaCode,
    /// No known shape.
    Shape {
        /// Digits found.
        got: usize,
    },
}

impl Phone {
    /// Reads a number as people type it: spaces, dashes, brackets and full-width digits are
    /// understood, and so are `+86` and an extension after `转` or a last dash.
    pub fn parse(raw: &str) -> Result<Phone, PhoneError> {
        let (main, extension) = digits(raw)?;
        if main.is_empty() {
            return Err(PhoneError::Empty);
        }
        let (main, extension) = match split_extension(&main, extension) {
            Some(parts) => parts,
            None => return Err(PhoneError::Shape { got: main.len() }),
        };
        let local = without_country(&main);
        let shaped = mobile(&local)
            .or_else(|| service(&local))
            .or_else(|| landline(&local));
        match shaped {
            Some((text, kind)) if extension.is_empty() => Ok(Phone { text, kind }),
            Some((text, PhoneKind::Landline)) => Ok(Phone {
                text: format!("{text}-{extension}"),
                kind: PhoneKind::Landline,
            }),
            Some(_) => Err(PhoneError::Shape {
                got: main.len() + extension.len(),
            }),
            None => Err(why_not(&local)),
        }
    }

    /// The number in its one spelling.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What kind of line it is.
    pub fn kind(&self) -> PhoneKind {
        self.kind
    }

    /// The number half hidden: `138****5678`, `0391-***1234`. Service numbers are public and an
    /// extension is never shown (domain.md 7.1).
    pub fn masked(&self) -> String {
        match self.kind {
            PhoneKind::Mobile => format!("{}****{}", &self.text[..3], self.last4()),
            PhoneKind::Landline => {
                let mut parts = self.text.split('-');
                let area = parts.next().unwrap_or_default();
                let hidden = parts.next().map_or(0, str::len).saturating_sub(4);
                format!("{area}-{}{}", "*".repeat(hidden), self.last4())
            }
            PhoneKind::Service => self.text.clone(),
        }
    }

    /// The last four digits, without an extension: what a caller is asked for.
    pub fn last4(&self) -> &str {
        let number = match self.kind {
            PhoneKind::Landline => self.text.split('-').nth(1).unwrap_or_default(),
            PhoneKind::Mobile | PhoneKind::Service => &self.text,
        };
        &number[number.len().saturating_sub(4)..]
    }
}

/// A personal name with everything but the surname hidden: `王*`, `欧阳*`.
///
/// One star whatever the length, so that the length gives nothing away. At least one character is
/// always hidden: `欧阳` alone is read as the surname 欧.
pub fn masked_name(name: &str) -> String {
    let name: Vec<char> = name.trim().chars().collect();
    let compound = name.len() > 2
        && COMPOUND_SURNAMES
            .split(' ')
            .any(|known| known.chars().eq(name.iter().take(2).copied()));
    let shown = if compound { 2 } else { 1 };
    let mut masked: String = name.iter().take(shown).collect();
    if !masked.is_empty() {
        masked.push('*');
    }
    masked
}

/// The two-character surnames in common use.
const COMPOUND_SURNAMES: &str = "欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 令狐 慕容 司徒 夏侯 长孙 宇文 端木 独孤 南宫 百里 东郭 申屠 \
    轩辕 呼延 万俟 司空 闻人 澹台 公冶 宗政 濮阳 淳于 单于 太叔 钟离 鲜于 闾丘 赫连 拓跋 西门 第五 纳兰";

/// The digits before and after an extension mark; `+` only at the beginning.
fn digits(raw: &str) -> Result<(String, Option<String>), PhoneError> {
    let mut main = String::new();
    let mut extension: Option<String> = None;
    for (index, typed) in raw.chars().enumerate() {
        for ch in std::iter::once(typed).nfkc() {
            match ch {
                '0'..='9' => extension.as_mut().unwrap_or(&mut main).push(ch),
                '转' | '轉' | '#' if extension.is_none() && !main.is_empty() => {
                    extension = Some(String::new());
                }
                '+' if main.is_empty() => main.push('+'),
                _ if is_dash(ch) && extension.is_none() => main.push('-'),
                _ if is_filler(ch) => {}
                _ => {
                    return Err(PhoneError::Character {
                        ch: typed,
                        position: index + 1,
                    });
                }
            }
        }
    }
    if !main.chars().any(|ch| ch.is_ascii_digit()) {
        main.clear();
    }
    Ok((main, extension))
}

fn is_dash(ch: char) -> bool {
    matches!(
        ch,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30FC}' | '\u{2500}' | '~'
    )
}

fn is_filler(ch: char) -> bool {
    ch.is_whitespace()
        || matches!(ch, '(' | ')' | '.' | '·' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}')
        || matches!(ch, '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// A last group of one to five digits after a dash is an extension where what stands before it is
/// a whole landline number.
fn split_extension(main: &str, extension: Option<String>) -> Option<(String, String)> {
    let plain = |text: &str| text.replace('-', "");
    if let Some(extension) = extension {
        let fits = (1..=6).contains(&extension.len());
        return fits.then(|| (plain(main), extension));
    }
    if let Some((front, back)) = main.rsplit_once('-') {
        let front = plain(front);
        if (1..=5).contains(&back.len()) && landline(&without_country(&front)).is_some() {
            return Some((front, back.to_owned()));
        }
    }
    Some((plain(main), String::new()))
}

/// `+86`, `0086` and a bare `86` before a mobile number go; a landline gets its nought back.
fn without_country(main: &str) -> String {
    let rest = main
        .strip_prefix("+86")
        .or_else(|| main.strip_prefix("0086"));
    let bare = main
        .strip_prefix("86")
        .filter(|rest| mobile(rest).is_some());
    let zero = main.strip_prefix('0').filter(|rest| mobile(rest).is_some());
    match rest.or(bare).or(zero) {
        Some(rest) if mobile(rest).is_some() || service(rest).is_some() => rest.to_owned(),
        Some(rest) if rest.starts_with('0') => rest.to_owned(),
        Some(rest) => format!("0{rest}"),
        None => main.to_owned(),
    }
}

fn mobile(digits: &str) -> Option<(String, PhoneKind)> {
    let second = digits.as_bytes().get(1)?;
    let fits = digits.len() == 11 && digits.starts_with('1') && (b'3'..=b'9').contains(second);
    fits.then(|| (digits.to_owned(), PhoneKind::Mobile))
}

fn service(digits: &str) -> Option<(String, PhoneKind)> {
    let long = digits.len() == 10 && (digits.starts_with("400") || digits.starts_with("800"));
    let short = digits.len() == 5 && (digits.starts_with('1') || digits.starts_with('9'));
    if long {
        let text = format!("{}-{}-{}", &digits[..3], &digits[3..6], &digits[6..]);
        return Some((text, PhoneKind::Service));
    }
    short.then(|| (digits.to_owned(), PhoneKind::Service))
}

/// Area codes are 010 and 02x with three digits, all others with four.
fn landline(digits: &str) -> Option<(String, PhoneKind)> {
    let second = *digits.as_bytes().get(1)?;
    if !digits.starts_with('0') || second == b'0' {
        return None;
    }
    let area = if second <= b'2' { 3 } else { 4 };
    let (area, number) = (digits.get(..area)?, digits.get(area..)?);
    let fits = matches!(number.len(), 7 | 8) && !number.starts_with(['0', '1']);
    fits.then(|| (format!("{area}-{number}"), PhoneKind::Landline))
}

fn why_not(digits: &str) -> PhoneError {
    let got = digits.chars().filter(char::is_ascii_digit).count();
    let local = matches!(got, 7 | 8) && !digits.starts_with(['0', '1', '+']);
    if local {
        PhoneError::AreaCode
    } else if got != 11 && digits.starts_with('1') && got > 5 {
        PhoneError::MobileLength { got }
    } else {
        PhoneError::Shape { got }
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> String {
        phone.text
    }
}

impl TryFrom<String> for Phone {
    type Error = PhoneError;

    fn try_from(text: String) -> Result<Phone, PhoneError> {
        Phone::parse(&text)
    }
}

impl fmt::Display for PhoneError {
    /// For logs and decoding errors; it never repeats the number.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a telephone number")
    }
}

impl std::error::Error for PhoneError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(raw: &str) -> String {
        Phone::parse(raw).unwrap().as_str().to_owned()
    }

    #[test]
    fn one_spelling_for_each_number() {
        for (raw, one) in [
            ("13800005678", "13800005678"),
            (" 138 0000 5678 ", "13800005678"),
            ("138-0000-5678", "13800005678"),
            ("１３８００００５６７８", "13800005678"),
            ("+86 138 0000 5678", "13800005678"),
            ("0086-13800005678", "13800005678"),
            ("8613800005678", "13800005678"),
            ("013800005678", "13800005678"),
            ("\u{202A}13800005678\u{202C}", "13800005678"),
            ("03913561234", "0391-3561234"),
            ("0391-3561234", "0391-3561234"),
            ("（0391）356-1234", "0391-3561234"),
            ("0391—3561234", "0391-3561234"),
            ("+86 391 3561234", "0391-3561234"),
            ("0391-3561234-801", "0391-3561234-801"),
            ("0391-3561234 转 801", "0391-3561234-801"),
            ("010-62345678", "010-62345678"),
            ("0371-65561234", "0371-65561234"),
            ("400-123-4567", "400-123-4567"),
            ("4001234567", "400-123-4567"),
            ("12345", "12345"),
            ("12369", "12369"),
        ] {
            assert_eq!(read(raw), one, "{raw}");
            assert_eq!(read(one), one);
        }
    }

    #[test]
    fn refusals_say_why() {
        assert_eq!(Phone::parse(" - "), Err(PhoneError::Empty));
        assert_eq!(Phone::parse(""), Err(PhoneError::Empty));
        assert_eq!(
            Phone::parse("1380000567"),
            Err(PhoneError::MobileLength { got: 10 })
        );
        assert_eq!(
            Phone::parse("12800005678"),
            Err(PhoneError::Shape { got: 11 })
        );
        assert_eq!(Phone::parse("3561234"), Err(PhoneError::AreaCode));
        assert_eq!(
            Phone::parse("0391-356123"),
            Err(PhoneError::Shape { got: 10 })
        );
        assert_eq!(
            Phone::parse("138王00005678"),
            Err(PhoneError::Character {
                ch: '王',
                position: 4
            })
        );
        assert!(Phone::parse("13800005678转12").is_err());
        assert!(Phone::parse("0391-3561234转").is_err());
        assert!(Phone::parse("13800005678\0").is_err());
        assert!(Phone::parse("+").is_err());
        assert!(Phone::parse("13800005678, 13900005678").is_err());
    }

    #[test]
    fn masks_keep_what_people_recognise() {
        for (raw, masked, last) in [
            ("13800005678", "138****5678", "5678"),
            ("0391-3561234", "0391-***1234", "1234"),
            ("0371-65561234", "0371-****1234", "1234"),
            ("0391-3561234-801", "0391-***1234", "1234"),
            ("12345", "12345", "2345"),
            ("400-123-4567", "400-123-4567", "4567"),
        ] {
            let phone = Phone::parse(raw).unwrap();
            assert_eq!(phone.masked(), masked);
            assert_eq!(phone.last4(), last);
        }
    }

    #[test]
    fn names_keep_their_surname() {
        for (name, masked) in [
            ("欧阳明", "欧阳*"),
            ("王明", "王*"),
            ("王建国", "王*"),
            ("欧阳", "欧*"),
            ("王", "王*"),
            ("𠮷野明", "𠮷*"),
            ("买买提·吐尔逊", "买*"),
            (" 李先生 ", "李*"),
            ("", ""),
        ] {
            assert_eq!(masked_name(name), masked);
        }
    }

    #[test]
    fn stored_as_text_and_checked_when_read() {
        let phone = Phone::parse("138 0000 5678").unwrap();
        assert_eq!(serde_json::to_string(&phone).unwrap(), "\"13800005678\"");
        assert_eq!(
            serde_json::from_str::<Phone>("\"13800005678\"").unwrap(),
            phone
        );
        assert!(serde_json::from_str::<Phone>("\"1380000567\"").is_err());
    }
}
