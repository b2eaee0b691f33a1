//! What the firm reads about its report, and the paper's own words.

use super::{Word, word};

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const FIRM: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// Receipt.
    RECEIPT = "报告已收到", "Your report has been received";
    /// Receipt.
    RECEIPT_TIME = "收到时间{at}，由系统记录，任何人不能更改。",
        "Received at {at}. The system keeps this time; nobody can change it.";
    /// Receipt: words as data.
    RECEIPT_DRAFT = "以上说明待法规科核对。", "These explanations are to be confirmed by the legal section.";
    /// Receipt, it still goes on.
    RECEIPT_ONGOING = "您说污染仍在发生：请先采取措施，并马上拨打{phone}。",
        "You said that it still goes on: act first, and call {phone} now.";
    /// Whose turn.
    FIRM_TURN_NAME = "我局正在指定办理人员", "The bureau is naming the persons";
    /// By when.
    FIRM_TURN_NAME_TEXT = "{day}前指定。您不用做什么。", "By {day}. Nothing is asked of you.";
    /// Whose turn.
    FIRM_TURN_WORK = "我局正在依法审查", "The bureau is applying the law";
    /// What then.
    FIRM_TURN_WORK_TEXT = "需要您补充材料时，办理人员会联系您。", "The officers will get in touch if they need more.";
    /// Whose turn.
    FIRM_TURN_SERVED = "决定已送达", "The decision has been served";
    /// What then.
    FIRM_TURN_SERVED_TEXT = "请保持改正，{day}前会来复查。", "Keep it corrected; it is rechecked by {day}.";
    /// Nobody's turn.
    FIRM_TURN_NOBODY = "已结束", "It has ended";
    /// Nothing more.
    FIRM_TURN_NOBODY_TEXT = "没有需要您做的事。", "Nothing more is asked of you.";
    /// Section.
    FIRM_DECISION = "决定和理由", "The decision and its reasons";
    /// Section.
    REMEDIES = "不服决定怎么办", "If you do not agree";
    /// Section.
    EXPLAINED = "向您说明的内容", "What was explained to you";
    /// Section.
    YOUR_REPORT = "您报告的内容", "What you reported";
    /// Section.
    WHO_HANDLES = "谁在办", "Who has it";
    /// Print hint.
    PRINT_HINT = "用浏览器打印本页。", "Print this page with the browser.";
}

/// The paper: Chinese whoever reads it.
pub mod doc {
    /// The organ's mark.
    pub const HEAD: &str = "{bureau}";
    /// Title of a waiver.
    pub const TITLE_WAIVED: &str = "不予行政处罚决定书";
    /// Title of a penalty.
    pub const TITLE_PENALTY: &str = "行政处罚决定书";
    /// Title of anything else.
    pub const TITLE_OTHER: &str = "从宽办理审查决定";
    /// Mark of an unsigned paper.
    pub const UNSIGNED: &str = "送审稿";
    /// No number yet.
    pub const NOT_NUMBERED: &str = "签署时编号";
    /// The party.
    pub const PARTY: &str = "当事人：{name}（统一社会信用代码{uscc}）";
    /// First heading.
    pub const FACTS: &str = "违法事实和证据";
    /// Second heading.
    pub const BASIS: &str = "依据";
    /// Third heading.
    pub const DECISION: &str = "决定和理由";
    /// Heading of a penalty.
    pub const PAYMENT: &str = "处罚的履行方式和期限";
    /// How and by when to pay: the bureau's account and term stand in no data, so they are filled in by hand.
    pub const PAY: &str = "当事人应当自收到本决定书之日起________日内，将罚款缴至________________（开户银行：________________；户名：________________；账号：________________）。";
    /// What comes of not paying in time, likewise.
    pub const PAY_LATE: &str = "逾期不缴纳的：________________________________。";
    /// Heading.
    pub const REMEDIES: &str = "救济途径";
    /// Heading.
    pub const PUBLIC: &str = "公开";
    /// Nothing recorded.
    pub const MISSING: &str = "（尚未记录）";
    /// Signature.
    pub const SIGNER: &str = "决定人：{name}";
    /// Officers.
    pub const OFFICERS: &str = "执法人员：{names}";
    /// Heading.
    pub const EVIDENCE: &str = "认定的证据和理由";
    /// Mark of an unconfirmed basis.
    pub const UNCONFIRMED: &str = "（待法规科核对）";
}
