//! Words of questions decided on their own (一事一议).

use super::{Word, word};
use crate::domain::action::Action;
use crate::domain::matter::{Legality, Status};
use crate::views::matter::Part;

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// What they are called.
    MATTERS = "一事一议", "Case-by-case decisions";
    /// Under the heading.
    INTRO = "没有现成规定、或者职权有交叉的事，征求各单位和法规科意见，由局领导一事一议作出决定。决定到有效期为止。",
        "What no rule answers, or where powers overlap, is put to units and to the legal section and decided by a leader. A decision holds until its last day.";
    /// Name of the row of parts.
    PARTS = "查看", "Show";
    /// Column.
    TITLE = "议题", "Question";
    /// Column and fact.
    FIRMS = "涉及企业", "Enterprises";
    /// Column and fact.
    CASE = "来源事项", "Begun over";
    /// Fact where there is none.
    NO_CASE = "没有对应事项", "No matter";
    /// Column.
    HEARD = "意见", "Opinions";
    /// How many have spoken.
    HEARD_OF = "{given}/{asked}", "{given} of {asked}";
    /// Column and fact.
    DECIDER = "决定人", "Decided by";
    /// Column and fact.
    VALID = "有效期至", "In force until";
    /// Nothing in the list.
    EMPTY = "没有符合条件的一事一议", "Nothing here";
    /// On a firm's page.
    EMPTY_FIRM = "没有您可以查看的一事一议", "None you may see";
    /// On top of the queue.
    ON_QUEUE = "等您处理的一事一议", "Case-by-case decisions waiting for you";
    /// Link.
    ALL_MATTERS = "全部一事一议", "All case-by-case decisions";
    /// Heading.
    QUESTION = "要决定什么", "What is to be decided";
    /// Fact.
    BASIS = "法律和政策依据", "Legal basis";
    /// Fact.
    OPTIONS = "可选办法", "Ways out";
    /// Heading.
    OPINIONS = "各单位意见", "Opinions of the units";
    /// Heading.
    LEGAL = "法律意见", "Legal opinion";
    /// The legal section with its part.
    LEGAL_OF = "{unit} · 法律意见", "{unit} · legal opinion";
    /// Nothing yet.
    LEGAL_NOT_GIVEN = "还没有提出法律意见", "No legal opinion yet";
    /// Heading.
    DECISION = "决定", "Decision";
    /// Heading while it is not signed.
    PROPOSED = "拟作出的决定", "Proposed decision";
    /// Nothing yet.
    NO_DECISION = "还没有拟定决定", "No decision is proposed yet";
    /// Fact.
    CONDITIONS = "条件", "Conditions";
    /// Fact.
    NO_CONDITIONS = "没有附加条件", "None";
    /// Fact.
    TOLD = "告知企业的内容", "What the enterprises are told";
    /// Who proposed it.
    PROPOSED_BY = "拟定", "Proposed by";
    /// Who signed it.
    DECIDED_BY = "签署", "Signed by";
    /// Why it came back.
    RETURNED = "退回原因", "Sent back because";
    /// Why it was dropped.
    DROPPED = "取消原因", "Dropped because";
    /// Fact.
    OPINIONS_BY = "意见期限", "Opinions due";
    /// Fact.
    CONVENER = "提出单位", "Begun by";
    /// Fact: who, when.
    BEGUN = "提出", "Begun";
    /// Words with who said them and when.
    SAID = "{text}（{name}，{at}）", "{text} ({name}, {at})";
    /// The card.
    TURN_OWN = "轮到您的单位提出意见", "Your unit's opinion is due";
    /// The card.
    TURN_OPINIONS = "各单位正在提出意见", "Units are giving their opinions";
    /// The card.
    TURN_PROPOSE = "轮到{unit}拟定决定", "{unit} proposes a decision";
    /// The card.
    TURN_DECIDE = "轮到{name}签署", "{name} signs";
    /// The card.
    TURN_DECIDED = "已经决定", "Decided";
    /// The card.
    TURN_DROPPED = "没有作出决定", "Not decided";
    /// The card.
    DUE_BY = "意见期限{day}，逾期提出的意见仍然听取，并注明逾期。",
        "Opinions are due {day}. A late one is still heard, and shown as late.";
    /// The card.
    PROPOSE_TEXT = "写明决定、条件、有效期和告知企业的内容，送{name}签署。",
        "Write decision, conditions, last day, and what the enterprises are told; {name} signs.";
    /// The card.
    DECIDE_TEXT = "法律意见认为不合法的，不能签署。",
        "What the legal section finds unlawful cannot be signed.";
    /// The card.
    IN_FORCE_TEXT = "有效期至{day}，企业已经能看到。", "In force until {day}. The enterprises can read it.";
    /// The card.
    EXPIRED_TEXT = "有效期{day}已过。仍有需要的，重新提出。",
        "It ran out on {day}. Begin another where it is still needed.";
    /// The firm's page.
    OURS = "一事一议决定", "Decisions about us";
    /// Under it.
    OURS_INTRO = "局里针对本企业的具体情况作出的决定，在有效期内适用。",
        "What the bureau decided about your enterprise's own situation. Each holds until its last day.";
    /// Nothing.
    OURS_EMPTY = "没有针对本企业的一事一议决定", "Nothing was decided about your enterprise";
    /// Column.
    NUMBER = "编号", "Number";
    /// Column.
    DECIDED_ON = "决定日期", "Decided on";
    /// It holds.
    HOLDS = "有效", "In force";
    /// It does not.
    HOLDS_NO_MORE = "已过期", "Expired";
}

