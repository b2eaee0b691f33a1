//! Words of leniency files: states, outcomes, the closed lists of the rule, and its keyed sentences.

mod benchmark;
mod change;
mod filed;
mod order;
mod paper;
mod papers;
mod record;
mod seat;
mod statement;

pub use benchmark::*;
pub use change::*;
pub use filed::*;
pub use order::*;
pub use paper::*;
pub use papers::{paper, text};
pub use record::*;
pub use seat::*;
pub use statement::{change as would_change, law, statement};

use jiff::civil::Date;

use super::{Word, date, word};
use crate::domain::leniency::rule::{
    ClueKind, ExclusionKind, FactorKind, Grade, GroundKind, Harm, NoFault, Outcome, Published,
    SettingKind, Source, State, Truth,
};
use crate::domain::leniency_file::{Found, Origin, Ruling, Status};
use crate::views::name::{Lang, Name};

/// How the bureau came to know.
pub fn origin(origin: Origin) -> Word {
    match origin {
        Origin::SelfReport => word("企业自行报告", "Self-report"),
        Origin::OnSite => word("现场检查发现", "Found on site"),
        Origin::OffSite => word("非现场检查发现", "Found off site"),
        Origin::Transfer => word("其他部门移送", "Handed over by another authority"),
    }
}

/// Where a file stands.
pub fn status(status: Status) -> Word {
    match status {
        Status::Reported => word("待指定人员", "Persons to be named"),
        Status::Checking => word("核查中", "Being checked"),
        Status::InReview => word("法制审核中", "In legal review"),
        Status::Reviewed => word("待决定", "To be decided"),
        Status::Decided => word("已决定，待送达", "Decided, to be served"),
        Status::Served => word("已送达，待复查", "Served, to be rechecked"),
        Status::Closed => word("已结束", "Finished"),
    }
}

/// Where a file stands, as the firm reads it.
pub fn status_for_firm(status: Status) -> Word {
    match status {
        Status::Reported => word("已收到", "Received"),
        Status::Checking => word("正在核查", "Being looked into"),
        Status::InReview => word("正在审核", "Under review"),
        Status::Reviewed => word("正在决定", "Being decided"),
        Status::Decided => word("即将送达", "About to be served"),
        Status::Served => word("已送达", "Served"),
        Status::Closed => word("已结束", "Finished"),
    }
}

/// What was decided.
pub fn ruling(ruling: Ruling) -> Word {
    match ruling {
        Ruling::NoPenaltyMinor => word("不予处罚（轻微）", "No penalty (minor)"),
        Ruling::NoPenaltyFirst => word("不予处罚（初次）", "No penalty (first time)"),
        Ruling::NoPenaltyNoFault => word("不予处罚（无主观过错）", "No penalty (no fault)"),
        Ruling::NoPenaltyTimeBarred => word("不予处罚（超过时效）", "No penalty (time-barred)"),
        Ruling::NoPenaltyNotEstablished => word(
            "不予处罚（违法事实不成立）",
            "No penalty (facts not made out)",
        ),
        Ruling::Mitigate => word("减轻处罚", "Mitigated penalty"),
        Ruling::Lighten => word("从轻处罚", "Lightened penalty"),
        Ruling::NotApplicable => word("不适用从宽", "Leniency does not apply"),
    }
}

/// What is to be done when a decision is served: a waiver is told with education, a penalty with its remedies.
pub fn on_serving(ruling: Ruling) -> Word {
    match ruling {
        _ if ruling.exempts() => TURN_SERVE_EXEMPT,
        Ruling::Mitigate | Ruling::Lighten => TURN_SERVE_PENALTY,
        _ => TURN_SERVE_REFUSED,
    }
}

/// The edition of the leniency rulebook, by the day it came in force; the one that ships has none.
pub fn edition(lang: Lang, since: Option<Date>) -> String {
    match since {
        Some(day) => RULE_EDITION.fill(lang, &[("day", &date(lang, day))]),
        None => RULE_SHIPPED.read(lang).to_owned(),
    }
}

/// A finding leniency rests on.
pub fn found(found: Found) -> Word {
    match found {
        Found::Minor => word("违法行为轻微", "Minor"),
        Found::Timely => word("及时改正", "Corrected in time"),
        Found::Harm => word("危害后果", "Harm"),
        Found::First => word("初次违法", "First time"),
        Found::Sums => word("计算结果", "A sum"),
    }
}

