//! Words of withdrawals that firms say they were advised to, and of the check of each.

use super::{Word, word};

/// What was found.
pub fn found(advised: bool) -> Word {
    match advised {
        true => word(
            "核查属实：劝过企业撤回",
            "Found true: the enterprise was advised to withdraw",
        ),
        false => word(
            "核查不属实：没有劝企业撤回",
            "Not found: nobody advised the enterprise to withdraw",
        ),
    }
}

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// What they are called.
    WITHDRAWALS = "劝撤核查", "Advised withdrawals";
    /// Under the heading.
    INTRO = "企业撤回问题时说有人劝它撤回的，都要核查。承办单位看不到这里的内容。",
        "Where an enterprise says that it was advised to withdraw, somebody looks into it. The unit that worked on it reads nothing of this.";
    /// The button.
    CHECK = "记录核查结果", "Record what was found";
    /// Column: the problem.
    PROBLEM = "问题", "Problem";
    /// Column.
    ENTERPRISE = "企业", "Enterprise";
    /// Column: what the firm gave as its reason.
    REASON = "企业说的撤回原因", "Why it withdrew, in its words";
    /// Column: the unit that had it.
    UNIT = "主办单位", "Led by";
    /// Column.
    WITHDRAWN_ON = "撤回日期", "Withdrawn on";
    /// Column: the check.
    RESULT = "核查结果", "What was found";
    /// Nobody looked yet.
    WAITS = "待核查", "To be checked";
    /// Nothing.
    EMPTY = "没有企业说被劝撤回", "No enterprise says that it was advised to withdraw";
    /// On the queue.
    WAITING_N = "待核查的劝撤（{n}）", "Advised withdrawals to check ({n})";
    /// Who found it, and when.
    BY = "{name} · {at}", "{name} · {at}";
}
