//! Words about units and themes.

use super::{Word, word};
use crate::domain::rulebook::UnitKind;

/// What a unit is.
pub fn kind(kind: UnitKind) -> Word {
    match kind {
        UnitKind::Leadership => word("局领导", "Leadership"),
        UnitKind::Section => word("科室", "Section"),
        UnitKind::Branch => word("分局", "Branch"),
        UnitKind::Detachment => word("执法支队", "Enforcement detachment"),
        UnitKind::Centre => word("局属单位", "Centre"),
    }
}

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// Page and navigation.
    UNITS_AND_THEMES = "单位和主题分工", "Units and themes";
    /// What a change does.
    INTRO = "改名和分工从保存时起生效。已经交办的事项不动，已经出的文书仍用当时的名称；以后受理时按新的分工建议。",
        "Names and themes hold from when they are saved. What is assigned stays where it is and papers keep the name of their day; from then on triage is proposed the new units.";
    /// Table.
    UNITS = "单位", "Units";
    /// Table.
    THEMES = "主题归谁", "Whose each theme is";
    /// Column.
    KIND = "类型", "Kind";
    /// Column.
    NAMES_BEFORE = "以前的名称", "Names before";
    /// Column.
    TO_DO = "可以做的", "What you can do";
    /// Column.
    THEME = "主题", "Theme";
    /// Column.
    LEADS = "主办", "Leads";
    /// Column.
    SUPPORTS = "协办", "Supports";
    /// Column.
    WHERE = "分局", "Branch";
    /// The branch leads.
    BRANCH_LEADS = "企业所在分局主办，科室指导", "The firm's branch leads, the section guides";
    /// The branch supports.
    BRANCH_SUPPORTS = "企业所在分局协办", "The firm's branch supports";
    /// A theme that is not offered.
    NO_LONGER = "{name}（不再选用）", "{name} (no longer offered)";
    /// Beside a change: what it meets.
    REACH = "影响范围（按今天的数据）", "What this meets, as of today";
    /// A unit and its open cases.
    UNIT_HAS = "{unit}{n}件", "{unit} {n}";
    /// Of a theme: what is assigned stays.
    OPEN_STAY = "在办{n}件，主办单位不变：{units}", "{n} open, with the unit they are with: {units}";
    /// Of a theme: nothing is open.
    NONE_OPEN = "没有在办的事项", "Nothing is open";
    /// Of a theme: what waits for triage.
    WAITING = "待分办{n}件，保存后按新的分工建议主办单位",
        "{n} wait for triage and will be proposed the new unit";
    /// Of a unit: who holds a post in it.
    PEOPLE = "在任{n}人，页面上马上显示新名称", "{n} hold a post in it and see the new name at once";
    /// Of a unit: its open cases.
    OPEN_RENAMED = "主办在办{n}件，以后出的文书用新名称", "It leads {n} open matters; papers made from now on carry the new name";
    /// A name that held.
    UNTIL = "{name}（到{day}）", "{name} (until {day})";
    /// Button.
    RENAME = "改名", "Rename";
    /// Heading.
    CHANGES = "修改记录", "Changes";
}