/// What the rule proposes.
pub fn outcome(outcome: Outcome) -> Word {
    match outcome {
        Outcome::Transfer => word("涉嫌犯罪，移送", "Suspected crime: hand it over"),
        Outcome::NoPenaltyTimeBarred => word("不予处罚，超过时效", "No penalty: time-barred"),
        Outcome::NoPenaltyNotEstablished => word("违法事实不成立", "The facts are not made out"),
        Outcome::NoPenaltyNoFault => word("不予处罚，没有主观过错", "No penalty: no fault"),
        Outcome::NoPenaltyMinor => word(
            "不予处罚，轻微、及时改正、没有危害后果",
            "No penalty: minor, corrected in time, without harm",
        ),
        Outcome::NoPenaltyFirst => word(
            "可以不予处罚，初次、危害后果轻微、及时改正",
            "Penalty may be waived: first time, slight harm, corrected in time",
        ),
        Outcome::Mitigate => word("减轻处罚", "Mitigate"),
        Outcome::Lighten => word("从轻处罚", "Lighten"),
        Outcome::Ordinary => word(
            "不适用从宽，按一般规定办理",
            "Leniency does not apply: the ordinary range",
        ),
        Outcome::Aggravated => word(
            "不适用从宽，有从重情形",
            "Leniency does not apply: a heavier factor stands",
        ),
        Outcome::Undetermined => word("暂不能判断", "Cannot be said yet"),
    }
}

/// What it did.
pub fn harm(harm: Harm) -> Word {
    match harm {
        Harm::None => word("没有危害后果", "No harm"),
        Harm::Slight => word("危害后果轻微", "Slight harm"),
        Harm::Actual => word("有实际危害", "Actual harm"),
        Harm::Unknown => word("待查", "To be checked"),
    }
}

/// Yes, no, to be checked.
pub fn truth(truth: Truth) -> Word {
    match truth {
        Truth::Yes => word("是", "Yes"),
        Truth::No => word("否", "No"),
        Truth::Unknown => word("待查", "To be checked"),
    }
}

/// A condition, as the table shows it.
pub fn holds(truth: Truth) -> Word {
    match truth {
        Truth::Yes => word("符合", "Met"),
        Truth::No => word("不符合", "Not met"),
        Truth::Unknown => word("待查", "To be checked"),
    }
}

/// How an officer leaves a condition.
pub fn state(state: State) -> Word {
    match state {
        State::Met => word("符合", "Met"),
        State::NotMet => word("不符合", "Not met"),
        State::ToCheck => word("待查", "To be checked"),
    }
}

/// Where a clue came from.
pub fn clue(kind: ClueKind) -> Word {
    match kind {
        ClueKind::PublicReport => word("信访举报", "Public report"),
        ClueKind::MonitorAlarm => word("监控报警", "Monitor alarm"),
        ClueKind::Inspection => word("检查发现", "Inspection"),
        ClueKind::Transfer => word("其他部门移送", "Transfer"),
        ClueKind::Order => word("上级交办", "Order from above"),
    }
}

/// How fault stands.
pub fn no_fault(plea: NoFault) -> Word {
    match plea {
        NoFault::NotPleaded => word("企业没有主张无过错", "Not pleaded"),
        NoFault::Pleaded => word(
            "企业主张无过错，证据审查中",
            "Pleaded, evidence under review",
        ),
        NoFault::Proven => word("企业已证明没有过错", "Proven"),
        NoFault::NotProven => word("企业主张但未能证明", "Pleaded and not proven"),
    }
}

/// Whether a row of the rulebook was held against its source.
pub fn checked(confirmed: bool) -> Word {
    match confirmed {
        true => CONFIRMED,
        false => UNCONFIRMED,
    }
}

/// Where a row of the rulebook comes from.
pub fn source(source: Source) -> Word {
    match source {
        Source::FullText => word("法律全文", "Full text"),
        Source::PublicCopy => word("公开副本", "Public copy"),
        Source::OtherProvince => word("外省清单，模板", "List of another province, a template"),
        Source::Recalled => word("凭记忆，未查文本", "Recalled, not checked"),
        Source::Inference => word("推断", "Inferred"),
    }
}

