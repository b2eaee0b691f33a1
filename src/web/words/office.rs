//! Words of the staff pages: queue, triage list, board, case, complaint, firm.

use super::{Word, word};
use crate::views::board::Due;
use crate::views::queue::Tab;

/// A part of the queue.
pub fn tab(tab: Tab, sees_all: bool) -> Word {
    match tab {
        Tab::Mine => word("待我处理", "Waiting for me"),
        Tab::Open if sees_all => word("全局在办", "All open"),
        Tab::Open => word("本单位在办", "My unit"),
        Tab::Late => word("逾期", "Overdue"),
        Tab::Extension => word("延期待批", "Extensions"),
        Tab::Consulted => word("会商中", "In consultation"),
        Tab::Supervised => word("督办中", "Under order"),
        Tab::Parked => word("挂账", "Parked"),
        Tab::Answered => word("待企业确认", "With the enterprise"),
        Tab::Review => word("待销号", "In review"),
        Tab::FollowUp => word("待回访", "Follow-ups"),
        Tab::Closed => word("已办结", "Finished"),
    }
}

/// What stands where a part of the queue is empty.
pub fn empty(tab: Tab) -> Word {
    match tab {
        Tab::Mine => word("现在没有轮到您的事项", "No matter is waiting for you"),
        Tab::Late => word("没有逾期的事项", "No matter is overdue"),
        Tab::Extension => word("没有等待批准的延期", "No extension waits for a decision"),
        Tab::Consulted => word("没有会商中的事项", "No matter is under consultation"),
        Tab::Supervised => word("没有督办中的事项", "No matter is under order"),
        Tab::Parked => word("没有挂账的事项", "No matter is parked"),
        Tab::Answered => word("没有等企业确认的事项", "No matter waits for an enterprise"),
        Tab::Review => word("没有等待销号的事项", "No matter waits for review"),
        Tab::FollowUp => word("没有等待回访的事项", "No follow-up is planned"),
        Tab::Open | Tab::Closed => word("这里还没有事项", "No matter here yet"),
    }
}

