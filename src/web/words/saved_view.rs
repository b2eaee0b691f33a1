//! Words about saved views of a list.

use super::{Word, word};
use crate::views::saved_view::{List, ViewProblem};

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// Saved views.
    VIEWS = "保存的视图", "Saved views";
    /// A shared view.
    SHARED = "{name}（{unit}共用）", "{name} (shared, {unit})";
    /// Saves a view.
    SAVE_FILTERS = "把现在的条件保存为视图", "Save these filters as a view";
    /// The same with the columns.
    SAVE_COLUMNS = "把现在的条件和列保存为视图", "Save filters and columns as a view";
    /// A view of the other list.
    OF_LIST = "{list}：{name}", "{list}: {name}";
    /// Field.
    VIEW_NAME = "视图名称", "Name of the view";
    /// Field.
    SHARE = "与{unit}的同事共用", "Share with colleagues of {unit}";
    /// What sharing means.
    SHARE_NOTE = "共用的是条件和列；每个人只看到自己有权查看的。",
        "What is shared are filters and columns. Everybody sees only what they may see.";
    /// Button.
    SAVE = "保存视图", "Save view";
    /// Button.
    DELETE_VIEW = "删除视图“{name}”", "Delete view “{name}”";
}

/// Why a view cannot be saved.
pub fn problem(problem: ViewProblem) -> Word {
    match problem {
        ViewProblem::NoName => word("给视图起个名字", "Give the view a name"),
        ViewProblem::LongName => word("名字最多40个字", "A name has at most 40 characters"),
        ViewProblem::SameName => word(
            "您已经有同名的视图，换个名字，或者先删除原来的",
            "You have a view of that name. Take another name, or delete the old one first",
        ),
        ViewProblem::TooMany => word(
            "最多保存30个视图，先删除不用的",
            "You can keep 30 views. Delete one you do not use",
        ),
    }
}

/// What saving a view of a list is called.
pub fn save(list: List) -> Word {
    match list {
        List::Queue => SAVE_FILTERS,
        List::Ledger => SAVE_COLUMNS,
    }
}
