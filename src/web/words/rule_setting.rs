//! Words of the numbers of the rulebook that are not the length of a term.

use super::{Word, supervision, why_paused, word};
use crate::domain::reference::Reference;
use crate::domain::rulebook::{Reaching, RuleSetting, SettingValue};
use crate::views::clock_row;
use crate::views::name::Lang;

/// What a number is of.
pub fn setting(lang: Lang, setting: RuleSetting) -> String {
    let plain = |w: Word| w.read(lang).to_owned();
    match setting {
        RuleSetting::ObjectionWindow => plain(word(
            "单位可以提出异议的时间",
            "Time in which a unit may object",
        )),
        RuleSetting::ObjectionTimes => plain(word(
            "一个事项可以提出异议的次数",
            "How often one matter may be objected to",
        )),
        RuleSetting::AskBefore => plain(word(
            "申请延期要早于到期",
            "More time is asked for before the last day by",
        )),
        RuleSetting::ExtensionsByHead => plain(word(
            "负责人可以批准延期的次数",
            "How often a head or supervisor may give more time",
        )),
        RuleSetting::ExtensionsByLeader => plain(word(
            "会商后局领导可以再批准延期的次数",
            "How often more a leader may, after a consultation",
        )),
        RuleSetting::ParkedMost => plain(word(
            "挂账后最迟再看一次",
            "A parked case is looked at again within",
        )),
        RuleSetting::MergeUndo => plain(word("合并后可以撤销的时间", "A merge can be undone for")),
        RuleSetting::Pause(category) => word(
            "暂停计时的最长时间：{why}",
            "Longest stop of a clock: {why}",
        )
        .fill(lang, &[("why", why_paused(category).read(lang))]),
        RuleSetting::Rung(level, by) => {
            let by = match by {
                Reaching::BeforeDue => word("到期前", "before the last day"),
                Reaching::Overdue => word("逾期", "late by"),
                Reaching::OverdueAfterRungBelow => {
                    word("下一级发出后仍逾期", "still late after the rung below")
                }
                Reaching::NoProgress => word("没有进展", "no progress for"),
                Reaching::Dissatisfied => word("企业不满意", "the enterprise was not content"),
            };
            word("{level}：{by}", "{level}: {by}").fill(
                lang,
                &[
                    ("level", supervision::level(level).read(lang)),
                    ("by", by.read(lang)),
                ],
            )
        }
        RuleSetting::Reply(level) => word("{level}：反馈时间", "{level}: reply within")
            .fill(lang, &[("level", supervision::level(level).read(lang))]),
    }
}

/// What it says.
pub fn says(lang: Lang, value: SettingValue) -> String {
    match value.unit {
        Some(unit) => clock_row::length(Reference::budget(value.amount, unit))
            .read(lang)
            .to_owned(),
        None => {
            let n = value.amount.to_string();
            let times = match value.amount {
                1 => word("{n}次", "once"),
                _ => word("{n}次", "{n} times"),
            };
            times.fill(lang, &[("n", &n)])
        }
    }
}
