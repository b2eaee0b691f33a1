//! Words of the inbox.

use super::{Word, word};

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// Page and navigation.
    INBOX = "消息", "Inbox";
    /// Nothing.
    EMPTY = "没有催办消息", "No reminder";
    /// Button.
    READ_ALL = "全部标为已读", "Mark all as read";
    /// How many.
    UNREAD = "{n}条未读，同一事项合并成一条", "{n} unread; one line a matter";
    /// Column.
    LEVEL = "级别", "Level";
    /// Column.
    STATE = "状态", "State";
    /// Column.
    TOLD_AT = "提醒时间", "Told";
    /// State.
    NEW = "未读", "Unread";
    /// State.
    READ = "已读", "Read";
    /// Told more than once.
    TIMES = "共{n}次", "{n} times";
    /// The date has moved since.
    MOVED = "{day}（提醒后改为{now}）", "{day} (since moved to {now})";
}
