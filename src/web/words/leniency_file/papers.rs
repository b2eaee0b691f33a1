//! Words of the papers of a leniency file: Chinese whoever reads them, but their names in the list of papers.

use crate::views::leniency_paper::Paper;
use crate::web::words::{Word, word};

/// A paper in the list.
pub fn paper(paper: Paper) -> Word {
    match paper {
        Paper::Order => word("责令改正决定书", "Order to correct"),
        Paper::Promise => word("承诺书", "Promise of the enterprise"),
        Paper::Review => word("法制审核意见书", "Opinion of legal review"),
        Paper::Discussion => word("集体讨论笔录", "Record of the collective discussion"),
        Paper::Notice => word("行政处罚事先告知书", "Notice of the intended penalty"),
        Paper::Education => word("教育记录", "Education record"),
        Paper::Recheck => word("复查记录", "Recheck record"),
        Paper::Change => word("撤销、变更、更正文书", "Paper of the change"),
    }
}

/// The texts.
pub mod text {
    /// Title.
    pub const ORDER: &str = "责令改正违法行为决定书";
    /// Title.
    pub const PROMISE: &str = "承诺书";
    /// Title.
    pub const REVIEW: &str = "法制审核意见书";
    /// Title.
    pub const DISCUSSION: &str = "集体讨论笔录";
    /// Title.
    pub const NOTICE: &str = "行政处罚事先告知书";
    /// Title, where the law gives a hearing.
    pub const NOTICE_HEARING: &str = "行政处罚事先（听证）告知书";
    /// Heading.
    pub const TOLD_FACTS: &str = "违法事实、证据和理由";
    /// Heading.
    pub const INTENDED: &str = "拟作出的处罚";
    /// The fine.
    pub const INTENDED_FINE: &str = "拟罚款{n}。";
    /// What the law and the benchmark give.
    pub const BENCHMARK: &str =
        "法定幅度为{least}至{most}，裁量基准的幅度为{band}（规则版本：{version}）。";
    /// Why the amount lies beside it.
    pub const BESIDE_BENCHMARK: &str = "金额不在裁量基准幅度内的理由：{why}";
    /// Why an amount that lies in it.
    pub const AMOUNT_REASON: &str = "金额的理由：{why}";
    /// Of the outcome.
    pub const DEPARTS: &str = "与规则建议不同的理由：{why}";
    /// The fine.
    pub const FINE: &str = "罚款{n}。";
    /// Heading.
    pub const RIGHTS: &str = "你单位的权利";
    /// What the firm may do.
    pub const MAY_SPEAK: &str = "你单位可以在{day}前（含当日）向我局陈述、申辩；逾期未提出的，视为放弃。我局不会因为你单位申辩加重处罚（行政处罚法第四十四条、第四十五条）。";
    /// A hearing.
    pub const MAY_BE_HEARD: &str =
        "你单位还可以在{day}前（含当日）要求听证（行政处罚法第六十三条、第六十四条）。";
    /// The number of days is not held against its source yet.
    pub const DAYS_OPEN: &str = "上述期限天数待法规科核对。";
    /// Nor the fine from which a hearing is offered.
    pub const HEARING_OPEN: &str = "告知听证的罚款数额标准待法规科核对。";
    /// Served.
    pub const NOTICE_SERVED: &str = "本告知书于{day}送达。";
    /// Title.
    pub const EDUCATION: &str = "教育记录";
    /// Title.
    pub const RECHECK: &str = "复查记录";
    /// Number of a paper that takes none here.
    pub const BY_FILE: &str = "从宽办理{number}";
    /// Heading.
    pub const FACTS: &str = "违法事实和证据";
    /// Heading.
    pub const BASIS: &str = "依据";
    /// Heading.
    pub const ORDERED: &str = "责令改正的内容";
    /// The order.
    pub const ORDER_BY: &str = "责令你单位于{day}前改正上述违法行为，并接受复查。";
    /// The order without a day.
    pub const ORDER_NOW: &str = "责令你单位立即改正上述违法行为，并接受复查。";
    /// Served.
    pub const ORDER_SERVED: &str = "本决定书于{day}送达（{means}）。";
    /// Who signed it.
    pub const ORDER_SIGNER: &str = "签发人：{name}";
    /// What it is not yet.
    pub const ORDER_DRAFT: &str = "本页是文书稿：签发时编号，送达日期以送达回证为准。";
    /// No item, and so no article of the act.
    pub const ORDER_ARTICLE: &str = "（没有选定清单事项，签发前写明违反的条款）";
    /// Nothing recorded of what was known then.
    pub const ORDER_FACTS: &str = "（尚未记录责令改正时已经查明的事实）";
    /// Heading.
    pub const PROMISED: &str = "承诺内容";
    /// Not signed yet: what it is to say.
    pub const PROMISE_BLANK: &str = "本单位承诺：于＿＿年＿＿月＿＿日前改正上述行为；采取的措施是＿＿＿＿＿＿；今后不再发生；接受复查；违反承诺的，自愿接受重新办理并不再从宽。";
    /// By when.
    pub const PROMISE_BY: &str = "改正期限：{day}。";
    /// Signature of the firm.
    pub const FIRM_SIGNS: &str = "承诺单位（盖章）：{name}";
    /// Signature of its person.
    pub const PERSON_SIGNS: &str = "法定代表人或者负责人（签名）：＿＿＿＿＿＿";
    /// Signed on.
    pub const SIGNED_ON: &str = "签署日期：{day}";
    /// Heading.
    pub const OPINION: &str = "审核意见";
    /// Heading.
    pub const CONCLUSION: &str = "审核结论";
    /// Heading.
    pub const PROPOSED: &str = "送审的处理意见";
    /// Reviewer.
    pub const REVIEWER: &str = "审核人：{name}";
    /// Heading.
    pub const DISCUSSED: &str = "讨论情况和意见";
    /// Heading.
    pub const RESULT: &str = "讨论结论";
    /// The day.
    pub const DISCUSSED_ON: &str = "讨论日期：{day}";
    /// Heading.
    pub const TOLD: &str = "教育内容";
    /// The day.
    pub const TOLD_ON: &str = "教育日期：{day}";
    /// Heading.
    pub const SEEN: &str = "复查情况";
    /// Heading.
    pub const FOUND: &str = "复查结论";
    /// Whoever did it.
    pub const RECORDER: &str = "记录人：{name}";
    /// Heading.
    pub const FORMER: &str = "原决定";
    /// Heading.
    pub const GROUND: &str = "情形和理由";
    /// Heading.
    pub const CHANGED_TO: &str = "决定";
    /// Revoked.
    pub const REVOKED: &str = "撤销上述决定。";
    /// Revoked, to be decided anew.
    pub const REVOKED_ANEW: &str = "撤销上述决定，重新核查和决定。";
    /// Varied.
    pub const VARIED: &str = "变更为：{ruling}。";
    /// The amount.
    pub const AMOUNT: &str = "金额：{amount}。";
    /// Corrected.
    pub const CORRECTED: &str = "按上述理由更正，其他内容不变。";
    /// Heading.
    pub const REMEDIES: &str = "救济途径";
    /// Rows nobody has confirmed.
    pub const OPEN_ROWS: &str = "本文书依据的下列条目待法规科核对：{rows}。";
    /// Of a decision that was changed since.
    pub const CHANGED_BY: &str = "本决定已由{number}{kind}，以下为现行内容。";
    /// Title of the way without filing.
    pub const NON_FILING: &str = "不予立案审批表";
    /// Chinese numerals of headings.
    pub const NUMERALS: [&str; 6] = ["一", "二", "三", "四", "五", "六"];
}
