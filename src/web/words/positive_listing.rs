//! Words of the positive list.

use super::{Word, word};
use crate::domain::action::Action;
use crate::domain::positive_listing::{Basis, Follows, Removal, Status};
use crate::views::positive_listing::Standing;

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// What it is called.
    LIST = "监督执法正面清单", "Positive list";
    /// Under the heading.
    INTRO = "清单内企业优先非现场、远程检查，审慎查封、限产、停产。不免除守法责任，不影响双随机；举报、报警、移送随时可以检查。",
        "Off-site and remote checks come first for listed firms, and coercion only with prudence. It exempts from nothing: the random draw goes on, and a report, an alarm or a transfer always allows an inspection.";
    /// The tabs.
    STANDINGS = "状态", "State";
    /// Nothing.
    EMPTY = "没有这种状态的企业", "No firm stands so";
    /// Column.
    FIRM = "企业", "Enterprise";
    /// Column.
    BASIS = "列入类型", "Kind";
    /// Column.
    STATE = "状态", "State";
    /// Column.
    VALID = "有效期", "Valid";
    /// Column.
    NOTE = "说明", "Note";
    /// Every basis.
    ANY_BASIS = "全部类型", "Every kind";
    /// From, to.
    FROM_TO = "{from}至{to}", "{from} to {to}";
    /// While the public is heard.
    NOTICE_TO = "公示到{day}", "before the public until {day}";
    /// After removal.
    BARRED = "{why}，{day}前不能再列入", "{why}; barred until {day}";
    /// The file.
    CSV = "下载表格（CSV）", "Download (CSV)";
    /// Heading of one firm.
    ONE = "正面清单", "Positive list";
    /// Never proposed.
    NEVER = "没有列入", "Not on the list";
    /// Heading.
    CRITERIA = "列入条件", "Criteria";
    /// Beside an unconfirmed one.
    TO_BE_CONFIRMED = "待法规科核对", "to be confirmed by the legal section";
    /// A criterion.
    MET = "符合", "met";
    /// A criterion.
    NOT_MET = "没有核对", "not looked at";
    /// Heading.
    EVIDENCE = "核对情况", "What shows it";
    /// Fact.
    PROPOSED_BY = "提出", "Proposed by";
    /// Fact.
    REVIEWED_BY = "审核", "Reviewed by";
    /// By rule.
    RULE_SUSPEND = "列入期间有减轻或者从轻的决定生效，或者违反了改正承诺，按规则应当暂停。",
        "A decision to mitigate or lighten is in force since it was listed, or a promise of correction was broken; by rule the listing is suspended.";
    /// By rule.
    RULE_REMOVE = "列入期间有不适用从宽的决定生效，按规则应当移出。", "A decision that leniency does not apply is in force since it was listed; by rule the firm is removed.";
    /// By rule.
    RULE_RESUME = "列入期间没有需要暂停的决定生效（包括已被撤销的），可以恢复。", "No decision in force calls for a suspension, revoked ones included; it can be resumed.";
    /// On the firm's page.
    ON_LIST = "在正面清单内，{from}至{to}：优先非现场、远程检查，现场检查写明事由", "On the positive list {from} to {to}: off-site checks first, and a ground for every visit";
    /// The firm's own page.
    OURS = "正面清单", "Positive list";
    /// For the firm.
    OURS_LISTED = "你们在正面清单内，到{day}。检查优先在线上做；有举报、报警、移送或者双随机抽到，仍会到现场。",
        "You are on the list until {day}. Checks are made off site first; a report, an alarm, a transfer or the random draw still brings one to you.";
    /// For the firm.
    OURS_NOTICE = "正在公示，到{day}。", "Before the public until {day}.";
    /// For the firm.
    OURS_SUSPENDED = "已暂停，暂停期间按一般企业检查。", "Suspended; until then you are inspected as any other firm.";
    /// For the firm.
    OURS_EXPIRED = "已到期，可以请属地分局重新提出。", "It has run out. The branch of your county can propose you anew.";
    /// For the firm.
    OURS_REMOVED = "已移出。", "Taken off the list.";
    /// For the firm.
    OURS_REMOVED_UNTIL = "已移出，{day}前不能再列入。", "Taken off the list; barred until {day}.";
    /// For the firm.
    OURS_NONE = "没有列入。符合条件的，由属地分局或者科室提出。", "Not on the list. The branch or section that knows you proposes firms that meet the criteria.";
    /// The reason, for the firm.
    REASON = "原因", "Why";
}

/// A standing.
pub fn standing(standing: Standing) -> Word {
    match standing {
        Standing::Is(status) => self::status(status),
        Standing::Expired => word("已到期", "Expired"),
    }
}

/// A status.
pub fn status(status: Status) -> Word {
    match status {
        Status::Proposed => word("已提出，待审核", "Proposed"),
        Status::OnNotice => word("公示中", "Before the public"),
        Status::Listed => word("在清单内", "Listed"),
        Status::Suspended => word("已暂停", "Suspended"),
        Status::Removed => word("已移出", "Removed"),
        Status::Rejected => word("不列入", "Not listed"),
    }
}

/// Why a firm belongs on the list.
pub fn basis(basis: Basis) -> Word {
    match basis {
        Basis::Livelihood => word("民生保障", "Livelihood goods and public services"),
        Basis::LowPollution => word("污染小、吸纳就业多", "Little pollution, many jobs"),
        Basis::KeySector => word("重点项目或者重点领域", "Key project or key sector"),
        Basis::GradeA => word("绩效A级或者引领性", "Performance grade A or exemplary"),
    }
}

/// Why it was removed.
pub fn removal(why: Removal) -> Word {
    match why {
        Removal::Decision => word("违法决定", "A decision on a violation"),
        Removal::Criterion => word("不再符合条件", "A criterion is no longer met"),
        Removal::Evasion => word("逃避监管或者数据造假", "Evasion or falsified data"),
        Removal::Incident => word("发生环境事件", "An environmental incident"),
        Removal::Asked => word("企业自己申请", "The firm asked"),
    }
}

/// What follows by rule, where the listing stands so.
pub fn follows(follows: Follows, standing: Standing) -> Option<Word> {
    match (follows, standing) {
        (Follows::Remove, _) => Some(RULE_REMOVE),
        (Follows::Suspend, Standing::Is(Status::Listed)) => Some(RULE_SUSPEND),
        (Follows::Nothing, Standing::Is(Status::Suspended)) => Some(RULE_RESUME),
        _ => None,
    }
}

/// The button of an action.
pub fn action(action: Action) -> Option<Word> {
    Some(match action {
        Action::ProposeListing => word("提出列入", "Propose"),
        Action::ReviewListing => word("审核", "Review"),
        Action::EnterOnList => word("列入清单", "Put on the list"),
        Action::RejectListing => word("不列入", "Do not list"),
        Action::SuspendListing => word("暂停", "Suspend"),
        Action::ResumeListing => word("恢复列入", "Resume the listing"),
        Action::RemoveListing => word("移出清单", "Take off the list"),
        _ => return None,
    })
}
