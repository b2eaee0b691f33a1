//! Words about common problems: what many firms raised in much the same words.

use super::{Word, word};

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// Page and navigation.
    TITLE = "共性问题", "Common problems";
    /// Under it.
    INTRO = "两家以上企业在同一个月反映的、文字相近的问题归在一起，企业多的排在前面。归类只作提示，受理前可以逐条取消。",
        "Problems of two or more enterprises in one month whose words are alike, those of most enterprises first. A hint only: each can be left out before it is accepted.";
    /// The choice.
    MONTH = "月份", "Month";
    /// How much was compared.
    COMPARED = "这个月比对了{n}个问题。", "{n} problems of this month were compared.";
    /// There was more.
    CAPPED = "这个月的问题很多，只比对了最新的{n}个，更早的没有列入。", "This month has more problems: only the newest {n} were compared.";
    /// The same of the month before.
    CAPPED_BEFORE = "上个月也只比对了最新的一部分，增减只供参考。", "Of the month before only the newest were compared as well, so growth is a rough guide.";
    /// Nothing.
    EMPTY = "这个月没有发现共性问题。", "No common problem was found in this month.";
    /// Facts of one.
    FACTS = "{firms}家企业，{complaints}个问题", "{firms} enterprises, {complaints} problems";
    /// Growth.
    GROWN = "比上月多{n}家", "{n} enterprises more than the month before";
    /// Growth, downwards.
    SHRUNK = "比上月少{n}家", "{n} enterprises fewer than the month before";
    /// Growth, none.
    SAME = "和上月一样多", "As many as the month before";
    /// Nobody said it the month before.
    NEW = "上月没有", "None in the month before";
    /// The units.
    UNITS = "主办单位：{units}", "Lead units: {units}";
    /// Those that wait.
    WAITING = "待受理{n}个", "{n} to be accepted";
    /// A matter of it.
    CASE = "{number} {title}（{stage}，含{n}个）", "{number} {title} ({stage}, {n} of these)";
    /// Opens the list.
    EACH = "逐条查看", "See each of them";
    /// One line of it.
    LINE = "{number} {firm}，{day}，{status}", "{number} {firm}, {day}, {status}";
    /// Beyond those shown.
    MORE_LINES = "另有{n}个问题没有列出", "{n} more problems are not listed";
    /// Beyond those shown.
    MORE = "另有{n}类没有列出", "{n} more are not listed";
    /// Button.
    OPEN = "一并受理并交办", "Accept and assign them together";
    /// Button.
    CONVENE = "发起会商", "Convene a consultation";
}
