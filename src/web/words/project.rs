//! Words of major projects.

use super::{Word, word};
use crate::domain::action::Action;
use crate::domain::project::{Batch, Milestone, Path};
use crate::views::project::Part;

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// What they are called.
    PROJECTS = "重大项目", "Major projects";
    /// Under the heading.
    INTRO = "提前介入、跟到投产。每个项目同一时间只有一个节点，到期和其他期限一样督办。",
        "Served early and to the end. Each has one milestone at a time, pressed like every other deadline.";
    /// Name of the row of parts.
    PARTS = "查看", "Show";
    /// Column.
    NAME = "项目", "Project";
    /// Column and fact.
    FIRM = "建设单位", "Enterprise";
    /// Column, filter and fact.
    BATCH = "三个一批", "Batch";
    /// Every batch.
    ANY_BATCH = "全部批次", "Every batch";
    /// A batch with its round.
    BATCH_OF = "第{round}期 · {batch}", "Round {round}, {batch}";
    /// In none.
    NO_BATCH = "不在三个一批", "In none of the batches";
    /// Filter and fact.
    TWO_HIGH = "两高项目", "Two-high project";
    /// Filter.
    ANY_HIGH = "两高不限", "Two-high or not";
    /// Fact.
    NOT_HIGH = "不是两高项目", "Not two-high";
    /// Column, filter and fact.
    PATH = "环评路径", "EIA path";
    /// Every path.
    ANY_PATH = "全部路径", "Every path";
    /// None yet.
    NO_PATH = "还没有确定", "Not decided";
    /// Why.
    WHY = "理由", "Reason";
    /// A reason with who and when.
    SAID = "{text}（{name}，{at}）", "{text} ({name}, {at})";
    /// Column.
    NEXT = "下一节点", "Next milestone";
    /// Nothing is to be reached.
    NO_NEXT = "没有设定", "None set";
    /// Heading.
    STEPS = "节点", "Milestones";
    /// Column.
    CAME = "完成情况", "What came of it";
    /// None yet.
    NO_STEPS = "还没有设定节点", "No milestone was set";
    /// Heading.
    VISITS = "提前介入", "Early visits";
    /// Heading.
    CASES = "相关事项", "Matters";
    /// None.
    NOTHING_LINKED = "没有", "None";
    /// Fact.
    UNIT = "服务单位", "Kept by";
    /// Why it ended.
    WHY_ENDED = "结束原因", "Why it ended";
    /// Nothing.
    EMPTY = "没有符合条件的项目", "No such project";
    /// On a dossier.
    EMPTY_FIRM = "没有您可以查看的项目", "No project you may see";
}

/// Which projects are listed.
pub fn part(part: Part) -> Word {
    match part {
        Part::Open => word("服务中", "In service"),
        Part::Late => word("节点逾期", "Milestone late"),
        Part::Ended => word("已结束", "Ended"),
    }
}

/// Which of the three batches.
pub fn batch(batch: Batch) -> Word {
    match batch {
        Batch::Signed => word("签约一批", "signed"),
        Batch::Started => word("开工一批", "started"),
        Batch::Producing => word("投产一批", "producing"),
    }
}

/// The way its EIA goes.
pub fn path(path: Path) -> Word {
    match path {
        Path::Exempt => word("豁免", "Exempt"),
        Path::Commitment => word("告知承诺", "On a commitment"),
        Path::Approval => word("审批", "Approval"),
    }
}

/// What comes next.
pub fn milestone(milestone: Milestone) -> Word {
    match milestone {
        Milestone::Entrusted => word("环评委托", "Assessor entrusted"),
        Milestone::Compiled => word("环评编制完成", "Report compiled"),
        Milestone::Accepted => word("环评受理", "Application accepted"),
        Milestone::Publicised => word("环评公示", "Publicised"),
        Milestone::Approved => word("环评批复", "Approved"),
    }
}

/// Where it stands, by the key a refusal carries.
pub fn stage_at(key: &str) -> Option<Word> {
    match key {
        "project_open" => Some(part(Part::Open)),
        "project_waits" => Some(word("有节点没有完成", "A milestone is to be reached")),
        "project_idle" => Some(word("没有设定节点", "No milestone is set")),
        "project_ended" => Some(part(Part::Ended)),
        _ => None,
    }
}

/// The button of an action.
pub fn action(action: Action) -> Option<Word> {
    Some(match action {
        Action::RegisterProject => word("登记重大项目", "Record a major project"),
        Action::DecidePath => word("确定环评路径", "Say which way its EIA goes"),
        Action::SetMilestone => word("设定下一节点", "Set the next milestone"),
        Action::ReachMilestone => word("节点已完成", "The milestone is reached"),
        Action::LinkProject => word("关联服务和事项", "Link visits and matters"),
        Action::EndProject => word("结束服务", "End the service"),
        _ => return None,
    })
}