/// An exclusion.
pub fn exclusion(kind: ExclusionKind) -> Word {
    match kind {
        ExclusionKind::Evasion => word("逃避监管排放", "Evading supervision"),
        ExclusionKind::DataFraud => word("监测数据弄虚作假", "Monitoring data falsified"),
        ExclusionKind::DrinkingWaterZone => {
            word("在饮用水水源保护区", "In a drinking-water protection zone")
        }
        ExclusionKind::SensitiveArea => word("在生态或者居住敏感区", "In a sensitive area"),
        ExclusionKind::HeavyPollutionAlert => {
            word("重污染天气预警期间", "During a heavy-pollution alert")
        }
        ExclusionKind::HazwasteIllegalTransfer => {
            word("危险废物交给无证单位", "Hazardous waste to the unlicensed")
        }
        ExclusionKind::ToxicPollutant => word("涉及有毒有害污染物", "A toxic pollutant"),
        ExclusionKind::RepeatInWindow => word("期限内再次发生", "Again within the window"),
        ExclusionKind::RefusedOrObstructed => {
            word("拒绝或者阻挠检查", "Refused or obstructed an inspection")
        }
        ExclusionKind::FailedToCorrect => {
            word("没有改正或者仍在继续", "Not corrected, or going on")
        }
        ExclusionKind::ActualHarm => word("造成实际危害", "Harm beyond slight"),
        ExclusionKind::PublicIncident => {
            word("引发群体或者舆情事件", "A public incident grew out of it")
        }
        ExclusionKind::SuspectedCrime => word("涉嫌犯罪", "Suspected crime"),
        ExclusionKind::DetentionCase => word("应当移送行政拘留", "A case for police detention"),
        ExclusionKind::UnderSupervision => word("挂牌督办事项", "Under listed supervision"),
        ExclusionKind::FalseReport => {
            word("报告或者整改不实", "The report or correction was false")
        }
    }
}

/// A ground to lighten.
pub fn ground(kind: GroundKind) -> Word {
    match kind {
        GroundKind::ReducedHarm => word(
            "主动消除或者减轻危害后果",
            "Removed or reduced the harm by itself",
        ),
        GroundKind::Coerced => word("受他人胁迫或者诱骗", "Coerced or tricked"),
        GroundKind::Confessed => word(
            "主动供述尚未掌握的违法行为",
            "Told what the bureau did not know",
        ),
        GroundKind::Merit => word("配合查处有立功表现", "Merit in assisting"),
        GroundKind::OtherLaw => word("其他法律规定的情形", "Another law says so"),
        GroundKind::Repaired => word("有效修复生态环境", "Effective ecological repair"),
        GroundKind::Compensated => word("及时支付赔偿", "Compensation paid in time"),
    }
}

/// A heavier factor.
pub fn factor(kind: FactorKind) -> Word {
    match kind {
        FactorKind::Malicious => word("恶意违法", "Malicious"),
        FactorKind::RefusesToCorrect => word("拒不改正", "Refuses to correct"),
        FactorKind::SeriousHarm => word("危害后果严重", "Serious harm"),
        FactorKind::RepeatedlyPenalised => word(
            "多次因同类违法受罚",
            "Penalised repeatedly for similar acts",
        ),
        FactorKind::ExceededInAlert => word("预警期间超标排放", "Over the limit during an alert"),
        FactorKind::ThreatenedOfficers => word("威胁执法人员", "Threatened officers"),
        FactorKind::CrossRegion => word("跨区域污染", "Pollution across regions"),
        FactorKind::PublicReaction => word("社会反映强烈", "Bad public reaction"),
    }
}

