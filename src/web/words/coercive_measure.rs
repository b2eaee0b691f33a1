//! Words of the prudence gate.

use super::{Word, word};
use crate::domain::action::Action;
use crate::domain::coercive_measure::{Ground, Kind, Status, Way};
use crate::views::name::Lang;
use crate::views::ui::{NextStep, Turn};

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// What they are called.
    MEASURES = "审慎强制措施", "Coercive measures";
    /// Under the heading.
    INTRO = "查封、扣押、限产、停产，先用轻的办法，只针对排污的部分。到期前会提醒，没有解除的一直显示逾期。",
        "Sealing, seizing, limiting and stopping: milder means first, and only what pollutes. Reminders come before a term ends; what is not lifted stays late.";
    /// The tabs.
    STATES = "状态", "State";
    /// Every state.
    ANY_STATE = "全部", "All";
    /// Nothing.
    EMPTY = "没有这种状态的措施", "Nothing stands so";
    /// Column.
    NUMBER = "编号", "Number";
    /// Column.
    FIRM = "企业", "Enterprise";
    /// Column and field.
    KIND = "措施", "Measure";
    /// Column.
    STATE = "状态", "State";
    /// Column.
    ENDS = "期限", "Term";
    /// Heading of one.
    ONE = "{kind} {number}", "{kind} {number}";
    /// Field.
    GROUND = "事由", "Ground";
    /// Field.
    BASIS = "法律依据", "Legal basis";
    /// Field.
    FACTS = "事实和证据", "Facts and evidence";
    /// Field.
    MILDER = "试过的较轻办法", "Milder means tried";
    /// Field.
    LIVELIHOOD = "民生或者安全", "Livelihood or safety";
    /// Field.
    NEVERTHELESS = "仍要采取的理由", "Why nevertheless";
    /// Field.
    SCOPE = "范围", "Scope";
    /// Field.
    EFFECT = "影响", "Effect";
    /// Fact.
    LISTED = "提出时在正面清单内", "On the positive list when it was asked for";
    /// Fact.
    BEGUN = "现场已先行实施", "Begun on site";
    /// Fact.
    PROPOSED_BY = "提出", "Asked for by";
    /// Fact.
    REVIEWED_BY = "法制审核", "Legal review";
    /// Fact.
    APPROVED_BY = "批准", "Approved by";
    /// Fact.
    DECISION = "决定书编号", "Number of the decision";
    /// Fact.
    FROM = "自何日起", "From";
    /// Fact.
    SERVED = "送达", "Served";
    /// How it was served.
    SERVED_ON = "{day} · {way}", "{day} · {way}";
    /// Where it was not yet.
    NOT_SERVED = "还没有登记送达", "Not recorded yet";
    /// Field.
    SERVED_DAY = "送达日期", "Day of service";
    /// Field.
    SERVED_WAY = "送达方式", "How it was served";
    /// Field.
    RECEIVED_BY = "签收人或者见证人", "Who took it, or who was there";
    /// Link.
    PAPER = "决定书", "The decision as a paper";
    /// Fact.
    DECLINED_BY = "不批准", "Not approved";
    /// Fact.
    EXTENSION = "申请延长", "Extension asked for";
    /// Fact.
    RELEASE = "申请解除", "Release asked for";
    /// Fact.
    LOOKED_AT = "核查结果", "What the check found";
    /// Fact.
    LIFTED_WHY = "解除原因", "Why it was lifted";
    /// A review.
    AGREED = "同意", "agreed";
    /// A review.
    NOT_AGREED = "不同意", "not agreed";
    /// A check.
    SHOULD_END = "应当解除", "it should end";
    /// A check.
    GOES_ON = "继续执行", "it goes on";
    /// Yes.
    YES = "是", "yes";
    /// No.
    NO = "否", "no";
    /// Beside every length.
    TO_BE_CONFIRMED = "期限为模板，待法规科核对", "the terms are a template, to be confirmed by the legal section";
    /// Heading.
    GATE = "审慎审查", "Prudence gate";
    /// Heading.
    TERMS = "期限", "Terms";
    /// The firm's own page.
    OURS = "对我们的强制措施", "Coercive measures on us";
    /// For the firm.
    OURS_INTRO = "不服决定的，可以申请行政复议或者提起行政诉讼。已经改正的，随时可以申请解除，核查期限会写在这里。",
        "If you do not agree, you can ask for reconsideration or go to court. Once you have corrected it you can ask for release at any time; the last day of the check then stands here.";
    /// For the firm.
    OURS_EMPTY = "没有", "None";
}

