//! Words of questions to units complained of (向被反映单位核实).

use super::{Word, word};

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// What they are called.
    INQUIRIES = "核实函", "Questions to units";
    /// Under the heading.
    INTRO = "企业反映检查、处罚、人员作风的，由办理单位向被反映单位核实。核实函只写要核实的问题，企业没有同意的，不写企业名称和原话。",
        "What a handling unit asks a unit that is complained of. It holds the question alone; no enterprise and none of its words, unless the enterprise agreed.";
    /// The button.
    ASK = "向被反映单位核实", "Ask the unit complained of";
    /// The button.
    ANSWER = "答复核实函", "Answer the question";
    /// Name of the row of parts.
    PARTS = "查看", "Show";
    /// A part.
    OPEN = "待答复", "To be answered";
    /// A part.
    ANSWERED = "已答复", "Answered";
    /// Column.
    QUESTION = "要核实的问题", "Question";
    /// Column and fact.
    BY_UNIT = "发函单位", "Asked by";
    /// Column and fact.
    UNIT = "被核实单位", "Asked of";
    /// Nothing.
    EMPTY = "没有核实函", "None";
    /// Fact.
    CASE = "对应事项", "Matter";
    /// Fact.
    FIRM = "企业", "Enterprise";
    /// The firm with its consent.
    AGREED = "{firm}（企业同意公开名称：{consent}）", "{firm} (agreed to be named: {consent})";
    /// It did not.
    NOT_NAMED = "不公开", "Not named";
    /// Fact.
    ASKED_BY = "发函", "Asked by";
    /// Heading.
    ANSWERS = "答复", "Answers";
    /// Nothing yet.
    NOT_ANSWERED = "还没有答复", "Not answered yet";
    /// An answer that came late.
    LATE = "逾期答复", "Answered late";
    /// Who and when.
    BY_AT = "{name}，{at}", "{name}, {at}";
}
