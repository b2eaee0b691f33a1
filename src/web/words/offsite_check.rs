//! Words of off-site checks.

use super::{Word, word};
use crate::domain::action::Action;
use crate::domain::offsite_check::{Finding, FollowUp, Method, Side};

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// What they are called.
    CHECKS = "非现场检查", "Off-site checks";
    /// Under the heading.
    INTRO = "不到现场的检查。设备自动记录的，经法制审核和技术审核后才能作为证据。", "Checks made without going there. What equipment records by itself is evidence only after a legal and a technical review.";
    /// The tabs.
    METHODS = "方式", "Method";
    /// Every method.
    ANY_METHOD = "全部方式", "Every method";
    /// Nothing.
    EMPTY = "没有符合条件的检查", "Nothing to show";
    /// Column.
    NUMBER = "编号", "Number";
    /// Column.
    FIRM = "企业", "Enterprise";
    /// Column.
    WINDOW = "检查时段", "Window";
    /// From, to.
    FROM_TO = "{from}至{to}", "{from} to {to}";
    /// Column.
    FINDING = "检查结果", "Finding";
    /// Column.
    EVIDENCE = "能否作为证据", "Evidence";
    /// Column.
    FOLLOWS = "后续", "What follows";
    /// It can be used.
    USABLE = "可以作为证据", "usable as evidence";
    /// It cannot.
    FAILED = "审核未通过，不能作为证据", "a review failed: no evidence";
    /// It cannot yet.
    WAITS = "待{which}", "waits for {which}";
    /// Heading of one.
    ONE = "非现场检查 {number}", "Off-site check {number}";
    /// Fact.
    OPERATOR = "操作人", "Operator";
    /// Fact.
    RAW_FILE = "原始文件", "Raw file";
    /// Fact.
    KEPT_AT = "保存位置", "Kept at";
    /// Where an uploaded file is kept.
    KEPT_HERE = "本系统（已上传，校验值由服务器计算）", "Here: uploaded, its hash computed by the server";
    /// Fact.
    FILE_SIZE = "文件大小", "Size";
    /// Fact.
    SHA256 = "校验值（SHA-256）", "Hash (SHA-256)";
    /// Heading.
    FOUND = "检查情况", "What was found";
    /// Heading.
    REVIEWS = "审核", "Reviews";
    /// None yet.
    NO_REVIEWS = "还没有审核", "No review yet";
    /// Compared by a person.
    BY_HAND = "人工比对，不用审核", "Compared by a person; needs no review";
    /// A review.
    PASSED = "通过", "passed";
    /// A review.
    NOT_PASSED = "未通过", "not passed";
}

/// How.
pub fn method(method: Method) -> Word {
    match method {
        Method::OnlineMonitor => word("自动监控", "Online monitor"),
        Method::Video => word("视频监控", "Video"),
        Method::PowerUse => word("用电、工况监控", "Power use"),
        Method::Drone => word("无人机", "Drone"),
        Method::Satellite => word("卫星遥感", "Satellite"),
        Method::MobileSurvey => word("走航监测", "Mobile survey"),
        Method::NightVision => word("夜视、热成像", "Night vision"),
        Method::GateLog => word("门禁、运输记录", "Gate log"),
        Method::DataReview => word("台账、执行报告比对", "Comparison of records"),
        Method::PermitPlatform => word("排污许可平台", "Permit platform"),
        Method::PublicReport => word("举报线索核对", "Check of a public report"),
    }
}

/// What came of it.
pub fn finding(finding: Finding) -> Word {
    match finding {
        Finding::Nothing => word("没有发现问题", "Nothing"),
        Finding::Problem => word("发现疑似问题", "A possible problem"),
    }
}

/// Which review.
pub fn side(side: Side) -> Word {
    match side {
        Side::Legal => word("法制审核", "legal review"),
        Side::Technical => word("技术审核", "technical review"),
    }
}

/// What follows.
pub fn follow_up(follow_up: FollowUp) -> Word {
    match follow_up {
        FollowUp::Nothing => word("不用后续", "Nothing"),
        FollowUp::Notice => word("提醒企业整改", "A notice to the enterprise"),
        FollowUp::OnSite => word("到现场核实", "A visit on site"),
        FollowUp::Evidence => word("作为证据办理", "Used as evidence"),
    }
}

/// Why a review is not possible, by the key a refusal carries.
pub fn stage_at(key: &str) -> Option<Word> {
    match key {
        "check_by_hand" => Some(BY_HAND),
        "check_failed" => Some(FAILED),
        _ => None,
    }
}

/// The button of an action.
pub fn action(action: Action) -> Option<Word> {
    Some(match action {
        Action::RecordOffsiteCheck => word("登记非现场检查", "Record an off-site check"),
        Action::ReviewCheckLaw => word("法制审核", "Legal review"),
        Action::ReviewCheckTechnique => word("技术审核", "Technical review"),
        Action::FollowUpCheck => word("登记后续处理", "Record what follows"),
        _ => return None,
    })
}