/// The heading of the list behind a number of the board.
pub fn due(due: Due) -> Word {
    match due {
        Due::Late => word("逾期清单", "What is overdue"),
        Due::Today => word("今日到期清单", "What is due today"),
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
    /// A name and what it is.
    PAIR = "{name}：{value}", "{name}: {value}";
    /// Between the items of a list in a sentence.
    AND = "、", ", ";
    /// Name of the row of parts of the queue.
    QUEUE_TABS = "事项分组", "Parts of the queue";
    /// Heading over complaints on the queue.
    TO_TRIAGE = "待受理的问题", "Problems to be accepted";
    /// Heading over cases on the queue.
    CASES = "事项", "Matters";
    /// More of them on their own page.
    ALL_TO_TRIAGE = "查看全部{n}件待受理", "All {n} to be accepted";
    /// Heading of a search; `{what}` is what was typed.
    SEARCHED = "搜索“{what}”", "Search for “{what}”";
    /// Label of its field.
    SEARCH_LABEL = "搜索编号、企业、内容", "Search number, enterprise, words";
    /// Too little was typed.
    SEARCH_TOO_SHORT = "请输入至少两个字", "Type at least two characters";
    /// What one can type.
    SEARCH_EXAMPLES = "编号或者它最后一段数字（如00003）、企业名称、问题或事项里的任意两个相连的字都可以。几个词用空格隔开。",
        "A number or its last group of digits (00003), part of a firm’s name, any two neighbouring characters of a problem or a matter. Separate words with spaces.";
    /// Nothing was found.
    FOUND_NOTHING = "没有查到", "Nothing found";
    /// What was looked through, and what to do.
    FOUND_NOTHING_TEXT = "换个词再试。查找范围是您有权查看的事项、问题、方案、会商和企业。",
        "Try another word. The search covers the matters, problems, plans, consultations and firms that you may see.";
    /// There are more than are shown.
    FOUND_MORE = "这里是最新的{n}件。再加一个词可以缩小范围。", "The newest {n}. Add a word to narrow the search.";
    /// Name of the row of kinds of what was found.
    FOUND_PARTS = "搜索结果", "What was found";
    /// Name of the row of states of complaints.
    STATUS_TABS = "问题状态", "States";
    /// Filter: every unit.
    ALL_UNITS = "全部单位", "All units";
    /// Filter: every stage.
    ALL_STAGES = "全部环节", "All stages";
    /// A matter whose extension waits.
    EXTENSION_MARK = "延期待批", "extension asked for";
    /// Complaints of a case.
    COMPLAINTS_OF_CASE = "企业反映的问题", "What the enterprises say";
    /// Link to a complaint.
    OPEN_COMPLAINT = "查看问题{number}", "Open problem {number}";
    /// An answer, with who and when.
    ANSWERED_BY = "{name}，{at}", "{name}, {at}";
    /// An answer given at the desk.
    ON_THE_SPOT = "当场答复", "answered on the spot";
    /// What a firm said to an answer.
    OUTCOME_IS = "{solved}，{satisfaction}", "{solved}, {satisfaction}";
    /// Heading over an extension that waits.
    EXTENSION = "延期申请", "Extension asked for";
    /// Who asked until when.
    EXTENSION_ASKED = "{name}申请延到{date}", "{name} asks for {date}";
    /// Fact.
    EXTENSION_REASON = "理由", "Reason";
    /// Fact.
    EXTENSION_TOLD = "告知企业的话", "What the enterprise is told";
    /// Heading over every clock.
    ALL_TERMS = "全部期限", "All deadlines";
    /// Column.
    TERM_ON = "对应", "On";
    /// A clock on the case as a whole.
    WHOLE_CASE = "整个事项", "The whole matter";
    /// Heading over the governing clock.
    THE_DEADLINE = "期限", "Deadline";
    /// Leads to the try-out.
    TRY_ANOTHER = "试算另一个日期", "Try another date";
    /// Heading over the facts.
    FACTS = "基本情况", "Facts";
    /// A second dispute.
    CONSULTATION_DUE = "企业第二次反映未解决，答复前要先会商。",
        "The enterprise has said twice that it is not solved: a consultation comes before the next answer.";
    /// In a list: accepted by silence.
    DEEMED_MARK = "视为受理", "accepted by silence";
    /// On its page.
    DEEMED = "到期没有受理，{day}起视为已受理，不能再不予受理。尽快交办。",
        "It was not accepted in time, so it counts as accepted since {day} and can no longer be declined. Assign it soon.";
    /// Tab, and mark in a list: the contact is to be phoned.
    TO_PHONE = "待电话核实", "to be phoned";
    /// Nobody is to be phoned.
    EMPTY_TO_PHONE = "没有要打电话核实的联系人。", "Nobody has to be phoned.";
    /// On its page.
    CONTACT_UNVERIFIED = "没有登录提交，自称“{firm}”，联系人还没有电话核实",
        "Sent without an account, for “{firm}”; the contact has not been phoned";
    /// Until then.
    TELL_NOTHING = "核实以前，不要向对方透露企业的其他情况。", "Until then, tell the caller nothing else about the enterprise.";
    /// Calls that reached nobody.
    CALLED_IN_VAIN = "已打{n}次，没有联系上。", "Phoned in vain: {n}.";
    /// Once the contact is verified.
    GIVE_ACCOUNT = "给这位联系人开账号", "Open an account for this contact";
    /// Link of the queue.
    ALL_TO_PHONE = "待电话核实的联系人（{n}）", "Contacts to be phoned ({n})";
    /// Its words.
    AS_TYPED = "企业原话", "In the enterprise's words";
    /// A file and its size.
    FILE = "{name}（{size}）", "{name} ({size})";
    /// Whom to reach.
    CONTACT_IS = "{name}，{phone}", "{name}, {phone}";
    /// The case it is handled in.
    IN_CASE = "所属事项", "Matter";
    /// When the figures of the board were made.
    BOARD_AS_OF = "数据截至{at}", "As of {at}";
    /// Heading of what changed.
    SINCE_HEADING = "昨天以来变了什么", "What changed since yesterday";
    /// Heading of what the firms said.
    SAID = "企业怎么说", "What the enterprises say";
    /// Under it: what is counted with neither.
    SAID_APART = "没有表示的{silent}件、企业有异议的{disputed}件另计", "Apart from these: {silent} silent, {disputed} disputed";
    /// Heading of the common problems.
    COMMON = "本月共性问题", "Common problems this month";
    /// So many firms, and how many before.
    COMMON_FIRMS = "{n}家企业，上月{before}家", "{n} enterprises, {before} the month before";
    /// What changed with the turn of the day.
    SINCE_YESTERDAY = "比昨天：新增逾期{late}件，今天补办{met}项期限",
        "Since yesterday: {late} more overdue, {met} late deadlines met today";
    /// Column of the file: what the firm was told.
    PROMISED = "告知企业的日期", "Promised to the enterprise";
    /// Heading over the units.
    UNITS_BY_LATE = "各单位，按逾期排序", "Units, most overdue first";
    /// A board with more than it reads.
    BOARD_CUT = "逾期太多，只统计了最早到期的{n}项期限。",
        "Too much is overdue: only the {n} earliest deadlines are counted.";
    /// What should have been done.
    SHOULD_HAVE = "应当完成", "To be done";
    /// When somebody last did something.
    LAST_ACTION = "最近一次办理", "Last action";
    /// Column: what is promised next over a matter.
    NEXT_DATE = "下一个承诺", "Promised next";
    /// What, and by when.
    NEXT_BY = "{day}前{what}", "{what} by {day}";
    /// After who holds it.
    HELD_SINCE = "，{day}起", ", since {day}";
    /// Column of the file.
    SINCE = "从哪天起", "Since";
    /// Column: how often open matters were handed on.
    HOPS = "转手次数", "Hand-offs";
    /// Over which months the rates of the units are.
    RATES_OVER = "按时办结率和平均工作日按{period}应办结的计算；转手次数是在办事项的。",
        "On-time rates and mean working days are of what was due in {period}; hand-offs are of open matters.";
    /// Under the number of parked matters.
    PARKED_FOR = "最久的已{n}天", "the oldest for {n} days";
    /// Link to the form.
    ISSUE_MANY = "批量发督办单", "Issue several orders";
    /// Only one unit is shown.
    ONLY_UNIT = "只看{unit}", "Only {unit}";
    /// Undoes it.
    EVERY_UNIT = "看全部单位", "Every unit";
    /// No unit has anything.
    EMPTY_BOARD = "现在没有在办事项", "Nothing is open";
    /// How the search works.
    SEARCH_FIRMS = "企业名称或统一社会信用代码", "Name or unified social credit code";
    /// A search cut off.
    MORE_FIRMS = "还有更多企业，多写几个字再查。", "There are more. Type more to narrow the search.";
    /// Complaints of a firm.
    FIRM_COMPLAINTS = "反映过的问题", "Problems it raised";
    /// Cases of a firm.
    FIRM_CASES = "事项", "Matters";
    /// Nothing yet.
    EMPTY_FIRM_COMPLAINTS = "没有您可以查看的问题", "No problem you may see";
    /// Nothing yet.
    EMPTY_FIRM_CASES = "没有您可以查看的事项", "No matter you may see";
    /// Heading over a contact's code.
    CODE_FOR = "给{name}打印登录码", "Print a log-in code for {name}";
    /// Before a code is printed.
    IDENTITY_CHECK = "怎么核实的身份", "How the identity was checked";
    /// Under it.
    IDENTITY_CHECK_HINT = "例如：查看身份证和营业执照，或者回拨企业登记电话",
        "For example: identity card and business licence seen, or called back on the registered number";
    /// What a new code does.
    CODE_NOTE = "原来的密码和登录码立即失效。", "The old password or code stops working at once.";
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
