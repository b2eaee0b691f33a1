//! Words of the try-out: a date and a rule lead to a due date.

use super::{Word, difficulty, enterprise_side::length, term_kind, word};
use crate::domain::term::Unit;
use crate::views::name::Lang;
use crate::views::term::TryRule;

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// Page.
    TITLE = "试算期限", "Try a deadline";
    /// Under it.
    INTRO = "选一天和一条规则，看哪天到期、怎么算的。这里不保存任何内容。",
        "Choose a day and a rule to see when it is due and how that is counted. Nothing is saved.";
    /// Field.
    DATE = "从哪天起算", "Counted from";
    /// Under it.
    DATE_HINT = "当天不计入", "The day itself is not counted";
    /// Field.
    HOUR = "几点", "At what hour";
    /// Under it.
    HOUR_HINT = "例如14:30；按小时计算时从这一刻起", "For example 14:30; hours are counted from that moment";
    /// Field.
    RULE = "按哪条规则", "By which rule";
    /// First choice of it.
    OWN_LENGTH = "下面自己填", "As typed below";
    /// Field.
    AMOUNT = "多长", "How long";
    /// Under it.
    AMOUNT_HINT = "选了规则就不用填", "Not needed where a rule is chosen";
    /// Field.
    UNIT = "单位", "Counted in";
    /// Box.
    NO_ROLL = "最后一天不上班也不往后移", "A last day that is off does not move on";
    /// Box.
    REGISTERED = "下班后或者休息日收到的，算下一个工作日收到",
        "What comes in after hours or on a day off counts as the next working day's";
    /// Button.
    COUNT = "试算", "Count";
    /// Before the date.
    DUE = "{length}，{day}到期", "{length}: due {day}";
}

/// A unit as a choice.
pub fn unit(unit: Unit) -> Word {
    match unit {
        Unit::WorkingDay => word("工作日", "working days"),
        Unit::CalendarDay => word("自然日", "calendar days"),
        Unit::Month => word("月", "months"),
        Unit::Hour => word("小时", "hours"),
    }
}

/// A rule as a choice: what it is on, how hard, how long.
pub fn rule(lang: Lang, rule: &TryRule) -> String {
    let kind = term_kind(rule.kind).read(lang);
    let length = length(lang, rule.budget);
    match rule.difficulty {
        Some(hard) => word("{kind}（{hard}）：{length}", "{kind} ({hard}): {length}").fill(
            lang,
            &[
                ("kind", kind),
                ("hard", difficulty(hard).read(lang)),
                ("length", &length),
            ],
        ),
        None => word("{kind}：{length}", "{kind}: {length}")
            .fill(lang, &[("kind", kind), ("length", &length)]),
    }
}