/// Which matters are listed.
pub fn part(part: Part) -> Word {
    match part {
        Part::Mine => word("待我处理", "Waiting for me"),
        Part::Open => word("研究中", "Under way"),
        Part::InForce => word("有效", "In force"),
        Part::Expired => word("已过期", "Expired"),
        Part::Dropped => word("已取消", "Dropped"),
    }
}

/// Where it stands.
pub fn status(status: Status) -> Word {
    match status {
        Status::Asked => word("征求意见", "Opinions come in"),
        Status::Proposed => word("待签署", "To be signed"),
        Status::Decided => word("已决定", "Decided"),
        Status::Dropped => word("已取消", "Dropped"),
    }
}

/// What the legal section says.
pub fn legality(legality: Legality) -> Word {
    match legality {
        Legality::Lawful => word("合法", "Lawful"),
        Legality::Conditional => word("附条件合法", "Lawful with conditions"),
        Legality::Unlawful => word("不合法", "Unlawful"),
    }
}

/// Where it stands, by the key a refusal carries.
pub fn stage_at(key: &str) -> Option<Word> {
    Status::parse(key.strip_prefix("matter_")?).map(status)
}

/// The button of an action.
pub fn action(action: Action) -> Option<Word> {
    Some(match action {
        Action::BeginMatter => word("提请一事一议", "Ask for a case-by-case decision"),
        Action::GiveMatterOpinion => word("提出议题意见", "Give an opinion on the question"),
        Action::GiveLegalOpinion => word("提出法律意见", "Give the legal opinion"),
        Action::ProposeDecision => word("拟定决定", "Propose a decision"),
        Action::ReturnDecision => word("退回重拟", "Send it back"),
        Action::DecideMatter => word("签署决定", "Sign the decision"),
        Action::DropMatter => word("取消一事一议", "Drop it"),
        _ => return None,
    })
}

/// What the paper says; an official paper is Chinese whoever reads it.
pub mod paper {
    /// Title.
    pub const TITLE: &str = "关于“{title}”的一事一议决定";
    /// Title of the letter to the firm.
    pub const TOLD_TITLE: &str = "关于“{title}”的决定告知书";
    /// There are none.
    pub const NO_CONDITIONS: &str = "没有附加条件。";
    /// Over which case.
    pub const SOURCE: &str = "来源事项：{title}（编号{number}）。";
    /// About which firms.
    pub const FIRMS: &str = "涉及企业：{firms}。";
    /// Headings.
    pub const QUESTION: &str = "议题";
    /// Likewise.
    pub const BASIS: &str = "法律和政策依据";
    /// Likewise.
    pub const OPTIONS: &str = "可选办法";
    /// Likewise.
    pub const OPINIONS: &str = "各单位意见";
    /// Likewise.
    pub const LEGAL: &str = "法律意见";
    /// Likewise.
    pub const DECISION: &str = "决定";
    /// Likewise.
    pub const CONDITIONS: &str = "条件";
    /// Likewise.
    pub const VALIDITY: &str = "有效期";
    /// A way out, by its number.
    pub const OPTION: &str = "（{n}）{text}";
    /// What a unit said.
    pub const SAID: &str = "{unit}：{position}。{text}";
    /// The same, late.
    pub const SAID_LATE: &str = "{unit}（逾期提出）：{position}。{text}";
    /// What it did not say.
    pub const SILENT: &str = "{unit}：期限内没有提出意见。";
    /// Its last day.
    pub const UNTIL: &str = "本决定有效期至{day}，到期自行失效。";
    /// Who signed.
    pub const SIGNER: &str = "签署人：{name}";
}
