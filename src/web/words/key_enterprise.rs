//! Words of the roster of key enterprises.

use super::{Word, word};
use crate::domain::action::Action;
use crate::domain::key_enterprise::Basis;
use crate::views::key_enterprise::Standing;

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// What it is called.
    ROSTER = "重点企业", "Key enterprises";
    /// Under the heading.
    INTRO = "每家重点企业有依据文件、有服务专员、有有效期。到期不自动续，由生态科续期或者移出。",
        "Each stands here on a paper, has a named service officer and a last day. Nothing renews itself; the coordinating office renews or ends it.";
    /// Name of the row of standings.
    STANDINGS = "名单状态", "Standing";
    /// Filter and column.
    BASIS = "列入依据", "Basis";
    /// Every basis.
    ANY_BASIS = "全部依据", "Every basis";
    /// Filter.
    ANY_UNIT = "全部服务单位", "Every serving unit";
    /// Column.
    FIRM = "企业", "Enterprise";
    /// Column.
    DISTRICT = "所属县区", "District";
    /// Column and fact.
    OFFICER = "服务专员", "Service officer";
    /// Filter and column.
    UNIT = "服务单位", "Serving unit";
    /// Column.
    DOCUMENT = "文号", "Paper";
    /// Column.
    VALID = "有效期", "Valid";
    /// From one day to another.
    FROM_TO = "{from}至{to}", "{from} to {to}";
    /// Nothing.
    EMPTY = "没有符合条件的企业", "No such enterprise";
    /// The file.
    CSV = "下载表格（CSV）", "Download (CSV)";
    /// A file that is not whole.
    CUT = "只含最先到期的10000条", "Only the 10,000 that end first";
    /// A mark beside a firm in lists.
    MARK = "重点企业", "key enterprise";
    /// Never on it.
    NEVER = "不在名单内", "Not on the roster";
    /// In one line on other pages.
    TOLD = "{basis}（{document}），{from}至{to}", "{basis} ({document}), {from} to {to}";
    /// Past its last day.
    TOLD_EXPIRED = "已到期：{told}", "Past its last day: {told}";
    /// Not yet begun.
    TOLD_COMING = "还没有开始：{told}", "Not begun yet: {told}";
    /// Taken off.
    TOLD_ENDED = "已移出：{why}", "Taken off: {why}";
    /// Who serves a firm, with the unit.
    SERVED_BY = "{name}（{unit}）", "{name} ({unit})";
    /// The service officer is gone.
    LEFT = "{served}，已不在岗，请更换", "{served}, no longer in post: name another";
    /// On the firm's own page.
    YOURS = "您的服务专员：{name}（{unit}）", "Your service officer: {name} ({unit})";
    /// Under it.
    YOURS_TEXT = "有难处先找服务专员，也可以随时在这里提问题。",
        "Turn to your service officer first, or raise a problem here at any time.";
}

/// Why a firm is on the roster.
pub fn basis(basis: Basis) -> Word {
    match basis {
        Basis::CityList => word(
            "市政府公布的重点企业",
            "On the city's list of key enterprises",
        ),
        Basis::KeyPolluter => word("环境监管重点单位", "Key polluter"),
        Basis::MajorProject => word("重大项目建设单位", "Builder of a major project"),
        Basis::GradeA => word("绩效A级或引领性企业", "Performance grade A or exemplary"),
        Basis::LeaderContact => word("领导联系点", "A leader's own firm to call on"),
        Basis::Other => word("其他文件", "Another paper"),
    }
}

/// How an entry stands today.
pub fn standing(standing: Standing) -> Word {
    match standing {
        Standing::InForce => word("在名单内", "On the roster"),
        Standing::Expired => word("已到期待处理", "Past its last day"),
        Standing::Ended => word("已移出", "Taken off"),
    }
}

/// Where it stands, by the key a refusal carries.
pub fn stage_at(key: &str) -> Option<Word> {
    match key {
        "key_entered" => Some(standing(Standing::InForce)),
        "key_ended" => Some(standing(Standing::Ended)),
        _ => None,
    }
}

/// The button of an action.
pub fn action(action: Action) -> Option<Word> {
    Some(match action {
        Action::EnterRoster => word("列为重点企业", "Put on the roster"),
        Action::RenewRoster => word("续期或更换服务专员", "Renew, or name another officer"),
        Action::EndRoster => word("移出重点企业", "Take off the roster"),
        _ => return None,
    })
}
