//! Words of measures: where one stands, of which kind it is, its page, its line in a table.

use super::{Word, word};
use crate::domain::measure::{Kind, Status};

/// Where a measure stands.
pub fn status(status: Status) -> Word {
    match status {
        Status::Set => word("落实中", "Under way"),
        Status::Reported => word("待核验", "To be verified"),
        Status::Returned => word("退回整改", "Sent back"),
        Status::Verified => word("已核验", "Verified"),
        Status::Cancelled => word("已取消", "Cancelled"),
    }
}

/// How far a measure is, as the firm reads it.
pub fn status_for_firm(status: Status) -> Word {
    match status {
        Status::Set | Status::Returned => word("进行中", "Under way"),
        Status::Reported => word("已做完，正在核实", "Done, being checked"),
        Status::Verified => word("已完成", "Done"),
        Status::Cancelled => word("不再需要", "No longer needed"),
    }
}

/// Of which kind a measure is.
pub fn kind(kind: Kind) -> Word {
    match kind {
        Kind::Engineering => word("工程", "Engineering"),
        Kind::Management => word("管理", "Management"),
        Kind::Paperwork => word("手续", "Paperwork"),
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
    /// Heading beside an answer: nobody has reported on these.
    UNREPORTED = "还没有上报完成情况的措施", "Measures nobody has reported on";
    /// What is asked of whoever answers nevertheless.
    UNREPORTED_HINT = "先上报完成情况并附佐证，再答复；要先答复的，写明原因", "Report on them with evidence before answering, or say why the answer stands without it";
    /// Under a firm's answer, for staff.
    ANSWERED_BEFORE = "答复时还没有上报完成情况的措施：{measures}。先答复的原因（只有内部能看到）：", "Nobody had reported on these measures when it was answered: {measures}. Why it was answered (staff only):";
    /// Heading of a measure.
    MEASURE = "措施", "Measure";
    /// Column, fact: what is to be done.
    WHAT = "措施内容", "What is to be done";
    /// Column, fact.
    KIND = "类型", "Kind";
    /// Column, fact.
    OWNER = "责任单位", "Owner";
    /// Column, fact: the firm's side.
    FIRM_OWNER = "企业责任部门", "Enterprise side";
    /// Column, fact: what it waits for.
    AFTER = "前置措施", "Waits for";
    /// Link to the plan, where what follows did not move along.
    LEFT_BEHIND = "后面{n}项还没后移，去确认", "{n} after it did not move: confirm";
    /// Fact.
    CO_OWNERS = "协办单位", "Helped by";
    /// Column, fact.
    DUE_ON = "完成时限", "Due";
    /// Fact: the day that was agreed first.
    AGREED_ON = "原定时限", "First agreed";
    /// Column, fact.
    ACCEPTANCE = "完成标志", "Done when";
    /// Column.
    STATUS = "进展", "Progress";
    /// Fact.
    MATTER = "事项", "Matter";
    /// Fact.
    PLAN = "方案", "Plan";
    /// Section: reports with evidence.
    EVIDENCE = "落实情况和佐证", "Reports and evidence";
    /// It was sent back.
    RETURNED = "退回原因：{text}", "Sent back: {text}";
    /// Section: what the verifier saw.
    VERIFIED = "核验意见", "What was seen";
    /// Section: why it was cancelled.
    CANCELLED = "取消原因", "Why it was cancelled";
    /// The firm withdrew.
    CANCELLED_BY_ITSELF = "企业已撤回问题，措施随之取消。",
        "The enterprise withdrew its problem; the measure ended with it.";
    /// On the queue.
    ON_QUEUE = "等您处理的措施", "Measures that wait for you";
    /// Whose turn: the owner.
    TURN_WORK = "轮到{unit}落实", "{unit} carries it out next";
    /// Until when.
    TURN_WORK_TEXT = "{until}前完成，做完后报告并附上佐证。", "Due {until}. Report it with evidence when it is done.";
    /// Whose turn: a verifier.
    TURN_VERIFY = "轮到{unit}负责人或者督办员核验", "The head of {unit} or a supervisor verifies next";
    /// Whose turn: a verifier, where no unit leads.
    TURN_VERIFY_PLAIN = "轮到督办员核验", "A supervisor verifies next";
    /// What comes then.
    TURN_VERIFY_TEXT = "看佐证，对照完成标志。责任人和报告人自己不能核验。",
        "Look at the evidence against what was agreed. Whoever owns or reported it does not verify it.";
    /// Nobody's turn.
    TURN_NOBODY = "已结束", "It has ended";
    /// No report yet.
    NO_REPORT = "还没有报告", "No report yet";
    /// Who and when.
    BY_AT = "{name}，{at}", "{name}, {at}";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_there_in_both_languages() {
        for (name, word) in ALL {
            assert!(!word.zh.is_empty() && !word.en.is_empty(), "{name}");
        }
    }
}
