//! Words about papers: what leads to them, and what they say. An official paper is Chinese whoever reads it.

use super::{Word, word};
use crate::views::document::Document;

/// What is written across a paper that is not one yet, or holds no more.
pub fn mark(document: &Document) -> Option<&'static str> {
    if document.void {
        return Some(text::VOID);
    }
    document.draft.then_some(text::DRAFT)
}

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
    /// Link to an answer that another followed.
    ANSWER_BEFORE = "第{n}次答复函", "Letter of answer no. {n}";
    /// Link to an answer that was called back.
    ANSWER_RECALLED = "第{n}次答复函（已收回，作废）", "Letter of answer no. {n} (called back, void)";
    /// A paper that was issued, in the history.
    ISSUED = "文号：{number}", "Paper: {number}";
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
    DAY_NOTICE = "服务日通知", "Notice of the service day";
    /// Link.
    AGENDA = "议程", "Agenda";
    /// Link.
    ATTENDANCE = "签到表", "Attendance sheet";
    /// Link.
    REPORT = "情况报告", "Report";
    /// Link.
    FEEDBACK = "问题反馈表", "Feedback sheet";
    /// Link.
    MATTER = "一事一议决定", "Case-by-case decision";
    /// Link.
    DECISION_LETTER = "决定告知书", "Letter about the decision";
}

/// What the papers say.
pub mod text {
    /// Mark of a draft.
    pub const DRAFT: &str = "送审稿";
    /// Mark of a paper that holds no more.
    pub const VOID: &str = "作废";
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
    pub const DAY_NOTICE: &str = "关于举办企业服务日的通知";
    /// To whom.
    pub const DAY_TO: &str = "各有关企业";
    /// Heading.
    pub const DAY_WHEN: &str = "时间和地点";
    /// In a room.
    pub const DAY_AT: &str = "{day}{from}—{to}，{place}。";
    /// On a screen.
    pub const DAY_ONLINE: &str = "{day}{from}—{to}，线上参加：{place}。";
    /// Heading.
    pub const DAY_THEME: &str = "主题";
    /// Heading.
    pub const DAY_WHO: &str = "参加人员";
    /// Who presides.
    pub const DAY_CHAIR: &str = "主持：{chair}。";
    /// Who sits there.
    pub const DAY_UNITS: &str = "到场单位：{units}。";
    /// Heading.
    pub const DAY_HOW: &str = "报名";
    /// How many can come.
    pub const DAY_PLACES: &str = "本期{n}个名额，在网上或者打电话报名，报满后可以候补。";
    /// What to bring.
    pub const DAY_PREPARE: &str =
        "请把想解决的问题写在报名里，方便有关科室提前准备；有图纸、照片、批复的请一并带来。";
    /// Title.
    pub const AGENDA: &str = "{day}企业服务日议程";
    /// Heading.
    pub const SPEAK: &str = "企业发言顺序";
    /// Heading.
    pub const SPEAK_AFTER: &str = "候补企业，有空位时依次发言";
    /// One of them.
    pub const WITH_TOPIC: &str = "{firm}：{topic}";
    /// Heading.
    pub const TO_CLOSE: &str = "小结";
    /// What is said at the end.
    pub const CLOSING: &str = "逐家核对当场答复和交办情况，企业在问题反馈表上签字。";
    /// Title.
    pub const ATTENDANCE: &str = "{day}企业服务日签到表";
    /// Heading.
    pub const SIGN_UNITS: &str = "到场单位";
    /// Heading.
    pub const SIGN_FIRMS: &str = "参加企业";
    /// A line to sign.
    pub const SIGN_UNIT: &str = "{unit}　姓名：＿＿＿＿＿＿　签到：＿＿＿＿＿＿";
    /// A line to sign.
    pub const SIGN_FIRM: &str =
        "{firm}　姓名：＿＿＿＿＿＿　职务：＿＿＿＿＿＿　签到：＿＿＿＿＿＿";
    /// Whoever comes unannounced.
    pub const BLANK: &str = "＿＿＿＿＿＿＿＿＿＿";
    /// Title.
    pub const FEEDBACK: &str = "{day}企业服务日问题反馈表";
    /// Heading of one problem.
    pub const RAISED_AS: &str = "问题（编号{number}）";
    /// Its words.
    pub const FIRM_WORDS: &str = "企业提出：{words}";
    /// It was answered.
    pub const TOLD: &str = "当场答复：{words}";
    /// It was not.
    pub const NOT_TOLD: &str = "当场没有答复，按期限办理后答复。";
    /// What follows.
    pub const NEXT: &str = "后续办理：{next}";
    /// What the firm ticks.
    pub const FIRM_TICKS: &str = "企业意见：□已解决　□部分解决　□未解决";
    /// Where it signs.
    pub const FIRM_SIGNS: &str = "企业代表签字：＿＿＿＿＿＿＿＿＿＿";
    /// And how it is reached.
    pub const FIRM_PHONE: &str = "联系电话：＿＿＿＿＿＿＿＿＿＿";
    /// Who has it, until when.
    pub const HAS_IT_UNTIL: &str = "由{unit}办理，{day}前办结。";
    /// Who has it.
    pub const HAS_IT: &str = "由{unit}办理。";
    /// It is over.
    pub const DONE_BY: &str = "由{unit}办理，已办结。";
    /// Until when it is accepted.
    pub const TRIAGED_BY: &str = "{day}前受理并明确办理单位。";
    /// Title.
    pub const REPORT: &str = "{day}企业服务日情况报告";
    /// Heading.
    pub const HELD: &str = "基本情况";
    /// Heading.
    pub const CAME_HEADING: &str = "参加和提出问题情况";
    /// Who came and how much was raised.
    pub const CAME: &str = "报名企业{seated}家，{spoke}家企业提出问题{n}个。";
    /// Who did not come.
    pub const AWAY: &str = "报名未到：{firms}。";
    /// How many became what.
    pub const COUNT: &str = "{name}{n}个";
    /// Heading.
    pub const ON_SPOT: &str = "当场答复的问题";
    /// Heading.
    pub const HANDED: &str = "交办的问题";
    /// Heading.
    pub const OTHERS: &str = "其他问题";
    /// The answer, behind the words.
    pub const ANSWER_WAS: &str = "　答复：{words}　";
    /// Heading.
    pub const LAST: &str = "上一期（{day}）问题的办理情况";
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
    pub const STEPS: &str = "实施步骤";
    /// Heading.
    pub const SUBSIDY: &str = "资金或补助渠道";
    /// Heading.
    pub const RISK: &str = "风险和法律提示";
    /// Heading.
    pub const FOLLOW_UPS: &str = "回访日期";
    /// The firm's side of a measure.
    pub const FIRM_OWNER: &str = "企业责任部门（岗位）：{post}。";
    /// What a measure waits for.
    pub const AFTER: &str = "前置措施：{what}。";
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
    pub const FILES: &str = "附件";
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
