//! Words about likely duplicates.

use super::{Word, word};

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// Heading for a firm.
    SAID_BEFORE = "您可能提过类似的问题", "You may have raised this before";
    /// Under it.
    SAID_BEFORE_HINT = "是同一件事的，在原来的问题里看进展就行，不用再提。是另一件事，照常提交。",
        "If it is the same matter, follow it there; there is no need to raise it again. If it is another, submit it as it is.";
    /// Under it, once it was submitted.
    SUBMITTED_HINT = "这一条已经提交。是同一件事的，可以撤回这一条。", "This one is submitted. If it is the same matter, you can withdraw it.";
    /// Button on the firm's form.
    LOOK = "看看有没有提过类似的", "Look for what you raised before";
    /// Looked, and nothing is alike.
    NOTHING = "没有发现类似的问题。", "Nothing you raised before is like it.";
    /// The same for staff.
    NOTHING_ALIKE = "没有发现类似的问题。", "Nothing said before is like it.";
    /// Button on the form of staff.
    LOOK_AT_ALL = "看看有没有类似的问题", "Look for what is like it";
    /// Heading for triage.
    LIKELY = "可能是同一件事", "Possibly the same matter";
    /// Under it.
    LIKELY_HINT = "按文字的相似程度列出，只作提示，由您判断。", "Listed by how alike the words are. A hint only; you decide.";
    /// One line: number, when, state.
    LINE = "{number} · {day} · {status}", "{number} · {day} · {status}";
    /// Its case.
    CASE = "事项{number} {title}（{stage}）", "Matter {number} {title} ({stage})";
    /// Button.
    JOIN = "并入{number}", "Join to {number}";
}
