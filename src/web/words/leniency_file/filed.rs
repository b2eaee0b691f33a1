//! Words of the filed route of a leniency file.

use crate::domain::leniency_file::{Follows, Taken};
use crate::web::words::{Word, word};

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const FILED_WORDS: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// Heading.
    FILED_ROUTE = "立案和事先告知", "Filing and notice of the intended penalty";
    /// Label.
    FILED_ON = "立案日期", "Filed on";
    /// Label.
    FILED_WHY = "立案理由", "Why it was filed";
    /// Label.
    MORE_TIME = "延长办理期限", "More time";
    /// What was asked.
    TIME_UNTIL = "申请延长到{day}：{why}", "Asked for until {day}: {why}";
    /// Given.
    TIME_GIVEN = "同意：{why}", "Given: {why}";
    /// Not given.
    TIME_REFUSED = "不同意：{why}", "Not given: {why}";
    /// Nobody has answered.
    TIME_WAITS = "等决定人员审批", "Waits for the decider";
    /// Whose turn.
    TURN_TIME = "延长办理期限等{names}审批。", "{names} answers the request for more time.";
    /// Label.
    CLOCK_STOPPED = "不计入期限的时间", "Time that does not count";
    /// For tests.
    STOPPED_UNTIL = "监测、检测、鉴定，最晚到{day}：{why}", "Tests or an appraisal, until {day} at most: {why}";
    /// Label.
    NOTICE_NUMBER = "告知书文号", "Number of the notice";
    /// Label.
    INTENDED = "拟作出的决定", "What is intended";
    /// Label.
    FINE = "拟罚款", "Intended fine";
    /// Label.
    TOLD_WHY = "事实和理由", "Facts and reasons";
    /// Label.
    NOTICE_SERVED = "告知书送达", "Notice served on";
    /// Label.
    RIGHTS = "权利", "What the enterprise may do";
    /// Its rights.
    MAY_SPEAK = "{day}前（含当日）可以陈述、申辩。不会因为申辩加重处罚。",
        "It may state its case and defend itself until {day}. A penalty never grows because of a defence.";
    /// Its rights.
    MAY_SPEAK_AND_BE_HEARD = "{day}前（含当日）可以陈述、申辩，也可以要求听证。不会因为申辩加重处罚。",
        "It may state its case, defend itself and ask for a hearing until {day}. A penalty never grows because of a defence.";
    /// Label.
    ANSWER = "企业的陈述申辩", "What the enterprise said";
    /// It waived.
    NOTHING_TO_SAY = "没有意见，放弃陈述申辩", "Nothing to say";
    /// Label.
    HEARING = "听证", "Hearing";
    /// It asks for one.
    ASKS_HEARING = "要求听证", "It asks for a hearing";
    /// Label.
    HEARING_HELD = "听证情况", "The hearing";
    /// Label.
    ANSWER_WEIGHED = "意见采纳情况", "What became of it";
    /// Whose turn.
    TURN_FIRM = "轮到企业", "The enterprise's turn";
    /// What it waits for.
    TURN_FIRM_TEXT = "已经告知，等企业陈述申辩，或者期限届满。", "It was told. It may speak, or its days run out.";
    /// Whose turn.
    TURN_HEARING_TEXT = "企业要求听证，由{names}主持并记录。", "The enterprise asks for a hearing. {names} presides and records it.";
    /// Whose turn.
    TURN_WEIGH_TEXT = "企业有意见，由{names}写明采纳情况。", "The enterprise has spoken. {names} says what becomes of it.";
    /// On the firm's page.
    FIRM_TURN_ANSWER = "轮到您", "Your turn";
    /// On the firm's page.
    FIRM_TURN_ANSWER_TEXT = "我们打算作出处罚，已写在下面。{day}前（含当日）可以陈述申辩，不会因此加重。",
        "We intend a penalty, as said below. You can answer until {day}; it never grows because of that.";
    /// Label.
    PUBLIC = "是否公开", "What becomes public";
    /// Heading.
    KNOWN_CLUES = "系统已知的线索", "Clues the system holds";
    /// Under it.
    KNOWN_CLUES_TEXT = "企业报告以前对它的检查、非现场检查发现和强制措施。逐条采用，或者写明为什么不是线索。企业自己反映的问题和求助不在其中。",
        "Inspections, findings off site and coercive measures from before the firm reported. Take each over, or say why it is none. What the firm itself complained of or asked help for is never among them.";
    /// It was taken over.
    CLUE_TAKEN = "已采用为线索", "Taken over as a clue";
    /// It was not.
    CLUE_REFUSED = "不是线索：{why}", "No clue: {why}";
    /// Button.
    TAKE_CLUE = "采用", "Take it over";
    /// Button.
    REFUSE_CLUE = "不是线索", "It is no clue";
    /// Column.
    CLUE = "线索", "Clue";
    /// Column.
    CLUE_ON = "日期", "Day";
    /// Column.
    CLUE_SAID = "处理", "Answer";
    /// When an answer on paper came.
    ON_PAPER = "纸质材料，{day}收到，{by}登记", "On paper, received on {day}, recorded by {by}";
    /// Why the firm is offered a hearing.
    HEARING_FROM = "罚款达到{n}，依法告知听证权利", "From a fine of {n} on a hearing is offered by law";
    /// Label.
    FOLLOWS = "对处罚的影响", "What follows";
    /// Whose turn, beside the review.
    REVIEW_AGAIN = "企业陈述申辩以后的再次法制审核。", "Legal review once more, after what the enterprise said.";
    /// Button of the firm.
    ANSWER_BUTTON = "陈述申辩", "Answer";
}

/// What follows from what the firm said.
pub fn follows(follows: Follows) -> Word {
    match follows {
        Follows::Nothing => word("按告知的决定", "It is decided as told"),
        Follows::Penalty => word("处罚改变", "The penalty changes"),
        Follows::Facts => word(
            "事实改变，重新核查",
            "The facts change and are checked anew",
        ),
    }
}

/// What became of what the firm said.
pub fn taken(taken: Taken) -> Word {
    match taken {
        Taken::Wholly => word("采纳", "Taken up"),
        Taken::Partly => word("部分采纳", "Partly taken up"),
        Taken::NotTaken => word("不采纳", "Not taken up"),
    }
}