/// How a decision is served.
pub fn way(way: Way) -> Word {
    match way {
        Way::Handed => word("当场交付、直接送达", "Handed over"),
        Way::Left => word("留置送达", "Left on the premises, refused"),
        Way::Posted => word("邮寄送达", "By post"),
        Way::Electronic => word(
            "电子送达（企业已同意）",
            "Electronically, as the enterprise agreed",
        ),
        Way::Announced => word("公告送达", "By public announcement"),
    }
}

/// Which measure.
pub fn kind(kind: Kind) -> Word {
    match kind {
        Kind::Seal => word("查封", "Sealing"),
        Kind::Seize => word("扣押", "Seizure"),
        Kind::Limit => word("限制生产", "Limit of production"),
        Kind::Stop => word("停产整治", "Stop of production"),
    }
}

/// Why.
pub fn ground(ground: Ground) -> Word {
    match ground {
        Ground::Hazardous => word("排放倾倒有毒有害物质", "Toxic or hazardous matter dumped"),
        Ground::Protected => word(
            "在饮用水源一级保护区、自然保护区核心区违法排放",
            "Discharge in a protected water source or reserve core",
        ),
        Ground::Sludge => word("违法排放倾倒污泥", "Sludge dumped"),
        Ground::Evasion => word("逃避监管或者数据造假", "Evasion or falsified data"),
        Ground::Ignored => word(
            "突发事件后拒不停止排放",
            "A stop order ignored after an incident",
        ),
        Ground::EvidenceLost => word("证据可能灭失或者被隐匿", "Evidence may be lost or hidden"),
        Ground::Exceeding => word("超标或者超日总量排放", "Standard or daily cap exceeded"),
        Ground::HeavyMetals => word(
            "重金属超标三倍以上",
            "Heavy metals over three times the standard",
        ),
        Ground::AnnualCap => word("超年度总量排放", "Yearly cap exceeded"),
        Ground::StillOver => word("限产后仍然超标", "Still over after a limit"),
        Ground::Incident => word("发生突发环境事件", "An incident"),
    }
}

/// Where it stands.
pub fn status(status: Status) -> Word {
    match status {
        Status::Proposed => word("已提出，待法制审核", "Asked for"),
        Status::Agreed => word("法制审核同意，待批准", "Agreed in law"),
        Status::NotAgreed => word("法制审核不同意", "Not agreed in law"),
        Status::InForce => word("执行中", "In force"),
        Status::Lifted => word("已解除", "Lifted"),
        Status::Declined => word("不批准", "Not approved"),
    }
}

/// Whose turn it is and what they do, by when it ends.
pub fn next_step(lang: Lang, status: Status, mine: bool, ends: Option<&str>) -> NextStep {
    let (heading, sentence) = match status {
        Status::Proposed => (
            word("轮到法制审核", "The legal reviewer is next"),
            word(
                "看事由、依据、范围是否适当，同意或者不同意。",
                "Looks at ground, basis and scope, and agrees or does not.",
            ),
        ),
        Status::Agreed => (
            word("轮到局领导批准", "A leader is next"),
            word(
                "由没有参与过的局领导批准或者不批准。",
                "A leader who took no part approves it or does not.",
            ),
        ),
        Status::NotAgreed => (
            word("轮到局领导", "A leader is next"),
            word(
                "法制审核不同意，不能批准；由局领导写明不批准。",
                "Not agreed in law, so it cannot be approved; a leader puts down that it is not.",
            ),
        ),
        Status::InForce => (
            word("轮到承办的执法人员", "The officers in charge are next"),
            word(
                "可以解除了就解除；到期没有解除，会一直显示逾期。",
                "It is lifted once it can be; past its end it stays overdue until it is.",
            ),
        ),
        Status::Lifted | Status::Declined => (
            word("已经结束", "Over"),
            word("没有下一步。", "Nothing more is to be done."),
        ),
    };
    let open = !matches!(status, Status::Lifted | Status::Declined);
    let ends = ends.filter(|_| status == Status::InForce);
    let day = word("最晚{day}。", "By {day} at the latest.");
    NextStep {
        whose: match (open, mine) {
            (false, _) => Turn::Nobody,
            (true, true) => Turn::Mine,
            (true, false) => Turn::OtherUnit,
        },
        heading: match open && mine {
            true => word("轮到您", "Your turn").read(lang).to_owned(),
            false => heading.read(lang).to_owned(),
        },
        sentence: sentence.read(lang).to_owned(),
        then: ends.map(|ends| day.fill(lang, &[("day", ends)])),
    }
}

