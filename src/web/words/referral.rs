//! Words about referring a case to another authority (移送) and escalating it to the province (上报).

use super::{Word, word};
use crate::domain::case::ReferralKind;

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// Heading on the case.
    REFERRALS = "移送和上报", "Referred and escalated";
    /// Heading on the firm's page.
    FOR_FIRM = "已转其他部门或者上级", "Passed on to another authority";
    /// Fact.
    LETTER = "文号", "Letter";
    /// Fact.
    REASON = "原因", "Reason";
    /// Fact.
    TOLD = "企业看到的话", "What the enterprise reads";
    /// Fact: the day it is looked at again.
    LOOK_ON = "跟进日期", "Looked at again on";
    /// Nothing more is awaited.
    DONE = "已有结果", "Nothing more is awaited";
    /// Who, when.
    BY = "{name}，{at}", "{name}, {at}";
    /// One look.
    LOOKED = "{name}在{at}跟进：{result}", "{name} looked at {at}: {result}";
    /// Link.
    LOOK = "记录跟进", "Record what came of it";
    /// What a firm reads under it.
    STILL_HERE = "您的问题仍由我们负责答复，期限不变。", "We still owe you the answer; the deadline stands.";
    /// When the firm is told it is looked at.
    FOLLOWED = "我们在{day}前跟进。", "We look at it again by {day}.";
}

/// To whom, in one line.
pub fn to(kind: ReferralKind) -> Word {
    match kind {
        ReferralKind::Referred => word("移送{to}", "Referred to {to}"),
        ReferralKind::Escalated => word("上报{to}", "Escalated to {to}"),
    }
}
