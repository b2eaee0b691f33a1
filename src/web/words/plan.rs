//! Words of plans: the list, one plan, the section on a case, the firm's own page.

use super::{Word, word};
use crate::domain::plan::Status;

/// Where a plan stands.
pub fn status(status: Status) -> Word {
    match status {
        Status::Draft => word("拟定中", "Being drafted"),
        Status::InForce => word("执行中", "In force"),
        Status::Done => word("已完成", "Completed"),
    }
}

/// What stands where a part of the list is empty.
pub fn empty(status: Status) -> Word {
    match status {
        Status::Draft => word("没有拟定中的方案", "No plan is being drafted"),
        Status::InForce => word("没有执行中的方案", "No plan is in force"),
        Status::Done => word("还没有完成的方案", "No plan is completed yet"),
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
    /// Navigation, heading of the list.
    PLANS = "方案", "Plans";
    /// Name of the row of parts of the list.
    PARTS = "方案状态", "States of plans";
    /// What it is, over the number.
    PLAN_FOR = "{firm}“一企一策”方案", "Plan for {firm}";
    /// Column.
    NUMBER_AND_TARGET = "目标和编号", "Target and number";
    /// Column, fact.
    LEAD = "制定单位", "Drawn up by";
    /// Column: measures verified of those that count.
    PROGRESS = "措施进展", "Measures";
    /// Measures verified of those that count.
    DONE_OF = "{n}/{m}已核验", "{n} of {m} verified";
    /// Column, fact: whether the firm has read it.
    READ_BY_FIRM = "企业确认", "Read by the enterprise";
    /// It has.
    READ = "已阅", "Read";
    /// It has not.
    NOT_READ = "待企业确认", "Not yet";
    /// A version waits for its approval.
    TO_APPROVE = "待审定", "To be approved";
    /// A version is being written over one in force.
    REVISING = "修订中", "Being revised";
    /// Fact.
    ENTERPRISE = "企业", "Enterprise";
    /// Fact: the cases covered.
    COVERS = "对应事项", "Matters covered";
    /// Fact.
    VERSION = "版本", "Version";
    /// A version by its number.
    VERSION_N = "第{n}版", "Version {n}";
    /// Fact.
    DRAFTED_BY = "拟稿", "Drafted by";
    /// Fact.
    APPROVED_BY = "审定", "Approved by";
    /// Who and when.
    BY_AT = "{name}，{at}", "{name}, {at}";
    /// Section: what is to be reached.
    TARGET = "目标", "Target";
    /// Section: what was found.
    FINDINGS = "现状和问题", "Findings";
    /// Section: why it is so.
    CAUSE = "原因分析", "Cause";
    /// Section: by what one sees that it is reached.
    ACCEPTANCE = "验收标准", "Acceptance";
    /// Section: in what steps.
    STEPS = "实施步骤", "Steps";
    /// Section: by which fund it can be paid.
    SUBSIDY = "资金或补助渠道", "Funding or subsidy";
    /// Section: what it risks.
    RISK = "风险和法律提示", "Risk and legal note";
    /// Section: when somebody looks again.
    FOLLOW_UPS = "回访日期", "Follow-up dates";
    /// Heading.
    FOLLOW_UP = "方案回访", "Follow-up of the plan";
    /// Heading of what was found.
    LOOKED_AT = "{day}的回访", "Follow-up of {day}";
    /// Heading on the queue.
    FOLLOW_UPS_WAIT = "要回访的方案", "Plans to follow up";
    /// Column: what can be done to a measure of the draft.
    TO_DO = "操作", "Actions";
    /// Who does it on both sides.
    WITH_FIRM = "{owner}；企业：{post}", "{owner}; enterprise: {post}";
    /// A measure slipped.
    SLIPPED = "“{what}”推迟{n}个工作日，后面的措施还没有后移",
        "“{what}” slipped by {n} working days; what follows has not moved";
    /// Under it.
    SLIPPED_TEXT = "下面是后移后的时限，确认后才改。都不用后移的，写明理由；其中一条不用后移的，先改掉它的前置措施。",
        "These are the days it would move to; nothing changes before you confirm. Where nothing has to move, say why; what alone need not move should wait for another measure, or for none.";
    /// Under it, for whoever may not.
    SLIPPED_WAITS = "下面是后移后的时限，由{unit}负责人或者督办员确认后才改。",
        "These are the days it would move to; the head of {unit} or a supervisor confirms.";
    /// Column.
    MOVES_FROM = "现在的时限", "Due now";
    /// Column.
    MOVES_TO = "后移后的时限", "Would be due";
    /// Heading: what waits for what changed.
    ORDER_CHANGED = "前置措施有变", "What waits for what";
    /// One of them.
    REORDERED = "{what}：前置措施由“{was}”改为“{is}”", "{what}: waited for “{was}”, now for “{is}”";
    /// Nothing before it.
    AFTER_NONE = "无", "nothing";
    /// After a changed measure.
    CHANGED_FIRM = "，企业：{post}", ", enterprise: {post}";
    /// After a changed measure.
    CHANGED_AFTER = "，在“{what}”之后", ", after “{what}”";
    /// Link.
    COMPARE = "各版比较", "Compare versions";
    /// Title.
    VERSIONS_OF = "{number}各版比较", "Versions of {number}";
    /// Under it.
    VERSIONS_INTRO = "每一版和上一版比较：带删除线的是去掉的，带下划线的是新加的。",
        "Each version beside the one before: what is struck through went, what is underlined came.";
    /// A version that is being written.
    NOT_APPROVED = "未审定", "not approved";
    /// Fact.
    REVISED_BECAUSE = "修改原因", "Revised because";
    /// Nothing.
    NOTHING_CHANGED = "和上一版没有不同", "Nothing changed";
    /// For who cannot see the stroke.
    WAS_REMOVED = "去掉：", "Removed: ";
    /// For who cannot see the stroke.
    WAS_ADDED = "新加：", "Added: ";
    /// Heading.
    MEASURES_ADDED = "新加的措施", "Measures added";
    /// Heading.
    MEASURES_REMOVED = "去掉的措施", "Measures removed";
    /// One of them.
    CHANGED_MEASURE = "{what}（{owner}，{day}前）", "{what} ({owner}, by {day})";
    /// Section: the measures.
    MEASURES = "措施", "Measures";
    /// Section with how many are verified.
    MEASURES_N = "措施 {n}/{m}", "Measures {n}/{m}";
    /// Section: measures that wait for the approval.
    WAITING = "待审定的措施", "Measures to be approved";
    /// Under it.
    WAITING_TEXT = "审定后开始计时，责任单位才会收到。",
        "They reach their units, and their time begins, once the plan is approved.";
    /// No measure yet.
    NO_MEASURE = "还没有措施", "No measure yet";
    /// Section: the text of the version being written.
    NEXT_VERSION = "修订稿（第{n}版）", "Draft of version {n}";
    /// Under it.
    NEXT_VERSION_TEXT = "审定之前，仍按第{n}版执行。", "Version {n} stays in force until it is approved.";
    /// Section on the case's page.
    ON_CASE = "方案和措施", "Plans and measures";
    /// A plan on the case's page.
    OVER = "{number}，{firm}，{status}", "{number}, {firm}: {status}";
    /// On the queue.
    ON_QUEUE = "等您审定的方案", "Plans that wait for your approval";
    /// Whose turn: whoever writes it.
    TURN_WRITE = "轮到{unit}加措施", "{unit} adds measures next";
    /// What comes then.
    TURN_WRITE_TEXT = "写明谁在哪天前做什么，加完后由负责人审定。",
        "Say who does what by when. The head of the unit approves it then.";
    /// Whose turn: the head.
    TURN_APPROVE = "轮到{unit}负责人审定", "The head of {unit} approves next";
    /// What comes then.
    TURN_APPROVE_TEXT = "审定后生效，措施开始计时，企业能看到。拟稿人自己不能审定；负责人拟的由督办员审定。",
        "It is in force then: the measures start and the enterprise sees it. Nobody approves a plan they wrote; a supervisor approves what the head wrote.";
    /// Whose turn: the owners of the measures.
    TURN_WORK = "轮到责任单位落实，{n}/{m}已核验", "The units carry it out; {n} of {m} verified";
    /// What comes then.
    TURN_WORK_TEXT = "责任单位落实后报告，由没有参与的人核验。全部核验后方案完成。",
        "Each unit reports when it is done; somebody else verifies it. The plan is completed when all are verified.";
    /// The firm has not read it yet.
    TURN_FIRM_TOO = "企业还没有确认已阅。", "The enterprise has not confirmed reading it yet.";
    /// Nobody's turn.
    TURN_NOBODY = "方案已完成", "The plan is completed";
    /// Whose turn: every measure is done, and somebody looks again.
    TURN_FOLLOW_UP = "由{unit}按期回访", "{unit} follows up";
    /// Beside that.
    TURN_FOLLOW_UP_TEXT = "措施都已核验或取消。到回访日期看看有没有反弹。",
        "Every measure is verified or cancelled. On the follow-up date somebody looks whether it holds.";
    /// Nobody's turn.
    TURN_NOBODY_TEXT = "措施都已核验或取消。", "Every measure is verified or cancelled.";

    // ---- the firm's own page --------------------------------------------------------------------------------
    /// Heading on the firm's start page and on its problem.
    MY_PLANS = "为您制定的方案", "Plans for you";
    /// The firm's page.
    MY_PLAN = "为您制定的方案", "The plan for you";
    /// In a list: to be read.
    READ_IT = "请查看并确认已阅", "Please read and confirm";
    /// In a list: under way.
    UNDER_WAY = "{n}/{m}项措施已完成", "{n} of {m} measures done";
    /// The firm's turn.
    MY_TURN = "请您查看方案", "Please read the plan";
    /// What it means.
    MY_TURN_TEXT = "看完后按“确认已阅”。有不同意见，直接和承办单位说，不用按。",
        "Press “Confirm that I have read it” when you have. If you disagree, tell the unit instead.";
    /// The bureau's turn.
    MY_WAIT = "我们正在落实，{n}/{m}项已完成", "We are at it: {n} of {m} done";
    /// What it means.
    MY_WAIT_TEXT = "每项措施谁做、哪天前完成，都在下面。", "Below is who does what, and by when.";
    /// Nobody's turn.
    MY_DONE = "措施都已完成", "Every measure is done";
    /// What it means.
    MY_DONE_TEXT = "问题没有解决，可以在答复后说明。", "If it is not solved, say so when you are answered.";
    /// Column.
    WHO = "责任单位", "Who";
    /// Column.
    BY_WHEN = "完成时限", "By when";
    /// Column.
    HOW_FAR = "进展", "How far";
    /// Since when.
    SINCE = "生效日期", "In force since";
    /// Which problems it answers.
    ANSWERS = "对应的问题", "Your problems";
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
