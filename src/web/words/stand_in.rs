//! Words about stand-ins (代理) and about handing work over (移交).

use super::{Word, date_short, word};
use crate::views::name::Lang;
use crate::views::stand_in::{Held, WorkKind};

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// Page.
    TITLE = "代理与移交", "Stand-ins and handover";
    /// Under it.
    INTRO = "出差、休假时指定代理人：代理期间的审批和待办由代理人办，到期自动收回。自己申请或者办过的，代理人不能替别人批。",
        "When somebody is away, a stand-in approves and works in their place until the last day. Nobody approves as a stand-in what either of the two asked for or handled.";
    /// Column.
    IN_HAND = "在手的工作", "Work in hand";
    /// Column.
    STAND_IN = "代理", "Stand-in";
    /// Nothing in the column.
    NOBODY = "没有", "None";
    /// One entry of the column.
    LINE = "{name}，{from}至{to}", "{name}, {from} to {to}";
    /// Number of things in hand.
    PIECES = "{n}件", "{n}";
    /// Nothing in hand.
    NOTHING = "没有", "Nothing";
    /// The list is empty.
    EMPTY = "这个科室还没有在任的人员。", "Nobody holds a post in this unit yet.";
    /// Heading on the handover form.
    MOVES = "这些全部移交", "All of this moves";
    /// Link.
    END = "结束{name}的代理", "End {name}’s stand-in";
    /// The banner on the queue: somebody stands in.
    YOU_STAND_IN = "您代理{name}（{unit} · {role}），到{day}", "You stand in for {name} ({unit}, {role}) until {day}";
    /// Under it.
    SWITCH_FIRST = "切换身份后，{name}的待办和审批就在工作台上。", "Switch to that role and {name}’s work and approvals stand on the desk.";
    /// Button.
    SWITCH = "切换到代理身份", "Act as stand-in";
    /// The banner while one acts so.
    YOU_ACT = "现在以{name}的代理人身份办理，记在您自己名下", "You are acting for {name}; what you do is recorded under your own name";
    /// Button.
    SWITCH_BACK = "换回自己的身份", "Back to your own role";
    /// Ahead.
    FROM_THEN = "您将代理{name}，{from}至{to}", "You will stand in for {name}, {from} to {to}";
    /// In the list of roles to act under, and in the user menu.
    FOR = "代{name}：{post}", "For {name}: {post}";
    /// Who did it, for whom, in a timeline.
    ACTED_FOR = "{by}（代理{name}）", "{by} (standing in for {name})";
    /// On an account that cannot be closed yet.
    OPEN_WORK = "在手的工作{n}件", "{n} in hand";
    /// What to do about it.
    OPEN_WORK_HINT = "全部移交以后才能停用或者结束任职，由所在科室负责人或者生态科在“代理与移交”里办。",
        "The account is closed once all of it is handed over, by the head of the unit or the coordination unit under “Stand-ins and handover”.";
}

/// A holder, with who stands in: 张三（5月3日前由李四代）.
pub fn held(lang: Lang, held: &Held) -> String {
    match &held.stand_in {
        None => held.name.clone(),
        Some((name, to)) => word(
            "{holder}（{day}前由{name}代）",
            "{holder} ({name} stands in until {day})",
        )
        .fill(
            lang,
            &[
                ("holder", &held.name),
                ("name", name),
                ("day", &date_short(lang, *to)),
            ],
        ),
    }
}

/// The kind of a piece of work.
pub fn kind(kind: WorkKind) -> Word {
    match kind {
        WorkKind::Case => word("事项", "Matter"),
        WorkKind::Measure => word("措施", "Measure"),
        WorkKind::Chair => word("会商主持", "Chairs"),
        WorkKind::Called => word("会商参加", "Called to"),
        WorkKind::Decides => word("一事一议决定", "Decides"),
        WorkKind::Asked => word("一事一议意见", "Gives an opinion on"),
        WorkKind::Questioned => word("核实函答复", "Answers a question"),
    }
}
