//! Words of one step for several cases, and of the keys of a list.

use super::{Word, word};

/// Heading.
pub const TITLE: Word = word("批量办理：{step}", "For several: {step}");
/// Under the heading.
pub const EACH: Word = word(
    "每个事项单独办理：办不了的会写明原因，不影响其他事项。",
    "Each matter is done on its own. What cannot be done is told with its reason and keeps back none of the others.",
);
/// The cases it would go for.
pub const WHICH: Word = word("办理哪些事项", "Which matters");
/// The button.
pub const GO: Word = word("{step}（{n}个事项）", "{step} (matters: {n})");
/// Heading over those it would not go for.
pub const REFUSED: Word = word("不能办的", "Not possible");
/// Heading over those that went.
pub const DONE: Word = word("已经办好", "Done");
/// Heading over those that were not tried.
pub const UNTRIED: Word = word("还没有办的，请再试一次", "Not tried yet; please try again");
/// The sum.
pub const SUM: Word = word("办好{n}个，没有办成{m}个", "Done: {n}. Not done: {m}");
/// Nothing was ticked.
pub const NOTHING_CHOSEN: Word = word(
    "没有勾选事项。回到工作台，先勾选要办的事项。",
    "No matter was chosen. Go back and tick the ones you mean.",
);
/// It goes for none of them.
pub const NOTHING_GOES: Word = word(
    "勾选的事项都不能这样办，原因在下面。",
    "It is possible for none of the matters you chose; the reasons are below.",
);
/// The way back.
pub const TO_QUEUE: Word = word("回到工作台", "Back to the desk");
/// Column of the boxes, and the label of each.
pub const CHOOSE: Word = word("勾选", "Choose");
/// Label of one box.
pub const CHOOSE_ONE: Word = word("勾选{number}", "Choose {number}");
/// Over the buttons below the list.
pub const WITH_CHOSEN: Word = word("对勾选的事项：", "With those chosen:");
/// Opens the list of keys.
pub const KEYS: Word = word("键盘快捷键", "Keys");
/// The keys, one a line: what is pressed, and what it does.
pub const KEY_LIST: [(&str, Word); 5] = [
    ("j / k", word("下一行、上一行", "Next row, row before")),
    ("x", word("勾选这一行", "Choose the row")),
    ("Enter", word("打开这一行", "Open the row")),
    ("/", word("搜索", "Search")),
    ("?", word("打开、收起这份说明", "Show or hide this list")),
];
/// Switches the keys of one letter off.
pub const KEYS_OFF: Word = word("关闭单键快捷键", "Switch single keys off");
/// Switches them on again.
pub const KEYS_ON: Word = word("打开单键快捷键", "Switch single keys on");
