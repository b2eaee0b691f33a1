//! Words about corrections (更正): what was put right, both versions of it.

use super::{Word, word};
use crate::views::name::Lang;

/// Heading.
pub const HEADING: Word = word("更正记录", "Corrections");
/// Beside words that were put right.
pub const CORRECTED: Word = word(
    "{day}更正过，看两个版本",
    "Corrected {day}; see both versions",
);
/// Fact.
pub const WHY: Word = word("更正原因", "Why");
/// Fact.
pub const FIRM: Word = word("企业", "Enterprise");
/// Fact.
pub const CONTACT: Word = word("联系人", "Contact");
/// Fact.
pub const CATEGORY: Word = word("问题类别", "Category");
/// Fact.
pub const UNIT: Word = word("反映的单位", "Unit complained of");
/// No unit.
pub const NO_UNIT: Word = word("没有指明", "None named");
/// A contact that is not the reader's to see.
pub const CONTACT_SHUT: Word = word("已更正，内容不显示", "Corrected; not shown");
/// Over words.
pub const WORDS_BEFORE: Word = word("原来写的", "As it was written first");
/// Over words.
pub const WORDS_AFTER: Word = word("更正后", "As corrected");
/// To the firm it was brought to.
pub const BROUGHT_HERE: Word = word(
    "这个问题登记时写错了企业，已更正到您的企业名下。更正以前的内容不显示。",
    "This was recorded under the wrong enterprise and has been brought to yours. What it said before is not shown.",
);

/// Who put it right, and when.
pub fn by(lang: Lang, name: &str, at: &str) -> String {
    word("{name} {at}更正", "Corrected by {name}, {at}").fill(lang, &[("name", name), ("at", at)])
}

/// A value before and after.
pub fn versions(lang: Lang, from: &str, to: &str) -> String {
    word("原来：{from}\n更正后：{to}", "Before: {from}\nNow: {to}")
        .fill(lang, &[("from", from), ("to", to)])
}