/// Where it stands, by the key a refusal carries.
pub fn stage_at(key: &str) -> Option<Word> {
    let key = key.strip_prefix("coercion_")?;
    match key {
        "extended" => Some(word("已经延长过一次", "Extended once")),
        key => Status::parse(key).map(status),
    }
}

/// The button of an action.
pub fn action(action: Action) -> Option<Word> {
    Some(match action {
        Action::ProposeCoercion => word("提出强制措施", "Ask for a measure"),
        Action::ReviewCoercion => word("审核强制措施", "Review the measure in law"),
        Action::ApproveCoercion => word("批准采取", "Approve"),
        Action::DeclineCoercion => word("不批准采取", "Do not approve"),
        Action::AskCoercionExtension => word("申请延长", "Ask for an extension"),
        Action::ExtendCoercion => word("批准延长", "Extend"),
        Action::RefuseCoercionExtension => word("不延长", "Do not extend"),
        Action::AskRelease => word("申请解除", "Ask for release"),
        Action::CheckRelease => word("核查解除申请", "Check the request"),
        Action::ServeCoercion => word("登记送达", "Record the service"),
        Action::LiftCoercion => word("解除措施", "Lift it"),
        _ => return None,
    })
}

/// What the decision says; an official paper is Chinese whoever reads it.
pub mod paper {
    /// Title.
    pub const TITLE: &str = "{kind}决定书";
    /// Before it is approved.
    pub const NO_NUMBER: &str = "{number}（未编文号）";
    /// The firm.
    pub const FIRM: &str = "{firm}（统一社会信用代码{uscc}）";
    /// Headings.
    pub const FACTS: &str = "事实和证据";
    /// Likewise.
    pub const GROUND: &str = "事由和依据";
    /// Likewise.
    pub const MILDER: &str = "为什么较轻的办法不够";
    /// Likewise.
    pub const WHAT: &str = "决定内容";
    /// Likewise.
    pub const TERM: &str = "期限";
    /// Likewise.
    pub const RIGHTS: &str = "权利和救济";
    /// The ground.
    pub const GROUND_IS: &str = "{ground}。依据：{basis}。";
    /// Of a firm that may be spared.
    pub const SPARED: &str = "企业在监督执法正面清单内或者涉及民生、安全，仍要采取的理由：{why}";
    /// What is done.
    pub const WHAT_IS: &str = "对下列设施、场所采取{kind}：{scope}";
    /// Its effect.
    pub const EFFECT: &str = "影响：{effect}";
    /// It was begun on site.
    pub const BEGUN: &str = "情况紧急，已于{at}现场先行实施，现予补办批准。";
    /// From when to when.
    pub const FROM_TO: &str = "自{from}起至{to}止。期限届满或者不再需要的，予以解除。";
    /// From when, where nothing runs any more.
    pub const FROM: &str = "自{from}起。";
    /// It was extended.
    pub const EXTENDED: &str = "经批准延长过一次，现行期限如上。";
    /// Lengths are data that waits for the legal section.
    pub const UNCONFIRMED: &str = "期限为模板，待法规科核对。";
    /// What the firm can say and ask.
    pub const HEARD: &str =
        "你单位有权陈述、申辩。已经改正的，随时可以申请解除，本机关在规定期限内核查并答复。";
    /// The wording on remedies waits for the legal section.
    pub const REMEDIES_OPEN: &str = "（救济告知为模板，待法规科核对。）";
    /// It was served.
    pub const SERVED: &str = "送达：{day}，{way}。";
    /// On whom.
    pub const SERVED_ON: &str = "送达：{day}，{way}，{who}。";
}
