//! Words of proposed changes of the leniency rulebook.

use super::{Word, word};
use crate::domain::action::Action;
use crate::domain::leniency::rule::{Anchor, Extent, Footing, Published};
use crate::views::law_change::Doing;

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// What they are called.
    CHANGES = "规则修改", "Changes of the rules";
    /// Under the heading.
    INTRO = "一名法制人员提出修改，另一名法制人员采纳或者退回。采纳后成为新版本，改过的条目要重新核对。已经决定的卷宗不变。",
        "One legal officer proposes, another adopts or rejects. Adopted, it makes a new edition, and the row waits to be confirmed again. Decided files never change.";
    /// Nothing.
    EMPTY = "没有提出过修改", "No change was proposed";
    /// Column.
    ROW = "条目", "Row";
    /// Column.
    WHAT = "怎样改", "What is done";
    /// Column.
    WHO = "提出人", "Proposed by";
    /// Column.
    STATE = "状态", "State";
    /// One of them.
    ONE = "规则修改", "Change of a rule";
    /// With its number.
    NUMBERED = "规则修改第{n}号", "Change of the rules no. {n}";
    /// State.
    OPEN = "待另一名法制人员处理", "Waits for another legal officer";
    /// State.
    ADOPTED = "已采纳", "Adopted";
    /// State.
    REJECTED = "已退回", "Rejected";
    /// On the rules page.
    WAITING = "有{n}项修改待处理", "{n} changes wait";
    /// Heading.
    PREVIEW = "改了什么", "What it changes";
    /// Of a version.
    FROM_DAY = "自{day}起", "From {day}";
    /// Of a version that is not there yet.
    FRESH = "新版本", "A new version";
    /// Column.
    FIELD = "项目", "Field";
    /// Column.
    OLD = "现在", "Now";
    /// Column.
    NEW = "改为", "Becomes";
    /// A field without a value.
    NOTHING = "（空）", "(empty)";
    /// Heading.
    REACH = "对在办卷宗的影响", "What it does to open files";
    /// Of every file that is asked.
    ASKED = "重新算了{n}件正在核实的卷宗。已送审核和已经决定的卷宗不受影响。",
        "{n} files that are being checked were asked again. Those in review or decided stay as they are.";
    /// Nobody's proposal differs.
    NO_REACH = "建议都不变", "No proposal comes out differently";
    /// The reader's own.
    OWN = "您参与的卷宗中，建议会不同的：", "Of the files you are named in, these would come out differently:";
    /// A file.
    OUTCOMES = "{old} → {new}", "{old} → {new}";
    /// The same outcome, on other grounds.
    SAME_OUTCOME = "{old}（依据或者理由不同）", "{old} (on other grounds)";
    /// The others.
    OTHERS = "其他卷宗有{n}件建议会不同", "{n} other files would come out differently";
    /// The others, when few.
    FEW = "其他卷宗也有建议会不同，不足5件，不列数", "Other files would come out differently too; fewer than five are not counted";
    /// Heading.
    WHY = "提出的理由", "Why";
    /// Label.
    TEXT = "依据的文本", "Text it comes from";
    /// Label.
    ON_EDITION = "提出时的版本", "Proposed on edition";
    /// Label.
    MADE_EDITION = "成为版本", "Makes edition";
    /// Label.
    BY = "提出", "Proposed";
    /// Label.
    ENDED_BY = "处理", "Answered";
    /// Nothing can be done with it.
    STALE = "提出以后这一条已经改过，不能再采纳。请退回后按现在的条目重新提出。",
        "The row was changed since. It can no longer be adopted: reject it, and propose anew from the row as it stands.";
    /// Whoever proposed it waits.
    OWN_WAITS = "由另一名法制人员处理，提出人不能采纳自己的修改。",
        "Another legal officer answers; nobody adopts their own proposal.";
    /// Link on a row.
    CHANGE = "修改", "Change";
    /// Link on a row.
    END = "终止", "End";
    /// Link on a row of an item's own.
    REMOVE = "取消", "Take out";
    /// Action.
    ADD_BASIS = "增加法律依据", "Add a legal basis";
    /// Action.
    ADD_ITEM = "增加清单事项", "Add an item";
    /// Action.
    ADD_BENCHMARK = "增加事项的裁量基准", "Add an item's own benchmark";
    /// Way back.
    RULES = "法律依据和清单", "Legal bases and list";
    /// Link.
    ALL_CHANGES = "全部修改记录", "All changes";
}

/// What is done to the row.
pub fn doing(doing: Doing) -> Word {
    match doing {
        Doing::Adds => word("增加", "Comes in"),
        Doing::Changes => word("修改", "Changed"),
        Doing::Ends => word("终止", "Ends"),
        Doing::Removes => word("取消", "Goes out"),
    }
}

/// The name of an action.
pub fn action(action: Action) -> Option<Word> {
    Some(match action {
        Action::ProposeLawChange => word("提出修改", "Propose the change"),
        Action::AdoptLawChange => word("采纳", "Adopt"),
        Action::RejectLawChange => word("退回", "Reject"),
        _ => return None,
    })
}

/// What an exclusion rests on.
pub fn footing(footing: Footing) -> Word {
    match footing {
        Footing::Statute => word("法律规定", "A statute"),
        Footing::Local => word("地方清单或者文件", "A local list or paper"),
    }
}

/// How much becomes public.
pub fn extent(extent: Extent) -> Word {
    match extent {
        Extent::Nothing => word("不公开", "Nothing"),
        Extent::Unnamed => word("公开，不写企业名称", "The decision without the name"),
        Extent::Named => word("公开，写企业名称", "The decision with the name"),
    }
}

/// Of which end of a file.
pub fn published(kind: Published) -> Word {
    match kind {
        Published::NonFiling => word("公开：不予立案", "Publication: no case filed"),
        Published::NoPenalty => word("公开：不予处罚", "Publication: no penalty"),
        Published::Penalty => word("公开：从轻、减轻处罚", "Publication: a penalty"),
    }
}

/// Where a time is counted from.
pub fn anchor(anchor: Anchor) -> Word {
    match anchor {
        Anchor::Occurred => word("行为发生", "The act"),
        Anchor::Found => word("被发现", "Found"),
        Anchor::Ordered => word("责令改正送达", "Order to correct served"),
        Anchor::SelfReported => word("企业自行报告", "The firm's own report"),
        Anchor::Corrected => word("改正", "Corrected"),
    }
}

/// How a range is told.
pub fn range(key: &str) -> Option<Word> {
    Some(match key {
        "fine" => word("罚款，元", "A fine, in yuan"),
        "after_order" => word(
            "先责令改正，拒不改正再罚款，元",
            "An order first, then a fine, in yuan",
        ),
        "percent" => word("总投资额的百分比", "Percent of the total investment"),
        _ => return None,
    })
}

/// What "timely" means.
pub fn limit(key: &str) -> Option<Word> {
    Some(match key {
        "by_order" => word("按责令改正的期限", "By the day of the order"),
        "same_day" => word("当日", "The same day"),
        "days" => word("若干自然日内", "Within calendar days"),
        "working_days" => word("若干工作日内", "Within working days"),
        _ => return None,
    })
}
