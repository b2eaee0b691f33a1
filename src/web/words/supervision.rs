//! Words of supervision: the ledger of orders, one order, its paper, the band on a case.

use super::term::days;
use super::{Word, at, date, day, term_kind, word};
use crate::domain::rulebook::Level;
use crate::domain::supervision_order::{Lateness, Status};
use crate::views::name::Lang;
use crate::views::supervision_order::{OrderOver, Part};

/// Where an order stands.
pub fn status(status: Status) -> Word {
    match status {
        Status::Drafted => word("待签发", "To be signed"),
        Status::Signed => word("待签收", "To be acknowledged"),
        Status::Acknowledged => word("办理中", "In hand"),
        Status::Replied => word("已反馈，待审核", "Replied, to be reviewed"),
        Status::Lifted => word("已解除", "Lifted"),
        Status::Raised => word("已升级", "Raised"),
        Status::Void => word("已作废", "Void"),
    }
}

/// A part of the ledger.
pub fn part(part: Part) -> Word {
    match part {
        Part::Unsigned => word("待签发", "To be signed"),
        Part::Unanswered => word("未反馈", "No reply yet"),
        Part::Unacknowledged => word("待签收", "To be acknowledged"),
        Part::InHand => word("办理中", "In hand"),
        Part::Replied => word("已反馈", "Replied"),
        Part::Ended => word("已解除", "Lifted"),
    }
}

/// What stands where a part of the ledger is empty.
pub fn empty(part: Part) -> Word {
    match part {
        Part::Unsigned => word("没有等待签发的督办单", "No order waits for a signature"),
        Part::Unanswered => word("没有未反馈的督办单", "Every order has its reply"),
        Part::Unacknowledged => word("没有等待签收的督办单", "No order waits to be acknowledged"),
        Part::InHand => word("没有办理中的督办单", "No order is in hand"),
        Part::Replied => word("没有等待审核的反馈", "No reply waits for review"),
        Part::Ended => word("还没有解除的督办单", "No order has been lifted yet"),
    }
}

/// A rung of the ladder, where the rulebook's own name is not at hand.
pub fn level(level: Level) -> Word {
    match level {
        Level::Reminder => word("提醒", "Reminder"),
        Level::Blue => word("蓝色催办", "Blue reminder"),
        Level::Yellow => word("黄牌督办单", "Yellow order"),
        Level::Red => word("红牌督办函", "Red order"),
        Level::Interview => word("约谈、通报", "Interview and circular"),
    }
}

/// The band over the stage line: state, since, until and who.
pub fn band(lang: Lang, over: &OrderOver) -> String {
    word(
        "督办：{level}{number}，{unit}{status}，{since}由{by}签发，{until}前反馈",
        "Under order: {level} {number}, {unit}: {status}; signed by {by} on {since}, reply due {until}",
    )
    .fill(
        lang,
        &[
            ("level", over.level.read(lang)),
            ("number", &over.number),
            ("unit", over.unit.read(lang)),
            ("status", status(over.status).read(lang)),
            ("since", &day(lang, over.since.beijing_date())),
            ("by", &over.by),
            ("until", &day(lang, over.until)),
        ],
    )
}

/// How late the case was when the order was written; for staff, and for the paper in Chinese.
pub fn lateness(lang: Lang, late: &Lateness) -> String {
    let kind = term_kind(late.kind).read(lang);
    let due = date(lang, late.due_on);
    let gaps = [("kind", kind), ("due", due.as_str())];
    let by = word("“{kind}”应于{due}前完成", "“{kind}” was due {due}").fill(lang, &gaps);
    if late.days == 0 {
        return by;
    }
    let late = days(
        lang,
        late.days,
        word("已逾期{n}个工作日", "{n} working days overdue"),
        word("已逾期1个工作日", "1 working day overdue"),
    );
    word("{by}，{late}", "{by}, {late}").fill(lang, &[("by", &by), ("late", &late)])
}

