//! Words of what comes after a decision was served, of like cases, and of the rulebook's numbers and wordings.

use super::{Word, word};
use crate::domain::leniency::rule::SettingKind;
use crate::domain::leniency_file::{
    Alike, ChangeGround, ChangeKind, LikeFact, RemedyKind, RemedyResult, Reopening,
};
use crate::views::leniency_file::Changed;
use crate::views::name::Lang;

/// How a decision changes.
pub fn change_kind(kind: ChangeKind) -> Word {
    match kind {
        ChangeKind::Revoke => word("撤销", "Revoke"),
        ChangeKind::Vary => word("变更", "Vary"),
        ChangeKind::Correct => word("更正", "Correct"),
    }
}

/// What that does.
pub fn change_means(kind: ChangeKind) -> Word {
    match kind {
        ChangeKind::Revoke => word("原决定不再有效", "The decision no longer stands"),
        ChangeKind::Vary => word(
            "换成另一个结果或者金额",
            "Another outcome or amount stands instead",
        ),
        ChangeKind::Correct => word(
            "只改笔误和计算错误，结果不变",
            "Mends a slip of the pen or of a sum; the outcome stays",
        ),
    }
}

/// A change that was made, as a list shows it.
pub fn change_done(kind: ChangeKind) -> Word {
    match kind {
        ChangeKind::Revoke => word("已撤销", "Revoked"),
        ChangeKind::Vary => word("已变更", "Varied"),
        ChangeKind::Correct => word("已更正", "Corrected"),
    }
}

/// The paper of a change.
pub fn change_paper(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Revoke => "撤销决定书",
        ChangeKind::Vary => "变更决定书",
        ChangeKind::Correct => "更正通知书",
    }
}

/// Why a decision changes.
pub fn change_ground(ground: ChangeGround) -> Word {
    match ground {
        ChangeGround::Facts => word(
            "主要事实不清，或者有新的证据",
            "Facts not clear, or new evidence",
        ),
        ChangeGround::Law => word("适用依据错误", "The wrong law was applied"),
        ChangeGround::Procedure => word("违反法定程序", "The procedure was not kept"),
        ChangeGround::Discretion => word("明显不当", "Plainly out of proportion"),
        ChangeGround::Remedy => word(
            "执行复议或者诉讼结果",
            "To carry out what reconsideration or the court said",
        ),
        ChangeGround::Clerical => word("笔误或者计算错误", "A slip of the pen or of a sum"),
    }
}

/// A remedy.
pub fn remedy(kind: RemedyKind) -> Word {
    match kind {
        RemedyKind::Reconsideration => word("行政复议", "Administrative reconsideration"),
        RemedyKind::Litigation => word("行政诉讼", "Administrative lawsuit"),
    }
}

/// How a remedy ended.
pub fn remedy_result(result: RemedyResult) -> Word {
    match result {
        RemedyResult::Upheld => word("维持", "Upheld"),
        RemedyResult::Withdrawn => word("撤回或者终止", "Withdrawn or ended"),
        RemedyResult::Revoked => word("撤销", "Revoked"),
        RemedyResult::Anew => word("撤销并责令重新作出", "Revoked, to be decided anew"),
        RemedyResult::Varied => word("变更", "Varied"),
        RemedyResult::Unlawful => word("确认违法", "Found unlawful"),
    }
}

/// What that does to the decision.
pub fn remedy_means(result: RemedyResult) -> Word {
    match result {
        RemedyResult::Upheld | RemedyResult::Withdrawn => word("原决定有效", "The decision stands"),
        RemedyResult::Revoked => word("原决定不再有效", "The decision no longer stands"),
        RemedyResult::Anew => word(
            "原决定不再有效，重新核查和决定",
            "The decision no longer stands; it is checked and decided anew",
        ),
        RemedyResult::Varied => word(
            "接着办理变更，送达后生效",
            "The change is made next, and holds once it is served",
        ),
        RemedyResult::Unlawful => word(
            "原决定被确认违法，效力不变",
            "Found unlawful, and stands all the same",
        ),
    }
}

/// Why a file was opened again.
pub fn reopening(why: Reopening) -> Word {
    match why {
        Reopening::Breach => word("违反承诺，重新办理", "A promise was broken: opened again"),
        Reopening::Revoked => word("撤销后重新办理", "Revoked: opened again"),
        Reopening::Ordered => word(
            "按复议或者诉讼结果重新办理",
            "Told to decide anew: opened again",
        ),
    }
}

