//! Words about papers: what leads to them, and what they say. An official paper is Chinese whoever reads it.

use super::{Word, word};

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// Heading over the links.
    PAPERS = "文书", "Papers";
    /// The same as a file.
    DOCX = "下载Word文件", "Download as Word";
    /// How to print it.
    PRINT_HINT = "用浏览器打印本页，Chrome或Edge可以带页码。要改格式就下载Word文件，文字和系统里的记录一样。",
        "Print this page with the browser; Chrome and Edge add page numbers. The Word file holds the same words as the record and can be edited.";
    /// Link.
    ACCEPTANCE = "受理通知", "Notice of acceptance";
    /// Link.
    REFUSAL = "不予受理告知", "Notice that it is not accepted";
    /// Link.
    ANSWER = "答复函", "Letter of answer";
    /// Link.
    ASSIGNMENT = "交办单", "Assignment";
    /// Link.
    CLOSE_OUT = "销号单", "Close-out record";
    /// Link.
    PLAN = "方案文稿", "The plan as a paper";
    /// Link.
    PLAN_DRAFT = "送审稿", "The draft as a paper";
    /// Link.
    NOTICE = "会商通知", "Call to the consultation";
    /// Link.
    MINUTES = "会商纪要", "Minutes";
    /// Link.
    ORDER = "督办单", "Supervision order";
    /// Link.
    MATTER = "一事一议决定", "Case-by-case decision";
}

/// What the papers say.
pub mod text {
    /// Mark of a draft.
    pub const DRAFT: &str = "送审稿";
    /// Numbers of headings.
    pub const NUMERALS: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    /// The organ's mark.
    pub const HEAD: &str = "{bureau}";
    /// Whom it is for.
    pub const TO: &str = "{to}：";
    /// Where a paper has no number of its own.
    pub const NUMBER: &str = "编号：{number}";
    /// Title.
    pub const ACCEPTANCE: &str = "企业问题受理通知";
    /// Title.
    pub const REFUSAL: &str = "企业问题不予受理告知";
    /// Title.
    pub const ANSWER: &str = "关于企业问题的答复函";
    /// Title.
    pub const ASSIGNMENT: &str = "关于“{title}”的交办单";
    /// Title.
    pub const CLOSE_OUT: &str = "关于“{title}”的销号单";
    /// Title.
    pub const PLAN: &str = "{firm}“一企一策”方案（第{n}版）";
    /// Title.
    pub const NOTICE: &str = "关于“{title}”的会商通知";
    /// Title, over several.
    pub const NOTICE_MANY: &str = "关于“{title}”等{n}个事项的会商通知";
    /// What was received.
    pub const RECEIVED: &str = "你单位于{day}通过{channel}提出的问题（编号{number}）已收悉。";
    /// Heading.
    pub const PROBLEM: &str = "反映的问题";
    /// Heading.
    pub const ACCEPTED: &str = "受理情况";
    /// It was accepted.
    pub const ACCEPTED_ON: &str = "经审核，予以受理，受理日期{day}。";
    /// It was accepted by silence.
    pub const DEEMED_ON: &str = "未在规定期限内作出受理决定，按规定自{day}起视为受理。";
    /// The matter.
    pub const IN_CASE: &str = "列入事项“{title}”（编号{number}）办理。";
    /// Who leads.
    pub const LED_BY: &str = "主办单位：{unit}。";
    /// Until when.
    pub const PROMISED: &str = "答复期限：{day}。";
    /// Where to look.
    pub const LOOK: &str = "可以凭编号随时查看办理进度。";
    /// Heading.
    pub const NOT_ACCEPTED: &str = "不予受理的原因";
    /// Heading.
    pub const INSTEAD: &str = "办理途径";
    /// Heading.
    pub const ANSWERED: &str = "答复意见";
    /// Who has it in hand.
    pub const ANSWERED_BY: &str = "承办人：{name}。";
    /// Heading.
    pub const DISSENT: &str = "如有不同意见";
    /// What the firm can do.
    pub const SAY_SO: &str = "请在网上对本答复选择“未解决”并说明原因，问题将退回继续办理。";
    /// Heading.
    pub const MATTER: &str = "事项";
    /// The matter.
    pub const MATTER_IS: &str = "事项“{title}”（编号{number}）。";
    /// One firm of it.
    pub const OF_FIRM: &str = "{firm}（{number}）：{words}";
    /// Heading.
    pub const TASK: &str = "办理要求";
    /// Where nothing particular was asked.
    pub const TASK_PLAIN: &str = "请及时签收，核实情况，提出措施，并逐家答复企业。";
    /// Who supports.
    pub const SUPPORTED_BY: &str = "协办单位：{units}。";
    /// Named officer.
    pub const OFFICER: &str = "指定承办人：{name}。";
    /// Heading.
    pub const TIME: &str = "办理期限";
    /// Until when.
    pub const DUE: &str = "请于{day}前办结并答复企业。";
    /// The signature.
    pub const ASSIGNED_BY: &str = "交办人：{name}";
    /// The signature.
    pub const REVIEWED_BY: &str = "审核人：{name}";
    /// Heading.
    pub const RESULT: &str = "办理结果";
    /// Heading.
    pub const SAID: &str = "企业确认情况";
    /// What one firm said.
    pub const FIRM_SAID: &str = "{firm}（{number}）：{solved}，{satisfaction}。";
    /// A firm that said nothing, or withdrew.
    pub const FIRM_STANDS: &str = "{firm}（{number}）：{status}。";
    /// Heading.
    pub const CHECKED: &str = "核对事项";
    /// One check.
    pub const CHECK: &str = "{check}，已核对。";
    /// Heading.
    pub const COVERS: &str = "涉及事项";
    /// Heading.
    pub const FINDINGS: &str = "现状和问题";
    /// Heading.
    pub const CAUSE: &str = "原因";
    /// Heading.
    pub const TARGET: &str = "目标";
    /// Heading.
    pub const MEASURES: &str = "措施";
    /// One measure.
    pub const MEASURE: &str = "{what}责任单位：{owner}；完成时限：{day}。";
    /// One measure with its person.
    pub const MEASURE_WITH: &str = "{what}责任单位：{owner}；承办人：{person}；完成时限：{day}。";
    /// Heading.
    pub const ACCEPTANCE_CRITERIA: &str = "验收标准";
    /// The signature.
    pub const APPROVED_BY: &str = "审定人：{name}";
    /// Heading.
    pub const QUESTION: &str = "议题";
    /// Heading.
    pub const WHEN: &str = "时间和方式";
    /// In writing.
    pub const IN_WRITING: &str = "以书面方式会商，由{chair}主持。";
    /// At a table.
    pub const AT: &str = "{when}，由{chair}主持。";
    /// Opinions.
    pub const OPINIONS_BY: &str = "请各单位于{day}前提交书面意见。";
    /// The convener.
    pub const CONVENED_BY: &str = "召集单位：{unit}";
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