/// A row of the rulebook that a list names by its key.
pub fn row(lang: Lang, name: &Name) -> String {
    let key = name.read(lang);
    let listed = (ExclusionKind::ALL
        .iter()
        .find(|k| k.key() == key)
        .map(|k| exclusion(*k)))
    .or_else(|| {
        GroundKind::ALL
            .iter()
            .find(|k| k.key() == key)
            .map(|k| ground(*k))
    })
    .or_else(|| {
        FactorKind::ALL
            .iter()
            .find(|k| k.key() == key)
            .map(|k| factor(*k))
    })
    .or_else(|| {
        Published::ALL
            .iter()
            .find(|k| k.key() == key)
            .map(|k| crate::web::words::law_change::published(*k))
    })
    .or_else(|| Grade::parse(key).map(benchmark_row))
    .or_else(|| {
        SettingKind::ALL
            .iter()
            .find(|k| k.key() == key)
            .map(|k| setting(*k))
    });
    listed.map_or_else(|| key.to_owned(), |w| w.read(lang).to_owned())
}

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// Navigation, heading of the desk.
    LENIENCY = "从宽办理", "Leniency";
    /// The register.
    REGISTER = "从宽办理台账", "Leniency register";
    /// The rulebook.
    RULES = "法律依据和清单", "Legal bases and list";
    /// Section of the desk.
    MINE = "轮到您办理", "Waiting for you";
    /// Empty section.
    MINE_EMPTY = "没有轮到您的", "Nothing waits for you";
    /// Section of the desk.
    OTHERS = "您参与的其他从宽办理", "Others you are named in";
    /// Empty section.
    OTHERS_EMPTY = "没有其他的", "No others";
    /// Section of the desk.
    TO_NAME = "等待指定办理人员", "Waiting for persons to be named";
    /// Empty section.
    TO_NAME_EMPTY = "没有等待指定的", "None waits for names";
    /// Why whoever names reads no more.
    TO_NAME_NOTE = "指定人员只看到编号、企业和收到时间，内容由被指定的人看。",
        "Whoever names the persons sees number, enterprise and time only. The named read the rest.";
    /// Button.
    OPEN = "新建从宽办理", "Open a leniency file";
    /// Column of several.
    FILE_AND_FIRM = "卷宗和企业", "File and enterprise";
    /// Column of several.
    RULING_AND_BASIS = "结果和依据", "Outcome and basis";
    /// Column of several.
    RANGES = "处罚幅度", "Ranges";
    /// Column of several.
    AMOUNT_AND_WHY = "金额和理由", "Amount and why";
    /// The first of them.
    AMOUNT_WAS = "告知或者变更前", "Told of or before the change";
    /// Column of several.
    DECIDED_AND_AFTER = "决定和复查", "Decision and recheck";
    /// The second thing of a cell, under its own name.
    UNDER_NAME = "{name}：{said}", "{name}: {said}";
    /// Column.
    NUMBER = "编号", "Number";
    /// Column.
    ENTERPRISE = "企业", "Enterprise";
    /// Column.
    ACT = "违法事项", "Act";
    /// Column.
    ORIGIN = "来源", "Source";
    /// Column.
    STATUS = "状态", "State";
    /// Column, fact.
    RECEIVED_AT = "收到时间", "Received";
    /// Column.
    SELF_REPORTED_AT = "自行报告时间", "Self-reported";
    /// Column.
    RULING = "结果", "Outcome";
    /// Column.
    ARTICLES = "依据条款", "Articles";
    /// Column.
    DECISION_NUMBER = "决定书文号", "Decision number";
    /// Column.
    DECIDED_ON = "决定日期", "Decided";
    /// Column, fact.
    RECHECK = "复查", "Recheck";
    /// A file that nobody has decided yet.
    NOT_DECIDED = "未决定", "Not decided";
    /// Column.
    CONDITIONS = "条件", "Conditions";
    /// Column.
    RANGE = "法定幅度", "Statutory range";
    /// A range of a fine.
    RANGE_FINE = "罚款{min}至{max}", "A fine of {min} to {max}";
    /// A range by investment.
    RANGE_PERCENT = "总投资额的{min}%至{max}%", "{min}% to {max}% of the investment";
    /// Of a range.
    RANGE_ORDER_FIRST = "（先责令改正）", " (an order to correct comes first)";
    /// Column.
    AMOUNT_BEFORE = "告知或者变更前的金额（元）", "Amount told of or before the change (yuan)";
    /// A file.
    REGISTER_XLSX = "下载电子表格", "Download a workbook";
    /// A file.
    REGISTER_CSV = "下载文本表格", "Download as text";
    /// A file that is not all of it.
    REGISTER_CUT = "行数太多，只有最新的一部分。按年度或者结果筛选后再下载。", "Too many rows: only the newest are here. Choose a year or an outcome and take it again.";
    /// Empty register.
    REGISTER_EMPTY = "台账里还没有符合条件的从宽办理", "Nothing in the register fits";
    /// Name of the row of filters.
    FILTERS = "按结果筛选", "By outcome";
    /// Name of the other row of filters.
    YEARS = "按年度筛选", "By year";
    /// A filter.
    ALL_OF_THEM = "全部", "All";
    /// Recheck found.
    CORRECTED = "已经改正", "Stayed corrected";
    /// Recheck found.
    FELL_BACK = "又出现问题", "It came back";
    /// Recheck due.
    RECHECK_BY = "{day}前复查", "To be rechecked by {day}";
    /// Section of the file.
    TOLD = "企业怎么说", "What the enterprise told";
    /// Section of the file.
    FOUND = "发现的情况", "What was found";
    /// Fact.
    OCCURRED_ON = "企业报告的发生日期", "Day it happened, as reported";
    /// Fact.
    FOUND_HOW = "怎么发现的", "How it was noticed";
    /// Fact.
    MEASURES = "采取的措施", "What was done";
    /// Fact.
    CORRECTED_ON = "企业报告的恢复日期", "Day it was put right, as reported";
    /// Mark.
    ONGOING = "企业说污染仍在发生", "The enterprise says that it still goes on";
    /// Section.
    FACTS = "事实", "Facts";
    /// Fact.
    ACT_ON = "违法日期", "Day of the act";
    /// Fact.
    FOUND_AT = "本机关发现", "Found by the bureau";
    /// Fact.
    ORDER_DUE = "责令改正期限", "Last day of the order";
    /// Fact.
    CORRECTED_AT = "改正时间", "Corrected";
    /// Fact.
    HARM = "危害后果", "Harm";
    /// Fact.
    MINOR = "是否轻微", "Minor";
    /// Fact.
    ESTABLISHED = "事实是否成立", "Made out";
    /// Fact.
    NO_FAULT = "主观过错", "Fault";
    /// Fact.
    IN_WORDS = "说明", "In words";
    /// Fact.
    CLUES = "线索", "Clues";
    /// Fact, where there is none.
    NO_CLUES = "没有线索", "No clue";
    /// Column.
    CLUE_WHAT = "内容", "What it says";
    /// Button.
    STRIKE_CLUE = "划掉", "Strike it out";
    /// With the reason.
    CLUE_STRUCK = "已划掉，不再考虑：{why}", "Struck out and weighed no more: {why}";
    /// Fact.
    PRIORS = "以前的同类违法", "Earlier acts";
    /// Fact, where there is none.
    NO_PRIORS = "没有查到", "None found";
    /// Nothing recorded yet.
    NO_FACTS = "还没有记录事实", "No facts are recorded yet";
    /// Section.
    PEOPLE = "办理人员", "Persons";
    /// Fact.
    OFFICER = "执法人员", "Officer";
    /// Fact with certificate.
    OFFICER_WITH = "{name}（证件号{certificate}）", "{name} (certificate {certificate})";
    /// Fact.
    REVIEWER = "法制审核", "Legal review";
    /// Fact.
    DECIDER = "决定人员", "Decider";
    /// Section.
    TABLE = "条件核对表", "Conditions";
    /// Column.
    CONDITION = "条件", "Condition";
    /// Column.
    JUDGEMENT = "判断", "Finding";
    /// Column.
    SUM = "推算", "Sum";
    /// Column.
    EVIDENCE = "证据", "Evidence";
    /// Automatic row.
    AUTOMATIC = "自动", "Automatic";
    /// No item chosen.
    NO_ITEM = "没有选择清单事项，按法律规定直接判断", "No item is chosen; the law is applied as it stands";
    /// Section.
    PROPOSAL = "规则建议", "What the rule proposes";
    /// Mark of a live proposal.
    LIVE = "按目前记录的事实推算，提交时固定下来", "From the facts so far; fixed when it is sent to review";
    /// Mark of a stored proposal.
    STORED = "提交法制审核时固定", "Fixed when it was sent to review";
    /// Heading.
    BECAUSE = "因为", "Because";
    /// Heading.
    WOULD_CHANGE = "怎样会改变", "What would change it";
    /// Folded.
    WOULD_CHANGE_REST = "另有{n}种情况", "{n} more";
    /// Heading.
    UNRESOLVED = "还要查清", "Still to be found out";
    /// Heading.
    BASES = "依据", "Bases";
    /// Mark.
    UNCONFIRMED = "待法规科核对", "To be confirmed by the legal section";
    /// Above the table, where an exemption rests on what nothing shows yet.
    LACKS = "还缺证据：{names}。补上以后才能作出不予处罚决定。",
        "Nothing shows yet: {names}. No exemption is decided before that is added.";
    /// Before the reason of a contested finding.
    CONTESTED = "有异议，认定理由：{why}", "Contested; it stands because: {why}";
    /// Row of the facts.
    EXCLUSIONS = "排除情形", "Exclusions";
    /// Where a promise was broken by a firm that is on the positive list.
    SUSPENDS_LISTING = "违反了改正承诺，企业还在监督执法正面清单上，按规则应当暂停列入。",
        "The promise of correction was broken and the enterprise is on the positive list; by rule that is suspended.";
    /// In place of a range.
    NO_RANGE = "清单里没有", "Not in the list";
    /// Table: an old act under both laws.
    BOTH_LAWS = "新旧法律对照", "Both laws side by side";
    /// Column.
    LAW_SIDE = "对照", "Compared";
    /// Column.
    LAW_OLD = "行为时的法律", "The law of the act";
    /// Column.
    LAW_NEW = "现行法律", "The law now";
    /// Row.
    LAW_OUTCOME = "结果", "Outcome";
    /// Row.
    LAW_CHOSEN = "适用哪一部", "Which applies";
    /// Beside the one that applies.
    LAW_APPLIES = "适用", "Applies";
    /// Row of the facts.
    SUMS_CONTESTED = "对计算结果的异议", "Objection to a sum";
    /// Part of a paper.
    SHOWN_BY = "{name}：{text}", "{name}: {text}";
    /// Row of the facts.
    WAS_DUTY = "报告是否本来就是义务", "Was reporting a duty anyway";
    /// What the rulebook has of it.
    DUTY_PROPOSED = "系统建议：是。依据：{bases}", "Proposed: yes, under {bases}";
    /// What the rulebook has of it.
    DUTY_NONE = "系统建议：否，规则里没有对这一事项的报告义务",
        "Proposed: no, the rules know no duty to report such an act";
    /// What the rulebook has of it.
    DUTY_OPEN = "系统还不能建议：没有选清单事项", "Nothing proposed yet: no item is chosen";
    /// Row of the report.
    TOLD_BEFORE = "企业说更早讲过，服务器收到的时间", "Told earlier, as the enterprise says; the server's time";
    /// Under it.
    TOLD_BEFORE_COUNTS = "以这个时间作为报告时间：{why}", "This counts as the time of the report: {why}";
    /// Under it.
    TOLD_BEFORE_OPEN = "没有采用；是否采用由承办人员认定", "It does not count; the officers find whether it does";
    /// Beside a last day whose number of days is not confirmed.
    HEARING_UNCONFIRMED = "听证的罚款数额标准待法规科核对", "The fine from which a hearing is offered is to be confirmed by the legal section";
    /// The same of a number of days.
    DAYS_UNCONFIRMED = "期限待法规科核对", "The number of days is to be confirmed by the legal section";
    /// Table.
    CLOCK_ROWS = "期限", "Numbers of days";
    /// Under it.
    CLOCK_ROWS_NOTE = "没有核对的期限照常计算，页面和文书会标明待核对。",
        "A number that is not confirmed is counted all the same; pages and papers say so.";
    /// Column.
    CLOCK = "时限", "Term";
    /// Column.
    LENGTH = "多长", "Length";
    /// Warning.
    OPEN_ROWS = "这些条目还没有核对，核对前不能签署决定：{rows}",
        "Not confirmed yet, so no decision can be signed: {rows}";
    /// Needs.
    NEEDS_COLLECTIVE = "要经集体讨论", "A collective discussion is needed";
    /// Needs.
    NEEDS_REASON = "要写明理由", "Written reasons are needed";
    /// Which edition the command line used.
    EDITION_OF_DATABASE = "规则版本{version}（取自数据库）", "Rule edition {version}, from the database";
    /// Which edition the command line used.
    EDITION_SHIPPED = "规则版本{version}（随软件发布）", "Rule edition {version}, as it ships";
    /// A file of facts that gives no proposal.
    FACTS_UNREAD = "{file}：没有读成：{why}", "{file}: not read: {why}";
    /// Version in words, by the day it came in force.
    RULE_EDITION = "规则：{day}起的版本", "Rules as of {day}";
    /// Version in words, where nothing was ever changed.
    RULE_SHIPPED = "规则：系统自带的模板版本", "Rules: the template that ships";
    /// Section.
    REVIEW = "法制审核意见", "Legal review";
    /// Conclusion.
    AGREED = "同意", "Agreed";
    /// Conclusion.
    RETURNED = "退回补正", "Sent back";
    /// Section.
    DECISION = "决定", "Decision";
    /// Mark.
    DEPARTS = "与规则建议不同", "Departs from the proposal";
    /// Fact.
    REASON = "理由", "Reasons";
    /// Fact.
    DISCUSSION = "集体讨论", "Collective discussion";
    /// Fact.
    AMOUNT = "金额", "Amount";
    /// Fact.
    SERVED_ON = "送达日期", "Served";
    /// Fact.
    EDUCATION = "教育记录", "Education record";
    /// Link to a form.
    FINDINGS_FORM = "证据和异议", "Evidence and objections";
    /// Button.
    FACTS_FORM = "记录事实", "Record the facts";
    /// Button.
    CLUE_FORM = "添加线索", "Add a clue";
    /// Button.
    CONDITIONS_FORM = "核对条件", "Check the conditions";
    /// Button.
    WEIGHING_FORM = "排除情形和考虑因素", "Exclusions and grounds";
    /// Button.
    PRINT = "打印决定书", "Print the decision";
    /// Button of a draft.
    PRINT_DRAFT = "打印送审稿", "Print the draft";
    /// Whose turn.
    TURN_NAME = "轮到执法机构负责人指定人员", "The head of enforcement names the persons next";
    /// Whose turn.
    TURN_NAME_TEXT = "四人指定以后才能开始核查。", "Nothing is looked into before the four are named.";
    /// Whose turn.
    TURN_CHECK = "轮到{names}核查", "{names} look into it next";
    /// What then.
    TURN_CHECK_TEXT = "记录事实、核对条件，都查清后提交法制审核。",
        "Record the facts and check the conditions; once all is known it goes to legal review.";
    /// What then, sent back.
    TURN_BACK_TEXT = "法制审核退回了，按意见补正后再提交。", "Legal review sent it back. Complete it and send it again.";
    /// Whose turn.
    TURN_REVIEW = "轮到{names}法制审核", "{names} reviews it next";
    /// What then.
    TURN_REVIEW_TEXT = "先看与建议不同的地方和待核对的依据。", "Differences and unconfirmed bases come first.";
    /// Whose turn.
    TURN_DECIDE = "轮到{names}决定", "{names} decides next";
    /// What then.
    TURN_DECIDE_TEXT = "系统只提建议，由决定人员签署。", "The system proposes; the decider signs.";
    /// Waiting for the legal section.
    TURN_CONFIRM_TEXT = "依据还没有核对完，核对后才能签署。", "Its bases are not confirmed yet; then it can be signed.";
    /// Whose turn.
    TURN_SERVE = "轮到{names}送达", "{names} serve it next";
    /// What then, where no penalty is imposed.
    TURN_SERVE_EXEMPT = "送达不予处罚的决定，同时教育企业，做好教育记录。", "The decision not to penalise is served; the enterprise is educated, and that is recorded.";
    /// What then, where there is a penalty all the same.
    TURN_SERVE_PENALTY = "送达处罚决定，告知缴款、复议和诉讼的途径和期限。", "The penalty decision is served, with how and by when to pay, to ask for review or to sue.";
    /// What then, where leniency does not apply.
    TURN_SERVE_REFUSED = "送达决定，说明理由和接下来怎样处理。", "The decision is served with its reasons and with what follows from it.";
    /// By when, after what is to be done.
    TURN_DUE = "{text}期限到{day}。", "{text} It is due on {day}.";
    /// Column: what is known.
    KNOWN_FACT = "事实", "Fact";
    /// The basis of a condition of the catalogue.
    ITEM_NO = "清单第{n}项", "Item {n} of the list";
    /// Whose turn.
    TURN_RECHECK = "轮到{names}复查", "{names} recheck it next";
    /// What then.
    TURN_RECHECK_TEXT = "看企业是否保持改正。", "Whether it stayed corrected.";
    /// Nobody's turn.
    TURN_NOBODY = "已结束", "It has ended";
    /// What then, fell back.
    TURN_FELL_BACK = "复查发现又出现问题，按新的违法另行处理。已送达的决定不因此自动改变。",
        "It came back. That is a new act; the decision that was served does not change by itself.";
    /// The rulebook page.
    RULES_INTRO = "系统自带的条目都是模板。法规科对照正式文本核对之前，不能作为法律依据，依据它们的决定也不能签署。",
        "Every row that ships is a template. Until the legal section has held it against the official text it is no law, and no decision resting on it can be signed.";
    /// Column.
    BASIS = "条款", "Article";
    /// Column.
    GIST = "内容摘要", "In short";
    /// Column.
    IN_FORCE = "施行期间", "In force";
    /// From when to when.
    FROM_TO = "{from}至{to}", "{from} to {to}";
    /// From when, without an end.
    FROM_ON = "{from}起", "from {from}";
    /// Column.
    SOURCE = "出处", "Source";
    /// Column.
    CHECKED = "核对", "Checked";
    /// Mark.
    CONFIRMED = "已核对", "Confirmed";
    /// Button.
    CONFIRM = "核对法律依据", "Confirm legal bases";
    /// Table.
    LAW_ROWS = "法律依据", "Legal bases";
    /// Table.
    OTHER_ROWS = "清单事项、排除情形、考虑因素、数字和说明", "Items, exclusions, grounds, factors, numbers and wordings";
    /// Column.
    ROW = "条目", "Row";
    /// The firm's list.
    MY_REPORTS = "自行报告", "Self-reports";
    /// The firm's button.
    REPORT = "自行报告轻微问题", "Report a minor violation";
    /// Under it, on the front page: what it means and what it does not.
    REPORT_TILE = "自己发现、主动报告、及时改正，依法从宽；报告不等于免罚", "Found, told and corrected by yourselves, it counts for you by law; a report alone waives nothing";
    /// The same for whoever is not logged in.
    REPORT_TILE_FIRST = "主动报告、及时改正，依法从宽；报告不等于免罚，要先登录", "Told and corrected by yourselves, it counts for you by law; a report alone waives nothing. Log in first";
    /// Empty list.
    MY_REPORTS_EMPTY = "还没有自行报告", "No self-reports yet";
    /// On the firm's start page.
    REPORT_HINT = "自己发现轻微环境问题，可以主动报告，依法从宽。",
        "Found a minor violation of your own? Telling us first counts for you by law.";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn education_is_asked_for_only_where_no_penalty_is_imposed() {
        let educates = |r| on_serving(r).zh.contains("教育");
        for r in [
            Ruling::NoPenaltyMinor,
            Ruling::NoPenaltyFirst,
            Ruling::NoPenaltyNoFault,
        ] {
            assert!(
                educates(r) && on_serving(r).zh.contains("不予处罚"),
                "{r:?}"
            );
        }
        for r in [Ruling::Mitigate, Ruling::Lighten, Ruling::NotApplicable] {
            assert!(
                !educates(r) && !on_serving(r).zh.contains("不予处罚"),
                "{r:?}"
            );
        }
        assert!(on_serving(Ruling::Mitigate).zh.contains("复议"));
    }

    #[test]
    fn an_edition_is_named_by_its_day() {
        let day = jiff::civil::date(2026, 10, 9);
        assert_eq!(
            edition(Lang::Zh, Some(day)),
            "规则：2026年10月9日（周五）起的版本"
        );
        assert!(edition(Lang::Zh, None).contains("模板"));
    }

    #[test]
    fn every_word_is_there_in_both_languages() {
        for (name, word) in ALL {
            assert!(!word.zh.is_empty() && !word.en.is_empty(), "{name}");
        }
    }
}