/// What last happened to a served decision, as the register shows it.
pub fn changed(lang: Lang, changed: Changed) -> String {
    match changed {
        Changed::Change(kind) => change_done(kind).read(lang).to_owned(),
        Changed::Remedy(result) => remedy_result(result).read(lang).to_owned(),
        Changed::Reopened => reopening(Reopening::Breach).read(lang).to_owned(),
    }
}

/// A fact by which cases are compared.
pub fn like_fact(fact: LikeFact) -> Word {
    match fact {
        LikeFact::Harm => word("危害后果", "Harm"),
        LikeFact::Timely => word("是否及时改正", "Corrected in time"),
        LikeFact::First => word("是否初次", "First time"),
        LikeFact::Voluntary => word("是否主动报告", "Voluntary report"),
        LikeFact::Excluded => word("有无排除情形", "An exclusion"),
        LikeFact::Grounds => word("有无从轻减轻情形", "A ground to lighten"),
        LikeFact::Factors => word("有无从重情形", "A heavier factor"),
    }
}

/// How alike a group was decided.
pub fn alike(alike: Alike) -> Word {
    match alike {
        Alike::All => word("全部相同", "All the same"),
        Alike::Most => word("八成以上相同", "At least eight in ten the same"),
        Alike::Half => word("五成以上相同", "At least half the same"),
        Alike::Scattered => word("不到五成相同", "Less than half the same"),
    }
}

