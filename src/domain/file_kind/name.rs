//! File names as they are kept and given back.

use unicode_normalization::UnicodeNormalization;

use super::MAX_NAME;
use crate::domain::text::is_bidi;

/// The name under which a file is kept and given back: composed (NFC), without path, control or
/// direction marks, without characters other systems forbid, at most [`MAX_NAME`] scalars of which
/// the ending stays whole. An empty name becomes 附件.
pub fn safe_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last
        .chars()
        .filter(|ch| !ch.is_control() && !is_bidi(*ch) && !is_unseen(*ch))
        .map(|ch| if FORBIDDEN.contains(ch) { '_' } else { ch })
        .nfc()
        .collect();
    let clean = clean.trim_matches(|ch: char| ch == '.' || ch.is_whitespace());
    let (stem, ending) = match extension_of(clean) {
        Some(extension) => clean.split_at(clean.len() - extension.len() - 1),
        None => (clean, ""),
    };
    let room = MAX_NAME - ending.chars().count();
    let stem: String = stem.chars().take(room).collect();
    let stem = stem.trim_end_matches(|ch: char| ch == '.' || ch.is_whitespace());
    match stem {
        "" => format!("附件{ending}"),
        _ => format!("{stem}{ending}"),
    }
}

const FORBIDDEN: &str = "<>:\"|?*";

fn is_unseen(ch: char) -> bool {
    matches!(
        ch,
        '\u{200B}' | '\u{2028}' | '\u{2029}' | '\u{2060}' | '\u{FEFF}'
    )
}

/// What follows the last dot: one to ten plain letters and digits, after at least one character.
pub(super) fn extension_of(name: &str) -> Option<&str> {
    let (stem, extension) = name.rsplit_once('.')?;
    let plain = extension.chars().all(|ch| ch.is_ascii_alphanumeric());
    (!stem.is_empty() && plain && (1..=10).contains(&extension.len())).then_some(extension)
}
