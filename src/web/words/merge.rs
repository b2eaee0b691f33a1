//! Words about cases that lie in one another (并案).

use super::{Word, word};

/// Over the stage line of a case that went into another.
pub const LIES_IN: Word = word("{day}已并入{number}", "Merged into {number} on {day}");
/// Over the stage line of the one that took it over, while it can be undone.
pub const HOLDS_UNTIL: Word = word(
    "{day}并入了{number}，{until}前、答复之前可以撤销",
    "{number} merged into it on {day}; it can be undone until {until} and before an answer",
);
/// The same once it can no longer be undone.
pub const HOLDS: Word = word("{day}并入了{number}", "{number} merged into it on {day}");
