//! Words of visits to firms.

use super::{Word, word};
use crate::domain::action::Action;
use crate::domain::visit::{Ground, Heard, Kind, Status};

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// What they are called.
    VISITS = "入企检查和服务", "Visits to enterprises";
    /// Under the heading.
    INTRO = "检查和服务分开记、分开数，合并的只算一次。清单企业没有写明事由的检查照样可以做，会提示、会列入报告。",
        "Inspections and help visits are recorded and counted apart; merged ones count once. An inspection of a listed firm without a ground can be made all the same; it is warned of and reported.";
    /// The tabs.
    PARTS = "查看", "Show";
    /// Tab.
    ALL_OF_THEM = "全部", "All";
    /// Tab.
    WITHOUT = "清单企业无事由检查", "Listed firms, no ground";
    /// Tab.
    BY_FIRM = "按企业统计", "By enterprise";
    /// Filter.
    YEAR = "年份", "Year";
    /// Filter and column.
    KIND = "性质", "Kind";
    /// Every kind.
    ANY_KIND = "检查和服务", "Inspections and help";
    /// Every unit.
    ANY_UNIT = "全部单位", "Every unit";
    /// Nothing.
    EMPTY = "没有符合条件的记录", "Nothing to show";
    /// Column.
    NUMBER = "编号", "Number";
    /// Column.
    FIRM = "企业", "Enterprise";
    /// Column.
    DAY = "日期", "Day";
    /// Column.
    OFFICERS = "人员", "People";
    /// Column.
    GROUND = "检查事由", "Ground";
    /// Column.
    STATE = "状态", "State";
    /// Where the ground is on file.
    SOURCE = "事由出处", "Where it is on file";
    /// No ground.
    NO_GROUND = "没有写明", "none recorded";
    /// A ground that came later.
    RECORDED_AFTER = "{ground}（事后补记）", "{ground} (recorded afterwards)";
    /// Beside a firm.
    LISTED = "正面清单", "positive list";
    /// The file.
    CSV = "下载表格（CSV）", "Download (CSV)";
    /// A file that is not whole.
    CUT = "只含最近的10000条", "Only the latest 10,000";
    /// The warning.
    WARNING = "这家企业在正面清单内，这次检查没有事先写明事由。检查可以照常进行，已列入无事由检查报告。",
        "This enterprise is on the positive list and no ground was recorded beforehand. The inspection can go on; it stands in the report of inspections without a ground.";
    /// The cap reached.
    OVER_CAP = "今年计入上限的检查已有{n}次，上限{most}次。", "{n} inspections count against the cap of {most} this year.";
    /// The cap.
    CAP = "年度检查", "Inspections this year";
    /// The cap in numbers.
    CAP_OF = "计入上限{n}次，上限{most}次", "{n} counted, at most {most}";
    /// Beside an unconfirmed cap.
    TO_BE_CONFIRMED = "模板，待法规科核对", "template, to be confirmed by the legal section";
    /// What the firm was told.
    TOLD = "告知企业的内容", "What the enterprise was told";
    /// Heading of what was looked at and advised.
    GUIDANCE = "现场指导", "Guidance on site";
    /// Who took part for the firm.
    MET = "企业参加人员", "For the enterprise";
    /// What was looked at.
    LOOKED_AT = "看了什么", "What was looked at";
    /// What was advised.
    ADVICE = "指导建议", "Advice";
    /// Photos and files.
    PHOTOS = "照片和附件", "Photos and files";
    /// The cases it is about.
    CASES = "相关事项", "Matters it is about";
    /// Who put it on record.
    RECORDED_BY = "{name}，{at}记录", "recorded by {name}, {at}";
    /// Heading of what the firm said.
    RESPONSE = "企业意见", "What the enterprise says";
    /// The firm's word, with who and when.
    RESPONSE_IS = "{said}（{name}，{at}）", "{said} ({name}, {at})";
    /// Names that were erased.
    ERASED = "已删除", "erased";
    /// On the firm's start page.
    TO_ACKNOWLEDGE = "有{n}份现场指导记录等您确认", "Guidance records that wait for your word: {n}";
    /// Merged.
    MERGED_INTO = "并入", "Merged into";
    /// Merged.
    TOOK = "并入的其他检查", "Merged from";
    /// Called off.
    WHY_OFF = "取消原因", "Why it was called off";
    /// Heading of counts.
    COUNTS = "按企业统计", "By enterprise";
    /// Under that heading.
    COUNTS_INTRO = "计划和已到现场的都算，取消的不算。", "Planned and made ones count, called off ones do not.";
    /// Beside the cap.
    CAP_INTRO = "举报、报警、移送和企业自己申请的检查不计入上限。",
        "Inspections on a report, an alarm, a transfer or the firm's own request do not count against it.";
    /// Column.
    INSPECTIONS = "检查次数", "Inspections";
    /// Column.
    CAPPED = "计入上限", "Against the cap";
    /// Column.
    UNGROUNDED = "清单企业无事由", "Listed, no ground";
    /// Column.
    HELP_VISITS = "服务次数", "Help visits";
    /// More than the cap.
    OVER = "{n}（超过上限{most}）", "{n} (over the cap of {most})";
    /// The cap at the head.
    CAP_IS = "每家企业每年检查上限：{most}次", "At most {most} inspections an enterprise and year";
    /// The firm's own page.
    OURS = "入企检查和服务", "Visits to us";
    /// For the firm.
    OURS_INTRO = "每一次到你们企业的检查和服务都在这里。没有记录的上门检查，可以向监督部门反映。",
        "Every inspection and help visit made to you stands here. If somebody came and it is not here, you can tell the supervisors.";
    /// For the firm.
    OURS_COUNT = "{year}年：检查{inspections}次，服务{help}次", "{year}: {inspections} inspections, {help} help visits";
    /// For the firm.
    OURS_EMPTY = "还没有到过你们企业的检查和服务", "Nobody has visited you yet";
    /// The firm expects one.
    EXPECTED = "约定", "agreed";
    /// Heading of one visit.
    ONE = "{kind} {number}", "{kind} {number}";
}