/// Who did something, and when.
pub fn done(lang: Lang, done: &crate::domain::supervision_order::Done) -> String {
    word("{name}，{at}", "{name}, {at}")
        .fill(lang, &[("name", &done.by.name), ("at", &at(lang, done.at))])
}

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// Heading: what was handed in with an order.
    FILES = "督办单附件", "Files of the order";
    /// Navigation, heading of the ledger.
    ORDERS = "督办单", "Orders";
    /// Heading of an order without a number.
    ORDER_DRAFT = "督办单（拟稿）", "Order (draft)";
    /// Name of the row of parts of the ledger.
    PARTS = "督办单状态", "States of orders";
    /// Column: number and level.
    NUMBER_AND_LEVEL = "文号和级别", "Number and level";
    /// Column, fact: the case.
    MATTER = "事项", "Matter";
    /// Column, fact.
    UNIT = "被督办单位", "Unit under order";
    /// Column, fact.
    SIGNED_BY = "签发人", "Signed by";
    /// Column, fact.
    STATUS = "状态", "State";
    /// Fact.
    LEVEL = "级别", "Level";
    /// Fact.
    REPLY_BY = "反馈期限", "Reply due";
    /// Fact.
    DRAFTED_BY = "拟稿人", "Drafted by";
    /// Fact.
    ACKNOWLEDGED_BY = "签收人", "Acknowledged by";
    /// Fact, when it was lifted.
    LIFTED_BY = "解除", "Lifted";
    /// Fact, when it was raised.
    RAISED_BY = "升级", "Raised";
    /// Fact, when it was taken back.
    VOIDED_BY = "作废", "Void";
    /// Fact: the order before.
    RAISED_FROM = "升级前的督办单", "Raised from";
    /// Fact: the order after.
    RAISED_TO = "升级后的督办单", "Raised to";
    /// Fact: the order after, not signed yet.
    RAISING_TO = "拟升级为（待签发）", "To be raised to (unsigned)";
    /// Fact, section: what the unit has to do.
    DEMAND = "督办要求", "What is demanded";
    /// Fact: on what the order rests.
    FACTS = "督办依据", "Facts";
    /// Section: what the unit said.
    REPLY = "单位反馈", "The unit's reply";
    /// Section: what the reviewer found.
    REVIEW = "审核意见", "What the review found";
    /// Section: the reason an order was taken back.
    VOID_REASON = "作废原因", "Why it is void";
    /// Section: the paper.
    PAPER = "文件", "The paper";
    /// How to print it.
    PRINT_HINT = "用浏览器打印本页。Chrome或Edge可以带页码。",
        "Print this page with the browser; Chrome and Edge add page numbers.";
    /// An order that has not been signed has no number.
    NOT_NUMBERED = "签发时编号", "Numbered when signed";
    /// Whose turn: the supervisor's signature.
    TURN_SIGN = "轮到督办员签发", "A supervisor signs next";
    /// Whose turn: the leader's signature.
    TURN_LEADER = "轮到局领导签发", "A leader signs next";
    /// What comes then.
    TURN_SIGN_TEXT = "签发后编号生效，单位才会看到。", "It is numbered and reaches the unit once it is signed.";
    /// Whose turn: the unit.
    TURN_ACKNOWLEDGE = "轮到{unit}签收", "{unit} acknowledges next";
    /// Whose turn: the unit.
    TURN_REPLY = "轮到{unit}反馈", "{unit} replies next";
    /// What comes then.
    TURN_UNIT_TEXT = "{until}前书面反馈办理情况。事项仍由原单位办理。",
        "A written reply is due by {until}. The matter stays with its unit.";
    /// Whose turn: the reviewer.
    TURN_REVIEW = "轮到督办员审核反馈", "A supervisor reviews the reply next";
    /// What comes then.
    TURN_REVIEW_TEXT = "符合要求的解除，不符合的升级。", "It is lifted if it does, raised if it does not.";
    /// Nobody's turn.
    TURN_NOBODY = "已结束", "It has ended";
    /// A raised order waits for the signature of the higher one.
    RAISING_NOTE = "已拟升级，待签发。签发之前，本单继续有效。",
        "A higher order waits for its signature. Until then this one stays in force.";
    /// Heading over orders on the queue.
    ON_QUEUE = "等您处理的督办单", "Orders that wait for you";
    /// On the queue of leaders and supervisors: to the ledger.
    ALL_ORDERS = "全部督办单", "All orders";
}

/// The paper's own words: an official paper is Chinese whoever reads it.
pub mod paper {
    /// The organ's mark: the bureau's name and what the paper is.
    pub const HEAD: &str = "{bureau}督办单";
    /// Title.
    pub const TITLE: &str = "关于“{title}”的{level}";
    /// The unit addressed.
    pub const TO: &str = "{unit}：";
    /// First heading.
    pub const FACTS: &str = "一、基本情况";
    /// The facts of the case.
    pub const CASE: &str = "{firms}反映的“{title}”（事项编号{number}）由你单位办理。{late}。";
    /// The facts where no clock runs.
    pub const CASE_PLAIN: &str = "{firms}反映的“{title}”（事项编号{number}）由你单位办理。";
    /// Second heading.
    pub const DEMAND: &str = "二、督办要求";
    /// Third heading.
    pub const REPLY: &str = "三、反馈期限";
    /// Fourth heading, where there are files.
    pub const FILES: &str = "四、附件";
    /// Until when.
    pub const UNTIL: &str = "请于{until}前书面反馈办理情况，并附佐证材料。";
    /// The signature.
    pub const SIGNER: &str = "签发人：{name}";
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