/// A number or wording of the rulebook.
pub fn setting(kind: SettingKind) -> Word {
    match kind {
        SettingKind::WallMonths => word(
            "办过求助的人员回避月数",
            "Months for which whoever helped a firm stays out",
        ),
        SettingKind::OpeningDays => word(
            "跨墙查阅最长天数",
            "Days for which something is opened across the wall",
        ),
        SettingKind::PostponeDays => word(
            "推迟告知企业的最长天数",
            "Days by which the enterprise is told later",
        ),
        SettingKind::DutyHours => word(
            "领导处理险情报告的小时数",
            "Hours within which a leader decides on a report of danger",
        ),
        SettingKind::NoticeDays => word(
            "正面清单公示工作日",
            "Working days the positive list is before the public",
        ),
        SettingKind::ListingMonths => word("正面清单有效月数", "Months a listing holds"),
        SettingKind::HearingNoticeDays => word(
            "听证前通知的工作日",
            "Working days the enterprise is told before a hearing",
        ),
        SettingKind::FilingMoreDays => word(
            "决定是否立案的期限可以延长的天数（决定人员批准）",
            "Days by which the decider lengthens the time to decide whether a case is filed",
        ),
        SettingKind::DecisionMoreDays => word(
            "立案后办理期限可以延长的天数（决定人员批准）",
            "Days by which the decider lengthens the time to decide",
        ),
        SettingKind::DecisionStillMoreDays => word(
            "再次延长的天数（经集体讨论）",
            "Days by which it is longer once more, after a collective discussion",
        ),
        SettingKind::HearingStopsDays => word(
            "听证不计入办理期限的最长天数",
            "Days for which a hearing stops the clock at most",
        ),
        SettingKind::TestingStopsDays => word(
            "监测、检测、鉴定不计入办理期限的最长天数",
            "Days for which tests or an appraisal stop the clock at most",
        ),
        SettingKind::WindowMonths => word(
            "“首次”的月数（清单事项没有另行规定时）",
            "Months within which an act is not the first, where its item says nothing else",
        ),
        SettingKind::TimeBarYears => word("追责时效年数", "Years of the time bar"),
        SettingKind::LongTimeBarYears => word(
            "造成污染、生态破坏等后果的追责时效年数",
            "Years of the time bar where harm was done",
        ),
        SettingKind::MitigateAt => word(
            "建议减轻所需的净权重",
            "Net weight from which mitigation is proposed",
        ),
        SettingKind::HearingFineOrganisation => word(
            "对单位罚款达到多少元应当告知听证权利",
            "Fine in yuan from which an organisation is offered a hearing",
        ),
        SettingKind::HearingFineIndividual => word(
            "对个人、个体工商户罚款达到多少元应当告知听证权利",
            "Fine in yuan from which an individual or sole trader is offered a hearing",
        ),
        SettingKind::VisitCap => word(
            "每家企业每年现场检查上限",
            "Inspections on site an enterprise has in a year at most",
        ),
        SettingKind::BarMonths => word(
            "移出正面清单后的限制月数",
            "Months a firm is barred once removed",
        ),
        SettingKind::ReportMeans => word("自行报告表示什么", "What a self-report means"),
        SettingKind::ReportMeansNot => {
            word("自行报告不表示什么", "What a self-report does not mean")
        }
        SettingKind::ReportReaders => word("谁会看到自行报告", "Who reads a self-report"),
        SettingKind::Remedies => word("救济途径和期限", "Remedies and their terms"),
    }
}

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const AFTER: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// Section of the file.
    SIMILAR = "同类决定", "Like cases";
    /// The range.
    SIMILAR_RANGE = "{n}件同类决定，结果从“{lightest}”到“{heaviest}”", "{n} like decisions, from “{lightest}” to “{heaviest}”";
    /// All the same.
    SIMILAR_SAME = "{n}件同类决定，结果都是“{lightest}”", "{n} like decisions, all “{lightest}”";
    /// How near: alike in every fact.
    SIMILAR_EXACT = "清单事项和七项主要事实都相同。", "The same item and the same seven main facts.";
    /// How near.
    SIMILAR_APART = "清单事项相同，七项主要事实最多有{n}项不同。", "The same item; of seven main facts at most {n} differ.";
    /// The proposal lies outside.
    SIMILAR_OUTSIDE = "规则建议不在这个范围内，决定时要写明理由。", "The proposal lies outside of this range; the decision needs its reasons in writing.";
    /// Too few.
    SIMILAR_FEW = "已经送达的同类决定不足五件，暂不比较。", "Fewer than five like decisions have been served, so nothing is compared yet.";
    /// No item.
    SIMILAR_NO_ITEM = "没有选择清单事项，无法和同类比较。", "No item of the list is chosen, so there is nothing to compare with.";
    /// Counts.
    SIMILAR_SPREAD = "结果分布", "Spread of outcomes";
    /// One count.
    SIMILAR_COUNT = "{ruling} {n}件", "{ruling}: {n}";
    /// What is not shown.
    SIMILAR_RULE = "同类决定只计数，不显示企业；不足五件的不显示。", "Like decisions are only counted, no enterprise is shown, and no count below five.";
    /// Those the reader is named in.
    SIMILAR_KNOWN = "您参与过的同类", "Like files you were named in";
    /// Same facts.
    SIMILAR_NO_DIFFERENCE = "主要事实相同", "The same main facts";
    /// Different facts.
    SIMILAR_DIFFERS = "不同：{facts}", "Differs in: {facts}";
    /// A decision outside of the range.
    OUTSIDE = "不在同类决定的范围内", "Outside of what like cases got";
    /// A decision held against like ones.
    COMPARED = "签署时的同类决定", "Like decisions when it was signed";
    /// The page.
    LIKE_CASES = "同案同办", "Like cases, like decisions";
    /// What the page shows.
    LIKE_CASES_NOTE = "同一清单事项、同一年度里已经送达并有效的决定。不显示企业和编号，任何不足五件的数都不显示。",
        "Decisions in force on the same item, served in the same year. No enterprise and no number is shown, and nothing below a count of five.";
    /// Column.
    LIKE_ALIKE = "一致程度", "How alike";
    /// Column.
    LIKE_USUAL = "最多的结果", "Most usual outcome";
    /// Column.
    LIKE_SPREAD = "结果分布（五件以上）", "Outcomes of five and more";
    /// Column.
    LIKE_DEPARTS = "与规则建议不同", "Depart from the proposal";
    /// A count below five.
    LIKE_FEW = "不足5件", "Fewer than 5";
    /// All units.
    LIKE_ALL_UNITS = "全部单位", "All units";
    /// A file without a unit on record.
    LIKE_NO_UNIT = "单位没有记录", "Unit not on record";
    /// Nothing.
    LIKE_EMPTY = "没有满五件的同类决定", "No item has five decisions";
    /// Filter.
    LIKE_YEAR = "年度", "Year";
    /// Filter.
    LIKE_ALL_ITEMS = "全部事项", "All items";
    /// Button.
    LIKE_DOWNLOAD = "下载表格", "Download the table";
    /// Section.
    COMMITMENT = "承诺书", "Promise of the enterprise";
    /// Fact.
    SIGNED_ON = "签署日期", "Signed";
    /// Fact.
    CORRECT_BY = "承诺改正期限", "To be put right by";
    /// Fact.
    VERIFIED = "现场核实", "Verified on site";
    /// Fact.
    FOUND_ON_SITE = "核实情况", "What was seen";
    /// Fact.
    VERIFIED_CORRECTED = "{day}，已经改正", "{day}, corrected";
    /// Fact.
    VERIFIED_NOT_CORRECTED = "{day}，没有改正", "{day}, not corrected";
    /// Fact.
    PROMISE = "承诺内容", "What was promised";
    /// Mark.
    NON_FILING = "不予立案", "Not filed";
    /// What that means.
    NON_FILING_TEXT = "企业已签承诺书，轻微的可以不予立案；违反承诺的重新办理。",
        "The enterprise signed its promise, so a minor act can end without being filed; a broken promise opens it again.";
    /// Section.
    CHANGES = "决定的变动", "Changes of the decision";
    /// A change in the making.
    CHANGE_UNDER_WAY = "正在办理{kind}，送达以前原决定有效", "Under way: {kind}. Until it is served the decision stands";
    /// Fact.
    CHANGE_HOW = "方式", "How";
    /// Fact.
    CHANGE_GROUND = "依据的情形", "Ground";
    /// Fact.
    CHANGE_TO = "变更为", "Now";
    /// Fact.
    CHANGE_NUMBER = "文号", "Number";
    /// Fact.
    CHANGE_SERVED = "送达生效", "Served and in force";
    /// Fact.
    CHANGE_AGAIN = "撤销后", "After that";
    /// Decided anew.
    CHANGE_AGAIN_YES = "重新核查和决定", "Checked and decided anew";
    /// Ends.
    CHANGE_AGAIN_NO = "到此结束", "It ends there";
    /// Section.
    REMEDIES_TAKEN = "复议和诉讼", "Reconsideration and lawsuits";
    /// One of them, open.
    REMEDY_OPEN = "{day}由{body}受理，还没有结果", "Taken up by {body} on {day}, not decided yet";
    /// One of them, ended.
    REMEDY_ENDED = "{body}，{day}：{result}", "{body}, {day}: {result}";
    /// Section.
    FORMER = "不再有效的决定", "Decisions that no longer stand";
    /// One of them.
    FORMER_LINE = "{ruling} · {day}送达", "{ruling} · served on {day}";
    /// Column of the register.
    CHANGED = "变动和救济", "Changes and remedies";
    /// What happened on a day.
    CHANGED_ON = "{what} {day}", "{what}, {day}";
    /// A remedy that has not ended.
    REMEDY_PENDING = "{remedy}审理中", "{remedy} pending";
    /// A remedy that ended.
    REMEDY_WITH_RESULT = "{remedy}：{result}", "{remedy}: {result}";
    /// Whose turn, beside the file's own.
    TURN_CHANGE_REVIEW = "{kind}等{names}法制审核。", "{kind}: {names} reviews it next.";
    /// Whose turn, beside the file's own.
    TURN_CHANGE_SIGN = "{kind}等{names}签署。", "{kind}: {names} signs it next.";
    /// Whose turn, beside the file's own.
    TURN_CHANGE_SERVE = "{kind}等{names}送达，送达后生效。", "{kind}: {names} serve it next; it holds once served.";
    /// Whose turn, beside the file's own.
    TURN_CHANGE_DUE = "复议或者诉讼要求变更，等{names}提出变更。", "Reconsideration or the court asked for a change: {names} propose it next.";
    /// Whose turn, beside the file's own.
    TURN_REOPENED = "{why}。", "{why}.";
    /// The firm's page.
    FIRM_CHANGED = "决定有变动", "The decision has changed";
    /// The firm's page.
    FIRM_REVOKED = "原决定不再有效", "The decision no longer stands";
    /// Link to the papers.
    PAPERS = "文书", "Papers";
    /// A number of months.
    MONTHS = "{n}个月", "{n} months";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_there_in_both_languages() {
        for (name, word) in AFTER {
            assert!(!word.zh.is_empty() && !word.en.is_empty(), "{name}");
        }
    }
}