/// What for.
pub fn kind(kind: Kind) -> Word {
    match kind {
        Kind::Inspection => word("现场检查", "Inspection"),
        Kind::Help => word("上门服务", "Help visit"),
    }
}

/// Why.
pub fn ground(ground: Ground) -> Word {
    match ground {
        Ground::PublicReport => word("信访举报", "Public report"),
        Ground::Alarm => word("监控报警", "Monitor alarm"),
        Ground::Transfer => word("其他部门移送", "Transfer from another authority"),
        Ground::FirmRequest => word("企业申请", "The enterprise asked"),
        Ground::RandomDraw => word("双随机抽查", "Random draw"),
        Ground::Emergency => word("突发环境事件", "Emergency"),
        Ground::SpecialOrder => word("上级专项部署", "Special order"),
    }
}

/// What the firm said to the guidance.
pub fn heard(heard: Heard) -> Word {
    match heard {
        Heard::Waiting => word("待企业确认", "waits for the enterprise"),
        Heard::Agreed => word("企业已确认", "confirmed by the enterprise"),
        Heard::Disagreed => word("企业有不同意见", "the enterprise disagrees"),
    }
}

/// Where it stands.
pub fn status(status: Status) -> Word {
    match status {
        Status::Planned => word("计划中", "Planned"),
        Status::Made => word("已到现场", "Made"),
        Status::Merged => word("已并入其他检查", "Merged"),
        Status::CalledOff => word("已取消", "Called off"),
    }
}

/// Where it stands, by the key a refusal carries.
pub fn stage_at(key: &str) -> Option<Word> {
    key.strip_prefix("visit_")
        .and_then(Status::parse)
        .map(status)
}

/// The button of an action.
pub fn action(action: Action) -> Option<Word> {
    Some(match action {
        Action::PlanInspection => word("登记现场检查", "Record an inspection"),
        Action::PlanHelpVisit => word("登记上门服务", "Record a help visit"),
        Action::RecordVisit => word("记录到场情况", "Record that somebody went"),
        Action::RecordGuidance => word("记录现场指导", "Record the guidance"),
        Action::AcknowledgeGuidance => word("确认或说明哪里不对", "Confirm, or say what is wrong"),
        Action::GiveVisitGround => word("补记检查事由", "Record the ground"),
        Action::MergeVisit => word("合并到另一次", "Merge into another"),
        Action::CallOffVisit => word("取消这次", "Call it off"),
        _ => return None,
    })
}
